"""What a result says around the verdict: how, where, what is left to do; and taking it along."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.accessible import violations
from tests.browser.conftest import MINUTE, QuizDriver
from tests.words import SHARE, WORDS

DEBTS = "#data=income-debts-savings&tool=chatgpt/consumer"
TRAINING_OFF = SHARE.fill("setting", task=SHARE["tasks.turn_off_training"], name="ChatGPT")
Visit = Callable[..., QuizDriver]


def choose(quiz: QuizDriver, name: str, value: str) -> None:
    """Press an option of a choice that changes advice."""
    quiz.unfold({"way": "write", "home": "where"}[name])
    quiz.page.locator(f'.chosen label:has(input[name="{name}"][value="{value}"])').click()


@pytest.mark.parametrize("way", ["typed", "file", "photo", "voice", "connected", "group"])
def test_a_way_changes_advice_and_nothing_else(quiz: QuizDriver, way: str) -> None:
    quiz.open(DEBTS)
    before = (quiz.word(), quiz.rules())
    choose(quiz, "way", way)

    assert (quiz.word(), quiz.rules()) == before
    expect(quiz.page.locator(".choice:has(input[name=way]) .told li").first).to_be_visible()
    assert quiz.focused() in ("", "body")
    assert quiz.page.evaluate("document.activeElement.value") == way
    assert quiz.noted()["way"] == way


def test_which_right_to_use(quiz: QuizDriver) -> None:
    """Each region's right with its deadline; once the region is known, that one alone. One press is enough."""
    quiz.open(DEBTS)
    rights = quiz.page.locator("ol.steps > li", has_text=SHARE["step_right"]).locator("li")
    assert rights.count() > 3
    choose(quiz, "home", "eu")

    expect(rights).to_have_count(1)
    expect(rights).to_contain_text("Article 17")
    expect(rights).to_contain_text("within one month")
    quiz.unfold("already")
    rights.get_by_role("link").click()
    assert "/rights/gdpr-art-17/" in quiz.page.url
    quiz.page.go_back()
    assert quiz.word() == SHARE["verdict.not_yet"]
    assert quiz.page.locator('input[name="home"]:checked').get_attribute("value") == "eu"


@pytest.mark.parametrize("assistant", ["meta-ai", "character-ai"])
def test_region_where_plans_differ(quiz: QuizDriver, assistant: str) -> None:
    """Unknown, the careful plan is read and the other one named; with the region the plan of there is read."""
    quiz.open(f"#data=symptoms-anonymous&tool={assistant}/consumer")
    expect(quiz.page.locator("#advice")).to_contain_text(SHARE["careful_region"])
    expect(quiz.page.locator("#advice")).to_contain_text(SHARE["elsewhere"])
    assert quiz.page.locator('input[name="training"]').count() == 0
    choose(quiz, "home", "eu")

    expect(quiz.page.locator("#advice")).to_contain_text(SHARE["your_region"])
    expect(quiz.page.locator('input[name="training"]').first).to_be_visible()
    quiz.settled().page.reload()
    expect(quiz.page.locator('input[name="home"][value="eu"]')).to_be_checked()


def test_region_is_said(quiz: QuizDriver) -> None:
    """The result names the region of the texts that it rests on."""
    quiz.open("#data=symptoms-anonymous&tool=chatgpt/consumer")

    expect(quiz.page.locator("#advice")).to_contain_text(SHARE.parts("rests_on")[0] + WORDS["place.eu"])


@pytest.fixture
def copier(visit: Visit) -> QuizDriver:
    """A visitor with a clipboard."""
    return visit(permissions=["clipboard-read", "clipboard-write"])


def copied(quiz: QuizDriver, button: str) -> str:
    """What lies on the clipboard after a press."""
    quiz.unfold("take")
    quiz.page.get_by_role("button", name=button).click()
    expect(quiz.page.locator("#take ~ [role=status]")).to_have_text(SHARE["copied"])
    text: str = quiz.page.evaluate("navigator.clipboard.readText()")
    return text


def test_copy_as_text(copier: QuizDriver) -> None:
    """The whole result as plain text: what is on the page, with addresses, without buttons or questions."""
    copier.open(DEBTS + "&home=uk&way=file")
    text = copied(copier, SHARE["copy_text"])

    for said in (
        f'{SHARE["title"]} ', SHARE["verdict.not_yet"], SHARE["because"], "I earn",
        SHARE.fill("first.not_yet", do=SHARE["questions.identifiers.change.first"]),
        SHARE["better"], f'- {SHARE["questions.identifiers.change.says"]}', TRAINING_OFF,
        SHARE["already_shared"], WORDS["rights.places.uk"], "A file holds more than you see", SHARE["rules"], "(https://",
    ):
        assert said in text
    for left_out in (SHARE["copy_text"], SHARE["clear"], SHARE["home"], SHARE["sharper"], "[[", "<"):
        assert left_out not in text
    assert not re.search(r"\n{3,}|[ \t]\n|-\s*\n", text)


