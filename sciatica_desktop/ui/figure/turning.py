"""Turning the figure by hand: dragging, arrow keys, and back with a double click."""

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

YAW = 50.0  # degrees either way of the pose's own view
LOWEST, HIGHEST = 0.0, 45.0  # degrees the camera looks down
_PER_PIXEL = 0.35
_PER_KEY = 10.0
_ARROWS = {
    Qt.Key.Key_Left: (-_PER_KEY, 0.0),
    Qt.Key.Key_Right: (_PER_KEY, 0.0),
    Qt.Key.Key_Up: (0.0, _PER_KEY),
    Qt.Key.Key_Down: (0.0, -_PER_KEY),
}


class Turning(QObject):
    """Where the figure is turned to.

    Signals:
        changed: yaw and pitch are others than before.
    """

    changed = Signal(float, float)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget, self._enabled = widget, False
        self._yaw = self._pitch = 0.0
        self._low, self._high = LOWEST, HIGHEST
        self._from: tuple[QPointF, float, float] | None = None

    @property
    def angles(self) -> tuple[float, float]:
        """Return yaw and pitch about the pose's own view."""
        return self._yaw, self._pitch

    @property
    def dragging(self) -> bool:
        """Return whether a button is held."""
        return self._from is not None

    def set_enabled(self, on: bool) -> None:
        """Accept the mouse and the arrow keys."""
        self._enabled = on
        hand, arrow = Qt.CursorShape.OpenHandCursor, Qt.CursorShape.ArrowCursor
        self._widget.setCursor(hand if on else arrow)
        focus = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus
        self._widget.setFocusPolicy(focus)

    def reset(self, pitch: float) -> None:
        """Begin at the pose's own view, which looks down so far."""
        self._low, self._high = min(0.0, LOWEST - pitch), max(0.0, HIGHEST - pitch)
        self._yaw = self._pitch = 0.0
        self._from = None

    def press(self, event: QMouseEvent) -> None:
        if not self._enabled or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._from = (event.position(), self._yaw, self._pitch)
        self._widget.setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, event: QMouseEvent) -> None:
        if self._from is None:
            event.ignore()
            return
        start, yaw, pitch = self._from
        way = event.position() - start
        self._set(yaw - way.x() * _PER_PIXEL, pitch + way.y() * _PER_PIXEL)

    def release(self, event: QMouseEvent) -> None:
        if self._from is None:
            event.ignore()
            return
        self._from = None
        self._widget.setCursor(Qt.CursorShape.OpenHandCursor)
        self.changed.emit(self._yaw, self._pitch)

    def double_click(self, event: QMouseEvent) -> None:
        if not self._enabled:
            event.ignore()
            return
        self._from = None
        self._set(0.0, 0.0)

    def key(self, event: QKeyEvent) -> bool:
        """Turn by a key; return whether it was one that turns."""
        if not self._enabled:
            return False
        if event.key() == Qt.Key.Key_Home:
            self._set(0.0, 0.0)
            return True
        by = _ARROWS.get(Qt.Key(event.key()))
        if by is None:
            return False
        self._set(self._yaw + by[0], self._pitch + by[1])
        return True

    def _set(self, yaw: float, pitch: float) -> None:
        yaw, pitch = max(-YAW, min(YAW, yaw)), max(self._low, min(self._high, pitch))
        if (yaw, pitch) != (self._yaw, self._pitch):
            self._yaw, self._pitch = yaw, pitch
            self.changed.emit(yaw, pitch)


class Turnable(QWidget):
    """A widget whose picture is turned with mouse and keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turning = Turning(self)

    def set_turnable(self, on: bool) -> None:
        """Let the figure be turned with mouse and arrow keys."""
        self._turning.set_enabled(on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._turning.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._turning.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._turning.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._turning.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._turning.key(event):
            super().keyPressEvent(event)
