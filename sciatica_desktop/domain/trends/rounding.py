"""Rounding as clinical.md 7.2 defines it."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction


def one_decimal(value: Fraction) -> Decimal:
    """Round an exact value to one decimal, half up, before it is compared or shown."""
    tenths = (value * 10 + Fraction(1, 2)).__floor__()
    return (Decimal(tenths) / 10).quantize(Decimal("0.1"), ROUND_HALF_UP)
