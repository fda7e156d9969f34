"""Flares, the profile and the settings answer what is asked of them."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.preferences import FigureBuild, FigureHair, FigureSkin, Preferences
from sciatica_desktop.domain.profile import Profile
from tests.builders import answered_profile

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


def test_the_figure_is_told_by_build_skin_and_hair() -> None:
    wishes = Preferences(
        figure_build=FigureBuild.BROAD, figure_skin=FigureSkin.DEEP, figure_hair=FigureHair.SHORT
    )
    assert wishes.figure == ("broad", "deep", "short")


def test_what_shapes_the_first_session_has_to_be_answered() -> None:
    told = answered_profile()
    assert told.complete
    for open_one in ("old_enough", "sore_leg", "lowest", "codes", "floor"):
        assert not replace(told, **{open_one: None}).complete


def test_who_is_too_young_is_never_complete() -> None:
    assert not replace(answered_profile(), old_enough=False).complete


def test_only_sore_knees_have_to_say_whether_they_kneel() -> None:
    told = replace(answered_profile(), kneel=None)
    assert replace(told, codes=frozenset()).complete
    assert not replace(told, codes=frozenset({Code.KNE})).complete
    assert replace(told, codes=frozenset({Code.KNE}), kneel=True).complete
