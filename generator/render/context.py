"""What every page is made from: content, quiz, words, today, and the addresses of all pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model import Content
from generator.quiz.compile import Compiled
from generator.speed.memo import Store
from generator.wording import Words

from .addresses import FILTER, HOME, METHOD, REGION, address, index_path, member_path, relative
from .corrections import FACT, issue
from .environment import body
from .page import Crumb, Page

SHOULD_I_SHARE = "should-i-share"
"""The quiz that every page leads to."""


_BODIES: Store[str] = Store()

LONG_INDEX = 3
"""An index with more groups than this has a list of them."""

LONG_LIST = 30
"""A list with more members than this can be filtered by words."""


@dataclass(frozen=True, slots=True)
class Link:
    """A name and the address it leads to."""

    name: str
    url: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of an index, with what stands under it. An empty title: there is no heading."""

    title: str
    members: tuple[Link, ...]
    where: str = ""
    """The place that they are for alone; empty: they are for all."""
    level: int = 2
    """Of the heading: 3 stands inside the group before it."""
    anchor: str = ""
    """Of the heading, where something links to it."""
    parts: tuple[Link, ...] = ()
    """To the groups inside it."""


@dataclass(frozen=True, slots=True)
class Index:
    """What an index shows."""

    family: str
    """Names its words."""
    groups: tuple[Group, ...]
    unknowns: tuple[str, ...] = ()
    """What we could not find out about the family as a whole."""
    more: object = None
    """What a template of the family's own shows beside the groups."""
    filtered: bool = False
    """Whether the list is so long that a field above it shows what has certain words."""


@dataclass(frozen=True)
class Guide:
    """Everything that pages are made from."""

    content: Content
    quizzes: Mapping[str, Compiled]
    today: date
    words: Words
    pages: frozenset[str]
    """Paths of all pages; a link to any other is our bug."""

    @property
    def quiz(self) -> Compiled:
        """The compiled quiz that verdicts on pages come from: "Should I share this?", else the first there is."""
        return self.quizzes.get(SHOULD_I_SHARE) or next(iter(self.quizzes.values()))

    def unknowns(self, family: str) -> tuple[str, ...]:
        """What we could not find out about a whole family."""
        return self.content.unknowns.of(family) if self.content.unknowns else ()

    def at(self, path: str) -> "Here":
        """The guide as the page at *path* sees it."""
        return Here(self, path)

    def family_crumbs(self, family: str, *rest: str) -> tuple[Crumb, ...]:
        """The way to an index, or to the page called *rest*. The theme sets home before it."""
        title = self.words.say(family, "crumb")
        if not rest:
            return ((title,),)
        return (title, address(index_path(family))), rest


@dataclass(frozen=True, slots=True)
class Here:
    """One page's view of the guide: it knows how to link from where it stands."""

    guide: Guide
    path: str

    def url(self, path: str, anchor: str = "") -> str:
        """Return the link to a page, as this page writes it; ``KeyError`` for a page that is not there."""
        if path not in self.guide.pages:
            raise KeyError(f"{self.path} links to {path}, which is no page")
        return relative(self.path, path, anchor)

    def quiz(self, **answers: str) -> str:
        """Return the link to the quiz. Answers stand behind ``#``, which browsers send to nobody."""
        page = f"quiz/{self.guide.quiz.quiz.id}.md"
        return self.url(page, "&".join(f"{name}={value}" for name, value in sorted(answers.items())))

    def member(self, family: str, slug: str, hint: str = "", anchor: str = "") -> Link:
        """Return the link to one page of a family, with its name."""
        return Link(self.name(family, slug), self.url(member_path(family, slug), anchor), hint)

    def members(self, family: str, slugs: Sequence[str]) -> tuple[Link, ...]:
        """Return links to several pages of a family, in the order given."""
        return tuple(self.member(family, slug) for slug in slugs)

    def name(self, family: str, slug: str) -> str:
        """Return what a page of a family is called in running text."""
        content = self.guide.content
        match family:
            case "assistants":
                return content.assistants[slug].name
            case "data":
                return content.data[slug].name
            case "risks":
                return content.risks[slug].name
            case "scenarios":
                return content.scenarios[slug].title
            case "checklists":
                return content.checklists[slug].title
            case "incidents":
                return content.incidents[slug].title
            case "rights":
                return content.rights[slug].title
            case "website_chatbots":
                return content.website_chatbots[slug].name
            case "switches":
                return content.switches[slug].title
            case _:
                return content.questions[slug].question

    def tell_us(self) -> str:
        """Return where readers send corrections and sources."""
        site = self.guide.content.site
        if site.repository:
            return issue(self.guide.content, FACT, page=address(self.path))
        if site.contact:
            return f"mailto:{site.contact}"
        return self.url(METHOD if METHOD in self.guide.pages else HOME)

    def render(self, template: str, view: object, **values: object) -> str:
        """Return the page's body from a template; *view* holds all that was computed for it."""
        guide, tell_us = self.guide, self.tell_us()
        return _BODIES.get(
            (self.path, template),
            (view, values, guide.words, tell_us, guide.content.homes, guide.pages, guide.quiz.quiz.id),  # two for links
            lambda: body(
                template, v=view, w=guide.words.sections, url=self.url, quiz=self.quiz, tell_us=tell_us,
                homes=guide.content.homes, **values
            ),
        )


def region_script(guide: Guide) -> dict[str, object]:
    """Return what the front matter of a page says that asks where a visitor lives; empty where no region is known."""
    return {"scripts": [REGION]} if guide.content.homes else {}


def neighbours(order: Sequence[tuple[str, str]], at: int) -> tuple[Crumb | None, Crumb | None]:
    """Return the page before and the page after in a family; each of *order* is a title and a path."""
    before = order[at - 1] if at > 0 else None
    after = order[at + 1] if at + 1 < len(order) else None
    return (
        (before[0], address(before[1])) if before else None,
        (after[0], address(after[1])) if after else None,
    )


def member_page(
    here: Here, family: str, slugs: Sequence[str], slug: str, *, title: str, description: str, text: str,
    toc: bool = False, more: Mapping[str, object] | None = None,
) -> Page:
    """Return one page of a family, with its crumbs and its neighbours in the order of *slugs*."""
    order = [(here.name(family, each), member_path(family, each)) for each in slugs]
    previous, following = neighbours(order, list(slugs).index(slug))
    return Page(
        path=here.path, title=title, description=description, family=family, body=text,
        crumbs=here.guide.family_crumbs(family, here.name(family, slug)),
        previous=previous, next=following, toc=toc, more=more or {},
    )


def index_page(
    guide: Guide, family: str, groups: Sequence[Group], template: str = "groups.jinja", more: object = None,
    *, scripts: Sequence[str] = (), filtered: bool = False,
) -> Page:
    """Return the index of a family; its title and description are words. Empty groups are left out.

    *more* is what a template of the family's own shows beside the groups. A list that is *filtered* gets a field that
    shows what has certain words, where it is long.
    """
    groups = tuple(group for group in groups if group.members or group.parts)
    here = guide.at(index_path(family))
    filtered = filtered and sum(len(group.members) for group in groups) > LONG_LIST
    scripts = [*scripts, *([FILTER] if filtered else [])]
    return Page(
        path=here.path, title=guide.words.say(family, "title"), description=guide.words.say(family, "description"),
        family=family, body=here.render(template, Index(family, groups, guide.unknowns(family), more, filtered)),
        crumbs=guide.family_crumbs(family), toc=sum(group.level == 2 for group in groups) > LONG_INDEX,
        more={"scripts": scripts} if scripts else {},
    )