def test_copy_link(copier: QuizDriver, visit: Visit) -> None:
    """The link alone holds the answers, and opens to the same result without a word more."""
    copier.open().pick("income-debts-savings", "chatgpt/consumer")
    copier.option("training", "off").check()
    choose(copier, "way", "photo")
    link = copied(copier, SHARE["copy_link"])
    assert copier.page.url == copier.address
    assert link.startswith(f"{copier.address}#data=income-debts-savings&tool=chatgpt/consumer&")

    other = visit()
    other.page.goto(link)
    assert other.word() == copier.word()
    assert other.checked() == copier.checked()
    assert other.page.url == other.address
    expect(other.page.locator("#note")).to_be_hidden()


NOT_YET = SHARE["verdict.not_yet"]
LINKS = [
    pytest.param("&was=not_yet&facts=0", SHARE.fill("link_same", now=NOT_YET), id="other facts, same answer"),
    pytest.param(
        "&was=ok&facts=0", SHARE.fill("link_now", then=SHARE["verdict.ok"], now=NOT_YET),
        id="other facts, other answer",
    ),
    pytest.param("&was=<script>&facts=0&x=1", SHARE["link_gone"], id="script as a verdict"),
    pytest.param("&training=perhaps", SHARE["link_gone"], id="an option that is none"),
    pytest.param("&was=constructor&facts=0", "", id="a name that all objects have"),
]


@pytest.mark.parametrize(("more", "says"), LINKS)
def test_old_and_edited_links(quiz: QuizDriver, more: str, says: str) -> None:
    """A link of other facts still opens and says what changed; what does not exist is left out. Then it goes."""
    quiz.open(DEBTS + more)

    assert quiz.word() == SHARE["verdict.not_yet"]
    note = quiz.page.locator("#note")
    if says:
        expect(note).to_contain_text(says)
        quiz.option("training", "off").check()
    expect(note).to_be_hidden()


@pytest.mark.parametrize(
    "anchor",
    ["#data=%3Cscript%3Ealert(1)%3C/script%3E&tool=x/y", "#data=" + "a," * 50_000, "#tool=__proto__&was=ok", "#a=b=c"],
    ids=["script", "100 KB", "a name that all objects have", "nonsense"],
)
def test_links_without_sense(quiz: QuizDriver, anchor: str) -> None:
    """Nothing of it is used, and a plain sentence says so."""
    quiz.open(anchor)

    expect(quiz.page.locator("#note")).to_have_text(SHARE["link_empty"])
    assert quiz.checked() == []
    assert quiz.page.url == quiz.address


LATER = {
    date(2027, 5, 23): WORDS.parts("age.past")[-1],
    date(2027, 6, 23): WORDS.parts("age.past")[-1],
    date(2027, 9, 23): WORDS.parts("age.too_old")[-1],
    date(2028, 12, 23): WORDS.parts("age.too_old")[-1],
}
"""Days, and what is then said of a fact that nobody renewed."""

ASKED = [
    f"data={kind}&tool={tool}&identifiers=taken_out"
    for kind in ("general-question", "symptoms-anonymous", "income-debts-savings", "medical-record")
    for tool in ("proton-lumo/all", "chatgpt/consumer", "claude/consumer")
]


def test_facts_grow_old_in_the_page(visit: Visit) -> None:
    """Facts that nobody renewed grow old by the visitor's clock: some answers are stricter later, none milder,
    and a link says so."""
    order = [SHARE[f"verdict.{state}"] for state in ("ok", "care", "not_yet", "not_here", "never")]
    now = visit()
    before = {anchor: order.index(now.open(f"?{at}#{anchor}").word()) for at, anchor in enumerate(ASKED)}
    for day, says in LATER.items():
        later = visit()
        later.page.clock.set_fixed_time(datetime(day.year, day.month, day.day, tzinfo=UTC))
        after = {anchor: order.index(later.open(f"?{at}#{anchor}&was=ok&facts=0").word())
                 for at, anchor in enumerate(ASKED)}
        assert [anchor for anchor in ASKED if after[anchor] < before[anchor]] == [], day
        expect(later.page.locator("#note")).to_contain_text(SHARE.parts("link_now")[1])
        later.open("?#data=symptoms-anonymous&tool=chatgpt/consumer")
        expect(later.page.locator("#reasons")).to_contain_text(says)
    assert after != before


