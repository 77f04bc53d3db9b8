"""Structured data: what a page is, for search engines, in the words of schema.org.

It stands in the page as data (JSON-LD), which browsers do not run. It says nothing that the page does not show.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.api import FAMILIES as API_FAMILIES
from generator.api import LICENCE, path
from generator.model import Assistant, Content
from generator.render.addresses import address, how_to_path, member_path
from generator.render.pages.how_to import all_pages, gathers
from generator.wording import Words, words_of

DATA_PAGE = "about/data.md"
"""The page about the data API."""

Node = dict[str, object]


def structured(content: Content, pages: Mapping[str, str], site_url: str = "") -> dict[str, str]:
    """Return JSON-LD by the page's address from the site's root (``""``: home).

    *pages* are the Markdown files with their front matter. Addresses are whole where *site_url* says where the site
    will be, else relative to their page.
    """
    nodes: dict[str, list[Node]] = {}
    home = words_of(content.words).say("site", "home")
    for page, markdown in pages.items():
        crumbs = front_matter(markdown).get("crumbs")
        if crumbs:
            nodes.setdefault(page, []).append(_crumbs(home, page, crumbs))
    for page, node in (*_questions(content), *_how_to(content), *_checklists(content), (DATA_PAGE, _dataset(content))):
        if page in pages:
            nodes.setdefault(page, []).append(node)
    return {_root(page): _text(_placed(found, _root(page), site_url)) for page, found in nodes.items()}


def front_matter(markdown: str) -> dict[str, Any]:  # Any: JSON of our own, whose form goes by its key
    """Return the front matter of a page that we made: a key and a JSON value on each line."""
    head = markdown.split("\n---\n", 1)[0].removeprefix("---\n")
    pairs = (line.split(": ", 1) for line in head.splitlines() if ": " in line)
    return {key: json.loads(value) for key, value in pairs}


def _root(page: str) -> str:
    """Return a page's address; home's is empty."""
    return address(page).removeprefix(".")


def _crumbs(home: str, page: str, crumbs: list[list[str]]) -> Node:
    here = _root(page)
    first = [[home, "."]] if crumbs[0][1:] != ["."] else []
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem", "position": place, "name": crumb[0],
                "item": {"@id": crumb[1].removeprefix(".") if len(crumb) > 1 else here},
            }
            for place, crumb in enumerate([*first, *(c for c in crumbs if len(c) > 1 or c is crumbs[-1])], 1)
        ],
    }


def _questions(content: Content) -> Iterator[tuple[str, Node]]:
    """Yield pages whose headline is a question and whose first words are its answer."""
    for family in ("questions", "assistants", "data"):
        for slug, each in getattr(content, family).items():
            answer = {"@type": "Answer", "text": each.short_answer}
            question = {"@type": "Question", "name": each.question, "acceptedAnswer": answer}
            yield member_path(family, slug), {"@type": "FAQPage", "mainEntity": [question]}


def _how_to(content: Content) -> Iterator[tuple[str, Node]]:
    """Yield each assistant's steps that a how-to page shows."""
    words = words_of(content.words)
    for page in all_pages(content):
        for assistant in content.assistants.values():
            for name, steps in _walkthroughs(words, assistant, page.tasks) if gathers(page, assistant) else ():
                yield how_to_path(page.id), _steps(name, steps)


def _walkthroughs(words: Words, assistant: Assistant, wanted: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    for each in assistant.walkthroughs:
        if each.task in wanted:
            platform = words.say("platform", each.platform)
            task = words["task"].get(each.task, each.task)
            yield words.say("structured", "steps", task=task, name=assistant.name, platform=platform), list(each.steps)


def _checklists(content: Content) -> Iterator[tuple[str, Node]]:
    for slug, each in content.checklists.items():
        yield member_path("checklists", slug), _steps(each.title, [item.do for item in each.items])


def _steps(name: str, steps: list[str]) -> Node:
    return {
        "@type": "HowTo", "name": str(name),
        "step": [{"@type": "HowToStep", "position": place, "text": text} for place, text in enumerate(steps, 1)],
    }


def _dataset(content: Content) -> Node:
    site, words = content.site, words_of(content.words)
    return {
        "@type": "Dataset",
        "name": words.say("structured", "dataset", site=site.name),
        "description": words.say("structured", "dataset_says"),
        "url": {"@id": _root(DATA_PAGE)},
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": site.publisher or site.name},
        "dateModified": site.as_of.isoformat(),
        "distribution": [
            {"@type": "DataDownload", "name": family, "encodingFormat": "application/json",
             "contentUrl": {"@id": path(family)}}
            for family in API_FAMILIES
        ],
    }


def _placed(value: object, here: str, site_url: str) -> object:
    """Return *value* with every address (``{"@id": ...}``, from the site's root) as the page *here* writes it."""
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            base = site_url.rstrip("/") + "/" if site_url else "../" * here.count("/")
            return f"{base}{value['@id']}" or "./"
        return {key: _placed(inner, here, site_url) for key, inner in value.items()}
    return [_placed(inner, here, site_url) for inner in value] if isinstance(value, list) else value


def _text(nodes: object) -> str:
    """Return JSON that cannot end the element it stands in."""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
