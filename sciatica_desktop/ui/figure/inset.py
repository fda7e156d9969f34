"""A round second picture in a free corner: the small moving part enlarged, or another view."""

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from sciatica_desktop.figure.camera import Camera, View
from sciatica_desktop.figure.framing import Bounds, Stage
from sciatica_desktop.figure.maths import Array, vec
from sciatica_desktop.figure.reading import bone_name
from sciatica_desktop.figure.skeleton import Skeleton
from sciatica_desktop.ui.figure.backdrop import paint_backdrop
from sciatica_desktop.ui.figure.canvas import Canvas, Style
from sciatica_desktop.ui.figure.cutting import CutPainter
from sciatica_desktop.ui.figure.palette import faded
from sciatica_desktop.ui.figure.polygons import no_pen, round_pen

_SMALLEST = 260  # pixels of the picture: in a thumbnail nothing could be seen
_SHARE = 0.30  # of the smaller edge: the inset's diameter
_CLOSE = 1.1  # metres seen without zoom
_EDGE = 0.03  # of the smaller edge: how far it keeps from the picture's


@dataclass(frozen=True)
class Inset:
    """Where the inset is, and the camera that sees what is in it."""

    corner: QPointF
    size: int
    stage: Stage


def inset_of(bounds: Bounds, stage: Stage, width: int, height: int) -> Inset | None:
    """Return an exercise's inset, if it has one and there is room for it."""
    wish = bounds.poses.data.get("inset")
    if wish is None or min(width, height) < _SMALLEST:
        return None
    size = round(_SHARE * min(width, height))
    corner = _free_corner(bounds, stage, width, height, size)
    view = bounds.poses.second_view
    if view is not None and "bone" not in wish:
        inner = bounds.stage(view, size, size, arrows=False, margin=0.06 * size)
    else:
        inner = replace(stage, camera=_close_up(bounds, view or stage.camera.view, size))
    return Inset(corner, size, inner)


def paint_inset(painter: QPainter, canvas: Canvas, inset: Inset) -> None:
    """Paint the inset of a frame."""
    from sciatica_desktop.ui.figure.painter import paint_figure

    inner = _inner(canvas, inset)
    image = inner.image()
    brush = QPainter(image)
    brush.scale(canvas.ratio, canvas.ratio)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_backdrop(inner, brush)
    paint_figure(brush, inner)
    brush.end()
    image.setDevicePixelRatio(canvas.ratio)
    painter.save()
    painter.translate(inset.corner)
    shape = _disc(painter, canvas, inset)
    painter.setClipPath(shape)
    painter.drawImage(0, 0, image)
    painter.setClipping(False)
    _ring(painter, canvas, inset, shape)
    painter.restore()


def paint_plain_inset(painter: QPainter, canvas: Canvas, inset: Inset) -> None:
    """Paint the inset of a frame as vectors."""
    from sciatica_desktop.ui.figure.plain import paint_plain

    painter.save()
    painter.translate(inset.corner)
    shape = _disc(painter, canvas, inset)
    paint_plain(CutPainter(painter, shape), _inner(canvas, inset), arrows=False)
    _ring(painter, canvas, inset, shape)
    painter.restore()


def _inner(canvas: Canvas, inset: Inset) -> Canvas:
    scene = canvas.scene.seen_from(inset.stage)
    return replace(canvas, scene=scene, width=inset.size, height=inset.size)


def _disc(painter: QPainter, canvas: Canvas, inset: Inset) -> QPainterPath:
    """Paint the ground of the inset and return its outline."""
    shape = QPainterPath()
    shape.addEllipse(QRectF(0, 0, inset.size, inset.size))
    no_pen(painter)
    painter.setBrush(faded(canvas.colours["bg"], 0.92))
    painter.drawPath(shape)
    return shape


def _ring(painter: QPainter, canvas: Canvas, inset: Inset, shape: QPainterPath) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    name = "line" if canvas.style is Style.OUTLINE else "mat_d"
    painter.setPen(round_pen(canvas.colour(name), max(1.5, 0.014 * inset.size)))
    painter.drawPath(shape)


def _close_up(bounds: Bounds, view: View, size: int) -> Camera:
    """Return a camera near to a bone; it stands still while the bone moves."""
    wish, poses = bounds.poses.data["inset"], bounds.poses
    bone = bone_name(wish.get("bone", "l2"))
    places = [Skeleton(pose).place[bone] for pose in poses.keys.values()]
    scale = size / _CLOSE * wish.get("zoom", 2.0)
    seen = Camera(view, scale, vec(0, 0)).points(np.mean(places, axis=0))
    return Camera(view, scale, vec(size, size) / 2 - seen)


def _free_corner(bounds: Bounds, stage: Stage, width: int, height: int, size: int) -> QPointF:
    """Return the corner of the picture that is farthest from the body and its props."""
    keep = _EDGE * min(width, height)
    corners = [(x, y) for y in (keep, height - keep - size) for x in (keep, width - keep - size)]
    body: Array = stage.camera.points(np.concatenate([bounds.centres, bounds.ground]))

    def room(corner: tuple[float, float]) -> float:
        middle = np.array(corner) + size / 2
        return float(np.sqrt(((body - middle) ** 2).sum(axis=1)).min())

    return QPointF(*max(corners, key=room))
