"""What differs between two records, key by key, from what to what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from generator.model import Assistant, Plan
from generator.model.website_chatbots import WebsiteChatbot

LONGEST = 400
"""Texts up to this many characters are shown; of longer ones the key alone is named."""

TELLING = (
    "question", "short_answer", "sensitivity", "value", "fact", "asks", "when", "verdict", "because", "says",
    "source.title", "source.seen",
)
"""What a reader wants to know of a record that is new or gone."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One key: ``source.seen``, from what, to what. Both are ``None`` where they would be too long to read."""

    key: str
    before: str | None = None
    after: str | None = None


def differences(old: BaseModel, new: BaseModel, skip: Sequence[str] = ()) -> tuple[Difference, ...]:
    """Return the keys in which two records of one kind differ, as authors write them."""
    return tuple(_found(old, new, "", skip))


def whole(record: object, done: str) -> tuple[Difference, ...]:
    """Return what a record that was added or removed says, as differences from nothing or to it."""
    found = []
    for key in TELLING:
        value: object = record
        for part in key.split("."):
            value = getattr(value, part, None)
        text = _told(value)
        if value is not None and text is not None:
            found.append(Difference(key, *(("nothing", text) if done == "added" else (text, "nothing"))))
    plans = record.plans if isinstance(record, (Assistant, WebsiteChatbot)) else (record,)
    for plan in plans:
        if not isinstance(plan, Plan):
            continue
        facts = [fact for fact in plan.facts if fact.headline]
        text = ", ".join(f"{fact.topic} {fact.value}" for fact in facts)
        if text:
            found.append(Difference(f"plan {plan.id}", *(("nothing", text) if done == "added" else (text, "nothing"))))
    return tuple(found)


def _found(old: BaseModel, new: BaseModel, above: str, skip: Sequence[str] = ()) -> Iterator[Difference]:
    for name, about in type(new).model_fields.items():
        before, after = getattr(old, name, None), getattr(new, name)
        if name in skip or before == after:
            continue
        key = above + (about.alias or name)
        if isinstance(before, BaseModel) and isinstance(after, BaseModel) and type(before) is type(after):
            yield from _found(before, after, f"{key}.")
        elif isinstance(before, tuple) and isinstance(after, tuple) and _alike(before, after):
            for number, (was, now) in enumerate(zip(before, after, strict=True), start=1):
                yield from _found(was, now, f"{key} {number}, ")
        else:
            texts = _told(before), _told(after)
            yield Difference(key, *(texts if None not in texts else (None, None)))


def _alike(before: Sequence[object], after: Sequence[object]) -> bool:
    """Return whether both hold as many records: then each is compared with its like."""
    return len(before) == len(after) and all(isinstance(each, BaseModel) for each in (*before, *after))


def _told(value: object) -> str | None:
    """Return a value as an author writes it, where it is short."""
    text = _flow(value)
    return text if text is not None and len(text) <= LONGEST and "\n" not in text else None


def _flow(value: object) -> str | None:
    """Return a value on one line, braces and brackets as in YAML; ``None`` for records."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int)):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        pairs = {key: _flow(each) for key, each in value.items()}
        return None if None in pairs.values() else f"{{{', '.join(f'{key}: {text}' for key, text in pairs.items())}}}"
    if isinstance(value, (tuple, list)):
        parts = [_flow(each) for each in value]
        return None if None in parts else f"[{', '.join(map(str, parts))}]"
    return None
