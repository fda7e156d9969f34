"""A session that is killed at any moment can be taken up again, kept or dropped."""

import json
import subprocess
import sys
from pathlib import Path

KILLS = 20
ROOT = Path(__file__).parent.parent


def test_after_twenty_kills_nothing_that_was_cued_is_lost(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.kills", str(KILLS), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert sum(found.values()) == KILLS
    assert {"resume", "keep", "drop"} <= set(found)
