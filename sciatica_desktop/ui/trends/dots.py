"""Draws tens of thousands of ratings as dots: those on the same pixel once, in one picture."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

Inside = Callable[[np.ndarray, np.ndarray], np.ndarray]

FINEST = 2.4  # px, a dot where days lie closest; it grows with their distance
MOST = 0.62  # opacity of many dots on each other: a line above them stays to be seen
FINE = 8  # sub-pixels along each side of a pixel of a stamp
SHAPES: dict[str, Inside] = {
    "round": lambda x, y: x * x + y * y <= 1,
    "triangle": lambda x, y: (y <= 0.86) & (np.abs(x) * 1.74 <= y + 1),
    "diamond": lambda x, y: np.abs(x) + np.abs(y) <= 1.15,
    "square": lambda x, y: np.maximum(np.abs(x), np.abs(y)) <= 0.86,
    "ring": lambda x, y: np.abs(np.hypot(x, y) - 0.93) <= 0.19,
}


@dataclass(frozen=True, slots=True)
class Heap:
    """Dots of one shape: date ordinals with the share of the day, and scores."""

    shape: str
    x: np.ndarray
    y: np.ndarray


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture of the view and of half a view at both sides; `start` is the x of its left edge."""

    scale: tuple[float, ...]
    start: float
    picture: QImage

    def left(self, into: QTransform) -> float:
        """Return where its left edge is now, in px."""
        return self.start * into.m11() + into.dx()

    def fits(self, into: QTransform, area: QRectF, ratio: float) -> bool:
        """Whether it still covers the view, at the same scale."""
        left = self.left(into)
        right = left + self.picture.width() / ratio
        covers = left <= area.left() + 0.5 and right >= area.right() - 0.5
        return covers and self.scale == _scale(into, area, ratio)


class DotsItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """All dots of a panel. Its picture is kept while the view is only dragged."""

    def __init__(self, heaps: list[Heap], colour: QColor, size: float) -> None:
        super().__init__()
        self._heaps, self._colour, self._size = heaps, colour, size
        self._kept: Kept | None = None
        xs = np.concatenate([heap.x for heap in heaps]) if heaps else np.zeros(1)
        self._bounds = QRectF(float(xs.min()) - 1, -1, float(np.ptp(xs)) + 2, 12)

    def boundingRect(self) -> QRectF:  # noqa: N802 (Qt's name)
        return self._bounds

    def paint(self, painter: QPainter, *_: Any) -> None:
        view = self.getViewBox()
        if view is None or not self._heaps:
            return
        into = painter.transform()
        area = into.mapRect(view.viewRect())
        ratio = painter.device().devicePixelRatioF()
        kept = self._kept
        if kept is None or not kept.fits(into, area, ratio):
            half = area.width() / 2  # beyond both edges, so that a drag finds it there
            wide = area.adjusted(-half, 0, half, 0)
            start = (wide.left() - into.dx()) / into.m11()
            kept = self._kept = Kept(
                _scale(into, area, ratio), start, self._picture(into, wide, ratio)
            )
        left = round(kept.left(into) * ratio) / ratio
        painter.save()
        painter.setClipRect(view.viewRect())
        painter.resetTransform()
        painter.drawImage(QPointF(left, area.top()), kept.picture)
        painter.restore()

    def _picture(self, into: QTransform, area: QRectF, ratio: float) -> QImage:
        """Stamp every dot that can be seen into a picture of the view."""
        size = min(self._size, FINEST + into.m11()) * ratio
        reach = round(size / 2) + 1
        width, height = round(area.width() * ratio), round(area.height() * ratio)
        clear = np.ones((height + 2 * reach, width + 2 * reach), np.float32)
        for heap in self._heaps:
            x = np.rint((heap.x * into.m11() + into.dx() - area.left()) * ratio).astype(np.int64)
            y = np.rint((heap.y * into.m22() + into.dy() - area.top()) * ratio).astype(np.int64)
            seen = (x >= 0) & (x < width) & (y >= 0) & (y < height)
            places = np.sort(y[seen] * width + x[seen])
            places = places[np.diff(places, prepend=-1) > 0]  # np.unique imports far more
            _stamp(clear, places // width + reach, places % width + reach, self._mask(heap, size))
        return self._image(1 - clear[reach : reach + height, reach : reach + width], ratio)

    def _mask(self, heap: Heap, size: float) -> np.ndarray:
        """Return how much of each pixel a dot of this shape covers, times its opacity."""
        radius = size / 2
        reach = round(radius) + 1
        steps = (np.arange((2 * reach + 1) * FINE) + 0.5) / FINE - reach - 0.5
        inside = SHAPES[heap.shape](steps[None, :] / radius, steps[:, None] / radius)
        side = 2 * reach + 1
        covered: np.ndarray = inside.reshape(side, FINE, side, FINE).mean(axis=(1, 3))
        return covered * self._colour.alphaF()

    def _image(self, opacity: np.ndarray, ratio: float) -> QImage:
        height, width = opacity.shape
        colour = self._colour
        tint = np.array([colour.blue(), colour.green(), colour.red(), 255], np.float32)
        opacity = np.minimum(opacity, MOST)
        pixels = np.ascontiguousarray((opacity[:, :, None] * tint).astype(np.uint8))
        form = QImage.Format.Format_ARGB32_Premultiplied
        picture = QImage(pixels.data, width, height, 4 * width, form).copy()
        picture.setDevicePixelRatio(ratio)
        return picture


def _scale(into: QTransform, area: QRectF, ratio: float) -> tuple[float, ...]:
    """Return all that a picture depends on but how far the view was dragged."""
    days = round(into.m11(), 6)
    return days, into.m22(), into.dy(), ratio, area.width(), area.height(), area.top()


def _stamp(clear: np.ndarray, rows: np.ndarray, columns: np.ndarray, mask: np.ndarray) -> None:
    """Let less through wherever a dot lies; two dots let through the product of both."""
    reach = len(mask) // 2
    for down, right in zip(*np.nonzero(mask), strict=True):
        clear[rows + down - reach, columns + right - reach] *= 1 - mask[down, right]
