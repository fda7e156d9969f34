"""When a direction may be named."""

from datetime import date
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from sciatica_desktop.domain.trends.slope import SAMPLE, median_of_many, slope_a_week, theil_sen
from tests.domain.trends.making import on


def falling(days: range, a_week: float = -0.7, start: float = 8.0) -> dict[date, float]:
    return {on(day): start + a_week * (day - 1) / 7 for day in days}


def test_a_steady_fall_is_named_in_points_a_week() -> None:
    assert slope_a_week(falling(range(1, 43)), on(1), on(42)) == pytest.approx(-0.7)


@pytest.mark.parametrize(
    "diary",
    [
        falling(range(1, 14)),  # 13 logged days
        falling(range(1, 21)),  # over 20 days
        falling(range(1, 43), a_week=-0.09),  # too small
        falling(range(1, 22)) | {on(d): 5.0 for d in range(8, 15)},  # depends on the first week
        {on(d): 8.0 if d <= 7 else 3.0 for d in range(1, 43)},  # only the first week differs
        {on(d): 5.0 for d in range(1, 43)},  # flat
        falling(range(1, 15)) | falling(range(22, 23)),  # under 10 days left without a week
    ],
)
def test_otherwise_there_is_no_clear_direction(diary: dict[date, float]) -> None:
    assert slope_a_week(diary, on(1), max(diary)) is None


def test_over_half_a_year_weekly_averages_give_the_same_slope() -> None:
    assert slope_a_week(falling(range(1, 366), -0.15), on(1), on(365)) == pytest.approx(-0.15)


def test_thin_weeks_over_half_a_year_say_nothing() -> None:
    diary = falling(range(1, 366, 7), -0.15)
    assert slope_a_week(diary, on(1), on(365)) is None


@given(st.integers(150, 260), st.randoms(use_true_random=False))
def test_many_pairs_have_the_median_that_scipy_finds(count: int, random: Random) -> None:
    points = [(float(x), random.uniform(0, 10)) for x in range(count)]
    if random.random() < 0.3:  # whole scores: most slopes are alike
        points = [(x, float(round(y))) for x, y in points]
    expected = stats.theilslopes([y for _, y in points], [x for x, _ in points]).slope
    assert theil_sen(points) == pytest.approx(expected)


def test_a_sample_that_misleads_changes_nothing() -> None:
    sampled = range(0, 25_000, 25_000 // SAMPLE)
    values = [1e9 + n if n in sampled else float(n) for n in range(25_000)]
    assert median_of_many(values) == float(np.median(values))
