"""Incidents, rights, chatbots for websites, steps across assistants, and what private should mean."""

import re
from datetime import date
from itertools import product
from typing import Any

import pytest

from generator.model import Assistant
from generator.model.incidents import Incident
from generator.model.private import Private
from generator.model.website_chatbots import RATED
from generator.render.addresses import how_to_path
from generator.render.pages.how_to import all_pages
from generator.render.pages.incidents import newest_first
from generator.render.pages.meaning import outcome
from generator.render.pages.rights import in_order
from tests.render.conftest import Read
from tests.words import WORDS

HELP_FIRST = '<div class="helpfirst">'

SOURCE = {"url": "https://x.example", "title": "X", "kind": "policy", "seen": "2026-11-01"}


def assistant(**facts: Any) -> Assistant:
    """An assistant with one plan, and these headlines: a value, or a whole fact."""
    shown = [
        {"topic": topic, "headline": True, "fact": "So it is.", "source": SOURCE,
         **(said if isinstance(said, dict) else {"value": said})}
        for topic, said in facts.items()
    ]
    return Assistant.model_validate({
        "slug": "one", "name": "One", "company": "One Ltd", "jurisdiction": "Ireland", "kind": "general",
        "question": "Is One private?", "short_answer": "It is.",
        "plans": [{"id": "all", "name": "All", "runs": "cloud", "for": "anyone", "facts": shown}],
    })


def private(read: Read) -> Private:
    assert read.content.private is not None
    return read.content.private


@pytest.mark.parametrize(
    ("criterion", "facts", "answer"),
    [
        pytest.param("training", {"training_default": "opt_in"}, "yes", id="needs your yes"),
        pytest.param("training", {"training_default": "on"}, "no", id="trains"),
        pytest.param("training", {}, "not_recorded", id="we have not looked"),
        pytest.param("training", {"training_default": "unclear"}, "unclear", id="unclear"),
        pytest.param("training", {"training_default": "not_stated"}, "not_stated", id="they do not say"),
        pytest.param("training", {"training_default": {"value": "never", "confidence": "low"}}, "weak", id="weak"),
        pytest.param("training", {"training_default": {"value": "on", "confidence": "low"}}, "no", id="a weak no"),
        pytest.param("training", {"training_default": {"value": "never", "source": {**SOURCE, "seen": "2024-01-01"}}},
                     "too_old", id="too old to rely on"),
        pytest.param("isolation", {"human_review": "no", "sharing_ads": "no"}, "yes", id="both"),
        pytest.param("isolation", {"human_review": "no", "sharing_ads": "limited"}, "no", id="one of two fails"),
        pytest.param("isolation", {"human_review": "limited"}, "no", id="a no weighs more than what is not known"),
        pytest.param("isolation", {"human_review": "no"}, "not_recorded", id="half known"),
        pytest.param("leaving", {"export": "yes", "delete_chat": "yes", "account_required": "no"}, "yes",
                     id="no account, none to delete"),
        pytest.param("leaving", {"export": "yes", "delete_chat": "yes", "account_required": "yes"}, "not_recorded",
                     id="an account that may not be deletable"),
    ],
)
def test_a_criterion_is_computed_from_headlines(real: Read, criterion: str, facts: Any, answer: str) -> None:
    one = assistant(**facts)

    met_by = {each.id: each.met_by for each in private(real).criteria}[criterion]
    assert outcome(real.guide(), one, one.plan("all"), met_by)[0] == answer


def test_every_plan_is_counted_under_each_criterion(real: Read, pages: dict[str, str]) -> None:
    plans = sum(plan.listed == "yes" for each in real.content.assistants.values() for plan in each.plans)
    page = pages["about/what-private-means.md"]
    for each in private(real).criteria:
        part = page.split(f"{{: #{each.id} }}")[1].split("</dl>")[0]
        assert sum(map(int, re.findall(r"<dd>(\d+)</dd>", part))) == plans, each.id


def test_every_assistant_stands_on_each_page_of_steps(real: Read, pages: dict[str, str]) -> None:
    for how, each in product(all_pages(real.content), real.content.assistants.values()):
        if how.own_device:
            continue  # assistants that run elsewhere do not stand there
        page = pages[how_to_path(how.id)]
        part = page.split(f'<details class="plat more-rows" id="{each.slug}">')[1].split("\n</details>\n")[0]
        if any(walkthrough.task in how.tasks for walkthrough in each.walkthroughs):
            assert '<ol class="steps">' in part, each.slug
        else:
            assert WORDS.fill("how_to.no_steps_here", name=each.name) in part, how.id


def test_incidents_come_newest_first_and_a_month_counts_as_its_end(real: Read) -> None:
    base = next(iter(real.content.incidents.values())).model_dump(by_alias=True)
    dates = ["2024", "2026-03-31", "2026-03", "2026-04-01", "2025-12", "2024-12-31"]
    made = [Incident.model_validate({**base, "slug": f"i-{day}", "date": day}) for day in dates]

    order = [each.date for each in newest_first(made)]

    assert order == ["2026-04-01", "2026-03", "2026-03-31", "2025-12", "2024", "2024-12-31"]


