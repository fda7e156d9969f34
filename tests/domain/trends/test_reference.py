"""The numbers of Trends against numpy and scipy, from the raw entries to the last digit shown.

The second way shares no code with the first: days are whole numbers made from the text of the wall
clock, sums go through arrays, weeks through a convolution.
"""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from sciatica_desktop.domain.rating import Context, Rating
from sciatica_desktop.domain.trends.change import Band, band, baseline, change, week
from sciatica_desktop.domain.trends.days import Part, days_of, values_of
from sciatica_desktop.domain.trends.lines import typical, usual_range
from sciatica_desktop.domain.trends.rounding import one_decimal
from sciatica_desktop.domain.trends.slope import slope_a_week
from tests.domain.trends.making import rating

BEGIN = datetime(2026, 2, 20, 23, tzinfo=UTC)  # Europe and America change their clocks in March
SPAN = 75
COUNTED = (Context.BEFORE, Context.ALONE)

entries = st.lists(
    st.tuples(
        st.integers(0, SPAN * 24 * 4),  # quarters of an hour
        st.sampled_from([-5, -4, 0, 1, 2, 9]),  # hours east: a trip, and both sides of a change
        st.none() | st.integers(0, 10),
        st.sampled_from([*COUNTED, *COUNTED, *Context]),
    ),
    max_size=150,
)


def written(rows: list[tuple[int, int, int | None, Context]]) -> list[Rating]:
    return [
        rating(
            (BEGIN + timedelta(minutes=15 * quarter)).astimezone(timezone(timedelta(hours=east))),
            leg,
            3,
            context=context,
        )
        for quarter, east, leg, context in rows
    ]


def second_way(ratings: list[Rating]) -> tuple[int, np.ndarray]:
    """Return the first day as a number, and the mean of each day, NaN for none."""
    kept = [r for r in ratings if r.scores.leg is not None and r.context in COUNTED]
    if not kept:
        return 0, np.array([])
    days = np.array([np.datetime64(r.at.isoformat()[:10]) for r in kept]).astype(int)
    scores = np.array([r.scores.leg for r in kept], float)
    first = int(days.min())
    with np.errstate(invalid="ignore"):
        means = np.bincount(days - first, scores) / np.bincount(days - first)
    return first, means


def shown(value: float) -> Decimal:
    return Decimal(repr(round(float(value), 9))).quantize(Decimal("0.1"), ROUND_HALF_UP)


def date_of(number: int) -> date:
    return date(1970, 1, 1) + timedelta(days=number)


@given(entries)
def test_daily_values_and_weekly_averages_agree(
    rows: list[tuple[int, int, int | None, Context]],
) -> None:
    ratings = written(rows)
    values = values_of(days_of(ratings), Part.LEG)
    first, means = second_way(ratings)
    logged = ~np.isnan(means)
    assert {date_of(first + n): shown(means[n]) for n in np.nonzero(logged)[0].tolist()} == {
        day: one_decimal(value) for day, value in values.items()
    }
    filled = np.concatenate([np.zeros(6), np.nan_to_num(means), np.zeros(6)])
    counted = np.concatenate([np.zeros(6), logged.astype(float), np.zeros(6)])
    sums, counts = (np.convolve(line, np.ones(7), "valid") for line in (filled, counted))
    for n in range(len(sums) if len(means) else 0):
        found = week(values, date_of(first - 6 + n))
        if round(counts[n]) < 4:
            assert found is None
        else:
            assert found is not None
            assert found.logged == round(counts[n])
            assert one_decimal(found.average) == shown(sums[n] / counts[n])


