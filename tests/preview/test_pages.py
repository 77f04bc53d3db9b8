"""Pages that a preview has built bit by bit are the pages of a whole build."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.preview import pages as previews
from generator.preview.pages import Preview
from generator.preview.proof_process import Proof
from tests.builds import guide

POLICY = re.compile(rb'\n    <meta http-equiv="Content-Security-Policy"[^>]*>')
DATA = re.compile(rb'<script type="application/ld\+json">.*?</script>\n', re.DOTALL)
"""Structured data, which no author looks at: a page that is shown first has none yet."""

HEADERS = "_headers"
"""Holds the policy; a preview has neither."""


class NoProof(Proof):
    """Proves nothing; a proof changes no page of a preview."""

    def start(self) -> None:
        """Start nothing."""


def replace(file: str, old: str, new: str) -> Callable[[Path], None]:
    """Return an edit that replaces a text wherever it stands in a file."""

    def edit(root: Path) -> None:
        text = (root / file).read_text(encoding="utf-8")
        assert old in text, (file, old)
        (root / file).write_text(text.replace(old, new), encoding="utf-8")

    return edit


def new_kind(root: Path) -> None:
    text = (root / "content/data/password.yml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^common: .*\n", "", re.sub(r"(?m)^slug: .*$", "slug: password-two", text))
    (root / "content/data/password-two.yml").write_text(
        re.sub(r"(?m)^name: .*$", "name: Second password", text), encoding="utf-8"
    )


def other_order(root: Path) -> None:
    """Move a key of the words to the end of its section: a mapping whose order shows."""
    path = root / "content/words.yml"
    text = path.read_text(encoding="utf-8")
    first, second = re.search(r"(?m)(^  groups:\n    \w+: .*\n)(    \w+: .*\n)", text).groups()  # type: ignore[union-attr]
    head, line = first.split("\n", 1)
    path.write_text(text.replace(first + second, f"{head}\n{second}{line}"), encoding="utf-8")


def less_known(root: Path) -> None:
    """Let every reading of an assistant be too old, so that its verdicts move."""
    path = root / "content/assistants/qwen-chat.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^(\s+)confidence: high$", r"\1confidence: low", text), encoding="utf-8")


SAVES: dict[str, Callable[[Path], None]] = {
    "a name that stands on many pages": replace("content/assistants/chatgpt.yml", "name: ChatGPT\n", "name: ChatGTP\n"),
    "a kind of data that is new": new_kind,
    "facts that decide": less_known,
    "a mistake": replace("content/assistants/chatgpt.yml", "slug: chatgpt\n", "slug: chatgtp\n"),
    "its mending": replace("content/assistants/chatgpt.yml", "slug: chatgtp\n", "slug: chatgpt\n"),
    "words of some pages": other_order,
    "words around every page": replace("content/words.yml", "  skip: ", "  skip: Well then, "),
    "a kind of data that is gone": lambda root: (root / "content/data/password-two.yml").unlink(),
    "a template": replace("site_overrides/parts/footer.html", "</footer>", "<p>New</p></footer>"),
    "prose": replace("content/pages/about/privacy.md", "\n## ", "\n\nA new paragraph.\n\n## "),
}


LOOKED_AT = ("/assistants/chatgpt/", "/data/password/", "/about/privacy/", "/")

SEEN = ("a name that stands on many pages", "words around every page", "a template", "prose")
"""Saves that must change one of those pages."""

SHOWN_FIRST = (
    "a name that stands on many pages", "facts that decide", "its mending", "words of some pages",
    "words around every page", "prose",
)
"""Saves that change neither which pages there are, nor how they are made, nor break anything."""


def looked_at(folder: Path) -> list[bytes]:
    """Return the pages that somebody looks at."""
    return [DATA.sub(b"", (folder / page.strip("/") / "index.html").read_bytes()) for page in LOOKED_AT]


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files of a built site but the headers, without the policy."""
    return {
        path.relative_to(folder).as_posix(): POLICY.sub(b"", path.read_bytes())
        for path in folder.rglob("*") if path.is_file() and path.name != HEADERS
    }


def test_pages_after_many_saves_are_those_of_a_whole_build(
    workplace: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previews, "Proof", NoProof)
    said: list[str] = []
    preview = Preview(workplace, tmp_path_factory.mktemp("preview") / "preview", said.append)
    preview.rebuild()
    first: list[str] = []
    for name, save in SAVES.items():
        for page in LOOKED_AT:
            preview.gate.asked(page)
        before = looked_at(preview.folder)
        save(workplace)
        preview.rebuild()
        if preview.behind.runs:
            first.append(name)
        shown = looked_at(preview.folder)
        preview.behind.join()
        assert bool(preview.problems) == (name == "a mistake"), (name, preview.problems)
        assert looked_at(preview.folder) == shown, name
        assert name not in SEEN or shown != before, name
    assert tuple(first) == SHOWN_FIRST

    # A preview has no proof, so its pages of rules have no counts; and no file of the whole site to take along.
    replace("mkdocs.yml", "zip: true", "proof: false")(workplace)
    whole = tmp_path_factory.mktemp("whole") / "site"
    done = guide("build", "--site-dir", str(whole), cwd=workplace)

    assert done.returncode == 0, done.stderr
    ours, theirs = contents(preview.folder), contents(whole)
    del theirs["sw.js"]  # a preview that a browser keeps for later would show old pages
    assert sorted(ours) == sorted(theirs)
    assert [path for path, page in ours.items() if page != theirs[path]] == []
    assert sum("Built in" in each for each in said) == len(SAVES)  # the first build, and each save but the mistake
