"""``guide drift`` over a real git history: which texts changed, near which words, and what is no archive."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.invocation import guide as typed
from generator.upkeep.drift import terms_of
from generator.upkeep.passages import Passage, changed, near

SHEET = "content/assistants/chatter.yml"
PRIVACY = """\
# Privacy

We use your chats to train our models.

Deleted chats are erased from our systems within 30 days. We keep logs for one year.

You can write to us.
"""
LATER = (
    PRIVACY.replace("within 30 days", "within 90 days").replace("write to us", "call us")
    .replace("to train our models.", "to train our\nmodels.")
)
ARCHIVE = """\
open_terms_archive:
  collection: tiny
  service: "Chatter [EU]"
  terms: [Privacy Policy, Terms of Service]
"""
REPORT = f"""\
1 of 2 texts that could be compared changed after we read it, near the words of 1 place.

Privacy
  https://chatter.example/privacy
  tiny, Chatter [EU], Privacy Policy: changed on 2026-11-10, 2026-11-15
  content/assistants/chatter.yml:32:9  free, retention_deleted (headline): Deleted chats are gone after 30 days. \
(seen 2026-11-01)
    - Deleted chats are erased from our systems within 30 days.
    + Deleted chats are erased from our systems within 90 days.
  Nothing changed near the words of: content/assistants/chatter.yml:19:9, content/scenarios/paste-a-password.yml:18:5
  = read it, mend what is wrong, then: {typed()} seen https://chatter.example/privacy --on 2026-11-22
"""
MARKDOWN = """\
1 of 2 texts that could be compared changed after we read it, near the words of 1 place.

