"""The typical line and the usual range."""

from datetime import date, timedelta
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.trends.lines import (
    Point,
    typical,
    unbroken,
    usual_range,
)
from sciatica_desktop.domain.trends.typical import lately, typical_on
from tests.domain.trends.making import on, steady, values

DIARIES = st.dictionaries(st.integers(1, 60), st.integers(0, 10), max_size=60)


def test_the_typical_value_wants_four_days_of_seven() -> None:
    diary = {d: float(v) for d, v in values(d1=2, d2=4, d3=9).items()}
    assert typical(diary, on(1), on(7)) == ()
    diary[on(7)] = 5.0
    assert typical(diary, on(1), on(8)) == (Point(on(7), 4.5),)


@given(DIARIES)
def test_typical_and_range_are_those_of_numpy(diary: dict[int, int]) -> None:
    known = {on(d): float(v) for d, v in diary.items()}
    points = {p.date: p.value for p in typical(known, on(1), on(60))}
    bands = {b.date: (b.low, b.high) for b in usual_range(known, on(1), on(60))}
    for day in range(1, 61):
        week = [diary[d] for d in range(day - 6, day + 1) if d in diary]
        month = [diary[d] for d in range(day - 27, day + 1) if d in diary]
        assert (on(day) in points) is (len(week) >= 4)
        assert (on(day) in bands) is (len(month) >= 14)
        if on(day) in points:
            assert points[on(day)] == np.median(week)
        if on(day) in bands:
            assert bands[on(day)] == pytest.approx(tuple(np.percentile(month, [10, 90])))


@given(DIARIES, st.integers(1, 60))
def test_the_printed_typical_value_is_the_one_of_the_line(diary: dict[int, int], day: int) -> None:
    exact = {on(d): Fraction(v) for d, v in diary.items()}
    line = {
        p.date: p.value for p in typical({d: float(v) for d, v in exact.items()}, on(1), on(60))
    }
    shown = typical_on(exact, on(day))
    assert line.get(on(day)) == (None if shown is None else float(shown))


@given(
    st.dictionaries(st.integers(0, 8), st.lists(st.integers(0, 10), min_size=1, max_size=9)),
    st.integers(0, 20).map(lambda halves: halves / 2),
)
def test_the_last_week_stands_on_the_right_side_of_every_limit(
    scores: dict[int, list[int]], limit: float
) -> None:
    today = on(30)
    exact = {today - timedelta(days=d): Fraction(sum(s), len(s)) for d, s in scores.items()}
    found = lately({day: float(value) for day, value in exact.items()}, today)
    week = [value for day, value in exact.items() if (today - day).days < 7]
    usual = typical_on(exact, today)
    mean = Fraction(sum(week), len(week)) if week else None
    for near, value in ((found.typical, usual), (found.mean, mean)):
        assert (near is None) == (value is None)
        if near is not None and value is not None:
            assert (near < limit, near == limit) == (value < limit, value == limit)


def test_thirds_that_make_four_are_four() -> None:
    week = [11 / 3, 13 / 3, 11 / 3, 13 / 3, 3 + 2 / 3, 4 + 1 / 3]
    found = lately({on(20 - n): leg for n, leg in enumerate(week)}, on(20))
    assert found == (4.0, 4.0)


def test_a_line_crosses_two_missing_dates_and_no_more() -> None:
    assert unbroken([on(1), on(4), on(8), on(9)]) == ((0, 2), (2, 4))
    assert unbroken([on(1)]) == ((0, 1),)
    empty: list[date] = []
    assert unbroken(empty) == ()


def test_a_steady_diary_has_a_range_without_width() -> None:
    diary = {d: float(v) for d, v in steady(1, 28, 3).items()}
    last = usual_range(diary, on(28), on(28))[0]
    assert (last.low, last.high) == (3, 3)
