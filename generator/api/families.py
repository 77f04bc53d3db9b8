"""The other families as the API gives them."""

from typing import TypedDict

from generator.model import Content, DataKind, Quiz, Risk
from generator.model.quiz import Rule
from generator.model.rights import Right
from generator.render.addresses import PHRASES, address, member_path

from .ids import Ids, by_source
from .plans import source, sources
from .quiz_shapes import ApiCard, ApiChoice, ApiPromise, ApiQuestion, ApiQuiz, ApiRule
from .shapes import ApiClaim, ApiData, ApiIncident, ApiPhrase, ApiRight, ApiRisk, ApiSource

_INCIDENT = ("date_end", "data_exposed", "people_affected", "outcome", "lesson")
_RIGHT = ("provision", "gives_visitor", "duty_on_owner", "deadline", "in_force_since")


class _Named(TypedDict):
    """What every record begins with."""

    id: str
    slug: str
    page: str


class _OfRights(TypedDict, total=False):
    """Keys of rights in days; the others are texts."""

    deadline_days: int


class _OfRules(TypedDict, total=False):
    """Keys of rules that are left out where they have nothing to say."""

    source: ApiSource


def _record(family: str, slug: str) -> _Named:
    return {"id": f"{family}/{slug}", "slug": slug, "page": address(member_path(family, slug))}


def _given(record: object, names: tuple[str, ...]) -> dict[str, str]:
    """Return those texts called *names* that have something to say."""
    return {name: getattr(record, name) for name in names if getattr(record, name) is not None}


def data(content: Content) -> list[ApiData]:
    """Return every kind of data."""
    return [_data(each) for each in content.data.values()]


def _data(each: DataKind) -> ApiData:
    return ApiData(
        **_record("data", each.slug), name=each.name, question=each.question, short_answer=each.short_answer,
        aliases=list(each.aliases), examples=list(each.examples), sensitivity=each.sensitivity,
        identifying=each.identifying, separable=each.separable, classification=each.classification,
        worst_harm=each.worst_harm, make_safe=list(each.make_safe), example=each.example, act_now=list(each.act_now),
        whom_to_tell=list(each.whom_to_tell), risks=list(each.risks), confidence=each.confidence,
        sources=sources(each.sources),
    )


def risks(content: Content) -> list[ApiRisk]:
    """Return every risk."""
    return [_risk(each) for each in content.risks.values()]


def _risk(each: Risk) -> ApiRisk:
    ids = Ids()
    return ApiRisk(
        **_record("risks", each.slug), name=each.name, short=each.short, how_it_happens=list(each.how_it_happens),
        hits_most=list(each.hits_most), reduces=list(each.reduces), does_not_reduce=list(each.does_not_reduce),
        incidents=list(each.incidents),
        evidence=[
            ApiClaim(
                id=ids("risks", each.slug, by_source(one.sources[0])), claim=one.claim, confidence=one.confidence,
                sources=sources(one.sources),
            )
            for one in each.evidence
        ],
    )


def incidents(content: Content) -> list[ApiIncident]:
    """Return every incident."""
    return [
        ApiIncident(
            **_record("incidents", each.slug), title=each.title, date=each.date, who=each.who,
            assistants=list(each.assistants), kind=each.kind, status=each.status, what_happened=each.what_happened,
            risks=list(each.risks), confidence=each.confidence, sources=sources(each.sources),
            **_given(each, _INCIDENT),
        )
        for each in content.incidents.values()
    ]


def rights(content: Content) -> list[ApiRight]:
    """Return every right and duty."""
    return [_right(each) for each in content.rights.values()]


def _right(each: Right) -> ApiRight:
    days: _OfRights = {} if each.deadline_days is None else {"deadline_days": each.deadline_days}
    return ApiRight(
        **_record("rights", each.slug), title=each.title, law=each.law, jurisdiction=each.jurisdiction,
        place=each.place, kind=each.kind, applies_to=each.applies_to, status=each.status,
        confidence=each.confidence, sources=sources(each.sources), **days, **_given(each, _RIGHT),
    )


def phrases(content: Content) -> list[ApiPhrase]:
    """Return every phrase of policies."""
    return [
        ApiPhrase(
            id=f"{address(PHRASES)}{each.id}", phrase=each.phrase, variants=list(each.variants),
            category=each.category, severity=each.severity, usually_means=each.usually_means, ask=each.ask,
            occurs_in=each.occurs_in, **_given(each, ("when_harmless",)),
        )
        for each in (content.phrases.phrases if content.phrases else ())
    ]


def quizzes(content: Content) -> list[ApiQuiz]:
    """Return every quiz, those by rules first."""
    return [_quiz(content, each) for each in (*content.quizzes.values(), *content.card_quizzes.values())]


def _promises(quiz: Quiz) -> list[tuple[str, str]]:
    """Return what is proved of a quiz: of its answers, and of the order of its tools."""
    ordered = quiz.ranking.guarantees if quiz.ranking else ()
    return [*((each.id, each.says) for each in quiz.guarantees), *((each.id, each.says) for each in ordered)]


def _quiz(content: Content, quiz: Quiz) -> ApiQuiz:
    ids, place = Ids(), f"quizzes/{quiz.id}"
    claims = {myth.id: myth.claim for myth in content.myths.myths} if content.myths else {}
    return ApiQuiz(
        id=place, slug=quiz.id, page=f"quiz/{quiz.id}/", title=quiz.title, lead=quiz.lead,
        questions=[
            ApiQuestion(
                id=ids(place, each.id), kind=each.kind, asks=each.asks,
                options=[ApiChoice(id=option.id, says=option.says) for option in each.options],
            )
            for each in quiz.questions
        ],
        rules=[_rule(ids(place, "rules", each.id), each) for each in quiz.rules],
        promises=[ApiPromise(id=ids(place, "promises", name), says=says) for name, says in _promises(quiz)],
        cards=[
            ApiCard(id=ids(place, "cards", each.myth), says=each.says or claims[each.myth], right=each.right)
            for each in quiz.cards
        ],
    )


def _rule(rule_id: str, each: Rule) -> ApiRule:
    given: _OfRules = {"source": source(each.source)} if each.source else {}
    return ApiRule(
        id=rule_id, verdict=each.verdict, because=each.because, why=each.explains_why, risks=list(each.risks), **given,
    )
