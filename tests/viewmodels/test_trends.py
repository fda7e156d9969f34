"""Trends reads beside the window and shows the newest answer only."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.trends.change import Band
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.viewmodels.trends import TrendsViewModel
from tests.viewmodels.rooms import Rooms, make_rooms

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
        for each in self.waiting:
            each()
        self.waiting.clear()


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[Rooms]:
    made = make_rooms(tmp_path)
    yield made
    made.database.close()


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
    assert data.leg.slope is not None
    assert data.leg.slope < 0
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
