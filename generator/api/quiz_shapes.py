"""The shapes of quizzes in the data API: the same contract as ``shapes``."""

from typing import Literal

from .shapes import ApiSource, Shape


class ApiChoice(Shape):
    """One answer."""

    id: str
    says: str


class ApiQuestion(Shape):
    """One question of a quiz."""

    id: str
    kind: str
    asks: str
    options: list[ApiChoice]


class ApiRule(Shape):
    """When it fires, the verdict is at least this."""

    id: str
    verdict: str
    because: str
    why: str
    risks: list[str]
    source: ApiSource | None = None


class ApiPromise(Shape):
    """What is proved of the whole table at every build."""

    id: str
    says: str


class ApiCard(Shape):
    """A statement to judge."""

    id: str
    says: str
    right: Literal["yes", "no"]


class ApiQuiz(Shape):
    """One quiz."""

    id: str
    slug: str
    page: str
    title: str
    lead: str
    questions: list[ApiQuestion]
    rules: list[ApiRule]
    promises: list[ApiPromise]
    cards: list[ApiCard]
