"""Makes the record of a session from its plan, and the tally from a record."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sciatica_desktop.domain.exercise import Exercise, Laterality
from sciatica_desktop.domain.plan import Plan, Side
from sciatica_desktop.domain.record import ExerciseRecord, Outcome, SessionRecord, StopReason
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.tally import Tally, Work


def new_record(
    session: UUID, begun: datetime, plan: Plan, exercises: Mapping[str, Exercise]
) -> SessionRecord:
    """Return the record of a session of which nothing is done."""
    planned = tuple(
        ExerciseRecord(
            session=session,
            number=number,
            exercise=item.exercise,
            dose=item.dose,
            dose_name=item.dose_name,
            side=_only_side(plan, number, exercises[item.exercise]),
        )
        for number, item in enumerate(plan.items)
    )
    return SessionRecord(session, begun, plan.programme, planned)


def tally_of(record: SessionRecord) -> Tally:
    """Return what a session had done that is taken up again."""
    works = tuple(Work(e.seconds, e.reps, e.outcome) for e in record.exercises)
    return Tally(sum(work.seconds for work in works), works)


def partial_work(record: SessionRecord) -> tuple[ExerciseRecord, ...]:
    """Return what a session that broke off had begun and not ended, as partly done."""
    begun = (e for e in record.exercises if e.seconds and e.outcome is Outcome.PLANNED)
    return tuple(replace(e, outcome=Outcome.PARTLY) for e in begun)


def corrected(
    record: ExerciseRecord,
    outcome: Outcome,
    stop: StopReason | None,
    quick: QuickAnswer | None,
) -> ExerciseRecord:
    """Return an exercise as the person corrected it; a light belongs to the answers that were given."""
    stop = stop if outcome is Outcome.STOPPED else None
    if (outcome, stop, quick) == (record.outcome, record.stop, record.quick):
        return record
    lowest = record.quick_lowest if quick is record.quick else None
    return replace(record, outcome=outcome, light=None, stop=stop, quick=quick, quick_lowest=lowest)


def _only_side(plan: Plan, item: int, exercise: Exercise) -> Side | None:
    """Return the side of an exercise that works one side alone."""
    if exercise.laterality is not Laterality.AFFECTED_SIDE:
        return None
    sides = {phase.side for phase in plan.phases if phase.item == item and phase.kind.is_move}
    return sides.pop() if len(sides) == 1 else None
