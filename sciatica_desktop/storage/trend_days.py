"""Reads what the trends need of the diary, added up by day inside SQLite."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from sciatica_desktop.domain.rating import Context, Lowest, Series
from sciatica_desktop.domain.record import Outcome
from sciatica_desktop.domain.trends.days import COUNTED, Day
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import LEG
from sciatica_desktop.storage.moments import range_of

_JULIAN = 1721424.5  # the Julian day of ordinal 0
_PLACES = " ".join(f"WHEN '{context}' THEN {place}" for place, context in enumerate(Context))
_COUNTED = ", ".join(f"'{context}'" for context in sorted(COUNTED))


MANY_DAYS = 500


@dataclass(frozen=True, slots=True)
class Dots:
    """Ratings as columns, for there may be tens of thousands; -1 stands for "not rated".

    `moments` are date ordinals with the share of the local day that had passed, `contexts` the
    places in `Context`.
    """

    moments: "array[float]"
    leg: "array[int]"
    back: "array[int]"
    contexts: "array[int]"

    def __len__(self) -> int:
        return len(self.moments)


def read_days(
    database: Database,
    until: date | None = None,
    series: Series = Series.NOW,
    *,
    since: date | None = None,
) -> tuple[Day, ...]:
    """Return every logged date up to one, as `days_of` defines them, in their order."""
    contexts = f" AND context IN ({_COUNTED})" if series is Series.NOW else ""
    rows = database.read(
        f"SELECT day, sum(max({LEG}, 0)) AS leg, sum({LEG} >= 0) AS legs, total(back) AS back,"
        " count(back) AS backs, max(lowest) AS lowest FROM rating"
        f" WHERE series = ?{contexts} AND day BETWEEN ? AND ?"
        " GROUP BY day HAVING legs OR backs OR lowest IS NOT NULL ORDER BY day",
        [series, *range_of(since, until)],
    )
    steps = tuple(Lowest)
    return tuple(
        Day(
            date.fromisoformat(day),
            _mean(leg, legs) if legs else None,
            _mean(int(back), backs) if backs else None,
            None if lowest is None else steps[lowest],
        )
        for day, leg, legs, back, backs, lowest in rows
    )


@cache
def _mean(total: int, count: int) -> Fraction:
    """Return an exact mean; in ten years of scores the same few come again and again."""
    return Fraction(total, count)


def read_leg_before(database: Database, since: date, until: date) -> int | None:
    """Return the latest leg score of these dates, as `last_leg_before` defines it."""
    rows = database.read(
        f"SELECT {LEG} FROM rating WHERE day BETWEEN ? AND ? AND series = 'now'"
        f" AND context IN ({_COUNTED}) AND {LEG} >= 0 ORDER BY at DESC, id DESC LIMIT 1",
        range_of(since, until),
    )
    return rows[0][0] if rows else None


def read_dots(database: Database, since: date, until: date, series: Series = Series.NOW) -> Dots:
    """Return the ratings of these dates, copied ones left out."""
    # Most of a long diary is read faster from its beginning to its end than through an index.
    day = "+day" if (until - since).days > MANY_DAYS else "day"
    rows = database.read(
        f"SELECT julianday(at) + offset_min / 1440.0 - {_JULIAN}, {LEG}, ifnull(back, -1),"
        f" CASE context {_PLACES} END FROM rating"
        f" WHERE series = ? AND context <> 'repeated' AND {day} BETWEEN ? AND ?"
        f" AND ({LEG} >= 0 OR back IS NOT NULL)",
        [series, *range_of(since, until)],
    )
    moments, leg, back, contexts = zip(*rows, strict=True) if rows else ((),) * 4
    return Dots(array("d", moments), array("b", leg), array("b", back), array("b", contexts))


def read_turns(database: Database, since: date, until: date) -> Iterator[tuple[str, str, Outcome]]:
    """Return session, exercise and outcome of what ended sessions of these dates reached.

    What was stopped by choice, and not because it hurt, counts as skipped.
    """
    rows = database.read(
        "SELECT session, exercise, CASE WHEN outcome = 'stopped' AND stop IN ('choice', 'unwell')"
        " THEN 'skipped' ELSE outcome END AS outcome FROM session JOIN exercise ON session.id = session"
        " WHERE ending IS NOT NULL AND day BETWEEN ? AND ? AND outcome <> 'planned'"
        " ORDER BY begun, number",
        range_of(since, until),
    )
    outcomes = {str(outcome): outcome for outcome in Outcome}
    return ((session, exercise, outcomes[outcome]) for session, exercise, outcome in rows)


def read_differences(database: Database, since: date, until: date) -> dict[str, tuple[int, int]]:
    """Return leg before and after by session, as `leg_differences` defines them."""
    found: dict[str, dict[str, int]] = {}
    rows = database.read(
        f"SELECT session, context, {LEG} AS leg FROM rating WHERE series = 'now'"
        " AND context IN ('before', 'after') AND session IS NOT NULL"
        f" AND {LEG} >= 0 AND day BETWEEN ? AND ?"
        " AND session NOT IN (SELECT id FROM session WHERE feeling IS NOT NULL) ORDER BY at, id",
        range_of(since, until),
    )
    for row in rows:
        found.setdefault(row["session"], {})[row["context"]] = row["leg"]
    return {s: (legs["before"], legs["after"]) for s, legs in found.items() if len(legs) == 2}
