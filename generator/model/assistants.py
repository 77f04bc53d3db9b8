"""Assistants, their plans and what we know of each plan."""

from typing import Literal, get_args

from pydantic import Field, StrictBool, StrictInt, model_validator

from .authored import (
    Authored,
    Confidence,
    Email,
    PartialDate,
    Place,
    PlanId,
    Slug,
    Source,
    Text,
    Url,
    YesNo,
    refuse,
    wrong,
)

HEADLINE_TOPICS = (
    "training_default", "training_opt_out", "human_review", "retention_deleted", "temporary_mode", "encryption",
    "sharing_ads", "account_required", "export", "delete_chat", "delete_account", "memory_control",
    "shared_links", "minimum_age",
)
"""The 14 topics of the comparison, in its order."""

CORE_TOPICS = HEADLINE_TOPICS[:4]
"""What every plan that can be chosen must say, if only in one of the three ways of not knowing."""

AssistantKind = Literal[
    "general", "search", "built-in", "voice", "meeting", "coding", "companion", "private", "gateway", "local"
]
"""What an assistant is above all; the quiz's rules read it. ``built-in``: inside another program, such as mail or a
phone. ``voice``: on a speaker, in glasses or a car. ``meeting``: takes notes and records others. ``coding``: opens the
files of a folder by itself. ``private``: sold as such. ``gateway``: passes your text on to models of others.
``local``: runs on your computer."""

ASSISTANT_KINDS: tuple[AssistantKind, ...] = get_args(AssistantKind)
"""All of them, in the order in which lists group them."""

NOT_KNOWING = ("unclear", "not_stated", "not_recorded")
"""``unclear``: sources conflict or are vague. ``not_stated``: we read it and it is silent.
``not_recorded``: we have not looked or not found."""


class Fact(Authored):
    """One claim about a plan, with its source. ``not_recorded`` alone has none."""

    topic: Text
    value: int | str
    """For a headline a value of the topic's type (see topics.yml); else a short label of ours."""
    headline: StrictBool = False
    """Tables, rules and the comparison read this fact: at most one for each topic of a plan."""
    fact: Text | None = None
    """The claim in one or two plain sentences."""
    detail: Text | None = None
    source: Source | None = None
    also: tuple[Source, ...] = ()
    confidence: Confidence = "medium"
    where: tuple[Place, ...] = ()
    """Where the claim holds. Empty: what its source covers."""
    disputes: tuple[Text, ...] = ()
    """With the topic ``conflicting_statements``: the topics of which texts say different things."""

    @model_validator(mode="after")
    def _sourced(self) -> "Fact":
        found = []
        if self.value == "not_recorded":
            if self.source is not None:
                hint = "leave source out, or say what it says"
                found.append(wrong("source", "'not_recorded' means that we have no source", hint))
        else:
            if self.source is None:
                hint = "add 'source: {url: https://..., title: ..., kind: policy, dated: ..., seen: ...}'"
                found.append(wrong("source", "a fact needs a source", hint))
            if self.fact is None:
                found.append(wrong("value", "a fact needs its sentence", "add 'fact:'"))
        if self.headline and self.confidence == "high" and self.source and self.source.kind == "vendor_claim":
            says = "a vendor's own claim is no headline of high confidence"
            found.append(wrong("value", says, "write 'medium' or 'low'"))
        refuse(found)
        return self

    @property
    def claimed_only(self) -> bool:
        """Whether nobody but the vendor's own marketing says it."""
        return self.source is not None and all(each.kind == "vendor_claim" for each in (self.source, *self.also))

    @property
    def settled(self) -> bool:
        """Whether rules may rely on the value: an answer from a source, not weak and not a vendor's claim alone."""
        known = self.source is not None and self.value not in NOT_KNOWING
        return known and self.confidence != "low" and not self.claimed_only

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the claim holds, with the source's own region as default."""
        return self.where or ((self.source.covers,) if self.source else ("not_stated",))


class Plan(Authored):
    """One way to use an assistant, with rules of its own."""

    id: PlanId
    name: Text
    short: Text | None = None
    """The name as it fits on a tile; ``None``: the full name."""
    also_called: tuple[Text, ...] = ()
    """Names of this plan alone ("ChatGPT Enterprise"), found by search and by the quiz's picker."""
    runs: Literal["cloud", "device"]
    """Where the model reads what you type."""
    for_: Literal["anyone", "organisation", "developer"] = Field(alias="for")
    """Who can choose it: with ``organisation`` an employer may be able to read the chats."""
    listed: YesNo = "yes"
    """``no``: a base for other plans (see ``as``) that nobody can choose."""
    as_: PlanId | None = Field(default=None, alias="as")
    """The plan that says what this one does not say itself."""
    in_cloud: PlanId | None = None
    """The plan that holds in place of this one where its model runs in a cloud; ``None``: it always runs here.

    A quiz asks which it is, and reads whoever does not know as the cloud (see ``Question.device``).
    """
    typed_into: YesNo = "yes"
    """``no``: nobody types into it (a guest of a meeting, pictures of the screen). It stands in the guide, and the
    quizzes do not offer it."""
    where: tuple[Place, ...] = ()
    """The places that it is for, where their people are treated otherwise. Empty: for all others."""
    note: Text | None = None
    facts: tuple[Fact, ...] = ()

    @property
    def asked_for(self) -> bool:
        """Whether the quizzes offer it: somebody can choose it and type into it."""
        return self.listed == "yes" and self.typed_into == "yes"


