"""The table of clinical.md 6.5."""

from datetime import UTC, datetime, timedelta

import pytest

from sciatica_desktop.domain.record import Light, StopReason
from sciatica_desktop.domain.safety import hurts
from sciatica_desktop.domain.safety.hurts import CODE_OF_JOINT, Joint, Offer, RedSkip
from sciatica_desktop.domain.safety.resting import resting
from sciatica_desktop.domain.safety.thresholds import Thresholds

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


STRETCH, BACK, LEG = "a stretch", "sore in back or buttock", "leg pain is up"


@pytest.mark.parametrize(
    ("row", "start", "now", "again", "suggested", "besides"),
    [
        (STRETCH, 0, 0, False, Offer.RESUME, {Offer.SMALLER, Offer.EASIER}),
        (BACK, 0, 3, False, Offer.RESUME, {Offer.SMALLER, Offer.SKIP}),
        (BACK, 3, 5, False, Offer.SMALLER, {Offer.EASIER, Offer.SKIP}),
        (BACK, 1, 5, False, Offer.SKIP, {Offer.STOP}),
        (LEG, 2, 2, False, Offer.RESUME, {Offer.SMALLER, Offer.SKIP}),
        (LEG, 0, 2, False, Offer.SMALLER, {Offer.SKIP, Offer.STOP}),
        (LEG, 0, 2, True, Offer.SKIP, {Offer.REST, Offer.STOP}),
        (LEG, 1, 6, False, Offer.SKIP, {Offer.REST, Offer.STOP}),
        ("further down my leg", 0, 0, False, Offer.SKIP, {Offer.REST, Offer.STOP}),
        ("numb, gone in 10 s", 0, 0, False, Offer.SMALLER, {Offer.SKIP, Offer.STOP}),
        ("numb, gone in 10 s", 0, 0, True, Offer.SKIP, {Offer.STOP}),
        ("numb, not gone", 0, 0, False, Offer.SCREEN, set()),
        ("joint hurts", 0, 0, False, Offer.SKIP, {Offer.EASIER, Offer.STOP}),
        ("weak, or a warning sign", 0, 0, False, Offer.SCREEN, set()),
        ("unwell, settling", 0, 0, False, Offer.STOP, set()),
        ("unwell, not settling", 0, 0, False, Offer.EMERGENCY_ADVICE, set()),
    ],
)
def test_each_row_suggests_one_thing_and_offers_no_bolder_one(
    row: str,
    start: int,
    now: int,
    again: bool,
    suggested: Offer,
    besides: set[Offer],
    limits: Thresholds,
) -> None:
    verdicts = {
        STRETCH: hurts.stretch(),
        BACK: hurts.sore_back(start, now, limits, again=again),
        LEG: hurts.sore_leg(start, now, limits, again=again),
        "further down my leg": hurts.further_down(),
        "numb, gone in 10 s": hurts.tingling(gone=True, again=again),
        "numb, not gone": hurts.tingling(gone=False, again=again),
        "joint hurts": hurts.sore_joint(),
        "weak, or a warning sign": hurts.weak(),
        "unwell, settling": hurts.unwell(settling=True),
        "unwell, not settling": hurts.unwell(settling=False),
    }
    first, *others = verdicts[row].offers
    assert (first, set(others)) == (suggested, besides)


def test_a_stretch_goes_on_or_is_made_easier() -> None:
    assert hurts.stretch().offers[0] is Offer.RESUME
    assert Offer.EASIER in hurts.stretch().offers


@pytest.mark.parametrize(
    ("start", "now", "light", "first"),
    [
        (0, 3, Light.GREEN, Offer.RESUME),
        (3, 4, Light.AMBER, Offer.SMALLER),
        (1, 5, Light.RED, Offer.SKIP),
        (None, 9, Light.GREEN, Offer.RESUME),
    ],
)
def test_a_sore_back_follows_the_back_rule(
    start: int | None, now: int, light: Light, first: Offer, limits: Thresholds
) -> None:
    verdict = hurts.sore_back(start, now, limits)
    assert (verdict.light, verdict.offers[0]) == (light, first)
    assert (verdict.stop is StopReason.BACK) is (light is Light.RED)


