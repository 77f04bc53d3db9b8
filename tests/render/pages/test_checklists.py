"""Ticks survive renamings, and no item's name is lost."""

from dataclasses import replace
from datetime import date

import pytest
import yaml

from generator.model import Content
from generator.model.moved import Move, Moved
from generator.render.pages.checklists import renamed
from generator.wording import Section
from tests.real import ROOT

DAY = date(2026, 11, 22)
NAMES = ROOT / "tests/cases/checklist_items.yml"


def moved(content: Content, *moves: tuple[str, str, str]) -> Content:
    made = tuple(Move(family=family, old=old, new=new, on=DAY) for family, old, new in moves)
    return replace(content, moved=Moved(moves=made))


def test_no_name_that_ticks_rest_on_is_lost(content: Content) -> None:
    """Every item that was ever published stands, or content/moved.yml says what it is called now."""
    published = yaml.safe_load(NAMES.read_text(encoding="utf-8"))
    now = {slug: {item.id for item in each.items} for slug, each in content.checklists.items()}
    lost = []
    for slug, items in published.items():
        ways = {new: renamed(content, new) for new in now}
        for item in items:
            known = item in now.get(slug, ()) or any(f"{slug}/{item}" in names for _, names in ways.values())
            known = known or any(slug in was and item in now[new] for new, (was, _) in ways.items())
            if not known:
                lost.append(f"{slug}/{item}")

    assert lost == []
    assert {slug: sorted(items) for slug, items in now.items()} == {
        slug: sorted(items) for slug, items in published.items()
    }, "add new names to tests/cases/checklist_items.yml; never take one out"


def test_nothing_was_renamed(content: Content) -> None:
    assert renamed(replace(content, moved=None), "before-you-share") == ([], {})


@pytest.mark.parametrize(
    ("moves", "found"),
    [
        pytest.param([("items", "a/x", "a/y")], ([], {"a/x": "y"}), id="an item"),
        pytest.param([("items", "a/x", "a/y"), ("items", "a/y", "a/z")], ([], {"a/x": "z", "a/y": "z"}), id="twice"),
        pytest.param([("checklists", "b", "a")], (["b"], {}), id="the checklist"),
        pytest.param([("items", "b/x", "b/y"), ("checklists", "b", "a")], (["b"], {"b/x": "y"}), id="item, then list"),
        pytest.param(
            [("checklists", "b", "a"), ("items", "a/x", "a/y")], (["b"], {"a/x": "y", "b/x": "y"}), id="list, then item"
        ),
        pytest.param([("items", "c/x", "c/y")], ([], {}), id="of another list"),
        pytest.param([("items", "a/x", "a/y"), ("items", "a/y", "a/x")], ([], None), id="in a circle"),
    ],
)
def test_old_names_lead_to_new_ones(
    content: Content, moves: list[tuple[str, str, str]], found: tuple[list[str], dict[str, str] | None]
) -> None:
    was, names = renamed(moved(content, *moves), "a")

    assert was == found[0]
    assert found[1] is None or names == found[1]


def test_words_to_say_or_send_stand_in_a_field_of_their_own(content: Content, pages: dict[str, str]) -> None:
    """With the button's script where there are any, and each law's line with its place and its right's page."""
    places = Section(content.words)["rights"]["places"]
    for slug, each in content.checklists.items():
        page = pages[f"checklists/{slug}.md"]
        said = [item.say for item in each.items if item.say]
        assert ("assets/copy.js" in page) == bool(said)
        assert page.count('<div class="tocopy">') == len(said)
        for law in (law for say in said for law in say.law):
            right = content.rights[law.uses_right]
            assert f'<li data-where="{right.place}"><b>{places[right.place]}.</b>' in page
            assert f'rights/{right.slug}/">' in page


def test_no_words_to_say_name_a_law_by_themselves(content: Content) -> None:
    """A law holds in a place: its line stands beside the text, by place (``law``), and never in it."""
    named = ("GDPR", "FERPA", "HIPAA", "PIPEDA", "Article", "Act")
    texts = [item.say.text for each in content.checklists.values() for item in each.items if item.say]

    assert len(texts) > 10
    assert [text for text in texts if any(f"{name} " in f"{text} " for name in named)] == []
