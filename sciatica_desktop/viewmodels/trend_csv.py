"""What Trends shows as a table, one row a day, for a spreadsheet."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sciatica_desktop.domain.trends.days import Part, dates
from sciatica_desktop.domain.trends.lines import Point
from sciatica_desktop.domain.trends.rounding import one_decimal
from sciatica_desktop.storage.export import table
from sciatica_desktop.viewmodels.trend_data import TrendData

PART_COLUMNS = ("", "_typical", "_usual_low", "_usual_high", "_past_24h")
COLUMNS = (
    "date",
    *(part + column for part in Part for column in PART_COLUMNS),
    *("lowest", "session_minutes", "flare", "programme_begun", "notes"),
)


def trend_csv(data: TrendData) -> bytes:
    """Return the table; numbers have one decimal, as on the screen; the unknown is empty."""
    return table(COLUMNS, _rows(data))


def _rows(data: TrendData) -> Iterator[dict[str, object]]:
    parts = {part: _columns(data, part) for part in Part}
    begun = {start.date: start.programme for start in data.starts}
    for day in dates(data.first, data.last):
        row: dict[str, object] = {"date": day.isoformat()}
        for part, columns in parts.items():
            for name, values in zip(PART_COLUMNS, columns, strict=True):
                row[part + name] = values.get(day)
        lowest, minutes = data.lowest.get(day), data.minutes.get(day)
        row["lowest"] = None if lowest is None else lowest.word
        row["session_minutes"] = None if minutes is None else _rounded(minutes)
        row["flare"] = "yes" if any(flare.covers(day) for flare in data.flares) else None
        row["programme_begun"] = begun.get(day)
        row["notes"] = " | ".join(data.notes.get(day, ())) or None
        yield row


def _columns(data: TrendData, part: Part) -> tuple[dict[date, Decimal], ...]:
    """Return the values of one part by date, in the order of PART_COLUMNS."""
    trend = data.part(part)
    return (
        {day: one_decimal(value) for day, value in trend.values.items()},
        _points(trend.typical),
        {band.date: _rounded(band.low) for band in trend.usual},
        {band.date: _rounded(band.high) for band in trend.usual},
        {day: one_decimal(value) for day, value in trend.day_values.items()},
    )


def _points(points: tuple[Point, ...]) -> dict[date, Decimal]:
    return {point.date: _rounded(point.value) for point in points}


def _rounded(value: float) -> Decimal:
    return one_decimal(Fraction(value))
