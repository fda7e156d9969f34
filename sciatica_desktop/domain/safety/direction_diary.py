"""The direction diary (clinical.md 6.9): counts of answers, never a diagnosis."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from sciatica_desktop.domain.safety.directions import DIRECTIONAL, Direction
from sciatica_desktop.domain.safety.thresholds import Thresholds

if TYPE_CHECKING:
    from uuid import UUID

    from sciatica_desktop.domain.record import SessionRecord


class QuickAnswer(StrEnum):
    """The quick check after a directional exercise or a nerve glide, in the order of its keys."""

    MOVED_UP = "moved up"
    EASIER = "easier"
    SAME = "same"
    WORSE = "worse"
    MOVED_DOWN = "moved down"


class DirectionEntry(NamedTuple):
    """One answered quick check."""

    at: datetime
    session: "UUID"
    exercise: str
    direction: Direction
    answer: QuickAnswer


def entries_of(sessions: "Iterable[SessionRecord]") -> tuple[DirectionEntry, ...]:
    """Return the answered quick checks of directional exercises."""
    return tuple(
        DirectionEntry(s.begun, s.id, e.exercise, DIRECTIONAL[e.exercise], e.quick)
        for s in sessions
        for e in s.exercises
        if e.quick is not None and e.exercise in DIRECTIONAL
    )


class Counts(NamedTuple):
    """How often pain moved up, stayed in the same place, or moved down."""

    moved_up: int
    same: int
    moved_down: int


def counts(entries: Sequence[DirectionEntry], direction: Direction) -> Counts:
    """Count the answers of one direction; easier, same and worse are the same place."""
    answers = [e.answer for e in entries if e.direction is direction]
    up, down = answers.count(QuickAnswer.MOVED_UP), answers.count(QuickAnswer.MOVED_DOWN)
    return Counts(up, len(answers) - up - down, down)


def may_show(entries: Sequence[DirectionEntry], limits: Thresholds) -> bool:
    """Tell whether each direction has been answered in at least 3 sessions."""
    return all(
        len({e.session for e in entries if e.direction is d}) >= limits.direction_answers
        for d in Direction
    )


def rests_until(
    entries: Sequence[DirectionEntry], direction: Direction, limits: Thresholds
) -> datetime | None:
    """Return until when the direction's programme is not suggested, or None.

    The last 2 sessions with an answer for it both had "moved down": 7 days from the later one.
    """
    sessions: dict[UUID, list[DirectionEntry]] = {}
    for entry in sorted(entries, key=lambda e: e.at):
        if entry.direction is direction:
            sessions.setdefault(entry.session, []).append(entry)
    last = list(sessions.values())[-2:]
    both_down = len(last) == 2 and all(
        any(e.answer is QuickAnswer.MOVED_DOWN for e in session) for session in last
    )
    if not both_down:
        return None
    return last[-1][-1].at + timedelta(days=limits.direction_rest_days)
