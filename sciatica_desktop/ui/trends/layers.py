"""What a panel draws itself, in pixels and in one go: an item a thing would be too slow."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from sciatica_desktop.ui.look import Look

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
        into = painter.transform()
        painter.save()
        painter.setClipRect(view.viewRect())
        painter.resetTransform()
        self.draw(painter, into, into.mapRect(view.viewRect()))
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
        self.dates: Sequence[float] = ()
        self.zone: float | None = None
        self.shades: list[Span] = []
        self.starts: Sequence[float] = ()

    def wipe(self) -> None:
        """Leave the grid alone."""
        self.zone, self.shades, self.starts = None, [], ()

    def draw(self, painter: QPainter, into: QTransform, area: QRectF) -> None:
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if self.zone is not None:
            zone = QRectF(area)
            zone.setTop(self.zone * into.m22() + into.dy())
            painter.fillRect(zone, look.color("primary_tint", 0.8))
        for first, last in self.shades:
            shade = QRectF(area)
            shade.setLeft(max(area.left(), first * into.m11() + into.dx()))
            shade.setRight(min(area.right(), last * into.m11() + into.dx()))
            if shade.width() > 0:
                painter.fillRect(shade, look.color("accent", 0.10))
        painter.setPen(QPen(look.color("grid"), 1))
        self._across(painter, into, area, self.levels)
        self._down(painter, into, area, self.dates)
        if self.zone is not None:
            painter.setPen(QPen(look.color("primary"), 1, Qt.PenStyle.DashLine))
            self._across(painter, into, area, [self.zone])
        painter.setPen(QPen(look.color("primary", 0.55), 1, Qt.PenStyle.DotLine))
        self._down(painter, into, area, self.starts)

    @staticmethod
    def _across(painter: QPainter, into: QTransform, area: QRectF, levels: Sequence[float]) -> None:
        for level in levels:
            y = round(level * into.m22() + into.dy())
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    @staticmethod
    def _down(painter: QPainter, into: QTransform, area: QRectF, days: Sequence[float]) -> None:
        for x in sorted({round(day * into.m11() + into.dx()) for day in days}):
            if area.left() <= x <= area.right():
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


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
            start = max(0, int(np.searchsorted(px, area.left())) - 1)
            stop = int(np.searchsorted(px, area.right())) + 1
            seen = slice(start, stop)
            if len(px[seen]) < 2:
                continue
            columns, lows, highs = _by_column(px[seen], low[seen], high[seen])
            xs = np.concatenate([columns, columns[::-1]])
            ys = np.concatenate([highs, lows[::-1]]) * into.m22() + into.dy()
            painter.drawPolygon(pg.functions.arrayToQPolygonF(xs, ys))


def _by_column(
    px: np.ndarray, low: np.ndarray, high: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Join days on the same column of pixels: the lowest low and the highest high of each."""
    firsts = np.flatnonzero(np.diff(np.floor(px), prepend=-np.inf))
    return px[firsts], np.minimum.reduceat(low, firsts), np.maximum.reduceat(high, firsts)
