"""Widgets below one another, and in rows that wrap: what pages are put together from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look


class Column(QWidget):
    """Widgets one below the other, `gap` px at 100 % apart; more go into `column`.

    Without a gap they are as far apart as cards.
    """

    def __init__(self, look: Look, gap: int | None, *widgets: QWidget) -> None:
        super().__init__()
        self._look, self._gap = look, gap
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.column.addWidget(widget)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        look, gap = self._look, self._gap
        self.column.setSpacing(look.gap() if gap is None else look.sp(gap))


def column_of(look: Look, gap: int, *widgets: QWidget) -> Column:
    """Return the widgets one below the other, `gap` px at 100 % apart."""
    return Column(look, gap, *widgets)


def fact_row(look: Look, name: str, value: str, role: str = "lead_b") -> QWidget:
    """Return a name and, at the right end of its line, what is known; a screen reader says both."""
    row = QWidget()
    row.setAccessibleName(f"{name}: {value}")
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(Para(look, name, "body", "ink2"), 1)
    line.addWidget(Para(look, value, role, align=Qt.AlignmentFlag.AlignRight))
    return row


def flow_of(look: Look, *widgets: QWidget, gap: int = 8) -> Flow:
    """Return the widgets in a row that wraps."""
    flow = Flow(look, gap)
    for widget in widgets:
        flow.add(widget)
    return flow
