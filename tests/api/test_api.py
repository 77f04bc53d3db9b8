"""The data API: every file is as its schema says, and ids are stable."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.api import FAMILIES, api_files, path, schema_path
from generator.model import Content
from generator.model.moved import Move, Moved

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def files(content: Content) -> dict[str, Any]:
    return {name: json.loads(text) for name, text in api_files(content).items()}


def facts(files: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for family in ("assistants", "website_chatbots"):
        for each in files[path(family)][family]:
            for plan in each["plans"]:
                yield from plan["headlines"].values()
                yield from plan["facts"]


def ids(value: Any) -> Iterator[str]:
    """Every id, but for those of plans and options, which are names within their record."""
    if isinstance(value, dict):
        if "id" in value and "/" in value["id"]:
            yield value["id"]
        for inner in value.values():
            yield from ids(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from ids(inner)


@pytest.mark.parametrize("family", FAMILIES)
def test_each_file_is_as_its_schema_says(files: dict[str, Any], family: str) -> None:
    schema, file = files[schema_path(family)], files[path(family)]
    Draft202012Validator.check_schema(schema)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert file["$schema"] == schema_path(family).rpartition("/")[2]
    assert [error.message for error in Draft202012Validator(schema).iter_errors(file)] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_a_schema_refuses_what_is_not_so(files: dict[str, Any], family: str) -> None:
    validator = Draft202012Validator(files[schema_path(family)])
    file = files[path(family)]
    record = file[family][0]

    for broken in ({}, {**record, "id": 5}, {key: value for key, value in record.items() if key != "id"}):
        assert not validator.is_valid({**file, family: [broken]})


def test_each_id_is_there_once(files: dict[str, Any], content: Content) -> None:
    for family in FAMILIES:
        found = list(ids(files[path(family)][family]))
        assert len(found) == len(set(found)), family
        assert all(re.fullmatch(r"[a-z0-9_/~-]+", each) for each in found), family
    plans = [plan for each in content.assistants.values() for plan in each.plans]
    plans += [plan for each in content.website_chatbots.values() for plan in each.plans]
    further = sum(1 for plan in plans for fact in plan.facts if not fact.headline)
    assert sum(1 for _ in facts(files)) > further > 0


def test_ids_survive_another_wording_value_and_source(content: Content, files: dict[str, Any]) -> None:
    chatgpt = content.assistants["chatgpt"]
    plan = chatgpt.plans[0]
    reworded = tuple(
        each.model_copy(update={
            "fact": "Quite another wording.", "value": "unclear" if each.headline else each.value,
            "source": content.assistants["claude"].plans[0].facts[0].source,
        })
        for each in plan.facts
    )
    plans = (plan.model_copy(update={"facts": reworded}), *chatgpt.plans[1:])
    changed = replace(
        content, assistants={**content.assistants, "chatgpt": chatgpt.model_copy(update={"plans": plans})}
    )
    again = {name: json.loads(text) for name, text in api_files(changed).items()}

    assert again[path("assistants")] != files[path("assistants")]
    assert list(ids(again[path("assistants")])) == list(ids(files[path("assistants")]))


def test_what_was_renamed_is_told(content: Content) -> None:
    moves = (
        Move(family="assistants", old="bard", new="gemini", on=TODAY),
        Move(family="plans", old="gemini/free", new="gemini/consumer", on=TODAY),
    )
    renamed = json.loads(api_files(replace(content, moved=Moved(moves=moves)))[path("assistants")])

    assert renamed["moved"] == {
        "assistants/bard": "assistants/gemini", "assistants/gemini/free": "assistants/gemini/consumer",
    }


def test_every_page_that_the_api_names_is_there(files: dict[str, Any], built_site: Path) -> None:
    pages = [each["page"] for family in FAMILIES for each in files[path(family)][family] if "page" in each]

    assert pages
    assert [page for page in pages if not (built_site / page / "index.html").is_file()] == []
