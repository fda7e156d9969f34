"""The questions over the stage."""

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.safety.hurts import Hurt
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.follow_sheets import choice_sheet, follow_sheet
from sciatica_desktop.ui.stage.geometry import unit
from sciatica_desktop.ui.stage.help_sheet import HelpSheet, entries
from sciatica_desktop.ui.stage.hurts_sheet import HurtsSheet, hurt_words
from sciatica_desktop.ui.stage.keys import WISHES, Wish
from sciatica_desktop.ui.stage.leave_sheet import LeaveSheet
from sciatica_desktop.ui.stage.lettering import fitting
from sciatica_desktop.ui.stage.quick_card import QuickCard
from sciatica_desktop.ui.stage.sheet import WHOLE
from sciatica_desktop.ui.tokens import TEXT
from sciatica_desktop.ui.wording.hurting import (
    asked_words,
    hint_words,
    question_words,
    quick_words,
)
from sciatica_desktop.viewmodels.hurting import Ask, Before, Hurting, Question
from tests.ui.conftest import Reader
from tests.ui.keyboard import keyboard
from tests.ui.stage.test_showing import scene


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    widget.show()
    return widget


def hurts(look: Look, ground: QWidget, *, far: bool = False) -> HurtsSheet:
    sheet = HurtsSheet(look, ground, scene(), far=far)
    sheet.open()
    return sheet


@pytest.mark.parametrize(("number", "hurt"), list(enumerate(Hurt, start=1)))
def test_a_number_tells_what_it_is_like(
    look: Look, ground: QWidget, qtbot: QtBot, number: int, hurt: Hurt
) -> None:
    sheet = hurts(look, ground)
    with qtbot.waitSignal(sheet.told) as told:
        QTest.keyClick(sheet, Qt.Key(ord(str(number))))
    assert told.args == [hurt]


def test_the_words_are_those_of_the_clinical_text() -> None:
    assert [hurt_words(hurt) for hurt in Hurt] == [
        "Just a stretch or hard work",
        "Sore in my back or buttock",
        "Leg pain is up, same place",
        "It has gone further down my leg",
        "Pins and needles or numb",
        "Joint hurts (knee, hip, wrist, shoulder)",
        "My leg went weak, or a warning sign",
        "Dizzy or unwell",
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_MediaPlay])
def test_it_was_nothing(look: Look, ground: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    sheet = hurts(look, ground)
    with qtbot.waitSignal(sheet.dismissed):
        QTest.keyClick(sheet, key)


def test_arrows_and_enter_answer_too(look: Look, ground: QWidget, qtbot: QtBot) -> None:
    sheet = hurts(look, ground)
    QTest.keyClick(sheet, Qt.Key.Key_Down)
    QTest.keyClick(sheet.rows[0], Qt.Key.Key_Down)
    assert sheet.rows[1].hasFocus()
    with qtbot.waitSignal(sheet.told) as told:
        QTest.keyClick(sheet.rows[1], Qt.Key.Key_Return)
    assert told.args == [Hurt.BACK]


def test_the_tab_key_stays_on_the_sheet(look: Look, ground: QWidget, qtbot: QtBot) -> None:
    sheet = hurts(look, ground)
    for _ in range(12):
        QTest.keyClick(keyboard(sheet), Qt.Key.Key_Tab)
        assert keyboard(sheet).parentWidget() is sheet


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1366, 768), (1920, 1080)])
def test_answers_have_room_and_names(
    look: Look, ground: QWidget, far: bool, width: int, height: int
) -> None:
    sheet = hurts(look, ground, far=far)
    ground.resize(width, height)
    buttons = sheet.findChildren(QAbstractButton)
    assert len(buttons) == 9
    for button in buttons:
        assert button.accessibleName()
        assert sheet.rect().contains(button.geometry().adjusted(6, 6, -6, -6))
    tops = [b.geometry() for b in buttons]
    for n, box in enumerate(tops):
        inner = box.adjusted(6, 6, -6, -6)
        assert not any(inner.intersects(o.adjusted(6, 6, -6, -6)) for o in tops[n + 1 :])


def test_a_question_can_be_read_from_its_first_frame(look: Look, ground: QWidget) -> None:
    look.choose(less_movement=False)
    first, *_ = hurts(look, ground).rows
    assert ground.rect().contains(first.geometry())


def test_the_sheet_rises_with_movement(look: Look, ground: QWidget, qtbot: QtBot) -> None:
    look.choose(less_movement=False)
    sheet = hurts(look, ground)
    low = sheet.rows[0].y()
    qtbot.waitUntil(lambda: sheet.rows[0].y() < low)


def test_the_pointer_shows_on_a_question_though_the_stage_hid_it(
    look: Look, ground: QWidget
) -> None:
    ground.setCursor(Qt.CursorShape.BlankCursor)
    for sheet in (hurts(look, ground), HelpSheet(look, ground)):
        assert sheet.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_finishing_is_asked_once_and_is_no_failure(
    look: Look, ground: QWidget, qtbot: QtBot
) -> None:
    sheet = LeaveSheet(look, ground)
    sheet.open()
    with qtbot.waitSignal(sheet.answered):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    with qtbot.waitSignal(sheet.dismissed):
        QTest.keyClick(sheet, Qt.Key.Key_Space)
    assert sheet.rows[0].accessibleName() == "Finish here"


