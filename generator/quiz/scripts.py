"""The browser's code as classic scripts: each is one function of the data that stands behind it."""

import re
from collections.abc import Mapping
from pathlib import Path

from .join import handed, in_order, joined
from .shorten import shortened

MODULES = Path(__file__).resolve().parents[2] / "quiz"
"""Where the browser modules and the quiz's style stand."""

_NAME = re.compile(r"\w+")
_WORD = re.compile(r"\bwords\.(\w+)")

ENTRY, ENTRY_MORE = "entry.js", "entry-more.js"


def modules() -> dict[str, str]:
    """Return the text of each browser module by its name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(MODULES.glob("*.js"))}


def with_entries(texts: Mapping[str, str], result: str) -> dict[str, str]:
    """Return the modules with one more for each script, which names what the script needs.

    The module of the result's name says what it is made of; that with ``-more`` (or plain-more.js) is code of the
    second script.
    """
    more = f"{result}-more.js" if f"{result}-more.js" in texts else "plain-more.js"
    needs = (("QuizPage", "quiz.js"), (result, f"{result}.js"), ("unpackCore", "unpack.js"))
    needs_more = (("more", more), ("unpackDetails", "unpack-more.js"))
    return {
        **texts,
        ENTRY: "".join(f'import {{ {name} }} from "./{module}"\n' for name, module in needs),
        ENTRY_MORE: "".join(f'import {{ {name} }} from "./{module}"\n' for name, module in needs_more),
    }


def scripts(result: str) -> tuple[str, str]:
    """Return two functions of data, for one sort of result: the page, and what the second script adds to it.

    The second gets what it needs of the first script's code.
    """
    texts = with_entries(modules(), result)
    parts = ",".join(handed(texts, ENTRY, ENTRY_MORE))
    core = (
        f'((data)=>{{"use strict"\n{joined(texts, ENTRY)}\nwindow.quizParts={{{parts}}}\n'
        f"new QuizPage(unpackCore(data),()=>window.quizDetails??null,{result}).start()}})"
    )
    details = (
        f'((data)=>{{"use strict"\nconst{{{parts}}}=window.quizParts\n'
        f"{joined(texts, ENTRY_MORE, in_order(texts, ENTRY))}\nreturn{{...unpackDetails(data),more}}}})"
    )
    return shortened(core), shortened(details)


def second_words(result: str) -> set[str]:
    """Return the names of words that the second script's code alone uses."""
    texts = with_entries(modules(), result)
    first = in_order(texts, ENTRY)
    known = {name for module in first for name in _NAME.findall(texts[module])}
    second = (texts[module] for module in in_order(texts, ENTRY_MORE) if module not in first)
    return {name for text in second for name in _WORD.findall(text)} - known


def cards_script() -> str:
    """Return a function of words: the page of a quiz by cards."""
    return shortened(f'((words)=>{{"use strict"\n{joined(modules(), "cards.js")}\nstartCards(words)}})')


def given(**values: object) -> dict[str, object]:
    """Return what is there: ``None`` is left out."""
    return {name: value for name, value in values.items() if value is not None}
