"""The light line round the whole figure in high contrast: it stands out from a black ground too."""

from PySide6.QtGui import QPainter

from sciatica_desktop.figure.body import Part
from sciatica_desktop.figure.flat import Flat
from sciatica_desktop.figure.items import FACES, Box
from sciatica_desktop.ui.figure.canvas import Canvas, Hair, Style
from sciatica_desktop.ui.figure.hair import bun_hull
from sciatica_desktop.ui.figure.polygons import no_pen, path, round_pen

_RIM = 0.0075  # metres the light line reaches beyond the dark one
_LEAST = 2.0  # pixels


def paint_contour(canvas: Canvas, painter: QPainter) -> None:
    """Paint everything once, grown and light; the figure is then painted on top."""
    if canvas.style is not Style.OUTLINE:
        return
    scene = canvas.scene
    reach = canvas.line_width + max(_LEAST, _RIM * canvas.scale)
    no_pen(painter)
    painter.setBrush(canvas.colour("rim"))
    for thing in scene.sequence:
        if isinstance(thing, Part):
            painter.drawPath(path(scene.flat.rings(thing.hulls, reach)))
        elif isinstance(thing, Box):
            _box(canvas, painter, thing, reach)
        else:
            flat = Flat.of(scene.camera, thing.centres, thing.axes)
            painter.drawPath(path(flat.rings(thing.hulls, reach)))
    if canvas.hair is Hair.TIED:
        painter.drawPath(path(scene.flat.rings(bun_hull(scene), reach)))


def _box(canvas: Canvas, painter: QPainter, box: Box, reach: float) -> None:
    seen = canvas.scene.camera.points(box.corners)
    painter.setPen(round_pen(canvas.colour("rim"), 2 * reach))
    for corners in FACES:
        painter.drawPath(path([seen[list(corners)]]))
    no_pen(painter)
