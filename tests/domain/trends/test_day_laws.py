"""What may never change a daily value: order, gaps, clocks that change, and other kinds of entry."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.rating import Context, Rating, Series
from sciatica_desktop.domain.scores import COUNTED
from sciatica_desktop.domain.trends.days import Day, days_of
from sciatica_desktop.domain.trends.lines import Point, typical
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


# The last night of summer time and the first one, in zones that move by an hour, by half an hour,
# and one in which a whole date was skipped (Samoa, 30 December 2011).
NIGHTS = [
    ("Europe/Amsterdam", datetime(2026, 3, 29, 1, tzinfo=UTC)),
    ("Europe/Amsterdam", datetime(2026, 10, 25, 1, tzinfo=UTC)),
    ("America/New_York", datetime(2026, 11, 1, 6, tzinfo=UTC)),
    ("Australia/Lord_Howe", datetime(2026, 4, 4, 15, tzinfo=UTC)),
    ("Pacific/Apia", datetime(2011, 12, 30, 10, tzinfo=UTC)),
]
around = st.lists(
    st.tuples(st.integers(-72 * 60, 72 * 60), st.integers(0, 10), st.sampled_from(Context)),
    max_size=40,
)


def fixed(at: datetime) -> datetime:
    """The moment as the diary keeps it: with the offset of that moment, and no rules of a zone."""
    offset = at.utcoffset()
    assert offset is not None
    return at.replace(tzinfo=timezone(offset), fold=0)


def means(ratings: list[Rating], date_of: Callable[[Rating], date]) -> dict[date, Fraction]:
    """Daily means, counted in the plainest way."""
    scores: dict[date, list[int]] = defaultdict(list)
    for one in ratings:
        if one.context in COUNTED and one.scores.leg is not None:
            scores[date_of(one)].append(one.scores.leg)
    return {day: Fraction(sum(found), len(found)) for day, found in scores.items()}


@given(st.sampled_from(NIGHTS), around)
def test_a_night_that_changes_the_clock_keeps_every_entry_on_the_date_of_the_wall(
    night: tuple[str, datetime], entries: list[tuple[int, int, Context]]
) -> None:
    zone, change = ZoneInfo(night[0]), night[1]
    ratings = [
        rating(fixed((change + timedelta(minutes=m)).astimezone(zone)), leg, context=context)
        for m, leg, context in entries
    ]
    expected = means(ratings, lambda r: date.fromisoformat(r.at.isoformat()[:10]))
    assert {day.date: day.leg for day in days_of(ratings)} == expected


@given(
    st.lists(st.tuples(st.integers(0, 4 * 1440), st.integers(0, 10)), max_size=30),
    st.lists(st.sampled_from(ZONES), min_size=1, max_size=4),
)
def test_a_trip_loses_no_entry_and_counts_none_twice(
    entries: list[tuple[int, int]], stops: list[timezone]
) -> None:
    ratings = [
        rating(
            (BEGIN + timedelta(minutes=m)).astimezone(stops[m * len(stops) // (4 * 1440 + 1)]), v
        )
        for m, v in entries
    ]
    counts: dict[date, int] = defaultdict(int)
    for one in ratings:
        counts[one.at.date()] += 1
    days = days_of(ratings)
    assert [day.date for day in days] == sorted(counts)
    assert sum((day.leg or 0) * counts[day.date] for day in days) == sum(v for _, v in entries)


def test_flying_west_over_the_date_line_gives_one_date_with_both_ratings() -> None:
    tokyo, honolulu = timezone(timedelta(hours=9)), timezone(timedelta(hours=-10))
    left = datetime(2026, 3, 20, 20, tzinfo=tokyo)
    landed = (left + timedelta(hours=7)).astimezone(honolulu)
    days = days_of([rating(left, 6), rating(landed, 3)])
    assert days == (Day(date(2026, 3, 20), Fraction(9, 2)),)


@given(st.lists(st.integers(0, 10), min_size=1, max_size=10), st.randoms(use_true_random=False))
def test_any_hours_of_a_day_and_any_order_give_one_logged_day_with_the_mean(
    scores: list[int], random: Random
) -> None:
    minutes = random.sample(range(1440), len(scores))
    ratings = [
        rating(BEGIN + timedelta(minutes=m), v) for m, v in zip(minutes, scores, strict=True)
    ]
    (day,) = days_of(ratings)
    assert day.leg == Fraction(sum(scores), len(scores))
    assert min(scores) <= day.leg <= max(scores)
    again = [*ratings, *(replace(r, context=Context.REPEATED) for r in ratings)]
    assert days_of(again) == (day,)


@given(
    st.dictionaries(st.integers(0, 60), st.integers(0, 10), min_size=1, max_size=60),
    st.integers(0, 60),
    st.integers(1, 40),
)
def test_a_gap_changes_no_point_that_does_not_look_into_it(
    days: dict[int, int], start: int, length: int
) -> None:
    begin = BEGIN.date()
    known = {begin + timedelta(days=n): float(score) for n, score in days.items()}
    gap = {begin + timedelta(days=n) for n in range(start, start + length)}
    left = {day: value for day, value in known.items() if day not in gap}
    last = begin + timedelta(days=70)

    def beyond(values: dict[date, float]) -> list[Point]:
        """Points whose seven days lie wholly outside the gap."""
        return [
            point
            for point in typical(values, begin, last)
            if not any(point.date - timedelta(days=n) in gap for n in range(7))
        ]

    assert beyond(left) == beyond(known)
