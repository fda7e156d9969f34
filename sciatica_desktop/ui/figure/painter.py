"""Paints a whole frame of the moving figure."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from sciatica_desktop.figure.body import Part
from sciatica_desktop.figure.maths import vec
from sciatica_desktop.figure.reading import bone_name
from sciatica_desktop.ui.figure.arrows import paint_arrow
from sciatica_desktop.ui.figure.backdrop import paint_backdrop
from sciatica_desktop.ui.figure.canvas import Canvas, Style
from sciatica_desktop.ui.figure.contour import paint_contour
from sciatica_desktop.ui.figure.glow import paint_glow
from sciatica_desktop.ui.figure.ground import paint_ground_shadow
from sciatica_desktop.ui.figure.parts import PartBrush
from sciatica_desktop.ui.figure.polygons import no_pen, point, polygon, round_pen
from sciatica_desktop.ui.figure.soft_edge import SoftEdge
from sciatica_desktop.ui.figure.solids import paint_solid

_SPINE = (
    ("pelvis", 0.045),
    ("l1", 0.0),
    ("l2", 0.0),
    ("l3", 0.0),
    ("t1", 0.0),
    ("t1", 0.055),
)


def paint_frame(
    painter: QPainter, canvas: Canvas, *, pulse: float = 1.0, arrows: bool = True, glow: bool = True
) -> None:
    """Paint backdrop, shadow, figure and arrows; the ground around them stays as it is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_backdrop(canvas, painter)
    paint_figure(painter, canvas, pulse=pulse, glow=glow)
    if arrows:
        for arrow in canvas.scene.poses.arrows:
            paint_arrow(canvas, painter, arrow)


def paint_figure(
    painter: QPainter, canvas: Canvas, *, pulse: float = 1.0, glow: bool = True
) -> None:
    """Paint the shadow, and the figure with what it holds or uses."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_ground_shadow(canvas, painter)
    painter.save()
    painter.scale(1 / canvas.ratio, 1 / canvas.ratio)
    painter.drawImage(QPointF(0, 0), _figure(canvas, pulse if glow else None))
    painter.restore()
    if canvas.scene.poses.data.get("spine", False):
        paint_spine(canvas, painter)


def _figure(canvas: Canvas, pulse: float | None) -> QImage:
    """Return body and props on a layer of their own, so that soft edges stay on them."""
    layer = canvas.image()
    painter = QPainter(layer)
    painter.scale(canvas.ratio, canvas.ratio)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    no_pen(painter)
    paint_contour(canvas, painter)
    edge = SoftEdge(canvas, painter)
    brush = PartBrush(canvas, painter, edge)
    for thing in canvas.scene.sequence:
        if isinstance(thing, Part):
            brush.paint(thing)
            if pulse is not None:
                _glows(canvas, painter, thing, pulse)
        else:
            paint_solid(canvas, painter, thing, edge)
    painter.end()
    return layer


def _glows(canvas: Canvas, painter: QPainter, part: Part, pulse: float) -> None:
    for glow in canvas.scene.poses.glow:
        if bone_name(glow["part"]) == part.name:
            paint_glow(canvas, painter, glow, pulse)


def paint_spine(canvas: Canvas, painter: QPainter) -> None:
    """Show the curve of the low back, where the movement is small."""
    scene, scale = canvas.scene, canvas.scale
    skeleton = scene.skeleton
    places = np.array(
        [skeleton.place[bone] + skeleton.turn[bone] @ vec(-0.030, 0, z) for bone, z in _SPINE]
    )
    beads = scene.camera.points(places)
    name = "line" if canvas.style is Style.OUTLINE else "soft"
    painter.setPen(round_pen(canvas.colour(name), 0.010 * scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(polygon(beads))
    no_pen(painter)
    painter.setBrush(canvas.colour(name))
    for bead in beads:
        painter.drawEllipse(point(bead), 0.0125 * scale, 0.0125 * scale)
