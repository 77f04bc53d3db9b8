"""``guide readability``: how hard the pages are to read, the hardest first."""

import json
from datetime import datetime
from pathlib import Path

import click
import markdown

from generator.cli_input import ROOT, TODAY, day_of, stop
from generator.invocation import python
from generator.site import read_site
from generator.upkeep.readability import MEDIAN_AT_MOST, PAGE_AT_MOST, Formulas, Report, report

EXTENSIONS = ("attr_list", "fenced_code", "tables", "toc")
"""Those of mkdocs.yml, with what MkDocs adds by itself."""

SHOWN = 10
"""How many pages the text form shows."""


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="text for people, json for programs.")
@click.option("--first", type=click.IntRange(1), default=SHOWN, show_default=True, help="Show so many pages as text.")
@TODAY
@ROOT
@click.pass_context
def command(context: click.Context, form: str, first: int, today: datetime | None, root: Path) -> None:
    """Grade the paragraphs of 25 words or more, in school years. Exit with 1 when the texts are too hard."""
    formulas = _formulas()
    if formulas is None:
        click.echo(
            f"textstat is missing; install it by: {python()} -m pip install --require-hashes -r requirements-test.txt",
            err=True,
        )
        context.exit(2)
    site = read_site(root, day_of(today))
    if site.problems:
        stop(context, site.problems)
    found = report({path: _html(text) for path, text in site.pages.items()}, formulas)
    click.echo(as_json(found) if form == "json" else as_text(found, first))
    if not found.passes:
        context.exit(1)


def _formulas() -> Formulas | None:
    """Return the two formulas that need no list of words; ``None``: textstat is not installed."""
    try:
        import textstat
    except ImportError:
        return None
    return {"ari": textstat.automated_readability_index, "coleman_liau": textstat.coleman_liau_index}


def _html(page: str) -> str:
    return markdown.markdown(page.split("---\n", 2)[2], extensions=list(EXTENSIONS))


def as_text(found: Report, first: int) -> str:
    """Return the report for people: medians, then the hardest pages with their hardest paragraph."""
    medians = ", ".join(f"{name} {value:.1f}" for name, value in found.medians.items())
    lines = [
        f"{len(found.pages)} pages. Median: {medians} (at most {MEDIAN_AT_MOST:.0f}). "
        f"Above {PAGE_AT_MOST:.0f}: {len(found.too_hard)}.",
    ]
    for page in found.pages[:first]:
        grades = ", ".join(f"{name} {value:.1f}" for name, value in page.grades.items())
        lines += ["", f"{page.page}: {grades}", f"    {page.hardest}"]
    return "\n".join(lines)


def as_json(found: Report) -> str:
    """Return the report for programs: all pages."""
    pages = [
        {"page": page.page, **{name: round(value, 1) for name, value in page.grades.items()},
         "paragraphs": page.paragraphs, "hardest": page.hardest}
        for page in found.pages
    ]
    return json.dumps({"passes": found.passes, "medians": dict(found.medians), "pages": pages}, ensure_ascii=False)
