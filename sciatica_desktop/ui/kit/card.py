"""Sheets of paper on the ground: cards, cards that can be pressed, and rules."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.painting import painting, pill
from sciatica_desktop.ui.look import Look


class Card(QFrame):
    """A card; put things into `body`."""

    def __init__(
        self, look: Look, *, fill: str = "surface", edge: str = "line", padded: bool = True
    ) -> None:
        super().__init__()
        self._look, self._fill, self._edge, self._padded = look, fill, edge, padded
        self.body = QVBoxLayout(self)
        look.changed.connect(self._restyle)
        self._restyle()

    def paint_as(self, fill: str, edge: str = "line") -> None:
        """Show the card in other colours."""
        self._fill, self._edge = fill, edge
        self.update()

    def _restyle(self) -> None:
        if self._padded:
            self.body.setContentsMargins(self._look.card_padding())
        else:
            self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(self._look.sp(12))
        self.update()

    def paintEvent(self, _event: object) -> None:
        look = self._look
        with painting(self) as painter:
            fill, edge = look.color(self._fill), look.color(self._edge)
            pill(painter, QRectF(self.rect()), look.radius("card"), fill=fill, edge=edge, width=1)


class CardButton(QAbstractButton):
    """A card that is one big button; lay its children into `body`, they let clicks through.

    Signals:
        clicked: it was pressed with the pointer, Space or Enter.
    """

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.update)

    def add(self, child: QWidget) -> None:
        """Lay a child below the others; presses on it are presses on the card."""
        child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.body.addWidget(child)

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        return QRectF(self.rect()), self._look.radius("card")

    def sizeHint(self) -> QSize:
        return self.body.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.body.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return self.body.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self.body.heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # Qt would walk to any neighbour; the grid knows better
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: object) -> None:
        look = self._look
        busy = self.underMouse() or self.isDown() or self.isChecked()
        with painting(self) as painter:
            fill = look.color("primary_tint" if self.isDown() else "surface")
            edge = look.color("primary" if busy else "line")
            pill(painter, QRectF(self.rect()), look.radius("card"), fill=fill, edge=edge, width=1)


class Rule(QWidget):
    """A hairline between rows."""

    def __init__(self, look: Look, color: str = "line") -> None:
        super().__init__()
        self._look, self._color = look, color
        self.setFixedHeight(1)
        look.changed.connect(self.update)

    def paintEvent(self, _event: object) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.color(self._color))
