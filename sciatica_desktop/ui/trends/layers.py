"""What a panel draws itself, in pixels and in one go: an item a thing would be too slow."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from sciatica_desktop.ui.look import Look

DENSE = 2  # px, a line where days lie closer than a pixel
STROKE = 3.0  # px to both sides of a point that stands alone
NARROW = 3.0  # px a bar
APART = 24  # px on average between beginnings; closer ones would be a net over the data
SPOT = 11  # px across
NONE = np.zeros(0)  # days
EVERYWHERE = QRectF(0, -1e5, 4e6, 2e5)  # all dates there are, and any scale

Span = tuple[float, float]


class Layer(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """Draws in the pixels of its view; `into` turns data into them."""

    def boundingRect(self) -> QRectF:  # noqa: N802 (Qt's name)
        return EVERYWHERE

    def paint(self, painter: QPainter, *_: Any) -> None:
        view = self.getViewBox()
        if view is None:
            return
        into, seen = painter.transform(), view.viewRect()
        painter.save()
        painter.setClipRect(seen)
        painter.resetTransform()
        try:
            self.draw(painter, into, into.mapRect(seen))
        finally:
            painter.restore()

    def draw(self, painter: QPainter, into: QTransform, area: QRectF) -> None:
        """Draw what can be seen of it in an area of pixels."""
        raise NotImplementedError


class Backdrop(Layer):
    """Lies below the data: the zone of a real change, shaded days, the grid, and beginnings."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.levels: Sequence[float] = ()
        self.dates = NONE
        self.zone: float | None = None
        self.shades: list[Span] = []
        self.starts = NONE

    def wipe(self) -> None:
        """Leave the grid alone."""
        self.zone, self.shades, self.starts = None, [], NONE

    def draw(self, painter: QPainter, into: QTransform, area: QRectF) -> None:
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if self.zone is not None:
            zone = QRectF(area)
            zone.setTop(self.zone * into.m22() + into.dy())
            painter.fillRect(zone, look.color("primary_tint", 0.8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent", 0.10))
        painter.drawRects(list(self._shaded(into, area)))
        painter.setPen(QPen(look.color("grid"), 1))
        self._across(painter, into, area, self.levels)
        self._down(painter, area, columns_of(self.dates, into, area))
        if self.zone is not None:
            painter.setPen(QPen(look.color("primary"), 1, Qt.PenStyle.DashLine))
            self._across(painter, into, area, [self.zone])
        starts = columns_of(self.starts, into, area)
        if len(starts) * APART <= area.width():
            painter.setPen(QPen(look.color("primary", 0.55), 1, Qt.PenStyle.DotLine))
            self._down(painter, area, starts)

    def _shaded(self, into: QTransform, area: QRectF) -> Iterator[QRectF]:
        for first, last in self.shades:
            left = max(area.left(), round(first * into.m11() + into.dx()))
            right = min(area.right(), max(left + 1, round(last * into.m11() + into.dx())))
            if left < right:
                yield QRectF(left, area.top(), right - left, area.height())

    @staticmethod
    def _across(painter: QPainter, into: QTransform, area: QRectF, levels: Sequence[float]) -> None:
        for level in levels:
            y = round(level * into.m22() + into.dy())
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    @staticmethod
    def _down(painter: QPainter, area: QRectF, columns: Sequence[float]) -> None:
        top, bottom = area.top(), area.bottom()
        painter.drawLines([QLineF(x, top, x, bottom) for x in columns])


class Cross(Layer):
    """The line of the chosen day, and a spot at its value."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._role = look, "ink"
        self._day: int | None = None
        self._value: float | None = None

    def mark(self, day: int | None, value: float | None, role: str) -> None:
        """Mark another day; without one draw nothing."""
        self._day, self._value, self._role = day, value, role
        self.update()

    def draw(self, painter: QPainter, into: QTransform, area: QRectF) -> None:
        if self._day is None:
            return
        middle = (self._day + 0.5) * into.m11() + into.dx()
        painter.setPen(QPen(self._look.color("ink2"), 1))
        column = round(middle)
        painter.drawLine(QLineF(column, area.top(), column, area.bottom()))
        if self._value is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("surface"), 2))
        painter.setBrush(self._look.color(self._role))
        place = QPointF(middle, self._value * into.m22() + into.dy())
        painter.drawEllipse(place, SPOT / 2, SPOT / 2)


class Line(Layer):
    """A line from day to day, broken where the days are; days on one column keep both ends."""

    def __init__(self, runs: Sequence[np.ndarray], pen: QPen) -> None:
        """Take runs of two rows each, x and y; a point that stands alone gets a short stroke."""
        super().__init__()
        self._runs, self._pen = runs, pen

    def draw(self, painter: QPainter, into: QTransform, area: QRectF) -> None:
        for x, y in self._runs:
            px, py = x * into.m11() + into.dx(), y * into.m22() + into.dy()
            if len(px) == 1:
                px, py = px + np.array([-STROKE, STROKE]), np.repeat(py, 2)
            seen = _seen(px, area)
            px, py = px[seen], py[seen]
            if into.m11() < 1:
                self._draw_dense(painter, px, py)
            elif len(px) > 1:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(self._pen)
                painter.drawPolyline(pg.functions.arrayToQPolygonF(px, py))

    def _draw_dense(self, painter: QPainter, px: np.ndarray, py: np.ndarray) -> None:
        """Fill each column from its highest to its lowest point, and up to the next column."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        columns, tops, ends = _by_column(px, py, py)
        tops[:-1], ends[:-1] = np.minimum(tops[:-1], ends[1:]), np.maximum(ends[:-1], tops[1:])
        rows = zip(np.floor(columns), np.rint(tops - DENSE / 2), np.rint(ends - tops), strict=True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._pen.color())
        painter.drawRects([QRectF(left, top, 1, high + DENSE) for left, top, high in rows])


class Bars(Layer):
    """Bars that stand side by side, each in the middle of its days; narrow ones fill them.

    Those on the same column of pixels are joined to one from the lowest to the highest.
    """

    def __init__(
        self, x: Sequence[float] | np.ndarray, days: int, spans: np.ndarray, colour: QColor
    ) -> None:
        """Take where each begins, how many days it has, and rows of low, high and width (0-1)."""
        super().__init__()
        self._x, self._days, self._colour = np.array(x, float), days, colour
        self._low, self._high, self._width = np.reshape(spans, (3, -1))

    def draw(self, painter: QPainter, into: QTransform, area: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        px = self._x * into.m11() + into.dx()
        pitch = self._days * into.m11()
        seen = (px + pitch > area.left()) & (px < area.right())
        low, high = self._low[seen], self._high[seen]
        if not len(low):
            return
        if pitch < NARROW:
            px, low, high = _by_column(px[seen], low, high)
            left = np.floor(px)
            width = np.maximum(np.floor(px + pitch) - left, 1)
        else:
            width = np.maximum(np.rint(self._width[seen] * pitch), 1)
            left = np.rint(px[seen] + (pitch - width) / 2)
        top = np.rint(high * into.m22() + into.dy())
        rows = zip(left, top, width, np.rint(low * into.m22() + into.dy()) - top, strict=True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRects([QRectF(*row) for row in rows])


class Belt(Layer):
    """A range from low to high along the days, broken where the days are."""

    def __init__(self, runs: Sequence[np.ndarray], colour: QColor) -> None:
        """Take runs of three rows each: x, low, high."""
        super().__init__()
        self._runs, self._colour = runs, colour

    def draw(self, painter: QPainter, into: QTransform, area: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        for x, low, high in self._runs:
            px = x * into.m11() + into.dx()
            seen = _seen(px, area)
            if len(px[seen]) < 2:
                continue
            columns, lows, highs = _by_column(px[seen], low[seen], high[seen])
            xs = np.concatenate([columns, columns[::-1]])
            ys = np.concatenate([highs, lows[::-1]]) * into.m22() + into.dy()
            painter.drawPolygon(pg.functions.arrayToQPolygonF(xs, ys))


def columns_of(days: np.ndarray, into: QTransform, area: QRectF) -> list[float]:
    """Return the columns of pixels on which these sorted days lie, those in view, each once."""
    px = np.rint(days * into.m11() + into.dx())
    return list(dict.fromkeys(px[(px >= area.left()) & (px <= area.right())].tolist()))


def _seen(px: np.ndarray, area: QRectF) -> slice:
    """Return which points can be seen, and one beyond each edge."""
    start = max(0, int(np.searchsorted(px, area.left())) - 1)
    return slice(start, int(np.searchsorted(px, area.right())) + 1)


def _by_column(
    px: np.ndarray, low: np.ndarray, high: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Join days on the same column of pixels: the lowest low and the highest high of each."""
    firsts = np.flatnonzero(np.diff(np.floor(px), prepend=-np.inf))
    return px[firsts], np.minimum.reduceat(low, firsts), np.maximum.reduceat(high, firsts)
