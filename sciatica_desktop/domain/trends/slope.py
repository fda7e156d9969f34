"""The direction of the daily values, said only where it holds (Theil-Sen, clinical.md 7.2)."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sciatica_desktop.domain.trends.numbers import median

DAYS_LEAST, SPAN_LEAST, LEFT_LEAST = 14, 21, 10
SMALLEST_A_WEEK = 0.1
WEEKLY_BEYOND_DAYS = 180
WEEK, WEEK_LEAST = 7, 4


def theil_sen(points: Sequence[tuple[float, float]]) -> float:
    """Return the median of the slopes of all pairs; ValueError with fewer than two x."""
    slopes = [
        (yb - ya) / (xb - xa)
        for i, (xa, ya) in enumerate(points)
        for xb, yb in points[i + 1 :]
        if xb != xa
    ]
    return median(slopes)


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
    slopes = [_slope(part, first, weekly=weekly) for part in (inside, early, late)]
    if any(s is None for s in slopes):
        return None
    whole, *parts = (s for s in slopes if s is not None)
    steady = all(part * whole > 0 for part in parts)
    return whole if steady and abs(whole) >= SMALLEST_A_WEEK else None


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
