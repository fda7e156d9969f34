"""Trends says in words what its panels show, and goes by keys."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Lowest, Rating, Scores, Series
from sciatica_desktop.domain.trends.change import Band, Change
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.trends_page import TrendsPage
from sciatica_desktop.ui.trends.panels import TrendPanels
from sciatica_desktop.ui.wording.trends import headline
from sciatica_desktop.viewmodels.trends import TrendsViewModel
from tests.viewmodels.rooms import Rooms, make_rooms


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[Rooms]:
    made = make_rooms(tmp_path)
    yield made
    made.database.close()


@pytest.fixture
def page(rooms: Rooms, look: Look, qtbot: QtBot) -> Callable[[], TrendsPage]:
    def build() -> TrendsPage:
        model = TrendsViewModel(rooms.database.file, rooms.clock)
        made = TrendsPage(look, model, lambda name: name)
        model.setParent(made)
        qtbot.addWidget(made)
        made.resize(1150, 768)
        made.show()
        with qtbot.waitSignal(model.changed, timeout=20_000):
            made.refresh()
        qtbot.waitUntil(lambda: made.plotted, timeout=20_000)
        return made

    return build


def test_an_empty_diary_says_what_to_do(page: Callable[[], TrendsPage], qtbot: QtBot) -> None:
    made = page()
    assert made.empty.isVisible()
    with qtbot.waitSignal(made.log_wanted):
        made.empty.button.click()


def test_the_numbers_and_the_sentence_stand_beside_the_panels(
    rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    for day in range(40):
        rooms.rate(day, leg_right=2 if day < 20 else 6, back=3)
    made = page()
    assert any(
        words.startswith("Leg, typical week: 2, was 6 in the first week Daily values from 2 to 6")
        for words in made.chart.spoken
    )
    assert "About half your first week or less." in made.sentence.accessibleName()
    assert "cannot tell why pain changed" in made.caption.accessibleName()


def test_a_day_is_read_out_by_keys_and_opened_with_enter(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    rooms.rate(9, leg_right=7)
    rooms.rate(8, leg_right=7)
    rooms.rate(0, leg_right=4)
    made = page()
    assert "Leg 4" in made.chart.read_out.accessibleName()
    for _ in range(8):
        QTest.keyClick(made, Qt.Key.Key_Left)
    assert "Leg 7" in made.chart.read_out.accessibleName()
    QTest.keyClick(made, Qt.Key.Key_Home)
    assert "Leg –" in made.chart.read_out.accessibleName()
    QTest.keyClick(made, Qt.Key.Key_End)
    assert "Leg 4" in made.chart.read_out.accessibleName()
    with qtbot.waitSignal(made.day_picked) as picked:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert picked.args == [rooms.clock.wall().date()]


@pytest.mark.parametrize("band", list(Band))
def test_every_band_has_its_sentence(band: Band) -> None:
    for part in Part:
        assert len(headline(part, Change(band, after_gap=True))) > 20


def test_a_day_is_read_out_with_all_that_happened(
    rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    today = rooms.clock.wall()
    rooms.rate(0, Scores(leg_right=4, back=2, lowest=Lowest.CALF))
    rooms.session(0, "eight-simple")
    long = "drove for an hour and sat through a film that had no end at all"
    past = Rating(uuid4(), today, Scores(leg_right=6), Series.DAY, note=long)
    rooms.diary.add(past)
    rooms.flares.put(Flare(uuid4(), today.date()))
    made = page()
    said = made.chart.read_out.accessibleName()
    for words in (
        "Leg 4, Back 2, past 24 h: Leg 6, to the calf, 15 min, flare, eight-simple begun, “drove",
        "…”",
    ):
        assert words in said


def test_keys_zoom_around_the_marked_day_and_never_leave_the_data(
    rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    for day in range(0, 90, 2):
        rooms.rate(day, leg_right=4)
    made = page()
    panels = made.chart.findChild(TrendPanels)
    assert panels is not None
    data = made.chart.data
    assert data is not None
    assert panels.visible == (data.first, data.last)
    QTest.keyClick(made, Qt.Key.Key_Minus)
    assert panels.visible == (data.first, data.last)
    for _ in range(30):
        QTest.keyClick(made, Qt.Key.Key_Plus)
    first, last = panels.visible
    assert 5 <= (last - first).days <= 7
    assert first <= data.last <= last
    QTest.keyClick(made, Qt.Key.Key_Home)
    assert panels.visible[0] == data.first
    assert len(panels.minutes.getAxis("bottom")._tickLevels[0]) >= 3


def test_a_click_opens_the_day_under_the_pointer_and_the_pointer_reads_it_out(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    for day in range(90):
        rooms.rate(day, leg_right=day % 10)
    made = page()
    panels = made.chart.findChild(TrendPanels)
    assert panels is not None
    leg = panels.leg
    made.grab()  # lets everything find its place
    then = rooms.clock.wall().date() - timedelta(days=33)
    view = leg.getPlotItem().vb
    place = leg.mapFromScene(view.mapViewToScene(QPointF(then.toordinal() + 0.5, 5)))
    leg.scene().sigMouseMoved.emit(leg.mapToScene(place))
    assert "Leg 3" in made.chart.read_out.accessibleName()
    with qtbot.waitSignal(made.day_picked) as picked:
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            left = Qt.MouseButton.LeftButton
            pressed = QMouseEvent(
                kind,
                QPointF(place),
                QPointF(leg.viewport().mapToGlobal(place)),
                left,
                left,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(leg.viewport(), pressed)
    assert picked.args == [then]


def test_the_wheel_scrolls_the_page_where_it_cannot_zoom(
    rooms: Rooms, page: Callable[[], TrendsPage]
) -> None:
    for day in range(90):
        rooms.rate(day, leg_right=day % 10)
    made = page()
    panels = made.chart.findChild(TrendPanels)
    assert panels is not None

    def turn(up: bool) -> bool:
        middle = panels.leg.rect().center()
        turned = QWheelEvent(
            QPointF(middle),
            QPointF(panels.leg.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, 120 if up else -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(panels.leg.viewport(), turned)
        return bool(turned.isAccepted())

    whole = panels.visible
    assert not turn(up=False)
    assert turn(up=True)
    assert panels.visible != whole
    made.verticalScrollBar().setMaximum(500)
    made.verticalScrollBar().setValue(300)
    assert not turn(up=True)


def test_beyond_six_months_the_lowest_point_goes_by_weeks(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    for day in range(40):
        rooms.rate(day, Scores(leg_right=4, lowest=Lowest(day % 6)))
    made = page()
    panels = made.chart.findChild(TrendPanels)
    assert panels is not None
    levels = [word for _, word in panels.lowest.getAxis("left")._tickLevels[0]]
    assert levels == ["Back", "Thigh", "Foot"]
    made.spans.chosen.emit(Span.YEAR)
    qtbot.waitUntil(lambda: "share of the days" in made.chart.sides[3].words.text(), timeout=9_000)
    levels = [word for _, word in panels.lowest.getAxis("left")._tickLevels[0]]
    assert levels == ["0 %", "50 %", "100 %"]
    assert "calf on 6" in made.chart.spoken[3]


def test_the_page_is_drawn_anew_in_another_look(
    rooms: Rooms, page: Callable[[], TrendsPage], look: Look, qtbot: QtBot
) -> None:
    for day in range(40):
        rooms.rate(day, leg_right=4, back=2)
    made = page()
    before = made.grab().toImage().pixelColor(400, 300)
    look.choose(mode="dark")
    assert made.plotted
    assert made.grab().toImage().pixelColor(400, 300).lightness() < before.lightness()
