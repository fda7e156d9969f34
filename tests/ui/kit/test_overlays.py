"""What lies over a page: the focus ring, sheets, and the bar that takes things back."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.fields import TextField
from sciatica_desktop.ui.kit.focus_ring import REACH, FocusRing
from sciatica_desktop.ui.kit.pain_scale import PainScale
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.kit.snackbar import Snackbar
from sciatica_desktop.ui.look import Look
from tests.ui.conftest import Reader
from tests.ui.keyboard import activate, press


class Room(QWidget):
    """A small window with two buttons and a scale."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 30, 30, 30)
        self.first, self.second = Button(look, "One"), Button(look, "Two")
        self.scale = PainScale(look, "Leg")
        for widget in (self.first, self.second, self.scale):
            column.addWidget(widget)
        self.ring = FocusRing(look, self)
        self.resize(700, 500)


@pytest.fixture
def room(look: Look, qtbot: QtBot) -> Room:
    room = Room(look)
    qtbot.addWidget(room)
    activate(room, qtbot)
    return room


def around(room: Room, widget: QWidget, rect: QRect) -> QRect:
    corner = widget.mapTo(room, QPoint(0, 0))
    return rect.translated(corner).adjusted(-REACH, -REACH, REACH, REACH)


def test_no_ring_before_the_keyboard_is_used(room: Room) -> None:
    room.first.setFocus()
    assert not room.ring.isVisible()


def test_the_ring_lies_outside_the_control(room: Room) -> None:
    room.first.setFocus()
    press(room, Qt.Key.Key_Tab)
    assert room.second.hasFocus()
    assert room.ring.isVisible()
    assert room.ring.geometry() == around(room, room.second, room.second.rect())


