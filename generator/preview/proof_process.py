"""The proof beside the preview: in a process of its own, so that pages come first and fast."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

Say = Callable[[str], None]
"""Tells a person something, in the terminal."""


class Proof:
    """The proof of the quizzes, run beside the preview; a newer build ends an older proof."""

    def __init__(self, root: Path, bell: Path, say: Say) -> None:
        self.broken = ""
        """What the last proof found wrong; empty while all is well."""
        self._root = root
        self._bell = bell
        self._say = say
        self._running: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start a proof of the present files."""
        command = [sys.executable, "-m", "generator.cli", "prove", "--format", "json", "--root", str(self._root)]
        self._running = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"  # as generator/cli.py writes
        )
        threading.Thread(target=self._wait, args=(self._running,), daemon=True).start()

    def stop(self) -> None:
        """End a proof that is still running: what it proves is no longer there."""
        running, self._running = self._running, None
        if running is not None and running.poll() is None:
            running.kill()

    def _wait(self, running: "subprocess.Popen[str]") -> None:
        report, _ = running.communicate()
        if running is not self._running:
            return
        good, told = _outcome(report)
        self._say(told)
        before, self.broken = self.broken, "" if good else told
        if before != self.broken:
            os.utime(self._bell)


def _outcome(report: str) -> tuple[bool, str]:
    """Return whether every promise of every quiz holds, and that in words. *report* is what the proof printed."""
    try:
        proved = json.loads(report)["quizzes"]
    except ValueError:
        return False, report.strip()  # it broke off, and says why
    failures = [failure for quiz in proved for failure in quiz["failures"]]
    if failures:
        return False, "\n".join(f"{f['file']}:{f['line']}:{f['column']}: {f['says']} [{f['rule']}]" for f in failures)
    return True, "\n".join(
        f"Proved {quiz['quiz']}: {quiz['combinations']:,} combinations, {quiz['guarantees']['held']} guarantees held, "
        f"{quiz['seconds']:.1f} seconds"
        for quiz in proved
    )
