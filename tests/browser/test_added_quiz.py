"""Whoever copies the quiz from the maintainers' page has a page that works, a place in the list, a proof."""

import re
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
import yaml
from playwright.sync_api import Page, expect

from generator.quiz.proof import prove
from generator.site import read_site
from tests.accessible import violations
from tests.builds import copied, guide, must, once
from tests.real import ROOT
from tests.words import SHARE

PAGE = ROOT / "content/pages/maintain/add-a-quiz.md"
EXAMPLE = re.compile(r"```yaml\n# (quiz/(\S+)\.yml)\n(.*?)```", re.DOTALL)


def example() -> tuple[str, str, str]:
    """The file's name, the quiz's id, and its text."""
    found = EXAMPLE.search(PAGE.read_text(encoding="utf-8"))
    assert found
    return found[1], found[2], found[3]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the example's one file added, and built."""
    def make(folder: Path) -> None:
        name, _, text = example()
        (copied(folder) / name).write_text(text, encoding="utf-8")
        must(guide("build", cwd=folder))

    return once(tmp_path_factory, "added", make)


def test_it_is_proved_and_listed(place: Path) -> None:
    """Nothing but the file was needed."""
    _, name, _ = example()
    site = read_site(place, date.today())
    assert site.content
    proof = prove(site.quizzes[name], site.content.site.as_of)

    assert proof.failures == ()
    assert set(proof.verdicts) == {"ok", "avoid"}
    assert f"quiz/{name}/" in (place / "site/quiz/index.html").read_text(encoding="utf-8")
    assert (place / f"site/quiz/{name}/rules/index.html").is_file()


def test_the_visit_to_copy_is_right(place: Path) -> None:
    """What stands below the example on the page is what the example answers."""
    found = re.search(r"```yaml\n(- says: .*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    site = read_site(place, date.today())
    assert found
    assert site.content
    for row in yaml.safe_load(found[1]):
        decided = site.quizzes[example()[1]].engine.decide(row["answers"], site.content.site.as_of)
        assert (decided.verdict, decided.line, list(decided.rules)) == (row["verdict"], row["line"], row["rules"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_two_taps(place: Path, page: Page, scheme: Literal["light", "dark"]) -> None:
    """Its page answers, with a reason and with what would be better, and axe has nothing to say."""
    _, name, _ = example()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.emulate_media(color_scheme=scheme)
    page.goto((place / f"site/quiz/{name}/index.html").as_uri())
    page.locator('.tile:has(input[value="medical-record"])').click()

    expect(page.locator("#answer")).to_have_text(SHARE["verdict.not_yet"])
    expect(page.locator(".reasons h3").first).to_have_text("Others can hear it")
    page.locator(".change").first.click()
    expect(page.locator("#answer")).to_have_text(SHARE["verdict.ok"])
    page.locator("#quiz-page:not([aria-busy])").wait_for()
    page.go_back()
    expect(page.locator("#answer")).to_have_text(SHARE["verdict.not_yet"])
    assert said == []
    assert violations(page) == []
