"""``guide drift`` over a real git history: which texts changed, near which words, and what is no archive."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.invocation import guide as typed
from generator.upkeep.declared import plain_address
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
4 places rest on what was compared.

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
4 places rest on what was compared.

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


NOTHING = """\
None of 2 texts that could be compared changed after we read it.
4 places rest on what was compared.
"""


class Clone:
    """A git repository that grows by a commit per change, as an archive does."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir(parents=True)
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


DECLARED = {
    "Privacy Policy": {"fetch": "https://www.chatter.example/privacy/?hl=en#top"},
    "Terms of Service": {"combine": [{"fetch": "https://chatter.example/terms"}, {"fetch": "https://x.example/more"}]},
}


def declare(folder: Path, collection: str = "tiny", service: str = "Chatter [EU]", terms: object = DECLARED,
            earlier: object = None) -> None:
    """Make the declarations of a collection, with one service."""
    made = Clone(folder / f"{collection}-declarations")
    made.record(f"declarations/{service}.json", json.dumps({"name": service, "terms": terms}), "2026-01-01")
    if earlier:
        made.record(f"declarations/{service}.history.json", json.dumps(earlier), "2026-01-01")


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """An archive of two texts; one changed twice after 1 November, once in its words."""
    declare(tmp_path)
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

    assert result.stdout == NOTHING
    assert result.exit_code == 0


def test_taken_out(guide: Callable[..., Result], clone: Clone) -> None:
    clone.record("Chatter [EU]/Privacy Policy.md", None, "2026-11-18")

    said = guide("drift", "--archive", str(clone.path)).stdout

    assert "  tiny, Chatter [EU], Privacy Policy: taken out on 2026-11-18\n" in said
    assert "    - # Privacy We use your chats to train our models. Deleted chats are erased from our" in said


def test_history_that_begins_later(guide: Callable[..., Result], tmp_path: Path) -> None:
    late = Clone(tmp_path / "tiny")
    declare(tmp_path)
    late.record("Chatter [EU]/Privacy Policy.md", PRIVACY, "2026-11-05")
    late.record("Chatter [EU]/Terms of Service.md", "# Terms\n", "2026-05-01")

    result = guide("drift", "--archive", str(late.path))

    assert result.exit_code == 0
    assert result.stdout == """\
None of 1 text that could be compared changed after we read it.
1 place rests on what was compared; 3 were compared with nothing.

Not compared, 3 places: the collection's history begins after we read it.
  https://chatter.example/privacy (3)
"""


def test_a_clone_without_the_service(guide: Callable[..., Result], tmp_path: Path) -> None:
    other = Clone(tmp_path / "tiny-versions")
    other.record("Chatter/Privacy Policy.md", PRIVACY, "2026-05-01")
    declare(tmp_path, service="Chatter")

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
    declare(tmp_path)

    result = guide("drift", "--archive", str(other.path))

    assert result.stderr == (
        f"content/assistants/chatter.yml:12:27: {other.path} has no 'Terms of Service' of this service [archive]\n"
        "  |   terms: [Privacy Policy, Terms of Service]\n"
        "  |                           ^\n"
        "  = did you mean 'Terms of Use'? use one of: Privacy Policy, Terms of Use\n"
    )


def test_another_collection(guide: Callable[..., Result], tmp_path: Path) -> None:
    """A clone that was moved into a folder of another name."""
    moved = Clone(tmp_path / "repo")
    moved.record("Chatter [EU]/Privacy Policy.md", PRIVACY, "2026-05-01")

    result = guide("drift", "--archive", str(moved.path))

    assert result.exit_code == 1
    assert result.stderr == (
        f"{moved.path}:1:1: no source's text is in the collection 'repo' [archive]\n"
        f"  = name the collection: --archive NAME={moved.path}. use one of: tiny\n"
    )
    assert "Not compared, 4 places: none of these collections follows the address." in result.stdout


def test_the_collection_is_told(guide: Callable[..., Result], clone: Clone, tmp_path: Path) -> None:
    clone.path.rename(tmp_path / "repo")

    words = ("--archive", f"tiny={tmp_path}/repo", "--declarations", f"tiny={tmp_path}/tiny-declarations")

    assert guide("drift", *words).stdout == REPORT


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
    ("url", "plain"),
    [
        ("https://www.X.example/Legal/?hl=en-GB&gl=IE#top", "x.example/Legal"),
        ("http://x.example/privacy", "x.example/privacy"),
        ("https://x.example/tos?version=2&hl=de", "x.example/tos?version=2"),
        ("https://eu.x.example/tos", "eu.x.example/tos"),
    ],
)
def test_plain_address(url: str, plain: str) -> None:
    assert plain_address(url) == plain


