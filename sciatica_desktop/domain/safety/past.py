"""A session that is over: whether it ended worse, and the label that follows (clinical.md 6.6)."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sciatica_desktop.domain.rating import Context, Rating, Scores
from sciatica_desktop.domain.record import (
    ExerciseRecord,
    Feeling,
    Later,
    Light,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.safety.afterwards import Label, ended_worse, felt_worse, label_of
from sciatica_desktop.domain.safety.direction_diary import DirectionEntry, QuickAnswer
from sciatica_desktop.domain.safety.directions import DIRECTIONAL, Direction
from sciatica_desktop.domain.safety.movement import moved_down
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.safety.traffic_light import reading_of

_BEFORE = (Context.BEFORE, Context.REPEATED)
_BEGUN = (Outcome.DONE, Outcome.PARTLY, Outcome.STOPPED)


class Past(NamedTuple):
    """An ended session with the scores of the checks before and after it."""

    session: SessionRecord
    start: Scores = Scores()
    end: Scores = Scores()

    @property
    def moved(self) -> bool:
        """Whether the session ended with the pain further down; what was said in it stands in."""
        if self.session.after.feeling is Feeling.MOVED_DOWN:
            return True
        if self.start.lowest is not None and self.end.lowest is not None:
            return moved_down(self.start.lowest, self.end.lowest)
        return self.end.empty and any(_sent_down(e) for e in self.session.exercises)

    @property
    def red(self) -> bool:
        """Whether an exercise was red or worse, or sent pain further down."""
        items = self.session.exercises
        return any(e.light in (Light.RED, Light.BLACK) or _sent_down(e) for e in items)

    @property
    def until(self) -> datetime:
        """When it ended."""
        end = self.session.end
        return self.session.begun if end is None else end.at

    def worse(self, limits: Thresholds) -> bool:
        """Tell whether it ended worse by 2; without numbers the one touch is believed."""
        if self.end.empty:
            return felt_worse(self.session.after.feeling)
        return ended_worse(reading_of(self.start), reading_of(self.end), limits)

    def label(self, limits: Thresholds) -> Label:
        """Return what the session turned out to be; without any answer nobody knows."""
        if self._silent:
            return Label.UNKNOWN
        return label_of(worse=self.worse(limits), moved=self.moved, later=self.session.later)

    @property
    def _silent(self) -> bool:
        """Whether nothing was said of how it ended: no check after it, and nothing later."""
        said = self.session.after.feeling is not None or self.session.later != Later()
        return self.end.empty and not said and not self.moved

    @property
    def sent_down(self) -> frozenset[Direction]:
        """The directions after whose exercises pain went further down."""
        items = (e for e in self.session.exercises if _sent_down(e))
        return frozenset(DIRECTIONAL[e.exercise] for e in items if e.exercise in DIRECTIONAL)

    @property
    def directions(self) -> frozenset[Direction]:
        """The directions of the exercises that were begun."""
        names = (e.exercise for e in self.begun)
        return frozenset(DIRECTIONAL[name] for name in names if name in DIRECTIONAL)

    @property
    def begun(self) -> tuple[ExerciseRecord, ...]:
        """The exercises that were begun."""
        return tuple(e for e in self.session.exercises if e.outcome in _BEGUN)


def past_of(session: SessionRecord, ratings: Iterable[Rating]) -> Past:
    """Return an ended session with its checks, the last of each kind."""
    start = end = Scores()
    for rating in ratings:
        if rating.context in _BEFORE:
            start = rating.scores
        elif rating.context is Context.AFTER:
            end = rating.scores
    return Past(session, start, end)


def entries_of(sessions: Iterable[SessionRecord]) -> tuple[DirectionEntry, ...]:
    """Return the answered quick checks of directional exercises, for the direction diary (6.9)."""
    return tuple(
        DirectionEntry(s.begun, s.id, e.exercise, DIRECTIONAL[e.exercise], e.quick)
        for s in sessions
        for e in s.exercises
        if e.quick is not None and e.exercise in DIRECTIONAL
    )


def _sent_down(item: ExerciseRecord) -> bool:
    stopped = item.outcome is Outcome.STOPPED and item.stop is StopReason.FURTHER_DOWN
    return stopped or item.quick is QuickAnswer.MOVED_DOWN
