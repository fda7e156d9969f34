"""Keeps the flares that a person declared."""

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.moments import range_of

if TYPE_CHECKING:
    from uuid import UUID

    from sciatica_desktop.domain.flare import Flare


class Flares:
    """The flares of one person. Each change is on disk when its method returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, flare: "Flare") -> None:
        """Write a flare, new or corrected."""
        self._database.write(
            "INSERT INTO flare (id, first, last) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET first = excluded.first, last = excluded.last",
            [
                str(flare.id),
                flare.first.isoformat(),
                None if flare.last is None else flare.last.isoformat(),
            ],
        )

    def remove(self, flare: "UUID") -> "Flare":
        """Delete a flare for good and return what `put` takes to undo it; KeyError without one."""
        rows = self._database.read("DELETE FROM flare WHERE id = ? RETURNING *", [str(flare)])
        if not rows:
            raise KeyError(flare)
        self._database.forget()
        return _flare(rows[0])

    def flares(self, since: date | None = None, until: date | None = None) -> tuple["Flare", ...]:
        """Return the flares that touch these days, oldest first."""
        first, last = range_of(since, until)
        rows = self._database.read(
            "SELECT * FROM flare WHERE first <= ? AND (last IS NULL OR last >= ?)"
            " ORDER BY first, id",
            [last, first],
        )
        return tuple(_flare(row) for row in rows)

    def current(self) -> "Flare | None":
        """Return the latest flare that has not ended."""
        rows = self._database.read(
            "SELECT * FROM flare WHERE last IS NULL ORDER BY first DESC, id DESC LIMIT 1"
        )
        return _flare(rows[0]) if rows else None


def _flare(row: sqlite3.Row) -> "Flare":
    from uuid import UUID  # with the rule's own module: most diaries have no flare just now

    from sciatica_desktop.domain.flare import Flare

    last = row["last"]
    return Flare(
        UUID(row["id"]),
        date.fromisoformat(row["first"]),
        None if last is None else date.fromisoformat(last),
    )
