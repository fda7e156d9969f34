"""The keyboard in a test: a window that has it, where in it, and a press as a person makes it."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def activate(window: QWidget, qtbot: QtBot) -> None:
    """Show a window and give it the keyboard."""
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys as the window system does, whatever in the window has the keyboard."""
    for key in keys:
        QTest.keyClick(widget.window().windowHandle(), key)


def keyboard(widget: QWidget) -> QWidget:
    """Return where the keyboard is in the window of a widget, the widget itself where nowhere."""
    focus = cast("QWidget | None", widget.window().focusWidget())
    return widget if focus is None else focus


def parents_of(widget: QWidget) -> list[QWidget]:
    """Return everything a widget stands in."""
    found = []
    parent = widget.parentWidget()
    while parent is not None:
        found.append(parent)
        parent = parent.parentWidget()
    return found
