"""Keeps the sessions: what was planned, what happened, and a trail that survives a crash.

What a row becomes is imported where there is one: a start without sessions does not wait for it.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.moments import range_of, to_columns

if TYPE_CHECKING:
    from uuid import UUID

    from sciatica_desktop.domain.plan import Phase
    from sciatica_desktop.domain.record import (
        Ending,
        ExerciseRecord,
        Later,
        SessionRecord,
        Unfinished,
    )


class Journal:
    """The sessions of one person. Each change is on disk when its method returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, session: "SessionRecord") -> None:
        """Write a session and the exercises of its plan."""
        from sciatica_desktop.storage.journal_rows import exercise_row, session_row

        with self._database.transaction():
            self._insert("session", session_row(session))
            for exercise in session.exercises:
                self._insert("exercise", exercise_row(exercise))

    def put(self, session: "SessionRecord") -> None:
        """Write a session as it is now, in place of whatever was written of it."""
        with self._database.transaction():
            self._delete(session.id)
            self.begin(session)

    def expect(self, session: "UUID", number: int, phase: "Phase", due: datetime) -> None:
        """Note that a phase is about to be cued; call it while the phase before it runs."""
        from sciatica_desktop.storage.journal_rows import expected_row

        self._insert("expected", expected_row(session, number, phase, due))

    def exercise(self, record: "ExerciseRecord") -> None:
        """Write what happened in an exercise so far, over what was written before."""
        from sciatica_desktop.storage.journal_rows import exercise_row

        row = exercise_row(record)
        places = ", ".join(f"{name} = excluded.{name}" for name in row)
        self._insert("exercise", row, f" ON CONFLICT (session, number) DO UPDATE SET {places}")

    def exercises(self, records: Iterable["ExerciseRecord"]) -> None:
        """Write several exercises likewise, all or none."""
        with self._database.transaction():
            for record in records:
                self.exercise(record)

    def finish(self, session: "UUID", ended: datetime, ending: "Ending", seconds: float) -> None:
        """Write how a session ended; its trail is not needed any more."""
        with self._database.transaction():
            self._update(
                session,
                "ended = ?, ended_offset_min = ?, ending = ?, seconds = ?",
                [*to_columns(ended), ending, float(seconds)],
            )
            self._database.write("DELETE FROM expected WHERE session = ?", [str(session)])

    def later(self, session: "UUID", later: "Later") -> None:
        """Write what was answered when the session was over for a while."""
        from sciatica_desktop.storage.journal_rows import later_row

        row = later_row(later)
        self._update(session, ", ".join(f"{name} = ?" for name in row), list(row.values()))

    def sessions(
        self, since: date | None = None, until: date | None = None
    ) -> tuple["SessionRecord", ...]:
        """Return the ended sessions begun on these local days, both included, oldest first."""
        where, values = "ending IS NOT NULL", tuple[str, ...]()
        if since is not None or until is not None:
            where, values = where + " AND day BETWEEN ? AND ?", range_of(since, until)
        return self._sessions(where, values)

    def everything(self) -> tuple["SessionRecord", ...]:
        """Return all sessions, also those without an end, oldest first."""
        return self._sessions("1")

    def session(self, session: "UUID") -> "SessionRecord | None":
        """Return one session, ended or not."""
        found = self._sessions("id = ?", (str(session),))
        return found[0] if found else None

    def latest(self) -> "SessionRecord | None":
        """Return the ended session that was begun last."""
        found = self._sessions(
            "id = (SELECT id FROM session WHERE ending IS NOT NULL"
            " ORDER BY begun DESC, id DESC LIMIT 1)"
        )
        return found[0] if found else None

    def newest_day(self, until: date | None = None) -> date | None:
        """Return the newest local day on which a session that ended began, up to a day."""
        query = "SELECT max(day) FROM session WHERE ending IS NOT NULL AND day <= ?"
        found = self._database.read(query, [range_of(None, until)[1]])[0][0]
        return None if found is None else date.fromisoformat(found)

    def seconds_by_day(
        self, since: date | None = None, until: date | None = None
    ) -> dict[date, float]:
        """Return the time spent on each local day that had an ended session."""
        found = self._database.read(
            "SELECT day, total(seconds) AS seconds FROM session"
            " WHERE ending IS NOT NULL AND day BETWEEN ? AND ? GROUP BY day ORDER BY day",
            range_of(since, until),
        )
        return {date.fromisoformat(row["day"]): row["seconds"] for row in found}

    def endings(self, since: date, until: date) -> tuple[tuple[date, str, "Ending"], ...]:
        """Return day, programme and ending of the ended sessions of these days, oldest first."""
        found = self._database.read(
            "SELECT day, programme, ending FROM session"
            " WHERE ending IS NOT NULL AND day BETWEEN ? AND ? ORDER BY begun, id",
            range_of(since, until),
        )
        if not found:
            return ()
        from sciatica_desktop.domain.outcomes import Ending

        return tuple((date.fromisoformat(day), name, Ending(end)) for day, name, end in found)

    def unfinished(self) -> "Unfinished | None":
        """Return the newest session without an end, and the last phase expected in it.

        Whether it belongs to a live process is for the caller to know.
        """
        found = self._sessions(
            "id = (SELECT id FROM session WHERE ending IS NULL ORDER BY begun DESC, id DESC LIMIT 1)"
        )
        if not found:
            return None
        trail = self._database.read(
            "SELECT * FROM expected WHERE session = ? ORDER BY id DESC LIMIT 1", [str(found[0].id)]
        )
        from sciatica_desktop.domain.record import Unfinished
        from sciatica_desktop.storage.journal_rows import expected_phase

        return Unfinished(found[0], expected_phase(trail[0]) if trail else None)

    def drop(self, session: "UUID") -> "SessionRecord":
        """Delete a session for good and return what `restore` needs; KeyError without one."""
        record = self.session(session)
        if record is None:
            raise KeyError(session)
        self._delete(session)
        self._database.forget()
        return record

    def restore(self, session: "SessionRecord") -> None:
        """Undo a `drop`."""
        self.begin(session)

    def change(self, session: "SessionRecord") -> None:
        """Write a session as the person corrected it over the one of that id."""
        with self._database.transaction():
            if not self._delete(session.id):
                raise KeyError(session.id)
            self.begin(session)
        self._database.forget()

    def count(self) -> int:
        """Return how many sessions have ended."""
        query = "SELECT count(*) FROM session WHERE ending IS NOT NULL"
        return int(self._database.read(query)[0][0])

    def _delete(self, session: "UUID") -> int:
        return self._database.write("DELETE FROM session WHERE id = ?", [str(session)])

    def _insert(self, table: str, row: dict[str, object], clause: str = "") -> None:
        marks = ", ".join("?" * len(row))
        statement = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks}){clause}"
        self._database.write(statement, row.values())

    def _update(self, session: "UUID", places: str, values: list[object]) -> None:
        statement = f"UPDATE session SET {places} WHERE id = ?"
        if not self._database.write(statement, [*values, str(session)]):
            raise KeyError(session)

    def _sessions(self, where: str, values: tuple[str, ...] = ()) -> tuple["SessionRecord", ...]:
        found = self._database.read(
            f"SELECT * FROM session WHERE {where} ORDER BY begun, id", values
        )
        if not found:
            return ()
        from sciatica_desktop.storage.journal_rows import session_record

        done: dict[str, list[sqlite3.Row]] = defaultdict(list)
        chosen = f"SELECT id FROM session WHERE {where}"
        for row in self._database.read(
            f"SELECT * FROM exercise WHERE session IN ({chosen}) ORDER BY session, number", values
        ):
            done[row["session"]].append(row)
        return tuple(session_record(row, done[row["id"]]) for row in found)
