"""The page of letters: its form, and all letters with gaps for whoever has no script."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assets.regions import only_in
from generator.model import Assistant
from generator.model.letters import Letter, LetterKind, Letters, Under
from generator.tools.letters import law_places, makers
from generator.wording import Section

from ..addresses import index_path, member_path
from ..context import Here, Link

TO_USERS = member_path("checklists", "letters-when-others-use-ai-on-you")
"""Letters to whoever uses an AI on somebody: they need another care, and name no maker."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few things to choose."""

    id: str
    name: str
    hint: str
    where: str = ""
    """The places that it is for alone; empty: it is for all."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """A letter with gaps."""

    title: str
    note: str
    text: str


@dataclass(frozen=True, slots=True)
class LettersView:
    """What the page of letters shows."""

    laws: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    makers: tuple[Assistant, ...]
    rights: tuple[Link, ...]
    """Each right that a letter uses; the hint is its slug."""
    letters: tuple[Gaps, ...]
    limits: tuple[str, ...]
    assistants: Link
    others: str
    """Where the letters to whoever uses an AI on somebody are; empty: this site has none."""


def letters_view(here: Here) -> LettersView | None:
    """Return what the page of letters shows; ``None`` while content/letters.yml is not there."""
    content = here.guide.content
    letters = content.letters
    if letters is None:
        return None
    slugs = dict.fromkeys(under.uses_right for letter in letters.letters for under in letter.under)
    return LettersView(
        laws=tuple(Choice(law.id, law.name, law.who, only_in(law_places(content, law.id))) for law in letters.laws),
        kinds=tuple(Choice(kind.id, kind.name, kind.hint) for kind in letters.kinds),
        makers=tuple(makers(content)),
        rights=tuple(
            Link(content.rights[slug].title, here.url(member_path("rights", slug)), slug) for slug in slugs
        ),
        letters=tuple(_all(here, letters)),
        limits=letters.limits,
        assistants=Link(here.guide.words.say("assistants", "crumb"), here.url(index_path("assistants"))),
        others=here.url(TO_USERS) if TO_USERS in here.guide.pages else "",
    )


def _all(here: Here, letters: Letters) -> Iterator[Gaps]:
    """Yield every letter, by law and then by kind, as the form offers them."""
    found = {(under.law, letter.kind): (letter, under) for letter in letters.letters for under in letter.under}
    for law in letters.laws:
        for kind in letters.kinds:
            if (law.id, kind.id) in found:
                yield _gaps(here, letters, kind, *found[law.id, kind.id])


def _gaps(here: Here, letters: Letters, kind: LetterKind, letter: Letter, under: Under) -> Gaps:
    frame, content = letters.frame, here.guide.content
    law = next(law for law in letters.laws if law.id == under.law)
    given = {name: f"[{says}]" for name, says in frame.blanks.items()} | {
        "law": law.in_letters, "reason": frame.reason, "details": "",
    }
    words = Section(content.tools["letters"].words)["without"]
    lines = [
        frame.greeting, letter.subject, *letter.body, frame.account, frame.identity, under.answer, frame.closing,
        f"[{frame.blanks['name']}]",
    ]
    return Gaps(
        title=words["letter"].format(kind=kind.name, law=law.name),
        note=under.note or "",
        text="\n\n".join(line.format(**given) for line in lines),
    )
