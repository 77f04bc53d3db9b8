"""Links that name what has another name now: opened by the new one, in every quiz, with a word about it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import QuizDriver
from tests.builds import copied, guide, must, once
from tests.conftest import serving
from tests.words import SHARE

RENAMED = [
    ("data", "income-debts-savings", "money-matters"),
    ("assistants", "gemini", "gemini-chat"),
    ("plans", "claude/consumer", "personal"),
    ("website_chatbots", "tidio-lyro", "lyro"),
    ("quizzes", "how-private-is-my-setup", "my-setup"),
]


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content after a few renamings, built."""
    def make(folder: Path) -> None:
        copied(folder)
        for move in RENAMED:
            must(guide("rename", *move, cwd=folder))
        must(guide("build", cwd=folder))

    return once(tmp_path_factory, "renamed", make) / "site"


@pytest.fixture(scope="module")
def host(renamed: Path) -> Iterator[str]:
    """The address of a server over it."""
    with serving(renamed) as address:
        yield address


@pytest.fixture
def opened(page: Page, host: str) -> Iterator[Callable[[str], QuizDriver]]:
    """Open a link, wherever it leads."""
    driver = QuizDriver(page, host)

    def go(link: str) -> QuizDriver:
        driver.open(link)
        page.wait_for_load_state("networkidle")
        return driver

    yield go
    assert driver.complaints == []


OLD = SHARE.parts("link_renamed")[0]
LINKS = [
    pytest.param(
        "/quiz/should-i-share/#data=income-debts-savings&tool=claude/consumer&training=off", "/quiz/should-i-share/",
        ["money-matters", "claude/personal", "off"], SHARE["verdict.not_yet"],
        f"{OLD}Income, debts and savings and Claude, Free, Pro, Max.", id="a kind and a plan"),
    pytest.param(
        "/quiz/should-i-share/#data=password,money-matters&tool=gemini/consumer", "/quiz/should-i-share/",
        ["money-matters", "password", "gemini-chat/consumer"], SHARE["verdict.never"],
        f"{OLD}Gemini, Own Google account.", id="an assistant; what has its name is not named"),
    pytest.param(
        "/quiz/should-i-share/#data=income-debts-savings,pigeons&tool=gemini/consumer&was=ok&facts=0",
        "/quiz/should-i-share/", ["money-matters", "gemini-chat/consumer"], SHARE["verdict.not_yet"],
        f'{SHARE["link_gone"]}{OLD}Income, debts and savings and Gemini, Own Google account.'
        f'{SHARE["link_changed"]} {SHARE.fill("link_now", then=SHARE["verdict.ok"], now=SHARE["verdict.not_yet"])}',
        id="what is gone is left out, the rest opens"),
    pytest.param(
        "/embed/should-i-share/#data=income-debts-savings&tool=gemini/consumer&home=eu", "/embed/should-i-share/",
        ["money-matters", "gemini-chat/consumer"], SHARE["verdict.not_yet"],
        f"{OLD}Income, debts and savings and Gemini, Own Google account.", id="in a frame"),
    pytest.param(
        "/quiz/how-private-is-my-setup/#tool=gemini/consumer,claude/consumer&memory=off", "/quiz/my-setup/",
        ["gemini-chat/consumer", "claude/personal", "off"], SHARE["verdict.not_yet"],
        f"{OLD}Gemini, Own Google account and Claude, Free, Pro, Max.", id="a quiz of another name"),
    pytest.param(
        "/quiz/choose-a-website-chatbot/#tool=tidio-lyro/all", "/quiz/choose-a-website-chatbot/", ["lyro/all"],
        SHARE["verdict.not_yet"], f"{OLD}Tidio Lyro.", id="a website chatbot"),
]


@pytest.mark.parametrize(("link", "path", "checked", "word", "says"), LINKS)
def test_link(
    opened: Callable[[str], QuizDriver], host: str, link: str, path: str, checked: list[str], word: str, says: str
) -> None:
    """It opens with the new names, its address goes, and what was renamed is said."""
    quiz = opened(link)

    assert quiz.page.url == host + path
    assert quiz.checked() == checked
    assert quiz.word() == word
    assert "".join(quiz.page.locator("#note p").all_text_contents()) == says


def test_old_history(opened: Callable[[str], QuizDriver]) -> None:
    """Answers of a visit before the renaming, kept in the browser's history, hold as well."""
    quiz = opened("/quiz/should-i-share/")
    quiz.page.evaluate(
        "history.replaceState({answers: {data: ['income-debts-savings'], tool: ['gemini/consumer']}, step: 0}, '')")
    quiz.page.reload()

    assert quiz.checked() == ["money-matters", "gemini-chat/consumer"]
    assert quiz.word() == SHARE["verdict.not_yet"]


@pytest.mark.parametrize("path", ["quiz/how-private-is-my-setup/rules/", "data/income-debts-savings/"])
def test_other_old_addresses(opened: Callable[[str], QuizDriver], path: str) -> None:
    """Pages beside the quiz lead on as well; without a script too."""
    quiz = opened(f"/{path}")

    expect(quiz.page.locator("h1")).not_to_have_text(re.compile("moved", re.IGNORECASE))
    assert path not in quiz.page.url
