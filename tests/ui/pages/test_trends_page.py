"""Trends says in words what its panels show, and goes by keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.trends.change import Band, Change
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.trends_page import TrendsPage
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
    assert "Leg, typical week: 2, was 6 in the first week" in made.spoken
    assert "About half your first week or less." in made.sentence.accessibleName()
    assert "cannot tell why pain changed" in made.caption.accessibleName()


def test_a_day_is_read_out_by_keys_and_opened_with_enter(
    rooms: Rooms, page: Callable[[], TrendsPage], qtbot: QtBot
) -> None:
    rooms.rate(1, leg_right=7)
    rooms.rate(0, leg_right=4)
    made = page()
    assert "Leg 4" in made.read_out.accessibleName()
    QTest.keyClick(made, Qt.Key.Key_Left)
    assert "Leg 7" in made.read_out.accessibleName()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(made, key)
    assert "Leg 4" in made.read_out.accessibleName()
    with qtbot.waitSignal(made.day_picked) as picked:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert picked.args == [rooms.clock.wall().date()]


@pytest.mark.parametrize("band", list(Band))
def test_every_band_has_its_sentence(band: Band) -> None:
    for part in Part:
        assert len(headline(part, Change(band, after_gap=True))) > 20
