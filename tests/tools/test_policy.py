"""The reader of policies, in Chromium: each phrase found and turned round, what is missing, and texts made to break it.

The counts recorded in content/phrases.yml cannot be counted again as a whole: their corpus is not part of this
project. They are compared with 16 of its texts (tests/cases/policy/recount.yml); one pair in a hundred may differ.
"""

import random
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from generator.model import Content
from generator.model.phrases import Phrase
from generator.tools import policy
from tests.real import ROOT
from tests.tools.conftest import TODAY, as_json

CASES = ROOT / "tests/cases/policy"
PHRASES: dict[str, list[dict[str, Any]]] = yaml.safe_load((CASES / "phrases.yml").read_text(encoding="utf-8"))
RECOUNT: list[dict[str, Any]] = yaml.safe_load((CASES / "recount.yml").read_text(encoding="utf-8"))
MANNERS: list[dict[str, Any]] = yaml.safe_load((CASES / "manners.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def js(module_page: Callable[[str, str], Page], content: Content) -> Page:
    """A page with the reader and what it reads by."""
    page = module_page("read-a-policy", "report.js")
    match = module_page("read-a-policy", "match.js")
    page.close()
    match.evaluate("data => { window.data = data }", as_json(policy.data(content, TODAY)))
    return match


def read(js: Page, text: str) -> dict[str, Any]:
    found: dict[str, Any] = js.evaluate("text => readPolicy(text, data.reading)", text)
    return found


def manners(js: Page, text: str, phrase: str) -> list[str]:
    return [hit["manner"] for hit in read(js, text)["hits"] if hit["phrase"] == phrase]


def test_every_phrase_has_cases(content: Content) -> None:
    assert content.phrases is not None
    assert set(PHRASES) == {phrase.id for phrase in content.phrases.phrases}
    assert all(len(cases) >= 2 for cases in PHRASES.values())


@pytest.mark.parametrize(
    ("phrase", "case"),
    [pytest.param(phrase, case, id=f"{phrase}: {case['says']} {i}") for phrase, cases in PHRASES.items()
     for i, case in enumerate(cases)],
)
def test_phrase(js: Page, phrase: str, case: dict[str, Any]) -> None:
    found = manners(js, case["text"], phrase)

    assert (found[case.get("at", 0)] if found else "none") == case["says"]


@pytest.mark.parametrize("case", MANNERS, ids=lambda case: case["text"][:60])
def test_manner(js: Page, case: dict[str, Any]) -> None:
    assert manners(js, case["text"], "train-our-models") == [case["says"]]


def test_every_variant_is_found(js: Page, content: Content) -> None:
    """Each variant of each phrase, in a sentence of its own; those that warn only when negated, with "not"."""
    assert content.phrases is not None
    assert content.reading is not None
    for phrase in content.phrases.phrases:
        for variant in phrase.variants:
            spoken = f"not the {variant}" if variant in content.reading.only_negated else variant
            beside = content.reading.beside.get(variant, ("more",))[0]
            assert manners(js, f"Here it says {spoken.upper()} and {beside}.", phrase.id), variant


def test_a_hit_leads_to_its_place_in_the_original(js: Page) -> None:
    """Ligatures, letters that grow in small letters, quotes, marks without width, Markdown, links, line breaks."""
    text = "İİ ﬁrst “quoted” — we   use\u200b it to **[improve\nour](https://x.example/y)** ser\u00advices, \U0001f600."
    hits = read(js, text)["hits"]

    assert [text[hit["start"]:hit["end"]] for hit in hits] == ["improve\nour](https://x.example/y)** ser\u00advices"]


@pytest.mark.parametrize("seed", range(5))
def test_hits_lead_to_their_place_in_any_text(js: Page, content: Content, seed: int) -> None:
    """A phrase put anywhere into a random text, astral characters included, is found where it was put."""
    dice = random.Random(seed)
    for _ in range(40):
        noise = "".join(dice.choices("abc .\n*_[](){}\t\u00a0\u200b\u202eİﬁ—“’é\U0001f600漢", k=dice.randrange(60)))
        tail = "".join(dice.choices("xyz .\n*_[]( \u200bﬀ\U0001f9d1", k=dice.randrange(40)))
        text = f"{noise.replace('](', '] (')} zero data retention {tail}"
        found = js.evaluate(
            "text => readPolicy(text, data.reading).hits.map(hit => text.slice(hit.start, hit.end))", text
        )
        assert "zero data retention" in found, repr(text)


def policy_text(*leave_out: str) -> str:
    """An invented policy with a sentence about each topic, but for those left out."""
    about = {
        "training": "We do not train any model on what you write.",
        "people-who-read": "Our employees read a chat only when you ask for help.",
        "deletion": "You can delete a chat, and then it is gone.",
        "how-long": "We keep chats for 30 days.",
        "who-else": "We disclose chats to no one but our service providers.",
        "where": "Your data is stored in Finland.",
        "breach-notice": "If there is a security incident, we will notify you and say what happened.",
        "security": "All of it is encrypted on the way and in storage.",
        "helpers": "The list of sub-processors stands on our site.",
        "contract": "A data processing agreement comes with the plan.",
        "your-data": "You have the right to access your data.",
        "complaint": "You may lodge a complaint with the supervisory authority.",
    }
    said = [sentence for topic, sentence in about.items() if topic not in leave_out]
    filler = "This is the text that we wrote for you, and it may not be long, but it is ours and that of our team. " * 8
    return "\n\n".join([filler, *said])


def test_nothing_is_missing_in_a_whole_policy(js: Page) -> None:
    assert read(js, policy_text())["missing"] == []


@pytest.mark.parametrize("topic", [
    "training", "people-who-read", "who-else", "where", "breach-notice", "security", "helpers", "contract", "your-data",
    "complaint",
])
def test_what_is_left_out_is_missing(js: Page, topic: str) -> None:
    assert read(js, policy_text(topic))["missing"] == [topic]


def test_deletion_and_a_number_of_days_are_missed(js: Page) -> None:
    assert read(js, policy_text("deletion", "how-long"))["missing"] == ["deletion", "how-long"]
    assert read(js, policy_text("how-long"))["missing"] == ["how-long"]


def test_a_breach_that_you_must_report_is_no_promise(js: Page) -> None:
    """Several terms of service put it the other way round."""
    text = policy_text("breach-notice") + "\n\nYou must notify us of any breach without undue delay."

    assert read(js, text)["missing"] == ["breach-notice"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("We train our models on your chats.", "short", id="a sentence"),
        pytest.param("Wir verwenden deine Daten und geben sie nicht weiter. " * 30, "language", id="German"),
        pytest.param("我们不会出售您的个人信息 " * 300, "language", id="Chinese"),
    ],
)
def test_what_is_missing_is_not_judged(js: Page, text: str, why: str) -> None:
    found = read(js, text)

    assert (found["missing"], found["unjudged"]) == ([], why)


LONGEST = 500_000


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("perpetual " * (LONGEST // 10), id="one phrase without an end"),
        pytest.param("not " * (LONGEST // 4), id="one negation without an end"),
        pytest.param("\n" * LONGEST, id="empty lines"),
        pytest.param(" \t" * (LONGEST // 2), id="spaces"),
        pytest.param("](" * (LONGEST // 2), id="addresses without an end"),
        pytest.param("- " * (LONGEST // 2), id="items"),
        pytest.param("backups. " * (LONGEST // 9), id="short sentences"),
        pytest.param("İ" * LONGEST, id="letters that grow"),
        pytest.param("a" * LONGEST, id="one word"),
        pytest.param((policy_text() + "\n") * (LONGEST // 2500), id="a policy many times over"),
    ],
)
def test_no_text_hangs_the_page(js: Page, text: str) -> None:
    """The longest text that is read takes less than two seconds of the processor, whatever stands in it.

    Time on the clock would count the other programs of a busy machine.
    """
    session = js.context.new_cdp_session(js)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(each["value"] for each in metrics if each["name"] == "ThreadTime"))

    js.evaluate("text => { window.text = text }", text[:LONGEST])
    before = spent()
    js.evaluate("() => readPolicy(window.text, data.reading).hits.length")

    assert spent() - before < 2


def is_known(phrase: Phrase, service: str) -> bool:
    """Return whether phrases.yml tells if *service* says *phrase*: its examples are the first few by name."""
    return len(phrase.examples) == phrase.occurs_in.privacy_policies or service <= max(phrase.examples, default="")


@pytest.mark.parametrize("text", RECOUNT, ids=lambda text: str(text["service"]))
def test_recount(js: Page, content: Content, text: dict[str, Any]) -> None:
    """Each real policy holds the phrases that phrases.yml records for it, and no other of those it would name."""
    assert content.phrases is not None
    known = {phrase.id: phrase for phrase in content.phrases.phrases if is_known(phrase, text["service"])}
    recorded = {name for name, phrase in known.items() if text["service"] in phrase.examples}
    found = {hit["phrase"] for hit in read(js, "\n\n".join(text["quotes"]))["hits"]} & set(known)

    assert found ^ recorded == set(text.get("differs", ()))


def test_the_recount_is_wide_enough(content: Content) -> None:
    assert content.phrases is not None
    pairs = [(phrase, text) for phrase in content.phrases.phrases for text in RECOUNT
             if is_known(phrase, text["service"])]

    differ = sum(len(text.get("differs", ())) for text in RECOUNT)
    print(f"\n{len(pairs)} pairs of a text and a phrase, {differ} differ")
    assert len(RECOUNT) == 16
    assert len(pairs) > 300
    assert differ <= len(pairs) / 100


def test_a_word_about_something_else_is_no_promise(js: Page) -> None:
    """ "Without undue delay" stands in every list of rights; it is a promise only where a breach is spoken of."""
    rights = "You have the right to have data corrected without undue delay."
    breach = "We notify you without undue delay of any personal data breach."

    assert manners(js, rights, "breach-notice") == []
    assert manners(js, breach, "breach-notice") == ["plain"]
