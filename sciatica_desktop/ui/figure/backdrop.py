"""Paints what the figure stands or lies on: mat, disc of floor, wall."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter

from sciatica_desktop.figure.framing import Mat
from sciatica_desktop.figure.furniture import boxes, under_figure, wall_box
from sciatica_desktop.figure.maths import Array, vec
from sciatica_desktop.ui.figure.canvas import Canvas, Style
from sciatica_desktop.ui.figure.palette import faded, mixed
from sciatica_desktop.ui.figure.polygons import no_pen, point, polygon, round_pen
from sciatica_desktop.ui.figure.solids import paint_solid

_THICK = 0.016  # metres of mat
_SKIRTING = 0.085  # metres high


def paint_backdrop(canvas: Canvas, painter: QPainter) -> None:
    """Paint walls, then the mat or the floor."""
    no_pen(painter)
    for prop in canvas.scene.poses.props:
        if prop["type"] == "wall":
            _wall(canvas, painter, prop)
    stage = canvas.scene.stage
    beds = [prop for prop in canvas.scene.poses.props if under_figure(prop)]
    if beds:
        for solid in boxes(beds[0], 0):
            paint_solid(canvas, painter, solid, None)
    elif stage.mat is None:
        _disc(canvas, painter, stage.disc)
    else:
        _mat(canvas, painter, stage.mat)


def _disc(canvas: Canvas, painter: QPainter, disc: tuple[float, float, float]) -> None:
    x, y, radius = disc
    turn = np.linspace(0, 2 * math.pi, 73)[:-1]
    ring = np.column_stack(
        [x + radius * np.cos(turn), y + radius * np.sin(turn), np.zeros(len(turn))]
    )
    painter.setBrush(canvas.colour("floor"))
    painter.drawPolygon(polygon(canvas.scene.camera.points(ring)))


def _mat(canvas: Canvas, painter: QPainter, mat: Mat) -> None:
    for z, name in (
        (-1.0, "mat_d"),
        (-0.75, "mat_d"),
        (-0.5, "mat_d"),
        (-0.25, "mat_d"),
        (0, "mat"),
    ):
        painter.setBrush(canvas.colour(name))
        painter.drawPolygon(polygon(_rounded(canvas, mat, 0.0, 0.05, z * _THICK)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    hem = mixed(canvas.colour("mat"), canvas.colour("mat_d"), 0.55)
    painter.setPen(round_pen(hem, max(1, 0.004 * canvas.scale)))
    painter.drawPolygon(polygon(_rounded(canvas, mat, 0.035, 0.03, 0)))
    no_pen(painter)


def _rounded(canvas: Canvas, mat: Mat, inset: float, radius: float, z: float) -> Array:
    """Return the mat's outline at a height, with rounded corners."""
    long, wide = mat.length / 2 - inset - radius, mat.width / 2 - inset - radius
    places = [
        (
            mat.x + sx * long + radius * math.cos(math.radians(start + 15 * k)),
            mat.y + sy * wide + radius * math.sin(math.radians(start + 15 * k)),
            z,
        )
        for sx, sy, start in ((1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270))
        for k in range(7)
    ]
    return canvas.scene.camera.points(np.array(places))


def _wall(canvas: Canvas, painter: QPainter, prop: Mapping[str, Any]) -> None:
    """Paint a wall that fades out at its sides and top, with a skirting board."""
    corners = wall_box(prop)  # right low, right high, left low, left high
    along = corners[2] - corners[0]
    height = float(corners[1][2])
    if canvas.style is Style.OUTLINE:
        painter.setBrush(canvas.colour("wall"))
        painter.drawPolygon(polygon(canvas.scene.camera.points(corners[[0, 1, 3, 2]])))
        return
    _faded_strip(canvas, painter, corners[0], along, (0.0, height), "wall")
    _faded_strip(canvas, painter, corners[0], along, (0.0, _SKIRTING), "wall_d")


def _faded_strip(
    canvas: Canvas,
    painter: QPainter,
    start: Array,
    along: Array,
    heights: tuple[float, float],
    name: str,
) -> None:
    """Fill an upright strip whose ends fade; in slices, so that its top fades as well."""
    camera = canvas.scene.camera
    ends = camera.points(np.array([start, start + along]))
    low, high = heights
    slices = 12 if high > 0.5 else 1
    for k in range(slices):
        z0, z1 = (low + (high - low) * (k + d) / slices for d in (0, 1))
        top = min(1.0, (slices - k) / 5) if slices > 1 else 1.0
        fade = QLinearGradient(point(ends[0]), point(ends[1]))
        for at, alpha in ((0.0, 0.0), (0.22, 1.0), (0.78, 1.0), (1.0, 0.0)):
            fade.setColorAt(at, faded(canvas.colours[name], alpha * top))
        foot, top_edge = start + vec(0, 0, z0), start + vec(0, 0, z1)
        quad = np.array([foot, foot + along, top_edge + along, top_edge])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, slices == 1)
        painter.setBrush(QBrush(fade))
        painter.drawPolygon(polygon(camera.points(quad)))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
