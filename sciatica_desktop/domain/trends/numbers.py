"""Median and percentile as clinical.md 7.2 defines them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from fractions import Fraction

Number = TypeVar("Number", float, "Fraction")


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
