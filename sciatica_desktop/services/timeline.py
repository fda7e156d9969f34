"""Which second of a stream is heard at which instant, from what the sound server tells of it."""

from collections import deque

WINDOW_S = 4.0


class Timeline:
    """Draws the line through what was told; instants are those of the monotonic clock.

    A server that is kept waiting tells the time of its answer and not that of its look, so a
    second is only ever told too late. Of the last ones told the earliest is the true one.
    """

    def __init__(self) -> None:
        self._told: deque[tuple[float, float]] = deque()  # an instant, and the beginning by it

    def tell(self, instant: float, second: float) -> None:
        """Take note that this second of the stream was heard at this instant or before."""
        self._told.append((instant, instant - second))
        while self._told[0][0] < instant - WINDOW_S:
            self._told.popleft()

    @property
    def began(self) -> float | None:
        """The instant of the stream's first sample, once anything was told."""
        return min((began for _, began in self._told), default=None)
