"""Reads the counts and the marks that stand beside the lines of the trends."""

from datetime import date, datetime

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.safety.movement import moved_down, moved_up
from sciatica_desktop.domain.trends.counts import HIGH_PAIN, Moves
from sciatica_desktop.domain.trends.effects import MORNING_ENDS_HOUR
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import LEG
from sciatica_desktop.storage.moments import range_of
from sciatica_desktop.storage.settings import Settings

COUNT_FROM_FACT = "count from"

_LOCAL_MINUTE = (
    "(substr(at, 12, 2) * 60 + substr(at, 15, 2) + offset_min + 2880) % 1440"  # `at` is UTC
)


def read_count_from(database: Database) -> date | None:
    """Return the date from which the person wants changes to be counted, None for the first."""
    fact = Settings(database).fact(COUNT_FROM_FACT)
    return None if fact is None else date.fromisoformat(fact.value)


def write_count_from(database: Database, day: date | None, now: datetime) -> None:
    """Keep that date, or forget it."""
    settings = Settings(database)
    if day is None:
        settings.forget_fact(COUNT_FROM_FACT)
    else:
        settings.note_fact(COUNT_FROM_FACT, day.isoformat(), now)


def read_notes(database: Database, since: date, until: date) -> dict[date, tuple[str, ...]]:
    """Return what was noted on each date, in the order of writing."""
    found: dict[date, list[str]] = {}
    rows = database.read(
        "SELECT day, note FROM rating WHERE note <> '' AND day BETWEEN ? AND ? ORDER BY at, id",
        range_of(since, until),
    )
    for day, note in rows:
        found.setdefault(date.fromisoformat(day), []).append(note)
    return {day: tuple(notes) for day, notes in found.items()}


def read_rated_dates(database: Database, until: date) -> frozenset[date]:
    """Return every date up to one with a rating of any kind."""
    rows = database.read(
        "SELECT DISTINCT day FROM rating WHERE day <= ?"
        " AND coalesce(leg_left, leg_right, back, lowest) IS NOT NULL",
        [until.isoformat()],
    )
    return frozenset(date.fromisoformat(row[0]) for row in rows)


def read_programmes(database: Database, until: date) -> tuple[tuple[date, str], ...]:
    """Return which programmes were done on each date up to one, sessions that ended."""
    rows = database.read(
        "SELECT DISTINCT day, programme FROM session WHERE ending IS NOT NULL AND day <= ?",
        [until.isoformat()],
    )
    return tuple((date.fromisoformat(day), programme) for day, programme in rows)


def read_mornings(database: Database, since: date, until: date) -> dict[date, int]:
    """Return the morning value of each date, as `mornings` defines it."""
    span = range_of(since, until)
    ended = dict(
        map(
            tuple,
            database.read(
                "SELECT day, min(ifnull(ended, begun)) FROM session WHERE day BETWEEN ? AND ?"
                " GROUP BY day",
                span,
            ),
        )
    )
    rows = database.read(
        f"SELECT day, min(at), {LEG} FROM rating WHERE series = 'now'"
        f" AND context IN ('before', 'alone') AND {LEG} >= 0 AND day BETWEEN ? AND ?"
        f" AND {_LOCAL_MINUTE} < {MORNING_ENDS_HOUR * 60} GROUP BY day",
        span,
    )
    return {
        date.fromisoformat(day): leg for day, at, leg in rows if day not in ended or at < ended[day]
    }


def read_session_dates(database: Database, since: date, until: date) -> set[date]:
    """Return the dates on which a session was begun."""
    rows = database.read(
        "SELECT DISTINCT day FROM session WHERE day BETWEEN ? AND ?", range_of(since, until)
    )
    return {date.fromisoformat(row[0]) for row in rows}


def read_exercise_dates(database: Database, since: date, until: date) -> dict[str, set[date]]:
    """Return the dates on which each exercise was done at least in part."""
    found: dict[str, set[date]] = {}
    days: dict[str, date] = {}
    rows = database.read(
        "SELECT DISTINCT exercise, day FROM session JOIN exercise ON session.id = session"
        " WHERE ending IS NOT NULL AND day BETWEEN ? AND ? AND outcome IN ('done', 'partly')",
        range_of(since, until),
    )
    for exercise, text in rows:
        day = days.get(text) or days.setdefault(text, date.fromisoformat(text))
        found.setdefault(exercise, set()).add(day)
    return found


def read_moves(database: Database, since: date, until: date) -> Moves:
    """Return how the lowest point went in sessions, as `moves` defines it."""
    found: dict[str, dict[str, Lowest]] = {}
    rows = database.read(
        "SELECT session, context, lowest FROM rating WHERE context IN ('before', 'after')"
        " AND session IS NOT NULL AND lowest IS NOT NULL AND day BETWEEN ? AND ? ORDER BY at, id",
        range_of(since, until),
    )
    for session, context, lowest in rows:
        found.setdefault(session, {})[context] = Lowest(lowest)
    pairs = [(p["before"], p["after"]) for p in found.values() if len(p) == 2]
    up = sum(moved_up(*pair) for pair in pairs)
    down = sum(moved_down(*pair) for pair in pairs)
    return Moves(up, len(pairs) - up - down, down)


def read_high_pain(database: Database, since: date, until: date) -> tuple[int, int]:
    """Return x and y of "x of y days with a rating", as `high_pain_days` defines them."""
    rows = database.read(
        f"SELECT total(highest >= {HIGH_PAIN}), count(*) FROM"
        f" (SELECT max({LEG}) AS highest FROM rating WHERE series = 'now'"
        f" AND context IN ('before', 'alone', 'after') AND {LEG} >= 0 AND day BETWEEN ? AND ?"
        " GROUP BY day)",
        range_of(since, until),
    )
    return int(rows[0][0]), rows[0][1]
