"""When a flare is asked about, advised on and over (clinical.md 6.7)."""

from datetime import date, timedelta
from fractions import Fraction
from uuid import uuid4

import pytest

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.safety.flares import (
    HelpReason,
    easing,
    gone_silent,
    help_reason,
    may_ask_about_flare,
    may_be_over,
)
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.trends.days import Day

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("today", "usual", "asks"),
    [
        ((5, 2), (3, 2), True),
        ((3, 2), (1, 2), False),
        ((4, 2), (2.5, 2), False),
        ((2, 6), (2, 4), True),
        ((9, 9), (None, None), False),
        ((None, 4), (1, 2), True),
    ],
)
def test_a_flare_is_asked_about_two_above_usual_and_from_four(
    today: tuple[float | None, float | None],
    usual: tuple[float | None, float | None],
    asks: bool,
    limits: Thresholds,
) -> None:
    assert may_ask_about_flare(today, usual, limits) is asks


@pytest.mark.parametrize(
    ("days", "usual", "over"),
    [
        ([(3, 3), (3, 2)], (2, 2), True),
        ([(4, 3), (3, 2)], (2, 2), False),
        ([(9, 9), (3, 3), (3, 2)], (2, 2), True),
        ([(3, 3)], (2, 2), False),
        ([(3, 3), (3, 3)], (None, None), True),
        ([(3, 4), (3, 3)], (None, None), False),
        ([(3, None), (3, None)], (2, 2), True),
    ],
)
def test_a_flare_may_be_over_after_two_days_near_the_old_values(
    days: list[tuple[float | None, float | None]],
    usual: tuple[float | None, float | None],
    over: bool,
    limits: Thresholds,
) -> None:
    assert may_be_over(days, usual, limits) is over


def flare(first: int, last: int | None = None) -> Flare:
    """A flare that began, and ended, so many days ago."""
    ended = None if last is None else TODAY - timedelta(days=last)
    return Flare(uuid4(), TODAY - timedelta(days=first), ended)


@pytest.mark.parametrize(
    ("legs", "backs", "eases"),
    [
        ((7, 6, 5), (4, 4, 4), True),
        ((4, 4, 4), (7, 6, 5), True),
        ((7, 6, 5.5), (4, 3, 3), False),
        ((7, 6), (4, 3), False),
        ((8, 6, 7, 5), (None, 3, None, 2), False),
        ((None, None, 9, 7, 5), (3, 3, 3, 3, 3), True),
        ((6, 5, 4, 4, 4), (4, 4, 4, 4, 4), True),
        ((6, 5, 4, 4, 5), (4, 4, 4, 4, 4), True),
        ((6, 5, 4, 4, 5.5), (4, 4, 4, 4, 4), False),
        ((8, 7, 6, 8, 7, 6, 7), (4, 4, 4, 4, 4, 4, 4), True),
    ],
)
def test_easing_is_two_days_down_in_a_row_until_it_rises_again(
    legs: tuple[float | None, ...], backs: tuple[float | None, ...], eases: bool, limits: Thresholds
) -> None:
    def exact(score: float | None) -> Fraction | None:
        return None if score is None else Fraction(score)

    days = [
        Day(TODAY + timedelta(days=n), exact(leg), exact(back))
        for n, (leg, back) in enumerate(zip(legs, backs, strict=True))
    ]
    assert easing(days, flare(0), limits) is eases


def test_what_fell_before_a_flare_does_not_ease_it(limits: Thresholds) -> None:
    days = [Day(TODAY - timedelta(days=n), Fraction(3 + n)) for n in (4, 3, 2)]
    assert easing(days, flare(4), limits)
    assert not easing(days, flare(3), limits)


@pytest.mark.parametrize(
    ("flares", "reason"),
    [
        ([flare(6)], None),
        ([flare(7)], HelpReason.A_WEEK),
        ([flare(9, last=1)], None),
        ([flare(27, 25), flare(15, 14), flare(2)], HelpReason.THREE),
        ([flare(27, 25), flare(15, 14), flare(0)], HelpReason.THREE),
        ([flare(28, 25), flare(15, 14), flare(2)], None),
    ],
)
def test_help_is_advised_after_a_week_or_three_flares_in_four_weeks(
    flares: list[Flare], reason: HelpReason | None, limits: Thresholds
) -> None:
    assert help_reason(flares, TODAY, limits) is reason


def test_a_flare_without_entries_for_two_weeks_is_asked_about(limits: Thresholds) -> None:
    assert gone_silent(flare(20), TODAY - timedelta(days=14), TODAY, limits)
    assert not gone_silent(flare(20), TODAY - timedelta(days=13), TODAY, limits)
    assert gone_silent(flare(14), None, TODAY, limits)
    assert not gone_silent(flare(13), None, TODAY, limits)
    assert not gone_silent(flare(20, last=16), None, TODAY, limits)
