"""Paints the hair: caps cut from the head's ellipsoid by planes, and the bun of tied hair."""

import math
from functools import cache
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath

from sciatica_desktop.figure.body import Hull
from sciatica_desktop.figure.maths import Array, cross, length, unit, vec
from sciatica_desktop.figure.scene import Scene
from sciatica_desktop.ui.figure.canvas import Canvas, Hair, Style
from sciatica_desktop.ui.figure.polygons import path, polygon

_CENTRE, _AXES = vec(0.010, 0, 0.093), vec(0.109, 0.0875, 0.116)
_HAIRLINE = (  # direction, distance: together a smooth hairline
    (vec(-0.20, 0, 0.98), 0.29),
    (vec(-0.44, 0, 0.90), 0.245),
    (vec(-0.66, 0, 0.75), 0.145),
    (vec(-0.85, 0, 0.53), 0.075),
    (vec(-0.92, 0, 0.40), 0.055),
    (vec(-0.95, 0, 0.31), 0.11),
)
_BEHIND_FACE = 4  # of the planes
_TURN: Array = np.linspace(0, 2 * math.pi, 73)[:-1]
_COS, _SIN = np.cos(_TURN)[:, None], np.sin(_TURN)[:, None]
_BEHIND = vec(-0.7, 0, 0.8)  # where the bun is


def head_view(scene: Scene) -> Array:
    """Return the direction to the camera in the head's own frame."""
    view: Array = scene.skeleton.turn["head"].T @ -scene.camera.forward
    return view


def bun_hull(scene: Scene) -> tuple[Hull, ...]:
    """Return the shape of the bun."""
    return (Hull((scene.body.bun,)),)


def paint_bun(canvas: Canvas, painter: QPainter) -> None:
    """Paint the bun as it shows behind the head."""
    if canvas.hair is not Hair.TIED:
        return
    hull = bun_hull(canvas.scene)
    flat = canvas.scene.flat
    if canvas.style is Style.OUTLINE:
        painter.setBrush(canvas.colour("line"))
        painter.drawPath(path(flat.rings(hull, canvas.line_width)))
    painter.setBrush(canvas.colour("hair_d"))
    painter.drawPath(path(flat.rings(hull)))


def paint_hair_behind(canvas: Canvas, painter: QPainter) -> None:
    """Fill the hair's edge behind the face: it stands off the skull, and no gap may show.

    The nape is left out: from the front it would stand round the jaw like a beard.
    """
    painter.setBrush(canvas.colour("hair"))
    for plane in _planes()[:_BEHIND_FACE]:
        painter.drawPath(_project(canvas.scene, plane.ring))


def paint_hair(canvas: Canvas, painter: QPainter) -> None:
    """Paint the hair on the head, and the bun if it is in front of the head."""
    scene = canvas.scene
    view = head_view(scene)
    painter.setBrush(canvas.colour("hair"))
    if canvas.hair is Hair.TIED and view @ _BEHIND > -0.25:
        painter.drawPath(path(scene.flat.rings(bun_hull(scene))))
    towards = unit(view / _AXES)
    rim = _circle(towards, vec(0.2, 0.3, 1), 0.0)
    for plane in _planes():
        for shape in _cap(plane, towards, rim):
            painter.drawPath(_project(scene, shape))


class _Plane(NamedTuple):
    """A plane that cuts the head, taken as a ball, and the ring in which it does."""

    normal: Array
    distance: float
    ring: Array


@cache
def _planes() -> tuple[_Plane, ...]:
    return tuple(
        _Plane(unit(normal), distance, _circle(unit(normal), vec(0.3, 1, 0.2), distance))
        for normal, distance in _HAIRLINE
    )


def _cap(plane: _Plane, towards: Array, rim: Array) -> list[Array]:
    """Return the visible part of the head beyond a plane; `rim` bounds what is seen of the head."""
    ring = plane.ring
    seen, inside = ring @ towards > 0, rim @ plane.normal >= plane.distance
    if seen.all() or not seen.any():
        return [shape for shape, shown in ((rim, inside.all()), (ring, seen.all())) if shown]
    if not inside.any():
        return []
    near, edge = _run(ring, seen), _run(rim, inside)
    if length(near[-1] - edge[0]) > length(near[-1] - edge[-1]):
        edge = edge[::-1]
    return [np.concatenate([near, edge])]


def _circle(normal: Array, hint: Array, distance: float) -> Array:
    a = unit(cross(normal, hint))
    b = cross(normal, a)
    radius = math.sqrt(max(0.0, 1 - distance * distance))
    circle: Array = normal * distance + radius * (_COS * a + _SIN * b)
    return circle


def _run(points: Array, mask: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Array:
    """Return the unbroken stretch of a closed line where the mask holds."""
    start = int(np.argmax(mask & ~np.roll(mask, 1)))
    return np.roll(points, -start, axis=0)[: int(mask.sum())]


def _project(scene: Scene, sphere: Array) -> QPainterPath:
    turn, place = scene.skeleton.turn["head"], scene.skeleton.place["head"]
    out = QPainterPath()
    out.setFillRule(Qt.FillRule.OddEvenFill)
    out.addPolygon(polygon(scene.camera.points(place + (_CENTRE + sphere * _AXES) @ turn.T)))
    out.closeSubpath()
    return out
