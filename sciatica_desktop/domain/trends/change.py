"""First week against last week, in the words' bands of clinical.md 7.3."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from sciatica_desktop.domain.trends.rounding import one_decimal

WEEK = 7
WEEK_LEAST = 4
WEEKS_APART = 14  # days from the beginning of the baseline to that of the latest week
NEW_SEARCH_AFTER = 28  # dates in a row without any rating


class Band(Enum):
    """The rows of the table; the first that matches."""

    NOT_ENOUGH_DAYS = 1
    TOO_EARLY = 11  # row 1 where only time is missing
    CLEARLY_HIGHER = 2
    A_LITTLE_HIGHER = 3
    ABOUT_THE_SAME = 4
    LOWER_FROM_LOW = 5
    A_LITTLE_LOWER = 6
    ABOUT_HALF = 7
    LOWER = 8


@dataclass(frozen=True, slots=True)
class Week:
    """Seven dates in a row with their average, which is exact; `logged` counts the days with one."""

    first: date
    average: Fraction
    logged: int


@dataclass(frozen=True, slots=True)
class Change:
    """What the sentence needs. `by` is the difference shown, always positive, one decimal."""

    band: Band
    baseline: Week | None = None
    latest: Week | None = None
    by: Decimal = Decimal(0)
    days_needed: int = 0
    come_back_after: date | None = None
    after_gap: bool = False


def week(values: Mapping[date, Fraction], first: date) -> Week | None:
    """Return the average of 7 dates in a row, or None with fewer than 4 logged."""
    found = [v for n in range(WEEK) if (v := values.get(first + timedelta(days=n))) is not None]
    if len(found) < WEEK_LEAST:
        return None
    return Week(first, Fraction(sum(found), len(found)), len(found))


def latest_week(values: Mapping[date, Fraction], until: date) -> Week | None:
    """Return the average of the 7 dates that end with `until`, or None with fewer than 4 logged."""
    return week(values, until - timedelta(days=WEEK - 1))


def search_from(rated: Collection[date], until: date) -> date | None:
    """Return where the search for a baseline begins: after the last gap of 28 dates, if any.

    `rated` are all dates with any rating; None where there is none up to `until`.
    """
    ordered = sorted(d for d in rated if d <= until)
    if not ordered or (until - ordered[-1]).days >= NEW_SEARCH_AFTER:
        return None
    begin = ordered[0]
    for before, after in pairwise(ordered):
        if (after - before).days > NEW_SEARCH_AFTER:
            begin = after
    return begin


def baseline(values: Mapping[date, Fraction], begin: date, until: date) -> Week | None:
    """Return the earliest 7 dates in a row that begin on a logged day and have 4 logged."""
    known = {d: value for d, value in values.items() if begin <= d <= until}
    return next((w for first in sorted(known) if (w := week(known, first)) is not None), None)


def change(
    values: Mapping[date, Fraction],
    rated: Collection[date],
    until: date,
    *,
    count_from: date | None = None,
) -> Change:
    """Compare the baseline week with the 7 dates that end with `until`.

    `count_from` is the person's own "Count from {date}"; a period that ends before it knows
    nothing of it.
    """
    chosen = None if count_from is None or count_from > until else count_from
    begin = chosen or search_from(rated, until)
    after_gap = begin is not None and chosen is None and begin != min(rated)
    first = None if begin is None else baseline(values, begin, until)
    if first is None:
        return Change(Band.NOT_ENOUGH_DAYS, days_needed=_needed(values, begin, until))
    latest = latest_week(values, until)
    earliest = first.first + timedelta(days=WEEKS_APART + WEEK - 1)
    if until < earliest:
        return Change(
            Band.TOO_EARLY, first, come_back_after=earliest - timedelta(days=1), after_gap=after_gap
        )
    if latest is None:
        last_week = until - timedelta(days=WEEK - 1)
        return Change(
            Band.NOT_ENOUGH_DAYS, first, days_needed=_needed(values, last_week, until),
            after_gap=after_gap,
        )  # fmt: skip
    b, now = one_decimal(first.average), one_decimal(latest.average)
    return Change(band(b, now), first, latest, abs(b - now), after_gap=after_gap)


def band(b: Decimal, now: Decimal) -> Band:
    """Return the row for a baseline and a latest average, both rounded to one decimal."""
    d = b - now
    if d <= -2:
        return Band.CLEARLY_HIGHER
    if d <= -1:
        return Band.A_LITTLE_HIGHER
    if d < 1:
        return Band.ABOUT_THE_SAME
    if b < 3:
        return Band.LOWER_FROM_LOW
    if d < 2 or d < Decimal("0.3") * b or (b >= 8 and d < 3):
        return Band.A_LITTLE_LOWER
    return Band.ABOUT_HALF if d >= Decimal("0.5") * b else Band.LOWER


def real_change_at(baseline_average: Fraction) -> int | None:
    """Return the highest whole score that is a real change below the first week, or None.

    At least 2 points and 30 % lower [R15]; a baseline under 3 has no such band.
    """
    b = one_decimal(baseline_average)
    if b < 3:
        return None
    least = max(Decimal(3 if b >= 8 else 2), Decimal("0.3") * b)
    return int((b - least).__floor__())


def _needed(values: Mapping[date, Fraction], begin: date | None, until: date) -> int:
    """Return how many logged days are still missing, counting those of the last 7 dates."""
    recent = until - timedelta(days=WEEK - 1)
    start = recent if begin is None else max(begin, recent)
    return max(1, WEEK_LEAST - sum(start <= d <= until for d in values))
