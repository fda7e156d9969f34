"""One exercise at one dose, unrolled into beats: phases that have no place in a plan yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sciatica_desktop.domain.dose import CHANGE_SIDES_S
from sciatica_desktop.domain.exercise import Dose, Exercise, Laterality
from sciatica_desktop.domain.phase import PhaseKind, Side


@dataclass(frozen=True, slots=True)
class Beat:
    """A phase without its place: what is done, how long, on which side, in which repetition."""

    kind: PhaseKind
    duration_s: float | None
    side: Side | None = None
    set: int | None = None
    rep: int | None = None


@dataclass(frozen=True, slots=True)
class _Turn:
    """One repetition on one side."""

    side: Side | None
    rep: int


def unroll(exercise: Exercise, dose: Dose, sides: Sequence[Side | None]) -> Iterator[Beat]:
    """Yield the beats of all sets, with rests between but none after the last move."""
    for number in range(1, dose.sets + 1):
        if number > 1:
            yield from _timed(Beat(PhaseKind.SET_REST, exercise.tempo.set_rest_s, set=number))
        for turns in _rounds(exercise.laterality, dose.reps, sides):
            yield from _round(exercise, dose, turns, number)
            if turns[-1].side != sides[-1]:
                yield Beat(PhaseKind.CHANGE_SIDES, CHANGE_SIDES_S, set=number)


def move_seconds(exercise: Exercise, dose: Dose, kind: PhaseKind) -> int:
    """Return the usual length of one part of a repetition."""
    return {
        PhaseKind.MOVE_IN: exercise.tempo.move_in_s,
        PhaseKind.HOLD: dose.hold_s,
        PhaseKind.MOVE_OUT: exercise.tempo.move_out_s,
    }[kind]


def _rounds(
    laterality: Laterality, reps: int, sides: Sequence[Side | None]
) -> Iterator[list[_Turn]]:
    """Yield the turns between two changes of sides."""
    if laterality is Laterality.ALTERNATING:
        yield [_Turn(side, rep) for rep in range(1, reps + 1) for side in sides]
    else:
        for side in sides:
            yield [_Turn(side, rep) for rep in range(1, reps + 1)]


def _round(exercise: Exercise, dose: Dose, turns: list[_Turn], number: int) -> Iterator[Beat]:
    for turn in turns:
        if turn is not turns[0]:
            yield from _timed(Beat(PhaseKind.REST, exercise.tempo.rest_s, set=number))
        for kind in (PhaseKind.MOVE_IN, PhaseKind.HOLD, PhaseKind.MOVE_OUT):
            length = move_seconds(exercise, dose, kind)
            yield from _timed(Beat(kind, length, turn.side, number, turn.rep))


def _timed(beat: Beat) -> Iterator[Beat]:
    """Yield the beat unless it takes no time: a phase of 0 s is left out."""
    if beat.duration_s:
        yield beat
