"""A list of the sections of a long page: shows which one is read, and leads to each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.painting import draw_line, painting, pill, text_width
from sciatica_desktop.ui.look import Look

ITEM, PAD, BAR = 44, 18, 3
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SectionList(QWidget):
    """The names of sections, one below the other; one stop of the Tab key, then arrow keys.

    Signals:
        picked(int): the person wants the section with this number.
    """

    picked = Signal(int)

    def __init__(self, look: Look, name: str, titles: Sequence[str]) -> None:
        super().__init__()
        self._items = [_Item(look, self, title) for title in titles]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, item in enumerate(self._items):
            item.clicked.connect(lambda _on=False, n=number: self.picked.emit(n))
            column.addWidget(item)
        column.addStretch(1)
        self.setAccessibleName(name)
        self.show_section(0)

    def show_section(self, number: int) -> None:
        """Mark the section that is read."""
        for index, item in enumerate(self._items):
            here = index == number
            item.setChecked(here)
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    @property
    def section(self) -> int:
        """The number of the marked section."""
        return next((n for n, item in enumerate(self._items) if item.isChecked()), 0)

    def step_from(self, item: "_Item", by: int) -> None:
        """Go to the neighbour of a section."""
        number = min(max(self._items.index(item) + by, 0), len(self._items) - 1)
        self.picked.emit(number)
        self._items[number].setFocus(Qt.FocusReason.TabFocusReason)


class _Item(QAbstractButton):
    """One section."""

    def __init__(self, look: Look, sections: SectionList, title: str) -> None:
        super().__init__(sections)
        self._look, self._sections = look, sections
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        return QRectF(self.rect()), self._look.radius("button")

    def nextCheckState(self) -> None:  # noqa: N802 (Qt's name)
        """Leave the mark to the page, which knows what is read."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in STEPS:
            self._sections.step_from(self, STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        look = self._look
        words = text_width(look.font("button", weight=700), self.text())
        return QSize(round(words) + 2 * look.px(PAD), look.px(ITEM))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        look, rect, on = self._look, QRectF(self.rect()), self.isChecked()
        with painting(self) as painter:
            if on:
                pill(painter, rect, look.radius("button"), fill=look.color("surface"))
                bar = QRectF(0, look.px(10), look.px(BAR), rect.height() - 2 * look.px(10))
                pill(painter, bar, bar.width() / 2, fill=look.color("primary"))
            elif self.underMouse():
                pill(painter, rect, look.radius("button"), fill=look.color("sunken"))
            words = rect.adjusted(look.px(PAD), 0, 0, 0)
            font = look.font("button", weight=600 if on else 500)
            draw_line(painter, words, self.text(), font, look.color("ink" if on else "ink2"))
