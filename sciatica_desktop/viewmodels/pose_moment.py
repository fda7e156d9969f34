"""Which instant of an exercise the figure shows in a phase."""

from math import cos, pi

from sciatica_desktop.domain.exercise import Exercise, Kind, Laterality
from sciatica_desktop.domain.plan import Phase, PhaseKind, Side
from sciatica_desktop.figure.moment import Moment

BREATH_S = 10.0
BREATHING_IN = 0.4
"""Share of a breath that goes in: about 4 s in and 6 s out (clinical.md 4.2, `rest-90-90`)."""

SHORTEST_BREATHED_HOLD_S = 5.0
STEPS_CYCLE_S = 1.2
"""Seconds of one gait cycle, two easy steps."""


def moment_of(
    phase: Phase, exercise: Exercise, side: Side | None, done_s: float, usual_s: float
) -> Moment:
    """Return what the figure does so many seconds into a phase that usually takes `usual_s`."""
    return Moment(
        u=_way(phase, exercise, done_s, usual_s),
        breath=_breath(done_s, phase.duration_s) if phase.kind is PhaseKind.HOLD else 0.0,
        mirrored=side is Side.LEFT,
        turn=exercise.laterality is not Laterality.ALTERNATING,
    )


def _way(phase: Phase, exercise: Exercise, done_s: float, usual_s: float) -> float:
    match phase.kind:
        case PhaseKind.MOVE_IN:
            return min(done_s / usual_s, 1.0)
        case PhaseKind.HOLD if exercise.kind is Kind.ACTIVITY:
            return done_s / STEPS_CYCLE_S % 1.0
        case PhaseKind.HOLD:
            return 1.0
        case PhaseKind.MOVE_OUT:
            return max(1.0 - done_s / usual_s, 0.0)
        case _:
            return 0.0


def _breath(done_s: float, hold_s: float | None) -> float:
    """Return how full the lungs are: slowly in and out, empty at both ends of the hold."""
    hold_s = BREATH_S if hold_s is None else hold_s
    if hold_s < SHORTEST_BREATHED_HOLD_S:
        return 0.0
    breaths = max(1, round(hold_s / BREATH_S))
    share = done_s / hold_s * breaths % 1.0
    if share < BREATHING_IN:
        return (1 - cos(pi * share / BREATHING_IN)) / 2
    return (1 + cos(pi * (share - BREATHING_IN) / (1 - BREATHING_IN))) / 2
