"""Choose one of a few words: a segmented strip, tiles in columns, or chips where room is short."""

from collections.abc import Container, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QRadioButton, QSizePolicy

from sciatica_desktop.ui.kit.cells import GAP, as_chips, as_strip, as_tiles, strip_width
from sciatica_desktop.ui.kit.painting import draw_line, painting, pill, text_width
from sciatica_desktop.ui.look import Look


class Choice(QGroupBox):
    """One of several words, none of them chosen at first.

    Keys: arrows move, Space or Enter chooses, Backspace takes the answer back where it may be
    left open.

    Signals:
        chosen: the person chose the value of an option, or None by taking the answer back.
    """

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        name: str,
        options: Sequence[tuple[object, str]] | Sequence[str],
        *,
        columns: int = 0,
        fill: str = "primary",
        height: int = 44,
        optional: bool = False,
        left: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._columns, self._fill, self._height = look, columns, fill, height
        self._optional, self._left = optional, left
        pairs = [(o, o) if isinstance(o, str) else o for o in options]
        self._values = [value for value, _ in pairs]
        self._cells = [_Cell(self, word) for _, word in pairs]
        self._strip = columns == 0
        self._group = QButtonGroup(self)
        for number, cell in enumerate(self._cells):
            self._group.addButton(cell, number)
        self._group.idClicked.connect(self._pick)
        self._rove(0)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)

    @property
    def value(self) -> object:
        """The chosen value, None where none was chosen."""
        number = self._group.checkedId()
        return None if number < 0 else self._values[number]

    def set_value(self, value: object) -> None:
        """Show a value that is known already, without saying that it was chosen."""
        self._group.setExclusive(False)
        for known, cell in zip(self._values, self._cells, strict=True):
            cell.setChecked(value is not None and known == value)
        self._group.setExclusive(True)
        self._settle()

    def offer(self, values: Container[object]) -> None:
        """Let only these be chosen; the others stay where they are, greyed."""
        for known, cell in zip(self._values, self._cells, strict=True):
            cell.setEnabled(known in values)
        if not any(
            c.isEnabled() and c.focusPolicy() & Qt.FocusPolicy.TabFocus for c in self._cells
        ):
            self._rove(next((n for n, c in enumerate(self._cells) if c.isEnabled()), 0))
        self.update()

    def show_only(self, values: Container[object]) -> None:
        """Let only these be seen and chosen; made at once, they keep their turn in the Tab order."""
        for known, cell in zip(self._values, self._cells, strict=True):
            cell.setVisible(known in values)
        self.offer(values)
        self._restyle()

    def outline_of(self, cell: "_Cell") -> tuple[QRectF, float]:
        """Return where the ring of a cell goes, in the cell's coordinates."""
        return QRectF(cell.rect()), 5.0 if self._strip else self._radius()

    def focus_stop(self) -> QRadioButton:
        """Return the cell that the Tab key stops at."""
        stop = Qt.FocusPolicy.StrongFocus
        return next(cell for cell in self._cells if cell.focusPolicy() is stop)

    def step_from(self, cell: "_Cell", by: int) -> None:
        """Move the keyboard to a neighbour."""
        number = self._cells.index(cell) + by
        while 0 <= number < len(self._cells) and not self._cells[number].isEnabled():
            number += by
        if not 0 <= number < len(self._cells):
            return
        self._rove(number)
        self._cells[number].setFocus(Qt.FocusReason.TabFocusReason)

    def take_back(self) -> bool:
        """Leave the question open again, where it may be."""
        if self._optional and self.value is not None:
            self.set_value(None)
            self.chosen.emit(None)
        return self._optional

    def _pick(self, number: int) -> None:
        self._rove(number)
        self.update()
        self.chosen.emit(self._values[number])

    def _settle(self) -> None:
        """Let the keyboard stop at what is chosen, else at the first word that can be."""
        chosen = self._group.checkedId()
        can = next((n for n, cell in enumerate(self._cells) if cell.isEnabled()), 0)
        self._rove(chosen if chosen >= 0 else can)
        self.update()

    def _rove(self, number: int) -> None:
        """Make one cell the stop of the Tab key."""
        for other, cell in enumerate(self._cells):
            here = other == number
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._cells[number])

    def _restyle(self) -> None:
        self.updateGeometry()
        self._place()
        self.update()

    @property
    def _shown(self) -> list["_Cell"]:
        return [cell for cell in self._cells if not cell.isHidden()]

    def _radius(self) -> float:
        return self._look.px(self._height) / 2 if not self._columns else self._look.radius("input")

    def _font(self, *, chosen: bool) -> QFont:
        weight = self._look.on_fill_weight(self._fill) if chosen else 500
        return self._look.font("small", 15.5 if self._height >= 44 else 15, weight)

    def _word_widths(self) -> list[float]:
        font = self._font(chosen=True)
        return [text_width(font, cell.text()) for cell in self._shown]

    def _arrange(self, width: int) -> list[QRect]:
        """Return where the cells go in this width."""
        look, words = self._look, self._word_widths()
        height = look.px(self._height)
        self._strip = not self._columns and strip_width(words, look.px(8)) <= width
        if self._strip:
            return as_strip(words, width, height)
        if self._columns:
            return as_tiles(words, width, height, self._columns, look.px(10))
        return as_chips(words, width, height, look.px(16))

    def _place(self) -> None:
        for cell, rect in zip(self._shown, self._arrange(self.width()), strict=True):
            cell.setGeometry(rect)

    def _colours(self, cell: "_Cell") -> tuple[str, str]:
        if not cell.isEnabled():
            return "sunken", "ink3"
        if cell.isChecked():
            return self._fill, f"on_{self._fill}"
        return ("primary_tint" if cell.underMouse() else "surface"), "ink"

    def _draw_strip(self, painter: QPainter) -> None:
        look, frame = self._look, QPainterPath()
        rect = QRectF(0, 0, self.width(), look.px(self._height))
        radius = look.radius("input")
        frame.addRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
        painter.setClipPath(frame)
        for cell in self._shown:
            painter.fillRect(cell.geometry(), look.color(self._colours(cell)[0]))
        painter.setPen(QPen(look.color("line"), 1))
        for cell, after in pairwise(self._shown):
            if not (cell.isChecked() or after.isChecked()):
                x = after.x() + 0.5
                painter.drawLine(QPointF(x, 1), QPointF(x, rect.bottom() - 1))
        painter.setClipping(False)
        pill(painter, rect, radius, edge=look.color("edge"), dashed=not self.isEnabled())

    def _draw_tiles(self, painter: QPainter) -> None:
        look = self._look
        for cell in self._shown:
            fill = look.color(self._colours(cell)[0])
            edge = None if cell.isChecked() else look.color("edge")
            dashed = not self.isEnabled()
            rect = QRectF(cell.geometry())
            pill(painter, rect, self._radius(), fill=fill, edge=edge, dashed=dashed)

    def _draw_words(self, painter: QPainter) -> None:
        for cell in self._shown:
            ink = self._look.color(self._colours(cell)[1])
            font = self._font(chosen=cell.isChecked())
            rect, align = QRectF(cell.geometry()), Qt.AlignmentFlag.AlignHCenter
            if self._left:
                align = Qt.AlignmentFlag.AlignLeft
                rect.setLeft(rect.left() + self._look.px(14))
            draw_line(painter, rect, cell.text(), font, ink, align)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(rect.bottom() for rect in self._arrange(width)) + 1

    def sizeHint(self) -> QSize:
        words = self._word_widths()
        wide = round(sum(words) + len(words) * 2 * self._look.px(18)) + 2
        if self._columns:
            wide = self._columns * (round(max(words)) + 2 * self._look.px(18) + GAP)
        return QSize(wide, self._look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        wide = round(max(self._word_widths())) + 2 * self._look.px(16)
        return QSize(wide, self._look.px(self._height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: object) -> None:
        with painting(self) as painter:
            if self._strip:
                self._draw_strip(painter)
            else:
                self._draw_tiles(painter)
            self._draw_words(painter)


class _Cell(QRadioButton):
    """One word: it takes focus and presses and is known to screen readers; Choice paints it."""

    def __init__(self, choice: Choice, word: str) -> None:
        super().__init__(word, choice)
        self._choice = choice
        self.setAccessibleName(word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        return self._choice.outline_of(self)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 (Qt's name)
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if key in steps:
            self._choice.step_from(self, steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
        elif not (key == Qt.Key.Key_Backspace and self._choice.take_back()):
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._choice.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._choice.update()

    def paintEvent(self, _event: object) -> None:
        """Leave the painting to the choice below, which knows all cells."""