def test_the_ring_goes_when_the_pointer_is_used(room: Room) -> None:
    room.first.setFocus()
    press(room, Qt.Key.Key_Tab)
    place = room.first.mapTo(room, room.first.rect().center())
    QTest.mouseClick(room.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert not room.ring.isVisible()


def test_the_ring_follows_the_arrows_within_a_scale(room: Room) -> None:
    room.scale.setFocus()
    press(room, Qt.Key.Key_Right)
    first = room.ring.geometry()
    press(room, Qt.Key.Key_Right)
    assert room.ring.geometry().left() > first.left()
    assert first.width() < room.scale.width() / 5


def test_the_ring_follows_a_control_that_moves(room: Room) -> None:
    room.first.setFocus()
    press(room, Qt.Key.Key_Tab)
    room.resize(900, 700)
    QApplication.processEvents()
    assert room.ring.geometry() == around(room, room.second, room.second.rect())


def test_the_ring_goes_with_a_control_that_is_hidden(room: Room) -> None:
    room.first.setFocus()
    press(room, Qt.Key.Key_Tab)
    room.second.hide()
    assert room.ring.geometry() != around(room, room.second, room.second.rect())


@pytest.fixture
def sheet(look: Look, room: Room) -> Sheet:
    sheet = Sheet(look, room, "Delete this entry?")
    sheet.body.addWidget(Para(look, "Leg 3, back 2, this morning."))
    for word in ("Delete", "Keep it"):
        sheet.answers.add(Button(look, word))
    return sheet


def test_the_ring_of_a_field_as_wide_as_its_sheet_is_whole(
    look: Look, room: Room, sheet: Sheet
) -> None:
    field = TextField(look, "Name")
    sheet.body.addWidget(field)
    sheet.open_on(field)
    press(room, Qt.Key.Key_A)
    assert room.ring.isVisible()
    shown = room.ring.mask().boundingRect()
    assert (shown.left(), shown.width()) == (0, room.ring.width())


def answer(sheet: Sheet, word: str) -> Button:
    return next(b for b in sheet.findChildren(Button) if b.text() == word)


def test_a_sheet_covers_the_window_and_focuses_the_safe_answer(room: Room, sheet: Sheet) -> None:
    sheet.open_on(answer(sheet, "Keep it"))
    assert sheet.geometry() == room.rect()
    assert answer(sheet, "Keep it").hasFocus()
    assert sheet.accessibleName() == "Delete this entry?"


def test_tab_stays_in_the_sheet(room: Room, sheet: Sheet) -> None:
    sheet.open_on(answer(sheet, "Keep it"))
    seen = set()
    for _ in range(5):
        press(room, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert sheet.isAncestorOf(focus)
        seen.add(focus.accessibleName())
    press(room, Qt.Key.Key_Backtab)
    assert seen == {"Delete", "Keep it"}


def test_the_focus_comes_back_also_when_another_program_was_in_front(
    room: Room, sheet: Sheet, qtbot: QtBot
) -> None:
    room.second.setFocus()
    other = QWidget()
    qtbot.addWidget(other)
    activate(other, qtbot)
    assert not room.isActiveWindow()
    sheet.open_on(answer(sheet, "Keep it"))
    sheet.reject()
    assert room.focusWidget() is room.second


def test_escape_closes_the_sheet_and_gives_the_focus_back(
    room: Room, sheet: Sheet, qtbot: QtBot
) -> None:
    room.second.setFocus()
    sheet.open_on(answer(sheet, "Keep it"))
    with qtbot.waitSignal(sheet.finished) as finished:
        press(room, Qt.Key.Key_Escape)
    assert finished.args == [0]
    assert sheet.isHidden()
    assert room.second.hasFocus()


@pytest.mark.parametrize("percent", [100, 200])
def test_a_sheet_stays_within_the_window(
    look: Look, room: Room, sheet: Sheet, percent: int
) -> None:
    look.choose(text_percent=percent)
    room.resize(640, 480)
    sheet.open_on(answer(sheet, "Keep it"))
    for word in ("Delete", "Keep it"):
        button = answer(sheet, word)
        place = QRect(button.mapTo(room, QPoint(0, 0)), button.size())
        assert room.rect().contains(place)


@pytest.mark.parametrize("lines", [1, 30])
def test_what_a_sheet_says_ends_where_its_answers_end(
    look: Look, room: Room, sheet: Sheet, lines: int
) -> None:
    field = TextField(look, "Name")
    sheet.body.addWidget(field)
    for _ in range(lines):
        sheet.body.addWidget(Para(look, "Leg 3, back 2, this morning."))
    sheet.open_on(field)
    QApplication.processEvents()
    area = sheet.findChildren(QScrollArea)[0]
    assert (area.verticalScrollBar().maximum() > 0) is (lines > 1)
    last = answer(sheet, "Keep it")
    ends = [w.mapTo(room, w.contentsRect().topRight()).x() for w in (field, sheet.title, last)]
    assert len(set(ends)) == 1


def test_a_long_sheet_is_read_by_keys(look: Look, room: Room, sheet: Sheet) -> None:
    for _ in range(30):
        sheet.body.addWidget(Para(look, "Leg 3, back 2, this morning."))
    sheet.open_on(answer(sheet, "Keep it"))
    area = sheet.findChildren(QScrollArea)[0]
    QApplication.processEvents()
    press(room, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    press(room, Qt.Key.Key_PageUp)
    assert area.verticalScrollBar().value() == 0


@pytest.fixture
def bar(look: Look, room: Room) -> Snackbar:
    return Snackbar(look, room)


def test_the_bar_says_its_sentence_at_the_foot(room: Room, bar: Snackbar) -> None:
    assert bar.sentence == ""
    bar.tell("The copy is saved.")
    assert bar.sentence == "The copy is saved."
    assert room.rect().contains(bar.geometry())
    assert bar.geometry().top() > room.height() / 2


def test_control_z_takes_back_once(room: Room, bar: Snackbar) -> None:
    undone: list[str] = []
    bar.offer("Entry deleted.", "Undo", lambda: undone.append("entry"))
    for _ in range(2):
        QTest.keyClick(room.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["entry"]
    assert bar.isHidden()


def test_the_button_takes_back_too(bar: Snackbar) -> None:
    undone: list[str] = []
    bar.offer("Entry deleted.", "Undo", lambda: undone.append("entry"))
    next(b for b in bar.findChildren(Button) if b.text() == "Undo").click()
    assert undone == ["entry"]


def test_what_went_wrong_stays_until_it_is_tried_again(room: Room, bar: Snackbar) -> None:
    tried: list[str] = []
    bar.tell("The copy is saved.")
    bar.insist("The disk is full.", "Try again", lambda: tried.append("entry"))
    assert not any(timer.isActive() for timer in bar.findChildren(QTimer))
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (bar.sentence, tried) == ("The disk is full.", [])
    next(b for b in bar.findChildren(Button) if b.text() == "Try again").click()
    assert (bar.sentence, tried) == ("", ["entry"])


def test_what_the_bar_offers_is_heard_with_it(bar: Snackbar, reader: Reader) -> None:
    bar.tell("The copy is saved.")
    bar.offer("Entry deleted.", "Undo", lambda: None)
    bar.insist("The disk is full.", "Try again", lambda: None)
    assert reader.heard == [
        "The copy is saved.",
        "Entry deleted. Undo: Ctrl+Z.",
        "The disk is full. Try again?",
    ]


def test_a_notice_cannot_be_taken_back(room: Room, bar: Snackbar) -> None:
    undone: list[str] = []
    bar.offer("Entry deleted.", "Undo", lambda: undone.append("entry"))
    bar.tell("The copy is saved.")
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []


def test_a_question_is_heard_as_it_stands(room: Room, sheet: Sheet, reader: Reader) -> None:
    sheet.open_on(answer(sheet, "Keep it"))
    assert reader.heard == ["Delete this entry? Leg 3, back 2, this morning."]


def test_a_sheet_is_heard_with_its_sentences(room: Room, look: Look, reader: Reader) -> None:
    sheet = Sheet(look, room, "Fitted to today")
    sheet.body.addWidget(Para(look, "A <b>sore</b> day."))
    sheet.body.addWidget(Button(look, "Why?"))
    safe = Button(look, "Start")
    sheet.answers.add(safe)
    sheet.open_on(safe)
    assert reader.heard == ["Fitted to today. A sore day."]


@pytest.mark.parametrize("keys", ["Ctrl+L", "Ctrl+1", "Ctrl+6", "Ctrl+Z"])
def test_a_key_of_the_window_does_nothing_below_a_sheet(
    look: Look, qtbot: QtBot, room: Room, keys: str
) -> None:
    done = list[str]()
    for sequence in (keys, "Ctrl++"):
        shortcut = QShortcut(QKeySequence(sequence), room)
        shortcut.activated.connect(lambda s=sequence: done.append(s))
    key = Qt.Key(ord(keys[-1]))

    def press_it() -> None:
        QTest.keyClick(room.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)

    press_it()
    assert done == [keys]
    sheet = Sheet(look, room, "Sure?")
    scale = PainScale(look, "Leg")
    sheet.body.addWidget(scale)
    sheet.open_on(scale)
    press_it()
    assert done == [keys]
    assert scale.value is None
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert done == [keys, "Ctrl++"], "larger text is wanted on a sheet too"
    sheet.reject()
    press_it()
    assert done[-1] == keys
