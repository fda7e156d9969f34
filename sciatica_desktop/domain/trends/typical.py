"""The typical value of a day: the median of the days before it and of its own (clinical.md 7.2)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from sciatica_desktop.domain.trends.numbers import Number, median

TYPICAL_DAYS, TYPICAL_LEAST = 7, 4
_DECIMALS = 9


class Lately(NamedTuple):
    """The typical value of the last 7 days and the mean of their values (NRS 0-10)."""

    typical: float | None = None
    mean: float | None = None


def typical_on(values: Mapping[date, Number], day: date) -> Number | None:
    """Return the 7-day typical value of one date, None with fewer than 4 logged days."""
    window = _window(values, day)
    return median(window) if len(window) >= TYPICAL_LEAST else None


def lately(values: Mapping[date, float], today: date) -> Lately:
    """Return what the daily values say of the last 7 days, to be held against limits.

    Means of whole scores lie further apart than the ninth decimal: rounded there, a value that
    stands exactly on a limit does so again after its divisions.
    """
    window = _window(values, today)
    if not window:
        return Lately()
    typical, mean = typical_on(values, today), sum(window) / len(window)
    return Lately(None if typical is None else round(typical, _DECIMALS), round(mean, _DECIMALS))


def _window(values: Mapping[date, Number], day: date) -> list[Number]:
    last = (values.get(day - timedelta(days=back)) for back in range(TYPICAL_DAYS))
    return [value for value in last if value is not None]
