"""Let the Tab key go down a page also where a part of it came later than what is below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_after(before: QWidget, *parts: QWidget) -> None:
    """Let the stops of these parts follow a control, in the order they have among themselves."""
    for part in parts:
        for stop in _stops_in(part):
            QWidget.setTabOrder(before, stop)
            before = stop


def _stops_in(part: QWidget) -> list[QWidget]:
    found = list[QWidget]()
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
