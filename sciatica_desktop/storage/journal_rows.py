"""How sessions, exercises and expected phases stand in the tables of the journal."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sciatica_desktop.domain.exercise import Dose, DoseName
from sciatica_desktop.domain.phase import PhaseKind, Side
from sciatica_desktop.domain.record import (
    AfterCheck,
    End,
    Ending,
    ExerciseRecord,
    ExpectedPhase,
    Feeling,
    Later,
    Light,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.scores import Lowest
from sciatica_desktop.storage.moments import day_of, from_columns, to_columns
from sciatica_desktop.storage.past_rows import FLAGS, later_of

if TYPE_CHECKING:
    from sciatica_desktop.domain.plan import Phase

Row = dict[str, object]


def session_row(session: SessionRecord) -> Row:
    """Return the columns of a session."""
    begun, begun_offset = to_columns(session.begun)
    end = session.end
    ended, ended_offset = (None, None) if end is None else to_columns(end.at)
    return {
        "id": str(session.id),
        "programme": session.programme,
        "begun": begun,
        "begun_offset_min": begun_offset,
        "day": day_of(session.begun),
        "ended": ended,
        "ended_offset_min": ended_offset,
        "ending": None if end is None else end.ending,
        "seconds": None if end is None else float(end.seconds),
        "feeling": session.after.feeling,
        "effort": session.after.effort,
        **later_row(session.later),
    }


def later_row(later: Later) -> Row:
    """Return the columns of what was answered after a session was over."""
    flags = {name: getattr(later, name) for name in FLAGS}
    return {
        **{n: None if v is None else int(v) for n, v in flags.items()},
        "next_day": later.next_day,
    }


def session_record(row: sqlite3.Row, exercises: Iterable[sqlite3.Row]) -> SessionRecord:
    """Return the session of a row and of the rows of its exercises."""
    end = None
    if row["ending"] is not None:
        at = from_columns(row["ended"], row["ended_offset_min"])
        end = End(at, Ending(row["ending"]), row["seconds"])
    feeling = row["feeling"]
    session = UUID(row["id"])
    return SessionRecord(
        id=session,
        begun=from_columns(row["begun"], row["begun_offset_min"]),
        programme=row["programme"],
        exercises=tuple(exercise_record(exercise, session) for exercise in exercises),
        end=end,
        after=AfterCheck(None if feeling is None else Feeling(feeling), row["effort"]),
        later=later_of(row),
    )


def exercise_row(record: ExerciseRecord) -> Row:
    """Return the columns of an exercise."""
    return {
        "session": str(record.session),
        "number": record.number,
        "exercise": record.exercise,
        "dose": record.dose_name,
        "sets": record.dose.sets,
        "reps": record.dose.reps,
        "hold_s": record.dose.hold_s,
        "side": record.side,
        "reps_done": record.reps,
        "seconds": float(record.seconds),
        "outcome": record.outcome,
        "light": record.light,
        "stop": record.stop,
        "quick": record.quick,
        "quick_lowest": record.quick_lowest,
    }


def exercise_record(row: sqlite3.Row, session: UUID) -> ExerciseRecord:
    """Return the exercise of a row, done in this session."""
    side, light, stop = row["side"], row["light"], row["stop"]
    quick, lowest = row["quick"], row["quick_lowest"]
    return ExerciseRecord(
        session=session,
        number=row["number"],
        exercise=row["exercise"],
        dose=Dose(row["sets"], row["reps"], row["hold_s"]),
        dose_name=DoseName(row["dose"]),
        side=None if side is None else Side(side),
        reps=row["reps_done"],
        seconds=row["seconds"],
        outcome=Outcome(row["outcome"]),
        light=None if light is None else Light(light),
        stop=None if stop is None else StopReason(stop),
        quick=None if quick is None else QuickAnswer(quick),
        quick_lowest=None if lowest is None else Lowest(lowest),
    )


def expected_row(session: UUID, number: int, phase: "Phase", due: datetime) -> Row:
    """Return the columns of a phase that is about to be cued."""
    instant, offset = to_columns(due)
    return {
        "session": str(session),
        "number": number,
        "kind": phase.kind,
        "item": phase.item,
        "exercise": phase.exercise,
        "side": phase.side,
        "set_number": phase.set,
        "rep": phase.rep,
        "due": instant,
        "due_offset_min": offset,
    }


def expected_phase(row: sqlite3.Row) -> ExpectedPhase:
    """Return the expected phase of a row."""
    side = row["side"]
    return ExpectedPhase(
        session=UUID(row["session"]),
        number=row["number"],
        kind=PhaseKind(row["kind"]),
        item=row["item"],
        exercise=row["exercise"],
        side=None if side is None else Side(side),
        set=row["set_number"],
        rep=row["rep"],
        due=from_columns(row["due"], row["due_offset_min"]),
    )
