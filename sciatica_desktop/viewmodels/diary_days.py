"""The entries of the diary put together by day."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Rating
from sciatica_desktop.domain.record import SessionRecord


@dataclass(frozen=True, slots=True)
class Day:
    """One day with its entries, newest first; a flare stands on its first day."""

    day: date
    entries: tuple[Rating | SessionRecord, ...]
    begun: tuple[Flare, ...] = ()
    in_flare: bool = False


def grouped(
    entries: Sequence[Rating | SessionRecord], flares: Sequence[Flare], since: date | None
) -> tuple[Day, ...]:
    """Return the days of these entries, newest first, and those from `since` on which a flare began."""
    on: defaultdict[date, list[Rating | SessionRecord]] = defaultdict(list)
    for entry in entries:
        on[_moment(entry).date()].append(entry)
    shown = {f.first for f in flares if since is None or f.first >= since}
    return tuple(
        Day(
            day,
            tuple(sorted(on.get(day, ()), key=_moment, reverse=True)),
            tuple(f for f in flares if f.first == day),
            any(f.covers(day) for f in flares),
        )
        for day in sorted({*on, *shown}, reverse=True)
    )


def _moment(entry: Rating | SessionRecord) -> datetime:
    return entry.at if isinstance(entry, Rating) else entry.begun
