"""A made-up session of the sample diary: mostly done, now and then cut short or stopped."""

from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from sciatica_desktop.domain.dose import dose_seconds
from sciatica_desktop.domain.exercise import Exercise, Laterality
from sciatica_desktop.domain.plan import PlannedItem, Side
from sciatica_desktop.domain.planning import planned_items
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.record import (
    AfterCheck,
    End,
    Ending,
    ExerciseRecord,
    Light,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.storage.sample_course import Body

_GET_READY_S = 15


def made_up_session(
    session: UUID,
    begun: datetime,
    catalogue: Catalogue,
    programme: str,
    body: Body,
    random: Random,
) -> SessionRecord:
    """Return an ended session of that programme."""
    items = planned_items(catalogue, catalogue.programmes[programme])
    reached = len(items) if random.random() < 0.88 else random.randint(2, len(items) - 1)
    records = tuple(
        _record(session, number, item, catalogue.exercises[item.exercise], body, random)
        if number < reached
        else ExerciseRecord(session, number, item.exercise, item.dose, item.dose_name)
        for number, item in enumerate(items)
    )
    seconds = sum(record.seconds + _GET_READY_S for record in records[:reached])
    pauses = random.choice((0, 0, 20, 95))
    return SessionRecord(
        session,
        begun,
        programme,
        records,
        End(
            begun + timedelta(seconds=round(seconds) + pauses),
            Ending.COMPLETE if reached == len(items) else Ending.EARLY,
            seconds,
        ),
        AfterCheck(effort=random.randint(2, 5) if random.random() < 0.6 else None),
    )


def _record(
    session: UUID,
    number: int,
    item: PlannedItem,
    exercise: Exercise,
    body: Body,
    random: Random,
) -> ExerciseRecord:
    both = exercise.laterality in (Laterality.ALTERNATING, Laterality.ONE_SIDE)
    side = Side.LEFT if exercise.laterality is Laterality.AFFECTED_SIDE else None
    planned = item.dose.sets * item.dose.reps * (2 if both else 1)
    seconds = dose_seconds(exercise, item.dose)
    chance = random.random()
    hurts = 0.06 if body.in_flare or body.leg > 5 else 0.015
    outcome, share, light, stop = Outcome.DONE, 1.0, None, None
    if chance < hurts:
        stop = random.choice((StopReason.LEG, StopReason.LEG, StopReason.BACK))
        outcome, share, light = Outcome.STOPPED, random.uniform(0.1, 0.7), Light.RED
    elif chance < 0.07:
        outcome, share = Outcome.SKIPPED, 0.0
    elif chance < 0.11:
        outcome, share, light = Outcome.PARTLY, 0.7, Light.AMBER
    return ExerciseRecord(
        session,
        number,
        item.exercise,
        item.dose,
        item.dose_name,
        side,
        round(planned * share),
        float(round(seconds * share)),
        outcome,
        light,
        stop,
    )
