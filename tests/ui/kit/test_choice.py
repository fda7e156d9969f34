"""A worded choice: nothing preset, one stop of the Tab key, and never a cut word."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.look import Look

WORDS = [(0, "None"), (1, "Back"), (2, "Buttock"), (3, "Thigh"), (4, "Calf"), (5, "Foot")]
Key = Qt.Key


@pytest.fixture
def choice(look: Look, qtbot: QtBot) -> Choice:
    choice = Choice(look, "Lowest point", WORDS, optional=True)
    qtbot.addWidget(choice)
    choice.resize(560, 44)
    choice.show()
    return choice


def cells(choice: Choice) -> list[QRadioButton]:
    return choice.findChildren(QRadioButton)


def test_nothing_is_chosen_at_first(choice: Choice) -> None:
    assert choice.value is None
    assert choice.accessibleName() == "Lowest point"
    assert [cell.accessibleName() for cell in cells(choice)] == [word for _, word in WORDS]


def test_a_press_chooses(choice: Choice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.chosen) as chosen:
        QTest.mouseClick(cells(choice)[3], Qt.MouseButton.LeftButton)
    assert chosen.args == [3]
    assert choice.value == 3


@pytest.mark.parametrize("width", [574, 575, 576])
def test_tiles_end_where_what_stands_around_them_does(look: Look, qtbot: QtBot, width: int) -> None:
    tiles = Choice(look, "Lowest point", WORDS, columns=3)
    qtbot.addWidget(tiles)
    tiles.resize(width, tiles.heightForWidth(width))
    tiles.show()
    assert max(cell.geometry().right() for cell in cells(tiles)) == width - 1


def test_arrows_move_and_space_chooses(choice: Choice, qtbot: QtBot) -> None:
    QTest.keyClick(cells(choice)[0], Key.Key_Right)
    assert choice.value is None
    QTest.keyClick(cells(choice)[1], Key.Key_Space)
    assert choice.value == 1


def test_enter_chooses_too(choice: Choice, qtbot: QtBot) -> None:
    QTest.keyClick(cells(choice)[5], Key.Key_Return)
    assert choice.value == 5


def test_tab_stops_once_at_what_is_chosen(choice: Choice) -> None:
    choice.set_value(4)
    stops = [cell for cell in cells(choice) if cell.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [cells(choice)[4]]


def test_backspace_takes_an_optional_answer_back(choice: Choice, qtbot: QtBot) -> None:
    choice.set_value(2)
    with qtbot.waitSignal(choice.chosen) as chosen:
        QTest.keyClick(cells(choice)[2], Key.Key_Backspace)
    assert chosen.args == [None]
    assert choice.value is None


def test_a_needed_answer_stays(look: Look, qtbot: QtBot) -> None:
    choice = Choice(look, "Colours", ["Light", "Dark"])
    qtbot.addWidget(choice)
    choice.set_value("Dark")
    QTest.keyClick(cells(choice)[1], Key.Key_Backspace)
    assert choice.value == "Dark"


def test_a_known_value_is_shown_in_silence(choice: Choice, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_value(1)
        choice.set_value(None)
    assert choice.value is None


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("columns", [0, 2])
@pytest.mark.parametrize("width", [260, 420, 700, 1200])
def test_no_word_is_cut_and_no_cell_lies_on_another(
    look: Look, qtbot: QtBot, percent: int, columns: int, width: int
) -> None:
    look.choose(text_percent=percent)
    choice = Choice(look, "Lowest point", WORDS, columns=columns)
    qtbot.addWidget(choice)
    choice.resize(width, choice.heightForWidth(width))
    choice.show()
    metrics = QFontMetricsF(look.font("small", 15.5, 600))
    places = [cell.geometry() for cell in cells(choice)]
    for cell, place in zip(cells(choice), places, strict=True):
        assert place.width() >= metrics.horizontalAdvance(cell.text())
        assert choice.rect().contains(place)
    for number, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[number + 1 :])


def test_a_narrow_strip_becomes_chips_in_lines(look: Look, qtbot: QtBot) -> None:
    choice = Choice(look, "Lowest point", WORDS)
    qtbot.addWidget(choice)
    assert choice.heightForWidth(700) == look.px(44)
    assert choice.heightForWidth(260) > 2 * look.px(44)


def test_a_strip_fills_its_width(choice: Choice) -> None:
    whole = QRect()
    for cell in cells(choice):
        whole = whole.united(cell.geometry())
    assert whole.width() == choice.width()
