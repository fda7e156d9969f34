"""What may never change a daily value: order, gaps, clocks that change, and other kinds of entry."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.rating import Context, Rating, Series
from sciatica_desktop.domain.trends.days import days_of
from sciatica_desktop.domain.trends.lines import typical
from tests.domain.trends.making import rating

BEGIN = datetime(2026, 3, 20, tzinfo=UTC)
ZONES = [timezone(timedelta(minutes=m)) for m in (-570, -300, -240, 0, 60, 120, 345, 840)]
ratings = st.lists(
    st.builds(
        lambda minute, zone, leg, back, context: rating(
            (BEGIN + timedelta(minutes=minute)).replace(tzinfo=zone), leg, back, context=context
        ),
        st.integers(0, 20 * 1440),
        st.sampled_from(ZONES),
        st.integers(0, 10),
        st.none() | st.integers(0, 10),
        st.sampled_from(Context),
    ),
    max_size=40,
)


@given(ratings, st.randoms(use_true_random=False))
def test_the_order_of_writing_changes_nothing(entries: list[Rating], random: Random) -> None:
    mixed = list(entries)
    random.shuffle(mixed)
    assert days_of(mixed) == days_of(entries)


@given(ratings, st.lists(st.sampled_from(ZONES), min_size=40, max_size=40))
def test_the_clock_on_the_wall_decides_and_not_how_far_it_is_from_utc(
    entries: list[Rating], zones: list[timezone]
) -> None:
    elsewhere = [
        replace(entry, at=entry.at.replace(tzinfo=zone))
        for entry, zone in zip(entries, zones, strict=False)
    ]
    assert days_of(elsewhere) == days_of(entries)


@given(ratings, st.integers(0, 20))
def test_a_day_left_out_changes_no_other_day(entries: list[Rating], away: int) -> None:
    gone = (BEGIN + timedelta(days=away)).date()
    left = [entry for entry in entries if entry.at.date() != gone]
    assert days_of(left) == tuple(day for day in days_of(entries) if day.date != gone)


@given(ratings, ratings)
def test_ratings_after_during_and_later_copies_and_past_days_change_no_value_of_now(
    entries: list[Rating], others: list[Rating]
) -> None:
    aside = [
        replace(other, context=Context.AFTER) if n % 2 else replace(other, series=Series.DAY)
        for n, other in enumerate(others)
    ]
    never = [r for r in entries if r.context not in (Context.BEFORE, Context.ALONE)]
    assert days_of(never) == ()
    assert days_of([*entries, *aside]) == days_of(entries)


def doubled(entries: list[Rating], by: Callable[[Rating], Rating]) -> list[Rating]:
    return [*entries, *map(by, entries)]


@given(ratings)
def test_an_hour_that_comes_twice_or_never_moves_no_entry_to_another_day(
    entries: list[Rating],
) -> None:
    summer, winter = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    in_summer = [replace(entry, at=entry.at.replace(tzinfo=summer)) for entry in entries]
    both = doubled(in_summer, lambda entry: replace(entry, at=entry.at.replace(tzinfo=winter)))
    assert days_of(both) == days_of(in_summer)  # each score twice: the mean is the same


@given(st.dictionaries(st.integers(0, 90), st.integers(0, 10), max_size=90), st.integers(0, 90))
def test_a_later_entry_changes_no_earlier_point_of_the_line(days: dict[int, int], at: int) -> None:
    begin = BEGIN.date()
    known = {begin + timedelta(days=n): float(score) for n, score in days.items()}
    before = typical(known, begin, begin + timedelta(days=at - 1))
    changed = typical(known | {begin + timedelta(days=at): 10.0}, begin, begin + timedelta(days=90))
    assert changed[: len(before)] == before
