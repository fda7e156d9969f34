"""Keeps the ratings: what a person wrote down about pain, entry by entry.

What a row becomes is imported where there is one: a start with an empty diary does not wait for it.
"""

import sqlite3
from contextlib import AbstractContextManager
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from sciatica_desktop.domain.scores import Said
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.moments import from_columns, range_of
from sciatica_desktop.storage.score_rows import SCORES, scores_of

if TYPE_CHECKING:
    from uuid import UUID

    from sciatica_desktop.domain.rating import Rating

LEG = "max(ifnull(leg_left, -1), ifnull(leg_right, -1))"
"""The higher of the legs of a row that were rated; -1 where none was."""

_COLUMNS = f"id, at, offset_min, day, series, context, {SCORES}, note, session"


class Diary:
    """The ratings of one person. Each change is on disk when its method returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, rating: "Rating") -> None:
        """Write a new entry."""
        values = _row(rating)
        marks = ", ".join("?" * len(values))
        self._database.write(f"INSERT INTO rating ({_COLUMNS}) VALUES ({marks})", values)

    def change(self, rating: "Rating") -> None:
        """Write over the entry of that id; KeyError where there is none."""
        names = [name.strip() for name in _COLUMNS.split(",")]
        places = ", ".join(f"{name} = ?" for name in names)
        values = [*_row(rating), str(rating.id)]
        if not self._database.write(f"UPDATE rating SET {places} WHERE id = ?", values):
            raise KeyError(rating.id)
        self._database.forget()

    def together(self) -> AbstractContextManager[None]:
        """Make the changes within it one: all are on disk when it ends, or none."""
        return self._database.transaction()

    def remove(self, rating: "UUID") -> "Rating":
        """Delete an entry for good and return what `restore` needs; KeyError without one."""
        rows = self._database.read(
            f"DELETE FROM rating WHERE id = ? RETURNING {_COLUMNS}", [str(rating)]
        )
        if not rows:
            raise KeyError(rating)
        self._database.forget()
        return _ratings(rows)[0]

    def restore(self, rating: "Rating") -> None:
        """Undo a removal."""
        self.add(rating)

    def rating(self, rating: "UUID") -> "Rating | None":
        """Return the entry of that id."""
        rows = self._database.read(f"SELECT {_COLUMNS} FROM rating WHERE id = ?", [str(rating)])
        return _ratings(rows)[0] if rows else None

    def ratings(self, since: date | None = None, until: date | None = None) -> tuple["Rating", ...]:
        """Return the entries of these local days, both included, ordered by instant."""
        where, values = "", tuple[str, ...]()
        if since is not None or until is not None:
            where, values = " WHERE day BETWEEN ? AND ?", range_of(since, until)
        rows = self._database.read(f"SELECT {_COLUMNS} FROM rating{where} ORDER BY at, id", values)
        return _ratings(rows)

    def of_session(self, session: "UUID") -> tuple["Rating", ...]:
        """Return the entries that belong to a session, ordered by instant."""
        query = f"SELECT {_COLUMNS} FROM rating WHERE session = ? ORDER BY at, id"
        return _ratings(self._database.read(query, [str(session)]))

    def latest(self) -> Said | None:
        """Return what the entry of the latest instant says."""
        return self._said("ORDER BY at DESC, id DESC")

    def latest_scored(self, since: date, until: date) -> Said | None:
        """Return what the latest entry of these local days with a score says."""
        return self._said(
            "WHERE day BETWEEN ? AND ? AND coalesce(leg_left, leg_right, back) IS NOT NULL"
            " ORDER BY at DESC, id DESC",
            *range_of(since, until),
        )

    def dates(self, since: date, until: date) -> frozenset[date]:
        """Return which of these local days have an entry."""
        rows = self._database.read(
            "SELECT DISTINCT day FROM rating WHERE day BETWEEN ? AND ?", range_of(since, until)
        )
        return frozenset(date.fromisoformat(row["day"]) for row in rows)

    def newest_day(self, until: date | None = None) -> date | None:
        """Return the newest local day with an entry, up to a day and with it."""
        query = "SELECT max(day) FROM rating WHERE day <= ?"
        found = self._database.read(query, [range_of(None, until)[1]])[0][0]
        return None if found is None else date.fromisoformat(found)

    def day_of_newest(self, number: int, until: date) -> date | None:
        """Return the local day of the newest entry but `number`, counted back from a day."""
        query = "SELECT day FROM rating WHERE day <= ? ORDER BY day DESC LIMIT 1 OFFSET ?"
        rows = self._database.read(query, [until.isoformat(), number])
        return date.fromisoformat(rows[0]["day"]) if rows else None

    def noted(self, words: str, most: int) -> tuple["Rating", ...]:
        """Return the newest entries whose note holds these words, newest first, `most` of them."""
        wanted = words.casefold()
        query = f"SELECT {_COLUMNS} FROM rating WHERE note <> '' ORDER BY at DESC, id DESC"
        rows = self._database.read(query)
        found = (row for row in rows if wanted in row["note"].casefold())
        return _ratings(list(islice(found, most)))

    def count(self) -> int:
        """Return how many entries there are."""
        return int(self._database.read("SELECT count(*) FROM rating")[0][0])

    def data_version(self) -> int:
        """Return a number that changes when another process has written."""
        return self._database.data_version()

    def _said(self, clause: str, *values: str) -> Said | None:
        query = f"SELECT at, offset_min, {SCORES} FROM rating {clause} LIMIT 1"
        for at, offset, *scores in self._database.read(query, values):
            return Said(from_columns(at, offset), scores_of(*scores))
        return None


def _row(rating: "Rating") -> list[object]:
    from sciatica_desktop.storage.diary_rows import rating_row

    return rating_row(rating)


def _ratings(rows: list[sqlite3.Row]) -> tuple["Rating", ...]:
    if not rows:
        return ()
    from sciatica_desktop.storage.diary_rows import rating_of

    return tuple(rating_of(row) for row in rows)
