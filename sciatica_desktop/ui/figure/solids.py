"""Paints props: boxes face by face, round things in two tones."""

import numpy as np
from PySide6.QtGui import QPainter

from sciatica_desktop.figure.flat import Flat
from sciatica_desktop.figure.items import FACES, Box, Round, Solid
from sciatica_desktop.figure.scene import LIGHT, across_of
from sciatica_desktop.ui.figure.canvas import Canvas, Style
from sciatica_desktop.ui.figure.polygons import no_pen, path, round_pen
from sciatica_desktop.ui.figure.rim import Edge, Rim

_ROUNDED = {"bed": 0.05}  # metres of rounded edge; others are sharp
_SHARP = 0.008


def paint_solid(canvas: Canvas, painter: QPainter, solid: Solid, edge: Edge | None) -> None:
    """Paint a prop's box or round item."""
    if isinstance(solid, Box):
        _paint_box(canvas, painter, solid)
    else:
        _paint_round(canvas, painter, solid, edge)


def face_tone(canvas: Canvas, box: Box, face: int) -> str:
    """Return the colour of a face: light on top, darker to the side, darkest in front."""
    x, y, z = (abs(float(v)) for v in box.normals[face])
    if box.normals[face][2] > 0.5:
        return box.colour
    if y > 0.7 * x or z > 0.5 or box.colour == "soft":
        return box.colour + "_d"
    darkest = box.colour + "_dd"
    return darkest if darkest in canvas.colours else box.colour + "_d"


def _paint_box(canvas: Canvas, painter: QPainter, box: Box) -> None:
    camera = canvas.scene.camera
    seen = camera.points(box.corners)
    width = max(1.2, _ROUNDED.get(box.colour, _SHARP) * canvas.scale)
    for face, corners in enumerate(FACES):
        if box.normals[face] @ camera.forward >= -1e-3:
            continue
        tone = canvas.colour(face_tone(canvas, box, face))
        painter.setBrush(tone)
        outlined = canvas.style is Style.OUTLINE
        painter.setPen(
            round_pen(canvas.colour("line"), max(1.2, _SHARP * canvas.scale))
            if outlined
            else round_pen(tone, width)
        )
        painter.drawPath(path([seen[list(corners)]]))
    no_pen(painter)


def _paint_round(canvas: Canvas, painter: QPainter, item: Round, edge: Edge | None) -> None:
    flat = Flat.of(canvas.scene.camera, item.centres, item.axes)
    if canvas.style is Style.OUTLINE:
        painter.setBrush(canvas.colour("line"))
        painter.drawPath(path(flat.rings(item.hulls, canvas.line_width)))
    elif item.edge and edge is not None:
        edge.draw(Rim(flat, item.hulls, 0.009 * canvas.scale))
    base, dark = canvas.tones(item.colour)
    painter.setBrush(dark)
    painter.drawPath(path(flat.rings(item.hulls, -0.5)))
    painter.setBrush(base)
    painter.drawPath(path(lit(flat).rings(item.hulls)))


def lit(flat: Flat) -> Flat:
    """Return a round item's lit area."""
    count = len(flat.centre)
    across = across_of(flat.centre[[0, -1]])
    share = np.full(count, 0.2)
    return flat.squeezed(share, np.full(count, float(across @ LIGHT)), np.tile(across, (count, 1)))