UNASKED = [
    pytest.param(DEBTS, "training=off", date(2027, 5, 27), [], id="the facts are still relied on"),
    pytest.param(DEBTS, "training=off", date(2028, 11, 27), ["link_too_old"], id="a fact has become too old"),
    pytest.param(DEBTS, "training=off&x=1", date(2028, 11, 27), ["link_gone", "link_too_old"],
                 id="and something else is gone"),
    pytest.param(DEBTS, "identifiers=taken_out&needed=yes", None, ["link_not_asked"], id="this case asks for none"),
    pytest.param(DEBTS, "own=yes", date(2028, 11, 27), ["link_not_asked"], id="nor does it later"),
    pytest.param("#data=income-debts-savings", "training=off", None, ["link_not_asked"], id="no verdict yet"),
]


@pytest.mark.parametrize(("anchor", "more", "day", "says"), UNASKED)
def test_a_link_says_why_an_answer_fell_away(
    quiz: QuizDriver, anchor: str, more: str, day: date | None, says: list[str]
) -> None:
    """A fact that is too old to rely on is told apart from what this case does not ask, and from what is gone."""
    if day:
        quiz.page.clock.set_fixed_time(datetime(day.year, day.month, day.day, tzinfo=UTC))
    quiz.open(f"{anchor}&{more}")

    note = quiz.page.locator("#note")
    if says:
        expect(note).to_have_text("".join(SHARE[word] for word in says))
    else:
        expect(note).to_be_hidden()


def already(quiz: QuizDriver) -> list[str]:
    """What stands under "I already shared it", in its order: callouts and steps by their bold words."""
    part = quiz.page.locator("section:has(#already)")
    return part.locator("xpath=.//div[contains(@class, 'callout')]/p/b | .//ol/li/strong").all_text_contents()


STEPS = [
    pytest.param("relationship-conflict", "meta-ai/consumer", [
        SHARE["evidence"], SHARE["device"], SHARE["step_write"], SHARE["step_act"],
        SHARE["step_tell"], SHARE["step_delete_evidence"],
    ], id="in danger and in a dispute: who can see it, and evidence, before any step"),
    pytest.param("password", "chatgpt/consumer", [
        SHARE["step_write"], SHARE["step_act"], SHARE["step_tell"], SHARE["step_delete"],
    ], id="a secret: act first"),
]


@pytest.mark.parametrize(("kind", "tool", "begins"), STEPS)
def test_order_of_what_to_do(quiz: QuizDriver, kind: str, tool: str, begins: list[str]) -> None:
    """What can hurt most is said before it."""
    quiz.open(f"#data={kind}&tool={tool}")

    assert already(quiz)[: len(begins)] == begins


FIRST = [
    pytest.param("password&tool=chatgpt/consumer", SHARE["show_write"], id="never"),
    pytest.param("mental-health&tool=character-ai/consumer", SHARE["show_better"], id="not here"),
    pytest.param("nda-contract&tool=claude/consumer&approved=no", SHARE["show_better"], id="work"),
    pytest.param("medical-record&tool=chatgpt/consumer", SHARE["show_write"], id="not yet"),
]


@pytest.mark.parametrize(("anchor", "says"), FIRST)
def test_first_action(quiz: QuizDriver, anchor: str, says: str) -> None:
    """One filled button, for the first thing to do, and at most three actions on the first screen."""
    quiz.open(f"#data={anchor}")

    assert quiz.page.locator(".verdict .btn:not(.plain)").all_inner_texts() == [says]
    assert quiz.page.locator("#address button, #verdict button").count() == 3


def test_error_summary(quiz: QuizDriver) -> None:
    """Pressed too early: what is missing is said, marked, and one press away."""
    quiz.open()
    quiz.button("show_answer").click()
    errors = quiz.page.locator("#errors")

    expect(quiz.page.locator("#errors")).to_be_focused()
    asks = [SHARE["questions.data.asks"], SHARE["questions.tool.asks"]]
    assert errors.get_by_role("button").all_inner_texts() == asks
    assert violations(quiz.page) == []
    errors.get_by_role("button").first.click()
    assert quiz.page.evaluate("document.activeElement.name") == "data"
    quiz.page.keyboard.press("Space")
    quiz.button("show_answer").click()
    assert errors.get_by_role("button").all_inner_texts() == [SHARE["questions.tool.asks"]]
    quiz.pick("chatgpt/consumer")
    expect(errors).to_be_hidden()
    assert quiz.page.locator(".missing").count() == 0


