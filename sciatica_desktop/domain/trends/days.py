"""The daily value of leg and of back, and which dates count as logged (clinical.md 7.2)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sciatica_desktop.domain.scores import COUNTED, Lowest, Series

if TYPE_CHECKING:
    from sciatica_desktop.domain.rating import Rating


class Part(StrEnum):
    """Leg and back, which are never joined in one number."""

    LEG = "leg"
    BACK = "back"


class Day(NamedTuple):
    """One date with at least one counted rating: exact means (0-10) and the lowest-down answer."""

    date: date
    leg: Fraction | None = None
    back: Fraction | None = None
    lowest: Lowest | None = None

    def value(self, part: Part) -> Fraction | None:
        """Return the daily value of one part, None where it was not rated."""
        return self.leg if part is Part.LEG else self.back


def days_of(ratings: "Iterable[Rating]", series: Series = Series.NOW) -> tuple[Day, ...]:
    """Return the logged dates in their order.

    A date is what the wall clock said at the moment of the entry. For "now" only the contexts
    `before` and `alone` count; of the "past 24 h" series every rating does.
    """
    found: dict[date, list[Rating]] = {}
    for rating in ratings:
        if rating.series is series and (series is Series.DAY or rating.context in COUNTED):
            found.setdefault(rating.at.date(), []).append(rating)
    days = (_day(when, found[when]) for when in sorted(found))
    return tuple(day for day in days if day != Day(day.date))


def values_of(days: Iterable[Day], part: Part) -> dict[date, Fraction]:
    """Return the daily values of one part by date."""
    return {day.date: v for day in days if (v := day.value(part)) is not None}


def dates(first: date, last: date) -> Iterator[date]:
    """Walk from one date to another, both included."""
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)


def longest_gap(logged: Iterable[date]) -> int:
    """Return the most dates in a row without an entry, between the first and the last."""
    ordered = sorted(logged)
    pairs = pairwise(ordered)
    return max(((b - a).days - 1 for a, b in pairs), default=0)


def possible_days(logged: Mapping[date, object], first: date, last: date) -> int:
    """Return N of "n of N days logged": dates of the range, or since the first entry if later."""
    begun = min(logged, default=None)
    return 0 if begun is None else max(0, (last - max(first, begun)).days + 1)


def _day(when: date, ratings: "list[Rating]") -> Day:
    answers = [r.scores.lowest for r in ratings if r.scores.lowest is not None]
    return Day(
        when,
        _mean([r.scores.leg for r in ratings]),
        _mean([r.scores.back for r in ratings]),
        max(answers, default=None),
    )


def _mean(scores: list[int | None]) -> Fraction | None:
    rated = [s for s in scores if s is not None]
    return Fraction(sum(rated), len(rated)) if rated else None
