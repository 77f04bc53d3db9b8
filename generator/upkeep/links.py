"""Addresses outside the site: where they stand, what they answered when somebody last asked, and the report."""

import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urldefrag

from generator.check.parsed import Parsed
from generator.load.tree import KeyPath, texts
from generator.load.yaml import Document

from .ask import Answer

_IN_MARKDOWN = re.compile(r"https://[^\s<>\"'`)\]]+")
CACHE = ".cache/links.json"
GONE = (404, 410)

Places = Mapping[str, list[str]]
"""Addresses without their fragments, with the places that name them ("content/site.yml:18:10")."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address answered on a day."""

    answer: Answer
    on: date

    @property
    def state(self) -> str:
        """One of ``STATES``. What refuses machines, or is down today, can not be told from here."""
        if self.answer.status in GONE:
            return "gone"
        if self.answer.status is None or self.answer.status >= 300:  # 3xx: round in circles, or to nowhere
            return "unclear"
        return "moved" if self.answer.to else "answers"


STATES = {
    "gone": "gone", "moved": "moved for good", "unclear": "not to be told by a machine", "answers": "there",
    "unknown": "not asked yet",
}
"""The states, the most urgent first, and the words for them."""


def addresses(parsed: Parsed, prose: Mapping[str, str]) -> Places:
    """Return every outside address that readers may follow. *prose* are the Markdown files by their path."""
    found: dict[str, list[str]] = {}
    for record in parsed.everything():
        for path, text in texts(record.document.tree):
            if text.startswith("https://") and " " not in text:
                _add(found, text, record.document, path)
    for file, text in prose.items():
        for number, line in enumerate(text.split("\n"), 1):
            for match in _IN_MARKDOWN.finditer(line):
                url = urldefrag(match[0].rstrip(".,;:")).url
                found.setdefault(url, []).append(f"{file}:{number}:{match.start() + 1}")
    return dict(sorted(found.items()))


def _add(found: dict[str, list[str]], url: str, document: Document, path: KeyPath) -> None:
    line, column = document.place(path)
    found.setdefault(urldefrag(url).url, []).append(f"{document.file}:{line}:{column}")


def to_ask(urls: Iterable[str], known: Mapping[str, Asked], today: date, days: int) -> list[str]:
    """Return the addresses that nobody asked in the last *days* days."""
    return [url for url in urls if url not in known or today - known[url].on >= timedelta(days=days)]


def read_cache(text: str) -> dict[str, Asked]:
    """Return what is remembered; a cache that cannot be read is forgotten."""
    try:
        return {
            url: Asked(Answer(each["status"], each["to"], each["error"]), date.fromisoformat(each["on"]))
            for url, each in json.loads(text).items()
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def cache_text(known: Mapping[str, Asked]) -> str:
    """Return what is remembered, as a file."""
    plain = {url: _plain(each) for url, each in sorted(known.items())}
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _plain(asked: Asked) -> dict[str, object]:
    answer = asked.answer
    return {"status": answer.status, "to": answer.to, "error": answer.error, "on": asked.on.isoformat()}


def by_state(places: Places, known: Mapping[str, Asked]) -> dict[str, list[str]]:
    """Return the addresses in each state, the most urgent first."""
    found: dict[str, list[str]] = {state: [] for state in STATES}
    for url in places:
        found[known[url].state if url in known else "unknown"].append(url)
    return found


def as_text(places: Places, known: Mapping[str, Asked], shown: Collection[str] = ("gone", "moved", "unclear")) -> str:
    """Return the report for people: a count, then each address that somebody should look at."""
    states = by_state(places, known)
    blocks = [_head(states, len(places))]
    for state in shown:
        for url in states[state]:
            lines = [f"{url}\n  {_said(known[url])}"] if url in known else [url]
            blocks.append("\n".join([*lines, *(f"  {place}" for place in places[url])]))
    return "\n\n".join(blocks)


def as_markdown(places: Places, known: Mapping[str, Asked]) -> str:
    """Return the report as an issue's text."""
    states = by_state(places, known)
    lines = [_head(states, len(places)), ""]
    for state in ("gone", "moved", "unclear"):
        for url in states[state]:
            lines.append(f"- [ ] <{url}>: {_said(known[url])}")
            lines += [f"    - `{place}`" for place in places[url]]
    return "\n".join(lines)


def as_json(places: Places, known: Mapping[str, Asked]) -> str:
    """Return the report for programs: every address."""
    listed = [
        {
            "url": url, "state": state, "places": places[url],
            **(_plain(known[url]) if url in known else {}),
        }
        for state, urls in by_state(places, known).items() for url in urls
    ]
    return json.dumps({"addresses": listed}, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Places, Mapping[str, Asked]], str]] = {
    "text": as_text, "json": as_json, "markdown": as_markdown
}
"""The formats by name, as ``guide links --format`` takes them."""


def _head(states: Mapping[str, list[str]], count: int) -> str:
    counts = ", ".join(f"{len(urls)} {STATES[state]}" for state, urls in states.items() if urls)
    return f"{count} outside address{'' if count == 1 else 'es'}: {counts}."


def _said(asked: Asked) -> str:
    """Return what an address answered, in words."""
    answer = asked.answer
    if answer.to:
        said = f"moved for good to {answer.to}"
    elif answer.status is None:
        said = f"no answer: {answer.error}"
    else:
        said = "gone" if answer.status in GONE else f"answers {answer.status}: look by hand"
        said += f" ({answer.status})" if answer.status in GONE else ""
    return f"{said}, asked on {asked.on}"
