"""Which texts are longer or shorter than in a revision: bytes of the files that people write."""

from dataclasses import dataclass
from pathlib import Path

from .revision import FOLDERS, sizes

WRITTEN = (".yml", ".md")
"""How the names of such files end."""


@dataclass(frozen=True, slots=True)
class Grown:
    """A file whose length is another one now."""

    file: str
    before: int
    """0: it is new."""
    after: int
    """0: it is gone."""

    @property
    def more(self) -> int:
        """Bytes that came; fewer than none where some went."""
        return self.after - self.before


def grown(root: Path, commit: str) -> list[Grown]:
    """Return every text of content and quizzes whose length is not that of *commit*, what grew most first."""
    before = sizes(root, commit)
    after = {
        path.relative_to(root).as_posix(): path.stat().st_size
        for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file()
    }
    names = sorted(name for name in {*before, *after} if name.endswith(WRITTEN))
    found = [Grown(name, before.get(name, 0), after.get(name, 0)) for name in names]
    return sorted((each for each in found if each.more), key=lambda each: (-each.more, each.file))


def told(each: Grown) -> str:
    """Return it in words."""
    how = "new" if not each.before else "gone" if not each.after else f"{each.before:,} -> {each.after:,}"
    return f"{each.file}: {each.more:+,} bytes ({how})"
