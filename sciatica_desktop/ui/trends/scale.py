"""The words around a panel: those of its levels left of it, those of the dates below."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsSceneResizeEvent, QGraphicsWidget

from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.time_axis import AXIS

DATES = 26  # px for the dates below the last panel
GAP = 8  # px between words and the panel, and between two dates
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Ticks = Sequence[tuple[float, str]]


class Scale(QGraphicsWidget):
    """Holds a view in the room that its words leave."""

    def __init__(self, look: Look, view: Any) -> None:
        super().__init__()
        self._look, self._view = look, view
        self.levels: Ticks = ()
        self.dates: Ticks = ()
        view.setParentItem(self)
        view.sigRangeChanged.connect(self._moved)

    def show_levels(self, levels: Ticks) -> None:
        """Write these words left of the view."""
        self.levels = levels
        self.update()

    def show_dates(self, dates: Ticks) -> None:
        """Write these dates below the view."""
        if bool(dates) != bool(self.dates):
            self._settle(below=bool(dates))
        self.dates = dates
        self.update()

    def places(self) -> list[tuple[QRectF, str]]:
        """Return where each date stands below its rule; one that would touch another is left out."""
        area, (low, high) = self._view.geometry(), self._view.viewRange()[0]
        metrics = QFontMetricsF(self._look.font("caption"))
        found: list[tuple[QRectF, str]] = []
        for day, words in self.dates:
            middle = area.left() + (day - low) / (high - low) * area.width()
            wide = metrics.horizontalAdvance(words) + 1
            left = min(middle - wide / 2, area.right() - wide)
            seen = area.left() <= middle <= area.right()
            if seen and (not found or left >= found[-1][0].right() + GAP):
                found.append((QRectF(left, area.bottom() + GAP, wide, metrics.height()), words))
        return found

    def _settle(self, *, below: bool) -> None:
        room = QRectF(self.rect())
        room.setLeft(self._look.px(AXIS))
        if below:
            room.setBottom(room.bottom() - self._look.px(DATES))
        self._view.setGeometry(room)
        self._view.updateMatrix()

    def _moved(self) -> None:
        # Not only when it is painted, as pyqtgraph does: that would have it painted once more.
        self._view.updateMatrix()
        if self.dates:
            self.update()

    def paint(self, painter: QPainter, *_: Any) -> None:
        font = self._look.font("caption")
        painter.setFont(font)
        painter.setPen(self._look.color("ink3"))
        area, (low, high) = self._view.geometry(), self._view.viewRange()[1]
        line = QFontMetricsF(font).height()
        for level, words in self.levels:
            middle = area.bottom() - (level - low) / (high - low) * area.height()
            place = QRectF(0, middle - line / 2, area.left() - GAP, line)
            painter.drawText(place, RIGHT, words)
        for place, words in self.places():
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def resizeEvent(self, _event: QGraphicsSceneResizeEvent) -> None:
        self._settle(below=bool(self.dates))
