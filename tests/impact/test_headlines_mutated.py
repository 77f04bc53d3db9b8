"""Each headline that rules read, given another value, and who tells whoever made the mistake.

A headline counts as read where, for some answers of the whole space, another value makes other rules fire or other
questions come up at a plan that says it. (Rules pass over facts of low confidence, and over topics that do not matter
in a plan, such as training in a plan that an organisation runs; those headlines are counted and printed apart.)

It is changed into each other value that rules tell apart, the sentence and its source left as they are: the slip of
somebody who edits one line. Noticed means that one of these happens, none of which happens without the slip:

- check: ``guide check`` finds a problem (a scenario or a page says something else, an account contradicts itself)
- frozen: an anchor or a visit of the quick tests gets another verdict, line or list of rules
- verdict: ``guide impact`` names a verdict that moved, of all kinds of data at two taps and with every protection
- reasons: ``guide impact`` names a verdict whose reasons are others now

Right content turns nothing red: the last two are told on a pull request to whoever reviews it, and pass no judgement.
Not counted as noticed, though held here for every single change, is the line "look again: the value is another one, and
the sentence is not". Nor that the page's text differs, since every page shows its facts, nor what the proof says.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest
import yaml

from generator.check.files import read_files
from generator.check.parsed import Parsed
from generator.check.rules import accounts, headlines, scenario_answers, stands, values, verdicts
from generator.impact import FORMATS, Impact
from generator.impact.apply import with_fact
from generator.impact.changes import changes
from generator.impact.compare import Effect
from generator.impact.moves import compiled, moved
from generator.model import Assistant, Content, Fact, Topic
from generator.quiz.compile import Compiled
from generator.quiz.compile.offers import reading
from generator.quiz.engine.decide import Engine
from generator.quiz.engine.language import names_in
from generator.quiz.proof.masks import Masks
from generator.quiz.proof.space import Space
from tests.lanes import Samples
from tests.real import NOW, ROOT, real_content

CASES = ROOT / "tests/cases/quiz"
FROZEN: list[dict[str, Any]] = [
    row for name in ("anchors.yml", "visits.yml") for row in yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
]

CHECKS = (values, headlines, accounts, scenario_answers, verdicts, stands)
"""The rules of ``guide check`` that read a headline's value."""

BAR = 0.9
QUICK = 12
"""Changes that each run tries: a second each."""


@dataclass(frozen=True)
class Headline:
    """Where a headline stands: ``plan`` is the one that says it."""

    slug: str
    plan: str
    topic: str


@dataclass(frozen=True)
class Slip:
    """A headline with another value, which rules read as ``read``."""

    headline: Headline
    was: Fact
    now: Fact
    read: str


WAYS = ("check", "frozen", "verdict", "reasons")


def topics_read(quiz: Compiled) -> list[str]:
    """Return the topics that a rule, a signal or a question reads."""
    table = quiz.table
    conditions = [when for signal in table["signals"] for _, when in signal["lines"]]
    conditions += [rule["when"] for rule in table["rules"]] + [each["asked"] for each in table["questions"]]
    names = {name for when in conditions for name in names_in(when)}
    return [topic for topic in table["careful"] if f"plan.{topic}" in names]


def acting(quiz: Compiled, content: Content) -> Iterator[tuple[Headline, str]]:
    """Yield each headline and value that makes other rules fire, or questions come up, for some answers."""
    day, engine = content.site.as_of, Engine(quiz.table)
    space = Space(engine, day)
    chosen = (space.chosen or "").removeprefix("answer.")
    base = Masks(space)
    rows = {i: (space.tool(i), row) for i, row in enumerate(space.tools)}
    for topic in topics_read(quiz):
        for value in quiz.topic_values[topic]:
            other = Masks(space, base, {f"plan.{topic}": value})
            pairs = [*zip(base.fires, other.fires, strict=True), *zip(base.asked, other.asked, strict=True)]
            apart = 0
            for one, two in pairs:
                apart |= one ^ two
            # An answer that no question asks for counts once.
            apart &= base.counted() | other.counted()
            for where, row in rows.values():
                for tool, place in row.members if apart & where else ():
                    answers = {chosen: place} if place else {}
                    # Members of a row may hold other values that all conditions read alike.
                    if engine.reads(tool, day, answers)[f"plan.{topic}"] == value:
                        continue
                    slug, _, plan = engine.read_as(tool, answers).partition("/")
                    said = content.assistants[slug].headline(plan, topic) if slug in content.assistants else None
                    if said:
                        yield Headline(slug, said[1], topic), value


def written(topic: Topic, value: str) -> int | str:
    """Return what an author writes for a value as rules read it: a number on its side of the limit."""
    if topic.type not in ("days", "age"):
        return value
    limit = topic.limit or 0
    return limit if value == topic.values[0].id else limit + 1


