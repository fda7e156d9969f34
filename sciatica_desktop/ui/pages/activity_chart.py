"""A small plot of one activity: 0 to 10, a dot for each rating, a line broken over long gaps."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.ui.kit.painting import draw_line, painting
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.trends import day_words

SHORTEST = timedelta(weeks=6)  # a first rating does not stand alone at the edge
BRIDGE = timedelta(weeks=3)  # two weeks may be left out before the line breaks
HEARD = 12  # scores
HEIGHT, AXIS, DOT, TOP = 64, 26, 3.5, 9  # px at 100 %


class ActivityChart(QWidget):
    """The scores of one activity over the days, up to today."""

    accessible_role = told_as(QAccessible.Role.Chart)

    def __init__(self, look: Look, name: str, scores: Mapping[date, int], today: date) -> None:
        super().__init__()
        self._look, self._scores, self._today = look, scores, today
        self.setAccessibleName(self._spoken(name))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def _spoken(self, name: str) -> str:
        """Return the newest scores in words; a hundred would be heard by nobody."""
        scores = sorted(self._scores.items())
        heard = ", ".join(f"{day_words(day)} {n}" for day, n in scores[-HEARD:])
        words = self.tr("{name}: {scores}") if heard else "{name}"
        if len(scores) > HEARD:
            words = self.tr("{name}, the last {n} of {all} scores: {scores}")
        return words.format(name=name, scores=heard, n=HEARD, all=len(scores))

    def segments(self) -> list[list[date]]:
        """Return the days that a line joins."""
        parts: list[list[date]] = []
        for day in sorted(self._scores):
            if parts and day - parts[-1][-1] <= BRIDGE:
                parts[-1].append(day)
            else:
                parts.append([day])
        return parts

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(260), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(HEIGHT))

    def _place(self, day: date, score: int) -> QPointF:
        first = min(min(self._scores, default=self._today), self._today - SHORTEST)
        left, top = self._look.px(AXIS) + 6.0, float(self._look.px(TOP))
        share = (day - first) / max(self._today - first, timedelta(days=1))
        return QPointF(
            left + share * (self.width() - left - 8),
            top + (10 - score) / 10 * (self.height() - 2 * top),
        )

    def _draw_scale(self, painter: QPainter) -> None:
        look = self._look
        font, ink = look.font("caption"), look.color("ink3")
        for level in (0, 5, 10):
            y = self._place(self._today, level).y()
            painter.setPen(QPen(look.color("grid"), 1))
            painter.drawLine(QPointF(look.px(AXIS), y), QPointF(self.width(), y))
            high = look.line_px("caption")
            words = QRectF(0, y - high / 2, look.px(AXIS) - 8, high)
            if level != 5:
                draw_line(painter, words, str(level), font, ink, Qt.AlignmentFlag.AlignRight)

    def paintEvent(self, _event: object) -> None:
        ink, radius = self._look.color("primary"), DOT * self._look.sp(100) / 100
        with painting(self) as painter:
            self._draw_scale(painter)
            painter.setPen(QPen(ink, 2))
            painter.setBrush(ink)
            for days in self.segments():
                places = [self._place(day, self._scores[day]) for day in days]
                painter.drawPolyline(places)
                for place in places:
                    painter.drawEllipse(place, radius, radius)
