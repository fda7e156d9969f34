"""Python's collector of cycles, and when it had better wait."""

import gc
from collections.abc import Callable


class _Pause:
    """Counts who wants it still; only the window's thread calls it, so it needs no lock."""

    def __init__(self) -> None:
        self._asked = 0
        self._was_on = True

    def begin(self) -> None:
        if self._asked == 0:
            self._was_on = gc.isenabled()
            gc.disable()
        self._asked += 1

    def end(self) -> None:
        self._asked -= 1
        if self._asked == 0 and self._was_on:
            gc.enable()
            gc.collect(1)  # now and not within what comes next: it may take 30 ms


_pause = _Pause()


def pause_collector() -> Callable[[], None]:
    """Keep the collector of cycles still; call what is returned, once, to let it go on."""
    _pause.begin()
    return _pause.end
