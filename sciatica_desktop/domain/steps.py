"""Which sentence of an exercise matters now."""

from sciatica_desktop.domain.exercise import Exercise, Step, When
from sciatica_desktop.domain.pace import LETTERS_PER_SECOND

READ_S = 2.5
"""Shortest time in which a sentence can be taken in; a phase shows no more than fit."""

# What a moment falls back on where the exercise has no sentence of its own for it.
_FALLBACK = {
    When.READY: (When.READY,),
    When.MOVE_IN: (When.MOVE_IN, When.HOLD, When.READY),
    When.HOLD: (When.HOLD, When.MOVE_IN, When.READY),
    When.MOVE_OUT: (When.MOVE_OUT, When.HOLD, When.READY),
}

_MOMENT = {
    "get_ready": When.READY,
    "move_in": When.MOVE_IN,
    "hold": When.HOLD,
    "move_out": When.MOVE_OUT,
}

# A hold or rest shorter than this is over before its own sentence helps: the one before it stays.
_BRIEF_S = {"hold": 2.0, "rest": 4.0}
_BEFORE = {"hold": "move_in", "rest": "move_out"}


def steps_for(exercise: Exercise, kind: str) -> tuple[Step, ...]:
    """Return the sentences of a kind of phase in their order, never none.

    Between repetitions the body is back where it started, so a rest shows how to lie or stand. A
    change of sides shows how the side is set up: the second thing to make ready, where there is one.
    """
    if kind == "change_sides":
        ready = steps_for(exercise, "get_ready")
        return ready[1:2] or ready
    if kind in ("rest", "set_rest"):
        own = _those(exercise, When.REST)
        return own or steps_for(exercise, "get_ready")[:1]
    return next(found for when in _FALLBACK[_MOMENT[kind]] if (found := _those(exercise, when)))


def step_for(
    exercise: Exercise, kind: str, elapsed_s: float = 0.0, duration_s: float | None = None
) -> Step:
    """Return the one sentence to show so many seconds into a phase of that kind.

    Several sentences follow one another at reading speed and the last stays; where the phase is too
    short for that they share it evenly, and those that would stand less than READ_S are left out.
    """
    if duration_s is not None and duration_s < _BRIEF_S.get(kind, 0.0):
        kind = _BEFORE[kind]
    steps = steps_for(exercise, kind)
    if duration_s is not None and sum(map(_reading_s, steps)) > duration_s:
        steps = steps[: max(1, int(duration_s / READ_S))]
        return steps[min(int(elapsed_s / duration_s * len(steps)), len(steps) - 1)]
    for step in steps:
        elapsed_s -= _reading_s(step)
        if elapsed_s < 0:
            return step
    return steps[-1]


def _reading_s(step: Step) -> float:
    return 1.0 + len(step.text) / LETTERS_PER_SECOND


def _those(exercise: Exercise, when: When) -> tuple[Step, ...]:
    return tuple(step for step in (*exercise.steps, *exercise.cues) if step.when is when)
