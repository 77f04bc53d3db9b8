"""Where a plan is judged by region: who has not said where they live gets the more careful plan."""

from datetime import date

from generator.model import Content
from generator.model.ageing import parity_days
from generator.quiz.compile import Compiled
from generator.quiz.compile.regions import elsewhere, places


def test_plans_of_places(compiled: Compiled) -> None:
    assert compiled.table["places"] == {
        "character-ai/consumer": dict.fromkeys(("eu", "uk"), "character-ai/consumer-eea-uk"),
        "meta-ai/consumer": dict.fromkeys(("eu", "uk"), "meta-ai/consumer-eu"),
        "meta-ai/glasses": dict.fromkeys(("eu", "uk"), "meta-ai/glasses-eu"),
    }


def test_the_plan_for_all_others_is_the_more_careful(compiled: Compiled) -> None:
    """For every kind of data, on every day of the parity: naming one's region never makes the answer harsher."""
    engine, table = compiled.engine, compiled.table
    rank = engine.verdicts.index
    for day in (date.fromisoformat(table["as_of"]), *parity_days(date.fromisoformat(table["as_of"]))):
        for tool, there in table["places"].items():
            for other in set(there.values()):
                for kind in table["data"]:
                    here = engine.decide({"data": kind, "tool": tool, "training": "on"}, day).verdict
                    named = engine.decide({"data": kind, "tool": other, "training": "on"}, day).verdict
                    assert rank(str(named)) <= rank(str(here)), (kind, other, day)


def test_what_holds_elsewhere(content: Content) -> None:
    """Of a plan for one place the others, of the plan for all others that one, and facts for other places."""
    meta, chatgpt = content.assistants["meta-ai"], content.assistants["chatgpt"]

    assert [fact.value for fact in elsewhere(meta, meta.plan("consumer"), "training_opt_out")] == ["form_only"]
    assert [fact.value for fact in elsewhere(meta, meta.plan("consumer-eu"), "training_opt_out")] == ["no"]
    assert elsewhere(meta, meta.plan("consumer"), "human_review") == []
    assert {fact.where for fact in elsewhere(chatgpt, chatgpt.plan("consumer"), "sharing_ads")} >= {("uk", "eu")}


def test_no_place_where_no_quiz_asks(content: Content) -> None:
    assert places(content.quizzes["how-private-is-my-setup"], content) == {}
