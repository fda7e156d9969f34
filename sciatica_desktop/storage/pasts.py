"""Reads the sessions of the last days with their checks, for the rules that look back."""

import sqlite3
from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.moments import range_of
from sciatica_desktop.storage.score_rows import SCORES

if TYPE_CHECKING:
    from sciatica_desktop.domain.safety.past import Past

_ENDED = "ending IS NOT NULL AND day BETWEEN ? AND ?"
_OF_THEM = f"session IN (SELECT id FROM session WHERE {_ENDED})"
_CHECKS = "context IN ('before', 'repeated', 'after')"


def read_pasts(database: Database, today: date, days: int) -> tuple["Past", ...]:
    """Return the ended sessions of so many last days and of today, oldest first."""
    span = range_of(today - timedelta(days=days), today)
    sessions = database.read(f"SELECT * FROM session WHERE {_ENDED} ORDER BY begun, id", span)
    if not sessions:
        return ()
    from sciatica_desktop.storage.past_rows import past_of  # a start without sessions does without

    did = database.read(
        "SELECT session, exercise, outcome, light, stop, quick, dose FROM exercise"
        f" WHERE {_OF_THEM} ORDER BY session, number",
        span,
    )
    checks = database.read(
        f"SELECT session, context, {SCORES} FROM rating"
        f" WHERE {_OF_THEM} AND {_CHECKS} ORDER BY at, id",
        span,
    )
    of, around = _by_session(did), _by_session(checks)
    return tuple(past_of(row, of[row["id"]], around[row["id"]]) for row in sessions)


def _by_session(rows: list[sqlite3.Row]) -> dict[str, list[sqlite3.Row]]:
    found = defaultdict[str, list[sqlite3.Row]](list)
    for row in rows:
        found[row["session"]].append(row)
    return found
