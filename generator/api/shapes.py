"""The shapes of the data API: a contract. Keys are added, never renamed; their descriptions are in the schemas.

A key that has nothing to say is left out, but for those that a reader would miss (``dated``, ``seen``, ``copy``).
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.model.assistants import Contact
from generator.model.data import Classification, Example
from generator.model.phrases import Found

Level = Literal["high", "medium", "low"]


class Shape(BaseModel):
    """A part of the API."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class ApiArchivedText(Shape):
    """The version of a text that we read, as a public archive keeps it."""

    collection: str
    service: str
    terms: str
    commit: str = Field(description="of the collection's git repository, whole or its first digits")


class ApiSource(Shape):
    """The page that something rests on."""

    url: str | None = Field(description="null: no public address, which only a vendor's own claim may have")
    title: str
    kind: str = Field(description="policy, terms, help, regulator, law, court, standard, research, news, vendor_claim")
    dated: str | None = Field(description="the day that it was published or recorded; null: nothing shows one")
    in_force: str | None = Field(default=None, description="when it takes effect, where that is another day")
    seen: str | None = Field(description="the day we last read it; null: we did not open the official text ourselves")
    copy_: Literal["undated"] | None = Field(
        default=None, alias="copy", description="undated: we read a stored copy whose own age is not known"
    )
    archived: ApiArchivedText | None = Field(default=None, description="where a public archive keeps this version")
    covers: str = Field(default="not_stated", description="the region whose version of the text this is")


class ApiFact(Shape):
    """One claim about a plan."""

    id: str = Field(description="stable: it survives another wording")
    topic: str
    value: int | str = Field(description="a value of the topic; unclear, not_stated and not_recorded mean not knowing")
    as_: str | None = Field(default=None, alias="as", description="the plan that says it, where that is another one")
    confidence: Level
    where: list[str] = Field(description="places where it holds")
    fact: str | None = Field(default=None, description="the claim in one or two sentences")
    detail: str | None = None
    rating: Literal["good", "partly", "poor"] | None = Field(default=None, description="for the owner of a website")
    source: ApiSource | None = None
    also: list[ApiSource] = Field(default=[], description="further sources")


class ApiPlan(Shape):
    """One way to use it, with rules of its own."""

    id: str
    name: str
    listed: Literal["yes", "no"] = Field(description="no: a base for other plans that nobody can choose")
    for_: str = Field(alias="for", description="anyone, organisation or developer")
    runs: Literal["cloud", "device"]
    headlines: dict[str, ApiFact] = Field(description="by topic the one fact that tables and rules use")
    facts: list[ApiFact] = Field(description="what else is known of this plan")


class ApiSteps(Shape):
    """What to press, as somebody saw it on a day."""

    id: str
    task: str
    platform: str
    plan: str | None = None
    steps: list[str]
    gotcha: str | None = Field(default=None, description="what this does not do")
    confidence: Level
    source: ApiSource


class ApiAssistant(Shape):
    """An AI chat, or a chatbot that websites put on their pages."""

    id: str
    slug: str
    page: str = Field(description="the address of its page, from the site's root")
    name: str
    company: str | None
    kind: str | None = Field(default=None, description="what it is above all, such as general, coding or voice")
    also_called: list[str] = []
    short_answer: str
    plans: list[ApiPlan]
    walkthroughs: list[ApiSteps]
    contact: Contact
    unknowns: list[str] = Field(description="what we looked for and could not find out")


class ApiData(Shape):
    """One kind of data: what people paste into AI chats."""

    id: str
    slug: str
    page: str
    name: str
    question: str
    short_answer: str
    aliases: list[str]
    examples: list[str]
    sensitivity: str
    identifying: Literal["yes", "no"] = Field(description="yes: by itself it points to one person")
    separable: Literal["yes", "no"] = Field(description="yes: what identifies can be taken out")
    classification: Classification = Field(description="what laws and standards call it")
    worst_harm: str
    make_safe: list[str]
    example: Example = Field(description="words between [[ and ]] are taken out, or put in")
    act_now: list[str]
    whom_to_tell: list[str]
    risks: list[str]
    confidence: Level
    sources: list[ApiSource]


class ApiClaim(Shape):
    """A claim with what it rests on."""

    id: str
    claim: str
    confidence: Level
    sources: list[ApiSource]


class ApiRisk(Shape):
    """One thing that can go wrong."""

    id: str
    slug: str
    page: str
    name: str
    short: str
    how_it_happens: list[str]
    hits_most: list[str]
    reduces: list[str]
    does_not_reduce: list[str]
    incidents: list[str]
    evidence: list[ApiClaim]


class ApiIncident(Shape):
    """One dated event."""

    id: str
    slug: str
    page: str
    title: str
    date: str = Field(description="a day, a month or a year, as exact as the sources are")
    date_end: str | None = None
    who: str
    assistants: list[str]
    kind: str
    status: Literal["confirmed", "reported", "alleged"]
    what_happened: str
    data_exposed: str | None = None
    people_affected: str | None = None
    outcome: str | None = None
    lesson: str | None = None
    risks: list[str]
    confidence: Level
    sources: list[ApiSource]


class ApiRight(Shape):
    """One right of a chat's user, or one duty of a website's owner."""

    id: str
    slug: str
    page: str
    title: str
    law: str
    provision: str | None = None
    jurisdiction: str
    place: str
    kind: str
    applies_to: str
    gives_visitor: str | None = None
    duty_on_owner: str | None = None
    deadline_days: int | None = None
    deadline: str | None = None
    status: str
    in_force_since: str | None = None
    confidence: Level
    sources: list[ApiSource]


class ApiPhrase(Shape):
    """A phrase of policies."""

    id: str
    phrase: str
    variants: list[str]
    category: str
    severity: str
    usually_means: str
    ask: str
    when_harmless: str | None = None
    occurs_in: Found = Field(description="in how many texts of the corpus it was found")
