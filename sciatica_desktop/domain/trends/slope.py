"""The direction of the daily values, said only where it holds (Theil-Sen, clinical.md 7.2)."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sciatica_desktop.domain.trends.change import WEEK, WEEK_LEAST
from sciatica_desktop.domain.trends.numbers import median

DAYS_LEAST, SPAN_LEAST, LEFT_LEAST = 14, 21, 10
SMALLEST_A_WEEK = 0.1
WEEKLY_BEYOND_DAYS = 180
MANY, SAMPLE = 20_000, 1_000  # pairs; of more than many, a sample shows where the middle is


def theil_sen(points: Sequence[tuple[float, float]]) -> float:
    """Return the median of the slopes of all pairs; ValueError with fewer than two x."""
    slopes = [
        (yb - ya) / (xb - xa)
        for i, (xa, ya) in enumerate(points)
        for xb, yb in points[i + 1 :]
        if xb != xa
    ]
    return median(slopes) if len(slopes) < MANY else median_of_many(slopes)


def median_of_many(values: Sequence[float]) -> float:
    """Return the same median, sorting only those values that can be in the middle."""
    some = sorted(values[:: len(values) // SAMPLE])
    aside = len(some) // 20
    low, high = some[len(some) // 2 - aside], some[len(some) // 2 + aside]
    below = sum(value < low for value in values)
    middle = sorted(value for value in values if low <= value <= high)
    ranks = [rank - below for rank in ((len(values) - 1) // 2, len(values) // 2)]
    if not 0 <= ranks[0] <= ranks[1] < len(middle):
        return median(values)  # the sample was no picture of the whole
    return (middle[ranks[0]] + middle[ranks[1]]) / 2


def slope_a_week(values: Mapping[date, float], first: date, last: date) -> float | None:
    """Return points per week, or None for "no clear direction".

    Wanted: 14 logged days over 21 days; the same sign when the first or the last 7 dates of the
    range are left out, each with 10 logged days left; and at least 0.1 a week. Beyond 180 days
    weekly averages take the place of daily values, which keeps the pairs few.
    """
    inside = {d: v for d, v in values.items() if first <= d <= last}
    if len(inside) < DAYS_LEAST or (max(inside) - min(inside)).days + 1 < SPAN_LEAST:
        return None
    early = {d: v for d, v in inside.items() if d > first + timedelta(days=WEEK - 1)}
    late = {d: v for d, v in inside.items() if d < last - timedelta(days=WEEK - 1)}
    if min(len(early), len(late)) < LEFT_LEAST:
        return None
    weekly = (last - first).days + 1 > WEEKLY_BEYOND_DAYS
    whole = _slope(inside, first, weekly=weekly)
    if whole is None or abs(whole) < SMALLEST_A_WEEK:
        return None
    parts = (_slope(part, first, weekly=weekly) for part in (early, late))
    return whole if all(part is not None and part * whole > 0 for part in parts) else None


def _slope(values: Mapping[date, float], first: date, *, weekly: bool) -> float | None:
    points = [((d - first).days / WEEK, v) for d, v in sorted(values.items())]
    if weekly:
        points = _weekly(points)
    return theil_sen(points) if len(points) >= 2 else None


def _weekly(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    weeks: dict[int, list[float]] = {}
    for x, y in points:
        weeks.setdefault(int(x), []).append(y)
    return [(w, sum(v) / len(v)) for w, v in sorted(weeks.items()) if len(v) >= WEEK_LEAST]
