"""Start a file: what has to be asked, and the complete, commented file that the answers give.

What an author still has to write stands there as a text that begins with "To write: ". It passes ``guide check``, and
``guide check --release`` refuses it. The files to begin with are in ``generator/upkeep/start/``.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import get_args

from pydantic import BaseModel

from generator.check.parsed import FAMILIES, SINGLES
from generator.model import Assistant, DataKind
from generator.model.authored import SourceKind
from generator.model.incidents import Incident
from generator.model.rights import Right

from .edits import Edits, in_quotes
from .schema import modeline

TEMPLATES = Path(__file__).parent / "start"


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a file can not be without, and how it is asked for."""

    name: str
    """As an option: ``--source-kind`` for ``source_kind``."""
    prompt: str
    form: str = "text"
    """text, slug, url, date (a day, month or year), day, or the name of a family: then it is a slug of that."""
    default: str | None = None
    """``None``: there is none. ``today`` and ``slug`` stand for what is known by then."""
    one_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file that can be started."""

    family: str
    what: str
    asks: tuple[Ask, ...]


def _values(model: type[BaseModel], key: str) -> tuple[str, ...]:
    """Return the closed list behind a key of a model."""
    fields = model.model_fields
    return get_args(fields[key].annotation)


def _name(prompt: str) -> tuple[Ask, ...]:
    return Ask("name", prompt), Ask("slug", "Its slug, for ever, as in its address", "slug", "slug")


_SOURCE = (
    Ask("url", "Address of the page that it rests on", "url"),
    Ask("title", "Title of that page"),
    Ask("source_kind", "What sort of page", default="news", one_of=get_args(SourceKind)),
    Ask("dated", "Date printed on it, if any (2026-07-25, 2026-07 or 2026)", "date", ""),
    Ask("seen", "The day on which you read it", "day", "today"),
)

KINDS: Mapping[str, Kind] = {
    "assistant": Kind("assistants", "an AI chat that people use", (
        *_name("Name, as people say it"), Ask("company", "Company"),
        Ask("jurisdiction", "Whose law applies (Ireland; United States)"),
        Ask("question", "A reader's question (Is Example Chat private?)"),
        Ask("kind", "Kind", default="general", one_of=_values(Assistant, "kind")),
        Ask("plan", "Name of its first plan", default="Free"),
        Ask("plan_id", "Id of that plan", "slug", "consumer"),
        Ask("runs", "Where the model reads what you type", default="cloud", one_of=("cloud", "device")),
    )),
    "data": Kind("data", "a kind of data that people share", (
        *_name("Name"), Ask("question", "A reader's question (Is it safe to share my shopping list?)"),
        Ask("sensitivity", "How bad if a stranger reads it", one_of=_values(DataKind, "sensitivity")),
        Ask("identifying", "Does it point to one person by itself", default="no", one_of=("yes", "no")),
        Ask("whose", "Whose it usually is", default="me", one_of=_values(DataKind, "common_whose")), *_SOURCE,
    )),
    "risk": Kind("risks", "one thing that can go wrong", (*_name("Name"), *_SOURCE)),
    "scenario": Kind("scenarios", "a situation that people are in", (
        *_name("Title (You paste a password)"), Ask("data", "Kind of data, by its slug", "data"),
        Ask("tool", "Where it is typed: assistant/plan"), Ask("quiz", "Quiz, by its id", "quizzes", "quiz"), *_SOURCE,
    )),
    "checklist": Kind("checklists", "things to do or ask, in order", (
        *_name("Title"), Ask("for_whom", "For whom it is"),
    )),
    "question": Kind("questions", "a question that people type, with its answer", (
        *_name("The question, as people type it"), Ask("group", "Heading that it stands under", default="The basics"),
    )),
    "incident": Kind("incidents", "one dated event", (
        *_name("Title"), Ask("date", "When (2026-07-25, 2026-07 or 2026)", "date"), Ask("who", "Whose service it was"),
        Ask("kind", "Kind", one_of=_values(Incident, "kind")),
        Ask("status", "How sure it is", default="reported", one_of=_values(Incident, "status")),
        Ask("risk", "Risk that it shows, by its slug", "risks"), *_SOURCE,
    )),
    "right": Kind("rights", "a right of a visitor, or a duty of an owner", (
        *_name("What it lets you do, in plain words"), Ask("law", "Law"), Ask("jurisdiction", "Jurisdiction, in words"),
        Ask("place", "Section of the rights page (eu, uk, us, california)", "slug"),
        Ask("kind", "Kind", default="right", one_of=_values(Right, "kind")), *_SOURCE,
    )),
    "myth": Kind("myths", "what people are told, and what is true now", (
        *_name("The claim, as people say it"), *_SOURCE,
    )),
    "website-chatbot": Kind("website_chatbots", "a chatbot that owners put on their websites", (
        *_name("Name, as its vendor writes it"), Ask("company", "Company"),
        Ask("jurisdiction", "Whose law applies (Ireland; United States)"),
        Ask("url", "Address of its home page", "url"),
    )),
    "quiz": Kind("quizzes", "a quiz, as a copy of one that is there", (
        *_name("Title"), Ask("lead", "One sentence below the title"), Ask("quiz", "Quiz to copy", "quizzes", "quiz"),
    )),
}
"""What can be started, by the word for it."""

_MYTHS_HEAD = "# What people are told, and what is true now.\nmyths:\n"


def slug_of(name: str) -> str:
    """Return a slug for a name: small letters without accents, digits, single hyphens; at most sixty characters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"'(s|t|re)\b", r"\1", plain))
    slug = ""
    for word in words:
        if len(slug) + len(word) >= 60:
            break
        slug = f"{slug}-{word}" if slug else word
    return slug


def file_of(kind: str, slug: str) -> str:
    """Return the file that a record of *kind* goes into."""
    family = KINDS[kind].family
    return SINGLES[family][0] if family in SINGLES else f"{FAMILIES[family][0]}/{slug}.yml"


def started(kind: str, answers: Mapping[str, str], there: str = "") -> str:
    """Return the text of the file that *answers* give.

    *there* is the text of the file that a myth is added to, or of the quiz that is copied.
    """
    if kind == "quiz":
        edits = Edits(there)
        for key, answer in (("id", "slug"), ("title", "name"), ("lead", "lead")):
            edits.put((key,), answers[answer])
        return edits.result()
    raw = {"assistants", "dated", "seen", "today", "identifying", "verdict"}
    values = {name: value if name in raw else in_quotes(value) for name, value in answers.items()}
    values["dated"] = values.get("dated") or "null"
    values |= _that_follow(answers)
    text = Template((TEMPLATES / f"{kind}.yml").read_text(encoding="utf-8")).substitute(values)
    if kind == "myth":
        return (there.rstrip("\n") + "\n" if there else f"{modeline('myths')}\n{_MYTHS_HEAD}") + text
    return f"{modeline(KINDS[kind].family)}\n{text}"


def _that_follow(answers: Mapping[str, str]) -> dict[str, str]:
    """Return what a template gets because of an answer: lines that only some files need, and usual values."""
    secret = answers.get("sensitivity") == "secret"
    month = len(answers.get("date", "")) < len("2026-07-25")
    alleged = answers.get("status") == "alleged"
    return {
        "needed": "no" if secret else "yes",
        "act_now": 'act_now:\n  - "To write: what to do today, before anything else"\n' if secret else "",
        "date_note": 'date_note: "To write: why no day is given"\n' if month else "",
        "outcome": "outcome: These are claims, not findings.\n" if alleged else "",
    }
