"""What the page of letters works with: the texts, the laws' days, and where each maker takes requests."""

from collections.abc import Mapping
from datetime import date

from generator.assets.facts import FactTables
from generator.assets.regions import regions
from generator.model import Assistant, Content, Walkthrough
from generator.model import letters as authored
from generator.wording import words_of

from .letters_types import Contact, Data, Kept, Law, Letter, Maker, Table
from .sources import source_data, told

REQUEST = "privacy_request"
"""The task of a walkthrough that says how a maker takes requests about data."""

KEPT = "retention_deleted"

WRITE_TO = (
    "requests_email", "privacy_email", "privacy_portal", "eu_uk_representative", "eu_representative",
    "uk_representative", "swiss_representative", "dpo", "postal", "us_privacy_phone", "support_email",
)
"""Ways to reach a maker that fit such a letter, the best first."""

DAYS_OF_A_MONTH = 30
DAYS_OF_A_WEEK, BUSINESS_DAYS_OF_A_WEEK = 7, 5


def data(content: Content, today: date) -> Mapping[str, object]:
    """Return the letters and the makers; empty while content/letters.yml is not there."""
    return _data(content, content.letters, today) if content.letters else {}


def _data(content: Content, letters: authored.Letters, today: date) -> Data:
    shelf = content.site.shelf_life
    return {
        "table": table(content, letters),
        "kinds": [
            {"id": kind.id, "name": kind.name, "asks_for": kind.asks_for, "limits": kind.limits == "yes"}
            for kind in letters.kinds
        ],
        "limits": letters.limits,
        "assistants": [maker(content, each) for each in makers(content)],
        "shelf": {"settings": shelf.settings, "policy": shelf.policy, "company": shelf.company},
        "contacts": words_of(content.words)["assistants"]["contacts"],
        "region": regions(content),
        **told(content, today),
    }


def law_places(content: Content, law: str) -> tuple[str, ...]:
    """Return where a law holds: the places of the rights that letters under it use."""
    used = [
        content.rights[under.uses_right].place
        for letter in (content.letters.letters if content.letters else ()) for under in letter.under if under.law == law
    ]
    return tuple(dict.fromkeys(used))


def makers(content: Content) -> list[Assistant]:
    """Return the assistants that have a maker to write to: those on one's own computer have none."""
    return [each for each in content.assistants.values() if each.kind != "local"]


def table(content: Content, letters: authored.Letters) -> Table:
    """Return what a letter is made of."""
    frame = letters.frame
    return {
        "letters": [_letter(content, each) for each in letters.letters],
        "laws": [_law(law) for law in letters.laws],
        "frame": {
            "greeting": frame.greeting, "account": frame.account, "details": frame.details, "identity": frame.identity,
            "closing": frame.closing, "blanks": frame.blanks, "reason": frame.reason,
        },
        "reminder": {"subject": letters.reminder.subject, "body": letters.reminder.body},
        "complaint": {"subject": letters.complaint.subject, "body": letters.complaint.body},
        "reminder_days": letters.reminder_days,
        "number": content.words["number"],
    }


def _letter(content: Content, letter: authored.Letter) -> Letter:
    return {
        "kind": letter.kind, "subject": letter.subject, "body": letter.body,
        "under": [
            {
                "law": under.law, "unit": under.unit, "count": count(content, under), "answer": under.answer,
                "note": under.note or "", "slug": under.uses_right, "asked": under.asks_days is not None,
            }
            for under in letter.under
        ],
    }


def count(content: Content, under: authored.Under) -> int:
    """Return within how many days, months or business days an answer is due. Rights tell it in days."""
    days = under.asks_days or content.rights[str(under.due)].deadline_days or 0
    if under.unit == "calendar_months":
        return days // DAYS_OF_A_MONTH
    if under.unit == "business_days":
        return days * BUSINESS_DAYS_OF_A_WEEK // DAYS_OF_A_WEEK
    return days


def _law(law: authored.Law) -> Law:
    regulator = law.regulator
    return {
        "id": law.id, "in_letters": law.in_letters, "before": law.before_complaint,
        "regulator": {
            "name": regulator.name, "how": regulator.how, "link": regulator.link,
            "source": source_data(regulator.source),
        },
    }


def maker(content: Content, assistant: Assistant) -> Maker:
    """Return where an assistant's maker takes requests, and how long it keeps what was deleted."""
    request = next((each for each in assistant.walkthroughs if each.task == REQUEST), None)
    return {
        "slug": assistant.slug, "name": assistant.name, "company": assistant.company,
        "where": assistant.jurisdiction,
        "contacts": _contacts(assistant, request),
        "steps": request.steps if request else (),
        "gotcha": (request.gotcha or "") if request else "",
        "source": source_data(request.source) if request else None,
        "kept": _kept(content, assistant),
    }


def _contacts(assistant: Assistant, request: Walkthrough | None) -> list[Contact]:
    """Return the ways to reach a maker, those that its steps name before the others."""
    steps = " ".join((*request.steps, request.gotcha or "")) if request else ""
    found: list[Contact] = []
    for key in WRITE_TO:
        said = getattr(assistant.contact, key)
        if said is None:
            continue
        url = f"mailto:{said}" if key.endswith("_email") else said if key == "privacy_portal" else ""
        found.append({
            "key": key, "says": said, "url": url, "mail": said if key.endswith("_email") else "",
            "read": said.removeprefix("https://").rstrip("/") in steps,
        })
    return sorted(found, key=lambda each: not each["read"])


def _kept(content: Content, assistant: Assistant) -> Kept | None:
    """Return how long the first plan keeps a deleted chat, where we know it."""
    plan = next(plan for plan in assistant.plans if plan.listed == "yes")
    found = assistant.headline(plan.id, KEPT)
    if found is None or found[0].source is None:
        return None
    fact, source = found[0], source_data(found[0].source)
    says = FactTables(content).value(content.topic(KEPT), fact.value)
    return {"plan": plan.name, "says": says, "fact": fact.fact or "", "source": source}
