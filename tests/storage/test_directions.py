"""Only answers after directional exercises of ended sessions stand in the direction diary."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.record import End, Ending, ExerciseRecord, SessionRecord
from sciatica_desktop.domain.safety.direction_diary import DirectionEntry, QuickAnswer, entries_of
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.directions import direction_entries
from sciatica_desktop.storage.journal import Journal

NINE = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


def session(days: int, **answers: QuickAnswer | None) -> SessionRecord:
    key, begun = uuid4(), NINE + timedelta(days=days)
    exercises = tuple(
        ExerciseRecord(key, n, name.replace("_", "-"), Dose(1, 1, 1), quick=quick)
        for n, (name, quick) in enumerate(answers.items())
    )
    return SessionRecord(key, begun, "x", exercises, End(begun, Ending.COMPLETE, 60.0))


def test_the_direction_diary_is_read_oldest_first(db: Database) -> None:
    journal = Journal(db)
    second = session(2, knee_to_chest=QuickAnswer.WORSE)
    first = session(
        0,
        prone_lying=QuickAnswer.MOVED_UP,
        walking=QuickAnswer.SAME,
        childs_pose=None,
        nerve_glide_supine=QuickAnswer.SAME,
    )
    running = replace(session(3, prone_lying=QuickAnswer.SAME), end=None)
    for record in (second, first, running):
        journal.begin(record)
    up = DirectionEntry(NINE, first.id, "prone-lying", Direction.ARCHING, QuickAnswer.MOVED_UP)
    worse = DirectionEntry(
        second.begun, second.id, "knee-to-chest", Direction.BENDING, QuickAnswer.WORSE
    )
    assert direction_entries(db) == entries_of((first, second)) == (up, worse)
    assert direction_entries(db, (NINE + timedelta(days=1)).date()) == (worse,)
