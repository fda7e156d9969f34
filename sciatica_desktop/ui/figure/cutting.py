"""A painter that paints only inside a shape, with nothing but filled paths: files know no clips."""

from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
)

_NONE = QPen(Qt.PenStyle.NoPen)


class CutPainter(QPainter):
    """Takes what the plain way paints, cuts it and hands it on to a painter.

    Of QPainter's calls it knows those forms that the plain way uses, hence the ignored overrides.
    """

    def __init__(self, painter: QPainter, shape: QPainterPath) -> None:
        super().__init__()  # it has no picture of its own
        self._painter, self._shape = painter, shape
        self._pen, self._brush = _NONE, QBrush(Qt.BrushStyle.NoBrush)

    def setPen(self, pen: Any) -> None:  # noqa: N802 (Qt's name)
        self._pen = QPen(pen)

    def setBrush(self, brush: Any) -> None:  # noqa: N802 (Qt's name)
        self._brush = QBrush(brush)

    def setRenderHint(self, hint: Any, on: bool = True) -> None:
        self._painter.setRenderHint(hint, on)

    def drawPath(self, path: QPainterPath) -> None:  # noqa: N802 (Qt's name)
        if self._brush.style() is not Qt.BrushStyle.NoBrush:
            self._fill(path, self._brush)
        self._stroke(path)

    def drawPolyline(self, points: QPolygonF) -> None:  # type: ignore[override]  # noqa: N802 (Qt's name)
        path = QPainterPath()
        path.addPolygon(points)
        self._stroke(path)

    def drawEllipse(  # type: ignore[override]  # noqa: N802 (Qt's name)
        self, centre: QPointF, width: float, height: float
    ) -> None:
        path = QPainterPath()
        path.addEllipse(centre, width, height)
        self.drawPath(path)

    def _stroke(self, path: QPainterPath) -> None:
        if self._pen.style() is not Qt.PenStyle.NoPen:
            self._fill(QPainterPathStroker(self._pen).createStroke(path), QBrush(self._pen.color()))

    def _fill(self, path: QPainterPath, brush: QBrush) -> None:
        box = path.controlPointRect()
        if not self._shape.intersects(box):
            return
        if not self._shape.contains(box):
            path = path.simplified().intersected(self._shape)
        if not path.isEmpty():
            self._painter.setPen(_NONE)
            self._painter.setBrush(brush)
            self._painter.drawPath(path)
