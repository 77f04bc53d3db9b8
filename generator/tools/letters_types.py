"""What the page of letters hands to its script, key by key (letters/compose.js and letters/parts.js read it)."""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from generator.assets.regions import Regions
from generator.model.letters import Unit

from .sources import SourceData, Told


class Under(TypedDict):
    """A letter under one law."""

    law: str
    unit: Unit
    count: int
    """Days, months or business days."""
    answer: str
    note: str
    slug: str
    """Of the right that it uses."""
    asked: bool
    """Whether the letter asks for the days, and not the law."""


class Letter(TypedDict):
    """The text of one letter."""

    kind: str
    subject: str
    body: Sequence[str]
    under: list[Under]


class Regulator(TypedDict):
    """Whom to complain to, and how."""

    name: str
    how: str
    link: str
    source: SourceData


class Law(TypedDict):
    """One law that gives people rights."""

    id: str
    in_letters: str
    before: str
    """What to do before a complaint."""
    regulator: Regulator


class Frame(TypedDict):
    """What all letters share."""

    greeting: str
    account: str
    details: str
    identity: str
    closing: str
    blanks: Mapping[str, str]
    reason: str


class FollowUp(TypedDict):
    """A reminder, or a complaint to the regulator."""

    subject: str
    body: Sequence[str]


class Table(TypedDict):
    """What a letter is made of."""

    letters: list[Letter]
    laws: list[Law]
    frame: Frame
    reminder: FollowUp
    complaint: FollowUp
    reminder_days: int
    number: Mapping[str, object]
    """Words for dates."""


class Kind(TypedDict):
    """What a letter can ask for."""

    id: str
    name: str
    asks_for: Sequence[str]
    limits: bool
    """Whether to say what deletion does not reach."""


class Contact(TypedDict):
    """One way to reach a maker."""

    key: str
    says: str
    url: str
    mail: str
    read: bool
    """It stands in the steps, so it rests on their source."""


class Kept(TypedDict):
    """How long a plan keeps what was deleted."""

    plan: str
    says: str
    fact: str
    source: SourceData


class Maker(TypedDict):
    """Where an assistant's maker takes requests."""

    slug: str
    name: str
    company: str
    where: str
    contacts: list[Contact]
    steps: Sequence[str]
    gotcha: str
    source: SourceData | None
    kept: Kept | None


class Shelf(TypedDict):
    """Days until a source is flagged, by kind."""

    settings: int
    policy: int
    company: int


class Data(Told):
    """What the script of the letters works with beside its words (``Data`` in parts.js)."""

    table: Table
    kinds: list[Kind]
    limits: Sequence[str]
    assistants: list[Maker]
    shelf: Shelf
    contacts: Mapping[str, str]
    region: Regions