SECOND = {"Privacy Policy": {"fetch": "https://chatter.example/privacy"}}


@pytest.fixture
def second(tmp_path: Path) -> Clone:
    """Another collection that follows the privacy policy."""
    declare(tmp_path, "other", "Chatter", SECOND)
    made = Clone(tmp_path / "other-versions")
    made.record("Chatter/Privacy Policy.md", PRIVACY, "2026-05-01")
    made.record("Chatter/Terms of Service.md", "# Terms", "2026-11-18")
    return made


def test_two_collections_with_one_address(
    guide: Callable[..., Result], tiny: Path, clone: Clone, second: Clone
) -> None:
    """The assistant's own collection decides; where it names none, nothing does."""
    words = ("--archive", str(clone.path), "--archive", str(second.path))
    result = guide("drift", *words)
    assert (result.stdout, result.stderr) == (REPORT, "")

    sheet = tiny / SHEET
    sheet.write_text(sheet.read_text(encoding="utf-8").replace(ARCHIVE, ""), encoding="utf-8")
    result = guide("drift", *words)

    assert result.exit_code == 1
    assert result.stderr.startswith(
        "content/assistants/chatter.yml:19:23: this address is followed by 2 collections: other, tiny [archive]\n"
    )
    assert result.stderr.endswith(
        "  = write 'archived' with the version that was read, here or at another source of this address\n"
    )


def archive_it(tiny: Path, **other: str) -> str:
    """Let the first fact's source name its archived text; return the sheet."""
    kept = {"collection": "tiny", "service": "Chatter [EU]", "terms": "Privacy Policy"} | other
    told = ", ".join(f'{key}: "{value}"' for key, value in kept.items())
    sheet = tiny / SHEET
    text = sheet.read_text(encoding="utf-8").replace(
        "dated: 2026-05, seen: 2026-11-01}", f"dated: 2026-05, seen: 2026-11-01, archived: {{{told}}}}}", 1
    )
    sheet.write_text(text, encoding="utf-8")
    return text


def test_a_source_is_held_against_the_version_that_it_names(
    guide: Callable[..., Result], tiny: Path, clone: Clone
) -> None:
    commit = subprocess.run(["git", "-C", str(clone.path), "rev-parse", "HEAD"], capture_output=True, text=True,
                            check=True).stdout.strip()
    archive_it(tiny, commit=commit[:12])

    said = guide("drift", "--archive", str(clone.path)).stdout

    assert "chatter.yml:32:9  free, retention_deleted (headline)" in said
    assert "chatter.yml:19:9" not in said


@pytest.mark.parametrize(
    ("other", "says", "hint"),
    [
        ({"service": "Chatter"}, "has no service 'Chatter'", "did you mean 'Chatter [EU]'?"),
        ({"terms": "Privacy"}, "there is no 'Privacy' of this service at HEAD", "did you mean 'Privacy Policy'?"),
        ({"commit": "0a1b2c3d4e5f"}, "has no commit '0a1b2c3d4e5f'", "fetch the clone anew, or correct the commit"),
    ],
    ids=lambda each: next(iter(each)) if isinstance(each, dict) else "",
)
def test_an_archived_text_that_is_not_there(
    guide: Callable[..., Result], tiny: Path, clone: Clone, other: dict[str, str], says: str, hint: str
) -> None:
    head = subprocess.run(["git", "-C", str(clone.path), "rev-parse", "HEAD"], capture_output=True, text=True,
                          check=True).stdout.strip()[:12]
    text = archive_it(tiny, **{"commit": head} | other)
    (key,) = other
    line = next(number for number, line in enumerate(text.splitlines(), 1) if "archived" in line)
    column = text.splitlines()[line - 1].index(f"{key}: ", text.splitlines()[line - 1].index("archived")) + len(key) + 3

    result = guide("drift", "--archive", str(clone.path))

    assert result.exit_code == 1
    assert result.stderr.startswith(f"{SHEET}:{line}:{column}: ")
    assert says.replace("HEAD", head) in result.stderr
    assert f"  = {hint}" in result.stderr


