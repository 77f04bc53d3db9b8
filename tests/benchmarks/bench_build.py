"""How fast a build is: our own parts, the proof, and the whole beside plain MkDocs on the same Markdown.

``make bench`` runs it. Each build runs in a process of its own, as ``make site`` does, so nothing is kept from one to
the next. Times are processor time, the best of three: other programs disturb that least. A busy machine still makes
them longer, so the load stands beside them, with what a fixed piece of work takes there.
"""

import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

import generator.build.mkdocs_plugin
import generator.publish
import generator.site
from generator.check import read_content
from generator.model import Content
from generator.quiz.proof.report import prove_quiz
from generator.site import read_site
from tests.builds import copied

ROOT = Path(__file__).parent.parent.parent
TODAY = date.today()

OWN_BAR, PROOF_BAR, RATIO_BAR = 2.0, 2.0, 1.3
RUNS = 3


def processor(work: Callable[[], object]) -> float:
    """Return the processor time of *work*, in seconds."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measured(settings: Path, ours: bool) -> dict[str, float]:
    """Build as ``mkdocs build`` does; return the seconds of the whole, and of our parts if there are any."""
    times: dict[str, float] = {}

    def watch(module: Any, name: str) -> None:
        work = getattr(module, name)

        def timed(*arguments: Any, **named: Any) -> Any:
            results: list[Any] = []
            times[name] = processor(lambda: results.append(work(*arguments, **named)))
            return results[0]

        setattr(module, name, timed)

    for module, name in ((generator.site, "read_content"), (generator.build.mkdocs_plugin, "read_site"),
                         (generator.build.mkdocs_plugin, "write_pages"), (generator.build.mkdocs_plugin, "publish"),
                         (generator.publish, "packed")):
        watch(module, name)

    def whole() -> None:
        config = load_config(str(settings))
        if ours:
            config.plugins["guide"].config["proof"] = False
        build(config)

    times["whole"] = processor(whole)
    return times


def best(settings: Path, *, ours: bool = False) -> dict[str, float]:
    """Return each part's least time in three builds, each in a process of its own."""
    command = [sys.executable, __file__, str(settings), "ours" if ours else ""]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    found = []
    for _ in range(RUNS):
        done = subprocess.run(command, cwd=settings.parent, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        found.append(json.loads(done.stdout))
    return {name: min(each[name] for each in found) for name in found[0]}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project's content to build in."""
    return copied(tmp_path_factory.mktemp("bench"))


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


def yardstick() -> float:
    """Return the seconds of a fixed piece of work, to compare two machines, or one with itself."""
    return min(processor(lambda: [str(number) for number in range(1_000_000)]) for _ in range(RUNS))


def test_build(place: Path) -> None:
    content, _ = read_content(place, TODAY)
    assert content is not None
    site = read_site(place, TODAY)
    ours = best(place / "mkdocs.yml", ours=True)
    prepare_stock(place)
    prepare_slim(place, content)
    stock, slim = best(place / "stock.yml")["whole"], best(place / "slim.yml")["whole"]
    proved = min(processor(lambda: [prove_quiz(quiz) for quiz in site.quizzes.values()]) for _ in range(RUNS))
    zipped = ours.get("packed", 0.0)  # a second form of the whole site, where mkdocs.yml asks for it
    own = ours["read_site"] + ours["write_pages"] + ours["publish"] - zipped
    print(
        f"\n{len(site.pages)} pages; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, "
        f"a million numbers to text take {yardstick():.2f} s"
        f"\n  load and check   {ours['read_content']:5.2f} s"
        f"\n  compile, render  {ours['read_site'] - ours['read_content'] + ours['write_pages']:5.2f} s"
        f"\n  publish          {ours['publish'] - zipped:5.2f} s"
        f"\n  our own parts    {own:5.2f} s   bar {OWN_BAR} s"
        f"\n  the ZIP file     {zipped:5.2f} s   on top, in the whole build"
        f"\n  proof            {proved:5.2f} s   bar {PROOF_BAR} s"
        f"\n  whole build      {ours['whole']:5.2f} s   without the proof"
        f"\n  plain MkDocs     {stock:5.2f} s   the same Markdown, Material as it comes"
        f"\n  ratio            {ours['whole'] / stock:5.2f}     bar {RATIO_BAR}"
        f"\n  for comparison   {slim:5.2f} s   the same Markdown, MkDocs alone with our lean templates"
    )

    assert own <= OWN_BAR
    assert proved <= PROOF_BAR
    assert ours["whole"] / stock <= RATIO_BAR


if __name__ == "__main__":
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    print(json.dumps(measured(Path(sys.argv[1]), sys.argv[2] == "ours")))
