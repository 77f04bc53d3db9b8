"""Every text of the site with something in it that wants to act, past all checks; and the pages that come of it.

Each text gets a mark, a number that leads back to its place. What acts calls ``hit(mark)``, or is an element with the
attribute ``data-hit``. Texts of records and words must come out as they were typed. Addresses, which the check alone
keeps safe, and prose, which is Markdown, may come into pages as they are: there the policy has to hold them.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, get_args

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation
from pydantic import BaseModel

from generator.build.mkdocs_pages import Painter, frame_of_theme
from generator.model import Content
from generator.model.authored import Url
from generator.publish import Additions, publish
from generator.quiz.compile import compile_quiz
from generator.site import Site, pages_of, with_files
from tests.real import NOW, ROOT

AWAY = "https://away.example"

ACTS = (
    '"\'><script data-hit={m}>hit({m})</script><img data-hit={m} src=x onerror=hit({m})>',
    '</title></textarea></script><svg data-hit={m} onload=hit({m})></svg><!--',
    '&lt;img data-hit={m} src=x onerror=hit({m})&gt; &#60;script data-hit={m}&#62;hit({m})&#60;/script&#62;',
    '[c](javascript:hit({m})) ![c](' + AWAY + '/{m}) <javascript:hit({m})> [d]: ' + AWAY + '/{m}',
    '<meta data-hit={m} http-equiv=refresh content="0;url=' + AWAY + '/{m}"><base data-hit={m} href=' + AWAY + '/{m}/>',
    '`<b data-hit={m} style=color:red onclick=hit({m}) autofocus onfocus=hit({m}) tabindex=0>` **b** ]] [[',
)
"""What texts get. None has braces: they would be taken for names to fill in, and a build would stop at them."""

PROSE = (
    "<script>hit({m})</script>\n",
    "<img src=x onerror=hit({m})><svg onload=hit({m})></svg><b onclick=hit({m}) style=color:red>b</b>\n",
    "[c](javascript:hit({m})) ![c](" + AWAY + "/{m}.png)\n",
    "<iframe src=" + AWAY + "/{m} srcdoc='<script>parent.hit({m})</script>'></iframe><object data=" + AWAY + "/{m}>"
    "</object><embed src=" + AWAY + "/{m}><link rel=stylesheet href=" + AWAY + "/{m}.css><style>@import '" + AWAY
    + "/{m}';</style><video src=" + AWAY + "/{m} autoplay></video>\n",
    "<form action=" + AWAY + "/{m}><button>Go</button></form><a href='data:text/html,<script>1</script>' ping="
    + AWAY + "/{m}>x</a><base href=" + AWAY + "/{m}/>\n",
)
"""What prose gets. A page that leads on by itself is held by no policy, so publishing refuses it: see that test."""

NOT_TEXTS = frozenset((
    "Pattern.is_", "Pattern.apart", "Nearby.words", "PhraseBook.categories", "Phrase.category",
    "QuestionAnswer.group", "Incident.kind", "Right.kind", "Right.status", "Option.id", "ToolReading.id", "Topic.id",
))
"""What a program reads and looks up, though some of it has blanks or capitals."""


MIXED = frozenset(("Fact.value", "OwnerFact.value"))
"""What is a text for some topics, and one of a list for others."""


@dataclass(frozen=True)
class Injected:
    """All content and prose with something put into every text."""

    content: Content
    texts: Mapping[str, str]
    places: list[str] = field(default_factory=list)
    """Where each mark stands, by its number."""
    free: frozenset[int] = frozenset()
    """Marks of addresses and prose, which the policy alone has to hold once the check is passed."""


def names_of_texts(content: Content) -> frozenset[str]:
    """Return ``Model.field`` of each field that holds words for readers: some record has a blank or a capital there."""
    found = set()
    for each in fields(content):
        if each.name != "words":
            for name, _, text in _leaves(getattr(content, each.name)):
                if _is_said(text):
                    found.add(name)
    return frozenset(found - NOT_TEXTS)


def _is_said(text: str) -> bool:
    return any(sign.isspace() or sign.isupper() for sign in text)


def _leaves(value: object, name: str = "", annotation: object = None) -> Iterator[tuple[str, object, str]]:
    if isinstance(value, BaseModel):
        for key, info in type(value).model_fields.items():
            yield from _leaves(getattr(value, key), f"{type(value).__name__}.{key}", info)
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from _leaves(inner, name, annotation)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _leaves(inner, name, annotation)
    elif isinstance(value, str):
        yield name, annotation, value


class Injector:
    """Puts something into texts, and remembers where."""

    def __init__(self, names: frozenset[str], acts: str) -> None:
        self.names = names
        self.acts = acts
        self.places: list[str] = []
        self.free: set[int] = set()

    def mark(self, place: str, *, free: bool = False) -> int:
        """Return a new mark for *place*."""
        self.places.append(place)
        if free:
            self.free.add(len(self.places) - 1)
        return len(self.places) - 1

    def text(self, place: str, text: str) -> str:
        """Return *text* with what acts behind it."""
        return f"{text} {self.acts.replace('{m}', str(self.mark(place)))}"

    # Any, here and below: a value of a record, whatever its model says that it is.
    def value(self, value: Any, name: str, place: str) -> Any:
        """Return a value of a record with what acts in every text of it."""
        if isinstance(value, BaseModel):
            kind = type(value)
            changed = {
                key: self.address(f"{place}.{key}") if _is_address(info) and getattr(value, key) else
                self.value(getattr(value, key), f"{kind.__name__}.{key}", f"{place}.{key}")
                for key, info in kind.model_fields.items()
            }
            return value.model_copy(update=changed)
        if isinstance(value, tuple):
            return tuple(self.value(inner, name, f"{place}.{at}") for at, inner in enumerate(value))
        if isinstance(value, Mapping):
            return {key: self.value(inner, name, f"{place}.{key}") for key, inner in value.items()}
        said = name in self.names or name == "words"
        if isinstance(value, str) and said and (name not in MIXED or _is_said(value)):
            return self.text(place, value)
        return value

    def address(self, place: str) -> str:
        """Return an address that acts."""
        return f"javascript:hit({self.mark(place, free=True)})"

    def prose(self, place: str, text: str) -> str:
        """Return a page of prose with what acts below it."""
        return "\n\n".join([text, *(each.replace("{m}", str(self.mark(place, free=True))) for each in PROSE)])


def _is_address(info: Any) -> bool:
    """Return whether a field of a model takes an address and nothing else."""
    validator = get_args(Url)[1]
    return validator in info.metadata or Url in get_args(info.annotation)


def injected(content: Content, texts: Mapping[str, str], acts: str) -> Injected:
    """Return all content and prose with *acts* in every text of records and words, and what prose can hold in prose."""
    put = Injector(names_of_texts(content), acts)
    changed = {
        each.name: put.value(getattr(content, each.name), "words" if each.name == "words" else "", each.name)
        for each in fields(content)
    }
    prose = {name: put.prose(name, text) for name, text in texts.items()}
    return Injected(replace(content, **changed), prose, put.places, frozenset(put.free))


def site_of(put: Injected, only: Collection[str] = ()) -> Site:
    """Return the site that comes of it, with nothing checked; *only*: see ``read_pages``."""
    quizzes = {name: compile_quiz(quiz, put.content) for name, quiz in put.content.quizzes.items()}
    return with_files(pages_of(put.content, put.texts, NOW, quizzes=quizzes, only=only), NOW)


def painted(site: Site, folder: Path, wanted: Callable[[str], bool] = lambda _: True) -> list[str]:
    """Build the pages of *site* that are *wanted* (by path) in *folder*; return what publishing says against them."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), plugins=[])
    config.plugins._current_plugin = "guide"  # files that nobody has authored name one
    frame_of_theme(config, site)
    config.extra["download"] = ""
    env = config.theme.get_env()
    files = Files([File.generated(config, path, content=text) for path, text in site.pages.items()])
    nav = get_navigation(files, config)
    static = Files([])
    static.add_files_from_theme(env, config)
    static.copy_static_files()
    for path in site.pages:
        if wanted(path):
            Painter(config, files, nav, env).paint(site, path)
    for name in sorted(config.theme.static_templates):
        text = env.get_template(name).render(get_context(nav, files, config))
        (folder / name).write_text(text, encoding="utf-8")
    return publish(folder, Additions(site.files, {}, NOW, heads=site.heads, found_by=site.found_by))
