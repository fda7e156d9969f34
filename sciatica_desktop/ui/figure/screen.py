"""What a view shows now: one frame over the ground it stands on."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.figure.film import Film, FrameKey
from sciatica_desktop.ui.figure.frames import Frame
from sciatica_desktop.ui.figure.palette import Colours


class Screen:
    """Keeps the frame and its ground, and repaints only what is different."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._shown: tuple[FrameKey, Frame] | None = None
        self._ground: tuple[tuple[bool, bool], QPixmap] | None = None

    @property
    def key(self) -> FrameKey | None:
        """Which frame is shown."""
        return self._shown[0] if self._shown else None

    def clear(self) -> None:
        """Show nothing."""
        self._shown, self._ground = None, None

    def forget_ground(self) -> None:
        """Paint the ground anew: its colours are others."""
        self._ground = None

    def show(self, key: FrameKey, frame: Frame) -> None:
        """Show a frame."""
        old, self._shown = self._shown, (key, frame)
        if old is None:
            self._widget.update()
        elif old[1] is not frame:
            ratio = self._widget.devicePixelRatioF()
            self._widget.update(frame.area(ratio).united(old[1].area(ratio)))

    def draw(self, painter: QPainter, film: Film, overrides: Colours) -> None:
        """Draw ground and frame."""
        if self._shown is None:
            return
        key, frame = self._shown
        ratio = self._widget.devicePixelRatioF()
        painter.drawPixmap(0, 0, self._kept_ground(film, key, overrides))
        image = QImage(frame.image)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(frame.corner) / ratio, image)

    def _kept_ground(self, film: Film, key: FrameKey, overrides: Colours) -> QPixmap:
        side = (key.mirrored, key.turn)
        if self._ground is None or self._ground[0] != side:
            pixmap = QPixmap.fromImage(film.backdrop(key, overrides))
            pixmap.setDevicePixelRatio(self._widget.devicePixelRatioF())
            self._ground = (side, pixmap)
        return self._ground[1]
