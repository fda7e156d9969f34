"""The sessions of the last days come back as the rules want them, with the checks around them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from hypothesis import given

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.rating import Context, Rating, Scores
from sciatica_desktop.domain.record import End, Ending, ExerciseRecord, SessionRecord
from sciatica_desktop.domain.safety.past import Did, Past
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.pasts import read_pasts
from tests.storage.new import new_diary
from tests.storage.strategies import scores, sessions

TODAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def session(days_ago: int = 0) -> SessionRecord:
    id_, begun = uuid4(), NOON - timedelta(days=days_ago)
    done = ExerciseRecord(id_, 0, "walking", Dose(1, 1, 60))
    end = End(begun + timedelta(minutes=10), Ending.COMPLETE, 600)
    return SessionRecord(id_, begun, "first-days", (done,), end)


def check(of: UUID, context: Context, said: Scores, at: datetime = NOON) -> Rating:
    return Rating(uuid4(), at, said, context=context, note="checked", session=of)


@given(sessions(ended=True), scores, scores)
def test_what_became_of_a_session_comes_back(
    record: SessionRecord, before: Scores, after: Scores
) -> None:
    assert record.end is not None
    with new_diary() as db:
        Journal(db).begin(record)
        Diary(db).add(check(record.id, Context.BEFORE, before))
        Diary(db).add(check(record.id, Context.AFTER, after))
        (found,) = read_pasts(db, record.begun.date(), 0)
    assert found == Past(
        str(record.id),
        record.programme,
        record.begun,
        record.end.at,
        tuple(
            Did(e.exercise, e.outcome, e.light, e.stop, e.quick, e.dose_name)
            for e in record.exercises
        ),
        before,
        after,
        record.after.feeling,
        record.after.effort,
        record.later,
    )


def test_only_the_ended_sessions_of_those_days_are_read_oldest_first(db: Database) -> None:
    journal = Journal(db)
    kept = [session(days) for days in (15, 14, 3, 0)]
    for record in (*reversed(kept), replace(session(1), end=None)):
        journal.begin(record)
    assert [past.session for past in read_pasts(db, TODAY, 14)] == [str(r.id) for r in kept[1:]]
    assert read_pasts(db, TODAY - timedelta(days=60), 14) == ()


def test_the_checks_of_a_session_are_the_last_of_each_kind(db: Database) -> None:
    one, other = session(), session()
    for record in (one, other):
        Journal(db).begin(record)
    for minutes, (context, leg) in enumerate(
        [
            (Context.BEFORE, 1),
            (Context.REPEATED, 2),
            (Context.DURING, 9),
            (Context.AFTER, 3),
            (Context.AFTER, 4),
            (Context.LATER, 9),
        ]
    ):
        at = NOON + timedelta(minutes=minutes)
        Diary(db).add(check(one.id, context, Scores(leg_left=leg), at))
    Diary(db).add(check(other.id, Context.AFTER, Scores(back=7)))
    found = {past.session: (past.start, past.end) for past in read_pasts(db, TODAY, 1)}
    assert found[str(one.id)] == (Scores(leg_left=2), Scores(leg_left=4))
    assert found[str(other.id)] == (Scores(), Scores(back=7))


def test_a_check_before_midnight_belongs_to_the_session_after_it(db: Database) -> None:
    record = session()
    Journal(db).begin(record)
    Diary(db).add(check(record.id, Context.BEFORE, Scores(back=2), NOON - timedelta(days=1)))
    (found,) = read_pasts(db, TODAY, 0)
    assert found.start == Scores(back=2)
