"""The clocks of a session: when they were read last, and how much went unseen since."""

from datetime import datetime, timedelta

from sciatica_desktop.domain.session import Gap
from sciatica_desktop.ports import Clock


class Watch:
    """Reads session time and machine time together; `looked` is the instant of the last reading."""

    def __init__(self, clock: Clock, speed: float) -> None:
        self._clock, self._speed = clock, speed
        self.looked, self._machine = clock.now(), clock.machine()

    def look(self) -> Gap:
        """Read the clocks; return what lies between this reading and the one before."""
        earlier, earlier_machine = self.looked, self._machine
        self.looked, self._machine = self._clock.now(), self._clock.machine()
        seconds = self._machine - earlier_machine
        return Gap(seconds, seconds - (self.looked - earlier) / self._speed)

    def seconds_until(self, at: float) -> float:
        """Return how many seconds of the wall's clock lie ahead of an instant of session time."""
        return (at - self._clock.now()) / self._speed

    def wall(self, at: float) -> datetime:
        """Return the local time of an instant of session time."""
        return self._clock.wall() + timedelta(seconds=self.seconds_until(at))
