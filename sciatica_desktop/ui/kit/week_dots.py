"""The days of a week as dots; no number, no streak that could be lost."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.ui.kit.painting import draw_line, painting
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look

STEP = 44  # px from day to day


class DayMark(StrEnum):
    """What happened on a day."""

    DONE = "done"
    SHORT = "short"
    RATED = "rated"
    NOTHING = "nothing"


class Day(NamedTuple):
    """One day of the week as it is shown."""

    letter: str
    mark: DayMark = DayMark.NOTHING
    today: bool = False


class WeekDots(QWidget):
    """Done full, the short version half, rated only a ring, nothing a point; today in a ring."""

    accessible_role = told_as(QAccessible.Role.Graphic)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._days: tuple[Day, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def show_week(self, days: Sequence[Day], spoken: str) -> None:
        """Show a week, and say it in a sentence to those who cannot see it."""
        self._days = tuple(days)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self._restyle()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _reach(self) -> int:
        """Return how far the ring of today reaches from its middle: it stands on the page's edge."""
        return self._look.px(10) + 5

    def _draw_mark(self, painter: QPainter, day: Day, middle: QPointF) -> None:
        look, radius = self._look, self._look.px(10)
        if day.today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("ink"), 1.5))
            painter.drawEllipse(middle, radius + 4, radius + 4)
        primary = look.color("primary")
        if day.mark is DayMark.NOTHING:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("edge"))
            painter.drawEllipse(middle, look.px(2.5), look.px(2.5))
            return
        painter.setPen(QPen(primary, 2))
        painter.setBrush(primary if day.mark is DayMark.DONE else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius - 1, radius - 1)
        if day.mark is DayMark.SHORT:
            painter.setBrush(primary)
            box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(box, 180 * 16, 180 * 16)

    def sizeHint(self) -> QSize:
        between = self._look.px(STEP) * max(0, len(self._days) - 1)
        return QSize(between + 2 * self._reach(), self._look.px(56))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        look, width = self._look, 2 * self._reach()
        with painting(self) as painter:
            for number, day in enumerate(self._days):
                font = look.font("caption", weight=700 if day.today else 500)
                rect = QRectF(number * look.px(STEP), 0, width, look.px(20))
                ink = look.color("ink" if day.today else "ink3")
                draw_line(painter, rect, day.letter, font, ink, Qt.AlignmentFlag.AlignHCenter)
                self._draw_mark(painter, day, QPointF(rect.center().x(), look.px(38)))
