"""What "private" should mean: criteria (content/private.yml), and which plans meet each, computed from headlines."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model import NOT_KNOWING, Assistant, Fact, Plan
from generator.model.ageing import state
from generator.model.private import Criterion, Ideal

from ..addresses import MEANING, member_path
from ..context import Guide, Here
from ..page import Crumb, Page
from ..parts.assistant_order import in_order, listed
from ..parts.plans import anchor
from ..parts.values import SIGNS, Value

ANSWERS = ("yes", "no", "weak", "too_old", *NOT_KNOWING)
"""What can come out, in the order of the counts."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How a plan stands to one criterion."""

    column: str
    """The criterion's title."""
    answer: str
    value: Value
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """One plan."""

    name: str
    plan: str
    url: str
    cells: tuple[Cell, ...]
    jurisdiction: str
    met: int


@dataclass(frozen=True, slots=True)
class Counted:
    """One criterion, with how many plans meet it and which."""

    criterion: Criterion
    counts: tuple[tuple[Value, int], ...]
    meet: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class MeaningPage:
    """What the page shows."""

    criteria: tuple[Counted, ...]
    whose_law: Ideal
    places: tuple[tuple[str, int], ...]
    """Where the companies stand, with how many plans."""
    best: tuple[Row, ...]
    rows: tuple[Row, ...]
    total: int


def pages(guide: Guide) -> Iterable[Page]:
    """Yield the page, where the site has criteria."""
    here, words, private = guide.at(MEANING), guide.words, guide.content.private
    if private is None:
        return
    rows = tuple(_row(here, a, p, private.criteria) for a in in_order(guide) for p in listed(a))
    most = max((row.met for row in rows), default=0)
    places = Counter(row.jurisdiction for row in rows)
    view = MeaningPage(
        criteria=tuple(_counted(guide, each, rows) for each in private.criteria),
        whose_law=private.whose_law,
        places=tuple(sorted(places.items(), key=lambda pair: (-pair[1], pair[0]))),
        best=tuple(row for row in rows if row.met == most),
        rows=rows,
        total=len(rows),
    )
    about: Crumb = (words["page"]["sections"]["about"], "about/")
    yield Page(
        path=MEANING, title=words.say("meaning", "title"), description=words.say("meaning", "description"),
        family="meaning", body=here.render("meaning.jinja", view, most=most),
        crumbs=(about if "about/index.md" in guide.pages else about[:1], (words.say("meaning", "crumb"),)), toc=True,
    )


def outcome(
    guide: Guide, assistant: Assistant, plan: Plan, wanted: Mapping[str, Sequence[str]]
) -> tuple[str, str]:
    """Return how a plan stands to a criterion, and the topic that decides it.

    A known "no" decides first; then what we do not know, in its three kinds; then weak and old facts, since they may
    harden an answer and never soften it.
    """
    found = {topic: _reading(guide, assistant, plan, topic, values) for topic, values in wanted.items()}
    order = ("no", "unclear", "not_stated", "not_recorded", "too_old", "weak", "yes")
    topic = min(found, key=lambda name: order.index(found[name]))
    return found[topic], topic


def _reading(guide: Guide, assistant: Assistant, plan: Plan, topic: str, values: Sequence[str]) -> str:
    said = assistant.headline(plan.id, topic)
    fact: Fact | None = said[0] if said else None
    if topic == "delete_account" and _needs_no_account(assistant, plan) and (fact is None or fact.value != "yes"):
        return "yes"
    if fact is None:
        return "not_recorded"
    if fact.value in NOT_KNOWING:
        return str(fact.value)
    if fact.value not in values:
        return "no"
    return "weak" if not fact.settled else "too_old" if _too_old(guide, fact) else "yes"


def _needs_no_account(assistant: Assistant, plan: Plan) -> bool:
    said = assistant.headline(plan.id, "account_required")
    return bool(said and said[0].value == "no")


def _too_old(guide: Guide, fact: Fact) -> bool:
    shelf: int = getattr(guide.content.site.shelf_life, guide.content.topic(fact.topic).shelf_life)
    return bool(fact.source and state(fact.source, shelf, guide.today, guide.content.site.as_of) == "too_old")


def _value(guide: Guide, answer: str) -> Value:
    if answer in NOT_KNOWING:
        return Value(guide.content.topics.not_knowing[answer].says, SIGNS[answer])  # type: ignore[index]
    return Value(guide.words.say("meaning", answer))


def _row(here: Here, assistant: Assistant, plan: Plan, criteria: Sequence[Criterion]) -> Row:
    guide, page = here.guide, member_path("assistants", assistant.slug)
    cells = []
    for each in criteria:
        answer, topic = outcome(guide, assistant, plan, each.met_by)
        cells.append(Cell(each.title, answer, _value(guide, answer), here.url(page, anchor(plan, topic))))
    place = guide.words.say("meaning", "own_device") if plan.runs == "device" else assistant.jurisdiction
    return Row(
        assistant.name, plan.short or plan.name, here.url(page, f"plan-{plan.id}"), tuple(cells), place,
        sum(cell.answer == "yes" for cell in cells),
    )


def _counted(guide: Guide, criterion: Criterion, rows: tuple[Row, ...]) -> Counted:
    answers = {row: cell.answer for row in rows for cell in row.cells if cell.column == criterion.title}
    counted = Counter(answers.values())
    return Counted(
        criterion,
        tuple((_value(guide, answer), counted[answer]) for answer in ANSWERS if counted[answer]),
        tuple(row for row in rows if answers[row] == "yes"),
    )
