"""The menu names an author's own page only where it is there."""

from collections.abc import Collection

import pytest

from generator.model import Content
from generator.render.addresses import OTHERS
from generator.site.frame import frame
from tests.real import TODAY


@pytest.mark.parametrize(
    ("pages", "left"),
    [pytest.param([OTHERS, "index.md"], False, id="there"), pytest.param(["index.md"], True, id="away")],
)
def test_the_menu_names_the_page_where_it_is(content: Content, pages: Collection[str], left: bool) -> None:
    out = frame(content, TODAY, pages)["left_out"]

    assert isinstance(out, list)
    assert ("others/" in out) == left