@pytest.mark.parametrize(
    ("start", "now", "again", "light", "first"),
    [
        (2, 2, False, Light.GREEN, Offer.RESUME),
        (0, 2, False, Light.AMBER, Offer.SMALLER),
        (0, 2, True, Light.AMBER, Offer.SKIP),
        (1, 6, False, Light.RED, Offer.SKIP),
        (None, 6, False, Light.GREEN, Offer.RESUME),
    ],
)
def test_leg_pain_is_made_smaller_once_and_then_skipped(
    start: int | None, now: int, again: bool, light: Light, first: Offer, limits: Thresholds
) -> None:
    verdict = hurts.sore_leg(start, now, limits, again=again)
    assert (verdict.light, verdict.offers[0]) == (light, first)


def test_red_leg_pain_offers_to_rest(limits: Thresholds) -> None:
    assert Offer.REST in hurts.sore_leg(1, 6, limits, again=False).offers


def test_pain_further_down_drops_the_direction() -> None:
    verdict = hurts.further_down()
    assert verdict.drop_direction
    assert verdict.light is Light.RED
    assert Offer.REST in verdict.offers


@pytest.mark.parametrize(
    ("gone", "again", "first"),
    [(True, False, Offer.SMALLER), (True, True, Offer.SKIP), (False, False, Offer.SCREEN)],
)
def test_tingling(gone: bool, again: bool, first: Offer) -> None:
    assert hurts.tingling(gone=gone, again=again).offers[0] is first


def test_a_sore_joint_is_skipped_and_an_easier_exercise_suggested() -> None:
    assert hurts.sore_joint().offers[:2] == (Offer.SKIP, Offer.EASIER)
    assert set(CODE_OF_JOINT) == set(Joint)


def test_a_weak_leg_leads_to_the_screen() -> None:
    assert hurts.weak().offers == (Offer.SCREEN,)
    assert hurts.weak().light is Light.BLACK


def test_dizziness_that_does_not_settle_leads_to_emergency_advice() -> None:
    assert hurts.unwell(settling=True).offers == (Offer.STOP,)
    assert hurts.unwell(settling=False).offers == (Offer.EMERGENCY_ADVICE,)


def skip(days_ago: float, leg: int | None = 6, exercise: str = "bird-dog") -> RedSkip:
    return RedSkip(exercise, NOW - timedelta(days=days_ago), leg)


@pytest.mark.parametrize(
    ("skips", "leg_now", "rests"),
    [
        ([skip(1)], 2, False),
        ([skip(1), skip(3)], 2, True),
        ([skip(3), skip(1)], 2, True),
        ([skip(1), skip(15)], 2, True),
        ([skip(1), skip(16)], 2, False),
        ([skip(7), skip(8)], 2, False),
        ([skip(8, leg=4), skip(9)], 3, False),
        ([skip(8, leg=4), skip(9)], 4, True),
        ([skip(8), skip(9)], 3, False),
        ([skip(8), skip(9)], 5, True),
        ([skip(8), skip(9)], 4, False),
        ([skip(8, leg=None), skip(9)], 4, True),
        ([skip(8), skip(9)], None, True),
        ([skip(1), skip(2, exercise="hip-hinge")], 2, False),
    ],
)
def test_twice_red_in_14_days_rests_7_days_and_until_the_leg_is_calmer(
    skips: list[RedSkip], leg_now: int | None, rests: bool, limits: Thresholds
) -> None:
    found = resting(skips, (), NOW, limits, leg_now=leg_now)
    assert [entry.exercise for entry in found] == ["bird-dog"] * rests


@pytest.mark.parametrize(("again", "first"), [(False, Offer.SMALLER), (True, Offer.SKIP)])
def test_two_ambers_of_the_back_end_an_exercise(
    again: bool, first: Offer, limits: Thresholds
) -> None:
    assert hurts.sore_back(3, 4, limits, again=again).offers[0] is first


@pytest.mark.parametrize(
    ("light", "first"),
    [(Light.GREEN, Offer.RESUME), (Light.AMBER, Offer.SKIP), (Light.RED, Offer.SKIP)],
)
def test_worse_before_the_next_set_of_an_amber_exercise_ends_it_for_today(
    light: Light, first: Offer
) -> None:
    verdict = hurts.worse_between_sets(light, StopReason.LEG)
    assert (verdict.light, verdict.offers[0]) == (light, first)
    assert verdict.stop is (None if light is Light.GREEN else StopReason.LEG)


@pytest.mark.parametrize(("again", "first"), [(False, Offer.SMALLER), (True, Offer.SKIP)])
def test_a_soreness_without_a_number_is_never_gone_on_with_as_it_was(
    again: bool, first: Offer
) -> None:
    verdict = hurts.unrated(StopReason.LEG, again=again)
    assert verdict.offers[0] is first
    assert Offer.RESUME not in verdict.offers
