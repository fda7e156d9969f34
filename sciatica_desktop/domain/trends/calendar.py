"""Where a time axis gets its marks: days, Mondays, months or years, never more than fit."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum

WEEKS_UP_TO_DAYS = 46
STEPS_IN_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 6000, 120_000)


class Unit(Enum):
    """What begins at a mark."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


def calendar_marks(first: date, last: date, most: int = 8) -> tuple[Unit, tuple[date, ...]]:
    """Return what the marks of a period stand for, and the dates; at most `most` of them."""
    length = (last - first).days + 1
    if length <= most:
        return Unit.DAY, tuple(first + timedelta(days=n) for n in range(length))
    if length <= WEEKS_UP_TO_DAYS:
        monday = first + timedelta(days=-first.weekday() % 7)
        weeks = range((last - monday).days // 7 + 1)
        return Unit.WEEK, tuple(monday + timedelta(days=7 * n) for n in weeks)[:most]
    tries = ((step, tuple(_months(first, last, step))) for step in STEPS_IN_MONTHS)
    step, marks = next(found for found in tries if len(found[1]) <= most)
    return (Unit.YEAR if step >= 12 else Unit.MONTH), marks


def _months(first: date, last: date, step: int) -> Iterator[date]:
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        day = date(month // 12, month % 12 + 1, 1)
        if month % step == 0 and first <= day <= last:
            yield day