def slips(content: Content) -> list[Slip]:
    """Return every change of a headline that rules read; one whose value nobody wrote down can not be mistyped."""
    quizzes = [quiz for quiz in compiled(content).values() if quiz.quiz.tools_from != "website-chatbots"]
    found = dict.fromkeys(each for quiz in quizzes if quiz.quiz.rules for each in acting(quiz, content))
    made = []
    for headline, read in found:
        said = content.assistants[headline.slug].headline(headline.plan, headline.topic)
        assert said
        topic = content.topic(headline.topic)
        now = said[0].model_copy(update={"value": written(topic, read)})
        if reading(now, topic, content)[0] == read != reading(said[0], topic, content)[0]:
            made.append(Slip(headline, said[0], now, read))
    return made


@pytest.fixture(scope="module")
def parsed() -> Parsed:
    found, problems = read_files(ROOT)
    assert problems == []
    return found


def with_slip(parsed: Parsed, slip: Slip, content: Content, quizzes: Mapping[str, Compiled]) -> Parsed:
    """Return all files as they are read with a slip in one of them."""
    slug, records = slip.headline.slug, parsed.records
    model = content.assistants[slug]
    items = tuple(
        (path, slip.now if item == slip.was else model if isinstance(item, Assistant) else item)
        for path, item in records["assistants"][slug].items
    )
    record = replace(records["assistants"][slug], model=model, items=items)
    return replace(
        parsed, compiled=quizzes, records={**records, "assistants": {**records["assistants"], slug: record}}
    )


def looked_at_again(before: Content, after: Content) -> bool:
    """Whether the report says that a value was changed without its sentence, and names one change."""
    day, found = before.site.as_of, changes(before, after)
    report = FORMATS["text"](Impact("", "", as_of=(day, day), effects=tuple(map(Effect, found))))
    return len(found) == 1 and "look again: the value is another one, and the sentence is not" in report


def differs(row: Mapping[str, Any], quiz: Compiled, content: Content) -> bool:
    """Whether an anchor or a visit gets something else than its table says."""
    decided = quiz.engine.decide(row["answers"], content.site.as_of)
    return (decided.verdict, decided.line) != (row["verdict"], row.get("line")) or (
        list(decided.rules) != row["rules"] if "rules" in row else not set(row.get("fires", [])) <= set(decided.rules)
    )


def noticed(slip: Slip, parsed: Parsed, content: Content, quizzes: Mapping[str, Compiled]) -> tuple[bool, ...]:
    """Return who notices a slip, in the order of ``WAYS``."""
    headline = slip.headline
    after = with_fact("assistants", headline.slug, headline.plan, slip.was, slip.now)(content)
    assert looked_at_again(content, after), slip
    new = compiled(after)
    spoilt = with_slip(parsed, slip, after, new)
    verdicts_moved, reasons, _ = moved(content, after, quizzes, new)
    return (
        any(problem for rule in CHECKS for problem in rule.check(spoilt, NOW)),
        any(differs(row, new["should-i-share"], after) for row in FROZEN),
        bool(verdicts_moved),
        bool(reasons),
    )


def test_nine_of_ten_headlines_that_rules_read_are_noticed(parsed: Parsed, samples: Samples) -> None:
    content = real_content()
    quizzes, everything = compiled(content), slips(content)
    tried = samples.of(everything, QUICK, "headlines")
    first = replace(parsed, compiled=quizzes)
    assert [problem for rule in CHECKS for problem in rule.check(first, NOW)] == []

    found = {slip: noticed(slip, parsed, content, quizzes) for slip in tried}
    told = {slip.headline: False for slip in tried}
    ways: Counter[str] = Counter()
    for slip, by in found.items():
        told[slip.headline] |= any(by)
        ways.update(name for name, yes in zip(WAYS, by, strict=True) if yes)
    alone = [slip for slip, by in found.items() if not any(by)]
    all_read = {slip.headline for slip in everything}
    print(f"\n{len(all_read)} headlines that rules read, {len(everything)} changes of them; tried {len(tried)}: "
          f"{len(tried) - len(alone)} noticed ({', '.join(f'{name} {ways[name]}' for name in WAYS)})")
    harder = sum(any(by[:-1]) for by in found.values())
    print(f"{harder} of them by a check, a frozen table or a verdict, and the others by their reasons alone")
    print(f"of {len(told)} headlines {sum(told.values())} noticed; nobody notices:")
    for slip in alone:
        at = slip.headline
        print(f"  {at.slug}/{at.plan} {at.topic}: {slip.was.value} to {slip.now.value}")

    assert sum(told.values()) >= BAR * len(told)
    assert len(tried) - len(alone) >= BAR * len(tried)
