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
    Later,
    Light,
    NextDay,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.directions import DIRECTIONAL, Direction
from sciatica_desktop.domain.safety.quick_check import asks_after
from sciatica_desktop.storage.sample_course import DAYS, Body

_GET_READY_S = 15
MAY_MOVE_DOWN = 3.0  # typical leg pain above which an exercise may make it worse


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
    answers = Random(session.int)
    records = tuple(
        _record(session, number, item, catalogue.exercises[item.exercise], body, random, answers)
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
        _next_day(body, answers),
    )


def _record(
    session: UUID,
    number: int,
    item: PlannedItem,
    exercise: Exercise,
    body: Body,
    random: Random,
    answers: Random,
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
    quick = None
    if outcome in (Outcome.DONE, Outcome.PARTLY) and asks_after(exercise):
        quick = _quick_answer(exercise, body, answers)
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
        Light.RED if quick is QuickAnswer.MOVED_DOWN else light,
        stop,
        quick,
    )


def _quick_answer(exercise: Exercise, body: Body, random: Random) -> QuickAnswer | None:
    """Return an answer to the quick check, or None: about one in three was not given.

    Arching suits this body better than bending does, and in the last weeks nothing moves down.
    """
    arching = DIRECTIONAL.get(exercise.id) is Direction.ARCHING
    bending = DIRECTIONAL.get(exercise.id) is Direction.BENDING
    up, easier = (5, 6) if arching else (1, 3)
    down = 2 if bending and body.leg > MAY_MOVE_DOWN else 0
    given = random.choices(tuple(QuickAnswer), (up, easier, 12, 1, down))[0]
    return given if random.random() < 0.67 else None


def _next_day(body: Body, random: Random) -> Later:
    """Return what was said on the next day; the newest session has no next day yet."""
    sore = body.leg > MAY_MOVE_DOWN and random.random() < 0.25
    if body.day >= DAYS - 1 or random.random() < 0.4:
        return Later()
    return Later(next_day=NextDay.MORE_SORE if sore else NextDay.AS_USUAL)