PRINTED = [
    "data=general-question&tool=chatgpt/consumer", "data=symptoms-anonymous&tool=chatgpt/consumer",
    "data=income-debts-savings&tool=chatgpt/consumer&home=eu&way=file", "data=childrens-data&tool=chatgpt/consumer",
    "data=childrens-data&tool=character-ai/consumer", "data=password&tool=chatgpt/consumer",
    "data=medical-record,cv&tool=gemini/consumer&whose=client", "data=employer-source-code&tool=chatgpt/business",
    "data=sexual-life-orientation,exam-homework&tool=meta-ai/consumer",
    "data=other-peoples-messages,childrens-data,medical-record&tool=meta-ai/consumer",
    "data=criminal-allegations,legal-case-facts,childrens-data,email-thread&tool=microsoft-copilot/consumer",
]
"""One of each verdict, and those with the most to say; of several kinds, those that were too long once."""


@pytest.mark.parametrize("answers", PRINTED)
def test_prints_on_one_page(quiz: QuizDriver, answers: str) -> None:
    """One A4 page in black and white, without questions, buttons or navigation."""
    quiz.open(f"#{answers}")
    sheets = re.findall(rb"/Type /Page\b(?!s)", quiz.page.pdf(format="A4"))

    assert len(sheets) == 1
    quiz.page.emulate_media(media="print")
    for part in ("form.env", ".chosen", "#take", "header nav"):
        assert not any(each.is_visible() for each in quiz.page.locator(part).all()), part


@pytest.mark.parametrize("state", ["", DEBTS, "#data=password&tool=chatgpt/consumer"])
def test_reflow_at_400_percent(visit: Visit, state: str) -> None:
    """1280 px at 400% are 320 px: nothing scrolls sideways, with the words at twice their size as well."""
    quiz = visit(viewport={"width": 320, "height": 256}).open(state)
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= 320
    quiz.page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_reading_order(quiz: QuizDriver) -> None:
    """By ear: the answer, what would be better, why, what was assumed, what to do, the small print."""
    quiz.open(DEBTS)
    heard = [part.split("\n")[0] for part in quiz.page.locator("h1:visible, h2:visible").all_inner_texts()]
    wanted = [
        SHARE["title"], SHARE["verdict.not_yet"], SHARE["better"], SHARE["because"],
        SHARE["sharper"], SHARE["assumed"], SHARE["write"], TRAINING_OFF,
        SHARE["already_shared"], SHARE["where"], SHARE["along"],
    ]

    assert [title for title in heard if title in wanted] == wanted
    assert quiz.page.locator("h1").count() == 1


@pytest.fixture
def embedded(visit: Visit) -> Visit:
    """A visitor of the quiz without the site around it."""
    def make(**options: object) -> QuizDriver:
        quiz = visit(**options)
        quiz.address = quiz.address.replace("/quiz/", "/embed/")
        return quiz
    return make


def test_embedded(embedded: Visit) -> None:
    """In a frame: two taps, the verdict and its reasons, and a link that takes the answers to the whole page."""
    quiz = embedded(viewport={"width": 400, "height": 700}).open()
    quiz.pick("income-debts-savings", "chatgpt/consumer")
    assert quiz.word() == SHARE["verdict.not_yet"]
    expect(quiz.page.locator("#better")).to_be_visible()
    expect(quiz.unfold("because").page.locator("#reasons .reasons").first).to_be_visible()
    assert quiz.page.locator("header, footer, nav").count() == 0
    assert violations(quiz.page) == []
    quiz.button("show_write").click()
    link = quiz.page.get_by_role("link", name=re.compile(SHARE["whole"]))
    expect(link).to_be_focused()
    with quiz.page.context.expect_page() as opened:
        link.click()
    whole = opened.value
    expect(whole.locator("#answer")).to_have_text(SHARE["verdict.not_yet"])
    assert "#" not in whole.url
    assert whole.evaluate("document.referrer") == ""


def test_embedded_keeps_the_promise(embedded: Visit, built_site: Path) -> None:
    """The same policy; not for search engines; nothing follows an answer."""
    quiz = embedded().clocked().open()
    quiz.page.wait_for_load_state("networkidle")
    html = (built_site / "embed/should-i-share/index.html").read_text(encoding="utf-8")
    assert "connect-src 'none'" in html
    assert 'name="robots" content="noindex"' in html
    quiz.requests.clear()
    quiz.pick("medical-record", "chatgpt/consumer")
    quiz.later(MINUTE)
    assert quiz.requests == []
    assert quiz.page.url == quiz.address


def test_snippet(visit: Visit) -> None:
    """The page about embedding holds a snippet to copy, for a frame with a title."""
    quiz = visit()
    quiz.page.goto(quiz.address.replace("/quiz/should-i-share/", "/embed/"))

    snippet = quiz.page.locator("pre").first.inner_text()
    assert "<iframe" in snippet
    assert "/embed/should-i-share/" in snippet
    assert 'title="' in snippet