- [ ] [Privacy](https://chatter.example/privacy) (tiny, Chatter [EU], Privacy Policy): changed on 2026-11-10, 2026-11-15
    - `content/assistants/chatter.yml:32:9` free, retention_deleted (headline): Deleted chats are gone after 30 days. \
(seen 2026-11-01)

        ```diff
        - Deleted chats are erased from our systems within 30 days.
        + Deleted chats are erased from our systems within 90 days.
        ```
    - Nothing changed near the words of: content/assistants/chatter.yml:19:9, \
content/scenarios/paste-a-password.yml:18:5
"""


class Clone:
    """A git repository that grows by a commit per change, as an archive does."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()
        self.git("init", "-q", day="2026-01-01")

    def git(self, *words: str, day: str) -> None:
        environment = {
            **os.environ, "GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": "2026-11-20T12:00:00Z",
            "GIT_AUTHOR_NAME": "Bot", "GIT_AUTHOR_EMAIL": "bot@example.org",
            "GIT_COMMITTER_NAME": "Bot", "GIT_COMMITTER_EMAIL": "bot@example.org", "GIT_CONFIG_GLOBAL": os.devnull,
        }
        subprocess.run(["git", "-C", str(self.path), *words], env=environment, check=True, capture_output=True)

    def record(self, file: str, text: str | None, day: str) -> None:
        """Commit one version of a text; ``None`` takes it out."""
        path = self.path / file
        path.parent.mkdir(exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")
        self.git("add", "-A", day=day)
        self.git("commit", "-q", "-m", f"Record new changes of {file}", day=day)


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """An archive of two texts; one changed twice after 1 November, once in its words."""
    made = Clone(tmp_path / "tiny-versions")
    made.record("Chatter [EU]/Privacy Policy.md", "# An older one\n", "2026-05-01")
    made.record("Chatter [EU]/Privacy Policy.md", PRIVACY, "2026-11-01")
    made.record("Chatter [EU]/Terms of Service.md", "# Terms\n\nBe kind.\n", "2026-05-01")
    made.record("Other/Privacy Policy.md", "# Another\n", "2026-11-09")
    made.record("Chatter [EU]/Privacy Policy.md", LATER.replace("call", "ring"), "2026-11-10")
    made.record("Chatter [EU]/Privacy Policy.md", LATER, "2026-11-15")
    return made


@pytest.fixture(autouse=True)
def archived(tiny: Path) -> None:
    """The tiny site's assistant names the archive, and a source in its terms of service."""
    sheet = tiny / SHEET
    text = sheet.read_text(encoding="utf-8").replace("plans:\n", f"{ARCHIVE}plans:\n", 1)
    terms = "https://chatter.example/terms, title: Terms, kind: terms"
    sheet.write_text(text.replace("https://news.example/titles, title: News, kind: news", terms), encoding="utf-8")


def test_report(guide: Callable[..., Result], clone: Clone) -> None:
    result = guide("drift", "--archive", str(clone.path))

    assert result.stdout == REPORT
    assert (result.exit_code, result.stderr) == (1, "")


def test_markdown(guide: Callable[..., Result], clone: Clone) -> None:
    assert guide("drift", "--archive", str(clone.path), "--format", "markdown").stdout == MARKDOWN


def test_json(guide: Callable[..., Result], clone: Clone) -> None:
    said = json.loads(guide("drift", "--archive", str(clone.path), "--format", "json").stdout)

    assert [text["changed"] for text in said["texts"]] == [["2026-11-10", "2026-11-15"]]
    assert [each["line"] for each in said["texts"][0]["uses"]] == [19, 32, 18]
    assert said["texts"][0]["uses"][1]["passages"][0]["after"].endswith("within 90 days.")


def test_read_again_since(guide: Callable[..., Result], clone: Clone) -> None:
    guide("seen", "chatter.example/privacy", "--on", "2026-11-15")

    result = guide("drift", "--archive", str(clone.path))

    assert result.stdout == "None of 2 texts that could be compared changed after we read it.\n"
    assert result.exit_code == 0


def test_taken_out(guide: Callable[..., Result], clone: Clone) -> None:
    clone.record("Chatter [EU]/Privacy Policy.md", None, "2026-11-18")

    said = guide("drift", "--archive", str(clone.path)).stdout

    assert "  tiny, Chatter [EU], Privacy Policy: taken out on 2026-11-18\n" in said
    assert "    - # Privacy We use your chats to train our models. Deleted chats are erased from our" in said


def test_history_that_begins_later(guide: Callable[..., Result], tmp_path: Path) -> None:
    late = Clone(tmp_path / "tiny")
    late.record("Chatter [EU]/Privacy Policy.md", PRIVACY, "2026-11-05")
    late.record("Chatter [EU]/Terms of Service.md", "# Terms\n", "2026-05-01")

    result = guide("drift", "--archive", str(late.path))

    assert result.exit_code == 0
    assert result.stdout == (
        "None of 2 texts that could be compared changed after we read it.\n"
        "The archive's history of https://chatter.example/privacy begins after we read it.\n"
    )


def test_a_clone_without_the_service(guide: Callable[..., Result], tmp_path: Path) -> None:
    other = Clone(tmp_path / "tiny-versions")
    other.record("Chatter/Privacy Policy.md", PRIVACY, "2026-05-01")

    result = guide("drift", "--archive", str(other.path))

    assert result.exit_code == 1
    assert result.stderr == (
        f"content/assistants/chatter.yml:11:12: {other.path} has no service 'Chatter [EU]' [archive]\n"
        '  |   service: "Chatter [EU]"\n'
        "  |            ^\n"
        "  = did you mean 'Chatter'?\n"
    )


def test_a_clone_without_the_terms(guide: Callable[..., Result], tmp_path: Path) -> None:
    other = Clone(tmp_path / "tiny-versions")
    other.record("Chatter [EU]/Privacy Policy.md", PRIVACY, "2026-05-01")
    other.record("Chatter [EU]/Terms of Use.md", PRIVACY, "2026-05-01")

    result = guide("drift", "--archive", str(other.path))

    assert result.stderr == (
        f"content/assistants/chatter.yml:12:27: {other.path} has no 'Terms of Service' of this service [archive]\n"
        "  |   terms: [Privacy Policy, Terms of Service]\n"
        "  |                           ^\n"
        "  = did you mean 'Terms of Use'? use one of: Privacy Policy, Terms of Use\n"
    )


def test_another_collection(guide: Callable[..., Result], clone: Clone) -> None:
    result = guide("drift", "--archive", str(clone.path), "--collection", "tinny")

    assert result.exit_code == 1
    assert result.stderr == (
        f"{clone.path}:1:1: no assistant's texts are in the collection 'tinny' [archive]\n"
        "  = name the collection: --collection. did you mean 'tiny'?\n"
    )


@pytest.mark.parametrize(
    ("make", "says"),
    [
        pytest.param(lambda path: None, "there is no such folder", id="nothing there"),
        pytest.param(lambda path: path.mkdir(), "this folder is no git clone", id="a plain folder"),
        pytest.param(lambda path: (path.mkdir(), (path / ".git").write_text("gitdir: nowhere")),
                     "this folder is no git clone", id="a broken one"),
        pytest.param(Clone, "this clone holds no version yet", id="an empty one"),
    ],
)
def test_no_clone(
    guide: Callable[..., Result], tmp_path: Path, make: Callable[[Path], object], says: str
) -> None:
    make(tmp_path / "archive")

    result = guide("drift", "--archive", str(tmp_path / "archive"))

    assert result.exit_code == 1
    assert result.stderr.startswith(f"{tmp_path}/archive:1:1: {says} [archive]\n")


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("OpenAI Europe privacy policy https://openai.com/policies/eu-privacy-policy/", "Privacy Policy"),
        ("OpenAI cookie policy https://openai.com/policies/cookie-policy/", "Trackers Policy"),
        ("Enterprise privacy at OpenAI", "Business Privacy Policy"),
        ("Anthropic Commercial Terms of Service", None),
        ("How your data is used to improve model performance", None),
    ],
)
def test_terms_of(words: str, terms: str | None) -> None:
    listed = ("Privacy Policy", "Terms of Service", "Trackers Policy", "Business Privacy Policy")

    assert terms_of(words, listed) == terms


