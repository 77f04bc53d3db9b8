"""The two lanes of tests, and how processes share them; see content/decisions/0013-two-lanes-of-tests.md.

``make test`` runs everything once, with samples of what is too large, drawn by a seed that is printed. ``make deep``
takes the whole of it, and the tests with the mark ``deep``. Tests of one file stay in one process, since they share
what is costly to make; a file in ``SPREAD`` has long tests that share nothing.
"""

import random
import time
from collections.abc import Sequence
from typing import Any, TypeVar

import pytest
from xdist.scheduler import LoadScopeScheduling

Item = TypeVar("Item")

_SEED = pytest.StashKey[int]()

LONG = (
    "tests/deep/", "tests/preview/test_pages.py", "tests/browser/test_every_page.py", "tests/quiz/engine/test_twins.py",
    "tests/test_mistakes.py", "tests/browser/", "tests/tools/",
    "tests/quiz/", "tests/preview/test_server.py", "tests/impact/", "tests/look/", "tests/scrub/",
)
"""Files and folders that take long, the longest first. They begin first, so that no process ends long after others."""

SPREAD = {"tests/build/test_build.py", "tests/preview/test_server.py"}
"""Files whose tests may run in several processes at once."""


class Samples:
    """Draws parts of what is too large for every run; in the deep lane, nothing is left out."""

    def __init__(self, deep: bool, seed: int) -> None:
        self.deep = deep
        self.seed = seed

    def of(self, all_of_it: Sequence[Item], most: int, name: str) -> list[Item]:
        """Return at most *most* of a list, in its order; the same ones for the same seed and *name*."""
        if self.deep or len(all_of_it) <= most:
            return list(all_of_it)
        chosen = self.dice(name).sample(range(len(all_of_it)), most)
        return [all_of_it[at] for at in sorted(chosen)]

    def dice(self, name: str) -> random.Random:
        """Return a source of chance that is the same for the same seed and *name*."""
        return random.Random(f"{self.seed} {name}")

    def times(self, here: int, deep: int) -> int:
        """Return how often to try something by chance: *here* in each run, *deep* in the deep lane."""
        return deep if self.deep else here


@pytest.fixture(scope="session")
def samples(pytestconfig: pytest.Config) -> Samples:
    """Draws what this run tests of what is too large."""
    return Samples(pytestconfig.getoption("--deep"), pytestconfig.stash[_SEED])


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--deep", action="store_true", help="the deep lane: no samples, and the tests marked deep")
    parser.addoption("--seed", type=int, help="draw the samples of an earlier run again, by the number that it printed")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "deep: too long for every run; make deep runs it")
    # xdist gives it to its processes alone; Any: whatever hooks have put into it.
    given: dict[str, Any] = getattr(config, "workerinput", {})
    asked = config.getoption("--seed")
    config.stash[_SEED] = given["seed"] if given else time.time_ns() % 1_000_000 if asked is None else asked


# Any, here and below: xdist has no types.
@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Hand the seed to a process of this run."""
    node.workerinput["seed"] = node.config.stash[_SEED]


class ByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Gives each process whole files.

    Not by ``--dist loadgroup``: xdist 3.8 writes a group into a test's name, and pytest 9.2 lets nobody rename a test.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return nodeid if file in SPREAD else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile:
    """Keep files together, in our order: xdist's would begin with the files of most tests."""
    config.option.loadscopereorder = False
    return ByFile(config, log)


def _turn(item: pytest.Item) -> int:
    """Return when a test begins: the place of its file or folder in ``LONG``."""
    return next((at for at, start in enumerate(LONG) if item.nodeid.startswith(start)), len(LONG))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the deep tests to their lane, and begin with what takes long."""
    if not config.getoption("--deep"):
        left = [item for item in items if item.get_closest_marker("deep")]
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]
    items.sort(key=_turn)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which lane this was, and how to draw the same samples again."""
    seed = config.stash[_SEED]
    deep = config.getoption("--deep")
    says = "deep lane, nothing was sampled; chance began" if deep else "make deep takes everything; samples were drawn"
    terminalreporter.write_line(f"{says} with --seed {seed}")
