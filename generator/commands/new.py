"""``guide new``: start a file that passes the check, and say what is still to write in it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click
from pydantic import TypeAdapter, ValidationError

from generator.check import read_content
from generator.check.parsed import FAMILIES
from generator.check.rules.unwritten import MARK, unwritten
from generator.cli_input import ROOT, TODAY, day_of, stop, write_texts
from generator.invocation import guide
from generator.load.tree import at
from generator.load.yaml import Document, load_file
from generator.model.authored import Day, PartialDate, PlanId, Url
from generator.nearest import use_one_of
from generator.problems import Problem
from generator.quiz.compile import compile_quiz
from generator.quiz.engine.decide import decide
from generator.render.context import SHOULD_I_SHARE
from generator.upkeep.start import KINDS, Ask, Kind, file_of, slug_of, started

_FORMS: dict[str, TypeAdapter[str] | TypeAdapter[date]] = {
    "url": TypeAdapter(Url), "date": TypeAdapter(PartialDate), "slug": TypeAdapter(PlanId), "day": TypeAdapter(Day),
}


class _Form(click.ParamType[str]):
    """A text of a form that the models know, or the slug of something that is there."""

    def __init__(self, form: str) -> None:
        self.name = form

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the text, or say what is wrong with it: it is asked for again then."""
        text = str(value).strip()
        if self.name in _FORMS and text:
            try:
                _FORMS[self.name].validate_python(text)
            except ValidationError as error:
                self.fail(error.errors()[0]["msg"], param, ctx)
        if param is not None and param.name == "slug" and ctx is not None:
            kind = ctx.info_name or ""
            taken = file_of(kind, text)
            if kind != "myth" and (_root(ctx) / taken).exists():
                self.fail(f"{taken} is there already: take another slug, or change that file", param, ctx)
        if self.name in FAMILIES and ctx is not None:
            folder = FAMILIES[self.name][0]
            known = sorted(path.stem for path in (_root(ctx) / folder).glob("*.yml"))
            if text not in known:
                hint = use_one_of(text, known, where=f"the files in {folder}/")
                self.fail(f"there is no '{text}' in {folder}/: {hint}", param, ctx)
        return text


def _root(context: click.Context) -> Path:
    root: Path = context.params["root"]
    return root


def _default(ask: Ask) -> str | Callable[[], str] | None:
    """Return an option's default, or how to find it once the first answers are there."""
    known = {
        "slug": lambda: slug_of(click.get_current_context().params["name"]),
        "today": lambda: day_of(click.get_current_context().params["today"]).isoformat(),
        "quiz": lambda: min(
            (path.stem for path in (_root(click.get_current_context()) / "quiz").glob("*.yml")),
            key=lambda name: (name != SHOULD_I_SHARE, name),
        ),
    }
    return known.get(ask.default or "", ask.default)


def _option(ask: Ask) -> click.Option:
    form = click.Choice(ask.one_of) if ask.one_of else _Form(ask.form)
    flag = f"--{ask.name.replace('_', '-')}"
    return click.Option([flag, ask.name], prompt=ask.prompt, default=_default(ask), type=form, help=f"{ask.prompt}.")


@click.group()
def command() -> None:
    """Start a file: asks what it must know, writes it, and says what is still to write in it."""


# Any: click hands over each parameter by its name.
def _run(kind: str, given: dict[str, Any]) -> None:
    context = click.get_current_context()
    root: Path = given.pop("root")
    today = day_of(given.pop("today"))
    answers: dict[str, str] = {**given, "today": today.isoformat()}
    file = file_of(kind, answers["slug"])
    path = root / file
    if kind == "scenario":
        answers |= _decided(context, root, today, answers)
    copied = root / f"quiz/{answers['quiz']}.yml" if kind == "quiz" else path
    there = copied.read_bytes().decode("utf-8").removeprefix("\ufeff") if copied.is_file() else ""
    _write(context, root, today, file, started(kind, answers, there))
    if kind == "quiz":
        click.echo(f"It is a copy: change its questions and rules, and run: {guide()} prove {answers['slug']}")


def _decided(context: click.Context, root: Path, today: date, answers: dict[str, str]) -> dict[str, str]:
    """Return what the quiz says to a scenario's answers, and the assistant that is in them."""
    content, problems = read_content(root, today)
    if content is None:
        click.echo("Mend this first; nothing was written.", err=True)
        stop(context, problems)
        return {}
    compiled = compile_quiz(content.quizzes[answers["quiz"]], content)
    tools = list(compiled.table["tools"])
    if answers["tool"] not in tools:
        raise click.UsageError(f"there is no tool '{answers['tool']}': {use_one_of(answers['tool'], tools)}")
    said = decide(compiled, {"data": answers["data"], "tool": answers["tool"]}, content.site.as_of)
    line = f"\n    line: {said.line}" if said.line else ""
    assistant = answers["tool"].partition("/")[0]
    listed = f"[{assistant}]" if assistant in content.assistants else "[]"
    return {"verdict": f"{said.verdict}{line}", "assistants": listed}


def _write(context: click.Context, root: Path, today: date, file: str, text: str) -> None:
    """Write the file if it brings no problem, and list what is still to write in it."""
    path = root / file
    old = path.read_bytes() if path.exists() else None
    before = _problems(root, today)
    write_texts(root, {file: text})
    new = sorted(_problems(root, today) - before)
    if new:
        path.write_bytes(old) if old is not None else path.unlink()
        click.echo("With these answers the file would not pass the check; nothing was written.", err=True)
        stop(context, new)
    document = load_file(path, file)
    assert isinstance(document, Document)
    to_write = list(unwritten(document.tree))
    click.echo(f"{file} passes the check.{' Still to write:' if to_write else ''}")
    for key in to_write:
        line, column = document.place(key)
        name = next(part for part in reversed(key) if isinstance(part, str))
        click.echo(f"  {file}:{line}:{column}  {name}: {str(at(document.tree, key)).removeprefix(MARK)}")
    if to_write:
        click.echo(f"Until then it is refused by: {guide()} check --release\nSee it with: {guide()} serve")


def _problems(root: Path, today: date) -> set[Problem]:
    return set(read_content(root, today)[1])


class _Asking(click.Command):
    """A command that asks; whoever stops it is told that nothing came of it."""

    # Any: so click types what it hands on.
    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Ask for what the options lack."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.Abort:
            click.echo("\nStopped; nothing was written.", err=True)
            raise click.exceptions.Exit(1) from None


def _command(name: str, kind: Kind) -> click.Command:
    def callback(**given: Any) -> None:  # Any: see _run
        _run(name, given)

    made = _Asking(name, callback=callback, help=f"Start {kind.what}.", params=list(map(_option, kind.asks)))
    return ROOT(TODAY(made))


for _kind_name, _kind in KINDS.items():
    command.add_command(_command(_kind_name, _kind))
