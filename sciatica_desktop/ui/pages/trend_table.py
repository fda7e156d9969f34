"""What was rated right after sessions with each exercise: counts with their n, sortable."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sciatica_desktop.domain.trends.effects import ExerciseRow
from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.painting import draw_line, painting, pill
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.trend_tables import (
    effect_caption,
    effect_words,
    exercise_words,
    signed,
    three,
)

LINE = 34
WIDTHS = (72, 72, 72, 72, 104, 92, 128)  # px of the columns right of the name
NARROW = 820  # px at 100 %: below that only the sentence of each row has room
Cell = tuple[str, int]  # words, and over how many columns they go
RIGHT = Qt.AlignmentFlag.AlignRight


class TrendTable(Card):
    """One row an exercise; where there is too little, it says "not enough yet".

    Keys: Up and Down walk along the rows, which are read out; the strip above sorts.
    """

    def __init__(self, look: Look, name_of: Callable[[str], str]) -> None:
        super().__init__(look)
        self._name_of = name_of
        self._rows: Sequence[ExerciseRow] = ()
        self.lines: list[TableLine] = []
        self.body.addWidget(Heading(look, self.tr("After sessions with each exercise"), 3))
        orders = [
            ("done", self.tr("Most often")),
            ("lower", self.tr("Most often lower")),
            ("higher", self.tr("Most often higher")),
            ("stopped", self.tr("Stopped")),
            ("name", self.tr("Name")),
        ]
        self.order = Choice(look, self.tr("Order"), orders)
        self.order.set_value("done")
        self.order.chosen.connect(self._sort)
        self.body.addWidget(self.order)
        self.head = TableLine(look, "", self._heads(), "", head=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.body.addLayout(self._column)
        self.read_out = Para(look, "", "small_b", "ink2")
        self.body.addWidget(self.read_out)
        self.head.folded.connect(self.read_out.setHidden)
        self.body.addWidget(Para(look, effect_caption(), "small", "ink3"))

    def show_rows(self, rows: Sequence[ExerciseRow]) -> None:
        """Show these rows; without any the table is hidden."""
        self._rows = rows
        self._draw()
        self.setVisible(bool(rows))

    def _heads(self) -> list[Cell]:
        words = (
            self.tr("Times"),
            self.tr("Lower"),
            self.tr("Same"),
            self.tr("Higher"),
            self.tr("Median (n)"),
            self.tr("Stopped"),
            self.tr("Next morning"),
        )
        return [(word, 1) for word in words]

    def _draw(self) -> None:
        """Write the rows into the lines that are there: each new one lays the page out anew."""
        rows = self._ordered()
        for line in self.lines[len(rows) :]:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        del self.lines[len(rows) :]
        for number, row in enumerate(rows):
            name = self._name_of(row.exercise)
            words = name, _cells(row), exercise_words(row, name)
            if number < len(self.lines):
                self.lines[number].show_row(*words)
            else:
                self._add(TableLine(self._look, *words))
        self._rove(0)
        self.read_out.show_text(self.lines[0].accessibleName() if self.lines else "")

    def _add(self, line: "TableLine") -> None:
        line.walked.connect(self._walk)
        line.reached.connect(self.read_out.show_text)
        self._column.addWidget(line)
        QWidget.setTabOrder(self.lines[-1] if self.lines else self.order, line)
        self.lines.append(line)

    def _sort(self) -> None:
        self._draw()
        if self.lines:
            announce(self, self.lines[0].accessibleName())

    def _rove(self, number: int) -> None:
        """Make one row the stop of the Tab key."""
        for other, line in enumerate(self.lines):
            here = other == number
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _walk(self, by: int) -> None:
        here = next((n for n, line in enumerate(self.lines) if line.hasFocus()), 0)
        number = min(max(here + by, 0), len(self.lines) - 1)
        self._rove(number)
        self.lines[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _ordered(self) -> list[ExerciseRow]:
        orders: dict[object, Callable[[ExerciseRow], tuple[object, ...]]] = {
            "done": lambda r: (-r.done, r.exercise),
            "lower": lambda r: (-r.after.lower if r.after.enough else 1, r.exercise),
            "higher": lambda r: (-r.after.higher if r.after.enough else 1, r.exercise),
            "stopped": lambda r: (-r.stopped, r.exercise),
            "name": lambda r: (self._name_of(r.exercise).casefold(),),
        }
        return sorted(self._rows, key=orders[self.order.value])


class TableLine(QWidget):
    """One row: a name and its cells, or a whole sentence where there is no room for cells.

    Signals:
        walked(int): an arrow key asks for another row.
        reached(str): the row got the keyboard or the pointer; its sentence.
        folded(bool): there is room for the sentence alone, or for cells again.
    """

    accessible_role = told_as(QAccessible.Role.ListItem)

    walked = Signal(int)
    reached = Signal(str)
    folded = Signal(bool)

    def __init__(
        self, look: Look, name: str, cells: Sequence[Cell], sentence: str, *, head: bool = False
    ) -> None:
        super().__init__()
        self._look, self._name, self._cells, self._head = look, name, cells, head
        self._words = Para(look, _bold(name, sentence), "body")
        self._words.setParent(self)
        self.setAccessibleName(sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)

    def show_row(self, name: str, cells: Sequence[Cell], sentence: str) -> None:
        """Show another row."""
        self._name, self._cells = name, cells
        self._words.show_text(_bold(name, sentence))
        self.setAccessibleName(sentence)
        self.updateGeometry()
        self.update()

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the row."""
        return tuple(words for words, _ in self._cells)

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        return QRectF(self.rect()), self._look.radius("input")

    def _narrow(self, width: int) -> bool:
        return width < self._look.px(NARROW)

    def _restyle(self) -> None:
        self._settle()
        self.updateGeometry()
        self.update()

    def _draw(self, painter: QPainter) -> None:
        look, height = self._look, self.height()
        font = look.font("small_b" if self._head else "body")
        ink = look.color("ink2" if self._head else "ink")
        widths = [look.px(width) for width in WIDTHS]
        left = float(self.width() - sum(widths))
        room = left - look.px(8)
        name = QFontMetricsF(font).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        draw_line(painter, QRectF(0, 0, left, height), name, font, ink)
        column = 0
        for text, columns in self._cells:
            wide = sum(widths[column : column + columns])
            place = QRectF(left, 0, wide, height)
            draw_line(
                painter, place, text, font, ink if columns == 1 else look.color("ink3"), RIGHT
            )
            left, column = left + wide, column + columns

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not self._narrow(width):
            return self._look.px(LINE)
        return 0 if self._head else self._words.heightForWidth(width) + self._look.sp(10)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(480), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), 0)

    def _settle(self) -> None:
        narrow = self._narrow(self.width())
        self._words.setVisible(narrow and not self._head)
        self._words.setGeometry(0, 0, self.width(), self.height())
        self.folded.emit(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit(self.accessibleName())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        far = 1_000_000
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Home: -far,
            Qt.Key.Key_End: far,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.walked.emit(step)

    def paintEvent(self, _event: object) -> None:
        if self._narrow(self.width()):
            return
        with painting(self) as painter:
            if self.hasFocus():
                fill = self._look.color("primary_tint")
                pill(painter, QRectF(self.rect()), self._look.radius("input"), fill=fill)
            self._draw(painter)


def _bold(name: str, sentence: str) -> str:
    """Let the name at the beginning of a sentence stand out."""
    return sentence.replace(name, f"<b>{name}</b>", 1) if name else sentence


def _cells(row: ExerciseRow) -> list[Cell]:
    after, mornings = row.after, row.mornings
    if after.enough:
        median = f"{signed(after.median or 0.0)} ({after.n})"
        effect = [(str(n), 1) for n in (after.lower, after.same, after.higher)] + [(median, 1)]
    else:
        effect = [(effect_words(after).partition(": ")[2], 4)]
    morning = three(mornings.with_session) if mornings.enough else "–"
    return [(str(row.done), 1), *effect, (str(row.stopped), 1), (morning, 1)]
