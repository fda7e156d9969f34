"""Arrows that say which way it goes; only on stills."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath

from sciatica_desktop.figure.maths import Array, unit, vec
from sciatica_desktop.figure.reading import bone_name
from sciatica_desktop.ui.figure.canvas import Canvas
from sciatica_desktop.ui.figure.polygons import no_pen, point, polygon, round_pen


def paint_arrow(canvas: Canvas, painter: QPainter, arrow: Mapping[str, Any]) -> None:
    """Paint one curved arrow with a halo."""
    camera = canvas.scene.camera
    start, tip = (camera.points(_spot(canvas, arrow[end])) for end in ("from", "to"))
    way = tip - start
    bend = (start + tip) / 2 + vec(-way[1], way[0]) * arrow.get("bend", 0.0)
    width = max(2.6, 0.019 * canvas.scale)
    head = width * 3.0
    ahead = unit(tip - bend)
    base = tip - ahead * head * 0.9
    side = vec(-ahead[1], ahead[0]) * head * 0.62
    shaft = QPainterPath(point(start))
    shaft.quadTo(point(bend), point(base + ahead * width * 0.2))
    point_shape = polygon(np.array([tip, base + side, base - side]))
    for name, grow in (("halo", width * 0.8), ("arrow", 0.0)):
        colour = canvas.colour(name)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(round_pen(colour, width + grow))
        painter.drawPath(shaft)
        painter.setPen(round_pen(colour, width * 0.45 + grow))
        painter.setBrush(colour)
        painter.drawPolygon(point_shape)
    no_pen(painter)


def _spot(canvas: Canvas, spot: Any) -> Array:
    if not isinstance(spot, dict):
        return vec(*spot)
    skeleton, bone = canvas.scene.skeleton, bone_name(spot["bone"])
    place: Array = (
        skeleton.place[bone]
        + skeleton.turn[bone] @ vec(*spot.get("local", (0, 0, 0)))
        + vec(*spot.get("world", (0, 0, 0)))
    )
    return place
