"""The table of clinical.md 6.5."""

from datetime import UTC, datetime, timedelta

import pytest

from sciatica_desktop.domain.record import Light, StopReason
from sciatica_desktop.domain.safety import hurts
from sciatica_desktop.domain.safety.hurts import CODE_OF_JOINT, Joint, Offer, RedSkip, Verdict
from sciatica_desktop.domain.safety.resting import resting
from sciatica_desktop.domain.safety.thresholds import Thresholds

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


STRETCH, BACK, LEG, DOWN = "a stretch", "sore in back or buttock", "leg up", "further down my leg"
NUMB, STILL_NUMB, JOINT = "numb, gone in 10 s", "numb, not gone", "joint hurts"
WEAK, SETTLING, UNWELL = "weak, or a warning sign", "unwell, settling", "unwell, not settling"


def verdict_of(
    row: str, limits: Thresholds, start: int | None = 0, now: int = 0, *, again: bool = False
) -> Verdict:
    """Return what follows from an answer; the leg or back was at `start`, and is at `now`."""
    return {
        STRETCH: hurts.stretch(),
        BACK: hurts.sore_back(start, now, limits, again=again),
        LEG: hurts.sore_leg(start, now, limits, again=again),
        DOWN: hurts.further_down(),
        NUMB: hurts.tingling(gone=True, again=again),
        STILL_NUMB: hurts.tingling(gone=False, again=again),
        JOINT: hurts.sore_joint(),
        WEAK: hurts.weak(),
        SETTLING: hurts.unwell(settling=True),
        UNWELL: hurts.unwell(settling=False),
    }[row]


@pytest.mark.parametrize(
    ("row", "start", "now", "again", "suggested", "besides"),
    [
        (STRETCH, 0, 0, False, Offer.RESUME, {Offer.SMALLER, Offer.EASIER}),
        (BACK, 0, 3, False, Offer.RESUME, {Offer.SMALLER, Offer.SKIP}),
        (BACK, 3, 5, False, Offer.SMALLER, {Offer.EASIER, Offer.SKIP}),
        (BACK, 3, 4, True, Offer.SKIP, {Offer.STOP}),  # two ambers end it
        (BACK, 1, 5, False, Offer.SKIP, {Offer.STOP}),
        (LEG, 2, 2, False, Offer.RESUME, {Offer.SMALLER, Offer.SKIP}),
        (LEG, 0, 2, False, Offer.SMALLER, {Offer.SKIP, Offer.STOP}),
        (LEG, 0, 2, True, Offer.SKIP, {Offer.REST, Offer.STOP}),
        (LEG, 1, 6, False, Offer.SKIP, {Offer.REST, Offer.STOP}),
        (DOWN, 0, 0, False, Offer.SKIP, {Offer.REST, Offer.STOP}),
        (NUMB, 0, 0, False, Offer.SMALLER, {Offer.SKIP, Offer.STOP}),
        (NUMB, 0, 0, True, Offer.SKIP, {Offer.STOP}),
        (STILL_NUMB, 0, 0, False, Offer.SCREEN, set()),
        (JOINT, 0, 0, False, Offer.SKIP, {Offer.EASIER, Offer.STOP}),
        (WEAK, 0, 0, False, Offer.SCREEN, set()),
        (SETTLING, 0, 0, False, Offer.STOP, set()),
        (UNWELL, 0, 0, False, Offer.EMERGENCY_ADVICE, set()),
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
    first, *others = verdict_of(row, limits, start, now, again=again).offers
    assert (first, set(others)) == (suggested, besides)


@pytest.mark.parametrize(
    ("row", "start", "now", "again", "light", "stop"),
    [
        (STRETCH, 0, 0, False, Light.GREEN, None),
        (BACK, 0, 3, False, Light.GREEN, None),
        (BACK, 3, 4, False, Light.AMBER, None),
        (BACK, 3, 4, True, Light.AMBER, StopReason.BACK),
        (BACK, 1, 5, False, Light.RED, StopReason.BACK),
        (BACK, None, 9, False, Light.GREEN, None),  # nothing is known to have risen
        (LEG, 2, 2, False, Light.GREEN, None),
        (LEG, 0, 2, False, Light.AMBER, None),
        (LEG, 0, 2, True, Light.AMBER, StopReason.LEG),
        (LEG, 1, 6, False, Light.RED, StopReason.LEG),
        (LEG, None, 6, False, Light.GREEN, None),
        (DOWN, 0, 0, False, Light.RED, StopReason.FURTHER_DOWN),
        (NUMB, 0, 0, False, Light.AMBER, None),
        (NUMB, 0, 0, True, Light.AMBER, StopReason.TINGLING),
        (STILL_NUMB, 0, 0, False, Light.RED, StopReason.TINGLING),
        (JOINT, 0, 0, False, Light.AMBER, StopReason.JOINT),
        (WEAK, 0, 0, False, Light.BLACK, StopReason.WEAK),
        (SETTLING, 0, 0, False, Light.BLACK, StopReason.UNWELL),
        (UNWELL, 0, 0, False, Light.BLACK, StopReason.UNWELL),
    ],
)
def test_each_row_has_its_light_and_the_reason_where_the_exercise_is_stopped(
    row: str,
    start: int | None,
    now: int,
    again: bool,
    light: Light,
    stop: StopReason | None,
    limits: Thresholds,
) -> None:
    verdict = verdict_of(row, limits, start, now, again=again)
    assert (verdict.light, verdict.stop) == (light, stop)


def test_only_pain_further_down_drops_the_direction(limits: Thresholds) -> None:
    rows = (STRETCH, BACK, LEG, DOWN, NUMB, STILL_NUMB, JOINT, WEAK, SETTLING, UNWELL)
    assert [row for row in rows if verdict_of(row, limits).drop_direction] == [DOWN]


def test_every_joint_has_its_condition() -> None:
    assert set(CODE_OF_JOINT) == set(Joint)


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
