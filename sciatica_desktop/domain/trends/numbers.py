"""Median, percentile and rounding as clinical.md 7.2 defines them."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TypeVar

Number = TypeVar("Number", float, Fraction)


def median(values: Sequence[Number]) -> Number:
    """Return the middle value, or the mean of the two middle ones; ValueError of nothing."""
    if not values:
        raise ValueError("there is no median of nothing")
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def percentile(ordered: Sequence[float], percent: float) -> float:
    """Return a percentile of values that go from low to high; ValueError of nothing.

    Linear interpolation between ranks.
    """
    if not ordered:
        raise ValueError("there is no percentile of nothing")
    rank = (len(ordered) - 1) * percent / 100
    below = int(rank)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (rank - below)


def one_decimal(value: Fraction) -> Decimal:
    """Round an exact value to one decimal, half up, before it is compared or shown."""
    tenths = (value * 10 + Fraction(1, 2)).__floor__()
    return (Decimal(tenths) / 10).quantize(Decimal("0.1"), ROUND_HALF_UP)
