"""A hundred mistakes in the real files, by chance and always the same: each is reported in its file, on its line.

``pytest -s tests/test_mistakes.py`` prints how often the hint names the mend.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import pytest

from generator.check import read_content
from generator.check.files import read_files
from generator.check.parsed import AnyRecord
from generator.check.rules.references import REFERENCES
from generator.load.yaml import Document, KeyPath, load_text
from generator.model import Authored, Source
from generator.model.authored import Text
from generator.problems import Problem, as_text
from generator.upkeep.edits import Edits

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)
EACH = 8
"""How many mistakes of each kind; with 13 kinds a little over a hundred."""

MARK = "xxmarkxx"


@dataclass(frozen=True)
class Mistake:
    """One file after one mistake."""

    kind: str
    file: str
    text: str
    line: int
    """Where it must be reported."""
    mend: str
    """A pattern for what a helpful hint, or the report itself, says."""


def made(kind: str, record: AnyRecord, text: str, place: KeyPath | int, mend: str, *, key: bool = False) -> Mistake:
    """Return the mistake; *place* is a line, or a path in the text after it."""
    line = place if isinstance(place, int) else 0
    if not line:
        after = load_text(text, record.document.file)
        assert isinstance(after, Document), as_text(after)
        assert not isinstance(place, int)
        line, _ = after.place(place, key=key)
    return Mistake(kind, record.document.file, text, line, mend)


def typo(word: str, chance: random.Random) -> str:
    """Return a word with one letter left out, doubled, or changed with its neighbour."""
    for _ in range(50):
        at = chance.randrange(len(word))
        swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        other = chance.choice([word[:at] + word[at + 1 :], word[: at + 1] + word[at:], swapped])
        if other not in ("", word) and not other.startswith(("-", "_")) and not other.endswith(("-", "_")):
            return other
    return word + "x"


def there(record: AnyRecord) -> Iterator[tuple[KeyPath, Authored, str, Any]]:
    """Yield every key that an author wrote and a model knows: path, model, name of the field, annotation."""
    for path, item in record.items:
        for name, field in type(item).model_fields.items():
            here = (*path, field.alias or name)
            if here in record.document.places_of_keys:
                yield here, item, name, field


def plain(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)


def one(found: Iterator[Any], chance: random.Random) -> Any:
    """Return one of *found*; ``None``: this file has nothing of the kind."""
    listed = list(found)
    return chance.choice(listed) if listed else None


def line_of(record: AnyRecord, path: KeyPath) -> str:
    return record.document.text.split("\n")[record.document.place(path, key=True)[0] - 1]


def in_block(record: AnyRecord, path: KeyPath) -> bool:
    """Return whether the key at *path* begins its line, and its value ends it."""
    line, _ = record.document.place(path, key=True)
    lines = record.document.text.split("\n")
    indent = len(lines[line - 1]) - len(lines[line - 1].lstrip(" "))
    after = lines[line] if line < len(lines) else ""
    ends = len(after) - len(after.lstrip(" ")) <= indent
    return ends and bool(re.match(r"^ *[a-z_]+: [A-Za-z][^:#'\"]*$", lines[line - 1]))


def put(record: AnyRecord, path: KeyPath, raw: str) -> str:
    """Return the text with *raw*, whatever it is, as the value at *path*."""
    edits = Edits(record.document.text)
    edits.put(path, MARK)
    return re.sub(rf"['\"]?{MARK}['\"]?", lambda _: raw, edits.result())


def dropped_key(record: AnyRecord, chance: random.Random) -> Mistake | None:
    path = one((path for path, _, _, field in there(record) if field.is_required() and len(path) > 1), chance)
    if path is None:
        return None
    edits = Edits(record.document.text)
    edits.remove(path)
    return made("dropped key", record, edits.result(), path[:-1], f"'{path[-1]}'")


def typo_in_key(record: AnyRecord, chance: random.Random) -> Mistake | None:
    path, item, _, _ = one(there(record), chance)
    wrong = typo(str(path[-1]), chance)
    if wrong in {field.alias or name for name, field in type(item).model_fields.items()}:
        return None
    edits = Edits(record.document.text)
    edits.put_key(path, wrong)
    return made("typo in a key", record, edits.result(), (*path[:-1], wrong), rf"\b{path[-1]}\b", key=True)


def typo_in_value(record: AnyRecord, chance: random.Random) -> Mistake | None:
    path = one((
        path for path, item, name, field in there(record)
        if any(get_origin(kind) is Literal for kind in plain(field.annotation)) and Text not in plain(field.annotation)
        and isinstance(getattr(item, name), str) and str not in plain(field.annotation)
    ), chance)
    if path is None:
        return None
    right = str(_at(record.document.tree, path))
    return made("typo in a value", record, put(record, path, f'"{typo(right, chance)}"'), path, rf"\b{right}\b")


def wrong_type(record: AnyRecord, chance: random.Random) -> Mistake | None:
    found = one((
        (path, field) for path, item, name, field in there(record)
        if field.annotation is str and isinstance(getattr(item, name), str) and name not in ("topic", "value")
    ), chance)
    if found is None:
        return None
    path, _ = found
    return made("wrong type", record, put(record, path, chance.choice(["[a, b]", "{a: b}", "7"])), path, "a text")


def list_as_word(record: AnyRecord, chance: random.Random) -> Mistake | None:
    path = one((
        path for path, item, name, field in there(record)
        if get_origin(field.annotation) is tuple and line_of(record, path).rstrip().endswith("]")
        and line_of(record, path).strip().startswith(f"{path[-1]}: [")
    ), chance)
    if path is None:
        return None
    number = record.document.place(path, key=True)[0]
    lines = record.document.text.split("\n")
    lines[number - 1] = lines[number - 1].partition("[")[0] + "a word"
    return made("a word for a list", record, "\n".join(lines), path, "begin each item")


def other_slug(record: AnyRecord, chance: random.Random) -> Mistake | None:
    key = "id" if record.document.file.startswith("quiz/") else "slug"
    return made("swapped slug", record, put(record, (key,), "chatgpt-two"), (key,), Path(record.document.file).stem)


def typo_in_reference(record: AnyRecord, chance: random.Random) -> Mistake | None:
    found = one((
        (path, index) for path, item, name, _ in there(record)
        if name in REFERENCES and isinstance(getattr(item, name), tuple)
        for index, slug in enumerate(getattr(item, name)) if isinstance(slug, str)
    ), chance)
    if found is None:
        return None
    path = (*found[0], found[1])
    right = str(_at(record.document.tree, path))
    return made("typo in a reference", record, put(record, path, typo(right, chance)), path, right)


def bad_date(record: AnyRecord, chance: random.Random) -> Mistake | None:
    path = one((
        (*path, "seen") for path, item in record.items if isinstance(item, Source) and item.seen is not None
    ), chance)
    if path is None:
        return None
    wrong = chance.choice(["2026-13-01", "2026-02-30", "25.7.2026", "2027-06-01", "2026-7-1", '"soon"'])
    return made("bad date", record, put(record, path, wrong), path, r"2026-07-25|today is|calendar")


def unsafe_address(record: AnyRecord, chance: random.Random) -> Mistake | None:
    path = one((
        (*path, "url") for path, item in record.items if isinstance(item, Source) and item.url is not None
    ), chance)
    if path is None:
        return None
    url = str(_at(record.document.tree, path)).replace("https://", chance.choice(["http://", "www.", "javascript:"]))
    return made("unsafe address", record, put(record, path, f"'{url}'"), path, "https://")


def tab(record: AnyRecord, chance: random.Random) -> Mistake | None:
    path = one((path for path, _, _, _ in there(record) if len(path) > 1 and in_block(record, path)), chance)
    if path is None:
        return None
    lines = record.document.text.split("\n")
    number = record.document.place(path, key=True)[0]
    lines[number - 1] = "\t" + lines[number - 1].lstrip(" ")
    return made("tab", record, "\n".join(lines), number, "indent")


def merge_marker(record: AnyRecord, chance: random.Random) -> Mistake | None:
    lines = record.document.text.rstrip("\n").split("\n")
    number = chance.randrange(len(lines))
    lines[number : number + 1] = ["<<<<<<< HEAD", lines[number], "=======", lines[number], ">>>>>>> theirs"]
    return made("merge marker", record, "\n".join(lines) + "\n", number + 1, "keep one of the two versions")


def doubled_line(record: AnyRecord, chance: random.Random) -> Mistake | None:
    path = one((path for path, _, _, _ in there(record) if in_block(record, path)), chance)
    if path is None:
        return None
    number = record.document.place(path, key=True)[0]
    lines = record.document.text.split("\n")
    lines.insert(number, lines[number - 1])
    return made("doubled line", record, "\n".join(lines), number + 1, f"line {number}: keep one")


def colon(record: AnyRecord, chance: random.Random) -> Mistake | None:
    path = one((
        path for path, item, name, field in there(record)
        if in_block(record, path) and " " in str(getattr(item, name))
    ), chance)
    if path is None:
        return None
    number = record.document.place(path, key=True)[0]
    lines = record.document.text.split("\n")
    key, _, value = lines[number - 1].partition(": ")
    lines[number - 1] = f"{key}: {value.replace(' ', ': ', 1)}"
    return made("colon in a text", record, "\n".join(lines), number, "quotes")


KINDS: tuple[Callable[[AnyRecord, random.Random], Mistake | None], ...] = (
    dropped_key, typo_in_key, typo_in_value, wrong_type, list_as_word, other_slug, typo_in_reference, bad_date,
    unsafe_address, tab, merge_marker, doubled_line, colon,
)


def _at(tree: Any, path: KeyPath) -> Any:
    for part in path:
        tree = tree[part]
    return tree


def batches(seed: int) -> Iterator[list[Mistake]]:
    """Yield mistakes, one to a file in each batch: reading everything once for each batch is fast enough."""
    parsed, _ = read_files(ROOT)
    files = [record for records in parsed.records.values() for record in records.values()]
    chance = random.Random(seed)
    for _ in range(EACH):
        waiting = chance.sample(files, len(files))
        batch = []
        for kind in KINDS:
            for record in list(waiting):
                mistake = kind(record, chance)
                if mistake is not None:
                    batch.append(mistake)
                    waiting.remove(record)
                    break
        yield batch


def reported(mistake: Mistake, problems: list[Problem]) -> Problem | None:
    """Return the problem that tells of *mistake*, on its line."""
    return next((each for each in problems if (each.file, each.line) == (mistake.file, mistake.line)), None)


@pytest.mark.parametrize("seed", [2026])
def test_each_is_reported_on_its_line(seed: int, workplace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    count = named = 0
    lost: list[str] = []
    mute: list[str] = []
    for batch in batches(seed):
        before = {mistake.file: (workplace / mistake.file).read_bytes() for mistake in batch}
        for mistake in batch:
            (workplace / mistake.file).write_text(mistake.text, encoding="utf-8")
        problems = read_content(workplace, max(date.today(), TODAY))[1]
        for mistake in batch:
            count += 1
            problem = reported(mistake, problems)
            if problem is None:
                here = [each for each in problems if each.file == mistake.file]
                lost.append(f"{mistake.kind}, {mistake.file}:{mistake.line}\n{as_text(here)}")
            elif re.search(mistake.mend, f"{problem.hint} {problem.says}"):
                named += 1
            else:
                mute.append(f"{mistake.kind}: {as_text([problem])}")
        for file, raw in before.items():
            (workplace / file).write_bytes(raw)
    with capsys.disabled():
        print(f"\n{count} mistakes, {count - len(lost)} reported on their line; "
              f"the report names the mend in {100 * named / count:.0f} of 100", *mute, sep="\n")

    assert lost == []
    assert count >= 100
    assert named / count >= 0.9
