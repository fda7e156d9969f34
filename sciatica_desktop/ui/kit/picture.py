"""The frame a still picture of the figure stands in."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QBrush,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.ui.kit.painting import painting
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look


def stage_brush(look: Look, rect: QRectF) -> QBrush:
    """Return the soft vertical ground behind every figure."""
    gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    gradient.setColorAt(0, look.color("stage"))
    gradient.setColorAt(1, look.color("stage2"))
    return QBrush(gradient)


class Picture(QWidget):
    """A picture on its ground; figures stand on one common line near the bottom.

    `height` is px at 100 %; without it the picture takes the room there is. `top_only` leaves the
    lower corners square, for a picture at the top of a card.
    """

    accessible_role = told_as(QAccessible.Role.Graphic)

    def __init__(
        self, look: Look, name: str, height: int | None = None, *, top_only: bool = False
    ) -> None:
        super().__init__()
        self._look, self._height, self._top_only = look, height, top_only
        self._pixmap = QPixmap()
        self.setAccessibleName(name)
        grows = QSizePolicy.Policy.Expanding
        self.setSizePolicy(grows, QSizePolicy.Policy.Fixed if height else grows)
        look.changed.connect(self._restyle)

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Show a picture."""
        self._pixmap = pixmap
        self.update()

    def rename(self, name: str) -> None:
        """Say what the picture shows."""
        self.setAccessibleName(name)

    def picture_size(self) -> QSize:
        """Return the size a figure should be drawn in, in px of the window."""
        margin = round(min(self.width(), self.height()) * 0.05)
        return QSize(max(1, self.width() - 2 * margin), max(1, self.height() - 2 * margin))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _frame(self) -> QPainterPath:
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = self._look.radius("card" if self._top_only else "picture")
        path = QPainterPath()
        if self._top_only:
            path.setFillRule(Qt.FillRule.WindingFill)
            path.addRoundedRect(rect, radius, radius)
            path.addRect(rect.adjusted(0, radius, 0, 0))
            return path.simplified()
        path.addRoundedRect(rect, radius, radius)
        return path

    def _draw_pixmap(self, painter: QPainter) -> None:
        if self._pixmap.isNull():
            return
        room = self.picture_size()
        shown = self._pixmap.deviceIndependentSize()
        # One of another size fills the room until its successor is painted.
        scale = min(room.width() / shown.width(), room.height() / shown.height())
        width, height = shown.width() * scale, shown.height() * scale
        bottom = (self.height() + room.height()) / 2
        corner = QPointF((self.width() - width) / 2, bottom - height)
        source = QRectF(self._pixmap.rect())
        painter.drawPixmap(QRectF(corner.x(), corner.y(), width, height), self._pixmap, source)

    def sizeHint(self) -> QSize:
        height = self._look.px(self._height or 220)
        return QSize(round(height * 1.5), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.px(self._height or 120))

    def paintEvent(self, _event: object) -> None:
        look, path = self._look, self._frame()
        with painting(self) as painter:
            painter.fillPath(path, stage_brush(look, QRectF(self.rect())))
            if look.theme != "light":
                painter.strokePath(path, QPen(look.color("line"), 1))
            painter.setClipPath(path)
            self._draw_pixmap(painter)
