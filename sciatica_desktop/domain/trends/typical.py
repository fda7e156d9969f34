"""The typical value of a day: the median of the days before it and of its own (clinical.md 7.2)."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

from sciatica_desktop.domain.trends.numbers import median

TYPICAL_DAYS, TYPICAL_LEAST = 7, 4


def typical_on(values: Mapping[date, Fraction], day: date) -> Fraction | None:
    """Return the exact 7-day typical value of one date, None with fewer than 4 logged days."""
    last = (values.get(day - timedelta(days=back)) for back in range(TYPICAL_DAYS))
    window = [value for value in last if value is not None]
    return median(window) if len(window) >= TYPICAL_LEAST else None
