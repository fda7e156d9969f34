"""A field for words to look for, with a way to empty it by pointer and by key."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from sciatica_desktop.ui.kit.fields import HEIGHT, TextField
from sciatica_desktop.ui.kit.icons import draw_icon
from sciatica_desktop.ui.kit.painting import painting
from sciatica_desktop.ui.look import Look


class SearchField(TextField):
    """One line with a magnifying glass; the cross at its right, or Escape, empties it."""

    def __init__(self, look: Look, name: str, hint: str) -> None:
        self.cross: _Cross | None = None
        super().__init__(look, name, hint, "search")
        self.cross = _Cross(look, self)
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


class _Cross(QAbstractButton):
    """Empties the field it stands in; by keyboard Escape does."""

    def __init__(self, look: Look, field: QWidget) -> None:
        super().__init__(field)
        self._look = look
        self.setAccessibleName(self.tr("Clear the search"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: object) -> None:
        side = self._look.px(18)
        middle = QRectF(0, 0, side, side)
        middle.moveCenter(QRectF(self.rect()).center())
        color = self._look.color("primary" if self.underMouse() or self.isDown() else "ink2")
        with painting(self) as painter:
            draw_icon(painter, "close", middle, color)
