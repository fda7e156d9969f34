"""A key of the keyboard, drawn in the stage's ink."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from sciatica_desktop.ui.stage.ground import faded
from sciatica_desktop.ui.stage.lettering import NO_BRUSH, draw_centred, face
from sciatica_desktop.ui.tokens import TEXT


def draw_cap(painter: QPainter, box: QRectF, key: str, ink: QColor) -> None:
    """Draw a key of the keyboard."""
    painter.setPen(QPen(faded(ink, 0.6), max(1.3, 0.04 * box.height())))
    painter.setBrush(NO_BRUSH)
    corner = 0.16 * box.height()
    painter.drawRoundedRect(box, corner, corner)
    draw_centred(painter, box.center(), key, face(TEXT, 0.6 * box.height(), 700), ink)
