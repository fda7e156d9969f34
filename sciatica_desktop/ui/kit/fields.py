"""Fields a person types into or picks from."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy

from sciatica_desktop.ui.kit.combo_entry import ComboEntry
from sciatica_desktop.ui.kit.icons import draw_icon
from sciatica_desktop.ui.kit.painting import draw_line, painting, pill, text_width
from sciatica_desktop.ui.look import Look

HEIGHT = 44
COMBO = 320, 420  # px, the least and the most that a combo box asks for


class TextField(QLineEdit):
    """One line of text, with an icon at its left if one is named."""

    def __init__(self, look: Look, name: str, hint: str = "", icon: str | None = None) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._look.font("body", 16))
        self.setFixedHeight(self._look.px(HEIGHT))
        self.setTextMargins(self._look.px(28) if self._icon else 0, 0, 0, 0)
        self.setMinimumWidth(self._look.px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            side = self._look.px(20)
            with painting(self) as painter:
                place = QRectF(self._look.px(13), (self.height() - side) / 2, side, side)
                draw_icon(painter, self._icon, place, self._look.color("ink3"))


class NoteField(QPlainTextEdit):
    """A few lines of text; Tab leaves it.

    Signals:
        edited: the text is another.
    """

    edited = Signal(str)

    def __init__(self, look: Look, name: str, hint: str = "", *, lines: int = 3) -> None:
        super().__init__()
        self._look, self._lines = look, lines
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def _tell(self) -> None:
        self.edited.emit(self.toPlainText())

    def _restyle(self) -> None:
        self.setFont(self._look.font("body", 16))
        lines = self._lines * self._look.line_px("body", 16)
        self.setFixedHeight(lines + self._look.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self.height())


class ComboBox(QComboBox):
    """One of a list too long for a strip.

    On Linux Qt tells the entry as the name of a list, and the name by a relation that only labels
    of its own have: so the name stands in the description, too.

    Signals:
        activated: the person chose the entry of this number.
    """

    def __init__(self, look: Look, name: str, options: Sequence[tuple[object, str]] = ()) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setAccessibleDescription("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for value, word in options:
            self.addItem(word, value)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def value(self) -> object:
        """The value of the entry that is shown."""
        return self.currentData()

    def setAccessibleDescription(self, description: str) -> None:  # noqa: N802 (Qt's name)
        """Say the name, and then what else there is to be said."""
        name = self.accessibleName()
        stop = "." if description and name[-1:].isalnum() else ""
        super().setAccessibleDescription(f"{name}{stop} {description}".strip())

    def set_value(self, value: object) -> None:
        """Show the entry with a value."""
        self.setCurrentIndex(self.findData(value))

    def _restyle(self) -> None:
        self.setFont(self._look.font("body", 16))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        font = self._look.font("body", 16)
        words = [self.itemText(number) for number in range(self.count())]
        widest = max((text_width(font, word) for word in words), default=0.0)
        least, most = (self._look.px(width) for width in COMBO)
        wide = min(max(round(widest) + self._look.px(14 + 44), least), most)
        return QSize(wide, self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(HEIGHT))

    def showPopup(self) -> None:  # noqa: N802 (Qt's name)
        """Open the list; its own drawing is made with it, since most lists are never opened."""
        if not isinstance(self.itemDelegate(), ComboEntry):
            self.setItemDelegate(ComboEntry(self))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a page that scrolls must not change a setting

    def paintEvent(self, _event: object) -> None:
        look, rect = self._look, QRectF(self.rect())
        ink = look.color("ink" if self.isEnabled() else "ink3")
        with painting(self) as painter:
            fill = look.color("surface" if self.isEnabled() else "sunken")
            edge, radius = look.color("edge"), look.radius("input")
            pill(painter, rect, radius, fill=fill, edge=edge, dashed=not self.isEnabled())
            side = look.px(16)
            left = rect.right() - side - look.px(14)
            draw_icon(painter, "down", QRectF(left, (rect.height() - side) / 2, side, side), ink)
            words = rect.adjusted(look.px(14), 0, -(side + look.px(24)), 0)
            text = painter.fontMetrics().elidedText(
                self.currentText(), Qt.TextElideMode.ElideRight, int(words.width())
            )
            draw_line(painter, words, text, look.font("body", 16), ink)
