"""Signs in a text: what is done, by whom, to what; denied, allowed first, taken back or doubted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from .normal import normal
from .sentences import Block, blocks_of, is_entry, is_title, sentences_of

LONGEST_LEAD = 250
MOST_TRIES = 12
"""Of one pattern so many places in a sentence are tried."""

BUT_LAW = re.compile(
    r"^[^a-z]*(?:as|if|where|when|to the extent)?[^a-z]*(?:otherwise )?(?:required|permitted) (?:by|under)"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A sign in a sentence."""

    sign: str
    manner: str
    """``plain``, ``permission`` (a yes comes first), ``taken-back`` or ``doubted``."""
    kind: str
    """``warn``, ``good`` or ``fact``, as this sentence says it."""
    sentence: str
    words: tuple[int, int]


class Reader:
    """Reads by a table of signs (:func:`generator.reading.table.table`)."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.lists = {name: re.compile(each) for name, each in table["lists"].items()}
        self.signs = [
            (sign, [(re.compile(each["find"]), each) for each in sign["says"]],
             re.compile(sign["unless"]) if sign["unless"] else None)
            for sign in table["signs"]
        ]
        self.by_id: Mapping[str, Any] = {sign["id"]: sign for sign in table["signs"]}
        self.words = {name: re.compile(each) for name, each in table["words"].items()}
        self.reach: int = table["reach"]

    def read(self, text: str, kind: str = "policy") -> Iterator[Hit]:
        """Yield the signs of *text*, a ``policy`` or ``terms``, in its order."""
        lead = ""
        for block in blocks_of(text):
            if block.kind == "heading":
                lead = ""
                continue
            comparable = normal(text[block.start:block.end])
            if block.kind == "item" and not lead and is_entry(text[block.start:block.end]):
                continue
            yield from self._block(comparable, lead if block.kind == "item" else "", kind)
            lead = self._lead(comparable, block, lead)

    def _lead(self, text: str, block: Block, lead: str) -> str:
        """Return what introduces the items that follow: the last words before a colon."""
        if text.rstrip().endswith(":"):
            *_, (start, end) = sentences_of(text)
            return text[start:end].strip()[-LONGEST_LEAD:]
        return lead if block.kind == "item" else ""

    def _block(self, text: str, lead: str, kind: str) -> Iterator[Hit]:
        before: list[Hit] = []
        for start, end in sentences_of(text):
            sentence = text[start:end]
            hits = [] if is_title(sentence) else list(self.sentence(sentence, lead, kind))
            if self.words["connector"].match(sentence) and any(hit.kind == "warn" for hit in hits):
                groups = {self.by_id[hit.sign]["group"] for hit in hits if hit.kind == "warn"}
                before = [self._taken_back(hit, groups) for hit in before]
            yield from before
            before = hits
            lead = _carried(sentence, lead)
        yield from before

    def _taken_back(self, hit: Hit, groups: set[str]) -> Hit:
        if hit.kind == "good" and self.by_id[hit.sign]["promise"] and self.by_id[hit.sign]["group"] in groups:
            return replace(hit, manner="taken-back", kind="warn")
        return hit

    def sentence(self, sentence: str, lead: str, kind: str) -> Iterator[Hit]:
        """Yield the signs of one sentence; *lead* introduces it."""
        whole = f"{lead} {sentence}" if lead else sentence
        own = len(whole) - len(sentence)
        there = {name for name, words in self.lists.items() if words.search(whole)}
        found: dict[str, Hit] = {}
        for sign, says, unless in self.signs:
            if (sign["only"] and sign["only"] != kind) or (unless and unless.search(whole)):
                continue
            for find, row in says:
                hit = there.issuperset(row["lists"]) and self._hit(sign, find, row["holds_not"], whole, own)
                if hit:
                    found.setdefault(hit.sign, hit)
                    break
        covered = {each for name in found for each in self.by_id[name]["instead_of"]}
        yield from (hit for name, hit in found.items() if name not in covered)

    def _hit(self, sign: Mapping[str, Any], find: re.Pattern[str], holds_not: bool, whole: str, own: int) -> Hit | None:
        for match in islice(find.finditer(whole), MOST_TRIES):
            if match.end() <= own or not self._acts(sign["actor"], whole[:match.start()], match[0]):
                continue
            words = " " if holds_not else match[0]
            manner = self._manner(sign, whole[:match.start()], words, whole[match.end():])
            if manner is None:
                continue
            name, how = manner
            kind = "warn" if how in ("taken-back", "doubted") else self.by_id[name]["sign"]
            return Hit(name, how, kind, whole[own:], (max(match.start() - own, 0), match.end() - own))
        return None

    def _acts(self, actor: str, before: str, words: str) -> bool:
        """Return whether the right side does it: the last one that is named as doing something."""
        if actor == "any":
            return True
        they = _last(self.words["they_act"], before)
        you = _last(self.words["you_act"], _blank(self.words["objects"], before + words[:40]))
        return you <= they if actor == "they" else you >= they

    def _manner(self, sign: Mapping[str, Any], before: str, words: str, after: str) -> tuple[str, str] | None:
        """Return the sign that the words come to and how they are said; nothing where they say something else."""
        if sign["denied"] == "absent":
            return sign["id"], "plain"
        denied = self._denied(before, words)
        promise = sign["denied"] if sign["denied"] not in ("none", "absent") else ""
        asks = bool(self.words["permission"].search(f"{before}{words}{after}"))
        if not denied:
            if sign["sign"] == "good" and self.words["doubts"].search(before):
                return sign["id"], "doubted"
            return ((promise, "permission") if promise else None) if asks and sign["asked"] else (sign["id"], "plain")
        if not promise:
            return None
        if asks or self.words["permission_with_not"].search(f"{words}{after}"):
            return promise, "permission"
        exception = self.words["exceptions"].search(after)
        taken = exception and not BUT_LAW.match(after[exception.end():])
        return promise, "taken-back" if taken else "plain"

    def _denied(self, before: str, words: str) -> bool:
        part = _blank(self.words["not_these"], f"{before}\u0001{words}")
        stop = _last(self.words["stops"], part)
        near = part[stop:] if stop >= 0 else part
        behind = near.rpartition("\u0001")
        reach = " ".join(behind[0].split()[-self.reach:]) if behind[1] else ""
        return bool(self.words["not"].search(reach) or self.words["not"].search(behind[2]))


def _last(words: re.Pattern[str], text: str) -> int:
    return max((found.start() for found in words.finditer(text)), default=-1)


def _blank(words: re.Pattern[str], text: str) -> str:
    return words.sub(lambda found: " " * len(found[0]), text)


def _carried(sentence: str, lead: str) -> str:
    """Return what introduces the next sentence: after a semicolon, the words up to the colon, or those before it."""
    if not sentence.rstrip().endswith((";", "; and", "; or")):
        return ""
    head, colon, _ = sentence.partition(":")
    return (head + ":" if colon else lead)[-LONGEST_LEAD:]


def read(text: str, table: Mapping[str, Any], kind: str = "policy") -> Sequence[Hit]:
    """Return the signs of *text*."""
    return list(Reader(table).read(text, kind))
