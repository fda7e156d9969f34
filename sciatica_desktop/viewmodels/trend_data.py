"""Everything the plot of one stretch of time shows, worked out away from the window's thread."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.trends.change import Change, change
from sciatica_desktop.domain.trends.days import Day, Part, possible_days, values_of
from sciatica_desktop.domain.trends.effects import ExerciseRow, exercise_rows
from sciatica_desktop.domain.trends.lines import Band, Point, typical, typical_on, usual_range
from sciatica_desktop.domain.trends.slope import slope_a_week
from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.trend_days import (
    Dot,
    read_days,
    read_differences,
    read_dots,
    read_turns,
)


@dataclass(frozen=True, slots=True)
class PartTrend:
    """Leg or back: values by date, the lines over them, and first week against last.

    `now` is the typical value on the last logged date.
    """

    values: dict[date, Fraction]
    typical: tuple[Point, ...]
    usual: tuple[Band, ...]
    change: Change
    now: Fraction | None
    slope: float | None


@dataclass(frozen=True, slots=True)
class TrendData:
    """One stretch of time, both dates included."""

    first: date
    last: date
    logged: int
    possible: int
    dots: tuple[Dot, ...]
    leg: PartTrend
    back: PartTrend
    lowest: dict[date, Lowest]
    minutes: dict[date, float]
    flares: tuple[Flare, ...]
    rows: tuple[ExerciseRow, ...]

    def part(self, part: Part) -> PartTrend:
        """Return the trend of leg or back."""
        return self.leg if part is Part.LEG else self.back

    @property
    def empty(self) -> bool:
        """Whether nothing at all was logged up to the last date."""
        return not (self.leg.values or self.back.values or self.minutes)


def read_trend(database: Database, span: Span, last: date) -> TrendData:
    """Read and work out what one stretch of time shows."""
    days = read_days(database, last)
    first = span.first(last, days[0].date if days else None)
    shown = [day for day in days if day.date >= first]
    seconds = Journal(database).seconds_by_day(first, last)
    return TrendData(
        first,
        last,
        len(shown),
        possible_days({day.date: 1 for day in days}, first, last),
        read_dots(database, first, last),
        _part(days, Part.LEG, first, last),
        _part(days, Part.BACK, first, last),
        {day.date: day.lowest for day in shown if day.lowest is not None},
        {day: spent / 60 for day, spent in seconds.items()},
        Flares(database).flares(first, last),
        exercise_rows(read_turns(database, first, last), read_differences(database, first, last)),
    )


def read_trend_of(file: Path, span: Span, last: date) -> TrendData:
    """Read through a connection of this thread's own."""
    database = open_database(file)
    try:
        return read_trend(database, span, last)
    finally:
        database.close()


def _part(days: tuple[Day, ...], part: Part, first: date, last: date) -> PartTrend:
    exact = values_of(days, part)
    values = {day: float(value) for day, value in exact.items()}
    rated = [day.date for day in days]
    return PartTrend(
        exact,
        typical(values, first, last),
        usual_range(values, first, last),
        change(exact, rated, last),
        typical_on(exact, min(last, max(exact, default=last))),
        slope_a_week(values, first, last),
    )
