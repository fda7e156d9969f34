"""The lines of the plot: 7-day typical and usual range, broken over gaps (clinical.md 7.2)."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from sciatica_desktop.domain.trends.days import dates
from sciatica_desktop.domain.trends.numbers import median, percentile
from sciatica_desktop.domain.trends.typical import TYPICAL_DAYS, TYPICAL_LEAST

RANGE_DAYS, RANGE_LEAST = 28, 14
RANGE_LOW, RANGE_HIGH = 10, 90
LONGEST_BRIDGE = 2  # dates without a value that a line may cross


@dataclass(frozen=True, slots=True)
class Point:
    """A value on a date."""

    date: date
    value: float


@dataclass(frozen=True, slots=True)
class Band:
    """The 10th and 90th percentile on a date."""

    date: date
    low: float
    high: float


def typical(values: Mapping[date, float], first: date, last: date) -> tuple[Point, ...]:
    """Return the median of the last 7 days for each date of the range that has 4 logged."""
    return tuple(
        Point(day, median(window))
        for day, window in _windows(values, first, last, TYPICAL_DAYS)
        if len(window) >= TYPICAL_LEAST
    )


def usual_range(values: Mapping[date, float], first: date, last: date) -> tuple[Band, ...]:
    """Return the 10th to 90th percentile of the last 28 days where 14 are logged."""
    return tuple(
        Band(day, percentile(window, RANGE_LOW), percentile(window, RANGE_HIGH))
        for day, window in _windows(values, first, last, RANGE_DAYS)
        if len(window) >= RANGE_LEAST
    )


def unbroken(days: Sequence[date]) -> tuple[tuple[int, int], ...]:
    """Cut ordered dates where more than 2 lie between two of them; return (start, stop) indices."""
    cuts = [i for i in range(1, len(days)) if (days[i] - days[i - 1]).days > LONGEST_BRIDGE + 1]
    edges = [0, *cuts, len(days)]
    return tuple((a, b) for a, b in pairwise(edges) if a < b)


def _windows(
    values: Mapping[date, float], first: date, last: date, length: int
) -> Iterator[tuple[date, list[float]]]:
    """Walk through a range with the values of the last days up to each date, from low to high.

    It is one list that changes from date to date: sorting each anew took most of the time.
    """
    if not values:
        return
    window: list[float] = []
    row: list[float | None] = []
    for number, day in enumerate(dates(first - timedelta(days=length - 1), last)):
        row.append(values.get(day))
        if number >= length and (gone := row[number - length]) is not None:
            del window[bisect_left(window, gone)]
        if (new := row[number]) is not None:
            insort(window, new)
        if number >= length - 1:
            yield day, window
