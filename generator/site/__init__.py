"""From checked content to everything that is published: pages, quizzes' scripts, data API.

Reading the files is all that happens to the outside here. The same files and day give the same bytes.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel

from generator.api import api_files
from generator.check import read_content
from generator.check.parsed import WORDS
from generator.load.folder import listed
from generator.load.prose import TEMPLATES, read_prose
from generator.model import Content, Source
from generator.problems import Problem
from generator.quiz.bundle import bundles, card_files, paths
from generator.quiz.bundle.scripts import CODE
from generator.quiz.compile import Compiled, compile_quiz
from generator.quiz.proof import Proof
from generator.quiz.proof.report import prove_quiz, quiz_document
from generator.render import all_paths, one_page, render_pages
from generator.render.addresses import FAMILIES, address, index_path, member_path
from generator.render.pages.embed import embed_files, embed_page
from generator.render.pages.rules import rules_page
from generator.render.parts.filter_style import filter_style
from generator.speed.gc_pause import uncollected
from generator.tools.bundle import tool_files
from generator.tools.tables import TABLES
from generator.wording import MissingWordsError

from .addresses import given_up
from .feed import feed_file
from .frame import frame as frame_of
from .json_ld import structured
from .prose_anchors import anchor_problems
from .prose_links import link_problems
from .redirects import moved_pages
from .scripts import page_scripts
from .search_terms import found_by
from .security_txt import POLICY, security_txt


@dataclass(frozen=True)
class Site:
    """What a build publishes, or why there is nothing to publish."""

    problems: tuple[Problem, ...] = ()
    """What authors have to mend; where there is any, all else is empty."""
    content: Content | None = None
    quizzes: Mapping[str, Compiled] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    """Markdown with front matter, by path ("assistants/chatgpt.md")."""
    paths: frozenset[str] = frozenset()
    """Where there are pages that others may link to, be they in ``pages`` or not (see ``read_pages``)."""
    bundles: Mapping[str, str] = field(default_factory=dict)
    """Scripts and styles of quizzes, tools and checklists, by path from the site's root."""
    api: Mapping[str, str] = field(default_factory=dict)
    """The data API's files, the feed and security.txt, by path from the site's root."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """A page for each address that was given up, by path from the site's root."""
    heads: Mapping[str, str] = field(default_factory=dict)
    """Structured data of a page (JSON-LD), by the page's address (``""``: home)."""
    found_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What people type when they look for a page, beside its own words, by the page's address."""
    days: Mapping[str, date] = field(default_factory=dict)
    """The day that the newest source of a page was seen, by the page's address (``""``: home)."""
    frame: Mapping[str, object] = field(default_factory=dict)
    """What the theme's templates show of the content around every page."""

    @property
    def files(self) -> dict[str, str]:
        """Everything that is published as it stands."""
        return {**self.bundles, **self.api, **self.moved}


def read_site(root: Path, today: date, *, prove: bool = False, site_url: str = "") -> Site:
    """Return the site that *root* (which holds ``content/`` and ``quiz/``) gives on the day *today*.

    *site_url* is where it will be; empty: nobody knows, so addresses for machines are relative. *prove*: see
    ``read_pages``.
    """
    return with_files(read_pages(root, today, prove=prove), today, site_url)


def read_authored(
    root: Path, today: date, *, release: bool = False
) -> tuple[Content | None, dict[str, str], list[Problem]]:
    """Return all content and all prose of *root*, and every problem that they have, sorted by place."""
    content, problems = read_content(root, today, release=release)
    texts, more = read_prose(root)
    pages = None if content is None else pages_there(content, texts)
    # What lies beside the pages is published as it stands: a link there could lead out of the project.
    more += listed(root, (TEMPLATES,)).problems
    problems = [*problems, *more, *link_problems(texts, pages)]
    if content is not None and pages is not None and not problems:
        problems += [*given_up(root, content, pages), *anchor_problems(texts, _made(content, texts, today))]
    return content, texts, sorted(set(problems))


def _made(content: Content, texts: Mapping[str, str], today: date) -> Callable[[str], str]:
    """Return what gives the Markdown of a page that is made from records, by its path; made when it is asked for."""
    def made(path: str) -> str:
        quizzes = {name: compile_quiz(quiz, content) for name, quiz in content.quizzes.items()}
        return one_page(content, quizzes, today, texts, path)

    return made


def pages_there(content: Content, texts: Mapping[str, str]) -> frozenset[str]:
    """Return the paths of all pages that *content* and the prose *texts* give."""
    frames = (f"embed/{name}.md" for name, quiz in content.quizzes.items() if quiz.embed == "yes")
    rules = (f"quiz/{name}/rules.md" for name in content.quizzes)
    return frozenset((*all_paths(content, content.quizzes, texts), *rules, *frames))


