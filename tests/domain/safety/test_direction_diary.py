"""What the direction diary counts and shows (clinical.md 6.9)."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from sciatica_desktop.domain.safety.direction_diary import (
    Counts,
    DirectionEntry,
    QuickAnswer,
    counts,
    may_show,
    rests_until,
)
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.thresholds import Thresholds

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
UP, SAME, DOWN = QuickAnswer.MOVED_UP, QuickAnswer.SAME, QuickAnswer.MOVED_DOWN
ARCHING, BENDING = Direction.ARCHING, Direction.BENDING
SESSIONS = [UUID(int=n) for n in range(4)]


def entry(session: int, answer: QuickAnswer, direction: Direction = ARCHING) -> DirectionEntry:
    at = NOW + timedelta(days=session)
    return DirectionEntry(at, SESSIONS[session], "prone-lying", direction, answer)


def test_easier_same_and_worse_count_as_the_same_place() -> None:
    answers = [UP, QuickAnswer.EASIER, SAME, QuickAnswer.WORSE, DOWN]
    assert counts([entry(0, a) for a in answers], ARCHING) == Counts(1, 3, 1)
    assert counts([entry(0, UP)], BENDING) == Counts(0, 0, 0)


def test_counts_are_shown_once_each_direction_has_three_sessions(limits: Thresholds) -> None:
    three = [entry(n, SAME, d) for n in range(3) for d in Direction]
    assert may_show(three, limits)
    assert not may_show([*three[:-1], entry(1, SAME, BENDING)], limits)


def test_two_sessions_running_with_moved_down_rest_the_direction_for_a_week(
    limits: Thresholds,
) -> None:
    twice = [entry(0, UP), entry(1, DOWN), entry(1, UP), entry(2, DOWN)]
    assert rests_until(twice, ARCHING, limits) == NOW + timedelta(days=9)
    assert rests_until(twice[:3], ARCHING, limits) is None
    assert rests_until([*twice, entry(3, SAME)], ARCHING, limits) is None
    assert rests_until(twice, BENDING, limits) is None
