"""Our own few lines of statistics against numpy and scipy."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from sciatica_desktop.domain.trends.numbers import median, percentile
from sciatica_desktop.domain.trends.rounding import one_decimal
from sciatica_desktop.domain.trends.slope import theil_sen

SCORES = st.lists(st.integers(0, 40).map(lambda n: n / 4), min_size=1, max_size=60)


@given(SCORES)
def test_median_is_that_of_numpy(values: list[float]) -> None:
    assert median(values) == float(np.median(values))


@given(SCORES, st.sampled_from([10, 25, 50, 90]))
def test_percentile_is_that_of_numpy(values: list[float], percent: int) -> None:
    found = percentile(sorted(values), percent)
    assert found == pytest.approx(float(np.percentile(values, percent)))


@given(st.dictionaries(st.integers(0, 90), st.integers(0, 10), min_size=2, max_size=40))
def test_theil_sen_is_that_of_scipy(values: dict[int, int]) -> None:
    x, y = list(values), list(values.values())
    expected = stats.theilslopes(y, x).slope
    assert theil_sen([(float(a), float(b)) for a, b in values.items()]) == pytest.approx(expected)


@pytest.mark.parametrize("of_nothing", [lambda: median([]), lambda: percentile([], 10)])
def test_nothing_has_no_middle(of_nothing: object) -> None:
    assert callable(of_nothing)
    with pytest.raises(ValueError, match="of nothing"):
        of_nothing()


def test_points_on_one_date_have_no_slope() -> None:
    with pytest.raises(ValueError, match="of nothing"):
        theil_sen([(1.0, 2.0), (1.0, 3.0)])


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(45, 20), "2.3"),
        (Fraction(49, 20), "2.5"),
        (Fraction(1, 3), "0.3"),
        (Fraction(0), "0.0"),
        (Fraction(199, 20), "10.0"),
        (Fraction(305, 100), "3.1"),
    ],
)
def test_averages_are_rounded_half_up_to_one_decimal(value: Fraction, shown: str) -> None:
    assert str(one_decimal(value)) == shown


@given(st.fractions(0, 10))
def test_rounding_never_moves_a_value_by_more_than_a_twentieth(value: Fraction) -> None:
    assume(value.denominator < 10_000)
    assert abs(Fraction(one_decimal(value)) - value) <= Fraction(1, 20)
    assert one_decimal(value) == one_decimal(Fraction(one_decimal(value)))
    assert isinstance(one_decimal(value), Decimal)
