"""What the commands about quizzes share: the checked content and the quizzes asked for."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import click

from generator.check import read_content
from generator.model import Content
from generator.nearest import use_one_of
from generator.problems import as_text
from generator.quiz.compile import Compiled, compile_quiz


def read_quizzes(
    context: click.Context, root: Path, today: date, names: Sequence[str] = ()
) -> tuple[Content, Mapping[str, Compiled]]:
    """Return the content and the quizzes called *names* (all without any), or say what is wrong and exit."""
    content, problems = read_content(root, today)
    if content is None:
        click.echo(as_text(problems), err=True)
        context.exit(1)
    for name in names:
        if name not in content.quizzes:
            raise click.BadParameter(f"there is no quiz '{name}': {use_one_of(name, content.quizzes, most=None)}")
    return content, {name: compile_quiz(content.quizzes[name], content) for name in names or content.quizzes}
