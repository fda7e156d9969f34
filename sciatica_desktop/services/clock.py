"""The clocks of the machine."""

import time
from datetime import datetime
from typing import TYPE_CHECKING

# On Linux CLOCK_MONOTONIC stands still during suspend; CLOCK_BOOTTIME goes on.
_ALSO_ASLEEP = getattr(time, "CLOCK_BOOTTIME", None)


class SystemClock:
    """Tells the machine's time; session time goes `speed` times as fast."""

    def __init__(self, speed: float = 1.0) -> None:
        self._speed = speed
        self._began = time.monotonic()

    def now(self) -> float:
        return (time.monotonic() - self._began) * self._speed

    def instant(self, at: float) -> float:
        return self._began + at / self._speed

    def machine(self) -> float:
        return time.monotonic() if _ALSO_ASLEEP is None else time.clock_gettime(_ALSO_ASLEEP)

    def wall(self) -> datetime:
        return datetime.now().astimezone()


if TYPE_CHECKING:
    from sciatica_desktop.ports import Clock

    _fits: type[Clock] = SystemClock
