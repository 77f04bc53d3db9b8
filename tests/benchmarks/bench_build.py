"""How fast a build is, in one run: our own parts, the proof, and the whole beside plain MkDocs on the same Markdown.

``make bench`` runs it. Times are processor time of this process, the best of three: other programs disturb that least.
"""

import logging
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.check import read_content
from generator.model import Content
from generator.plugin import GuidePlugin
from generator.publish import Additions, publish
from generator.quiz.report import prove_quiz
from generator.site import read_site

ROOT = Path(__file__).parent.parent.parent
TODAY = date.today()

OWN_BAR, PROOF_BAR, RATIO_BAR = 2.0, 2.0, 1.3


def best(work: Callable[[], object], prepare: Callable[[], object] = lambda: None) -> float:
    """Return the least processor time of three runs, in seconds."""
    times = []
    for _ in range(3):
        prepare()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


@pytest.fixture(scope="module", autouse=True)
def quiet() -> Iterator[None]:
    """MkDocs says nothing in between."""
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    logging.getLogger("mkdocs").propagate = False
    yield
    logging.getLogger("mkdocs").propagate = True


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project's content to build in."""
    folder = tmp_path_factory.mktemp("bench")
    for name in ("content", "quiz", "site_overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def whole(place: Path) -> None:
    """Build as ``mkdocs build`` does, without the proof."""
    config = load_config(str(place / "mkdocs.yml"))
    plugin = config.plugins["guide"]
    assert isinstance(plugin, GuidePlugin)
    plugin.config.proof = False
    build(config)


def plain(place: Path, name: str) -> None:
    """Build the same Markdown with MkDocs alone."""
    build(load_config(str(place / f"{name}.yml")))


def prepare_stock(place: Path) -> None:
    """Configure MkDocs and Material as they come: no plugin, template or menu of ours."""
    ours = ("plugins", "nav", "not_in_nav", "strict", "validation")
    changes = {"docs_dir": ".cache/pages", "site_dir": "stock", "theme": {"name": "material", "custom_dir": "theme"}}
    write_settings(place, "stock", changes, without=ours)
    (place / "theme").mkdir()
    for template in (place / "site_overrides").glob("*.html"):  # pages name them: here they are Material's own
        if template.name not in ("base.html", "main.html", "404.html"):
            (place / "theme" / template.name).write_text('{% extends "main.html" %}', encoding="utf-8")


def prepare_slim(place: Path, content: Content) -> None:
    """Configure MkDocs with our templates, which write a quarter of Material's bytes, and nothing else of ours."""
    extra = {"words": dict(content.words)}
    write_settings(place, "slim", {"plugins": [], "docs_dir": ".cache/pages", "site_dir": "slim", "extra": extra})


def write_settings(place: Path, name: str, changes: Mapping[str, object], without: tuple[str, ...] = ()) -> None:
    settings = yaml.safe_load((place / "mkdocs.yml").read_text(encoding="utf-8")) | dict(changes)
    kept = {key: value for key, value in settings.items() if key not in without}
    (place / f"{name}.yml").write_text(yaml.safe_dump(kept), encoding="utf-8")


def test_build(place: Path) -> None:
    content, _ = read_content(place, TODAY)
    assert content is not None
    site = read_site(place, TODAY)
    whole(place)
    prepare_stock(place)
    prepare_slim(place, content)
    additions = Additions(files=site.files, lunr="", days=site.days, as_of=content.site.as_of)

    def fresh() -> None:
        shutil.rmtree(place / "published", ignore_errors=True)
        shutil.copytree(place / "site", place / "published")

    checked = best(lambda: read_content(place, TODAY))
    rendered = best(lambda: read_site(place, TODAY)) - checked
    published = best(lambda: publish(place / "published", additions), fresh)
    proved = best(lambda: [prove_quiz(quiz) for quiz in site.quizzes.values()])
    ours = best(lambda: whole(place))
    stock, slim = best(lambda: plain(place, "stock")), best(lambda: plain(place, "slim"))
    own = checked + rendered + published
    print(
        f"\n{len(site.pages)} pages"
        f"\n  load and check   {checked:5.2f} s"
        f"\n  compile, render  {rendered:5.2f} s"
        f"\n  publish          {published:5.2f} s"
        f"\n  our own parts    {own:5.2f} s   bar {OWN_BAR} s"
        f"\n  proof            {proved:5.2f} s   bar {PROOF_BAR} s"
        f"\n  whole build      {ours:5.2f} s   without the proof"
        f"\n  plain MkDocs     {stock:5.2f} s   the same Markdown, Material as it comes"
        f"\n  ratio            {ours / stock:5.2f}     bar {RATIO_BAR}"
        f"\n  for comparison   {slim:5.2f} s   the same Markdown, MkDocs alone with our lean templates"
    )

    assert own <= OWN_BAR
    assert proved <= PROOF_BAR
    assert ours / stock <= RATIO_BAR
