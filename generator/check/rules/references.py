"""What a record refers to exists: kinds of data, risks, assistants, quizzes, plans, tasks, pages.

Passes, if ``content/risks/profiling.yml`` is there::

    risks: [profiling]

Fails::

    risks: [profilling]
"""

from collections.abc import Collection, Iterator
from datetime import date

from generator.load.yaml import KeyPath
from generator.model import Authored
from generator.nearest import use_one_of
from generator.problems import Problem, quoted

from ..parsed import FAMILIES, AnyRecord, Parsed
from ..referred import REFERENCES as REFERENCES

ID = "reference"

NAMES = {
    "data": "kind of data", "risks": "risk", "assistants": "assistant", "quizzes": "quiz", "incidents": "incident",
    "rights": "right", "checklists": "checklist", "questions": "question",
}
"""What one of a family is called."""


def check(parsed: Parsed, today: date) -> Iterator[Problem]:
    """Yield a problem for each reference to something that is not there."""
    for record in parsed.everything():
        for path, item in record.items:
            yield from _slugs(parsed, record, path, item)
    yield from _plans(parsed)
    yield from _tasks_and_pages(parsed)


def _slugs(parsed: Parsed, record: AnyRecord, path: KeyPath, item: Authored) -> Iterator[Problem]:
    for key, family in REFERENCES.items():
        named = item.__dict__.get(key)
        if named is None or not parsed.names[family]:
            continue
        known = sorted(parsed.slugs(family))
        hinted = f"the files in {FAMILIES[family][0]}/"
        if isinstance(named, str) and named not in known:
            yield _unknown(record, (*path, key), named, NAMES[family], known, hinted)
        elif isinstance(named, (tuple, dict)):
            for index, slug in named.items() if isinstance(named, dict) else enumerate(named):
                if isinstance(slug, str) and slug not in known:
                    yield _unknown(record, (*path, key, index), slug, NAMES[family], known, hinted)


def _plans(parsed: Parsed) -> Iterator[Problem]:
    """Yield a problem for each walkthrough through a plan that its assistant does not have."""
    for record in parsed.sheets:
        known = [plan.id for plan in record.model.plans]
        for index, walkthrough in enumerate(record.model.walkthroughs):
            if walkthrough.plan is not None and walkthrough.plan not in known:
                path = ("walkthroughs", index, "plan")
                yield _unknown(record, path, walkthrough.plan, "plan here", known, "the plans above")


def _tasks_and_pages(parsed: Parsed) -> Iterator[Problem]:
    """Yield a problem for each task that no walkthrough shows, and each page of ours that is not made."""
    tasks = sorted({walkthrough.task for record in parsed.assistants for walkthrough in record.model.walkthroughs})
    readable = parsed.names["assistants"] == set(parsed.records["assistants"])
    for record in parsed.quizzes:
        for index, question in enumerate(record.model.questions):
            task = question.change.walkthrough if question.change else None
            if readable and task is not None and task not in tasks:
                path = ("questions", index, "change", "walkthrough")
                yield _unknown(record, path, task, "task of a walkthrough", tasks, "the walkthroughs of the assistants")
        for index, tool in enumerate(record.model.tools):
            family, _, page = (tool.page or "").partition("/")
            if family in parsed.names and page.removesuffix(".md") not in parsed.slugs(family):
                known = [f"{family}/{slug}.md" for slug in sorted(parsed.slugs(family))]
                hinted = f"the files in {FAMILIES[family][0]}/"
                yield _unknown(record, ("tools", index, "page"), str(tool.page), "page", known, hinted)


def _unknown(
    record: AnyRecord, path: KeyPath, name: str, what: str, known: Collection[str], where: str
) -> Problem:
    says, hint = f"no {what} is called {quoted(name)}", use_one_of(name, known, where=where)
    return record.document.problem(path, says, ID, hint)
