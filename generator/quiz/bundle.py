"""The scripts of a quiz's page: the data that a verdict needs, the code of all quizzes, the data that a result adds.

All are classic scripts: nothing is fetched, so they work from a disk, under ``connect-src 'none'``, and no request can
tell an answer. Data are JSON and hold no function.
"""

import json
from datetime import date
from hashlib import sha256
from typing import Any

from generator.minify import style as minified
from generator.model import Content, DataKind, Quiz
from generator.model.quiz import Question

from .compile import Compiled
from .details import details_data
from .named import checklist_item
from .offers import offers
from .pack import packed_core, packed_details
from .scripts import CARDS_CODE, CODE, MODULES, code, given

FOR_THE_RULES = ("signals_named", "signal_values")
"""Words of a quiz that its page of rules uses, and its own page does not."""

SHARED_WORDS = ("number", "age", "source", "confidence", "platform")
"""Sections of content/words.yml that the quiz's page uses as the other pages do."""


STYLE = "assets/quiz/quiz.css"
"""Where the style of all quizzes is published, from the site's root."""


def paths(quiz_id: str) -> tuple[str, str]:
    """Return where the data of a quiz are published, from the site's root: what a verdict needs, what a result adds."""
    return f"assets/quiz/{quiz_id}.js", f"assets/quiz/{quiz_id}-details.js"


def bundles(content: Content, compiled: Compiled, quiz: Quiz, today: date) -> dict[str, str]:
    """Return the files that a quiz's page loads, by path from the site's root."""
    core, details = paths(quiz.id)
    return {
        core: f"window.quizCore={_data(packed_core(core_data(content, compiled, quiz, today)))}\n",
        CODE: code(CODE),
        details: f"window.quizDetails={_data(packed_details(details_data(content, compiled, quiz)))}\n",
        STYLE: _style(),
    }


def card_files(content: Content, quiz: Quiz) -> dict[str, str]:
    """Return the files that the page of a quiz by cards loads: its statements stand in the page itself."""
    core, _ = paths(quiz.id)
    return {
        core: f"window.quizWords={_data(words_of(content, quiz))}\n", CARDS_CODE: code(CARDS_CODE), STYLE: _style(),
    }


def _style() -> str:
    return minified((MODULES / "quiz.css").read_text(encoding="utf-8"))


def words_of(content: Content, quiz: Quiz) -> dict[str, Any]:
    """Return what a quiz's page says around the answers: its own words before those that all quizzes share."""
    shared: dict[str, Any] = {name: content.words[name] for name in SHARED_WORDS if name in content.words}
    own = {name: said for name, said in quiz.words.items() if name not in FOR_THE_RULES}
    return {**content.words.get("quiz", {}), **own, **shared}


def _data(value: object) -> str:
    """Return *value* as JSON that is safe in a script, even where somebody puts the script into a page."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def core_data(content: Content, compiled: Compiled, quiz: Quiz, today: date) -> dict[str, Any]:
    """Return what a verdict needs: the compiled table and the words for it (``Core`` in quiz/types.js)."""
    shelf = content.site.shelf_life
    table = compiled.as_json()
    return {
        "result": quiz.result,
        "table": table,
        "version": sha256(_data(table).encode()).hexdigest()[:8],
        "asides": {"way": [way.id for way in quiz.ways], "home": [home.id for home in quiz.homes]},
        "ways": {way.id: [way.says, list(way.advice)] for way in quiz.ways},
        "moved": {
            "data": content.moved.names("data") if content.moved else {},
            "tool": content.moved.tools() if content.moved else {},
        },
        "today": max(today, content.site.as_of).isoformat(),
        "shelf": {"settings": shelf.settings, "policy": shelf.policy, "company": shelf.company},
        "words": words_of(content, quiz),
        "questions": {
            question.id: _question(content, question)
            for question in quiz.questions
            if question.kind in ("protection", "circumstance")
        },
        "rules": {
            rule.id: given(
                because=rule.because, why=rule.explains_why, unknown=rule.because_unknown, shows=list(rule.shows)
            )
            for rule in quiz.rules
        },
        "kinds": {slug: content.data[slug].name for slug in compiled.table["data"]},
        "also": {slug: _aliases(content.data[slug]) for slug in compiled.table["data"]},
        "tools": _tools(content, quiz),
    }


def _aliases(kind: DataKind) -> list[str]:
    """Return the other names that search needs: not those that begin a word of the name or of another one."""
    kept: list[str] = []
    for alias in sorted(kind.aliases, key=len, reverse=True):
        if not any(f" {text}".lower().find(f" {alias}".lower()) >= 0 for text in (kind.name, *kept)):
            kept.append(alias)
    return [alias for alias in kind.aliases if alias in kept]


def _question(content: Content, question: Question) -> dict[str, object]:
    change, item = question.change, checklist_item(content, question.item or "")
    good = question.good_answer or (item.good_answer if item else None)
    return given(
        kind=question.kind, asks=question.asks, hint=question.hint, unsure=list(question.unsure),
        to_ask=item.do if item else None, why=item.why if item else None, good=good,
        options={
            option.id: given(says=option.says, hint=option.hint, assumed=option.assumed, worse=option.worse)
            for option in question.options
        },
        change=change and given(
            to=change.to, says=change.says, hint=change.hint, first=change.first, walkthrough=change.walkthrough
        ),
    )


def _tools(content: Content, quiz: Quiz) -> dict[str, list[object]]:
    """Return name, plan and aliases of each tool; of the quiz's own tools also what is taken for granted."""
    table: dict[str, list[object]] = {
        offer.id: [offer.name, offer.short, list(offer.also_called)] for offer in offers(quiz, content)
    }
    for tool in quiz.tools:
        table[tool.id] = [tool.name, "", [*([tool.short] if tool.short else []), *tool.also_called], list(tool.reads)]
    return table
