"""What a day is and what its value is (clinical.md 7.2), traps included."""

from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.rating import Context, Lowest, Rating, Scores, Series
from sciatica_desktop.domain.trends.days import (
    Day,
    Part,
    days_of,
    longest_gap,
    possible_days,
    values_of,
)
from tests.domain.trends.making import at, on, rating

CONTEXTS = st.sampled_from(Context)


def test_the_example_of_the_definition() -> None:
    entries = [
        rating(at(1, 8), 5, context=Context.BEFORE),
        rating(at(1, 9), 2, context=Context.AFTER),
        rating(at(1, 18), 4, context=Context.BEFORE),
        rating(at(1, 19), 4, context=Context.REPEATED),
    ]
    assert days_of(entries) == (Day(on(1), leg=Fraction(9, 2)),)


def test_ten_to_midnight_and_ten_past_are_two_days() -> None:
    entries = [rating(at(1, 23, 50), 3), rating(at(2, 0, 10), 5)]
    assert [d.date for d in days_of(entries)] == [on(1), on(2)]


def test_flying_west_and_rating_twice_gives_one_date_with_both() -> None:
    tokyo, lisbon = timezone(timedelta(hours=9)), UTC
    entries = [
        rating(datetime(2026, 8, 1, 9, tzinfo=tokyo), 2),
        rating(datetime(2026, 8, 1, 20, tzinfo=lisbon), 4),
    ]
    assert days_of(entries) == (Day(on(1), leg=Fraction(3)),)


def test_the_night_the_clocks_go_back_stays_one_day() -> None:
    summer, winter = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    entries = [
        rating(datetime(2026, 10, 25, 2, 30, tzinfo=summer), 2),
        rating(datetime(2026, 10, 25, 2, 30, tzinfo=winter), 3),
    ]
    assert [d.leg for d in days_of(entries)] == [Fraction(5, 2)]


def test_a_date_without_a_counted_rating_is_not_logged() -> None:
    after = rating(at(1), 3, context=Context.AFTER)
    only_a_note = Rating(after.id, at(2), Scores(), note="slept badly")
    assert days_of([after, only_a_note]) == ()


def test_the_past_24_hours_are_a_series_of_their_own() -> None:
    entries = [rating(at(1), 3), rating(at(1), 7, series=Series.DAY, context=Context.LATER)]
    assert [d.leg for d in days_of(entries)] == [3]
    assert [d.leg for d in days_of(entries, Series.DAY)] == [7]


def test_the_lowest_point_of_a_day_is_the_one_furthest_down() -> None:
    entries = [rating(at(1), 3, lowest=Lowest.CALF), rating(at(1, 10), 3, lowest=Lowest.BACK)]
    assert days_of(entries)[0].lowest is Lowest.CALF


def test_leg_and_back_are_never_joined() -> None:
    days = days_of([rating(at(1), leg=8), rating(at(2), back=2)])
    assert values_of(days, Part.LEG) == {on(1): 8}
    assert values_of(days, Part.BACK) == {on(2): 2}


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(0, 10), CONTEXTS), max_size=30).flatmap(
    lambda rows: st.tuples(st.just(rows), st.permutations(rows))
))  # fmt: skip
def test_the_order_of_entries_changes_nothing(
    both: tuple[list[tuple[int, int, Context]], list[tuple[int, int, Context]]],
) -> None:
    one, other = ([rating(at(d), s, context=c) for d, s, c in rows] for rows in both)
    assert days_of(one) == days_of(other)


def test_the_longest_gap_counts_the_dates_between() -> None:
    assert longest_gap([on(1), on(2), on(9), on(11)]) == 6
    assert longest_gap([on(1)]) == 0


def test_n_of_n_days_counts_from_the_first_entry() -> None:
    logged = {on(5): 1, on(6): 1}
    assert possible_days(logged, on(1), on(10)) == 6
    assert possible_days(logged, on(6), on(10)) == 5
    assert possible_days({}, on(1), on(10)) == 0
    assert possible_days({on(20): 1}, on(1), on(10)) == 0