def test_a_change_near_none_of_our_words(guide: Callable[..., Result], clone: Clone) -> None:
    """It is shown once, to judge at a glance, and the places stand in one line."""
    guide("seen", "chatter.example/privacy", "--on", "2026-11-15")
    clone.record("Chatter [EU]/Privacy Policy.md", LATER.replace("call us", "phone us"), "2026-11-20")

    assert guide("drift", "--archive", str(clone.path)).stdout == f"""\
1 of 2 texts that could be compared changed after we read it.

Privacy
  https://chatter.example/privacy
  tiny, Chatter [EU], Privacy Policy: changed on 2026-11-20
    - You can call us.
    + You can phone us.
  Nothing changed near the words of: content/assistants/chatter.yml:19:9, content/assistants/chatter.yml:32:9, \
content/scenarios/paste-a-password.yml:18:5
  = read it, mend what is wrong, then: {typed()} seen https://chatter.example/privacy --on 2026-11-22
"""


@pytest.mark.parametrize("how", [["--bare"], ["--filter=blob:none", "--no-checkout"]], ids=lambda words: words[0])
def test_other_sorts_of_clones(guide: Callable[..., Result], clone: Clone, tmp_path: Path, how: list[str]) -> None:
    clone.git("config", "uploadpack.allowFilter", "true", day="2026-11-20")
    target = tmp_path / "copies" / "tiny-versions.git"
    clone.git("clone", "-q", *how, f"file://{clone.path}", str(target), day="2026-11-20")

    assert guide("drift", "--archive", str(target)).stdout == REPORT


def test_a_shallow_clone(guide: Callable[..., Result], clone: Clone, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "tiny-versions"
    clone.git("clone", "-q", "--depth=1", f"file://{clone.path}", str(target), day="2026-11-20")

    result = guide("drift", "--archive", str(target))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"{target}:1:1: this clone has only the newest part of its history [archive]\n"
        f"  = get the rest: git -C {target} fetch --unshallow\n"
    )


def test_names_in_any_script(guide: Callable[..., Result], tiny: Path, tmp_path: Path) -> None:
    sheet = tiny / SHEET
    text = sheet.read_text(encoding="utf-8").replace("Chatter [EU]", "Plaudertasche \u00fc \u804a\u5929")
    sheet.write_text(text, encoding="utf-8")
    made = Clone(tmp_path / "tiny-versions")
    for text, day in ((PRIVACY, "2026-11-01"), (LATER, "2026-11-15")):
        made.record("Plaudertasche \u00fc \u804a\u5929/Privacy Policy.md", text, day)
    made.record("Plaudertasche \u00fc \u804a\u5929/Terms of Service.md", "# Terms\n", "2026-05-01")

    result = guide("drift", "--archive", str(made.path))

    assert "  tiny, Plaudertasche \u00fc \u804a\u5929, Privacy Policy: changed on 2026-11-15\n" in result.stdout
    assert (result.exit_code, result.stderr) == (1, "")


REWRITTEN = (
    "**Last updated: May 2026**\n\n1.  SECURITY\n    --------\n\nExample keeps much. Example answers letters.\n\n"
    + "Example lists what it collects from its many partners abroad. " * 8
    + "\n\nYou may opt out of [training](https://example.org/train) in your settings. Example is based in Vienna.",
    "# Notice\n\n| Context | Example |\n| --- | --- |\n"
    + "| Health | We ask before we store health records.<br><br>Always. |\n\n"
    + "Example shares what its partners abroad may collect. " * 8
    + "\n\n*   Improve our AI models by training on your chats.\n*   Answer you.",
)
"""A text before and after it was written anew: not a sentence is the same."""


@pytest.mark.parametrize(
    ("claim", "before", "after"),
    [
        pytest.param("Example is training its AI models on chats unless you opt out in the settings.",
                     "... You may opt out of training in your settings. ...",
                     "... Improve our AI models by training on your chats. ...", id="training"),
        pytest.param("Health records are stored once you agree.", "",
                     "... We ask before we store health records. ...", id="nothing like it before"),
    ],
)
def test_near_in_a_text_written_anew(claim: str, before: str, after: str) -> None:
    (found,) = near(list(changed(*REWRITTEN)), claim)

    assert (found.before, found.after) == (before, after)


def test_near_shows_the_place_in_a_long_passage() -> None:
    long = "We say much. " * 50 + "Deleted chats stay for 90 days in backups." + " And more." * 50
    found = list(near(list(changed("Old.", long)), "Deleted chats are gone after 30 days."))

    assert len(found) == 1
    assert found[0].before == "Old."
    assert "Deleted chats stay for 90 days" in found[0].after
    assert found[0].after == "... Deleted chats stay for 90 days in backups. ..."


def test_layout_is_no_change() -> None:
    assert list(changed("# One\nTwo\nlines.\n\n\nThree.", "# One\n\nTwo   lines.   Three.")) == []
    assert list(changed("One. Two.", "One. Three.")) == [Passage(("Two.",), ("Three.",))]
