"""Makes plans: of a programme as the catalogue has it, and of a real session."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sciatica_desktop.domain.dose import catalogue_ready_s
from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.legs import ANYBODY, Legs
from sciatica_desktop.domain.pace import Pace, session_ready_s
from sciatica_desktop.domain.plan import Phase, PhaseKind, Plan, PlannedItem
from sciatica_desktop.domain.programme import Catalogue, Programme
from sciatica_desktop.domain.safety.quick_check import asks_after
from sciatica_desktop.domain.unroll import Beat, unroll

Exercises = Mapping[str, Exercise]


def planned_items(
    catalogue: Catalogue, programme: Programme, *, with_optional: bool = False
) -> tuple[PlannedItem, ...]:
    """Return the items of a programme in its order, optional ones only when asked for."""
    return tuple(
        PlannedItem(item.exercise, catalogue.dose(item), item.dose)
        for item in programme.items
        if with_optional or not item.optional
    )


def plan_programme(
    catalogue: Catalogue, programme: Programme, *, with_optional: bool = False
) -> Plan:
    """Return the plan that knows no person: its length is the catalogue's."""
    items = planned_items(catalogue, programme, with_optional=with_optional)
    beats = []
    before: Exercise | None = None
    for item in items:
        exercise = catalogue.exercises[item.exercise]
        ready = Beat(PhaseKind.GET_READY, catalogue_ready_s(before, exercise))
        beats.append([ready, *unroll(exercise, item.dose, ANYBODY.working(exercise.laterality))])
        before = exercise
    return _assemble(programme.id, items, beats)


def build_session_plan(
    programme: str,
    items: Sequence[PlannedItem],
    exercises: Exercises,
    *,
    legs: Legs | None = None,
    pace: Pace | None = None,
    first: int = 0,
) -> Plan:
    """Return the plan of a real session of one person, begun with item `first`."""
    legs, pace = legs or Legs(), pace or Pace()
    items = tuple(replace(i, take_my_time=i.take_my_time or pace.take_my_time) for i in items)
    beats = []
    before: Exercise | None = None
    for number, item in enumerate(items):
        exercise = exercises[item.exercise]
        came_from = None if number == first else before
        moves = unroll(exercise, item.dose, legs.working(exercise.laterality))
        beats.append(
            [
                *_lead_in(came_from, exercise, item, pace),
                *(_at_own_pace(moves) if item.take_my_time else moves),
            ]
        )
        before = exercise
    return replace(_assemble(programme, items, beats), first=first)


def _lead_in(
    before: Exercise | None, exercise: Exercise, item: PlannedItem, pace: Pace
) -> Iterator[Beat]:
    if pace.waits_before(before, exercise):
        yield Beat(PhaseKind.GET_READY, None)
    asking_s = pace.asking_s if before is not None and asks_after(before) else 0
    length = max(session_ready_s(before, exercise), pace.spoken_s(item) + asking_s)
    yield Beat(PhaseKind.GET_READY, length)


def _at_own_pace(beats: Iterable[Beat]) -> Iterator[Beat]:
    """Let each hold wait for a key; where nothing is held, the move in waits."""
    moves = list(beats)
    holds = any(beat.kind is PhaseKind.HOLD for beat in moves)
    waiting = PhaseKind.HOLD if holds else PhaseKind.MOVE_IN
    for beat in moves:
        yield replace(beat, duration_s=None) if beat.kind is waiting else beat


def _assemble(
    programme: str, items: tuple[PlannedItem, ...], beats: Sequence[Iterable[Beat]]
) -> Plan:
    """Put the beats of all items one after the other, without a gap."""
    phases = []
    start_s: float = 0
    for number, (item, own) in enumerate(zip(items, beats, strict=True)):
        for beat in own:
            phase = Phase(
                kind=beat.kind,
                item=number,
                exercise=item.exercise,
                start_s=start_s,
                duration_s=beat.duration_s,
                side=beat.side,
                set=beat.set,
                rep=beat.rep,
            )
            phases.append(phase)
            start_s = phase.end_s
    return Plan(programme, items, tuple(phases))
