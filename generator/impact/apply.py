"""How to make one change alone, and no other, in the content as it was."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeAlias, TypeVar

from generator.model import Assistant, Authored, Content, Fact
from generator.model.website_chatbots import WebsiteChatbot

Apply = Callable[[Content], Content]
"""Makes one change, and no other, in the content as it was."""

Sheet: TypeAlias = Assistant | WebsiteChatbot


class WithId(Protocol):
    """A member of a list that goes by its id."""

    @property
    def id(self) -> str:
        """What it is called."""


Member = TypeVar("Member", bound=WithId)
Record = TypeVar("Record", bound=Authored)


def merged(old: Iterable[Member], new: Iterable[Member], name: str) -> tuple[Member, ...]:
    """Return *old* with the member called *name* as it is in *new*, at its place there; gone where it is gone."""
    before = {each.id: each for each in old}
    order = [each for each in new if each.id in before or each.id == name]
    found = [each if each.id == name else before.pop(each.id) for each in order]
    return (*found, *(each for key, each in before.items() if key != name))


def with_part(part: str, value: object) -> Apply:
    """Set a whole part of the content."""
    # Any: which type the value must have goes by the name of the part, which no type can say.
    edited: dict[str, Any] = {part: value}
    return lambda content: replace(content, **edited)


def with_record(family: str, slug: str, record: Authored | None) -> Apply:
    """Put a record in the place of the one with its name; ``None``: it goes."""
    def apply(content: Content) -> Content:
        records = {key: value for key, value in getattr(content, family).items() if key != slug}
        if record is not None:
            records[slug] = record
        return with_part(family, dict(sorted(records.items())))(content)

    return apply


def _edited(family: str, slug: str, edit: Callable[[Record], Record]) -> Apply:
    return lambda content: with_record(family, slug, edit(getattr(content, family)[slug]))(content)


def with_keys(family: str, slug: str, keys: Mapping[str, object]) -> Apply:
    """Set keys of a record."""
    def edit(record: Authored) -> Authored:
        return record.model_copy(update=keys)

    return _edited(family, slug, edit)


def with_name(family: str, slug: str, key: str, new: Mapping[str, object], only: str) -> Apply:
    """Set one name alone of the mapping under a key of a record."""
    def edit(record: Authored) -> Authored:
        old = getattr(record, key)
        mixed = {name: new[name] if name == only else old[name] for name in new if name in old or name == only}
        mixed |= {name: value for name, value in old.items() if name not in new and name != only}
        return record.model_copy(update={key: mixed})

    return _edited(family, slug, edit)


def with_list(family: str, slug: str, key: str, name: str, new: Sequence[WithId]) -> Apply:
    """Set one member alone of the list under a key of a record."""
    def edit(record: Authored) -> Authored:
        return record.model_copy(update={key: merged(getattr(record, key), new, name)})

    return _edited(family, slug, edit)


def with_fact(family: str, slug: str, plan_id: str, was: Fact | None, now: Fact | None) -> Apply:
    """Put one fact of a plan in the place of another; from nothing it comes last, to nothing it goes."""
    def edit(record: Sheet) -> Sheet:
        plans = []
        for plan in record.plans:
            if plan.id == plan_id:
                facts = [now if fact == was else fact for fact in plan.facts] if was else [*plan.facts, now]
                plan = plan.model_copy(update={"facts": tuple(fact for fact in facts if fact is not None)})
            plans.append(plan)
        return record.model_copy(update={"plans": tuple(plans)})

    return _edited(family, slug, edit)
