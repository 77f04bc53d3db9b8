"""Incidents, rights, phrases, words, myths, website chatbots: nothing lost, all sourced and worded with care."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.load.yaml import Document, load_file
from generator.model import NOT_KNOWING
from generator.model.authored import Source
from generator.model.glossary import Glossary
from generator.model.incidents import Incident
from generator.model.myths import Myths
from generator.model.phrases import PhraseBook
from generator.model.rights import Right
from generator.model.unknowns import Unknowns
from generator.model.website_chatbots import OwnerFact, WebsiteChatbot
from tests.counts import fewer

ROOT = Path(__file__).parent.parent


def read(name: str) -> Any:
    """Return the tree of a YAML file under the project's folder."""
    document = load_file(ROOT / name, name)
    assert isinstance(document, Document), document
    return document.tree


def read_all(folder: str) -> list[Any]:
    return [read(f"{folder}/{path.name}") for path in sorted((ROOT / folder).glob("*.yml"))]


FROZEN: dict[str, Any] = read("tests/cases/library_counts.yml")
INCIDENTS = [Incident.model_validate(tree) for tree in read_all("content/incidents")]
RIGHTS = [Right.model_validate(tree) for tree in read_all("content/rights")]
CHATBOTS = [WebsiteChatbot.model_validate(tree) for tree in read_all("content/website-chatbots")]
PHRASES = PhraseBook.model_validate(read("content/phrases.yml"))
TERMS = Glossary.model_validate(read("content/glossary.yml")).terms
MYTHS = Myths.model_validate(read("content/myths.yml")).myths
UNKNOWNS = Unknowns.model_validate(read("content/unknowns.yml")).groups
FACTS = [fact for bot in CHATBOTS if bot.slug in FROZEN["chatbot_facts"] for plan in bot.plans for fact in plan.facts]

every_chatbot = pytest.mark.parametrize("bot", CHATBOTS, ids=lambda bot: bot.slug)


def number(words: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))


def sources_of(tree: Any) -> list[Source]:
    """Return every source in a record, however deep."""
    if isinstance(tree, Source):
        return [tree]
    if isinstance(tree, tuple):
        return [source for each in tree for source in sources_of(each)]
    if hasattr(tree, "model_fields_set"):
        return [source for each in tree.__dict__.values() for source in sources_of(each)]
    return []


def texts(tree: Any, path: str = "") -> Iterable[tuple[str, str]]:
    """Yield what readers see of a record, with the name of its key; addresses and dates aside."""
    if isinstance(tree, Mapping):
        for key, value in tree.items():
            if key not in ("source", "sources", "also", "corpus", "law", "date", "date_end", "since", "checked"):
                yield from texts(value, str(key))
    elif isinstance(tree, list):
        for value in tree:
            yield from texts(value, path)
    elif isinstance(tree, str):
        yield path, tree


def test_as_many_as_were_brought_in() -> None:
    found = {
        "incidents": len(INCIDENTS),
        "incidents_by_year": number(incident.date[:4] for incident in INCIDENTS),
        "incidents_by_status": number(incident.status for incident in INCIDENTS),
        "rights": len(RIGHTS),
        "rights_by_place": number(right.place for right in RIGHTS),
        "phrases": len(PHRASES.phrases),
        "phrases_by_category": number(phrase.category for phrase in PHRASES.phrases),
        "terms": len(TERMS),
        "myths": len(MYTHS),
        "unknowns": {group.about: len(group.unknowns) for group in UNKNOWNS},
        "website_chatbots": len(CHATBOTS),
        "sources": {
            "incidents": len(sources_of(tuple(INCIDENTS))),
            "rights": len(sources_of(tuple(RIGHTS))),
            "terms": len(sources_of(tuple(TERMS))),
            "myths": len(sources_of(tuple(MYTHS))),
            "website_chatbots": len(sources_of(tuple(CHATBOTS))),
        },
    }

    frozen = {key: FROZEN[key] for key in found}
    assert fewer(found, frozen) == [], "lower the number in tests/cases/library_counts.yml if it was meant"


