"""Reads the days of the diary, each added up inside SQLite.

What a day is made of is imported where there is one: a start with an empty diary does without.
"""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from sciatica_desktop.domain.scores import COUNTED, Lowest, Series
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import LEG
from sciatica_desktop.storage.moments import range_of

if TYPE_CHECKING:
    from fractions import Fraction

    from sciatica_desktop.domain.trends.days import Day

_COUNTED = ", ".join(f"'{context}'" for context in sorted(COUNTED))


def read_days(
    database: Database,
    until: date | None = None,
    series: Series = Series.NOW,
    *,
    since: date | None = None,
) -> tuple["Day", ...]:
    """Return every logged date up to one, as `days_of` defines them, in their order."""
    contexts = f" AND context IN ({_COUNTED})" if series is Series.NOW else ""
    rows = database.read(
        f"SELECT day, sum(max({LEG}, 0)) AS leg, sum({LEG} >= 0) AS legs, total(back) AS back,"
        " count(back) AS backs, max(lowest) AS lowest FROM rating"
        f" WHERE series = ?{contexts} AND day BETWEEN ? AND ?"
        " GROUP BY day HAVING legs OR backs OR lowest IS NOT NULL ORDER BY day",
        [series, *range_of(since, until)],
    )
    if not rows:
        return ()
    from sciatica_desktop.domain.trends.days import Day

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


def read_legs(database: Database, since: date, until: date) -> dict[date, float]:
    """Return the daily value of the leg (NRS 0-10) of each of these local days that has one.

    They are those of `read_days`, in their order, as far as a float holds them: for rules that
    hold them against limits (`lately`).
    """
    rows = database.read(
        f"SELECT day, avg({LEG}) FROM rating WHERE day BETWEEN ? AND ? AND series = 'now'"
        f" AND context IN ({_COUNTED}) AND {LEG} >= 0 GROUP BY day ORDER BY day",
        range_of(since, until),
    )
    return {date.fromisoformat(day): leg for day, leg in rows}


@cache
def _mean(total: int, count: int) -> "Fraction":
    """Return an exact mean; in ten years of scores the same few come again and again."""
    from fractions import Fraction

    return Fraction(total, count)


def read_leg_before(database: Database, since: date, until: date) -> int | None:
    """Return the latest leg score (0-10) of a check before a session or of the diary itself.

    This is the last `leg_before` of clinical.md 5.11; how it was after or during a session does not
    count, and an entry that rates no leg does not hide it.
    """
    rows = database.read(
        f"SELECT {LEG} FROM rating WHERE day BETWEEN ? AND ? AND series = 'now'"
        f" AND context IN ({_COUNTED}) AND {LEG} >= 0 ORDER BY at DESC, id DESC LIMIT 1",
        range_of(since, until),
    )
    return rows[0][0] if rows else None
