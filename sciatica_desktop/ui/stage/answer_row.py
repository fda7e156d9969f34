"""One answer on a sheet: a block with its key, and its words."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.cap import draw_cap
from sciatica_desktop.ui.stage.controls import RIM
from sciatica_desktop.ui.stage.lettering import (
    NO_BRUSH,
    NO_PEN,
    advance,
    draw_centred,
    face,
    fitting,
    halves,
)
from sciatica_desktop.ui.tokens import FOCUS_WIDTH, TEXT

SQUEEZED = 0.84  # of its size: so small may an answer become before it takes two lines
LEADING = 1.22


@dataclass(frozen=True, slots=True)
class Answer:
    """What can be answered: its words, the key that chooses it, and whether help may be needed.

    `bare`: the key is all that is shown, and the words are for those who cannot see it.
    `also`: another key that does the same.
    """

    text: str
    key: str
    urgent: bool = False
    bare: bool = False
    also: str = ""


class AnswerRow(QAbstractButton):
    """An answer that can be pressed; everything in it grows with the stage."""

    def __init__(self, look: Look, answer: Answer, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._answer, self._size = look, answer, 30.0
        self._chosen = False
        self.setText(answer.text)
        self.setAccessibleName(answer.text)
        self.setAccessibleDescription(self.tr("Key {key}").format(key=answer.key))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus", 1)

    @property
    def answer(self) -> Answer:
        """The answer it stands for."""
        return self._answer

    @property
    def size_px(self) -> float:
        """The height of its text."""
        return self._size

    def set_chosen(self, on: bool) -> None:
        """Show whether this was answered already."""
        self._chosen = on
        self.setAccessibleDescription(
            self.tr("Chosen") if on else self.tr("Key {key}").format(key=self._answer.key)
        )
        self.update()

    def place(self, box: QRectF, size: float) -> None:
        """Stand in a box, with text of this height."""
        self._size = size
        self.setGeometry(box.toAlignedRect().adjusted(-RIM, -RIM, RIM, RIM))

    def natural_width(self, size: float) -> float:
        """Return the width it needs with text of this height."""
        return (
            self._key_width(size) + advance(face(TEXT, size, 600), self._answer.text) + 1.9 * size
        )

    def _key_width(self, size: float) -> float:
        letters = advance(face(TEXT, 0.94 * size, 700), self._answer.key)
        return max(1.42 * size, letters + 0.8 * size)

    def _draw_key(self, painter: QPainter, box: QRectF) -> float:
        size = self._size
        font = face(TEXT, 0.94 * size, 700)
        side = 1.42 * size
        width = self._key_width(size)
        left = box.center().x() - width / 2 if self._answer.bare else box.x() + 0.55 * size
        block = QRectF(left, box.center().y() - side / 2, width, side)
        painter.setPen(NO_PEN)
        painter.setBrush(self._look.color("ink"))
        painter.drawRoundedRect(block, 4, 4)
        paper = self._look.color("raised")
        draw_centred(painter, block.center(), self._answer.key, font, paper)
        return block.right()

    def _draw_also(self, painter: QPainter, box: QRectF) -> float:
        """Draw the second key at the right; return where the room for words ends."""
        key, size = self._answer.also, 0.8 * self._size
        if not key:
            return box.right()
        width, height = advance(face(TEXT, 0.9 * size, 700), key) + 0.9 * size, 1.5 * size
        left = box.right() - 0.55 * self._size - width
        cap = QRectF(left, box.center().y() - height / 2, width, height)
        draw_cap(painter, cap, key, self._look.color("ink"))
        return left

    def _draw_text(self, painter: QPainter, box: QRectF) -> None:
        size, text = self._size, self._answer.text
        font = face(TEXT, size, 600)
        low = 2 * LEADING * size > box.height()
        fits = low or advance(font, text) * SQUEEZED <= box.width()
        rows = (text,) if fits else halves(text, font)
        longest = max(rows, key=lambda row: advance(font, row))
        font = fitting(longest, TEXT, size, 600, box.width())
        metrics = QFontMetricsF(font)
        line = LEADING * font.pixelSize()
        y = box.center().y() + metrics.capHeight() / 2 - (len(rows) - 1) * line / 2
        painter.setFont(font)
        painter.setPen(self._look.color("ink"))
        for row in rows:
            painter.drawText(QPointF(box.x(), y), row)
            y += line

    def _fill(self) -> str:
        if self._chosen:
            return "primary_tint"
        return "alert_tint" if self._answer.urgent else "raised"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, box = self._look, QRectF(self.rect()).adjusted(RIM, RIM, -RIM, -RIM)
        strong = self.underMouse() or self.isDown() or self._chosen
        edge = look.color("ink" if strong else "edge")
        painter.setPen(QPen(edge, 2.0 if strong else 1.5))
        painter.setBrush(look.color(self._fill()))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 9, 9)
        x = self._draw_key(painter, box) + 0.55 * self._size
        if not self._answer.bare:
            right = self._draw_also(painter, box) - 0.55 * self._size
            self._draw_text(painter, QRectF(x, box.y(), right - x, box.height()))
        if self.hasFocus():
            painter.setPen(QPen(look.color("focus"), FOCUS_WIDTH))
            painter.setBrush(NO_BRUSH)
            half = FOCUS_WIDTH / 2
            ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(ring, 13, 13)
        painter.end()
