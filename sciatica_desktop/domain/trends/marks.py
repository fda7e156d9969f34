"""What stands on the time axis beside the pain: when a programme was begun."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

NEW_AFTER_DAYS = 28
"""A programme that rested so long is begun again; going to and fro between two is no change."""


@dataclass(frozen=True, slots=True)
class Start:
    """The first session of a programme, or the first after a long rest from it."""

    date: date
    programme: str


def programme_starts(sessions: Iterable[tuple[date, str]]) -> tuple[Start, ...]:
    """Return when each programme was begun, in the order of dates."""
    last: dict[str, date] = {}
    starts = []
    for day, programme in sorted(sessions):
        before = last.get(programme)
        if before is None or (day - before).days >= NEW_AFTER_DAYS:
            starts.append(Start(day, programme))
        last[programme] = day
    return tuple(starts)
