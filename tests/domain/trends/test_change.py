"""Baseline, latest week and the bands of clinical.md 7.3."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.trends.change import (
    Band,
    Change,
    band,
    baseline,
    change,
    real_change_at,
    search_from,
    week,
)
from tests.domain.trends.making import on, steady, values

BY_ROW = {
    2: Band.CLEARLY_HIGHER,
    3: Band.A_LITTLE_HIGHER,
    4: Band.ABOUT_THE_SAME,
    5: Band.LOWER_FROM_LOW,
    6: Band.A_LITTLE_LOWER,
    7: Band.ABOUT_HALF,
    8: Band.LOWER,
}


@pytest.mark.parametrize(
    ("b", "now", "row"),
    [
        ("5.0", "5.9", 4), ("5.0", "6.0", 3), ("5.0", "7.0", 2), ("5.0", "4.1", 4),
        ("5.0", "4.0", 6), ("5.0", "3.0", 8), ("7.0", "5.0", 6), ("7.0", "4.9", 8),
        ("6.0", "3.0", 7), ("9.0", "6.5", 6), ("9.0", "6.0", 8), ("8.0", "4.0", 7),
        ("8.0", "5.5", 6),
        ("2.9", "0.5", 5), ("3.0", "1.0", 7), ("3.0", "1.5", 6),
    ],
)  # fmt: skip
def test_the_worked_examples(b: str, now: str, row: int) -> None:
    assert band(Decimal(b), Decimal(now)) is BY_ROW[row]


@given(st.integers(0, 100), st.integers(0, 100))
def test_less_pain_is_never_called_higher_nor_more_pain_lower(b: int, now: int) -> None:
    found = band(Decimal(b) / 10, Decimal(now) / 10)
    higher = found in (Band.CLEARLY_HIGHER, Band.A_LITTLE_HIGHER)
    lower = found in (Band.LOWER_FROM_LOW, Band.A_LITTLE_LOWER, Band.ABOUT_HALF, Band.LOWER)
    assert not (higher and now <= b)
    assert not (lower and now >= b)


def known(diary: dict[date, Fraction], until: int) -> Change:
    return change(diary, diary, on(until))


def test_two_weeks_that_do_not_overlap_are_compared() -> None:
    diary = steady(1, 7, 7) | steady(15, 21, 4)
    found = known(diary, 21)
    assert (found.band, found.by) == (Band.LOWER, Decimal("3.0"))
    assert found.baseline == week(diary, on(1))
    assert found.latest == week(diary, on(15))


def test_before_that_only_time_is_missing() -> None:
    found = known(steady(1, 20, 5), 20)
    assert (found.band, found.come_back_after) == (Band.TOO_EARLY, on(20))
    assert known(steady(1, 21, 5), 21).band is Band.ABOUT_THE_SAME


def test_ratings_on_days_1_2_3_and_9_make_no_first_week() -> None:
    diary = values(d1=5, d2=5, d3=5, d9=5)
    assert baseline(diary, on(1), on(9)) is None
    found = known(diary, 9)
    assert (found.band, found.days_needed) == (Band.NOT_ENOUGH_DAYS, 2)


def test_an_empty_diary_needs_four_days() -> None:
    assert change({}, [], on(1)) == Change(Band.NOT_ENOUGH_DAYS, days_needed=4)


def test_a_thin_last_week_says_how_many_days_are_missing() -> None:
    diary = steady(1, 7, 5) | values(d30=3)
    found = known(diary, 31)
    assert (found.band, found.days_needed) == (Band.NOT_ENOUGH_DAYS, 3)


def test_the_first_week_stays_whatever_comes_later() -> None:
    first = steady(1, 7, 7)
    later = first | steady(8, 90, 2)
    assert baseline(later, on(1), on(90)) == baseline(first, on(1), on(7))


def test_after_28_dates_without_a_rating_the_search_begins_again_and_is_said() -> None:
    diary = steady(1, 7, 7) | steady(36, 60, 3)
    found = known(diary, 60)
    assert found.after_gap
    assert found.baseline is not None
    assert found.baseline.first == on(36)
    assert not known(steady(1, 7, 7) | steady(35, 60, 3), 60).after_gap


def test_a_diary_left_alone_for_four_weeks_starts_afresh() -> None:
    assert search_from([on(1)], on(1)) == on(1)
    assert search_from([on(1)], on(28)) == on(1)
    assert search_from([on(1)], on(29)) is None


def test_the_person_may_choose_where_to_count_from() -> None:
    diary = steady(1, 30, 7) | steady(31, 60, 3)
    found = change(diary, diary, on(60), count_from=on(31))
    assert (found.band, found.after_gap) == (Band.ABOUT_THE_SAME, False)
    same_day = change(diary, diary, on(31), count_from=on(31))
    assert (same_day.band, same_day.days_needed) == (Band.NOT_ENOUGH_DAYS, 3)
    earlier = change(diary, diary, on(30), count_from=on(31))
    assert earlier == change(diary, diary, on(30)), "a period before it knows nothing of it"


def test_ratings_after_the_end_of_the_range_do_not_count() -> None:
    diary = steady(1, 30, 5)
    assert change(diary | steady(31, 40, 9), diary, on(30)) == change(diary, diary, on(30))


def test_the_weeks_are_rounded_before_they_are_compared() -> None:
    diary = steady(1, 7, 5) | {on(d): Fraction(406, 100) for d in range(15, 22)}
    assert known(diary, 21).by == Decimal("0.9")


@pytest.mark.parametrize(("average", "score"), [(7, 4), (5, 3), (3, 1), (8, 5), (9, 6), (2, None)])
def test_the_threshold_is_a_score_that_people_can_give(average: int, score: int | None) -> None:
    assert real_change_at(Fraction(average)) == score


@given(st.fractions(3, 10))
def test_the_threshold_is_always_a_real_change_by_the_words_too(average: Fraction) -> None:
    score = real_change_at(average)
    shown = Decimal(int(average * 10 + Fraction(1, 2))) / 10
    assert score is not None
    assert band(shown, Decimal(score)) in (Band.LOWER, Band.ABOUT_HALF)
