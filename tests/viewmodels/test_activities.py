"""Naming and rating the activities, in the person's own words."""

from datetime import timedelta

import pytest

from sciatica_desktop.domain.activity import ActivityChange
from sciatica_desktop.storage.activities import Activities
from sciatica_desktop.viewmodels.activities import ActivitiesViewModel
from tests.viewmodels.rooms import Rooms


@pytest.fixture
def model(rooms: Rooms) -> ActivitiesViewModel:
    made = ActivitiesViewModel(Activities(rooms.database), rooms.clock)
    made.refresh()
    return made


def names(model: ActivitiesViewModel) -> list[str]:
    return [row.activity.name for row in model.rows]


def dues(model: ActivitiesViewModel) -> list[bool]:
    return [row.due for row in model.rows]


def test_they_are_named_corrected_and_let_go(model: ActivitiesViewModel) -> None:
    assert names(model) == []
    assert model.name(["  tie \n shoes", "", "a film"])
    assert names(model) == ["tie shoes", "a film"]
    kept = model.rows[0].activity.id
    assert model.name(["tie my shoes", "stairs", ""])
    assert names(model) == ["tie my shoes", "stairs"]
    assert model.rows[0].activity.id == kept
    assert model.name(["tie my shoes", "stairs", ""])
    assert names(model) == ["tie my shoes", "stairs"]


def test_a_rating_is_due_again_after_a_week_and_compared_with_the_first(
    model: ActivitiesViewModel, rooms: Rooms
) -> None:
    model.name(["shoes"])
    row = model.rows[0]
    assert dues(model) == [True]
    model.rate(row.activity.id, 3)
    assert dues(model) == [False]
    rooms.clock.go(7 * 86400)
    model.refresh()
    assert dues(model) == [True]
    model.rate(row.activity.id, 6)
    row = model.rows[0]
    assert row.change == ActivityChange(3, 6)
    assert list(row.scores) == [model.today - timedelta(days=7), model.today]
    model.rate(row.activity.id, None)
    assert model.rows[0].change is None


def test_what_cannot_be_written_is_told_and_nothing_is_lost(
    model: ActivitiesViewModel, rooms: Rooms
) -> None:
    told = list[str]()
    model.failed.connect(told.append)
    model.name(["shoes"])
    rooms.database.write("PRAGMA query_only = ON")
    assert not model.name(["stairs"])
    assert not model.rate(model.rows[0].activity.id, 3)
    assert len(told) == 2
    assert names(model) == ["shoes"]
