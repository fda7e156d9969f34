"""How moments stand in the file: a UTC instant as text of fixed width and the offset in minutes."""

from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

_MINUTE = timedelta(minutes=1)


def to_columns(moment: datetime) -> tuple[str, int]:
    """Return the instant and the offset; an offset's seconds (before 1972) are left out."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a moment needs its offset from UTC")
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z", offset // _MINUTE


def from_columns(instant: str, offset: int) -> datetime:
    """Return the moment as the wall clock of that place said it."""
    utc = datetime.fromisoformat(instant)
    return utc.astimezone(_zone(offset)) if offset else utc


def here(wall: datetime) -> datetime:
    """Return what the clock on this machine's wall said with its offset.

    An hour that the clock skipped has the offset of before, as has one that came twice.
    """
    utc = datetime.fromtimestamp(wall.timestamp(), UTC).replace(tzinfo=None)
    return wall.replace(tzinfo=timezone(wall - utc))


def day_of(moment: datetime) -> str:
    """Return the local date of a moment, as stored (clinical.md 7.2: what the wall clock said)."""
    instant, offset = to_columns(moment)
    return from_columns(instant, offset).date().isoformat()


def range_of(since: date | None, until: date | None) -> tuple[str, str]:
    """Return the bounds of a span of local days, both inclusive, None for an open side."""
    return (since or date.min).isoformat(), (until or date.max).isoformat()


@cache
def _zone(offset: int) -> timezone:
    return timezone(timedelta(minutes=offset))
