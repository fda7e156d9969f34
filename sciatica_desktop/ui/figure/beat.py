"""The seconds of a movement that repeats: they can stand still and go slower."""

from PySide6.QtCore import QElapsedTimer


class Beat:
    """A clock that goes on where it stood."""

    def __init__(self) -> None:
        self._clock = QElapsedTimer()
        self._before_s = 0.0
        self._speed = 1.0

    @property
    def speed(self) -> float:
        """How fast it goes; 1 is as fast as the world."""
        return self._speed

    @property
    def seconds(self) -> float:
        """How far it is."""
        if not self._clock.isValid():
            return self._before_s
        return self._before_s + self._clock.nsecsElapsed() / 1e9 * self._speed

    def start(self) -> None:
        """Go on."""
        if not self._clock.isValid():
            self._clock.start()

    def stop(self) -> None:
        """Stand still."""
        self._before_s = self.seconds
        self._clock.invalidate()

    def set_speed(self, speed: float) -> None:
        """Go faster or slower from here on."""
        goes = self._clock.isValid()
        self.stop()
        self._speed = speed
        if goes:
            self.start()
