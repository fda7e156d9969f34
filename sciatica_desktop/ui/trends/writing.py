"""Writes words into a panel where there is room for them, and the lane of marks above it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF, QTransform

from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.layers import Layer, columns_of
from sciatica_desktop.viewmodels.trend_data import TrendData

GAP = 4.0  # px between words and what is beside them
FLAG = 9.0  # px at 100 %
RING = 7.0  # px at 100 %; of notes that lie closer the first is drawn
APART = 3.0  # px between two flags; closer ones cannot be told apart
LEAST = 64.0  # px at 100 % for words that have to be cut


@dataclass(frozen=True, slots=True)
class Written:
    """Words that begin at a date and stay in view `until` another, their middle at a level."""

    day: float
    until: float
    level: float
    words: str
    role: str


class Writing(Layer):
    """Words on a ground that keeps them apart from the data; none covers another."""

    def __init__(self, look: Look, written: Sequence[Written]) -> None:
        super().__init__()
        self._look, self._written = look, written

    def draw(self, painter: QPainter, into: QTransform, area: QRectF) -> None:
        painter.setFont(self._look.font("caption"))
        for one, place in self.places(into, area):
            painter.fillRect(place, self._look.color("surface", 0.78))
            painter.setPen(self._look.color(one.role))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, one.words)

    def places(self, into: QTransform, area: QRectF) -> Iterator[tuple[Written, QRectF]]:
        """Return where each stands that has room."""
        metrics = QFontMetricsF(self._look.font("caption"))
        taken: list[QRectF] = []
        for one in self._written:
            first, last = (float(day * into.m11() + into.dx()) for day in (one.day, one.until))
            if last <= area.left() or first >= area.right():
                continue
            words = metrics.elidedText(
                one.words, Qt.TextElideMode.ElideRight, area.width() - 2 * GAP
            )
            size = metrics.size(0, words)
            width, height = size.width() + 2 * GAP, size.height()
            left = min(max(first, area.left()), area.right() - width)
            middle = one.level * into.m22() + into.dy()
            top = min(max(middle - height / 2, area.top()), area.bottom() - height)
            place = QRectF(left, top, width, height)
            if not any(place.intersects(other) for other in taken):
                taken.append(place)
                yield replace(one, words=words), place


class MarksLane(Layer):
    """The lane above the panels: a flag where something was begun, below it a ring for each note.

    Words stand at a flag, right or left of it, where there is room; the read-out tells the others.
    """

    FLAGS, NOTES = 0.74, 0.2  # of the lane's height

    def __init__(self, look: Look, data: TrendData, name_of: Callable[[str], str]) -> None:
        super().__init__()
        self._look = look
        self._flag, self._ring = FLAG * look.scale, RING * look.scale
        self._notes = np.array(sorted(day.toordinal() + 0.5 for day in data.notes))
        self._starts = [(float(s.date.toordinal()), name_of(s.programme)) for s in data.starts]

    def draw(self, painter: QPainter, into: QTransform, area: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("ink2"), 1.4))
        y = self.NOTES * into.m22() + into.dy()
        last = -inf
        for x in columns_of(self._notes, into, area):
            if x - last >= self._ring:
                painter.drawEllipse(QPointF(x, y), self._ring / 2, self._ring / 2)
                last = x
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("primary"))
        y, half = self.FLAGS * into.m22() + into.dy(), self._flag / 2
        for left, _ in self._flags(into, area):
            corners = (left, y - half), (left + self._flag, y), (left, y + half)
            sides = [QPointF(*corner) for corner in corners]
            painter.drawPolygon(QPolygonF(sides))
        painter.setPen(self._look.color("primary"))
        painter.setFont(self._look.font("caption"))
        for left, width, words in self.places(into, area):
            place = QRectF(left, y - 40, width, 80)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def places(self, into: QTransform, area: QRectF) -> Iterator[tuple[float, float, str]]:
        """Return left edge, width and words for each flag whose words have room."""
        metrics = QFontMetricsF(self._look.font("caption"))
        taken = area.left()
        for (flag, words), (following, _) in pairwise(
            [*self._flags(into, area), (area.right(), "")]
        ):
            begin, wanted = flag + self._flag, metrics.horizontalAdvance(words) + 2 * GAP
            if begin + wanted > following and flag - wanted >= taken:
                begin = flag - wanted
            width = min(wanted, following - begin)
            taken = flag + self._flag
            if width >= min(wanted, LEAST * self._look.scale):
                taken = max(taken, begin + width)
                some = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width - 2 * GAP)
                yield begin, width, some

    def _flags(self, into: QTransform, area: QRectF) -> list[tuple[float, str]]:
        """Return the flags that can be seen and told apart, from left to right."""
        seen: list[tuple[float, str]] = []
        for day, words in self._starts:
            x = float(round(day * into.m11() + into.dx()))
            if area.left() <= x <= area.right() and (not seen or x - seen[-1][0] >= APART):
                seen.append((x, words))
        return seen


def flare_words(data: TrendData, word: str) -> list[Written]:
    """Return the word at the top of each flare."""
    return [
        Written(
            flare.first.toordinal(), (flare.last or data.last).toordinal() + 1, inf, word, "accent"
        )
        for flare in data.flares
    ]
