"""What a screen reader is told a widget is."""

import gc

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.pain_scale import PainScale
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look

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
