"""The plain way to paint a frame, for print and SVG: nothing but filled paths and strokes.

Layers, composition modes, scaled pictures and clips become bitmaps in an SVG, and a PDF drops the
alpha of gradients.  So soft edges and glow are made of nested shapes cut to what they lie on.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtGui import QPainter, QPainterPath

from sciatica_desktop.figure.body import Part
from sciatica_desktop.figure.flat import Flat
from sciatica_desktop.figure.items import FACES, Box, Solid
from sciatica_desktop.figure.maths import Array
from sciatica_desktop.figure.reading import bone_name
from sciatica_desktop.ui.figure.arrows import paint_arrow
from sciatica_desktop.ui.figure.backdrop import paint_backdrop
from sciatica_desktop.ui.figure.canvas import Canvas
from sciatica_desktop.ui.figure.contour import paint_contour
from sciatica_desktop.ui.figure.glow import FADE, glow_spots, strength
from sciatica_desktop.ui.figure.ground import PASSES, box_shadow, low_hulls, shadow_flat
from sciatica_desktop.ui.figure.painter import paint_spine
from sciatica_desktop.ui.figure.palette import faded
from sciatica_desktop.ui.figure.parts import PartBrush
from sciatica_desktop.ui.figure.polygons import no_pen, path, point
from sciatica_desktop.ui.figure.rim import Rim
from sciatica_desktop.ui.figure.solids import paint_solid

_RINGS = ((1.0, 0.30), (0.45, 0.38))  # share of the rim's reach, opacity against the soft edge
_DISCS = 12  # nested in each other; fewer show as rings
_SHADOW = 0.45  # of the soft shadow's opacity: there is no blur to thin it


def paint_plain(painter: QPainter, canvas: Canvas, *, arrows: bool = True) -> None:
    """Paint a whole frame as vectors."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    no_pen(painter)
    paint_backdrop(canvas, painter, plain=True)
    _shadow(canvas, painter)
    paint_contour(canvas, painter)
    edge = PlainEdge(canvas, painter)
    brush = PartBrush(canvas, painter, edge)
    for thing in canvas.scene.sequence:
        shape = silhouette(canvas, thing)
        if isinstance(thing, Part):
            brush.paint(thing)
            _glows(canvas, painter, thing, shape)
        else:
            paint_solid(canvas, painter, thing, edge)
        edge.cover(shape)
    if canvas.scene.poses.data.get("spine", False):
        paint_spine(canvas, painter)
    for arrow in canvas.scene.poses.arrows if arrows else ():
        paint_arrow(canvas, painter, arrow)


class PlainEdge:
    """Soft edges as two grown outlines, cut to what lies behind."""

    def __init__(self, canvas: Canvas, painter: QPainter) -> None:
        self._canvas, self._painter = canvas, painter
        self._behind = QPainterPath()

    def cover(self, shape: QPainterPath) -> None:
        """Remember what is painted now."""
        self._behind = self._behind.united(shape)

    def draw(self, rim: Rim, joints: Sequence[tuple[Array, float]] = ()) -> None:
        """Darken what is painted already round a rim, but not near the joints."""
        if self._behind.isEmpty():
            return
        kept_free = QPainterPath()
        for place, radius in joints:
            size = radius * self._canvas.scale * 1.25
            kept_free.addEllipse(point(place), size, size)
        for share, opacity in _RINGS:
            ring = rim.path(share).intersected(self._behind)
            if joints:
                ring = ring.subtracted(kept_free.simplified())
            _fill(self._painter, ring, self._canvas.colours["ao"], opacity)


def silhouette(canvas: Canvas, thing: Part | Solid) -> QPainterPath:
    """Return the outline of a part or prop as a simple path."""
    scene = canvas.scene
    if isinstance(thing, Part):
        return path(scene.flat.rings(thing.hulls)).simplified()
    if isinstance(thing, Box):
        seen = scene.camera.points(thing.corners)
        return path([seen[list(face)] for face in FACES]).simplified()
    flat = Flat.of(scene.camera, thing.centres, thing.axes)
    return path(flat.rings(thing.hulls)).simplified()


def _shadow(canvas: Canvas, painter: QPainter) -> None:
    flat, lowest = shadow_flat(canvas.scene)
    for limit, opacity, _ in PASSES:
        hulls = low_hulls(canvas.scene, lowest, limit)
        if hulls:
            shape = path(flat.rings(hulls)).simplified()
            _fill(painter, shape, canvas.colours["shadow"], opacity * _SHADOW)
    for solid in canvas.scene.solids:
        if isinstance(solid, Box):
            shape = path([box_shadow(canvas, solid)])
            _fill(painter, shape, canvas.colours["shadow"], 0.3 * _SHADOW)


def _glows(canvas: Canvas, painter: QPainter, part: Part, shape: QPainterPath) -> None:
    for glow in canvas.scene.poses.glow:
        if bone_name(glow["part"]) == part.name:
            _glow(canvas, painter, glow, shape)


def _glow(canvas: Canvas, painter: QPainter, glow: Mapping[str, Any], shape: QPainterPath) -> None:
    """Paint nested discs; those of several spots are joined, so that overlaps do not add up."""
    scene = canvas.scene
    spots = glow_spots(scene, glow)
    for share, opacity in discs(strength(len(spots), 1.0)):
        disc = QPainterPath()
        for place, radius, seen in spots:
            if seen > 0:
                size = radius * 1.4 * canvas.scale * share
                one = QPainterPath()
                one.addEllipse(point(scene.camera.points(place)), size, size)
                disc = disc.united(one)
        lit = disc.intersected(shape)
        _fill(painter, lit, canvas.colours["glow"], opacity)


def discs(full: float) -> list[tuple[float, float]]:
    """Return shares of a glow's radius, and opacities that add up to its fade from the rim in."""
    radii, fade = zip(*FADE, strict=True)
    below, out = 0.0, []
    for i in range(_DISCS):
        share = 1 - (i + 0.5) / (_DISCS + 1)
        wanted = full * float(np.interp(share, radii, fade))
        out.append((share, (wanted - below) / (1 - below)))
        below = wanted
    return out


def _fill(painter: QPainter, shape: QPainterPath, colour: str, opacity: float) -> None:
    """Fill a shape; an empty one would be an invalid path in an SVG."""
    if not shape.isEmpty():
        painter.setBrush(faded(colour, opacity))
        painter.drawPath(shape)
