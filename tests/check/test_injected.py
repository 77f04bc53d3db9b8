"""What wants to act is told: in prose and words always, in records where a field could run it; else it is only shown.

That nothing acts once this check is passed by is tested in a browser: tests/browser/test_injected.py.
"""

import copy
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.check.files import read_files
from generator.check.rules import words
from generator.load.prose import read_prose
from generator.load.tree import at as value_at
from generator.load.tree import texts
from generator.model.authored import Email, Url
from generator.site.prose_links import link_problems
from tests.injected import ACTS, AWAY, PROSE
from tests.lanes import Samples
from tests.real import ROOT

PAGE = "content/pages/about/a-page.md"
ADDRESSES = (
    "javascript:hit(1)", "JavaScript:hit(1)", " javascript:hit(1)", "java\nscript:hit(1)", "data:text/html,<b>",
    "//x.y", "vbscript:x", "http://x.y", "https://x.y/\"onclick=hit(1)", "https://x.y/<script>",
    "https://x.y/ onclick=hit(1)",
    "mailto:a@b.cd?body=<b>", "mailto:a@b.cd\" onclick=\"hit(1)", "https://x.y\\@z",
)


def pieces() -> list[str]:
    """Each piece of the corpus alone: an element, a link, an entity."""
    whole = " ".join((*ACTS, *PROSE)).replace("{m}", "1")
    return [each for each in (f"<{part}" for part in whole.split("<")[1:]) if each[1].isalpha() or each[1] == "!"]


@pytest.mark.parametrize("act", [*PROSE, *pieces(), f"![c]({AWAY}.png)\n\n[c](javascript:hit(1))"])
def test_prose_tells_it(act: str, tmp_path: Any) -> None:
    path = tmp_path / PAGE
    path.parent.mkdir(parents=True)
    path.write_text(f"---\ntitle: T\ndescription: D\n---\n\n# T\n\n{act.replace('{m}', '1')}\n", encoding="utf-8")

    read, problems = read_prose(tmp_path)
    problems += link_problems(read, None)

    assert [each for each in problems if each.line >= 8 and each.says and each.hint] != []


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_runs(address: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Url).validate_python(address)
    with pytest.raises(ValidationError):
        TypeAdapter(Email).validate_python(address)


def test_each_text_of_the_words_tells_it(samples: Samples, capsys: pytest.CaptureFixture[str]) -> None:
    parsed, _ = read_files(ROOT)
    assert parsed.words is not None
    every = [(path, act) for path, _ in texts(parsed.words.tree) for act in ACTS]
    told: Counter[bool] = Counter()
    tree: Any = copy.deepcopy(parsed.words.tree)
    for path, act in samples.of(every, 60, "words that act"):
        above = value_at(tree, path[:-1])
        kept = above[path[-1]]  # type: ignore[index]
        above[path[-1]] = f"{kept} {act}"  # type: ignore[index]
        spoilt = replace(parsed, words=replace(parsed.words, tree=tree))
        told[any(each.file == parsed.words.file for each in words.check(spoilt, date.max))] += 1
        above[path[-1]] = kept  # type: ignore[index]
    with capsys.disabled():
        print(f"\n{told.total()} of {len(every)} words that want to act tried: {told[True]} told")

    assert told[False] == 0
