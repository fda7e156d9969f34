"""The soft shadow on the ground: what is low throws a tight dark one, what is high a faint wide one."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from sciatica_desktop.figure.body import Hull
from sciatica_desktop.figure.flat import Flat
from sciatica_desktop.figure.framing import SLANT
from sciatica_desktop.figure.items import Box
from sciatica_desktop.figure.maths import Array
from sciatica_desktop.figure.scene import Scene
from sciatica_desktop.ui.figure.canvas import Canvas
from sciatica_desktop.ui.figure.palette import faded
from sciatica_desktop.ui.figure.polygons import no_pen, path

PASSES = ((9.0, 0.38, 10.0), (0.30, 0.45, 5.0), (0.05, 0.9, 1.0))  # below (m), opacity, growth
_FINEST = 72.0  # pixels per metre of the scratch picture
_PAD = 0.08  # metres of blur
_PIXEL = 450.0  # pixels per metre at which growth is in pixels


def shadow_flat(scene: Scene) -> tuple[Flat, Array]:
    """Return the body flattened on the ground, and the lowest height of each blob."""
    centres, axes = scene.centres.copy(), scene.axes.copy()
    lowest = centres[:, 2] - np.sqrt((axes[:, 2, :] ** 2).sum(axis=1))
    axes[:, 2, :] = 0
    centres[:, 0] += SLANT[0] * centres[:, 2]
    centres[:, 1] += SLANT[1] * centres[:, 2]
    centres[:, 2] = 0
    return Flat.of(scene.camera, centres, axes, scene.body.hulls), lowest


def low_hulls(scene: Scene, lowest: Array, limit: float) -> list[Hull]:
    """Return the hulls, or stretches of chains, that are lower than a limit."""
    if limit > 5:
        return list(scene.body.hulls)
    out: list[Hull] = []
    low = (lowest < limit).tolist()
    for hull in scene.body.hulls:
        if all(low[blob] for blob in hull.blobs):
            out.append(hull)
        elif hull.chain:
            out += _stretches(hull, low)
    return out


def _stretches(chain: Hull, low: Sequence[bool]) -> list[Hull]:
    runs: list[list[int]] = [[]]
    for blob in chain.blobs:
        if low[blob]:
            runs[-1].append(blob)
        elif runs[-1]:
            runs.append([])
    return [Hull(tuple(run), chain=True) for run in runs if len(run) > 1]


def paint_ground_shadow(canvas: Canvas, painter: QPainter) -> None:
    """Paint the shadow of body and furniture, small and scaled up."""
    k = min(0.4, _FINEST / canvas.scale)
    scratch = canvas.image(k / canvas.ratio)
    pad = _PAD * canvas.scale
    area = _fill(canvas, scratch, k).adjusted(-pad, -pad, pad, pad)
    blurred = _blur(scratch)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    box = QRectF(area.x() * k, area.y() * k, area.width() * k, area.height() * k)
    source = QRectF(box.toAlignedRect() & blurred.rect())
    target = QRectF(source.x() / k, source.y() / k, source.width() / k, source.height() / k)
    painter.drawImage(target, blurred, source)


def _fill(canvas: Canvas, scratch: QImage, k: float) -> QRectF:
    scene, area = canvas.scene, QRectF()
    flat, lowest = shadow_flat(scene)
    brush = QPainter(scratch)
    brush.scale(k, k)
    no_pen(brush)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    for limit, opacity, grow in PASSES:
        hulls = low_hulls(scene, lowest, limit)
        if hulls:
            brush.setBrush(faded(canvas.colours["shadow"], opacity))
            shape = path(flat.rings(hulls, grow * canvas.scale / _PIXEL, 4))
            area |= shape.boundingRect()
            brush.drawPath(shape)
    for solid in scene.solids:
        if isinstance(solid, Box):
            area |= _box_shadow(canvas, brush, solid)
    brush.end()
    return area


def box_shadow(canvas: Canvas, box: Box) -> Array:
    """Return the outline of a box's shadow."""
    low = float(box.corners[:, 2].min())
    foot = box.corners[[0, 2, 6, 4]].copy()
    foot[:, 0] += SLANT[0] * low
    foot[:, 1] += SLANT[1] * low
    foot[:, 2] = 0
    return canvas.scene.camera.points(foot)


def _box_shadow(canvas: Canvas, brush: QPainter, box: Box) -> QRectF:
    low = float(box.corners[:, 2].min())
    brush.setBrush(faded(canvas.colours["shadow"], 0.5 if low < 0.05 else 0.25))
    shape = path([box_shadow(canvas, box)])
    brush.drawPath(shape)
    return shape.boundingRect()


def _blur(image: QImage) -> QImage:
    """Blur by scaling down and up again."""
    ignore, smooth = (
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    width, height = image.width(), image.height()
    small = image.scaled(max(1, width // 3), max(1, height // 3), ignore, smooth)
    return small.scaled(width, height, ignore, smooth)
