"""The weekly workflow: it runs a script that anybody can run, with actions that cannot change underneath."""

import re
import subprocess
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent.parent
WORKFLOW = ROOT / ".github/workflows/upkeep.yml"


def test_the_script_writes_the_lists() -> None:
    done = subprocess.run([ROOT / ".ci/upkeep", "--offline"], capture_output=True, text=True, timeout=120, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert re.findall(r"^## (.+)", done.stdout, re.MULTILINE) == ["Sources to read again", "Addresses"]
    assert len(done.stdout.encode()) <= 60_000
    assert "Traceback" not in done.stdout


def test_the_workflow_runs_the_script() -> None:
    job = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]["upkeep"]

    assert any(step.get("run", "").startswith(".ci/upkeep ") for step in job["steps"])
    assert job["permissions"] == {"contents": "read", "issues": "write"}
    assert all(re.search(r"@[0-9a-f]{40}$", step["uses"]) for step in job["steps"] if "uses" in step)
