"""The 0-10 scale: one ruled strip on which nothing is chosen until a person chooses."""

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.painting import draw_number, outline_moved, painting, pill, text_width
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look

SCORES = range(11)
MAYBE_TEN, TOGETHER_MS = 1, 600  # a 0 this soon after a 1 means 10
CELL, CELL_HEIGHT = 26, 44
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
RING = 6  # the focus ring needs this between the strip and any words


class PainScale(QWidget):
    """A rating from 0 to 10, with no value until one is chosen.

    `anchors` are words below both ends; True means those of pain. With words of its own the scale
    is about something else, and is not orange: that colour is pain alone.

    Keys: 0-9 choose, `-` or 1 then 0 is 10, arrows move, Enter or Space chooses where the arrows
    are, Backspace takes the answer back.

    Signals:
        chosen: the person chose a whole number, or None by taking the answer back.
    """

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        anchors: bool | tuple[str, str] = False,
        height: int = CELL_HEIGHT,
    ) -> None:
        super().__init__()
        self._name = name
        self._strip = _Strip(look, height, "primary" if isinstance(anchors, tuple) else "accent")
        self._strip.picked.connect(self._choose)
        self._strip.moved.connect(self._speak)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RING)
        column.addWidget(self._strip)
        if anchors:
            usual = self.tr("0 no pain"), self.tr("10 worst pain you can imagine")
            column.addLayout(_anchors(look, *(usual if isinstance(anchors, bool) else anchors)))
        self.setFocusProxy(self._strip)
        self._describe()

    @property
    def value(self) -> int | None:
        """The score, None where none was chosen."""
        return self._strip.score

    @property
    def name(self) -> str:
        """What is rated."""
        return self._name

    def rename(self, name: str) -> None:
        """Rate something else, for example the other leg."""
        self._name = name
        self._describe()

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is on it."""
        return self._strip.hasFocus()

    def set_value(self, value: int | None) -> None:
        """Show a score that is known already, without saying that it was chosen."""
        self._strip.show_score(value)
        self._describe()

    def _choose(self, score: int | None) -> None:
        self.set_value(score)
        self.chosen.emit(score)

    def _speak(self, score: int) -> None:
        announce(self._strip, self.tr("{score} of 10").format(score=score))

    def _describe(self) -> None:
        if self.value is None:
            spoken = self.tr("{name}, not rated yet").format(name=self._name)
        else:
            spoken = self.tr("{name}, {score} of 10").format(name=self._name, score=self.value)
        self._strip.setAccessibleName(spoken)
        self._strip.setAccessibleDescription(
            self.tr("Keys 0 to 9, minus for 10, arrows and Enter, Backspace to clear")
        )
        self.setAccessibleName(spoken)


def _anchors(look: Look, least: str, most: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(6, 0, 6, 0)
    row.addWidget(Para(look, least, "caption", "ink3"))
    row.addStretch()
    row.addWidget(Para(look, most, "caption", "ink3", align=Qt.AlignmentFlag.AlignRight))
    return row


class _Strip(QSlider):
    """The strip itself; its name tells the score, since a slider would say -1 for no answer."""

    accessible_role = told_as(QAccessible.Role.Slider)
    picked = Signal(object)
    moved = Signal(int)

    def __init__(self, look: Look, height: int, role: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._height, self._role = look, height, role
        self.score: int | None = None
        self._cursor: int | None = None
        self._since_one = QElapsedTimer()
        self.setRange(-1, 10)
        self.setValue(-1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def show_score(self, score: int | None) -> None:
        """Show a score, or none."""
        self.score = score
        self.setValue(-1 if score is None else score)
        self._move(score)

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return the cell the arrows are on, else the whole strip."""
        if self._cursor is None:
            return QRectF(self.rect()), self._look.radius("input")
        return self._cell(self._cursor), 4.0

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _cell(self, score: int) -> QRectF:
        width = (self.width() - 1.5) / len(SCORES)
        return QRectF(0.75 + score * width, 0.75, width, self.height() - 1.5)

    def _move(self, cursor: int | None) -> None:
        self._cursor = cursor
        outline_moved(self)
        self.update()

    def _step(self, by: int) -> None:
        start = -1 if self._cursor is None else self._cursor
        cursor = max(0, min(10, start + by)) if self._cursor is not None or by > 0 else 10
        self._move(cursor)
        self.moved.emit(cursor)

    def _type(self, digit: int) -> None:
        soon = self._since_one.isValid() and self._since_one.elapsed() <= TOGETHER_MS
        self._since_one.invalidate()
        if digit == 0 and soon and self.score == 1:
            self.picked.emit(10)
            return
        if digit == 1:
            self._since_one.start()
        self.picked.emit(digit)

    def _font(self, *, chosen: bool) -> QFont:
        size = 15 if self._height <= CELL_HEIGHT else 18
        return self._look.font("number", size + (1 if chosen else 0), 700 if chosen else 500)

    def _draw_cells(self, painter: QPainter, frame: QPainterPath) -> None:
        look, score = self._look, self.score
        painter.setClipPath(frame)
        if score is not None:
            before = QRectF(self._cell(0).topLeft(), self._cell(score).bottomLeft())
            painter.fillRect(before, look.color(f"{self._role}_tint"))
            painter.fillRect(self._cell(score), look.color(self._role if score else "ink2"))
        painter.setPen(QPen(look.color("line"), 1))
        for number in SCORES[1:]:
            if score is None or number not in (score, score + 1):
                cell = self._cell(number)
                painter.drawLine(cell.topLeft(), QPointF(cell.x(), cell.bottom()))
        painter.setClipping(False)

    def _draw_numbers(self, painter: QPainter) -> None:
        for number in SCORES:
            chosen = number == self.score
            ink = (f"on_{self._role}" if number else "surface") if chosen else "ink2"
            color, font = self._look.color(ink), self._font(chosen=chosen)
            draw_number(painter, self._cell(number), str(number), font, color)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(CELL + 10) * len(SCORES), self._look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        widest = text_width(self._font(chosen=True), "10") + 6
        cell = max(widest, self._look.px(CELL) if self._look.text_percent <= 110 else widest)
        return QSize(round(cell * len(SCORES)) + 2, self._look.px(self._height))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            x = event.position().x()
            self.picked.emit(max(0, min(10, int(x / self.width() * len(SCORES)))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a page that scrolls must not change an answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = event.key(), event.text()
        if event.modifiers() & COMMANDS:
            event.ignore()  # Ctrl+1 leads to a page and is no score
        elif typed.isascii() and typed.isdigit():
            self._type(int(typed))
        elif typed in ("-", "\N{MINUS SIGN}"):
            self.picked.emit(10)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self._step(1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self._step(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take_cursor(event)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.picked.emit(None)
        else:
            event.ignore()

    def _take_cursor(self, event: QKeyEvent) -> None:
        if self._cursor is None:
            event.ignore()
        else:
            self.picked.emit(self._cursor)

    def paintEvent(self, _event: object) -> None:
        look, rect, radius = self._look, QRectF(self.rect()), self._look.radius("input")
        frame = QPainterPath()
        frame.addRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
        with painting(self) as painter:
            painter.fillPath(frame, look.color("surface" if self.isEnabled() else "sunken"))
            self._draw_cells(painter, frame)
            pill(painter, rect, radius, edge=look.color("edge"), dashed=not self.isEnabled())
            self._draw_numbers(painter)
