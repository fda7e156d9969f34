"""A session that is over: whether it ended worse, and the label that follows (clinical.md 6.6)."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.outcomes import UNASKED, Feeling, Later, Light, Outcome, StopReason
from sciatica_desktop.domain.safety.afterwards import Label, ended_worse, felt_worse, label_of
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.directions import DIRECTIONAL, Direction
from sciatica_desktop.domain.safety.movement import moved_down
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.safety.traffic_light import reading_of
from sciatica_desktop.domain.scores import Scores

_TRIED = (Outcome.DONE, Outcome.PARTLY, Outcome.STOPPED)


class Did(NamedTuple):
    """What became of one exercise of a session that is over."""

    exercise: str
    outcome: Outcome = Outcome.DONE
    light: Light | None = None
    stop: StopReason | None = None
    quick: QuickAnswer | None = None
    dose: DoseName = DoseName.DEFAULT

    @property
    def sent_down(self) -> bool:
        """Whether pain went further down in it or right after it."""
        stopped = self.outcome is Outcome.STOPPED and self.stop is StopReason.FURTHER_DOWN
        return stopped or self.quick is QuickAnswer.MOVED_DOWN


class Past(NamedTuple):
    """An ended session as the rules look back at it; every start reads those of the last days.

    `session` is its id as the diary writes it, `did` holds the exercises of its plan, `start` and
    `end` are the scores of the checks before and after it. `effort` is 0-10, None where not asked.
    """

    session: str
    programme: str
    begun: datetime
    until: datetime
    did: tuple[Did, ...] = ()
    start: Scores = Scores()
    end: Scores = Scores()
    feeling: Feeling | None = None
    effort: int | None = None
    later: Later = UNASKED

    @property
    def moved(self) -> bool:
        """Whether the session ended with the pain further down; what was said in it stands in."""
        if self.feeling is Feeling.MOVED_DOWN:
            return True
        if self.start.lowest is not None and self.end.lowest is not None:
            return moved_down(self.start.lowest, self.end.lowest)
        return self.end.empty and any(item.sent_down for item in self.did)

    @property
    def red(self) -> bool:
        """Whether an exercise was red or worse, or sent pain further down."""
        return any(item.light in (Light.RED, Light.BLACK) or item.sent_down for item in self.did)

    def worse(self, limits: Thresholds) -> bool:
        """Tell whether it ended worse by 2; without numbers the one touch is believed."""
        if self.end.empty:
            return felt_worse(self.feeling)
        return ended_worse(reading_of(self.start), reading_of(self.end), limits)

    def label(self, limits: Thresholds) -> Label:
        """Return what the session turned out to be; without any answer nobody knows."""
        if self._silent:
            return Label.UNKNOWN
        return label_of(worse=self.worse(limits), moved=self.moved, later=self.later)

    @property
    def _silent(self) -> bool:
        """Whether nothing was said of how it ended: no check after it, and nothing later."""
        said = self.feeling is not None or self.later != UNASKED
        return self.end.empty and not said

    @property
    def sent_down(self) -> frozenset[Direction]:
        """The directions after whose exercises pain went further down."""
        return _directions(item for item in self.did if item.sent_down)

    @property
    def directions(self) -> frozenset[Direction]:
        """The directions of the exercises that were tried."""
        return _directions(self.tried)

    @property
    def tried(self) -> tuple[Did, ...]:
        """The exercises that were begun."""
        return tuple(item for item in self.did if item.outcome in _TRIED)


def _directions(items: Iterable[Did]) -> frozenset[Direction]:
    return frozenset(DIRECTIONAL[i.exercise] for i in items if i.exercise in DIRECTIONAL)
