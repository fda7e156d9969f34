"""Progress is suggested, never forced (clinical.md 6.8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

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


def _went_well(turn: Turn, limits: Thresholds) -> bool:
    return (
        turn.outcome is Outcome.DONE
        and turn.light in (None, Light.GREEN)
        and turn.label is Label.FINE
        and (turn.effort is None or turn.effort <= limits.progress_effort)
    )
