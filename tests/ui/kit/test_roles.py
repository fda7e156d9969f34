"""What a screen reader is told a widget is."""

import gc

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.fields import ComboBox
from sciatica_desktop.ui.kit.keycap import KeyCap
from sciatica_desktop.ui.kit.pain_scale import PainScale
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.rows import Row
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.kit.tag import Tag
from sciatica_desktop.ui.kit.week_dots import Day, WeekDots
from sciatica_desktop.ui.look import Look
from tests.ui.conftest import Reader

pytestmark = pytest.mark.usefixtures("listening")
Role, Text = QAccessible.Role, QAccessible.Text


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_headings_and_sheets_are_told_as_such(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = Sheet(look, window, "How is it?")
    assert role_of(sheet) is Role.Dialog
    told = QAccessible.queryAccessibleInterface(sheet)
    assert told.state().modal
    assert told.text(Text.Name) == "How is it?"
    assert role_of(sheet.title) is Role.Heading
    assert not QAccessible.queryAccessibleInterface(sheet.title).state().modal
    para, button = Para(look, "words"), Button(look, "Save")
    sheet.body.addWidget(para)
    sheet.answers.add(button)
    assert (role_of(para), role_of(button)) == (Role.StaticText, Role.Button)


def test_a_scale_without_an_answer_has_no_number(look: Look, qtbot: QtBot) -> None:
    scale = PainScale(look, "Left leg")
    qtbot.addWidget(scale)
    strip = scale.focusProxy()
    assert strip is not None
    told = QAccessible.queryAccessibleInterface(strip)
    assert told.role() is Role.Slider
    assert told.text(Text.Name) == "Left leg, not rated yet"
    assert told.text(Text.Value) == ""
    assert told.valueInterface() is None, "a slider would say -1"
    scale.set_value(7)
    assert told.text(Text.Name) == "Left leg, 7 of 10"


def test_what_is_told_goes_with_its_widget(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for number in range(50):
        heading = Heading(look, str(number))
        heading.setParent(window)
        assert role_of(heading) is Role.Heading
        heading.deleteLater()
        QApplication.sendPostedEvents(heading, 0)
        gc.collect(0)
    assert role_of(window) is not Role.Heading


def test_what_is_painted_is_told_as_a_picture_or_as_words(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dots, tag, cap = WeekDots(look), Tag(look, "Level 2"), KeyCap(look, "0 – 9")
    for widget in (dots, tag, cap):
        widget.setParent(window)
    dots.show_week([Day("M")], "This week: nothing yet")
    assert (role_of(dots), role_of(tag), role_of(cap)) == (
        Role.Graphic,
        Role.StaticText,
        Role.StaticText,
    )
    told = QAccessible.queryAccessibleInterface(dots)
    assert told.text(Text.Name) == "This week: nothing yet"
    assert told.text(Text.Description) == "", "the tool tip would say it a second time"
    assert QAccessible.queryAccessibleInterface(cap).text(Text.Name) == "0 to 9"


def test_a_list_tells_what_it_is_for_where_qt_tells_only_its_entry(
    look: Look, qtbot: QtBot
) -> None:
    where = ComboBox(look, "Where do you live?", [(0, "United Kingdom (999)")])
    row = Row(look, "Where do you live?", "For the emergency number", where)
    qtbot.addWidget(row)
    told = QAccessible.queryAccessibleInterface(where)
    heard = told.text(Text.Name) + " / " + told.text(Text.Description)
    assert heard.endswith("/ Where do you live? For the emergency number")
    bare = ComboBox(look, "Exercise", [(0, "Bridge")])
    qtbot.addWidget(bare)
    assert QAccessible.queryAccessibleInterface(bare).text(Text.Description) == "Exercise"


def test_what_is_bold_is_announced_in_plain_words(reader: Reader, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Weakness in <b>both</b> legs?<br>Say so.")
    assert reader.heard == ["Weakness in both legs? Say so."]
