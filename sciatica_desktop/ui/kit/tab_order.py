"""Let the Tab key go down a page also where a part of it came later than what is below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_after(before: QWidget, *parts: QWidget) -> None:
    """Let the stops of these parts follow a control."""
    for part in parts:
        for stop in _stops_in(part):
            QWidget.setTabOrder(before, stop)
            before = stop


def _stops_in(part: QWidget) -> list[QWidget]:
    """Return the stops of a part in the order in which they were put into it.

    The chain of the Tab key also leads through what Qt has made; PySide6 goes through every class
    of widget to know that, which no start has time for.
    """
    inside = part.findChildren(QWidget)
    return [widget for widget in inside if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
