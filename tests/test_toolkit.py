import sys

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPolygonF

CALLS = 500


def test_painting_does_not_lose_references_to_none(qapp: QGuiApplication) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one for each call that returns nothing, and dies of it.

    From Python 3.12 on None is immortal and the count stands still anyway.
    """
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    triangle = QPolygonF([QPointF(0, 0), QPointF(60, 0), QPointF(0, 60)])
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setBrush(QColor("red"))
        painter.drawPolygon(triangle)
        painter.save()
        painter.restore()
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < CALLS / 2
