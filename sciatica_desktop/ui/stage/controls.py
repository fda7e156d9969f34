"""The controls of the stage, painted in its ink: This hurts, Warning signs, keys."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from sciatica_desktop.ui.stage.cap import draw_cap
from sciatica_desktop.ui.stage.ground import Ground, faded
from sciatica_desktop.ui.stage.lettering import NO_BRUSH, NO_PEN, advance, draw_centred, face
from sciatica_desktop.ui.tokens import FOCUS_GAP, FOCUS_WIDTH, TEXT

RIM = FOCUS_GAP + FOCUS_WIDTH + 1  # room for the focus ring, around every control


class Form(Enum):
    """What a control looks like."""

    BLOCK = auto()
    LINK = auto()
    CAP = auto()
    SIGN = auto()


class StageButton(QAbstractButton):
    """A control of the stage; `dress` gives it the colours of the phase and the size of the stage."""

    def __init__(self, text: str, form: Form, parent: QWidget, key: str = "") -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("own_focus", 1)
        self._form, self._key = form, key
        self._ground: Ground | None = None
        self._u, self._size = 32.0, 25.0

    def dress(self, ground: Ground, u: float, size: float) -> None:
        """Take the colours of a phase, the unit of the stage and a size of text."""
        if (ground, u, size) == (self._ground, self._u, self._size):
            return
        self._ground, self._u, self._size = ground, u, size
        self.update()

    @property
    def inner(self) -> QRectF:
        """The control without the room for its focus ring."""
        return QRectF(self.rect()).adjusted(RIM, RIM, -RIM, -RIM)

    def _font_of(self, weight: int = 600) -> QFontMetricsF:
        return QFontMetricsF(face(TEXT, self._size, weight))

    def _key_width(self) -> float:
        font = face(TEXT, self._size * 0.82, 700)
        return max(advance(font, self._key) + 0.75 * self._size, 1.25 * self._size)

    def _draw_block(self, painter: QPainter, ground: Ground) -> None:
        box, size = self.inner, self._size
        pushed = self.isDown() or self.underMouse()
        painter.setPen(NO_PEN)
        painter.setBrush(faded(ground.ink, 0.86) if pushed else ground.ink)
        painter.drawRoundedRect(box, 0.32 * size, 0.32 * size)
        paper = ground.hill
        font = face(TEXT, size, 600)
        text_width, key_width = advance(font, self.text()), self._key_width()
        middle = box.center().y()
        draw_centred(
            painter,
            QPointF(box.x() + 0.64 * size + text_width / 2, middle),
            self.text(),
            font,
            paper,
        )
        key = QRectF(0, 0, key_width, 1.34 * size)
        key.moveCenter(QPointF(box.right() - 0.56 * size - key_width / 2, middle))
        draw_cap(painter, key, self._key, paper)

    def _draw_link(self, painter: QPainter, ground: Ground) -> None:
        box, font = self.inner, face(TEXT, self._size, 600)
        draw_centred(painter, box.center(), self.text(), font, ground.ink)
        y = box.center().y() + QFontMetricsF(font).capHeight() / 2 + 0.3 * self._size
        strong = self.isDown() or self.underMouse()
        painter.setPen(
            QPen(faded(ground.ink, 1.0 if strong else 0.6), max(1.3, 0.055 * self._size))
        )
        painter.drawLine(QPointF(box.x(), y), QPointF(box.right(), y))

    def _draw_sign(self, painter: QPainter, ground: Ground) -> None:
        box = self.inner
        side = min(box.width(), box.height())
        middle = box.center() + QPointF(0, 0.02 * side)
        pen = QPen(ground.ink, 0.085 * side)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(NO_BRUSH)
        corners = [(0, -0.38), (0.44, 0.36), (-0.44, 0.36)]
        painter.drawPolygon(QPolygonF([middle + QPointF(x * side, y * side) for x, y in corners]))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(middle + QPointF(0, -0.1 * side), middle + QPointF(0, 0.1 * side))
        painter.drawPoint(middle + QPointF(0, 0.235 * side))

    def _draw_focus(self, painter: QPainter, ink: QColor) -> None:
        painter.setPen(QPen(ink, FOCUS_WIDTH))
        painter.setBrush(NO_BRUSH)
        half = FOCUS_WIDTH / 2
        ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(ring, 0.32 * self._size + RIM - 1, 0.32 * self._size + RIM - 1)

    def sizeHint(self) -> QSize:
        """Return the size for its text in its present size, focus ring included."""
        size, text = self._size, self._font_of().horizontalAdvance(self.text())
        width, height = {
            Form.BLOCK: (text + self._key_width() + 1.76 * size, max(1.72 * self._u, 1.62 * size)),
            Form.LINK: (text, 2.0 * size),
            Form.CAP: (1.42 * size, 1.42 * size),
            Form.SIGN: (1.7 * size, 1.7 * size),
        }[self._form]
        return QSize(round(width) + 2 * RIM, round(height) + 2 * RIM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Space and Enter, and leave every other key to the session."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def enterEvent(self, _event: object) -> None:
        self.update()

    def leaveEvent(self, _event: object) -> None:
        self.update()

    def paintEvent(self, _event: object) -> None:
        if self._ground is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match self._form:
            case Form.BLOCK:
                self._draw_block(painter, self._ground)
            case Form.LINK:
                self._draw_link(painter, self._ground)
            case Form.CAP:
                draw_cap(painter, self.inner, self.text()[:1], self._ground.ink)
            case Form.SIGN:
                self._draw_sign(painter, self._ground)
        if self.hasFocus():
            self._draw_focus(painter, self._ground.ink)
        painter.end()
