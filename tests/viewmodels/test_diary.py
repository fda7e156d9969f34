"""The days of the Diary: slices, search, deleting with a way back, flares."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.record import AfterCheck, Outcome
from sciatica_desktop.viewmodels.diary import DiaryViewModel
from sciatica_desktop.viewmodels.diary_books import Entry
from tests.viewmodels.diary_room import NOW, Room

TODAY = NOW.date()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    assert qtbot is not None
    made = Room(tmp_path)
    yield made
    made.database.close()


def dates(model: DiaryViewModel) -> list[int]:
    return [(TODAY - day.day).days for day in model.days]


def test_an_empty_diary_fills_with_the_first_entry(room: Room) -> None:
    model = room.model()
    assert model.empty
    assert not model.has_earlier
    model.show_earlier()
    assert model.empty
    sheet = model.entry()
    sheet.rate(Part.BACK, 3)
    assert sheet.save()
    assert dates(model) == [0]


def test_days_come_newest_first_with_their_entries(room: Room) -> None:
    early, late, session = room.rate(1.2), room.rate(1), room.move(1.1)
    room.rate(3)
    model = room.model()
    assert dates(model) == [1, 3]
    entries = [e for day in model.days for e in day.entries]
    assert entries[:3] == [late, session, early]
    assert model.programme_name("small") == "Small"
    assert model.programme_name("pelvic-tilt") == "Pelvic tilt"
    assert model.programme_name("gone") == "gone"


def test_a_slice_is_30_days_and_earlier_days_jump_a_gap(room: Room) -> None:
    for days_ago in (0, 29, 30, 500):
        room.rate(days_ago)
    model = room.model()
    assert dates(model) == [0, 29]
    model.show_earlier()
    assert dates(model) == [0, 29, 30]
    model.show_earlier()
    assert dates(model) == [0, 29, 30, 500]
    assert not model.has_earlier
    model.show_earlier()
    assert dates(model) == [0, 29, 30, 500]


def test_a_crowded_slice_is_shorter(room: Room) -> None:
    for number in range(150):
        room.rate(number / 10)
    assert sum(len(day.entries) for day in room.model().days) < 120


def test_a_day_of_long_ago_is_shown_with_those_around_it(room: Room) -> None:
    for days_ago in (0, 398, 400, 410):
        room.rate(days_ago)
    model = room.model()
    model.show_day(TODAY - timedelta(days=400))
    assert dates(model) == [398, 400, 410]
    assert model.has_later
    model.show_day(TODAY)
    assert dates(model) == [0]
    model.show_newest()
    assert dates(model) == [0]
    assert not model.has_later


def test_the_newest_days_lead_to_no_newer_ones(room: Room) -> None:
    for days_ago in (1, 398):
        room.rate(days_ago)
    model = room.model()
    for asked, later in ((400, True), (0, False), (398, True), (1, False)):
        model.show_day(TODAY - timedelta(days=asked))
        assert model.has_later is later


def test_words_are_looked_for_in_all_notes(room: Room) -> None:
    room.rate(0, "fine")
    room.rate(900, "Long drive")
    model = room.model()
    model.search(" drive ")
    assert dates(model) == [900]
    assert model.words == "drive"
    assert not model.has_earlier
    assert not model.has_later
    assert not model.empty
    model.search("")
    assert dates(model) == [0]


def test_everything_can_be_deleted_and_put_back(room: Room) -> None:
    room.rate(0)
    room.move(1)
    model, gone = room.model(), list[Entry]()
    model.removed.connect(gone.append)
    model.put_flare(Flare(uuid4(), model.today))
    before = model.days
    flare = model.current_flare
    assert flare is not None
    for entry in [*(e for day in before for e in day.entries), flare]:
        model.remove(entry)
    assert model.days == ()
    assert len(gone) == 3
    assert list(model.gone) == gone
    for entry in reversed(gone):
        assert model.put_back(entry)
    assert model.days == before
    assert model.gone == ()
    assert model.put_back(gone[0]), "it is in the diary again already"
    assert model.days == before


def test_a_flare_begins_ends_and_stands_on_its_first_day(room: Room) -> None:
    room.rate(0)
    model = room.model()
    model.end_flare()
    assert model.current_flare is None
    model.put_flare(Flare(uuid4(), model.today))
    room.clock.go(2 * 86400)
    model.end_flare()
    assert model.current_flare is None
    assert model.days[0].in_flare
    assert model.days[0].begun[0].last == date(2026, 11, 23)


def test_a_session_can_be_corrected(room: Room) -> None:
    session = room.move(1)
    model, written = room.model(), list[int]()
    model.written.connect(lambda: written.append(1))
    model.correct_session(session, datetime(2026, 11, 19, 8, 0), 20)  # noqa: DTZ001 (a wall clock)
    after = room.journal.session(session.id)
    assert after is not None
    assert after.end is not None
    assert (after.begun.day, after.end.seconds) == (19, 1200)
    assert after.end.at - after.begun == timedelta(minutes=20)
    assert written == [1]


def test_other_minutes_do_not_move_a_session(room: Room) -> None:
    room.clock.go(37.5)
    session = room.move(1)
    session = replace(session, begun=session.begun.replace(second=37, microsecond=5))
    room.journal.change(session)
    model, moved = room.model(), list[int]()
    model.moved.connect(lambda _, ratings: moved.append(ratings))
    begun = session.begun.replace(second=0, microsecond=0, tzinfo=None)
    assert model.correct_session(session, begun, 20)
    after = room.journal.session(session.id)
    assert after is not None
    assert after.begun == session.begun
    assert moved == []
    assert model.correct_session(after, begun - timedelta(minutes=5), 20)
    assert moved == [0]


def test_a_session_that_is_gone_is_not_corrected(room: Room) -> None:
    session = room.move(1)
    model, told = room.model(), list[str]()
    model.failed.connect(told.append)
    room.journal.drop(session.id)
    assert not model.put_session(session)
    assert told == ["This entry is not in the diary any more."]
    assert model.days == ()


def test_a_session_and_its_entries_move_together_or_not_at_all(room: Room) -> None:
    session = room.move(1)
    rating = replace(room.rate(1), session=session.id)
    room.diary.change(rating)
    model = room.model()
    room.database.write(
        "CREATE TEMP TRIGGER ill BEFORE UPDATE ON rating BEGIN SELECT raise(ABORT, 'ill'); END"
    )
    moved = datetime(2026, 11, 19, 8, 0)  # noqa: DTZ001 (a wall clock)
    with pytest.raises(sqlite3.IntegrityError, match="ill"):
        model.correct_session(session, moved, 12)
    assert room.journal.session(session.id) == session
    assert room.diary.rating(rating.id) == rating


def test_the_exercises_of_a_session_can_be_corrected(room: Room) -> None:
    session = room.move(1)
    model = room.model()
    skipped = replace(session.exercises[0], outcome=Outcome.SKIPPED)
    assert model.put_session(replace(session, exercises=(skipped,), after=AfterCheck(effort=4)))
    after = room.journal.session(session.id)
    assert after is not None
    assert (after.exercises, after.after.effort) == ((skipped,), 4)
    assert not model.asks_after("pelvic-tilt")
    assert not model.asks_after("of an older catalogue")


def test_flares_that_share_a_day_are_known(room: Room) -> None:
    model = room.model()
    old = Flare(uuid4(), TODAY - timedelta(days=9), TODAY - timedelta(days=5))
    assert model.put_flare(old)
    assert model.crossed(old) is None
    assert model.crossed(Flare(uuid4(), TODAY - timedelta(days=5))) == old
    assert model.crossed(Flare(uuid4(), TODAY - timedelta(days=4))) is None


def test_a_diary_with_sessions_alone_is_not_empty(room: Room) -> None:
    room.move(40)
    model = room.model()
    assert dates(model) == [40]
    room.rate(0)
    model.refresh()
    assert dates(model) == [0, 40]


def test_what_cannot_be_written_is_told_in_one_sentence_and_nothing_is_lost(room: Room) -> None:
    session = room.move(1)
    rating = room.rate(0)
    model, told, gone = room.model(), list[str](), list[Entry]()
    model.failed.connect(told.append)
    model.removed.connect(gone.append)
    days = model.days
    room.database.write("PRAGMA query_only = ON")
    model.remove(rating)
    model.put_flare(Flare(uuid4(), model.today))
    moved = datetime(2026, 11, 19, 8, 0)  # noqa: DTZ001 (a wall clock)
    assert not model.correct_session(session, moved, 20)
    assert len(told) == 3
    assert all(sentence.endswith("it or its folder is read-only.") for sentence in told)
    assert gone == []
    assert model.days == days
    room.database.write("PRAGMA query_only = OFF")
    model.remove(rating)
    room.database.write("PRAGMA query_only = ON")
    assert not model.put_back(rating)
    room.database.write("PRAGMA query_only = OFF")
    assert model.put_back(rating)
    assert model.days == days


def test_what_another_window_deleted_is_said_to_be_gone(room: Room) -> None:
    rating = room.rate(0)
    model, told = room.model(), list[str]()
    model.failed.connect(told.append)
    room.diary.remove(rating.id)
    model.remove(rating)
    assert told == ["This entry is not in the diary any more."]
    assert model.days == ()


def test_a_diary_that_cannot_be_read_shows_what_it_showed(room: Room) -> None:
    room.rate(0)
    model, told = room.model(), list[str]()
    model.failed.connect(told.append)
    days = model.days
    room.database.close()
    room.database.file.write_bytes(b"not a diary any more" * 300)
    room.database._connection = sqlite3.connect(room.database.file)
    model.refresh()
    assert len(told) == 1
    assert model.days == days
