"""What stands beside the records is checked too: links out of the project, names of templates, anchors."""

from pathlib import Path

import pytest

from generator.site import read_authored
from tests.real import TODAY


@pytest.mark.parametrize("name", ["site_overrides/assets/secret.txt", "site_overrides/parts/secret.html"])
def test_a_link_beside_the_templates_is_told(name: str, small_workplace: Path) -> None:
    outside = small_workplace / "secret.txt"
    outside.write_text("secret", encoding="utf-8")
    (small_workplace / name).symlink_to(outside)

    problems = read_authored(small_workplace, TODAY)[2]

    assert [(each.file, each.says) for each in problems] == [
        (name, "a symbolic link stands here, and none is followed")
    ]


def test_the_folder_itself_is_no_link(small_workplace: Path) -> None:
    folder = small_workplace / "site_overrides"
    folder.rename(small_workplace / "elsewhere")
    folder.symlink_to(small_workplace / "elsewhere")

    assert "site_overrides" in {each.file for each in read_authored(small_workplace, TODAY)[2]}


def test_an_unknown_template_is_told(small_workplace: Path) -> None:
    page = small_workplace / "content/pages/extra.md"
    page.write_text("---\ntitle: T\ndescription: D\ntemplate: serch.html\n---\n\n# T\n\nText.\n", encoding="utf-8")

    (problem,) = read_authored(small_workplace, TODAY)[2]

    assert (problem.file, problem.line, problem.column) == ("content/pages/extra.md", 4, 11)
    assert problem.says == "no template in site_overrides/ is called 'serch.html'"
    assert problem.hint.startswith("did you mean 'search.html'?")


def test_an_anchor_that_is_not_there_is_told(small_workplace: Path) -> None:
    page = small_workplace / "content/pages/extra.md"
    links = "[a](search.md)\n[b](assistants/chatter.md#contcat) [c](assistants/chatter.md#contact)\n[d](#t)"
    page.write_text(f"---\ntitle: T\ndescription: D\n---\n\n# T\n\n{links}\n", encoding="utf-8")

    (problem,) = read_authored(small_workplace, TODAY)[2]

    assert (problem.file, problem.line, problem.column) == ("content/pages/extra.md", 9, 26)
    assert problem.says == "assistants/chatter.md has no place called 'contcat'"
    assert problem.hint.startswith("did you mean 'contact'?")
