"""A local program whose model can run in a cloud, and secrets that come out first: as people meet them."""

from playwright.sync_api import expect

from tests.browser.conftest import QuizDriver
from tests.words import SHARE, WORDS

OLLAMA, JAN = "local-llm/ollama", "local-llm/jan"


def opened(quiz: QuizDriver, kind: str, tool: str) -> QuizDriver:
    quiz.open(f"#data={kind}&tool={tool}")
    quiz.settled()
    return quiz


def test_nobody_who_does_not_say_is_on_their_own_computer(quiz: QuizDriver) -> None:
    opened(quiz, "password", OLLAMA)

    assert quiz.word() == SHARE["verdict.never"]
    expect(quiz.page.locator("#ask-model legend")).to_have_text(WORDS["shared.model_asks"])
    expect(quiz.page.locator("#ask-model .small")).to_have_text(WORDS["shared.model_hint"])
    expect(quiz.page.locator("#side")).to_contain_text(WORDS["shared.model_cloud_assumed"])


def test_an_answer_says_where_it_runs(quiz: QuizDriver) -> None:
    opened(quiz, "password", OLLAMA)

    quiz.page.locator("#side li:has(#ask-model) summary").click()
    for option, word in (("device", "care"), ("cloud", "never"), ("device", "care"), ("not_sure", "never")):
        quiz.option("model", option).check()
        assert quiz.word() == SHARE[f"verdict.{word}"], option


def test_the_answer_goes_with_the_program(quiz: QuizDriver) -> None:
    """Another program is another model, so the question stands open again."""
    quiz.open(f"#data=password&tool={OLLAMA}&model=device")
    quiz.settled()
    assert quiz.word() == SHARE["verdict.care"]

    opened(quiz, "password", JAN)
    assert quiz.word() == SHARE["verdict.never"]
    assert quiz.page.locator('input[name="model"]:checked').count() == 0


def test_facts_are_those_of_the_place(quiz: QuizDriver) -> None:
    """A reason about the cloud shows what is known of the cloud, not of the model on the computer."""
    opened(quiz, "mental-health", OLLAMA)

    assert quiz.word() == SHARE["verdict.care"]
    expect(quiz.page.locator("#reasons")).to_contain_text("ollama.com")
    assert quiz.complaints == []


def test_secrets_come_out_before_anything_else(quiz: QuizDriver) -> None:
    opened(quiz, "screenshots,own-code", "chatgpt/consumer")
    told = quiz.page.locator("#verdict > *").first

    expect(told).to_have_id("take-out-first")
    expect(told).to_contain_text(WORDS["shared.first_out"])
    links = told.get_by_role("link")
    assert [link.get_attribute("href") for link in links.all()] == [
        "../../data/password/", "../../data/one-time-code/", "../../data/card-number/", "../../data/api-key-secret/",
        "../../tools/scrub/",
    ]


def test_where_no_secret_can_be_nothing_is_said(quiz: QuizDriver) -> None:
    opened(quiz, "home-address", "chatgpt/consumer")

    expect(quiz.page.locator("#take-out-first")).to_have_count(0)
