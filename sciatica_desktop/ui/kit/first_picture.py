"""Let what a window's first picture does not need come after it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

SHOWN_MS = 15  # from the painting until the picture is on the screen
UNSEEN_MS = (
    3_000  # nobody sees the window: minimised, or on another desktop; a busy machine paints sooner
)


class FirstPicture(QObject):
    """Waits for a window's first picture and then calls once; a timer alone would come before it."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._timer = QTimer(self, singleShot=True, interval=UNSEEN_MS)
        self._timer.timeout.connect(then)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Paint:
            window.removeEventFilter(self)
            if self._timer.isActive():
                self._timer.start(SHOWN_MS)
        return False
