"""Some pages alone are rendered as they are among all: a preview shows those first that somebody looks at."""

from generator.render import render_pages
from tests.real import TODAY
from tests.render.conftest import Read


def test_each_page_alone_is_the_page_among_all(tiny: Read) -> None:
    pages = tiny.pages()
    assert len(pages) > 20

    for path, page in pages.items():
        some = render_pages(tiny.content, tiny.quizzes, TODAY, tiny.texts, only=(path,))
        assert some[path] == page, path
        assert len(some) < len(pages)
