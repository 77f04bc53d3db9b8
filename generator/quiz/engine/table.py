"""The compiled table, key by key: what both engines interpret (``Table`` in quiz/data/types.js).

``tests/test_contract.py`` holds the two sides to the same keys.
"""

from collections.abc import Mapping
from typing import Literal, NotRequired, TypedDict

from .language import Read

# "from" and "for" are keywords of Python, so two of these are written as calls.
Change = TypedDict("Change", {"to": str, "from": list[str], "effort": int})
"""What a visitor could really do: from which answers (``""``: none given) to which."""

Attributes = TypedDict("Attributes", {"runs": str, "for": str, "kind": str})
"""What rules read of a tool besides its topics."""


class Question(TypedDict):
    """A question beyond the kind of data and the tool."""

    id: str
    kind: Literal["protection", "circumstance"]
    options: list[str]
    unsure: list[str]
    """Options that are read as the careful one."""
    careful: str | None
    usual: NotRequired[str]
    """Circumstances: the attribute of the kind of data that names the usual case, or an option."""
    nearer: NotRequired[list[str]]
    """Options that "worse if" tries first."""
    asked: Read
    change: NotRequired[Change]


class Signal(TypedDict):
    """A name for what several conditions ask: the first line that holds says its value."""

    id: str
    lines: list[tuple[str, Read]]


class Rule(TypedDict):
    """When it fires, the verdict is at least this."""

    id: str
    verdict: int
    when: Read
    shows: list[str]
    """Topics whose facts stand under the reason."""
    told: NotRequired[Literal["first", "beside"]]
    """Before the reasons that facts speak for, or behind all others."""


class Tool(TypedDict):
    """What rules read of a tool."""

    attributes: Attributes
    topics: dict[str, tuple[str, str | None]]
    """Value, and the last ISO day on which it is relied on."""


class Choice(TypedDict):
    """Tools whose model can run in two places, and who says in which."""

    question: str
    device: str
    """The option that says: on the visitor's own computer."""
    in_cloud: Mapping[str, str]
    """By tool the one that is read in its place with any other answer, and with none."""


class Need(TypedDict):
    """A question that says what a visitor needs."""

    id: str
    options: list[str]
    unsure: list[str]
    careful: str | None


class Point(TypedDict):
    """One thing in which tools differ."""

    id: str
    topics: list[str]
    needed: Read
    vital: Read
    beside: bool
    """Whether it counts only where it is needed."""


class Ranks(TypedDict):
    """How tools are ranked by what a visitor needs."""

    tools: list[str]
    """By their names."""
    needs: list[Need]
    points: list[Point]
    order: list[tuple[str, str, str]]
    """``fewest`` or ``most``, of which grade, among which points; the first decides."""


class Table(TypedDict):
    """A quiz, compiled."""

    quiz: str
    as_of: str
    """The ISO day that the content vouches for."""
    verdicts: list[str]
    """From mildest to most careful."""
    questions: list[Question]
    signals: list[Signal]
    rules: list[Rule]
    careful: dict[str, str]
    """By topic the value that doubt is read as."""
    mildest: dict[str, str]
    """By topic the value that is best for a visitor."""
    data: dict[str, dict[str, str]]
    tools: dict[str, Tool]
    core: list[str]
    """Topics that a tool must be sure of to be named as a better place."""
    suggests: Read
    """Which tools may be named so."""
    candidates: list[str]
    places: NotRequired[Mapping[str, Mapping[str, str]]]
    """By tool and region the tool that is read instead."""
    choice: NotRequired[Choice]
    ranks: NotRequired[Ranks]


class Promise(TypedDict):
    """A guarantee of the author's with its conditions read. The prover alone gets it."""

    id: str
    says: str
    milder_headlines: str
    evidence: str | None
    """``claims`` or ``named``: what is promised of the facts behind the table."""
    always: Read
    given: Read
    at_least: str | None
    at_most: str | None
    better: Mapping[str, str] | None
    than: Mapping[str, str] | None
    first: list[str]
    """Ids of rules: one of them is the first reason wherever ``always`` holds."""
    where: str | None
    """Only where ``better`` has this verdict; ``than`` is then at least ``at_least``."""
    because: str | None
    """``plan``: and only where a rule that reads a fact about the plan decides."""
    stand_in: str | None
    """A kind of data or a tool that is milder than none of those for which ``stands_for`` holds."""
    stands_for: Read
