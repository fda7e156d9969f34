"""The change of the landscape's colours from one phase to the next, and the flash of a cue."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from sciatica_desktop.ui.stage.ground import Ground

FLASH_MS = 300
STEP_MS = 30  # between two pictures of a fade: each paints the whole stage


class Fade(QObject):
    """Hold the colours of this moment.

    Signals:
        moved: the colours are others than before.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._old: Ground | None = None
        self._new: Ground | None = None
        self._run = QVariantAnimation(self)
        self._run.setStartValue(0.0)
        self._run.setEndValue(1.0)
        self._run.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._run.valueChanged.connect(self._step)
        self._stepped_ms = 0

    @property
    def running(self) -> bool:
        """Whether the colours are on their way."""
        return self._run.state() == QVariantAnimation.State.Running

    @property
    def target(self) -> Ground | None:
        """The colours at the end of the way."""
        return self._new

    @property
    def ground(self) -> Ground:
        """The colours to paint with now."""
        if self._new is None:
            raise RuntimeError("no scene has been shown yet")
        if self._old is None or not self.running:
            return self._new
        return self._old.towards(self._new, float(self._run.currentValue()))

    def go(self, ground: Ground, milliseconds: int) -> None:
        """Turn to other colours in so many milliseconds; at once with 0, or at the very first."""
        if ground == self._new:
            return
        self._old = self.ground if self._new is not None else None
        self._run.stop()
        self._new = ground
        if milliseconds and self._old is not None:
            self._stepped_ms = 0
            self._run.setDuration(milliseconds)
            self._run.start()
        else:
            self.moved.emit()

    def _step(self) -> None:
        now = self._run.currentTime()
        if now - self._stepped_ms >= STEP_MS or now >= self._run.duration():
            self._stepped_ms = now
            self.moved.emit()


class Flash(QObject):
    """Tell how fresh the last cue is: 1 at its instant, 0 after 300 ms.

    Signals:
        moved: it is less fresh than before.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = QVariantAnimation(self)
        self._run.setStartValue(1.0)
        self._run.setEndValue(0.0)
        self._run.setDuration(FLASH_MS)
        self._run.valueChanged.connect(self.moved)

    @property
    def strength(self) -> float:
        """How fresh the cue is."""
        running = self._run.state() == QVariantAnimation.State.Running
        return float(self._run.currentValue()) if running else 0.0

    def ring(self) -> None:
        """Begin a new flash."""
        self._run.stop()
        self._run.start()
