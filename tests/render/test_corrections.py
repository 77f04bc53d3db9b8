"""Links with which readers correct us: filled-in forms where a repository is known, and no such link where none is."""

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import yaml

from generator.model.site import SiteSettings
from generator.render.corrections import FACT, MENU
from tests.real import ROOT
from tests.render.conftest import Read
from tests.words import WORDS


def fields(form: str) -> set[str]:
    """The names under which a form's fields can be filled in."""
    path: Path = ROOT / ".github/ISSUE_TEMPLATE" / form
    return {part["id"] for part in yaml.safe_load(path.read_text(encoding="utf-8"))["body"] if "id" in part}


def with_repository(read: Read, url: str | None) -> dict[str, str]:
    """All pages of a content whose repository is at *url*."""
    site = SiteSettings.model_validate({**read.content.site.model_dump(by_alias=True), "repository": url})
    return replace(read, content=replace(read.content, site=site)).pages()


def test_links_fill_in_the_forms(real: Read) -> None:
    """"Tell us" and "menu moved" lead to a form that there is, with fields that it has."""
    page = with_repository(real, "https://example.org/guide/")["assistants/chatgpt.md"]
    found = [urlsplit(url.replace("&amp;", "&")) for url in re.findall(r'href="(https://example\.org[^"]+)"', page)]
    asked = [(url.path, parse_qs(url.query)) for url in found]

    assert {path for path, _ in asked} == {"/guide/issues/new"}
    assert {query["template"][0] for _, query in asked} == {FACT, MENU}
    for _, query in asked:
        assert set(query) - {"template"} <= fields(query["template"][0])
        assert query["page"][0].startswith("assistants/chatgpt/")
    assert {"page": ["assistants/chatgpt/#how-turn_off_training"], "task": [WORDS["task.turn_off_training"]],
            "template": [MENU]} in [query for _, query in asked]


def test_without_a_repository_there_is_no_such_link(real: Read) -> None:
    assert not any("issues/new" in page for page in real.pages().values())
