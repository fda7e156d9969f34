"""A part of the stage that stands still for a while, kept as a picture."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

_GRID = 4  # pixels of the stage that are whole ones on screens at 125, 150 and 175 %, too


class Kept:
    """Paints a box of the stage, and only copies it as long as it shows the same."""

    def __init__(self) -> None:
        self._shows: object = None
        self._corner = QPointF()
        self._picture: QPixmap | None = None

    def draw(
        self, painter: QPainter, box: QRectF, shows: object, paint: Callable[[QPainter], None]
    ) -> None:
        """Draw what `paint` paints; it is the same as long as `shows` is equal."""
        ratio = painter.device().devicePixelRatioF()
        if self._picture is None or self._shows != (shows, box, ratio):
            whole = _on_grid(box)
            self._shows, self._corner = (shows, box, ratio), QPointF(whole.topLeft())
            self._picture = QPixmap(whole.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill("transparent")
            brush = QPainter(self._picture)
            brush.setRenderHints(painter.renderHints())
            brush.translate(-self._corner)
            paint(brush)
            brush.end()
        painter.drawPixmap(self._corner, self._picture)


def _on_grid(box: QRectF) -> QRect:
    whole = box.toAlignedRect()
    left, top = whole.left() // _GRID * _GRID, whole.top() // _GRID * _GRID
    width, height = whole.right() + 1 - left, whole.bottom() + 1 - top
    return QRect(left, top, -(-width // _GRID) * _GRID, -(-height // _GRID) * _GRID)