@given(entries)
def test_typical_and_usual_range_agree_to_the_digit_shown(
    rows: list[tuple[int, int, int | None, Context]],
) -> None:
    ratings = written(rows)
    exact = values_of(days_of(ratings), Part.LEG)
    values = {day: float(value) for day, value in exact.items()}
    first, means = second_way(ratings)
    if not len(means):
        return
    last = first + len(means) - 1
    lines = {p.date: p.value for p in typical(values, date_of(first), date_of(last))}
    bands = {b.date: b for b in usual_range(values, date_of(first), date_of(last))}
    for n in range(len(means)):
        day = date_of(first + n)
        recent = means[max(0, n - 6) : n + 1]
        assert (day in lines) is bool(np.count_nonzero(~np.isnan(recent)) >= 4)
        if day in lines:
            assert shown(lines[day]) == shown(float(np.nanmedian(recent)))
        month = means[max(0, n - 27) : n + 1]
        assert (day in bands) is bool(np.count_nonzero(~np.isnan(month)) >= 14)
        if day in bands:
            low, high = np.nanpercentile(month, [10, 90])
            assert (shown(bands[day].low), shown(bands[day].high)) == (shown(low), shown(high))


@given(entries)
def test_the_change_is_that_of_two_weeks_found_by_looking_at_all(
    rows: list[tuple[int, int, int | None, Context]],
) -> None:
    ratings = written(rows)
    values = values_of(days_of(ratings), Part.LEG)
    first, means = second_way(ratings)
    if not len(means):
        return
    until = date_of(first + len(means) - 1)
    padded = np.concatenate([means, np.full(6, np.nan)])
    weeks = [padded[n : n + 7] for n in range(len(means))]
    whole = [
        n for n, w in enumerate(weeks) if not np.isnan(w[0]) and np.count_nonzero(~np.isnan(w)) >= 4
    ]
    found = baseline(values, date_of(first), until)
    assert (None if found is None else found.first) == (
        date_of(first + whole[0]) if whole else None
    )
    latest = means[-7:]
    told = change(values, list(values), until)
    enough = whole and len(means) - 7 - whole[0] >= 14 and np.count_nonzero(~np.isnan(latest)) >= 4
    if enough and not told.after_gap:
        b, now = shown(float(np.nanmean(weeks[whole[0]]))), shown(float(np.nanmean(latest)))
        assert told.by == abs(b - now)
        assert told.band is band(b, now)
    if not enough and not told.after_gap:
        assert told.band in (Band.NOT_ENOUGH_DAYS, Band.TOO_EARLY)


@given(
    st.lists(st.none() | st.integers(0, 10), min_size=21, max_size=70),
    st.floats(-0.4, 0.4),
)
def test_theil_sen_with_a_week_left_out_is_that_of_scipy(
    noise: list[int | None], tilt: float
) -> None:
    begin = date(2026, 3, 1)
    values = {
        begin + timedelta(days=n): 5 + tilt * n + (score - 5) / 4
        for n, score in enumerate(noise)
        if score is not None
    }
    last = begin + timedelta(days=len(noise) - 1)
    told = slope_a_week(values, begin, last)
    x = np.array([(day - begin).days for day in values])
    y = np.array(list(values.values()))
    if len(x) < 14 or x.max() - x.min() + 1 < 21:
        assert told is None
        return
    parts = [np.full(len(x), fill_value=True), x >= 7, x < len(noise) - 7]
    if min(part.sum() for part in parts) < 10:
        assert told is None
        return
    slopes = [7 * stats.theilslopes(y[part], x[part]).slope for part in parts]
    steady = all(slope * slopes[0] > 1e-12 for slope in slopes) and abs(slopes[0]) >= 0.1 + 1e-9
    if steady:
        assert told is not None
        assert shown(told) == shown(slopes[0])
    elif abs(abs(slopes[0]) - 0.1) > 1e-9 and all(abs(slope) > 1e-9 for slope in slopes):
        assert told is None


def test_ten_ratings_on_a_day_are_one_logged_day() -> None:
    at = datetime(2026, 3, 29, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10]
    ratings = [rating(at + timedelta(hours=2 * n), score) for n, score in enumerate(scores)]
    (day,) = days_of(ratings)
    assert day.leg == Fraction(sum(scores), 10)
    assert one_decimal(day.leg) == shown(float(np.mean(scores)))
