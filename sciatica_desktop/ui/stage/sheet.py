"""A sheet of paper that rises over the stage and asks one thing, answered by a key."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.answer_row import Answer, AnswerRow
from sciatica_desktop.ui.stage.controls import RIM
from sciatica_desktop.ui.stage.geometry import MARGIN, Line, unit
from sciatica_desktop.ui.stage.keys import BACK_KEYS, keys_of
from sciatica_desktop.ui.stage.lettering import NO_PEN, advance, draw_line, face
from sciatica_desktop.ui.tokens import DISPLAY, TEXT

RISE_MS = 180
LOWEST = 0.8  # the question can be read from the first frame on, however slow the machine
GAP = 0.9
ROW_GAP = 0.34
ROW, FAR_ROW = 2.42, 3.5
SIZE, FAR_SIZE = 0.98, 1.32
HEAD, FOOT = 3.7, 3.0
HINT, FAR_HINT = 0.95, 1.25  # the words below a question, where they are not in its foot
HINT_LINE = 1.5
WHOLE = 5.0  # a sheet that leaves less of floor mode to be seen covers all of it


class Sheet(QWidget):
    """Ask one question over the stage; the stage below is veiled and out of reach.

    Signals:
        answered: the number of an answer, from 0.
        dismissed: nothing was the matter (Space, or Esc where no answer has it).
        back_wanted: the question before is to be answered again (Esc on a sheet with a way back).
    """

    accessible_role = told_as(QAccessible.Role.Dialog)
    answered = Signal(int)
    dismissed = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        look: Look,
        stage: QWidget,
        title: str,
        answers: Sequence[Answer],
        *,
        note: str = "",
        hint: str = "",
        go_on: str = "",
        far: bool = False,
        columns: int = 2,
        back: bool = False,
    ) -> None:
        super().__init__(stage)
        self._columns = columns
        self._look, self._title, self._hint = look, title, hint
        self._note = "" if far else note  # it could not be read from three metres
        self._below = bool(hint) and (far or back)  # the foot has no room for it
        self._far, self._risen, self._count = far, 1.0, ""
        self._rows = [
            AnswerRow(look, replace(a, also="Space" if a.text == go_on else ""), self)
            for a in answers
        ]
        self._go_on = AnswerRow(look, Answer(go_on or self.tr("Go on"), "Space"), self)
        self._go_on.setHidden(any(row.answer.also for row in self._rows))  # never said twice
        self._back: AnswerRow | None = None
        if back:
            self._back = AnswerRow(look, Answer(self.tr("Back"), "Esc"), self)
            self._back.clicked.connect(self.back_wanted)
        for number, row in enumerate(self._rows):
            row.clicked.connect(lambda _=False, n=number: self.answered.emit(n))
        self._go_on.clicked.connect(self.dismissed)
        self._run = QVariantAnimation(self)
        self._run.setStartValue(LOWEST)
        self._run.setEndValue(1.0)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._rise)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus", 1)
        self.setCursor(Qt.CursorShape.ArrowCursor)  # the stage may have hidden it
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(filter(None, (note, hint))))
        stage.installEventFilter(self)
        look.changed.connect(self.update)

    @property
    def rows(self) -> tuple[AnswerRow, ...]:
        """The answers, without the one that goes on."""
        return tuple(self._rows)

    @property
    def count(self) -> str:
        """The seconds that are left, where the sheet counts down."""
        return self._count

    def show_count(self, count: str) -> None:
        """Show a countdown beside the title; it is seen, not announced each second."""
        self._count = count
        self.update()

    def open(self) -> None:
        """Rise over the stage and take the keyboard."""
        stage = self.parentWidget()
        assert stage is not None
        self.setGeometry(stage.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        milliseconds = 0 if self._look.less_movement else RISE_MS
        if milliseconds:
            self._risen = LOWEST
            self._run.setDuration(milliseconds)
            self._run.start()
        self._place_rows()
        answers = [f"{row.answer.key}: {row.answer.text}." for row in self._stops()]
        announce(self, " ".join(filter(None, (self._title, self._hint, *answers))))

    def _rise(self, value: float) -> None:
        self._risen = value
        self._place_rows()
        self.update()

    def _unit(self) -> float:
        return unit(QSizeF(self.size()))

    def _row_height(self) -> float:
        return (FAR_ROW if self._far else ROW) * self._unit()

    def _lines(self) -> int:
        many = len(self._rows) > self._columns
        return -(-len(self._rows) // self._columns) if many else 1

    def _head(self) -> float:
        """Return the height of the question in u, with its hint where that stands below it."""
        return HEAD + (HINT_LINE if self._below else 0.0)

    def _top(self) -> float:
        """Return where the paper begins; while it rises that is further down."""
        u, lines = self._unit(), self._lines()
        body = lines * self._row_height() + (lines - 1) * ROW_GAP * u
        top = max(0.6 * u, self.height() - (self._head() + FOOT) * u - body)
        if self._far and top < WHOLE * u:  # what is left of the phase word would look torn
            top = 0.0
        return top + (self.height() - top) * (1 - self._risen)

    def _place_rows(self) -> None:
        u, margin, lines = self._unit(), MARGIN * self._unit(), self._lines()
        height = self._row_height()
        columns = self._columns
        gap = (GAP if columns == 2 else ROW_GAP) * u
        width = (self.width() - 2 * margin - (columns - 1) * gap) / columns
        size = (FAR_SIZE if self._far else SIZE) * u
        for number, row in enumerate(self._rows):
            column, line = divmod(number, lines)
            x = margin + column * (width + gap)
            y = self._top() + self._head() * u + line * (height + ROW_GAP * u)
            row.place(QRectF(x, y, width, height), size)
        self._place_go_on(u, margin)
        self._place_back(u, margin)

    def _place_back(self, u: float, margin: float) -> None:
        if self._back is None:
            return
        size = (1.0 if self._far else 0.82) * u
        width, height = self._back.natural_width(size), 1.95 * size + 0.24 * u
        middle = self.height() - 1.55 * u + self._sunk()
        self._back.place(QRectF(margin, middle - height / 2, width, height), size)

    def _place_go_on(self, u: float, margin: float) -> None:
        if len(self._rows) == 1:
            box = QRectF(self._rows[0].geometry()).adjusted(RIM, RIM, -RIM, -RIM)
            self._go_on.place(box.translated(box.width() + GAP * u, 0), self._rows[0].size_px)
            return
        size = (1.0 if self._far else 0.82) * u
        width, height = self._go_on.natural_width(size), 1.95 * size + 0.24 * u
        middle = self.height() - 1.55 * u + self._sunk()
        right = self.width() - margin
        self._go_on.place(QRectF(right - width, middle - height / 2, width, height), size)

    def _sunk(self) -> float:
        """Return how far below its place the paper still is."""
        return (1 - self._risen) * self.height()

    def _stops(self) -> list[AnswerRow]:
        """Return everything that can be pressed, in the order of the Tab key."""
        rows = [*self._rows, self._go_on, *([self._back] if self._back else [])]
        return [row for row in rows if not row.isHidden()]

    def _focus(self, step: int) -> None:
        """Move the keyboard to the next or the former answer."""
        stops = self._stops()
        here = next((n for n, row in enumerate(stops) if row.hasFocus()), None)
        number = (0 if step > 0 else -1) if here is None else (here + step) % len(stops)
        stops[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _veil(self) -> QColor:
        if self._look.theme == "light":
            return self._look.color("ground", 0.5)
        return QColor(0, 0, 0, 115)

    def _draw_words(self, painter: QPainter) -> None:
        look, u, margin = self._look, self._unit(), MARGIN * self._unit()
        top, wide = self._top(), self.width() - 2 * margin
        alone = not (self._note or self._count)
        title = Line(margin, top + 2.4 * u, 1.55 * u, wide if alone else 0.62 * wide)
        draw_line(painter, title, self._title, DISPLAY, 700, look.color("ink"))
        if self._count:
            self._draw_count(painter, QPointF(self.width() - margin, top + 2.75 * u))
        if self._note:
            size = 0.76 * u
            width = min(advance(face(TEXT, size, 400), self._note) + 1, 0.36 * wide)
            note = Line(self.width() - margin - width, top + 2.35 * u, size, width)
            draw_line(painter, note, self._note, TEXT, 400, look.color("ink2"))
        if self._hint:
            draw_line(painter, self._hint_line(), self._hint, TEXT, 400, look.color("ink2"))

    def _hint_line(self) -> Line:
        """Return where the hint stands: in the foot, or below the question where that is taken."""
        u, margin = self._unit(), MARGIN * self._unit()
        if self._below:
            size = (FAR_HINT if self._far else HINT) * u
            return Line(margin, self._top() + 4.2 * u, size, self.width() - 2 * margin)
        base = self.height() - 1.28 * u + self._sunk()
        edge = self._go_on.x() if len(self._rows) > 1 else self.width() - margin
        return Line(margin, base, 0.8 * u, edge - margin - u)

    def _draw_count(self, painter: QPainter, end: QPointF) -> None:
        """Draw the seconds so that their last digit stands still."""
        size = (3.3 if self._far else 2.5) * self._unit()
        width = advance(face(DISPLAY, size, 700), self._count) + 1
        line = Line(end.x() - width, end.y(), size, width)
        draw_line(painter, line, self._count, DISPLAY, 700, self._look.color("primary"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if isinstance(watched, QWidget) and event.type() == QEvent.Type.Resize:
            self.setGeometry(watched.rect())
            self._place_rows()
        return False

    def focusNextPrevChild(self, next_one: bool) -> bool:  # noqa: N802 (Qt's name)
        """Keep the Tab key on the sheet."""
        self._focus(1 if next_one else -1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        event.setAccepted(key != Qt.Key.Key_H)  # This hurts can be said over any question
        if event.isAutoRepeat():
            return
        for number, row in enumerate(self._rows):
            if key in keys_of(row.answer.key):
                self.answered.emit(number)
                return
        if self._back is not None and key in BACK_KEYS:
            self.back_wanted.emit()
        elif key in (*keys_of("Space"), Qt.Key.Key_Escape):
            self.dismissed.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self._focus(1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self._focus(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._veil())
        paper = QPainterPath()
        paper.addRoundedRect(QRectF(0, self._top(), self.width(), self.height() + 40), 20, 20)
        outlined = self._look.theme == "contrast"
        painter.setPen(QPen(self._look.color("edge"), 3) if outlined else NO_PEN)
        painter.setBrush(self._look.color("raised"))
        painter.drawPath(paper)
        self._draw_words(painter)
        painter.end()
