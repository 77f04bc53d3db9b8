"""What an index lists: links under headings."""

from dataclasses import dataclass

from .guide import Link


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of an index, with what stands under it. An empty title: there is no heading."""

    title: str
    members: tuple[Link, ...]
