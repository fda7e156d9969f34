"""When a programme counts as begun, and the lowest point by weeks."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.trends.marks import Start, programme_starts
from sciatica_desktop.domain.trends.weeks import WeekShares, weekly_shares
from tests.domain.trends.making import on


def test_going_to_and_fro_between_two_programmes_is_no_new_start() -> None:
    done = [(on(1), "a"), (on(2), "b"), (on(3), "a"), (on(29), "b"), (on(31), "a"), (on(60), "b")]
    assert programme_starts(reversed(done)) == (
        Start(on(1), "a"),
        Start(on(2), "b"),
        Start(on(31), "a"),
        Start(on(60), "b"),
    )
    assert programme_starts([]) == ()


def test_a_week_counts_its_days_by_step() -> None:
    monday = date(2026, 8, 3)
    lowest = {on(5): Lowest.CALF, on(3): Lowest.NONE, on(4): Lowest.CALF, on(10): Lowest.FOOT}
    assert weekly_shares(lowest) == (
        WeekShares(monday, (1, 0, 0, 0, 2, 0)),
        WeekShares(date(2026, 8, 10), (0, 0, 0, 0, 0, 1)),
    )


@given(st.dictionaries(st.integers(1, 400), st.sampled_from(Lowest), max_size=60))
def test_no_day_is_lost_or_counted_twice(days: dict[int, Lowest]) -> None:
    lowest = {on(day): step for day, step in days.items()}
    weeks = weekly_shares(lowest)
    assert sum(week.logged for week in weeks) == len(lowest)
    assert all(week.logged <= 7 for week in weeks)
    for step in Lowest:
        assert sum(week.days[step] for week in weeks) == list(lowest.values()).count(step)
