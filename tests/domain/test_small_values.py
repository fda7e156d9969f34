"""Flares and the profile answer what is asked of them."""

from datetime import date, timedelta
from uuid import UUID

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import Profile

MONDAY = date(2026, 11, 16)


def test_both_ends_of_a_flare_belong_to_it() -> None:
    flare = Flare(UUID(int=1), MONDAY, MONDAY + timedelta(days=2))
    days = [MONDAY + timedelta(days=n) for n in range(-1, 4)]
    assert [flare.covers(day) for day in days] == [False, True, True, True, False]


def test_a_flare_that_goes_on_covers_every_later_day() -> None:
    flare = Flare(UUID(int=1), MONDAY)
    assert flare.covers(MONDAY + timedelta(days=400))
    assert not flare.covers(MONDAY - timedelta(days=1))


def test_weeks_of_a_pregnancy_go_on_by_themselves() -> None:
    profile = Profile(pregnant_since=MONDAY)
    assert profile.pregnant_weeks(MONDAY + timedelta(days=6)) == 0
    assert profile.pregnant_weeks(MONDAY + timedelta(weeks=16)) == 16
    assert Profile().pregnant_weeks(MONDAY) is None
