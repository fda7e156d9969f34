"""My three activities (clinical.md 6.10)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from sciatica_desktop.domain.activity import (
    Activity,
    ActivityChange,
    activity_change,
    is_due,
    rated_in,
)

DAY = date(2026, 11, 1)


def after(weeks: int) -> date:
    return DAY + timedelta(weeks=weeks)


@pytest.mark.parametrize(
    ("name", "place", "message"),
    [(" ", 0, "1 to 80 letters"), ("x" * 81, 0, "1 to 80"), ("walk", 3, "3 activities at most")],
)
def test_an_activity_has_a_short_name_and_one_of_three_places(
    name: str, place: int, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        Activity(uuid4(), name, place)


def test_the_latest_score_is_compared_with_the_first() -> None:
    assert activity_change({}) is None
    assert activity_change({DAY: 3}) is None
    change = activity_change({after(2): 5, DAY: 3, after(1): 9})
    assert change == ActivityChange(3, 5)
    assert change.by == 2
    assert change.worth_noting
    assert not ActivityChange(3, 4).worth_noting
    assert ActivityChange(5, 3).worth_noting


def test_it_is_due_when_a_week_has_gone() -> None:
    assert is_due({}, DAY)
    assert not is_due({DAY: 3}, DAY + timedelta(days=6))
    assert is_due({DAY: 3}, after(1))


def test_of_a_period_those_with_a_score_in_it_are_shown_and_what_goes_on_comes_first() -> None:
    old = Activity(uuid4(), "old", 0, ended=after(9))
    later, first = Activity(uuid4(), "second", 1), Activity(uuid4(), "first", 0)
    silent, past = Activity(uuid4(), "silent", 2), Activity(uuid4(), "past", 2, ended=after(2))
    scored: list[tuple[Activity, dict[date, int]]] = [
        (old, {after(0): 2, after(6): 4}),
        (later, {after(5): 7, after(20): 1}),
        (first, {after(0): 1, after(7): 6}),
        (silent, {}),
        (past, {after(1): 3}),
    ]
    found = rated_in(scored, after(4), after(8))
    assert [one.name for one in found] == ["first", "second", "old"]
    assert (found[0].first, found[0].latest) == (after(0), after(7))
    assert found[1].scores == {after(5): 7}, "what came after the period is not known in it"
