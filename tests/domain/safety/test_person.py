"""Which conditions count on a day, by the profile (clinical.md 0 and 6.1)."""

from datetime import date, timedelta

import pytest

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Gear, Profile
from sciatica_desktop.domain.safety.person import Person, long_spell, person_of
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.scores import Lowest

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("profile", "leg", "acute"),
    [
        (Profile(), 7, True),
        (Profile(), 6, False),
        (Profile(lowest=Lowest.CALF, spell_began=TODAY - timedelta(days=13)), None, True),
        (Profile(lowest=Lowest.CALF, spell_began=TODAY - timedelta(days=14)), None, False),
        (Profile(lowest=Lowest.THIGH, spell_began=TODAY), None, False),
        (Profile(lowest=Lowest.FOOT), None, False),
    ],
)
def test_when_a_leg_counts_as_easily_upset(
    profile: Profile, leg: int | None, acute: bool, limits: Thresholds
) -> None:
    assert (Code.ACU in person_of(profile, TODAY, limits, leg_now=leg).codes) is acute


def operated(weeks: int, *, agreed: bool) -> Profile:
    return Profile(
        codes=frozenset({Code.SUR}),
        operated_on=TODAY - timedelta(weeks=weeks),
        surgeon_agreed=TODAY if agreed else None,
    )


def test_after_surgery_all_is_closed_then_level_one_then_as_before(limits: Thresholds) -> None:
    fresh = person_of(operated(3, agreed=False), TODAY, limits)
    allowed = person_of(operated(3, agreed=True), TODAY, limits)
    long_ago = person_of(operated(12, agreed=False), TODAY, limits)
    assert (fresh.surgery_closed, fresh.surgery_level_one) == (True, True)
    assert (allowed.surgery_closed, allowed.surgery_level_one) == (False, True)
    assert long_ago == Person(gear=frozenset(Gear))
    unknown = person_of(Profile(codes=frozenset({Code.SUR})), TODAY, limits)
    assert (unknown.surgery_closed, unknown.surgery_level_one) == (True, True)


def test_late_pregnancy_begins_with_week_sixteen(limits: Thresholds) -> None:
    for weeks, late in ((15, False), (16, True)):
        profile = Profile(
            codes=frozenset({Code.PRG}), pregnant_since=TODAY - timedelta(weeks=weeks)
        )
        assert person_of(profile, TODAY, limits).late_pregnancy is late
    unknown = Profile(codes=frozenset({Code.PRG}))
    assert person_of(unknown, TODAY, limits).late_pregnancy  # on the safe side


def test_a_spell_of_more_than_six_weeks_is_long(limits: Thresholds) -> None:
    assert not long_spell(Profile(), TODAY, limits)
    assert not long_spell(Profile(spell_began=TODAY - timedelta(weeks=6)), TODAY, limits)
    assert long_spell(Profile(spell_began=TODAY - timedelta(weeks=6, days=1)), TODAY, limits)


@pytest.mark.parametrize(("told", "counts"), [(None, True), (True, True), (False, False)])
def test_floor_kneeling_and_rules_of_the_hip_are_taken_for_granted_until_told(
    told: bool | None, counts: bool, limits: Thresholds
) -> None:
    profile = Profile(codes=frozenset({Code.HIP}), hip_rules=told, floor=told, kneel=told)
    person = person_of(profile, TODAY, limits)
    assert (person.hip_rules, person.floor, person.kneel) == (counts,) * 3


def test_what_is_at_hand_is_what_was_told(limits: Thresholds) -> None:
    told = Profile(gear=frozenset({Gear.STEP}))
    assert person_of(told, TODAY, limits).gear == {Gear.STEP}


def test_what_was_not_answered_limits_nothing(limits: Thresholds) -> None:
    assert person_of(Profile(), TODAY, limits) == Person()


def test_asking_first_holds_until_every_condition_was_asked_about() -> None:
    person = Person(frozenset({Code.OST, Code.SPL, Code.KNE}), asked=frozenset({Code.OST}))
    assert person.must_ask_first == (Code.SPL,)


def test_an_old_hip_without_rules_needs_no_asking() -> None:
    old = Person(frozenset({Code.HIP, Code.OST}), hip_rules=False)
    assert old.must_ask_first == (Code.OST,)
    assert Person(frozenset({Code.HIP})).must_ask_first == (Code.HIP,)
