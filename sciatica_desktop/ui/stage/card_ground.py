"""The raised card that words stand on above the strip of the stage."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.lettering import NO_PEN

FOOT, FAR_FOOT = 2.5, 3.2  # units of the stage that the strip below takes
ROUND_PX = 14


def paint_card(painter: QPainter, widget: QWidget, look: Look) -> None:
    """Fill a widget with the card; high contrast draws its edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("edge"), 2) if look.theme == "contrast" else NO_PEN)
    painter.setBrush(look.color("raised"))
    box = QRectF(widget.rect()).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(box, ROUND_PX, ROUND_PX)
