"""Reads what the trends need of the diary, added up by day inside SQLite."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sciatica_desktop.domain.rating import Context, Lowest
from sciatica_desktop.domain.record import Outcome
from sciatica_desktop.domain.trends.days import COUNTED, Day
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.moments import range_of

_LEG = "max(ifnull(leg_left, -1), ifnull(leg_right, -1))"
_COUNTED = ", ".join(f"'{context}'" for context in sorted(COUNTED))


@dataclass(frozen=True, slots=True)
class Dot:
    """One rating of "now": its date, the share of the day that had passed, and its scores."""

    date: date
    share: float
    leg: int | None
    back: int | None
    context: Context


def read_days(database: Database, until: date | None = None) -> tuple[Day, ...]:
    """Return every logged date up to one, as `days_of` defines them, in their order."""
    rows = database.read(
        f"SELECT day, sum(max({_LEG}, 0)) AS leg, sum({_LEG} >= 0) AS legs, total(back) AS back,"
        " count(back) AS backs, max(lowest) AS lowest FROM rating"
        f" WHERE series = 'now' AND context IN ({_COUNTED}) AND day BETWEEN ? AND ?"
        " GROUP BY day HAVING legs OR backs OR lowest IS NOT NULL ORDER BY day",
        range_of(None, until),
    )
    return tuple(
        Day(
            date.fromisoformat(row["day"]),
            Fraction(row["leg"], row["legs"]) if row["legs"] else None,
            Fraction(int(row["back"]), row["backs"]) if row["backs"] else None,
            None if row["lowest"] is None else Lowest(row["lowest"]),
        )
        for row in rows
    )


def read_dots(database: Database, since: date, until: date) -> tuple[Dot, ...]:
    """Return the ratings of "now" on these dates, copied ones left out, ordered by instant."""
    rows = database.read(
        "SELECT day, at, offset_min, leg_left, leg_right, back, context FROM rating"
        " WHERE series = 'now' AND context <> 'repeated' AND day BETWEEN ? AND ?"
        " AND (leg_left IS NOT NULL OR leg_right IS NOT NULL OR back IS NOT NULL) ORDER BY at",
        range_of(since, until),
    )
    return tuple(
        Dot(
            date.fromisoformat(row["day"]),
            _share(row["at"], row["offset_min"]),
            _higher(row["leg_left"], row["leg_right"]),
            row["back"],
            Context(row["context"]),
        )
        for row in rows
    )


def read_turns(database: Database, since: date, until: date) -> Iterator[tuple[str, str, Outcome]]:
    """Return session, exercise and outcome of what ended sessions of these dates reached."""
    rows = database.read(
        "SELECT session, exercise, outcome FROM session JOIN exercise ON session.id = session"
        " WHERE ending IS NOT NULL AND day BETWEEN ? AND ? AND outcome <> 'planned'"
        " ORDER BY begun, number",
        range_of(since, until),
    )
    return ((row["session"], row["exercise"], Outcome(row["outcome"])) for row in rows)


def read_differences(database: Database, since: date, until: date) -> dict[str, tuple[int, int]]:
    """Return leg before and after by session, as `leg_differences` defines them."""
    found: dict[str, dict[str, int]] = {}
    rows = database.read(
        f"SELECT session, context, {_LEG} AS leg FROM rating WHERE series = 'now'"
        " AND context IN ('before', 'after') AND session IS NOT NULL"
        f" AND {_LEG} >= 0 AND day BETWEEN ? AND ? ORDER BY at, id",
        range_of(since, until),
    )
    for row in rows:
        found.setdefault(row["session"], {})[row["context"]] = row["leg"]
    return {s: (legs["before"], legs["after"]) for s, legs in found.items() if len(legs) == 2}


def _share(at: str, offset_min: int) -> float:
    """Return how much of the local day had passed at an instant written in UTC."""
    minutes = int(at[11:13]) * 60 + int(at[14:16]) + offset_min
    return minutes % 1440 / 1440


def _higher(left: int | None, right: int | None) -> int | None:
    return max((leg for leg in (left, right) if leg is not None), default=None)
