"""Reads what the trends need of the diary beside its days, picked out inside SQLite."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sciatica_desktop.domain.rating import Context, Series
from sciatica_desktop.domain.record import Outcome
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import LEG
from sciatica_desktop.storage.moments import range_of

_JULIAN = 1721424.5  # the Julian day of ordinal 0
_PLACES = " ".join(f"WHEN '{context}' THEN {place}" for place, context in enumerate(Context))
MANY_DAYS = 500
"""From here on a span is read from its beginning to its end, not through the index of days."""


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


def read_dots(database: Database, since: date, until: date, series: Series = Series.NOW) -> Dots:
    """Return the ratings of these dates, copied ones left out."""
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
