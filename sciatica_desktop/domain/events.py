"""Small facts about a session, each with the exact instant at which it was due."""

from dataclasses import dataclass

from sciatica_desktop.domain.plan import Phase
from sciatica_desktop.domain.record import Ending, Outcome


@dataclass(frozen=True, slots=True)
class PhaseStarted:
    """A phase of the plan began."""

    at: float
    number: int
    phase: Phase


@dataclass(frozen=True, slots=True)
class Halfway:
    """Half of a long hold is over."""

    at: float


@dataclass(frozen=True, slots=True)
class LastSeconds:
    """One of the last three seconds of a hold begins; `left` counts 3, 2, 1."""

    at: float
    left: int


@dataclass(frozen=True, slots=True)
class CountInTick:
    """One of the three seconds before a paused session goes on begins; `left` counts 3, 2, 1."""

    at: float
    left: int


@dataclass(frozen=True, slots=True)
class PhaseEnded:
    """A phase was left after so many seconds; `whole` unless the person left it early."""

    at: float
    number: int
    phase: Phase
    seconds: float
    whole: bool


@dataclass(frozen=True, slots=True)
class ExerciseEnded:
    """An exercise of the plan is over for now."""

    at: float
    item: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class SessionFinished:
    """Nothing more comes."""

    at: float
    ending: Ending


Event = (
    PhaseStarted
    | Halfway
    | LastSeconds
    | CountInTick
    | PhaseEnded
    | ExerciseEnded
    | SessionFinished
)
Events = tuple[Event, ...]
