"""The hill of the landscape: its edge, and how it is painted."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from sciatica_desktop.ui.stage.ground import Ground

OUTLINE = 3.0  # px, in high contrast, where the hue is gone


class Hill(NamedTuple):
    """The hill's edge: heights at the left and the right, and its two shoulders (0..1)."""

    left: float
    right: float
    shoulder: float
    foot: float

    def path(self, size: QSizeF, u: float) -> QPainterPath:
        """Return the outline of the hill, a little larger than the stage."""
        w, h = size.width(), size.height()
        path = QPainterPath(QPointF(-9, self.left))
        path.lineTo(0, self.left)
        path.cubicTo(
            QPointF(w * self.shoulder, self.left - 0.2 * u),
            QPointF(w * self.foot, self.right - 1.0 * u),
            QPointF(w, self.right),
        )
        for x, y in ((w + 9, self.right), (w + 9, h + 9), (-9, h + 9)):
            path.lineTo(x, y)
        path.closeSubpath()
        return path


def draw_hill(painter: QPainter, path: QPainterPath, ground: Ground) -> None:
    """Draw the hill over the lower part of the sun."""
    painter.setPen(QPen(ground.ink, OUTLINE) if ground.outlined else Qt.PenStyle.NoPen)
    painter.setBrush(ground.hill)
    painter.drawPath(path)
