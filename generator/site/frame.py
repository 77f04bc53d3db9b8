"""What the theme's templates read around every page: the words, the days, the help lines."""

import re
from collections.abc import Collection, Sequence
from datetime import date

from generator.model import Content
from generator.model.site import HelpLine
from generator.render.addresses import OTHERS, address
from generator.render.left_out import menu_without
from generator.wording import words_of

FRAME_WORDS = ("site", "search", "offline", "age", "number")
"""The sections of content/words.yml that the theme's templates get."""


def frame(content: Content, today: date, pages: Collection[str] = (OTHERS,)) -> dict[str, object]:
    """Return all of it, as ``config.extra``. *pages* are the paths of the site's pages."""
    settings = content.site
    return {
        "name": settings.name, "description": settings.description,
        "as_of": words_of(content.words).date(settings.as_of),
        "vouched": settings.as_of.isoformat(), "built": today.isoformat(),
        "danger": _danger(content),
        # An author's own page can be taken away like any other prose.
        "left_out": [*menu_without(content), *([] if OTHERS in pages else [address(OTHERS)])],
        "by_nature": _by_nature(content),
        "words": {section: content.words.get(section, {}) for section in FRAME_WORDS},
    }


def _danger(content: Content) -> dict[str, object] | None:
    """Return what the help lines say where words of danger are typed; ``None``: no words are known."""
    if content.danger is None:
        return None
    words = words_of(content.words)
    return {
        "first": words.say("data", "help_first"), "call": words.say("data", "help_call"),
        "help": [_help(line) for line in content.site.help],
    }


def _help(line: HelpLine) -> dict[str, object]:
    """Return a line in parts, those that are a number with what a press calls; and a link that says more."""
    link = line.link if line.call else line.brief
    return {"parts": callable_parts(line.brief, line.call), "link": link, "url": line.url}


def callable_parts(brief: str, numbers: Sequence[str]) -> list[dict[str, str]]:
    """Return a text in parts, those that are one of the *numbers* with it as ``call``; none where there are none."""
    if not numbers:
        return []
    pieces = re.split(f"({'|'.join(map(re.escape, numbers))})", brief)
    return [{"says": each, "call": each if each in numbers else ""} for each in pieces if each]


def _by_nature(content: Content) -> list[str]:
    """Return the lists that say at their end what to take for what is not in them."""
    asked = {question.kind for quiz in content.quizzes.values() for question in quiz.questions if question.otherwise}
    return [folder for kind, folder in (("items", "data"), ("tools", "assistants")) if kind in asked]
