"""What is remembered of a session: when it was, what was done in it and how it ended."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from sciatica_desktop.domain.exercise import Dose, DoseName
from sciatica_desktop.domain.phase import PhaseKind, Side
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.scores import Lowest


class Ending(StrEnum):
    """How a session ended; none of them is a failure."""

    COMPLETE = "complete"
    EARLY = "early"  # the person chose to finish
    STOPPED = "stopped"  # a safety rule ended it (clinical.md 6.4, 6.5)
    PARTIAL = "partial"  # a crash or power cut ended it, and the person kept it


class Outcome(StrEnum):
    """What became of one exercise of a session."""

    PLANNED = "planned"  # not reached (yet)
    DONE = "done"
    PARTLY = "partly"
    SKIPPED = "skipped"  # the person went on to the next
    STOPPED = "stopped"  # it hurt, or a rule ended it; `stop` says why


class Light(StrEnum):
    """The most serious traffic light shown during an exercise (clinical.md 6.4)."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    BLACK = "black"


class StopReason(StrEnum):
    """Why an exercise was stopped: the answers of "This hurts" (clinical.md 6.5), or a choice."""

    CHOICE = "choice"
    BACK = "back"
    LEG = "leg"
    FURTHER_DOWN = "further_down"
    TINGLING = "tingling"
    JOINT = "joint"
    WEAK = "weak"
    WARNING_SIGN = "warning_sign"
    UNWELL = "unwell"


class Feeling(StrEnum):
    """The one-touch answer after a short session (clinical.md 6.6)."""

    EASIER = "easier"
    SAME = "same"
    WORSE = "worse"
    MOVED_DOWN = "moved_down"


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


class NextDay(StrEnum):
    """The one optional touch on the day after a session that did not end worse."""

    AS_USUAL = "as usual"
    MORE_SORE = "more sore"


class Later(NamedTuple):
    """Answers to "Has the extra pain gone?" at 45 minutes and the next day; None = no answer."""

    gone_at_45: bool | None = None
    gone_next_day: bool | None = None
    spoilt: bool | None = None  # "Did it spoil your sleep or your day?"
    still_down: bool | None = None
    next_day: NextDay | None = None


UNASKED = Later()
"""Nothing was answered yet."""


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
