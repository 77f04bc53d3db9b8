"""The scripts of a quiz's page: what a verdict needs first, then what a result adds.

Both are classic scripts with their data in them: nothing is fetched, so they work from a disk, under
``connect-src 'none'``, and no request can tell an answer.
"""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from generator.model import Content, Quiz
from generator.model.quiz import Question

from .compile import Compiled
from .facts import FactTables
from .join import joined, shortened
from .named import checklist_item
from .offers import offers

MODULES = Path(__file__).resolve().parents[2] / "quiz"
"""Where the browser modules and the quiz's style stand."""

ENTRY = "entry.js"

FOR_THE_RULES = ("signals_named", "signal_values")
"""Words of a quiz that its page of rules uses, and its own page does not."""

SHARED_WORDS = ("number", "age", "source", "confidence", "platform")
"""Sections of content/words.yml that the quiz's page uses as the other pages do."""

ALWAYS_SHOWN = ("minimum_age", "retention_deleted")
"""Topics that a result shows whatever rule fired: who may use it, and what stays after deleting."""


def paths(quiz_id: str) -> tuple[str, str, str]:
    """Return where core, details and style are published, from the site's root."""
    return f"assets/quiz/{quiz_id}.js", f"assets/quiz/{quiz_id}-details.js", "assets/quiz/quiz.css"


def bundles(content: Content, compiled: Compiled, quiz: Quiz, today: date) -> dict[str, str]:
    """Return the files that a quiz's page loads, by path from the site's root."""
    core, details, style = paths(quiz.id)
    start = (
        f"new QuizPage({_data(core_data(content, compiled, quiz, today))},()=>window.quizDetails??null,{quiz.result})"
        ".start()"
    )
    return {
        core: f'(()=>{{"use strict"\n{script(quiz.result)}\n{start}\n}})()\n',
        details: f"window.quizDetails={_data(details_data(content, compiled, quiz))}\n",
        style: (MODULES / "quiz.css").read_text(encoding="utf-8"),
    }


def script(result: str) -> str:
    """Return the browser's code for one sort of result: the page, and the module of that name."""
    modules = {path.name: path.read_text(encoding="utf-8") for path in sorted(MODULES.glob("*.js"))}
    entry = f'import {{ QuizPage }} from "./quiz.js"\nimport {{ {result} }} from "./{result}.js"\n'
    return shortened(joined({**modules, ENTRY: entry}, ENTRY), {"QuizPage", result})


def card_files(content: Content, quiz: Quiz) -> dict[str, str]:
    """Return the files that the page of a quiz by cards loads: its statements stand in the page itself."""
    core, _, style = paths(quiz.id)
    modules = {path.name: path.read_text(encoding="utf-8") for path in sorted(MODULES.glob("*.js"))}
    words = _data(words_of(content, quiz))
    return {
        core: f'(()=>{{"use strict"\n{joined(modules, "cards.js")}\nstartCards({words})\n}})()\n',
        style: (MODULES / "quiz.css").read_text(encoding="utf-8"),
    }


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
    return {
        "table": compiled.as_json(),
        "today": max(today, content.site.as_of).isoformat(),
        "shelf": {"settings": shelf.settings, "policy": shelf.policy, "company": shelf.company},
        "words": words_of(content, quiz),
        "questions": {
            question.id: _question(content, question)
            for question in quiz.questions
            if question.kind in ("protection", "circumstance")
        },
        "rules": {
            rule.id: _given(
                because=rule.because, why=rule.explains_why, unknown=rule.because_unknown, shows=list(rule.shows)
            )
            for rule in quiz.rules
        },
        "kinds": {slug: content.data[slug].name for slug in compiled.table["data"]},
        "tools": _tools(content, quiz),
    }


def _given(**values: object) -> dict[str, object]:
    """Return what is there: ``None`` is left out."""
    return {name: value for name, value in values.items() if value is not None}


def _question(content: Content, question: Question) -> dict[str, object]:
    change, item = question.change, checklist_item(content, question.item or "")
    good = question.good_answer or (item.good_answer if item else None)
    return _given(
        kind=question.kind, asks=question.asks, hint=question.hint, unsure=list(question.unsure),
        to_ask=item.do if item else None, why=item.why if item else None, good=good,
        options={
            option.id: _given(says=option.says, hint=option.hint, assumed=option.assumed, worse=option.worse)
            for option in question.options
        },
        change=change and _given(
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


def details_data(content: Content, compiled: Compiled, quiz: Quiz) -> dict[str, Any]:
    """Return what a result adds: facts with their sources, recipes, steps (``Details`` in quiz/types.js)."""
    tables = FactTables(content)
    shown = {topic for rule in quiz.rules for topic in rule.shows}
    always = [topic for topic in ALWAYS_SHOWN if topic in compiled.topic_values] if quiz.result == "share" else []
    topics = {name: content.topic(name) for name in sorted({*shown, *always})}
    tools = {
        offer.id: {name: tables.fact(topic, offer.facts[name]) for name, topic in topics.items()}
        for offer in offers(quiz, content)
    }
    rules = {rule.id: tables.source(rule.source) for rule in quiz.rules if rule.source}
    steps = _steps(content, quiz, tables)
    return {
        "topics": {name: [topic.question, topic.shelf_life] for name, topic in topics.items()},
        "tools": tools, "rules": rules, "kinds": _kinds(content, compiled), "steps": steps,
        "facts": tables.facts.rows, "sources": tables.sources.rows,
        "says": tables.says.rows, "places": tables.places.rows,
    }


def _kinds(content: Content, compiled: Compiled) -> dict[str, dict[str, object]]:
    return {
        kind.slug: {
            "before": kind.example.before, "after": kind.example.after, "safe": list(kind.make_safe),
            "act": list(kind.act_now), "tell": list(kind.whom_to_tell), "also": list(kind.aliases),
        }
        for kind in content.data.values()
        if kind.slug in compiled.table["data"]
    }


def _steps(content: Content, quiz: Quiz, tables: FactTables) -> Mapping[str, list[dict[str, object]]]:
    """Return the walkthroughs that a result may show, by assistant."""
    wanted = {question.change.walkthrough for question in quiz.questions if question.change}
    wanted |= {"delete_one_chat"} if quiz.result == "share" else set()
    found = {
        assistant.slug: [
            _given(
                task=each.task, platform=each.platform, plan=each.plan, steps=list(each.steps), gotcha=each.gotcha,
                source=tables.source(each.source),
            )
            for each in assistant.walkthroughs
            if each.task in wanted
        ]
        for assistant in content.assistants.values()
    }
    return {slug: steps for slug, steps in found.items() if steps}
