"""What is remembered of a session: when it was, what was done in it and how it ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sciatica_desktop.domain.exercise import Dose, DoseName

# Whoever has to do with records finds their words here too.
from sciatica_desktop.domain.outcomes import UNASKED as UNASKED
from sciatica_desktop.domain.outcomes import Ending as Ending
from sciatica_desktop.domain.outcomes import Feeling as Feeling
from sciatica_desktop.domain.outcomes import Later as Later
from sciatica_desktop.domain.outcomes import Light as Light
from sciatica_desktop.domain.outcomes import NextDay as NextDay
from sciatica_desktop.domain.outcomes import Outcome as Outcome
from sciatica_desktop.domain.outcomes import StopReason as StopReason
from sciatica_desktop.domain.phase import PhaseKind, Side
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.scores import Lowest


@dataclass(frozen=True, slots=True)
class ExerciseRecord:
    """One exercise of one session. `dose` is what was planned, `reps` and `seconds` what was done.

    `number` is its place in the plan, from 0. `side` is None where both sides worked. `reps` are
    the finished repetitions of all sets and sides; `seconds` leave pauses out. `quick` is the answer
    to the quick check after it (clinical.md 6.4), with the lowest point of pain if that was told.
    """

    session: UUID
    number: int
    exercise: str
    dose: Dose
    dose_name: DoseName = DoseName.DEFAULT
    side: Side | None = None
    reps: int = 0
    seconds: float = 0.0
    outcome: Outcome = Outcome.PLANNED
    light: Light | None = None
    stop: StopReason | None = None
    quick: QuickAnswer | None = None
    quick_lowest: Lowest | None = None

    def __post_init__(self) -> None:
        """Refuse negative numbers with ValueError naming them."""
        for name in ("number", "reps", "seconds"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} must not be negative, not {getattr(self, name)!r}")


@dataclass(frozen=True, slots=True)
class End:
    """The end of a session. `seconds` are those spent in it, pauses left out."""

    at: datetime
    ending: Ending
    seconds: float

    def __post_init__(self) -> None:
        """Refuse a moment without an offset or negative time with ValueError."""
        if self.at.utcoffset() is None:
            raise ValueError("the end of a session needs its offset from UTC")
        if self.seconds < 0:
            raise ValueError(f"seconds must not be negative, not {self.seconds!r}")


@dataclass(frozen=True, slots=True)
class AfterCheck:
    """What the after-check asked beside the scores. `effort` is 0-10, None where not asked."""

    feeling: Feeling | None = None
    effort: int | None = None

    def __post_init__(self) -> None:
        """Refuse an effort outside 0-10 with ValueError."""
        if self.effort is not None and not (type(self.effort) is int and 0 <= self.effort <= 10):
            raise ValueError(f"effort must be a whole number from 0 to 10, not {self.effort!r}")


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One run of a plan. `end` is None while it runs, or where a crash ended it.

    `exercises` are those of the plan in its order, also the ones not reached, so that the rest of
    a session can be rebuilt from its record.
    """

    id: UUID
    begun: datetime
    programme: str
    exercises: tuple[ExerciseRecord, ...] = ()
    end: End | None = None
    after: AfterCheck = AfterCheck()
    later: Later = UNASKED

    def __post_init__(self) -> None:
        """Refuse a moment without an offset, or exercises of another session, with ValueError."""
        if self.begun.utcoffset() is None:
            raise ValueError("the beginning of a session needs its offset from UTC")
        if [e.number for e in self.exercises] != list(range(len(self.exercises))):
            raise ValueError("the exercises of a session are numbered from 0 in their order")
        if any(e.session != self.id for e in self.exercises):
            raise ValueError("an exercise belongs to another session")


class ExpectedPhase(NamedTuple):
    """A phase that was about to be cued. `number` is its place in the plan's phases, from 0."""

    session: UUID
    number: int
    kind: PhaseKind
    item: int
    exercise: str
    side: Side | None
    set: int | None
    rep: int | None
    due: datetime


class Unfinished(NamedTuple):
    """A session without an end, and the last phase that was expected in it."""

    session: SessionRecord
    last: ExpectedPhase | None

    @property
    def item(self) -> int:
        """The number of the exercise at whose start the session can go on."""
        return self.last.item if self.last is not None else 0

    @property
    def until(self) -> datetime:
        """The latest instant that is known of the session."""
        return self.session.begun if self.last is None else max(self.session.begun, self.last.due)
