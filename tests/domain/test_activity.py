"""My three activities (clinical.md 6.10)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from sciatica_desktop.domain.activity import Activity, ActivityChange, activity_change, is_due

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
