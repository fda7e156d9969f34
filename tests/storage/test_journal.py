"""Sessions come back as they were written, and a broken one knows where it was."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.plan import Phase, PhaseKind
from sciatica_desktop.domain.record import (
    AfterCheck,
    End,
    Ending,
    ExerciseRecord,
    ExpectedPhase,
    Feeling,
    Later,
    Outcome,
    SessionRecord,
)
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.journal import Journal
from tests.builders import expected_phases
from tests.storage.new import new_diary
from tests.storage.strategies import exercises, moments, phases, sessions

NINE = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
DOSE = Dose(1, 3, 20)


def session(begun: datetime = NINE, exercises: int = 2) -> SessionRecord:
    id_ = uuid4()
    records = tuple(ExerciseRecord(id_, n, "glute-bridge", DOSE) for n in range(exercises))
    return SessionRecord(id_, begun, "eight-simple", records)


def phase(item: int, kind: PhaseKind = PhaseKind.HOLD) -> Phase:
    return Phase(kind, item, "glute-bridge", 0, 20)


@given(records=st.lists(sessions(), max_size=4, unique_by=lambda s: s.id))
def test_every_ended_session_comes_back_in_order(records: list[SessionRecord]) -> None:
    with new_diary() as db:
        journal = Journal(db)
        for record in records:
            journal.begin(record)
        in_order = sorted(records, key=lambda s: (s.begun, str(s.id)))
        ended = [s for s in in_order if s.end is not None]
        broken = [s for s in in_order if s.end is None]
        assert list(journal.sessions()) == ended
        assert journal.endings(date.min, date.max) == tuple(
            (s.begun.date(), s.programme, s.end.ending) for s in ended if s.end is not None
        )
        assert journal.latest() == (ended[-1] if ended else None)
        assert journal.count() == len(ended)
        found = journal.unfinished()
        assert (found.session if found else None) == (broken[-1] if broken else None)
        for record in records:
            day = record.begun.date()
            assert journal.session(record.id) == record
            assert (record in journal.sessions(day, day)) == (record.end is not None)
            assert record not in journal.sessions(since=day + timedelta(1))


@given(trail=st.lists(st.tuples(st.integers(0, 99), phases, moments), max_size=8))
def test_the_trail_keeps_every_phase_in_the_order_of_writing(
    trail: list[tuple[int, Phase, datetime]],
) -> None:
    with new_diary() as db:
        journal, record = Journal(db), session()
        journal.begin(record)
        for number, p, due in trail:
            journal.expect(record.id, number, p, due)
        kept = expected_phases(journal, record.id)
        assert list(kept) == [
            ExpectedPhase(record.id, n, p.kind, p.item, p.exercise, p.side, p.set, p.rep, due)
            for n, p, due in trail
        ]
        found = journal.unfinished()
        assert found is not None
        assert found.last == (kept[-1] if kept else None)
        assert found.item == (trail[-1][1].item if trail else 0)


@given(record=sessions(ended=False), data=st.data())
def test_an_exercise_is_written_over_what_was_known_of_it(
    record: SessionRecord, data: st.DataObject
) -> None:
    with new_diary() as db:
        journal = Journal(db)
        journal.begin(record)
        done = tuple(data.draw(exercises(record.id, e.number)) for e in record.exercises)
        for exercise in done:
            journal.exercise(exercise)
        assert journal.session(record.id) == replace(record, exercises=done)


def test_a_session_without_an_end_goes_on_at_the_exercise_of_its_last_row(db: Database) -> None:
    journal, record = Journal(db), session()
    journal.begin(record)
    found = journal.unfinished()
    assert found is not None
    assert (found.item, found.until) == (0, NINE)
    journal.expect(record.id, 0, phase(0), NINE + timedelta(seconds=10))
    journal.expect(record.id, 9, phase(1), NINE + timedelta(seconds=200))
    journal.expect(record.id, 0, phase(0), NINE + timedelta(seconds=300))  # went back by a key
    found = journal.unfinished()
    assert found is not None
    assert (found.item, found.until) == (0, NINE + timedelta(seconds=300))


def test_what_has_ended_is_not_unfinished_and_has_no_trail(db: Database) -> None:
    journal, record = Journal(db), session()
    journal.begin(record)
    journal.expect(record.id, 0, phase(0), NINE)
    ended = NINE + timedelta(minutes=9)
    journal.finish(record.id, ended, Ending.EARLY, 500)
    assert journal.unfinished() is None
    assert expected_phases(journal, record.id) == ()
    assert journal.sessions() == (replace(record, end=End(ended, Ending.EARLY, 500)),)


def test_a_session_is_put_whether_or_not_it_is_there(db: Database) -> None:
    journal, record = Journal(db), session()
    answered = replace(record, after=AfterCheck(Feeling.EASIER, 4))
    for whole in (record, answered):
        journal.put(whole)
        assert journal.everything() == (whole,)


def test_dropping_takes_the_whole_session_and_restore_brings_it_back(db: Database) -> None:
    journal = Journal(db)
    record = replace(session(), end=End(NINE, Ending.COMPLETE, 60))
    journal.begin(record)
    dropped = journal.drop(record.id)
    assert (journal.sessions(), db.read("SELECT * FROM exercise")) == ((), [])
    journal.restore(dropped)
    assert journal.sessions() == (record,)


def test_a_session_can_be_corrected(db: Database) -> None:
    journal = Journal(db)
    record = replace(session(), end=End(NINE, Ending.COMPLETE, 60))
    journal.begin(record)
    corrected = replace(record, begun=NINE - timedelta(days=1), exercises=record.exercises[:1])
    journal.change(corrected)
    assert journal.sessions() == (corrected,)


@pytest.mark.parametrize("write", [Journal.change, Journal.put])
def test_a_session_that_cannot_be_written_anew_stays_as_it_was(
    db: Database, write: Callable[[Journal, SessionRecord], None]
) -> None:
    journal, record = Journal(db), replace(session(), end=End(NINE, Ending.COMPLETE, 60))
    journal.begin(record)
    db.write("CREATE TRIGGER no BEFORE INSERT ON exercise BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(sqlite3.IntegrityError):
        write(journal, record)
    assert journal.sessions() == (record,)


def test_of_several_exercises_all_are_written_or_none(db: Database) -> None:
    journal, record = Journal(db), session()
    journal.begin(record)
    done = replace(record.exercises[0], outcome=Outcome.DONE)
    with pytest.raises(sqlite3.IntegrityError):
        journal.exercises([done, replace(done, session=uuid4())])
    assert journal.session(record.id) == record


def test_the_time_of_each_day_is_the_sum_of_its_ended_sessions(db: Database) -> None:
    journal = Journal(db)
    for hours, seconds in ((0, 300), (5, 240), (24, 100)):
        end = End(NINE, Ending.COMPLETE, seconds)
        journal.begin(replace(session(NINE + timedelta(hours=hours)), end=end))
    journal.begin(session(NINE + timedelta(days=2)))
    assert journal.seconds_by_day() == {date(2026, 11, 16): 540, date(2026, 11, 17): 100}
    assert journal.seconds_by_day(since=date(2026, 11, 17)) == {date(2026, 11, 17): 100}


def test_what_is_not_there_cannot_be_ended_changed_or_dropped(db: Database) -> None:
    journal, nobody = Journal(db), UUID(int=1)
    with pytest.raises(KeyError):
        journal.finish(nobody, NINE, Ending.COMPLETE, 1)
    with pytest.raises(KeyError):
        journal.drop(nobody)
    with pytest.raises(KeyError):
        journal.change(session())
    assert journal.session(nobody) is None
    assert journal.latest() is None


def test_values_that_cannot_be_are_refused() -> None:
    record = session()
    with pytest.raises(ValueError, match="offset"):
        replace(record, begun=NINE.replace(tzinfo=None))
    with pytest.raises(ValueError, match="offset"):
        End(NINE.replace(tzinfo=None), Ending.EARLY, 1)
    with pytest.raises(ValueError, match="seconds"):
        End(NINE, Ending.EARLY, -1)
    with pytest.raises(ValueError, match="effort"):
        AfterCheck(effort=11)
    with pytest.raises(ValueError, match="reps"):
        replace(record.exercises[0], reps=-1)
    with pytest.raises(ValueError, match="numbered"):
        replace(record, exercises=record.exercises[1:])
    with pytest.raises(ValueError, match="another session"):
        replace(record, id=uuid4())
    assert record.exercises[0].outcome is Outcome.PLANNED


def test_what_is_answered_later_belongs_to_its_session(db: Database) -> None:
    journal, record = Journal(db), session()
    journal.begin(record)
    journal.later(record.id, Later(gone_at_45=False, spoilt=True))
    assert journal.session(record.id) == replace(record, later=Later(gone_at_45=False, spoilt=True))
    with pytest.raises(KeyError):
        journal.later(uuid4(), Later())
