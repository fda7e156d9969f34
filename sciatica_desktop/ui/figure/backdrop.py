"""Paints what the figure stands or lies on: mat, disc of floor, wall."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from sciatica_desktop.figure.framing import Mat
from sciatica_desktop.figure.furniture import boxes, under_figure, wall_box
from sciatica_desktop.figure.maths import Array, vec
from sciatica_desktop.ui.figure.canvas import Canvas, Style
from sciatica_desktop.ui.figure.palette import mixed
from sciatica_desktop.ui.figure.polygons import no_pen, path, point, round_pen
from sciatica_desktop.ui.figure.solids import paint_solid

_THICK = 0.016  # metres of mat
_SKIRTING = 0.085  # metres high


def paint_backdrop(canvas: Canvas, painter: QPainter, *, plain: bool = False) -> None:
    """Paint the mat or the floor, then the walls that stand on it; plain walls do not fade."""
    no_pen(painter)
    stage = canvas.scene.stage
    beds = [prop for prop in canvas.scene.poses.props if under_figure(prop)]
    if beds:
        for solid in boxes(beds[0], 0):
            paint_solid(canvas, painter, solid, None)
    elif stage.mat is None:
        _disc(canvas, painter, stage.disc)
    else:
        _mat(canvas, painter, stage.mat)
    for prop in canvas.scene.poses.props:
        if prop["type"] == "wall":
            _wall(canvas, painter, prop, plain)


def _disc(canvas: Canvas, painter: QPainter, disc: tuple[float, float, float]) -> None:
    x, y, radius = disc
    turn = np.linspace(0, 2 * math.pi, 73)[:-1]
    ring = np.column_stack(
        [x + radius * np.cos(turn), y + radius * np.sin(turn), np.zeros(len(turn))]
    )
    painter.setBrush(canvas.colour("floor"))
    painter.drawPath(path([canvas.scene.camera.points(ring)]))


def _mat(canvas: Canvas, painter: QPainter, mat: Mat) -> None:
    for z, name in (
        (-1.0, "mat_d"),
        (-0.75, "mat_d"),
        (-0.5, "mat_d"),
        (-0.25, "mat_d"),
        (0, "mat"),
    ):
        painter.setBrush(canvas.colour(name))
        painter.drawPath(path([_rounded(canvas, mat, 0.0, 0.05, z * _THICK)]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if canvas.style is Style.OUTLINE:
        painter.setPen(round_pen(canvas.colour("ground_line"), max(1.5, 0.008 * canvas.scale)))
        painter.drawPath(path([_rounded(canvas, mat, 0.0, 0.05, 0)]))
        no_pen(painter)
        return
    hem = mixed(canvas.colour("mat"), canvas.colour("mat_d"), 0.55)
    painter.setPen(round_pen(hem, max(1, 0.004 * canvas.scale)))
    painter.drawPath(path([_rounded(canvas, mat, 0.035, 0.03, 0)]))
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


def _wall(canvas: Canvas, painter: QPainter, prop: Mapping[str, Any], plain: bool) -> None:
    """Paint a wall that fades out at its ends and top, with a skirting board."""
    corners = wall_box(prop)  # start low, start high, end low, end high
    seen = canvas.scene.camera.points(corners)
    quad = seen[[0, 1, 3, 2]]
    up = (seen[1] - seen[0]) / float(corners[1][2])  # pixels per metre of height
    skirting = np.array([seen[0], seen[0] + up * _SKIRTING, seen[2] + up * _SKIRTING, seen[2]])
    if plain or canvas.style is Style.OUTLINE:
        if canvas.style is Style.OUTLINE:
            painter.setPen(round_pen(canvas.colour("ground_line"), max(1.5, 0.008 * canvas.scale)))
        for shape, name in ((quad, "wall"), (skirting, "wall_d")):
            painter.setBrush(canvas.colour(name))
            painter.drawPath(path([shape]))
        no_pen(painter)
        return
    wall = canvas.image()
    brush = QPainter(wall)
    brush.scale(canvas.ratio, canvas.ratio)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    no_pen(brush)
    for shape, name in ((quad, "wall"), (skirting, "wall_d")):
        brush.setBrush(canvas.colour(name))
        brush.drawPath(path([shape]))
    brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    low, high = quad.min(axis=0), quad.max(axis=0)
    _fade(brush, canvas, vec(low[0], 0), vec(high[0], 0), ((0, 0), (0.16, 1), (0.84, 1), (1, 0)))
    _fade(brush, canvas, vec(0, low[1]), vec(0, high[1]), ((0, 0), (0.25, 1), (1, 1)))
    brush.end()
    painter.save()
    painter.scale(1 / canvas.ratio, 1 / canvas.ratio)
    painter.drawImage(QPointF(0, 0), wall)
    painter.restore()


def _fade(
    brush: QPainter,
    canvas: Canvas,
    start: Array,
    end: Array,
    stops: tuple[tuple[float, float], ...],
) -> None:
    """Keep of what is painted what a gradient leaves."""
    fade = QLinearGradient(point(start), point(end))
    for at, alpha in stops:
        fade.setColorAt(at, QColor(0, 0, 0, round(255 * alpha)))
    brush.fillRect(canvas.bounds, fade)
