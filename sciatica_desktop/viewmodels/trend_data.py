"""Everything the plot of one stretch of time shows, worked out away from the window's thread."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Lowest, Series
from sciatica_desktop.domain.trends.change import Change, change, latest_week
from sciatica_desktop.domain.trends.days import Day, Part, possible_days, values_of
from sciatica_desktop.domain.trends.lines import Band, Point, typical, usual_range
from sciatica_desktop.domain.trends.marks import Start, programme_starts
from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.domain.trends.weeks import WEEKLY_BEYOND_DAYS, WeekShares, weekly_shares
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.days import read_days
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.trend_counts import (
    read_count_from,
    read_notes,
    read_programmes,
    read_rated_dates,
)
from sciatica_desktop.storage.trend_days import Dots as Dots  # drawn by the panels
from sciatica_desktop.storage.trend_days import read_dots


@dataclass(frozen=True, slots=True)
class PartTrend:
    """Leg or back: values by date, the lines over them, and first week against last.

    `now` is the average of the last 7 dates, as in the sentence about the change. What was rated
    for the past 24 hours is a series of its own: `day_values`, with its own typical line.
    `extent` is the lowest and the highest value of the dates shown, and how many have one.
    """

    values: dict[date, Fraction]
    typical: tuple[Point, ...]
    usual: tuple[Band, ...]
    change: Change
    now: Fraction | None
    day_values: dict[date, Fraction]
    day_typical: tuple[Point, ...]
    extent: tuple[float, float, int] | None = None


@dataclass(frozen=True, slots=True)
class TrendData:
    """One stretch of time, both dates included.

    `weeks` is the lowest point by week where the stretch is too long for single days, else empty.
    `count_from` is the person's own beginning of the first week.
    """

    first: date
    last: date
    logged: int
    possible: int
    dots: Dots
    day_dots: Dots
    leg: PartTrend
    back: PartTrend
    lowest: dict[date, Lowest]
    minutes: dict[date, float]
    flares: tuple[Flare, ...]
    notes: dict[date, tuple[str, ...]]
    starts: tuple[Start, ...]
    weeks: tuple[WeekShares, ...] = ()
    count_from: date | None = None

    def part(self, part: Part) -> PartTrend:
        """Return the trend of leg or back."""
        return self.leg if part is Part.LEG else self.back

    def logged_in(self, first: date, last: date) -> tuple[int, int]:
        """Return n and N of "n of N days logged" for a part of the stretch."""
        days = self.leg.values.keys() | self.back.values.keys() | self.lowest.keys()
        seen = sum(first <= day <= last for day in days)
        return seen, possible_days(dict.fromkeys(days), first, last)

    @property
    def empty(self) -> bool:
        """Whether nothing at all was logged up to the last date."""
        return not (self.leg.values or self.back.values or self.minutes or self.day_dots)


def read_trend(
    database: Database, span: Span, last: date, programmes: Collection[str] | None = None
) -> TrendData:
    """Read and work out what one stretch of time shows.

    Only the beginnings of these programmes are marked: one exercise that was tried is no change.
    """
    both = read_days(database, last), read_days(database, last, Series.DAY)
    begun = min((found[0].date for found in both if found), default=None)
    return _work_out(database, both, (span.first(last, begun), last), programmes)


def read_between(
    database: Database, first: date, last: date, programmes: Collection[str] | None = None
) -> TrendData:
    """Read and work out what these dates show, both included."""
    both = read_days(database, last), read_days(database, last, Series.DAY)
    return _work_out(database, both, (first, last), programmes)


def _work_out(
    database: Database,
    both: tuple[tuple[Day, ...], tuple[Day, ...]],
    span: tuple[date, date],
    programmes: Collection[str] | None,
) -> TrendData:
    """Work out a stretch from the days with a rating of now, and of the past 24 hours."""
    days, (first, last) = both[0], span
    shown = [day for day in days if day.date >= first]
    lowest = {day.date: day.lowest for day in shown if day.lowest is not None}
    long = (last - first).days + 1 > WEEKLY_BEYOND_DAYS
    seconds = Journal(database).seconds_by_day(first, last)
    count_from = read_count_from(database)
    from_there = Beginning(read_rated_dates(database, last), count_from)
    done = read_programmes(database, last)
    starts = programme_starts(d for d in done if programmes is None or d[1] in programmes)
    return TrendData(
        first,
        last,
        len(shown),
        possible_days({day.date: 1 for day in days}, first, last),
        read_dots(database, first, last),
        read_dots(database, first, last, Series.DAY),
        _part(both, from_there, Part.LEG, first, last),
        _part(both, from_there, Part.BACK, first, last),
        lowest,
        {day: spent / 60 for day, spent in seconds.items()},
        Flares(database).flares(first, last),
        read_notes(database, first, last),
        tuple(start for start in starts if start.date >= first),
        weekly_shares(lowest) if long else (),
        count_from,
    )


def read_trend_of(
    file: Path, span: Span, last: date, programmes: Collection[str] | None = None
) -> TrendData:
    """Read through a connection of this thread's own."""
    with open_database(file) as database:
        return read_trend(database, span, last, programmes)


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where the first week is looked for: all rated dates, and the person's own "Count from"."""

    rated: frozenset[date]
    chosen: date | None


def _part(
    both: tuple[tuple[Day, ...], tuple[Day, ...]],
    beginning: Beginning,
    part: Part,
    first: date,
    last: date,
) -> PartTrend:
    days, past = both
    exact, day_exact = values_of(days, part), values_of(past, part)
    values = {day: float(value) for day, value in exact.items()}
    latest = latest_week(exact, last)
    return PartTrend(
        exact,
        typical(values, first, last),
        usual_range(values, first, last),
        change(exact, beginning.rated, last, count_from=beginning.chosen),
        None if latest is None else latest.average,
        day_exact,
        typical({day: float(value) for day, value in day_exact.items()}, first, last),
        _extent([value for day, value in values.items() if day >= first]),
    )


def _extent(values: list[float]) -> tuple[float, float, int] | None:
    return (min(values), max(values), len(values)) if values else None