def test_every_incident_stands_under_its_year_and_each_of_its_risks(real: Read, pages: dict[str, str]) -> None:
    years, risks = pages["incidents/index.md"].split("{: #by-risk }")
    for each in real.content.incidents.values():
        link = f'href="../incidents/{each.slug}/"'
        assert link in years.split(f"{{: #y{each.date[:4]} }}")[1].split("\n## ")[0]
        for risk in each.risks:
            assert link in risks.split(f'<div id="risk-{risk}">')[1].split("</details>")[0]
            assert each.slug in pages[f"risks/{risk}.md"]
        for slug in each.assistants:
            assert f"incidents/{each.slug}/" in pages[f"assistants/{slug}.md"]


def test_what_is_only_alleged_is_called_so_wherever_it_is_named(real: Read, pages: dict[str, str]) -> None:
    for each in real.content.incidents.values():
        if each.status == "alleged":
            assert WORDS["incidents.alleged"] in pages[f"incidents/{each.slug}.md"]
            assert re.search(rf'/{each.slug}/">[^<]+</a><span class="hint">[^<]*Alleged', pages["incidents/index.md"])


def test_rights_of_readers_come_before_duties_of_owners(real: Read) -> None:
    eu = [each.kind for each in in_order(real.guide()) if each.place == "eu"]
    first_duty = eu.index("duty")

    assert not {"right", "both"} & set(eu[first_duty:])


def test_every_right_says_that_it_is_no_legal_advice(real: Read, pages: dict[str, str]) -> None:
    for slug in real.content.rights:
        assert WORDS["rights.not_advice"] in pages[f"rights/{slug}.md"]


def rank() -> re.Pattern[str]:
    """What finds how many answers are good, less good and open."""
    return re.compile(r"(\d+)".join(map(re.escape, WORDS.parts("website_chatbots.rank"))))


def test_vendors_own_claims_are_marked_and_get_no_rank(real: Read, pages: dict[str, str]) -> None:
    ranked, claims = pages["website-chatbots/index.md"].split("{: #claims }")
    for bot in real.content.website_chatbots.values():
        claimed = bot.vendor_claims_only == "yes"
        assert (f'website-chatbots/{bot.slug}/"' in claims) is claimed
        assert (f'website-chatbots/{bot.slug}/"' in ranked) is not claimed
        assert (WORDS["website_chatbots.claims_title"] in pages[f"website-chatbots/{bot.slug}.md"]) is claimed
    assert not any(WORDS[f"website_chatbots.ratings.{rating}"] in claims for rating in RATED)
    assert not rank().search(claims)


def test_chatbots_with_more_good_answers_come_first(real: Read, pages: dict[str, str]) -> None:
    assert real.content.owners is not None
    asked = len(real.content.owners.questions)
    first = pages["website-chatbots/index.md"].split("{: #first }")[1].split("</table>")[0]
    ranks = [tuple(map(int, found)) for found in rank().findall(first)]

    assert ranks
    assert ranks == sorted(ranks, key=lambda rank: (-rank[0], -rank[1]))
    assert all(sum(rank) == asked for rank in ranks)


def test_every_page_that_links_a_crisis_shows_where_help_is(real: Read, pages: dict[str, str]) -> None:
    """Whatever its template: those of quizzes show it as soon as such a kind is picked. Neighbours do not count."""
    crisis = [slug for slug, kind in real.content.data.items() if kind.crisis == "yes"]
    links = re.compile(rf"(?<![#\w])data/(?:{'|'.join(crisis)})/")
    bodies = {path: text.split("---\n", 2)[2].strip() for path, text in pages.items()}
    calling = {path for path in pages if links.search(bodies[path])} | {f"data/{slug}.md" for slug in crisis}
    calling |= {
        f"scenarios/{each.slug}.md" for each in real.content.scenarios.values() if set(crisis) & set(each.data)
    }
    first = {path for path, body in bodies.items() if body.startswith(HELP_FIRST)}

    assert len(calling) > 20
    assert first == {path for path in calling if not path.startswith(("quiz/", "embed/", "tools/"))}
    assert all("{: #help }" in pages[path] for path in first)


def test_an_assistants_page_opens_one_task_and_lists_the_others(real: Read, pages: dict[str, str]) -> None:
    page = pages["assistants/chatgpt.md"]
    tasks = re.findall(r'<details class="task" id="how-(\w+)"( open)?>', page)

    assert tasks[0] == ("turn_off_training", " open")
    assert len(tasks) == len({each.task for each in real.content.assistants["chatgpt"].walkthroughs})
    assert all(not opened for _, opened in tasks[1:])


def test_every_phrase_tells_in_how_many_policies_it_was_found(real: Read, pages: dict[str, str]) -> None:
    assert real.content.phrases
    for phrase in real.content.phrases.phrases:
        found = phrase.occurs_in
        part = pages["phrases.md"].split(f'id="{phrase.id}"')[1].split("</details>")[0]
        said = WORDS.fill(
            "phrases.found", count=found.privacy_policies, all=found.of_privacy_policies, terms=found.all_terms,
            all_terms=found.of_all_terms,
        )
        assert said in part
    assert "Open Data Commons Attribution License (ODC-BY) 1.0" in pages["phrases.md"]


def test_pages_grow_old(real: Read) -> None:
    """What was read once is too old some day, and the counts of what is private follow."""
    page = "about/what-private-means.md"
    today, later = real.pages()[page], real.pages(date(2030, 1, 1))[page]

    assert WORDS["meaning.too_old"] in later
    assert later != today
