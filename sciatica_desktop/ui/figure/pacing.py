"""When long work may begin: not just before a cue, which it would delay."""

from collections.abc import Callable

GUARD_S = 0.060  # no frame is begun when the next cue is nearer
_LATE_S = 1.0  # a cue this much overdue will not come


def time_to_paint(seconds_to_cue: Callable[[], float | None] | None) -> bool:
    """Return whether a frame may be begun now; None and no cue in sight mean yes."""
    near = None if seconds_to_cue is None else seconds_to_cue()
    return near is None or not -_LATE_S <= near < GUARD_S
