"""A process that is killed at any point of a session leaves a file that knows where it was."""

import subprocess
import sys
from pathlib import Path

import pytest

from sciatica_desktop.domain.record import Ending
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.journal import Journal
from tests.builders import expected_phases

CHILD = """
import itertools, os, signal, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID
from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.plan import Phase, PhaseKind
from sciatica_desktop.domain.record import Ending, ExerciseRecord, Outcome, SessionRecord
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.journal import Journal

file, point = Path(sys.argv[1]), sys.argv[2]
NINE = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
ID = UUID(int=1, version=4)

def reach(here):
    if here == point:
        os.kill(os.getpid(), signal.SIGKILL)

def cue(number):
    journal.expect(ID, number, Phase(PhaseKind.HOLD, number // 3, "walking", 0, 5),
                   NINE + timedelta(seconds=number))
    print(number, flush=True)  # the cue: from here on the row must be on disk
    reach(f"cue {number}")

reach("nothing")
db = open_database(file)
reach("opened")
journal = Journal(db)
exercises = tuple(ExerciseRecord(ID, n, "walking", Dose(1, 1, 5)) for n in range(3))
with db.transaction():
    journal.begin(SessionRecord(ID, NINE, "eight-simple", exercises))
    reach("half begun")
reach("begun")
for number in range(9) if point != "endless" else itertools.count():
    cue(number)
    if number == 3:
        journal.exercise(ExerciseRecord(ID, 0, "walking", Dose(1, 1, 5), outcome=Outcome.DONE))
with db.transaction():
    journal.finish(ID, NINE, Ending.COMPLETE, 9)
    reach("half finished")
reach("finished")
"""


def run_until(file: Path, point: str) -> list[int]:
    """Run a session until it kills itself; return the phases that were cued."""
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(file), point], capture_output=True, text=True, check=False
    )
    assert (child.returncode, child.stderr) == (-9, "")
    return [int(line) for line in child.stdout.split()]


@pytest.mark.parametrize("point", ["nothing", "opened", "half begun"])
def test_what_had_not_begun_is_not_offered(point: str, file: Path) -> None:
    run_until(file, point)
    with open_database(file) as db:
        assert db.integrity() == "ok"
        assert Journal(db).unfinished() is None


@pytest.mark.parametrize(
    ("point", "item"),
    [("begun", 0), ("cue 0", 0), ("cue 2", 0), ("cue 3", 1), ("cue 8", 2), ("half finished", 2)],
)
def test_it_goes_on_at_the_exercise_that_was_last_cued(point: str, item: int, file: Path) -> None:
    cued = run_until(file, point)
    with open_database(file) as db:
        assert db.integrity() == "ok"
        unfinished = Journal(db).unfinished()
        assert unfinished is not None
        assert unfinished.item == item
        assert [
            phase.number for phase in expected_phases(Journal(db), unfinished.session.id)
        ] == cued


def test_what_had_ended_is_not_offered(file: Path) -> None:
    run_until(file, "finished")
    with open_database(file) as db:
        assert Journal(db).unfinished() is None
        assert len(Journal(db).sessions()) == 1


@pytest.mark.parametrize("lines", [1, 40, 200])
def test_killed_from_outside_no_cued_phase_is_missing(lines: int, file: Path) -> None:
    command = [sys.executable, "-c", CHILD, str(file), "endless"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(lines):
            child.stdout.readline()
        child.kill()
        rest = child.stdout.read().split()
    with open_database(file) as db:
        assert db.integrity() == "ok"
        journal = Journal(db)
        unfinished = journal.unfinished()
        assert unfinished is not None
        kept = [phase.number for phase in expected_phases(journal, unfinished.session.id)]
        cued = lines + len(rest)
        assert kept[:cued] == list(range(cued))
        assert len(kept) - cued <= 1  # written, and killed before its cue
        journal.finish(unfinished.session.id, unfinished.until, Ending.PARTIAL, 1)
        assert journal.unfinished() is None
