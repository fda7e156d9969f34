"""Reads the answered quick checks of directional exercises, for the direction diary (6.9)."""

from datetime import date
from typing import TYPE_CHECKING

from sciatica_desktop.domain.safety.directions import DIRECTIONAL
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.moments import from_columns, range_of

if TYPE_CHECKING:
    from sciatica_desktop.domain.safety.direction_diary import DirectionEntry


def direction_entries(
    database: Database, since: date | None = None
) -> tuple["DirectionEntry", ...]:
    """Return the answers in ended sessions since a day, oldest first."""
    first, last = range_of(since, None)
    rows = database.read(
        "SELECT session, begun, begun_offset_min, exercise, quick"
        " FROM session JOIN exercise ON session.id = exercise.session"
        " WHERE quick IS NOT NULL AND ending IS NOT NULL AND day BETWEEN ? AND ?"
        " ORDER BY begun, session, number",
        [first, last],
    )
    if not rows:  # a start waits for this
        return ()
    from uuid import UUID

    from sciatica_desktop.domain.safety.direction_diary import DirectionEntry, QuickAnswer

    return tuple(
        DirectionEntry(
            from_columns(row["begun"], row["begun_offset_min"]),
            UUID(row["session"]),
            row["exercise"],
            DIRECTIONAL[row["exercise"]],
            QuickAnswer(row["quick"]),
        )
        for row in rows
        if row["exercise"] in DIRECTIONAL
    )