@uncollected()
def read_pages(root: Path, today: date, *, prove: bool = False, only: Collection[str] = ()) -> Site:
    """Return the pages of a site and what stands around them: all that an author looks at.

    *only*: paths of the pages that are wanted, where not all are; others may come with them.
    *prove* adds the proof of every quiz: a promise that does not hold is a problem like any other. Its counts stand
    on the pages of rules; without it those pages have none.
    """
    content, texts, problems = read_authored(root, today)
    if content is None or problems:
        return Site(tuple(problems))
    quizzes = {name: compile_quiz(quiz, content) for name, quiz in content.quizzes.items()}
    proofs: dict[str, Proof] = {}
    if prove:
        proved = {name: prove_quiz(compiled, quiz_document(root, name)) for name, compiled in quizzes.items()}
        broken = [problem for each in proved.values() for problem in each.problems]
        if broken:
            return Site(tuple(sorted(broken)))
        proofs = {name: each.proofs[0] for name, each in proved.items()}
    return pages_of(content, texts, today, quizzes=quizzes, proofs=proofs, only=only)


def pages_of(
    content: Content, texts: Mapping[str, str], today: date, *, quizzes: Mapping[str, Compiled],
    proofs: Mapping[str, Proof] = MappingProxyType({}), only: Collection[str] = (),
) -> Site:
    """Return what ``read_pages`` does, of *content*, prose *texts* and compiled *quizzes* that were read already."""
    try:
        pages = render_pages(content, quizzes, today, texts, only)
        rules = (rules_page(content, each, proofs.get(name)) for name, each in quizzes.items())
        frames = [content.quizzes[name] for name in quizzes if content.quizzes[name].embed == "yes"]
        pages |= {page.path: page.markdown() for page in (*rules, *(embed_page(content, quiz) for quiz in frames))}
        frame = frame_of(content, today, pages)
    except MissingWordsError as missing:
        return _without(missing)
    return Site(content=content, quizzes=quizzes, pages=pages, paths=all_paths(content, quizzes, texts), frame=frame)


@uncollected()
def with_files(site: Site, today: date, site_url: str = "") -> Site:
    """Return *site*, as ``read_pages`` returns it, with all that is published beside its pages."""
    content, pages = site.content, site.pages
    if content is None:
        return site
    try:
        moved = moved_pages(content, set(pages))
        scripts = page_scripts(content, today)
        feed, heads = feed_file(content, site_url), structured(content, pages, site_url)
    except MissingWordsError as missing:
        return _without(missing)
    return replace(
        site,
        bundles={
            **_quiz_files(content, site.quizzes, today), **tool_files(content, today, TABLES), **scripts,
            **filter_style(content),
        },
        api=api_files(content) | feed | security_txt(
            content, policy=address(POLICY) if POLICY in pages else "", site_url=site_url
        ),
        moved=moved,
        heads=heads,
        found_by=found_by(content),
        days=dict(_days(content)),
    )


def _without(missing: MissingWordsError) -> Site:
    return Site((Problem(WORDS, 1, 1, f"the words '{missing}' are missing", "words", "add this key"),))


def _quiz_files(content: Content, quizzes: Mapping[str, Compiled], today: date) -> dict[str, str]:
    """Return scripts and styles of every quiz, also of those in a frame."""
    files: dict[str, str] = {}
    for name, compiled in quizzes.items():
        quiz = content.quizzes[name]
        files |= bundles(content, compiled, quiz, today)
        if quiz.embed == "yes":
            files |= embed_files(content, quiz, files[paths(name)[0]] + files[CODE])
    for quiz in content.card_quizzes.values():
        files |= card_files(content, quiz)
    return files


def _days(content: Content) -> Iterator[tuple[str, date]]:
    """Yield the address of each page that rests on sources, with the day that the newest of them was seen."""
    for family in FAMILIES:
        newest = {}
        for slug, record in getattr(content, family).items():
            seen = [source.seen for source in _sources(record) if source.seen]
            if seen:
                newest[slug] = max(seen)
                yield address(member_path(family, slug)), newest[slug]
        if newest:
            yield address(index_path(family)), max(newest.values())


def _sources(value: object) -> Iterator[Source]:
    """Yield every source in a record, however deep."""
    if isinstance(value, Source):
        yield value
    elif isinstance(value, BaseModel):
        for _, inner in value:
            yield from _sources(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _sources(inner)
