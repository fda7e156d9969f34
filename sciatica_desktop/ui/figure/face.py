"""Paints ear, closed eyes, brows and mouth where the face looks at the camera."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from sciatica_desktop.figure.flat import Flat
from sciatica_desktop.figure.maths import Array, unit, vec
from sciatica_desktop.ui.figure.canvas import Canvas
from sciatica_desktop.ui.figure.hair import head_view
from sciatica_desktop.ui.figure.polygons import no_pen, path, polygon, round_pen

_EAR = vec(0.017, 0.006, 0.027)
_PROFILE = 0.2  # seen from less in front than this, brow and eye would merge
_EYE = 0.30  # how far an eye must look at the camera to show
_EYE_BELOW = 0.16  # seen from below the chin, where no brow covers it
_NOSE = 0.5  # seen from less in front than this, the outline shows the nose


def paint_face(canvas: Canvas, painter: QPainter) -> None:
    """Paint the head's details."""
    view = head_view(canvas.scene)
    for side in (1, -1):
        if view[1] * side > 0.12:
            _ear(canvas, painter, side)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side in (1, -1):
        if unit(vec(0.80, side * 0.6, 0.05)) @ view > (_EYE_BELOW if view[2] < -0.4 else _EYE):
            _eye(canvas, painter, side, float(view[0]))
    if view[0] > _NOSE:
        _nose(canvas, painter)
    if view[0] > 0.05:
        _mouth(canvas, painter, float(view[0]), float(view[1]))
    no_pen(painter)


def _ear(canvas: Canvas, painter: QPainter, side: int) -> None:
    skeleton = canvas.scene.skeleton
    turn, place = skeleton.turn["head"], skeleton.place["head"]
    centre = place + turn @ vec(0.004, side * 0.078, 0.055)
    for size, name in ((1.0, "skin"), (0.55, "skin_d")):
        flat = Flat.of(canvas.scene.camera, centre[None], (turn * (_EAR * size))[None])
        painter.setBrush(canvas.colour(name))
        painter.drawPath(path([flat.support[0]]))


def _eye(canvas: Canvas, painter: QPainter, side: int, front: float) -> None:
    """Paint a closed eye; seen from the front it lies flatter, or from below it would look sad."""
    steps = np.linspace(-1, 1, 5).tolist()
    back = 0.012 - 0.009 * max(0.0, front)
    lid = [(0.104 - back * a, side * (0.036 + 0.014 * a), 0.056 + 0.006 * a * a) for a in steps]
    _stroke(canvas, painter, lid, 0.0055, "hair_d")
    if front > _PROFILE:
        arch = [
            (0.112 - back * a, side * (0.038 + 0.016 * a), 0.094 - 0.005 * a * a) for a in steps
        ]
        _stroke(canvas, painter, arch, 0.0042, "hair")


def _nose(canvas: Canvas, painter: QPainter) -> None:
    """Paint the shade under the tip of the nose."""
    steps = np.linspace(-1, 1, 5).tolist()
    tip = [(0.122 - 0.008 * a * a, 0.013 * a, 0.031 + 0.005 * a * a) for a in steps]
    _stroke(canvas, painter, tip, 0.005, "skin_d")


def _mouth(canvas: Canvas, painter: QPainter, front: float, across: float) -> None:
    back = 0.010 - 0.008 * max(0.0, front)  # as the eyes: from below it would turn down
    line = [
        (0.099 - back * abs(a) ** 1.5, 0.018 * a, 0.004 + 0.005 * a * a)
        for a in np.linspace(-1, 1, 7).tolist()
        if a * across > -0.35 or abs(across) < 0.75
    ]
    _stroke(canvas, painter, line, 0.0048, "lip")


def _stroke(
    canvas: Canvas,
    painter: QPainter,
    places: Iterable[tuple[float, float, float]],
    width: float,
    name: str,
) -> None:
    skeleton = canvas.scene.skeleton
    local: Array = np.array(list(places))
    world = skeleton.place["head"] + local @ skeleton.turn["head"].T
    painter.setPen(round_pen(canvas.colour(name), max(0.8, width * canvas.scale)))
    painter.drawPolyline(polygon(canvas.scene.camera.points(world)))
