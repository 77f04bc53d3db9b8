"""The maintainers' page about the rules, from the rules' own docstrings. ``guide rules`` writes it."""

import inspect
import re
import textwrap
from collections.abc import Iterator, Mapping

from generator.check import QUIZ_RULES, RELEASE_RULES, RULES, STORY_RULES, Rule
from generator.problems import RULES_PAGE

from .plain_rules import PROOF, READING, UPKEEP, VALUES

__all__ = ["RULES_PAGE", "rules_page", "sections"]

_HEAD = """\
---
title: The rules
description: What each rule of the check asks for, with an example that passes and one that fails.
---

# The rules

A report ends with the name of a rule, such as `[value]`. Here is what each asks for.
This page is made from the programs by `.venv/bin/guide rules`. Change a rule's own text, and run it again.
"""


def rules_page() -> str:
    """Return the page as Markdown."""
    parts = [_HEAD]
    for group, rules in sections().items():
        parts.append(f"\n## {group}\n")
        parts += [f"\n### {name}\n\n{_markdown(text)}\n" for name, text in rules.items()]
    return "".join(parts)


def sections() -> Mapping[str, Mapping[str, str]]:
    """Return the docstring of every rule by its id, in groups."""
    return {
        "Reading a file": READING,
        "Keys and values": VALUES,
        "What files say together": _modules(RULES),
        "Quizzes and scenarios": _modules((*QUIZ_RULES, *STORY_RULES)),
        "Before a release": _modules(RELEASE_RULES),
        "Proving a quiz": PROOF,
        "Upkeep": UPKEEP,
    }


def _modules(rules: tuple[Rule, ...]) -> dict[str, str]:
    return {rule.ID: inspect.getdoc(rule) or "" for rule in sorted(rules, key=lambda rule: rule.ID)}


def _markdown(docstring: str) -> str:
    """Return a docstring as Markdown: snippets behind ``::`` become blocks of YAML."""
    text = inspect.cleandoc(docstring)
    return "\n\n".join(_paragraphs(text))


def _paragraphs(text: str) -> Iterator[str]:
    blocks: list[str] = re.split(r"\n\n(?=\S)", text)
    for block in blocks:
        head, mark, snippet = block.partition("::\n\n")
        if mark and snippet.startswith("    "):
            yield _prose(f"{head}:")
            yield f"```yaml\n{textwrap.dedent(snippet).rstrip()}\n```"
        else:
            yield _prose(block)


def _prose(text: str) -> str:
    """Return running text, one sentence a line where it would be too long."""
    whole = " ".join(text.replace("``", "`").split())
    return re.sub(r"(?<=[.?]) (?=[A-Z`])", "\n", whole) if len(whole) > 110 else whole
