"""Reads which exercises were left for red pain, for the list of those that rest (clinical.md 6.5)."""

from collections.abc import Collection
from datetime import date, datetime

from sciatica_desktop.domain.safety.hurts import RedSkip
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import LEG
from sciatica_desktop.storage.moments import from_columns, range_of

# Sessions first, by their day, and not all exercises there ever were: SQLite does as it is told by
# CROSS, and by a plus that keeps it from the index of what it sorts by.
_SINCE_A_DAY = "session CROSS JOIN exercise ON exercise.session = session.id"


def red_skips(database: Database, since: date | None = None) -> tuple[RedSkip, ...]:
    """Return those since a local day, oldest first.

    The leg score is that of the moment, else of the check before.
    """
    rows = database.read(
        "SELECT exercise.exercise, begun, begun_offset_min,"
        f" (SELECT {LEG} FROM rating WHERE rating.session = session.id AND {LEG} >= 0"
        " AND context IN ('during', 'before', 'repeated')"
        " ORDER BY context = 'during' DESC, at DESC LIMIT 1) AS leg"
        f" FROM {_SINCE_A_DAY}"
        " WHERE light = 'red' AND outcome = 'stopped' AND day >= ? ORDER BY +begun",
        [range_of(since, None)[0]],
    )
    return tuple(
        RedSkip(row["exercise"], from_columns(row["begun"], row["begun_offset_min"]), row["leg"])
        for row in rows
    )


def done_well(
    database: Database, exercises: Collection[str], since: date | None = None
) -> dict[str, list[datetime]]:
    """Return when these exercises were completed without amber or red, oldest first."""
    rows = database.read(
        "SELECT exercise.exercise, begun, begun_offset_min"
        f" FROM {_SINCE_A_DAY}"
        f" WHERE exercise.exercise IN ({', '.join('?' * len(exercises))})"
        " AND outcome = 'done' AND ifnull(light, 'green') = 'green' AND day >= ? ORDER BY +begun",
        [*exercises, range_of(since, None)[0]],
    )
    found: dict[str, list[datetime]] = {name: [] for name in exercises}
    for row in rows:
        at = from_columns(row["begun"], row["begun_offset_min"])
        found[row["exercise"]].append(at)
    return found