def test_what_is_followed_no_longer(guide: Callable[..., Result], tmp_path: Path) -> None:
    declare(tmp_path, terms={}, earlier={"Privacy Policy": [
        {"fetch": "https://chatter.example/privacy", "validUntil": "2026-06-01T00:00:00Z"}
    ]})
    made = Clone(tmp_path / "tiny-versions")
    made.record("Chatter [EU]/Privacy Policy.md", PRIVACY, "2026-05-01")
    made.record("Chatter [EU]/Terms of Service.md", PRIVACY, "2026-05-01")

    said = guide("drift", "--archive", str(made.path)).stdout

    assert "Not compared, 3 places: none follows the address any longer" in said
    assert "Not compared, 1 place: none of these collections follows the address." in said


def test_confirm(guide: Callable[..., Result], tiny: Path, clone: Clone) -> None:
    """Unchanged texts were in force on the clone's last day; what changed keeps its day."""
    clone.record("Other/Privacy Policy.md", "# Another one\n", "2026-11-19")
    before = (tiny / SHEET).read_text(encoding="utf-8")

    result = guide("drift", "--archive", str(clone.path), "--confirm")

    assert result.stderr == "'seen' moved in 1 place.\n"
    terms = "{url: https://chatter.example/terms, title: Terms, kind: terms, seen: "
    assert (tiny / SHEET).read_text(encoding="utf-8") == before.replace(f"{terms}2026-11-01", f"{terms}2026-11-19")


def test_confirm_not_later_than_recorded(guide: Callable[..., Result], tiny: Path, second: Clone) -> None:
    """Without a text's declaration nobody knows that it is still followed: its newest version is the last word."""
    sheet = tiny / SHEET
    text = sheet.read_text(encoding="utf-8").replace("collection: tiny", "collection: other")
    sheet.write_text(text.replace('"Chatter [EU]"', "Chatter").replace("seen: 2026-11-01", "seen: 2026-10-01"),
                     encoding="utf-8")
    guide("drift", "--archive", str(second.path), "--confirm")
    assert "dated: 2026-05, seen: 2026-11-18" in sheet.read_text(encoding="utf-8")

    sheet.write_text(text.replace('"Chatter [EU]"', "Chatter"), encoding="utf-8")
    (second.path.parent / "other-declarations").rename(second.path.parent / "elsewhere")
    result = guide("drift", "--archive", str(second.path), "--confirm")
    assert "'seen' moved in 0 places.\n" in result.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--archive", "{versions}", "--archive", "tiny={other}"], "{other}:1:1: the collection 'tiny' is given twice"),
        (["--archive", "tiny={declared}"], "{declared}:1:1: this clone holds declarations, not versions [archive]"),
        (["--archive", "{versions}", "--declarations", "tiny={versions}"],
         "{versions}:1:1: no declarations of a collection are here [archive]"),
        (["--archive", "{versions}", "--declarations", "pga={declared}"],
         "{declared}:1:1: no archive of the collection 'pga' is given [archive]"),
    ],
    ids=["twice", "declarations as an archive", "an archive as declarations", "declarations alone"],
)
def test_clones_that_do_not_fit(
    guide: Callable[..., Result], clone: Clone, second: Clone, words: list[str], says: str
) -> None:
    places = {"versions": clone.path, "other": second.path, "declared": clone.path.parent / "tiny-declarations"}

    result = guide("drift", *(word.format(**places) for word in words))

    assert result.exit_code == 1
    assert says.format(**places) in result.stderr


def test_a_change_near_none_of_our_words(guide: Callable[..., Result], clone: Clone) -> None:
    """It is shown once, to judge at a glance, and the places stand in one line."""
    guide("seen", "chatter.example/privacy", "--on", "2026-11-15")
    clone.record("Chatter [EU]/Privacy Policy.md", LATER.replace("call us", "phone us"), "2026-11-20")

    assert guide("drift", "--archive", str(clone.path)).stdout == f"""\
1 of 2 texts that could be compared changed after we read it.
4 places rest on what was compared.

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
    declare((tmp_path / "copies").resolve())
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
    declare(tmp_path, service="Plaudertasche \u00fc \u804a\u5929")
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
