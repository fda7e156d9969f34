"""Widgets below one another, and in rows that wrap: what pages are put together from."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.look import Look


def column_of(look: Look, gap: int, *widgets: QWidget) -> QWidget:
    """Return the widgets one below the other, `gap` px at 100 % apart."""
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.sp(gap))
    for widget in widgets:
        column.addWidget(widget)
    return room


def flow_of(look: Look, *widgets: QWidget, gap: int = 8) -> Flow:
    """Return the widgets in a row that wraps."""
    flow = Flow(look, gap)
    for widget in widgets:
        flow.add(widget)
    return flow
