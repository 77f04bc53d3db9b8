"""How much rests on copies of unknown age, and why: the shares that upkeep is to bring down.

An archive holds a text where another source of the same address names its archived version; a clone's declarations
(see ``declared.py``) tell of more.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from .declared import plain_address
from .uses import Use

TEXTS = ("policy", "terms")
"""Kinds of source that archives keep."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Counts of places, of those without a date first."""

    all: tuple[int, int]
    headlines: tuple[int, int]
    """Headlines of assistants, which tables and rules read, by the source that each rests on."""
    held: tuple[int, int]
    """Policies and terms that an archive holds; of these a text without a day counts, too, whose copy has one."""
    rest: tuple[tuple[str, str, int], ...]
    """What has no date: kind of source, why, how many; the most first."""

    @property
    def lines(self) -> list[str]:
        """The counts in words, a paragraph each; nothing where everything is dated."""
        if not self.all[0]:
            return []
        rest = "\n".join(f"  {count:5} {kind}: {why}" for kind, why, count in self.rest)
        return [
            f"Undated: {_share(self.all)} source lines, {_share(self.headlines)} headlines of assistants, "
            f"{_share(self.held)} policies and terms that an archive holds.\n{rest}"
        ]

    def as_plain(self) -> dict[str, object]:
        """Return them as JSON has them."""
        return {
            "lines": self.all, "headlines": self.headlines, "held": self.held,
            "rest": [{"kind": kind, "why": why, "count": count} for kind, why, count in self.rest],
        }


def shares(all_uses: Iterable[Use], followed: Collection[str] = ()) -> Shares:
    """Count what is undated among *all_uses*; *followed* are further addresses (plain) whose text archives hold."""
    found = list(all_uses)
    held = {plain_address(use.source.url) for use in found if use.source.archived and use.source.url} | set(followed)
    texts = [use for use in found if use.source.kind in TEXTS and _address(use) in held]
    headlines = [
        use for use in found
        if use.headline and use.path[-1] == "source" and use.document.file.startswith("content/assistants/")
    ]
    rest = Counter((use.source.kind, _why(use, held)) for use in found if _undated(use))
    ordered = sorted(rest.items(), key=lambda each: (-each[1], each[0]))
    without = sum(_undated(use) or use.source.dated is None for use in texts)
    return Shares(
        _count(found), _count(headlines), (without, len(texts)), tuple((*key, count) for key, count in ordered)
    )


def _why(use: Use, held: Collection[str]) -> str:
    if use.source.kind not in TEXTS:
        return "its copy shows no date"
    return "an archive holds the text" if _address(use) in held else "no archive is known to hold the text"


def _address(use: Use) -> str:
    return plain_address(use.source.url) if use.source.url else ""


def _undated(use: Use) -> bool:
    return use.source.copy_ == "undated"


def _count(found: list[Use]) -> tuple[int, int]:
    return sum(_undated(use) for use in found), len(found)


def _share(counts: tuple[int, int]) -> str:
    some, of = counts
    return f"{some} of {of}" + (f" ({100 * some / of:.0f}%)" if of else "")
