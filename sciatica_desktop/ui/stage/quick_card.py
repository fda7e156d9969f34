"""The quick check on the stage: five answers by number keys while the next exercise gets ready."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.answer_row import Answer, AnswerRow
from sciatica_desktop.ui.stage.card_ground import FAR_FOOT, FOOT, paint_card
from sciatica_desktop.ui.stage.geometry import FAR_TEXT, MARGIN, Line, floor, near
from sciatica_desktop.ui.stage.lettering import draw_line
from sciatica_desktop.ui.tokens import DISPLAY
from sciatica_desktop.ui.wording.hurting import quick_answer_words, quick_question, quick_words

# The question takes the first place, the answers the rest: in two lines, or in one where it is wide.
SHARES, LINES = (0.74, 0.94, 1.06), 2
WIDE_SHARES = (1.03, 1.03, 0.84, 0.77, 0.85, 1.24)
PAD, GAP = 0.3, 0.25
ROW, FAR_ROW = 1.95, 2.62


class QuickCard(QWidget):
    """Ask without stopping anything; nobody has to answer, and an answer can be changed.

    Signals:
        answered(QuickAnswer): a key or a click.
    """

    accessible_role = told_as(QAccessible.Role.Grouping)
    answered = Signal(object)

    def __init__(self, look: Look, stage: QWidget) -> None:
        super().__init__(stage)
        self._look, self._far, self._wide = look, False, False
        self._said: QuickAnswer | None = None
        self.rows = {
            answer: AnswerRow(look, Answer(quick_answer_words(answer), str(number)), self)
            for number, answer in enumerate(QuickAnswer, start=1)
        }
        for answer, row in self.rows.items():
            row.clicked.connect(lambda _=False, a=answer: self.answered.emit(a))
        self.setAccessibleName(quick_question())
        stage.installEventFilter(self)
        look.changed.connect(self.update)
        self.hide()

    def ask(self, said: QuickAnswer | None, *, far: bool, wide: bool = False) -> None:
        """Show the question with what was answered so far; it takes no focus away.

        `wide`: one line across the stage, which leaves the figure free.
        """
        new = self.isHidden()
        self._far, self._wide, self._said = far, wide and not far, said
        for answer, row in self.rows.items():
            row.set_chosen(answer is said)
        self._place()
        self.show()
        self.raise_()
        self.update()
        if new:
            announce(self, quick_words())

    @property
    def wide(self) -> bool:
        """Whether it is one line across the stage."""
        return self._wide

    @property
    def far(self) -> bool:
        """Whether it is large enough for three metres."""
        return self._far

    def take_key(self, key: int) -> bool:
        """Answer by a number key; False where the key means nothing here."""
        number = key - Qt.Key.Key_1
        if self.isHidden() or not 0 <= number < len(self.rows):
            return False
        self.answered.emit(list(self.rows)[number])
        return True

    def _place(self) -> None:
        stage = self.parentWidget()
        assert stage is not None
        size = stage.rect().size().toSizeF()
        place = floor(size) if self._far else near(size)
        u, m = place.u, MARGIN * place.u
        row = (FAR_ROW if self._far else ROW) * u
        across = self._far or self._wide
        wide = (size.width() - 2 * m if across else place.left - 2.4 * m) + 2 * PAD * u
        lines = 1 if self._wide else LINES
        tall = lines * row + (lines - 1) * GAP * u + 2 * PAD * u
        foot = (FAR_FOOT if self._far else FOOT) * u
        self.setGeometry(QRectF(m - PAD * u, size.height() - foot - tall, wide, tall).toRect())
        for number, one in enumerate(self.rows.values(), start=1):
            one.place(self._cell(number, u, row), self._size(u))

    def _size(self, u: float) -> float:
        return (FAR_TEXT if self._far else 0.86) * u

    def _cell(self, number: int, u: float, row: float) -> QRectF:
        gap = GAP * u
        shares = WIDE_SHARES if self._wide else SHARES
        free = self.width() - 2 * PAD * u - (len(shares) - 1) * gap
        line, column = divmod(number, len(shares))
        before, width = (
            free * share / sum(shares) for share in (sum(shares[:column]), shares[column])
        )
        return QRectF(PAD * u + before + column * gap, PAD * u + line * (row + gap), width, row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # beside an answer is no press on the stage

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        paint_card(painter, self, self._look)
        row = self.rows[QuickAnswer.MOVED_UP]
        size, left = row.size_px, 0.7 * row.size_px
        base = row.geometry().center().y() + 0.36 * size
        line = Line(left, base, size, row.x() - left)
        draw_line(painter, line, quick_question(), DISPLAY, 700, self._look.color("ink"))
        painter.end()