def test_deadlines_stay() -> None:
    days = {right.slug: right.deadline_days for right in RIGHTS}
    assert {slug: days[slug] for slug in FROZEN["deadline_days"]} == FROZEN["deadline_days"]
    assert all(right.deadline for right in RIGHTS if right.deadline_days)


@every_chatbot
def test_facts_about_a_chatbot_hold(bot: WebsiteChatbot) -> None:
    found = number(fact.topic for plan in bot.plans for fact in plan.facts)

    assert fewer(found, FROZEN["chatbot_facts"].get(bot.slug, {})) == [], "lower the number if it was meant"


@every_chatbot
def test_every_question_of_an_owner_has_one_answer(bot: WebsiteChatbot) -> None:
    for plan in bot.plans:
        headlines = Counter(fact.topic for fact in plan.facts if fact.headline)
        if plan.as_ is None:
            deleting = headlines.pop("delete_account", 0) + headlines.pop("delete_chat", 0)
            assert deleting == 1
            assert sorted(headlines.keys() - {"sensitive_data_advice"}) == sorted(FROZEN["owner_topics"])
        assert set(headlines.values()) <= {1}


def test_what_is_known_about_a_chatbot_has_a_source() -> None:
    assert [fact.topic for fact in FACTS if (fact.source is None) != (fact.value == "not_recorded")] == []
    assert number(str(fact.value) for fact in FACTS if fact.value in NOT_KNOWING) == FROZEN["not_knowing"]


def test_only_plain_definitions_go_without_a_source() -> None:
    assert [term.id for term in TERMS if not term.sources] == FROZEN["terms_without_source"]


def test_three_myths_stand_on_the_first_page() -> None:
    assert [myth.id for myth in MYTHS if myth.home == "yes"] == FROZEN["home_myths"]


def test_an_allegation_is_called_one() -> None:
    for incident in INCIDENTS:
        if incident.status == "alleged":
            file = f"content/incidents/{incident.slug}.yml"
            says = re.search(r"\b(lawsuit|complaint|regulator|report|researchers?) says?\b", incident.title)
            assert says, f"{file}: the title names who alleges it, such as: a lawsuit says"
            claims = "These are claims, not findings." in (incident.outcome or "")
            assert claims, f"{file}: outcome holds the sentence: These are claims, not findings."


@pytest.mark.parametrize("incident", INCIDENTS, ids=lambda incident: incident.slug)
def test_a_date_that_is_no_day_is_explained(incident: Incident) -> None:
    whole = len(incident.date) == len("2026-11-22")
    assert whole or incident.date_note, f"content/incidents/{incident.slug}.yml: say in date_note why it is no day"


@pytest.mark.parametrize(
    "name",
    [path.relative_to(ROOT).as_posix() for family in ("incidents", "rights", "website-chatbots")
     for path in sorted((ROOT / "content" / family).glob("*.yml"))]
    + ["content/phrases.yml", "content/glossary.yml", "content/myths.yml", "content/unknowns.yml"],
)
def test_readers_see_no_dates_in_figures_and_no_shouting(name: str) -> None:
    for key, text in texts(read(name)):
        assert not re.search(r"(?<!CVE-)\b20\d\d-\d\d(?!\d)", text) or key in ("law", "incident"), text
        assert "!" not in text, text
        assert not re.search(r"\b(please|simply)\b", text, re.IGNORECASE), text


def test_ratings_are_of_others_than_the_vendor() -> None:
    rated = [fact for fact in FACTS if isinstance(fact, OwnerFact) and fact.rating]

    assert number(str(fact.rating) for fact in rated) == FROZEN["ratings"]
    assert all(fact.source and fact.source.kind != "vendor_claim" for fact in rated)
