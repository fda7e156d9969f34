"""A picture that fades out while what came after it fades in."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QPoint, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

_TICK_MS = 33


class Fading:
    """Cross-fades a widget's old picture into its new one."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._before: QPixmap | None = None
        self._length_ms = 0
        self._corner = QPoint()
        self._clock = QElapsedTimer()

    @property
    def running(self) -> bool:
        """Return whether the old picture can still be seen."""
        return self._before is not None

    def start(self, draw: Callable[[QPainter], None], length_ms: int) -> None:
        """Keep what is drawn now, and let it fade for so long."""
        if length_ms <= 0 or not self._widget.isVisible():
            return
        before = self._empty()
        painter = QPainter(before)
        draw(painter)
        painter.end()
        self._before, self._length_ms, self._corner = before, length_ms, QPoint()
        self._clock.start()

    def hurry(self, length_ms: int) -> None:
        """Let it fade in that time, if it fades."""
        self._length_ms = length_ms

    def move(self, by: QPoint) -> None:
        """Keep the old picture where it was when the widget moves."""
        self._corner += by

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
        painter.drawPixmap(0, 0, self._mixed(self._before, draw, share))
        QTimer.singleShot(_TICK_MS, self._widget, self._widget.update)

    def _mixed(self, before: QPixmap, draw: Callable[[QPainter], None], share: float) -> QPixmap:
        """Return both pictures added up: what is in both stays opaque."""
        after, both = self._empty(), self._empty()
        painter = QPainter(after)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        draw(painter)
        painter.end()
        painter = QPainter(both)
        painter.setOpacity(1 - share)
        painter.drawPixmap(self._corner, before)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
        painter.setOpacity(share)
        painter.drawPixmap(0, 0, after)
        painter.end()
        return both

    def _empty(self) -> QPixmap:
        ratio = self._widget.devicePixelRatioF()
        out = QPixmap(self._widget.size() * ratio)
        out.setDevicePixelRatio(ratio)
        out.fill("transparent")
        return out
