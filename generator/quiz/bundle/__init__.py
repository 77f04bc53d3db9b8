"""The scripts of a quiz's page: the data that a verdict needs, the code of all quizzes, the data that a result adds.

All are classic scripts: nothing is fetched, so they work from a disk, under ``connect-src 'none'``, and no request can
tell an answer. Data are JSON and hold no function.
"""

import json
from datetime import date
from hashlib import sha256

from generator.assets.minify import style as minified
from generator.model import Content, Quiz
from generator.model.quiz import Change, Option, Question, Rule

from ..compile import Compiled
from ..compile.offers import offers
from ..compile.references import checklist_item
from .details import details_data
from .pack import packed_core, packed_details
from .scripts import CARDS_CODE, CODE, MODULES, code
from .types import ChangeWords, Core, OptionWords, QuestionWords, RuleWords, ToolWords

FOR_THE_RULES = ("signals_named", "signal_values")
"""Words of a quiz that its page of rules uses, and its own page does not."""

SHARED_WORDS = ("number", "age", "source", "confidence", "platform")
"""Sections of content/words.yml that the quiz's page uses as the other pages do."""


STYLE = "assets/quiz/quiz.css"
"""Where the style of all quizzes is published, from the site's root."""


def paths(quiz_id: str) -> tuple[str, str]:
    """Return where the data of a quiz are published, from the site's root: what a verdict needs, what a result adds."""
    return f"assets/quiz/{quiz_id}.js", f"assets/quiz/{quiz_id}-details.js"


def words_path(quiz_id: str) -> str:
    """Return where the words are published that find kinds of data, which load when somebody enters the field."""
    return f"assets/quiz/{quiz_id}-words.js"


def bundles(content: Content, compiled: Compiled, quiz: Quiz, today: date) -> dict[str, str]:
    """Return the files that a quiz's page loads, by path from the site's root."""
    core, details = paths(quiz.id)
    return {
        core: f"window.quizCore={_data(packed_core(core_data(content, compiled, quiz, today)))}\n",
        CODE: code(CODE),
        details: f"window.quizDetails={_data(packed_details(details_data(content, compiled, quiz)))}\n",
        **_found_by(content, compiled, quiz),
        STYLE: _style(),
    }


def _found_by(content: Content, compiled: Compiled, quiz: Quiz) -> dict[str, str]:
    """Return the script with what people type for kinds of data, if the quiz asks for them."""
    words = {slug: list(content.data[slug].found_by.words) for slug in compiled.table["data"]}
    return {words_path(quiz.id): f"window.quizFoundBy={_data(words)}\n"} if words else {}


def card_files(content: Content, quiz: Quiz) -> dict[str, str]:
    """Return the files that the page of a quiz by cards loads: its statements stand in the page itself."""
    core, _ = paths(quiz.id)
    return {
        core: f"window.quizWords={_data(words_of(content, quiz))}\n", CARDS_CODE: code(CARDS_CODE), STYLE: _style(),
    }


def _style() -> str:
    return minified((MODULES / "quiz.css").read_text(encoding="utf-8"))


def words_of(content: Content, quiz: Quiz) -> dict[str, object]:
    """Return what a quiz's page says around the answers: its own words before those that all quizzes share."""
    shared = {name: content.words[name] for name in SHARED_WORDS if name in content.words}
    own = {name: said for name, said in quiz.words.items() if name not in FOR_THE_RULES}
    return {**content.words.get("quiz", {}), **own, **shared}


def _data(value: object) -> str:
    """Return *value* as JSON that is safe in a script, even where somebody puts the script into a page."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def core_data(content: Content, compiled: Compiled, quiz: Quiz, today: date) -> Core:
    """Return what a verdict needs: the compiled table and the words for it ."""
    shelf = content.site.shelf_life
    table = compiled.as_json()
    return {
        "result": quiz.result,
        "table": table,
        "version": sha256(_data(table).encode()).hexdigest()[:8],
        "asides": {
            "way": [way.id for way in quiz.ways], "home": [home.id for home in quiz.homes],
            # What is needed is answered beside the questions that a verdict raises.
            **{need["id"]: need["options"] for need in (table["ranks"]["needs"] if "ranks" in table else ())},
        },
        "ways": {way.id: (way.says, list(way.advice)) for way in quiz.ways},
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
            if question.kind in ("protection", "circumstance", "need")
        },
        "rules": {rule.id: _rule(rule) for rule in quiz.rules},
        "kinds": {slug: content.data[slug].name for slug in compiled.table["data"]},
        "also": {slug: list(content.data[slug].aliases) for slug in compiled.table["data"]},
        "secrets": {slug: list(content.data[slug].take_out_first) for slug in compiled.table["data"]},
        "tools": _tools(content, quiz),
        "uncovered": _uncovered(content, compiled),
    }


def _question(content: Content, question: Question) -> QuestionWords:
    item = checklist_item(content, question.item or "")
    words: QuestionWords = {
        "kind": question.kind if question.kind in ("protection", "need") else "circumstance",
        "asks": question.asks, "unsure": list(question.unsure),
        "options": {option.id: _option(option) for option in question.options},
    }
    if question.hint:
        words["hint"] = question.hint
    if item and item.why:
        words["why"] = item.why
    if good := question.good_answer or (item.good_answer if item else None):
        words["good"] = good
    if question.change:
        words["change"] = _change(question.change)
    return words


def _option(option: Option) -> OptionWords:
    words: OptionWords = {"says": option.says}
    if option.hint:
        words["hint"] = option.hint
    if option.assumed:
        words["assumed"] = option.assumed
    if option.worse:
        words["worse"] = option.worse
    return words


def _change(change: Change) -> ChangeWords:
    words: ChangeWords = {"to": change.to, "says": change.says, "first": change.first}
    if change.hint:
        words["hint"] = change.hint
    if change.walkthrough:
        words["walkthrough"] = change.walkthrough
    return words


def _rule(rule: Rule) -> RuleWords:
    words: RuleWords = {"because": rule.because, "why": rule.explains_why, "shows": list(rule.shows)}
    if rule.because_unknown:
        words["unknown"] = rule.because_unknown
    return words


def _uncovered(content: Content, compiled: Compiled) -> list[tuple[str, list[str], str, str]]:
    """Return the products without a page that are treated as one of the quiz's tools."""
    products = content.not_covered.products if content.not_covered else ()
    return [
        (each.name, [alias for alias in each.also_called if not _words(alias) <= _words(each.name)],
         each.not_same or "", each.treat_as)
        for each in products if each.treat_as in compiled.table["tools"]
    ]


def _words(name: str) -> set[str]:
    """Return the words of a name: whoever types "Slack" finds "Slack AI" anyway."""
    return set(name.lower().split())


def _tools(content: Content, quiz: Quiz) -> dict[str, ToolWords]:
    table: dict[str, ToolWords] = {
        offer.id: (offer.name, offer.short, list(offer.also_called), None) for offer in offers(quiz, content)
    }
    for tool in quiz.tools:
        also = [*([tool.short] if tool.short else []), *tool.also_called]
        table[tool.id] = tool.name, "", also, list(tool.reads)
    return table
