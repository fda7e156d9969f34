"""What a session that broke off counts as, and what a correction keeps."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.record import ExerciseRecord, Light, Outcome, SessionRecord, StopReason
from sciatica_desktop.domain.recording import corrected, partial_work
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer

KEY = UUID(int=1, version=4)


def test_what_was_begun_and_not_ended_is_partly_done() -> None:
    done = ExerciseRecord(KEY, 0, "a", Dose(1, 1, 5), seconds=60, reps=5, outcome=Outcome.DONE)
    begun = ExerciseRecord(KEY, 1, "b", Dose(1, 1, 5), seconds=20, reps=1)
    ahead = ExerciseRecord(KEY, 2, "c", Dose(1, 1, 5))
    record = SessionRecord(KEY, datetime(2026, 11, 21, tzinfo=UTC), "small", (done, begun, ahead))
    assert partial_work(record) == (replace(begun, outcome=Outcome.PARTLY),)


def test_a_corrected_exercise_lets_go_of_what_went_with_the_old_answers() -> None:
    stopped = ExerciseRecord(
        KEY, 0, "knee-to-chest", Dose(1, 1, 5), outcome=Outcome.STOPPED, light=Light.RED,
        stop=StopReason.LEG, quick=QuickAnswer.MOVED_DOWN, quick_lowest=Lowest.CALF,
    )  # fmt: skip
    same = corrected(stopped, Outcome.STOPPED, StopReason.LEG, QuickAnswer.MOVED_DOWN)
    assert same is stopped
    done = corrected(stopped, Outcome.DONE, StopReason.LEG, QuickAnswer.MOVED_DOWN)
    assert (done.outcome, done.stop, done.light) == (Outcome.DONE, None, None)
    assert done.quick_lowest is Lowest.CALF, "the answer is the same, so is its place"
    easier = corrected(stopped, Outcome.STOPPED, StopReason.LEG, QuickAnswer.EASIER)
    assert (easier.quick, easier.quick_lowest) == (QuickAnswer.EASIER, None)
    assert corrected(stopped, Outcome.STOPPED, StopReason.BACK, None).stop is StopReason.BACK
