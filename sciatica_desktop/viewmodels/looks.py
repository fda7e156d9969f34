"""When a session has to look at the clocks again."""

from math import ceil

from sciatica_desktop.domain.session import (
    Finished,
    Paused,
    Running,
    Session,
    next_deadline,
    remaining_seconds,
)

LONGEST_S = 0.25
"""Machine seconds between two looks at most: on a busy machine a look may come more than a second
late, and even that must be well below what counts as sleep."""


def milliseconds_to_look(
    session: Session, now: float, speed: float, words_due: float | None = None
) -> int | None:
    """Return how long to wait, or None where only a person can change anything.

    The next look is at the next event, when words are due, or when another whole second is to be
    shown.
    """
    if isinstance(session, Paused | Finished):
        return None
    waits = [LONGEST_S * speed]
    if words_due is not None:
        waits.append(words_due - now)
    deadline = next_deadline(session)
    if deadline is not None:
        waits.append(deadline - now)
    if isinstance(session, Running):
        left = remaining_seconds(session, now) or 0
        waits.append(left - ceil(left) + 1)
    return max(0, ceil(min(waits) / speed * 1000))
