"""Which address each text of a collection is fetched from: a clone of the collection's declarations.

``declarations/SERVICE.json`` tells it of today, ``SERVICE.history.json`` of earlier days. Asks git, and nothing else.
"""

import json
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from generator.problems import Problem

from .archive import RULE, GitError, git_bytes

_OF_LANGUAGE = ("hl", "gl", "lang", "zippy")
"""Parts of an address that choose a language or unfold a paragraph, and no other text."""


class KeptText(NamedTuple):
    """One text, as an archive names it."""

    collection: str
    service: str
    terms: str


@dataclass(frozen=True, slots=True)
class Declared:
    """One text with one of the addresses that it is put together from."""

    text: KeptText
    parts: int
    """How many addresses the text is put together from."""
    until: str
    """The last day on which it was fetched from there; empty: it still is."""


def plain_address(url: str) -> str:
    """Return *url* without what does not change the text: scheme, ``www.``, fragment, language, a last slash."""
    parts = urlsplit(url)
    kept = [(key, value) for key, value in parse_qsl(parts.query) if key not in _OF_LANGUAGE]
    query = f"?{urlencode(kept)}" if kept else ""
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/") + query


def read_declared(path: Path, collection: str) -> dict[str, list[Declared]] | Problem:
    """Return the texts of each address, as ``plain_address`` writes it; or why *path* holds no declarations."""
    says = "no declarations of a collection are here"
    hint = "clone them: git clone .../genai-eu-declarations, and give --declarations genai-eu=PATH"
    try:
        packed = git_bytes(path, "archive", "--format=tar", "HEAD", "declarations")
    except (GitError, OSError):
        return Problem(str(path), 1, 1, says, RULE, hint)
    found: dict[str, list[Declared]] = {}
    with tarfile.open(fileobj=BytesIO(packed)) as files:
        for member in files:
            if not member.name.endswith(".json") or not (opened := files.extractfile(member)):
                continue
            try:
                told = json.load(opened)
                for address, declared in _texts(told, Path(member.name).name, collection):
                    found.setdefault(address, []).append(declared)
            except (ValueError, AttributeError, TypeError, KeyError):
                name = f"{path}/{member.name}"
                return Problem(name, 1, 1, "this declaration can not be read", RULE, "fetch the declarations again")
    return found


def _texts(told: dict[str, object], name: str, collection: str) -> Iterator[tuple[str, Declared]]:
    """Yield each address of one file with its text."""
    service = re.sub(r"(\.history)?\.json$", "", name)
    terms = told if name.endswith(".history.json") else told["terms"]
    assert isinstance(terms, dict)
    for kind, each in terms.items():
        for one in each if isinstance(each, list) else [each]:
            until = str(one.get("validUntil") or one.get("ValidUntil") or "")[:10]
            fetched = [part["fetch"] for part in one.get("combine", ()) if "fetch" in part]
            fetched += [one["fetch"]] if "fetch" in one else []
            for url in fetched:
                yield plain_address(url), Declared(KeptText(collection, service, kind), len(fetched), until)
