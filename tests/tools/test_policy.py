"""The reader of policies, in Chromium: it reads as its twin in Python does, says what is missing, and hangs on no text.

What it finds is measured in test_reading.py.
"""

import random
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.model import Content
from generator.model.phrases import Phrase
from generator.reading.normal import normal
from generator.reading.scan import Reader
from generator.reading.table import table
from generator.tools import policy
from tests.tools.conftest import TODAY, as_json
from tests.tools.reading import FITTED, UNSEEN, documents, passage

RECOUNT = documents("recount")


@pytest.fixture(scope="module")
def js(module_page: Callable[[str, str], Page], content: Content) -> Page:
    """A page with the reader and what it reads by."""
    page = module_page("read-a-policy", "read.js")
    page.evaluate("data => { window.data = data }", as_json(policy.data(content, TODAY)))
    return page


def read(js: Page, text: str) -> dict[str, Any]:
    found: dict[str, Any] = js.evaluate("text => readPolicy(text, data.reading)", text)
    return found


def signs(js: Page, text: str) -> list[str]:
    return [hit["sign"] for hit in read(js, text)["hits"]]


@pytest.mark.parametrize("name", [*FITTED, UNSEEN, "meanings", "manners"])
def test_it_reads_as_its_twin(js: Page, content: Content, name: str) -> None:
    """The same signs, said in the same way, in the same order, as generator/reading finds them."""
    assert content.reading is not None
    reader = Reader(table(content.reading))
    texts = [
        "\n\n".join(passage(case) for case in each.get("sentences", [each])) for each in documents(name)
    ]
    found = js.evaluate("texts => texts.map(text => readPolicy(text, data.reading))", texts)

    for text, each in zip(texts, found, strict=True):
        twin = [(hit.sign, hit.manner, hit.kind) for hit in reader.read(text, each["kind"])]
        assert [(hit["sign"], hit["manner"], hit["kind"]) for hit in each["hits"]] == twin


def test_a_hit_leads_to_its_place_in_the_original(js: Page) -> None:
    """Ligatures, letters that grow in small letters, quotes, marks without width, Markdown, links, line breaks."""
    text = "İİ ﬁrst “quoted” — we   use\u200b it to **[improve\nour](https://x.example/y)** ser\u00advices, \U0001f600."
    hits = read(js, text)["hits"]

    assert [text[hit["start"]:hit["end"]] for hit in hits] == ["improve\nour](https://x.example/y)** ser\u00advices"]


@pytest.mark.parametrize("seed", range(5))
def test_hits_lead_to_their_place_in_any_text(js: Page, seed: int) -> None:
    """A sentence put anywhere into a random text, astral characters included, is found where it was put."""
    dice = random.Random(seed)
    for _ in range(40):
        noise = "".join(dice.choices("bcd.\n*_[](){}\t\u00a0\u200b\u202eİﬁ—“’é\U0001f600漢", k=dice.randrange(60)))
        tail = "".join(dice.choices("xyz .\n*_[]( \u200bﬀ\U0001f9d1", k=dice.randrange(40)))
        said = "We keep your chats indefinitely."
        text = f"{noise.replace('](', '] (')}.\n\n{said}\n\n{tail}"
        found = js.evaluate(
            "text => readPolicy(text, data.reading).hits.map(hit => text.slice(...hit.sentence))", text
        )
        assert said in found, repr(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "Terms of Service\n\nThese Terms are an agreement. You agree that we are not liable. ", "terms", id="terms",
        ),
        pytest.param("Privacy Policy\n\nWe collect personal data, and this policy says why. ", "policy", id="policy"),
    ],
)
def test_policies_and_terms_are_told_apart(js: Page, text: str, kind: str) -> None:
    found = read(js, text * 30)

    assert found["kind"] == kind
    assert ("who-pays" in found["missing"]) is False
    assert ("security" in found["missing"]) == (kind == "policy")


def test_headings_are_no_sentences(js: Page) -> None:
    """Neither in Markdown nor as a bare line nor in a table of contents does a heading say anything."""
    contents = "Contents\n\n- Sharing and Subprocessors\n- Your Right to Access\n\n"
    headings = "## We sell your data\n\nSharing and subprocessors\n\n"
    text = "We are a company, and this is what we do with all of it for you and not for others."

    assert signs(js, contents + headings + text) == []


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


def test_an_age_or_a_notice_is_no_time_of_keeping(js: Page) -> None:
    text = policy_text("how-long") + "\n\nWe delete data of children under 13 years of age."
    text += " Answer within 30 days of our notice."

    assert read(js, text)["missing"] == ["how-long"]


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
        pytest.param("perpetual licence " * (LONGEST // 18), id="one sign without an end"),
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
    """The longest text that is read takes less than six seconds of the processor, whatever stands in it.

    It is read in turns of 30 ms, so even these do not stop the page. Time on the clock would count the other programs
    of a busy machine.
    """
    session = js.context.new_cdp_session(js)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(each["value"] for each in metrics if each["name"] == "ThreadTime"))

    js.evaluate("text => { window.text = text }", text[:LONGEST])
    before = spent()
    js.evaluate("() => readPolicy(window.text, data.reading).hits.length")

    assert spent() - before < 6


def is_known(phrase: Phrase, service: str) -> bool:
    """Return whether phrases.yml tells if *service* says *phrase*: its examples are the first few by name."""
    return len(phrase.examples) == phrase.occurs_in.privacy_policies or service <= max(phrase.examples, default="")


@pytest.mark.parametrize("text", RECOUNT, ids=lambda text: str(text["service"]))
def test_recount(content: Content, text: dict[str, Any]) -> None:
    """Each real policy holds the phrases that phrases.yml records for it, and no other of those it would name.

    The counts recorded in content/phrases.yml cannot be counted again as a whole: their corpus is not part of this
    project. They are compared with 16 of its texts; one pair in a hundred may differ.
    """
    assert content.phrases is not None
    known = {phrase.id: phrase for phrase in content.phrases.phrases if is_known(phrase, text["service"])}
    recorded = {name for name, phrase in known.items() if text["service"] in phrase.examples}
    comparable = normal("\n\n".join(text["quotes"]))
    found = {name for name, phrase in known.items() if any(variant in comparable for variant in phrase.variants)}

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
