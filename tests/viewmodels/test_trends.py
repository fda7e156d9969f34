"""Trends reads beside the window and shows the newest answer only."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.rating import Lowest, Rating, Scores, Series
from sciatica_desktop.domain.record import Outcome
from sciatica_desktop.domain.trends.change import Band
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.marks import Start
from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.storage.migrations import STEPS
from sciatica_desktop.viewmodels.trends import TrendsViewModel
from tests.viewmodels.rooms import Rooms

T = TypeVar("T")


class AtOnce:
    """Does the work when it is asked to, or when told."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []
        self.patient = False

    def __call__(self, owner: QObject, job: Callable[[], T], then: Callable[[T], None]) -> None:
        self.waiting.append(lambda: then(job()))
        if not self.patient:
            self.work()

    def work(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


def trends(rooms: Rooms, worker: AtOnce | None = None) -> TrendsViewModel:
    return TrendsViewModel(rooms.database.file, rooms.clock, worker or AtOnce())


def test_an_empty_diary_is_said_to_be_empty(rooms: Rooms) -> None:
    model = trends(rooms)
    model.refresh()
    data = model.data
    assert data is not None
    assert data.empty
    assert data.part(Part.LEG).change.band is Band.NOT_ENOUGH_DAYS
    assert (data.last - data.first).days == 91


def test_three_months_of_a_falling_leg(rooms: Rooms) -> None:
    for day in range(60):
        rooms.rate(day, leg_right=min(10, 2 + day // 10), back=3)
    rooms.session(2)
    model = trends(rooms)
    model.refresh()
    data = model.data
    assert data is not None
    assert not data.empty
    assert (data.logged, data.possible) == (60, 60)
    assert data.part(Part.LEG).change.band is Band.ABOUT_HALF
    assert data.part(Part.BACK).change.band is Band.ABOUT_THE_SAME
    assert data.leg.now == 2
    model.count()
    tables = model.tables
    assert tables is not None
    assert (tables.slopes[Part.LEG] or 0) < 0
    assert tables.slopes[Part.BACK] is None
    assert list(data.minutes.values()) == [15]
    assert len(data.dots) == 60


@pytest.mark.parametrize("span", list(Span))
def test_every_span_ends_today(rooms: Rooms, span: Span) -> None:
    rooms.rate(400, back=2)
    model = trends(rooms)
    model.choose(span)
    assert model.span is span
    data = model.data
    assert data is not None
    assert data.last == rooms.clock.wall().date()
    if span is Span.ALL:
        assert data.first == data.last - timedelta(days=400)


def test_a_slow_answer_is_not_shown_after_a_newer_question(rooms: Rooms, qtbot: QtBot) -> None:
    worker = AtOnce()
    worker.patient = True
    model = trends(rooms, worker)
    seen: list[int] = []
    model.changed.connect(lambda: seen.append(1))
    model.choose(Span.TWO_WEEKS)
    model.choose(Span.YEAR)
    worker.work()
    assert seen == [1]
    assert model.data is not None
    assert (model.data.last - model.data.first).days == 364


def test_a_diary_that_cannot_be_read_is_named(rooms: Rooms, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "other.db"
    file.write_bytes(b"no diary at all, only words" * 40)
    model = TrendsViewModel(file, rooms.clock, AtOnce())
    with qtbot.waitSignal(model.failed) as failed:
        model.refresh()
    assert failed.args is not None
    assert "other.db" in failed.args[0]
    assert model.data is None


def test_tables_that_cannot_be_read_are_named_and_late_ones_not_shown(
    rooms: Rooms, qtbot: QtBot
) -> None:
    worker = AtOnce()
    worker.patient = True
    model = trends(rooms, worker)
    model.count()
    assert worker.waiting == []  # there is nothing yet to be counted
    model.refresh()
    worker.work()
    model.count()
    rooms.database.write("PRAGMA user_version = 99")
    with qtbot.waitSignal(model.failed) as failed:
        worker.work()
    assert failed.args is not None
    assert "diary.db" in failed.args[0]
    assert model.tables is None
    rooms.database.write(f"PRAGMA user_version = {len(STEPS)}")
    model.refresh()
    worker.work()
    model.count()
    (late,) = worker.waiting
    worker.waiting.clear()
    model.refresh()
    late()
    assert model.tables is None


def test_no_tables_are_read_of_what_is_about_to_go(rooms: Rooms) -> None:
    rooms.rate(1, leg_right=3)
    worker = AtOnce()
    model = trends(rooms, worker)
    model.refresh()
    worker.patient = True
    model.choose(Span.YEAR)
    model.count()  # a little late: the year is on its way
    assert len(worker.waiting) == 1
    worker.work()
    model.count()
    worker.work()
    assert model.tables is not None


def test_the_past_24_hours_are_a_series_of_their_own(rooms: Rooms) -> None:
    for day in range(8):
        rooms.rate(day, leg_right=2)
        at = rooms.clock.wall() - timedelta(days=day)
        rooms.diary.add(Rating(uuid4(), at, Scores(leg_right=7), Series.DAY))
    model = trends(rooms)
    model.refresh()
    data = model.data
    assert data is not None
    assert set(data.leg.values.values()) == {2}
    assert set(data.leg.day_values.values()) == {7}
    assert {point.value for point in data.leg.day_typical} == {7.0}
    assert (len(data.dots), len(data.day_dots)) == (8, 8)
    assert not data.back.day_typical


def test_a_diary_of_past_24_hours_alone_is_not_empty(rooms: Rooms) -> None:
    at = rooms.clock.wall() - timedelta(days=200)
    rooms.diary.add(Rating(uuid4(), at, Scores(back=7), Series.DAY))
    model = trends(rooms)
    model.choose(Span.ALL)
    data = model.data
    assert data is not None
    assert not data.empty
    assert data.first == at.date()


def test_notes_and_the_begin_of_programmes_stand_on_their_dates(rooms: Rooms) -> None:
    at = rooms.clock.wall() - timedelta(days=3)
    rooms.diary.add(Rating(uuid4(), at, Scores(back=7), note="drove for an hour"))
    rooms.session(200, "first-days")
    for day in range(6):
        rooms.session(day, "eight-simple")
    rooms.session(2, "pelvic-tilt")
    model = TrendsViewModel(
        rooms.database.file, rooms.clock, AtOnce(), programmes={"first-days", "eight-simple"}
    )
    model.refresh()
    data = model.data
    assert data is not None
    assert data.notes == {at.date(): ("drove for an hour",)}
    begun = rooms.clock.wall().date() - timedelta(days=5)
    assert data.starts == (Start(begun, "eight-simple"),)


def test_the_lowest_point_goes_by_weeks_beyond_six_months(rooms: Rooms) -> None:
    for day in range(10):
        rooms.rate(day, Scores(back=2, lowest=Lowest.CALF))
    model = trends(rooms)
    model.choose(Span.THREE_MONTHS)
    assert model.data is not None
    assert not model.data.weeks
    model.choose(Span.YEAR)
    assert model.data is not None
    assert sum(week.logged for week in model.data.weeks) == 10
    assert {week.first.weekday() for week in model.data.weeks} == {0}


def test_the_tables_count_what_was_done(rooms: Rooms) -> None:
    for day in range(30):
        rooms.rate(day, Scores(leg_right=8 if day % 2 else 3, lowest=Lowest.CALF))
    for day in range(0, 30, 2):
        record = rooms.session(day - 0.1)
        rooms.journal.exercise(replace(record.exercises[0], outcome=Outcome.DONE))
    model = trends(rooms)
    model.refresh()
    model.count()
    tables = model.tables
    assert tables is not None
    assert tables.high_pain == (15, 30)
    assert tables.longest_gap == 0
    assert (tables.moves.up, tables.moves.same, tables.moves.down) == (0, 0, 0)
    assert tables.mornings.enough
    assert tables.mornings.with_session.higher == 14
    assert tables.mornings.without.lower == 15
    (row,) = tables.rows
    assert (row.exercise, row.done, row.stopped) == ("pelvic-tilt", 15, 0)
    assert row.mornings == tables.mornings


def test_the_person_may_count_from_another_day(rooms: Rooms, qtbot: QtBot) -> None:
    for day in range(60):
        rooms.rate(day, leg_right=8 if day >= 40 else 4)
    model = trends(rooms)
    model.refresh()
    chosen = rooms.clock.wall().date() - timedelta(days=35)

    def told() -> tuple[Band, date | None]:
        data = model.data
        assert data is not None
        return data.leg.change.band, data.count_from

    assert told() == (Band.ABOUT_HALF, None)
    model.count_from(chosen)
    assert told() == (Band.ABOUT_THE_SAME, chosen)
    model.count_from(None)
    assert told() == (Band.ABOUT_HALF, None)
    rooms.database.write("PRAGMA user_version = 99")
    with qtbot.waitSignal(model.failed):
        model.count_from(chosen)
