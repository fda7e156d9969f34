"""A field for words to look for, with a way to empty it by pointer and by key."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from sciatica_desktop.ui.kit.field_button import FieldButton
from sciatica_desktop.ui.kit.fields import HEIGHT, TextField
from sciatica_desktop.ui.kit.painting import text_width
from sciatica_desktop.ui.look import Look

WIDTH = 244  # px at 100 %
BESIDE = 2  # px that Qt leaves free at each side of the words


class SearchField(TextField):
    """One line with a magnifying glass; the cross at its right, or Escape, empties it.

    A hint that has no room gives way to the name.
    """

    def __init__(self, look: Look, name: str, hint: str) -> None:
        self.cross: FieldButton | None = None
        self._hint = hint
        super().__init__(look, name, hint, "search")
        self.cross = FieldButton(look, self, self.tr("Clear the search"), "close")
        self.cross.clicked.connect(self.clear)
        self.cross.hide()
        self.textChanged.connect(self._place)
        self._restyle()

    def _restyle(self) -> None:
        super()._restyle()
        self._place()

    def _place(self) -> None:
        if self.cross is None:  # while it is made
            return
        side, left = self.height(), self.textMargins().left()
        taken = self._look.px(HEIGHT - 12) if self.text() else 0
        self.cross.setVisible(bool(self.text()))
        self.cross.setGeometry(self.width() - side, 0, side, side)
        self.setTextMargins(left, 0, taken, 0)
        fits = text_width(self.font(), self._hint) <= self._room()
        self.setPlaceholderText(self._hint if fits else self.accessibleName())

    def _room(self) -> int:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = QStyle.SubElement.SE_LineEditContents
        words = self.style().subElementRect(inside, option, self)
        return words.marginsRemoved(self.textMargins()).width() - 2 * BESIDE

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDTH), self._look.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
