"""Keeps the activities a person named, and how they were rated day by day."""

import sqlite3
from datetime import date
from uuid import UUID

from sciatica_desktop.domain.activity import Activity
from sciatica_desktop.storage.database import Database


class Activities:
    """The activities of one person. Each change is on disk when its method returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def current(self) -> tuple[Activity, ...]:
        """Return those that go on, in their order."""
        return tuple(a for a in self.everything() if a.ended is None)

    def everything(self) -> tuple[Activity, ...]:
        """Return also those that were let go."""
        rows = self._database.read("SELECT * FROM activity ORDER BY place, id")
        return tuple(_activity(row) for row in rows)

    def put(self, activity: Activity) -> None:
        """Write an activity, new or corrected."""
        self._database.write(
            "INSERT INTO activity (id, name, place, ended) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, place = excluded.place,"
            " ended = excluded.ended",
            [
                str(activity.id),
                activity.name,
                activity.place,
                None if activity.ended is None else activity.ended.isoformat(),
            ],
        )

    def put_all(self, activities: tuple[Activity, ...]) -> None:
        """Write several activities, all or none."""
        with self._database.transaction():
            for activity in activities:
                self.put(activity)

    def rate(self, activity: UUID, day: date, score: int | None) -> None:
        """Write the score of a day over an older one; None takes it back."""
        place = [str(activity), day.isoformat()]
        if score is None:
            self._database.write("DELETE FROM activity_score WHERE activity = ? AND day = ?", place)
            self._database.forget()
            return
        self._database.write(
            "INSERT INTO activity_score (activity, day, score) VALUES (?, ?, ?)"
            " ON CONFLICT (activity, day) DO UPDATE SET score = excluded.score",
            [*place, score],
        )

    def scores(self, activity: UUID) -> dict[date, int]:
        """Return the scores by day, oldest first."""
        rows = self._database.read(
            "SELECT day, score FROM activity_score WHERE activity = ? ORDER BY day", [str(activity)]
        )
        return {date.fromisoformat(row["day"]): row["score"] for row in rows}


def _activity(row: sqlite3.Row) -> Activity:
    ended = None if row["ended"] is None else date.fromisoformat(row["ended"])
    return Activity(UUID(row["id"]), row["name"], row["place"], ended)
