"""Progress is suggested, never forced (clinical.md 6.8), and some programmes have gates (5.11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sciatica_desktop.domain.dose import LADDER
from sciatica_desktop.domain.exercise import DoseName, Exercise
from sciatica_desktop.domain.record import Light, Outcome
from sciatica_desktop.domain.safety.afterwards import Label
from sciatica_desktop.domain.safety.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Turn:
    """One time an exercise was on the plan: what became of it and of its session."""

    day: date
    dose: DoseName
    outcome: Outcome
    light: Light | None
    label: Label
    effort: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A suggestion: this exercise at this dose next."""

    exercise: str
    dose: DoseName


def eligible(turns: Sequence[Turn], limits: Thresholds) -> bool:
    """Tell whether the last 3 turns (oldest first) were all completed, unlit, fine and easy."""
    last = turns[-limits.progress_sessions :]
    return len(last) == limits.progress_sessions and all(_went_well(t, limits) for t in last)


def next_step(exercise: Exercise, turns: Sequence[Turn], limits: Thresholds) -> Step | None:
    """Suggest one change: the next dose, then the harder exercise at its gentle dose."""
    if not eligible(turns, limits) or turns[-1].dose not in LADDER:
        return None
    rung = LADDER.index(turns[-1].dose)
    if rung + 1 < len(LADDER):
        return Step(exercise.id, LADDER[rung + 1])
    return None if exercise.harder is None else Step(exercise.harder, DoseName.GENTLE)


def level_three_open(
    first_level_two: date | None,
    sessions_with_level_two: int,
    mean_leg: float | None,
    today: date,
    limits: Thresholds,
) -> bool:
    """Tell whether a level-3 exercise may be suggested: 14 days, 4 sessions, leg at most 3."""
    if first_level_two is None or mean_leg is None:
        return False
    return (
        today - first_level_two >= timedelta(days=limits.level_three_days)
        and sessions_with_level_two >= limits.level_three_sessions
        and mean_leg <= limits.level_three_leg
    )


class Gate(StrEnum):
    """Whether a programme can be started."""

    OPEN = "open"
    GENTLY = "gently"  # shown with the reason and "Start gently anyway"
    READ_ONLY = "read only"


_STRENGTH = frozenset({"core-strength", "legs-starter"})
_STRONGEST = "legs-strong"


def gate(
    programme: str,
    *,
    flare_open: bool,
    typical_leg: float | None,
    leg_before: int | None,
    limits: Thresholds,
) -> Gate:
    """Say how a strength programme can be started (5.11).

    `typical_leg` is the 7-day typical leg pain; without one the last `leg_before` counts.
    """
    if programme not in _STRENGTH and programme != _STRONGEST:
        return Gate.OPEN
    usual = leg_before if typical_leg is None else typical_leg
    if not flare_open and (usual is None or usual <= limits.strength_leg):
        return Gate.OPEN
    low_enough = leg_before is None or leg_before <= limits.start_gently_leg
    if programme == _STRONGEST or flare_open or not low_enough:
        return Gate.READ_ONLY
    return Gate.GENTLY


def _went_well(turn: Turn, limits: Thresholds) -> bool:
    return (
        turn.outcome is Outcome.DONE
        and turn.light in (None, Light.GREEN)
        and turn.label is Label.FINE
        and (turn.effort is None or turn.effort <= limits.progress_effort)
    )
