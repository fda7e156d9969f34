"""A slider for settings such as a volume."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from sciatica_desktop.ui.kit.painting import outline_moved, painting, pill
from sciatica_desktop.ui.look import Look

HANDLE, HIGH = 22, 44


class Slider(QSlider):
    """A horizontal slider; a press anywhere on the groove moves the handle there.

    Signals:
        valueChanged: the value is another.
    """

    def __init__(
        self, look: Look, name: str, *, least: int = 0, most: int = 100, value: int = 0
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setRange(least, most)
        self.setValue(value)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes: around the handle."""
        return self._handle(), self._look.px(HANDLE) / 2

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _handle(self) -> QRectF:
        side = self._look.px(HANDLE)
        span = max(1, self.maximum() - self.minimum())
        share = (self.value() - self.minimum()) / span
        left = share * (self.width() - side)
        return QRectF(left, (self.height() - side) / 2, side, side)

    def _go_to(self, x: float) -> None:
        side = self._look.px(HANDLE)
        share = (x - side / 2) / max(1, self.width() - side)
        span = self.maximum() - self.minimum()
        self.setValue(round(self.minimum() + max(0.0, min(1.0, share)) * span))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(220), self._look.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(HIGH))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a page that scrolls must not change a setting

    def sliderChange(self, change: QSlider.SliderChange) -> None:  # noqa: N802 (Qt's name)
        super().sliderChange(change)
        self.update()
        outline_moved(self)

    def paintEvent(self, _event: object) -> None:
        look, handle = self._look, self._handle()
        y = self.height() / 2
        middle = handle.center().x()
        tone = "primary" if self.isEnabled() else "edge"
        with painting(self) as painter:
            width = look.px(4)
            ends = QPointF(width, y), QPointF(self.width() - width, y)
            cap = Qt.PenCapStyle.RoundCap
            line = Qt.PenStyle.SolidLine
            painter.setPen(QPen(look.color("track"), width, line, cap))
            painter.drawLine(*ends)
            painter.setPen(QPen(look.color(tone), width, line, cap))
            painter.drawLine(ends[0], QPointF(middle, y))
            fill, edge = look.color("surface"), look.color(tone)
            pill(painter, handle, handle.height() / 2, fill=fill, edge=edge, width=2)