def test_the_list_of_keys_leaves_no_wish_out(look: Look, ground: QWidget, qtbot: QtBot) -> None:
    assert len(entries()) == len(Wish)
    assert set(WISHES.values()) == set(Wish)
    sheet = HelpSheet(look, ground)
    sheet.open()
    for caps, words in entries():
        assert words in sheet.accessibleDescription()
        assert caps
    with qtbot.waitSignal(sheet.dismissed):
        QTest.keyClick(sheet, Qt.Key.Key_Space)
    with qtbot.waitSignal(sheet.dismissed):
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(sheet.dismissed):
        QTest.keyClick(sheet, Qt.Key.Key_Tab)
    assert sheet.hasFocus(), "the Tab key would lead to what the list covers"


def test_arrows_in_the_list_of_keys_are_heard_by_name(look: Look, ground: QWidget) -> None:
    said = HelpSheet(look, ground).accessibleDescription()
    assert "Right or Page Down: Next exercise." in said
    assert not {"→", "←", "↑", "↓"} & set(said)


@pytest.mark.usefixtures("listening")
def test_a_question_over_the_stage_is_a_dialog_that_lets_nobody_past(
    look: Look, ground: QWidget
) -> None:
    for sheet in (hurts(look, ground), LeaveSheet(look, ground), HelpSheet(look, ground)):
        told = QAccessible.queryAccessibleInterface(sheet)
        assert told.role() is QAccessible.Role.Dialog
        assert told.state().modal


def test_the_list_of_keys_follows_the_window(look: Look, ground: QWidget) -> None:
    sheet = HelpSheet(look, ground)
    sheet.open()
    ground.resize(1024, 600)
    assert sheet.geometry() == ground.rect()


def test_everything_draws_in_every_look(look: Look, ground: QWidget) -> None:
    for theme in ("light", "dark", "contrast"):
        look.choose(mode=theme)
        paper = look.color("raised")
        for sheet in (hurts(look, ground), LeaveSheet(look, ground), HelpSheet(look, ground)):
            sheet.open()
            assert sheet.grab().toImage().pixelColor(683, 760) == paper
            sheet.hide()


def test_what_space_does_is_never_said_twice(
    look: Look, ground: QWidget, qtbot: QtBot, reader: Reader
) -> None:
    sheet = choice_sheet(
        look, ground, "Stop?", ["Leave it out", "Finish"], go_on="Leave it out", far=False
    )
    sheet.open()
    assert reader.heard == ["Stop? 1: Leave it out. 2: Finish."]
    shown = [b.accessibleName() for b in sheet.findChildren(QAbstractButton) if b.isVisible()]
    assert shown == ["Leave it out", "Finish"]
    with qtbot.waitSignal(sheet.dismissed):
        QTest.keyClick(sheet, Qt.Key.Key_Space)
    other = choice_sheet(look, ground, "Stop?", ["Leave it out"], go_on="Go on", far=False)
    other.open()
    assert reader.heard[1:] == ["Stop? 1: Leave it out. Space: Go on."]


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("question", [*Ask, Part.BACK])
def test_what_helps_to_answer_is_as_large_as_it_should_be(
    look: Look, ground: QWidget, question: Question, far: bool, width: int, height: int
) -> None:
    before = Before(Scores(lowest=Lowest.BACK), (Part.LEG_RIGHT,))
    hurting = Hurting(Hurt.UNWELL, before, (question,))
    ground.resize(width, height)
    sheet = follow_sheet(look, ground, hurting, question, lambda _: None, far=far)
    sheet.open()
    u = unit(QSizeF(ground.size()))
    line = sheet._hint_line()
    font = fitting(hint_words(question), TEXT, line.size, 400, line.width)
    assert font.pixelSize() >= (1.2 if far else 0.9) * u
    assert line.baseline < min(row.y() for row in sheet.rows)
    assert hint_words(question) in sheet.accessibleDescription()


def test_the_quick_check_is_heard_with_its_keys(
    look: Look, ground: QWidget, reader: Reader
) -> None:
    QuickCard(look, ground).ask(None, far=False)
    assert reader.heard == [quick_words()]
    assert reader.heard[0].startswith("How is it now? 1, moved up. 2, ")


def test_when_to_say_no_is_heard(look: Look, ground: QWidget, reader: Reader) -> None:
    hurting = Hurting(Hurt.UNWELL, Before(Scores(), ()), (Ask.SETTLING,))
    follow_sheet(look, ground, hurting, Ask.SETTLING, lambda _: None, far=False).open()
    assert "With chest pain, or if breathing does not settle, answer no." in reader.heard[-1]
    assert "answer no" in asked_words(Ask.SETTLING)
    assert asked_words(Ask.GONE) == question_words(Ask.GONE)


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1366, 768), (1920, 1080)])
def test_from_three_metres_all_of_it_is_large_and_no_torn_word_is_left_above(
    look: Look, ground: QWidget, width: int, height: int
) -> None:
    ground.resize(width, height)
    sheet = hurts(look, ground, far=True)
    u = unit(QSizeF(ground.size()))
    assert sheet._top() == 0
    line = sheet._hint_line()
    assert fitting(sheet._hint, TEXT, line.size, 400, line.width).pixelSize() >= 1.1 * u
    assert min(row.size_px for row in sheet.rows) >= 1.3 * u
    near = hurts(look, ground)
    assert near._top() > WHOLE * u, "the name of the exercise stays to be seen"
