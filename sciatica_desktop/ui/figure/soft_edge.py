"""The soft dark rim that a part throws on what lies behind it: it makes overlaps readable."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QRadialGradient

from sciatica_desktop.figure.maths import Array
from sciatica_desktop.ui.figure.canvas import Canvas
from sciatica_desktop.ui.figure.polygons import no_pen, point
from sciatica_desktop.ui.figure.rim import Rim

_PAD = 0.022  # metres of blur
_FINEST = 140.0  # pixels per metre of the scratch picture: scaled up, it is blurred for free
_ERASER = ((0.0, 255), (0.5, 255), (0.75, 140), (1.0, 0))


class SoftEdge:
    """Draws rims through one small scratch picture."""

    def __init__(self, canvas: Canvas, painter: QPainter) -> None:
        self._canvas, self._painter = canvas, painter
        self._scale = min(0.5, _FINEST / canvas.scale)
        self._scratch: QImage = canvas.image(self._scale / canvas.ratio)

    def draw(self, rim: Rim, joints: Sequence[tuple[Array, float]] = ()) -> None:
        """Darken what is painted already round a rim, but not near the joints."""
        outline = rim.shape()
        pad, k = _PAD * self._canvas.scale, self._scale
        box = outline.boundingRect().adjusted(-pad, -pad, pad, pad) & self._canvas.bounds
        if box.isEmpty():
            return
        device = QRectF(box.x() * k, box.y() * k, box.width() * k, box.height() * k)
        area = device.toAlignedRect()
        self._fill(QRectF(area), outline, joints)
        painter = self._painter
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        target = QRectF(area.x() / k, area.y() / k, area.width() / k, area.height() / k)
        painter.drawImage(target, self._scratch, QRectF(area))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _fill(
        self, area: QRectF, outline: QPainterPath, joints: Iterable[tuple[Array, float]]
    ) -> None:
        brush = QPainter(self._scratch)
        brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        brush.fillRect(area, Qt.GlobalColor.transparent)
        brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        brush.scale(self._scale, self._scale)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        no_pen(brush)
        brush.setBrush(self._canvas.colour("ao"))
        brush.drawPath(outline)
        brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        for place, radius in joints:
            centre, size = point(place), radius * self._canvas.scale * 1.8
            fade = QRadialGradient(centre, size)
            for at, alpha in _ERASER:
                fade.setColorAt(at, QColor(0, 0, 0, alpha))
            square = QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size)
            brush.fillRect(square, fade)  # beyond its radius it takes nothing away
        brush.end()
