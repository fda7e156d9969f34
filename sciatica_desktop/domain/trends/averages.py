"""Averages of whole weeks counted back from the last day, with how far the days lay apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from sciatica_desktop.domain.trends.change import WEEK, WEEK_LEAST
from sciatica_desktop.domain.trends.days import Day, Part, values_of

WEEKS_A_ROW = (1, 4, 13, 26, 52, 104, 260, 520)


@dataclass(frozen=True, slots=True)
class Spread:
    """Daily values of one row: lowest, highest, and their mean where enough days were logged."""

    low: Fraction
    high: Fraction
    average: Fraction | None


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch of whole weeks, both dates included; None where nothing was rated."""

    first: date
    last: date
    logged: int
    leg: Spread | None
    back: Spread | None

    @property
    def length(self) -> int:
        """How many dates it has."""
        return (self.last - self.first).days + 1


def average_rows(days: Sequence[Day], first: date, last: date, most: int) -> tuple[Row, ...]:
    """Return the weeks of a period, oldest first; at most `most` rows, which then grow longer.

    Rows are counted back from `last`, so that the latest is the latest week of clinical.md 7.2.
    The oldest may be shorter than the others, but not than a week unless it is the only one.
    """
    shown = [day for day in days if first <= day.date <= last]
    if not shown:
        return ()
    weeks = (last - shown[0].date).days // WEEK + 1
    each = next((w for w in WEEKS_A_ROW if -(-weeks // w) <= most), WEEKS_A_ROW[-1])
    legs, backs = values_of(shown, Part.LEG), values_of(shown, Part.BACK)
    logged = [day.date for day in shown]
    rows = [
        Row(a, b, sum(a <= d <= b for d in logged), _spread(legs, a, b), _spread(backs, a, b))
        for a, b in _stretches(first, last, each * WEEK)
        if b >= logged[0]
    ]
    return tuple(reversed(rows))


def _stretches(first: date, last: date, length: int) -> Iterator[tuple[date, date]]:
    """Walk back through a period."""
    end = last
    while end >= first and (end == last or (end - first).days + 1 >= WEEK):
        yield max(first, end - timedelta(days=length - 1)), end
        end -= timedelta(days=length)


def _spread(values: Mapping[date, Fraction], first: date, last: date) -> Spread | None:
    found = [value for day, value in values.items() if first <= day <= last]
    if not found:
        return None
    length = (last - first).days + 1
    enough = len(found) >= max(WEEK_LEAST, -(-length * WEEK_LEAST // WEEK))
    return Spread(min(found), max(found), Fraction(sum(found), len(found)) if enough else None)