class Walkthrough(Authored):
    """Steps through a menu, as somebody saw them on a day."""

    task: Text
    platform: Literal["web", "desktop", "ios", "android", "speaker", "glasses", "car", "all"]
    """Where the menu is; ``all``: the same everywhere."""
    plan: PlanId | None = None
    steps: tuple[Text, ...] = Field(min_length=1)
    """What to press, in order; names of buttons stand in double quotes."""
    variant: Text | None = None
    """What tells it from another one of the same task and platform ("without an account")."""
    gotcha: Text | None = None
    """What this does not do."""
    source: Source
    confidence: Confidence = "medium"


class Contact(Authored):
    """Where an assistant's maker takes requests about personal data."""

    privacy_email: Email | None = None
    requests_email: Email | None = None
    legal_email: Email | None = None
    support_email: Email | None = None
    business_privacy_email: Email | None = None
    privacy_portal: Url | None = None
    dpo: Text | None = None
    supervisory_authority: Text | None = None
    eu_representative: Text | None = None
    uk_representative: Text | None = None
    eu_uk_representative: Text | None = None
    swiss_representative: Text | None = None
    postal: Text | None = None
    us_privacy_phone: Text | None = None


class PastEvent(Authored):
    """Something that happened to an assistant's users, in a sentence."""

    date: PartialDate | None
    """``None``: the source gives no date."""
    what: Text
    source: Source
    also: tuple[Source, ...] = ()
    note: Text | None = None
    confidence: Confidence = "medium"
    incident: Slug | None = None
    """The incident page that tells more."""


class Ban(Authored):
    """A place or body that has barred an assistant."""

    where: Text
    what: Text
    source: Source


class ClaimCheck(Authored):
    """A claim that circulates, held against better sources."""

    claim: Text
    verdict: Literal["holds", "differs", "partly", "outdated", "not_confirmed"]
    """What the better sources say of it."""
    why: Text
    source: Source
    confidence: Confidence = "medium"


class Archive(Authored):
    """Where Open Terms Archive keeps this assistant's texts."""

    collection: Text
    service: Text
    terms: tuple[Text, ...] = ()
    latest_version_seen: Text | None = None
    previous_service: Text | None = None
    also_used: tuple[Text, ...] = ()
    note: Text | None = None


class Assistant(Authored):
    """An AI chat that people use, with its plans."""

    slug: Slug
    name: Text
    also_called: tuple[Text, ...] = ()
    """Former and everyday names, found by search and by the quiz's picker."""
    company: Text
    jurisdiction: Text
    homepage: Url | None = None
    kind: AssistantKind
    common: StrictInt | None = None
    """Place among the tiles of the quiz's first screen; ``None``: found by search only."""
    sisters: tuple[Slug, ...] = ()
    """Pages of its maker's other assistants that people take for this one; each names this one too."""
    question: Text
    """The page's headline: a reader's question ("Is ChatGPT private?")."""
    short_answer: Text
    """The answer in two sentences, no harder than the facts below it."""
    rename_note: Text | None = None
    source_notes: Text | None = None
    open_terms_archive: Archive | None = None
    plans: tuple[Plan, ...] = Field(min_length=1)
    walkthroughs: tuple[Walkthrough, ...] = ()
    contact: Contact = Contact()
    incidents: tuple[PastEvent, ...] = ()
    bans: tuple[Ban, ...] = ()
    claim_check: tuple[ClaimCheck, ...] = ()
    unknowns: tuple[Text, ...] = ()
    """What we looked for and could not find out."""

    def plan(self, plan_id: str) -> Plan:
        """The plan with this id; ``KeyError`` when there is none."""
        for plan in self.plans:
            if plan.id == plan_id:
                return plan
        raise KeyError(plan_id)

    def headline(self, plan_id: str, topic: str) -> tuple[Fact, str] | None:
        """The headline of a plan for a topic, with the id of the plan that says it (see ``Plan.as_``).

        ``None``: neither the plan nor what it is "as" has one. A plan's own ``not_recorded`` stands.
        """
        seen: set[str] = set()
        here: str | None = plan_id
        while here is not None and here not in seen:
            seen.add(here)
            plan = self.plan(here)
            for fact in plan.facts:
                if fact.headline and fact.topic == topic:
                    return fact, here
            here = plan.as_
        return None
