"""A field for words to look for, with a way to empty it by pointer and by key."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from sciatica_desktop.ui.kit.field_button import FieldButton
from sciatica_desktop.ui.kit.fields import HEIGHT, TextField
from sciatica_desktop.ui.look import Look


class SearchField(TextField):
    """One line with a magnifying glass; the cross at its right, or Escape, empties it."""

    def __init__(self, look: Look, name: str, hint: str) -> None:
        self.cross: FieldButton | None = None
        super().__init__(look, name, hint, "search")
        self.cross = FieldButton(look, self, self.tr("Clear the search"), "close")
        self.cross.clicked.connect(self.clear)
        self.cross.hide()
        self.textChanged.connect(lambda text: self.cross.setVisible(bool(text)))
        self._restyle()

    def _restyle(self) -> None:
        super()._restyle()
        if self.cross is not None:
            left = self.textMargins().left()
            self.setTextMargins(left, 0, self._look.px(HEIGHT) - self._look.px(12), 0)
            self._place()

    def _place(self) -> None:
        if self.cross is not None:
            side = self.height()
            self.cross.setGeometry(self.width() - side, 0, side, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
