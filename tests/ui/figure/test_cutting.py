"""Vectors that end at an edge, where a raster would be clipped."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen, QPolygonF

from sciatica_desktop.ui.figure.cutting import CutPainter


def test_what_is_cut_ends_at_the_edge(qapp: QGuiApplication) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    shape = QPainterPath()
    shape.addEllipse(QRectF(10, 10, 40, 40))
    painter = QPainter(image)
    cut = CutPainter(painter, shape)
    cut.setBrush("red")
    upper = QPainterPath()
    upper.addRect(QRectF(0, 0, 60, 30))
    cut.drawPath(upper)
    cut.setPen(QPen(QColor("blue"), 6))
    cut.drawPolyline(QPolygonF([QPointF(0, 40), QPointF(60, 40)]))
    cut.drawEllipse(QPointF(3, 3), 2, 2)
    painter.end()
    seen = {(x, y): image.pixelColor(x, y).name() for x, y in ((30, 20), (12, 12), (30, 40))}
    assert seen == {(30, 20): "#ff0000", (12, 12): "#ffffff", (30, 40): "#0000ff"}
    assert image.pixelColor(5, 40).name() == "#ffffff"
    assert image.pixelColor(3, 3).name() == "#ffffff"
