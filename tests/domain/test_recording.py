"""What a session that broke off counts as."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.record import ExerciseRecord, Outcome, SessionRecord
from sciatica_desktop.domain.recording import partial_work

KEY = UUID(int=1, version=4)


def test_what_was_begun_and_not_ended_is_partly_done() -> None:
    done = ExerciseRecord(KEY, 0, "a", Dose(1, 1, 5), seconds=60, reps=5, outcome=Outcome.DONE)
    begun = ExerciseRecord(KEY, 1, "b", Dose(1, 1, 5), seconds=20, reps=1)
    ahead = ExerciseRecord(KEY, 2, "c", Dose(1, 1, 5))
    record = SessionRecord(KEY, datetime(2026, 11, 21, tzinfo=UTC), "small", (done, begun, ahead))
    assert partial_work(record) == (replace(begun, outcome=Outcome.PARTLY),)
