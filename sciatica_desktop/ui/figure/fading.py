"""A picture that fades out while what came after it fades in."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

_TICK_MS = 16


class Fading:
    """Cross-fades a widget's old picture into its new one."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._before: QPixmap | None = None
        self._length_ms = 0
        self._clock = QElapsedTimer()

    @property
    def running(self) -> bool:
        """Return whether the old picture can still be seen."""
        return self._before is not None

    def start(self, draw: Callable[[QPainter], None], length_ms: int) -> None:
        """Keep what is drawn now, and let it fade for so long."""
        if length_ms <= 0 or not self._widget.isVisible():
            return
        ratio = self._widget.devicePixelRatioF()
        before = QPixmap(self._widget.size() * ratio)
        before.setDevicePixelRatio(ratio)
        before.fill("transparent")
        painter = QPainter(before)
        draw(painter)
        painter.end()
        self._before, self._length_ms = before, length_ms
        self._clock.start()

    def stop(self) -> None:
        """Show only the new picture."""
        self._before = None

    def draw(self, painter: QPainter, draw: Callable[[QPainter], None]) -> None:
        """Draw both pictures as far as the fade is."""
        share = self._clock.elapsed() / self._length_ms if self._before is not None else 1.0
        if share >= 1.0 or self._before is None:
            self._before = None
            draw(painter)
            return
        painter.setOpacity(1 - share)
        painter.drawPixmap(0, 0, self._before)
        painter.setOpacity(share)
        draw(painter)
        painter.setOpacity(1.0)
        QTimer.singleShot(_TICK_MS, self._widget, self._widget.update)
