"""From arrays of points to Qt's polygons and paths."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import numpy as np
import shiboken6
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from sciatica_desktop.figure.maths import Array

WINDING = Qt.FillRule.WindingFill
_POINTER: Any = shiboken6.VoidPtr  # its stub forgets the size and the flag
_WRITABLE = True


def polygon(points: Array) -> QPolygonF:
    """Return the points as a polygon by writing into its memory.

    WORKAROUND: a list of QPointF takes 200 times as long.
    """
    out, memory = _empty(len(points))
    memory[:] = points
    return out


def point(place: Array) -> QPointF:
    """Return a place of the picture as a point."""
    return QPointF(float(place[0]), float(place[1]))


def path(rings: Iterable[Array]) -> QPainterPath:
    """Return closed rings as a path filled by winding.

    WORKAROUND: drawPolygon takes five times as long, because choosing among its overloads wraps
    every point.
    """
    out = QPainterPath()
    out.setFillRule(WINDING)
    for ring in rings:
        shape, points = _scratch(len(ring))
        points[:] = ring
        out.addPolygon(shape)
        out.closeSubpath()
    return out


def _empty(count: int) -> tuple[QPolygonF, Array]:
    """Return a polygon of so many points, and its memory."""
    out = QPolygonF()
    out.resize(count)
    memory: Any = _POINTER(out.data(), count * 16, _WRITABLE)
    return out, np.frombuffer(memory, np.float64).reshape(-1, 2)


_scratch = lru_cache(maxsize=128)(_empty)  # written over again and again: a path copies it


def no_pen(painter: QPainter) -> None:
    """Paint fills only."""
    painter.setPen(Qt.PenStyle.NoPen)


def round_pen(colour: QColor, width: float) -> QPen:
    """Return a pen with round ends and corners."""
    return QPen(
        colour,
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )
