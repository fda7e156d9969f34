"""The pointer of the stage: it hides when nobody moves it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

HIDE_MS = 3000


class PointerHider(QObject):
    """Hide the pointer over a widget three seconds after its last movement."""

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self._stage = stage
        self._timer = QTimer(self, singleShot=True, interval=HIDE_MS)
        self._timer.timeout.connect(self.hide)
        stage.setMouseTracking(True)
        stage.installEventFilter(self)

    def hide(self) -> None:
        """Hide it now; over a control it stays, for it shows that something can be pressed."""
        self._stage.setCursor(Qt.CursorShape.BlankCursor)

    def show(self) -> None:
        """Show it, and hide it again after a while."""
        self._stage.unsetCursor()
        self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.Show, QEvent.Type.MouseButtonPress):
            self.show()
        elif event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return False
