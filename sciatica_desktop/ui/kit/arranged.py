"""Let a widget place its children itself, by the width there is."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.ui.look import Look

EXPLICIT = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


class Arranged(QWidget):
    """A widget that places its children itself, and whose height follows its width."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._children: list[QWidget] = []
        self._stale = False  # changed while hidden
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._relay)

    def add(self, child: QWidget) -> None:
        """Put a widget after the others, from wherever it was."""
        hidden = child.isHidden() and child.testAttribute(EXPLICIT)
        child.setParent(self)
        self._children = [*(other for other in self._children if other is not child), child]
        if self.isVisible() and not hidden:
            child.show()  # else it comes with this widget, without being measured
        self._relay()

    def clear(self) -> None:
        """Take all widgets out and let them go."""
        for child in self._children:
            child.hide()
            child.deleteLater()
        self._children = []
        self._relay()

    def children_shown(self) -> list[QWidget]:
        """Return the widgets that are not hidden, and still ours."""
        return [c for c in self._children if not c.isHidden() and c.parentWidget() is self]

    def _arrange(self, width: int) -> list[QRect]:
        raise NotImplementedError

    def _relay(self) -> None:
        """Place the children anew; a hidden widget does it when it is shown."""
        self.updateGeometry()
        if self.isVisible():
            self._place()
        else:
            self._stale = True

    def _place(self) -> None:
        self._stale = False
        places = self._arrange(self.width())
        for child, rect in zip(self.children_shown(), places, strict=True):
            child.setGeometry(rect)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._relay()
        return super().event(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((rect.bottom() + 1 for rect in self._arrange(width)), default=0)

    def minimumSizeHint(self) -> QSize:
        shown = self.children_shown()
        return QSize(max((least_width(child) for child in shown), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._place()


def least_width(widget: QWidget) -> int:
    """Return the width below which a widget would be cut."""
    return max(widget.minimumSizeHint().width(), widget.minimumWidth())


def height_at(widget: QWidget, width: int) -> int:
    """Return the height a widget wants at a width."""
    least = max(widget.minimumSizeHint().height(), widget.minimumHeight())
    wish = (
        widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
    )
    return min(max(wish, least), widget.maximumHeight())
