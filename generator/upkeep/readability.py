"""How hard pages are to read: grades of their longer paragraphs, by two formulas that need no list of words.

Grades are school years. The automated readability index counts letters per word and words per sentence; Coleman-Liau
counts letters and sentences per hundred words. The formulas themselves are handed in (see ``Formulas``), so that this
module needs nothing but Python.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from statistics import median

LONG = 25
"""Words that make a paragraph long enough to be graded."""

MEDIAN_AT_MOST = 9.0
PAGE_AT_MOST = 12.0

BLOCKS = frozenset((
    "p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption", "blockquote",
    "div", "section", "ul", "ol", "dl", "table", "tr", "br", "label", "small",
))
"""Elements that end one paragraph and begin another."""

SILENT_TAGS = frozenset(("script", "style", "svg", "pre", "code", "nav"))
SILENT_CLASSES = frozenset(("src", "law", "noprint", "msg", "also"))
"""Sources, names of laws, buttons, messages as a reader would type them, and lists of other names."""

BLOCK_CLASSES = frozenset(("hint",))
"""What stands on a line of its own without being a block."""

VOID = frozenset(("br", "img", "input", "hr", "use", "path"))

_WORD = re.compile(r"\w")

Formulas = Mapping[str, Callable[[str], float]]
"""Each formula by its name: a text's grade."""


@dataclass(frozen=True, slots=True)
class Grade:
    """How hard one page is."""

    page: str
    grades: Mapping[str, float]
    """By formula, over all its long paragraphs together."""
    hardest: str
    """Its hardest long paragraph."""
    paragraphs: int

    @property
    def worst(self) -> float:
        """The higher of its grades."""
        return max(self.grades.values())


@dataclass(frozen=True, slots=True)
class Report:
    """The grades of all pages that have a long paragraph, the hardest first."""

    pages: Sequence[Grade]
    medians: Mapping[str, float]
    """By formula, the median of all pages."""

    @property
    def too_hard(self) -> tuple[Grade, ...]:
        """The pages above the bar."""
        return tuple(page for page in self.pages if page.worst > PAGE_AT_MOST)

    @property
    def passes(self) -> bool:
        """Whether the bar holds: for the median of each formula, and for every page."""
        return not self.too_hard and all(value <= MEDIAN_AT_MOST for value in self.medians.values())


class _Paragraphs(HTMLParser):
    """Collects the paragraphs of a page, each on one line."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._words: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = set((dict(attrs).get("class") or "").split())
        if tag in BLOCKS or classes & BLOCK_CLASSES:
            self._end()
        if tag in VOID:
            return
        self._open.append((tag, tag in SILENT_TAGS or bool(classes & SILENT_CLASSES)))

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._end()
        while self._open:
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if not any(silent for _, silent in self._open):
            self._words.append(data)

    def close(self) -> None:
        super().close()
        self._end()

    def _end(self) -> None:
        text = " ".join("".join(self._words).split())
        self._words = []
        if text:
            self.found.append(text)


def paragraphs(html: str) -> list[str]:
    """Return the paragraphs of a page that are long enough to be graded."""
    parser = _Paragraphs()
    parser.feed(html)
    parser.close()
    return [text for text in parser.found if sum(bool(_WORD.search(word)) for word in text.split()) >= LONG]


def grade(page: str, texts: Sequence[str], formulas: Formulas) -> Grade:
    """Return the grade of a page with the paragraphs *texts*, of which there is one at least."""
    whole = "\n".join(text if text.endswith((".", "!", "?", ":")) else f"{text}." for text in texts)
    hardest = max(texts, key=lambda text: max(formula(text) for formula in formulas.values()))
    return Grade(page, {name: formula(whole) for name, formula in formulas.items()}, hardest, len(texts))


def report(pages: Mapping[str, str], formulas: Formulas) -> Report:
    """Return the grades of *pages* (HTML by path)."""
    texts = {path: paragraphs(html) for path, html in pages.items()}
    graded = [grade(path, found, formulas) for path, found in texts.items() if found]
    graded.sort(key=lambda each: (-each.worst, each.page))
    return Report(graded, {name: _median(each.grades[name] for each in graded) for name in formulas})


def _median(values: Iterable[float]) -> float:
    found = list(values)
    return round(median(found), 1) if found else 0.0
