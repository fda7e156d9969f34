"""The table of clinical.md 6.3: the first rule that matches."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sciatica_desktop.domain.programme import FIRST_DAYS
from sciatica_desktop.domain.rating import Lowest, Numbness, Scores, Strength
from sciatica_desktop.domain.safety.afterwards import Label
from sciatica_desktop.domain.safety.before import EASING, Before, Rule, judge_before, may_repeat
from sciatica_desktop.domain.safety.red_flags import AFTER_NEW_WEAKNESS, Sign
from sciatica_desktop.domain.safety.tailoring import Today
from sciatica_desktop.domain.safety.thresholds import Thresholds

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "rule"),
    [
        (Before(Scores(leg_right=9), frozenset({Sign.R3})), Rule.WARNING_SIGN),
        (Before(Scores(back=9, strength=Strength.WEAKER)), Rule.WEAKER_OR_NEWLY_NUMB),
        (Before(Scores(back=1, numbness=Numbness.NEW)), Rule.WEAKER_OR_NEWLY_NUMB),
        (Before(Scores(back=9, numbness=Numbness.MORE)), Rule.MORE_NUMB),
        (Before(Scores(back=8)), Rule.SEVERE),
        (Before(Scores(leg_left=2, leg_right=8)), Rule.SEVERE),
        (Before(Scores(back=7)), Rule.STRONG),
        (Before(Scores(leg_right=6)), Rule.STRONG),
        (Before(Scores(back=5)), Rule.AS_CHOSEN),
        (Before(Scores(leg_left=3, lowest=Lowest.CALF), last_lowest_after=Lowest.BUTTOCK),
         Rule.FURTHER_DOWN),
        (Before(Scores(leg_left=3, lowest=Lowest.THIGH), last_lowest_after=Lowest.BACK),
         Rule.FURTHER_DOWN),
        (Before(Scores(leg_left=3, lowest=Lowest.THIGH), last_lowest_after=Lowest.BUTTOCK),
         Rule.AS_CHOSEN),
        (Before(Scores(leg_left=3, lowest=Lowest.FOOT)), Rule.AS_CHOSEN),
        (Before(Scores(leg_left=3), last_lowest_after=Lowest.BACK), Rule.AS_CHOSEN),
        (Before(Scores(back=3, lowest=Lowest.BUTTOCK), last_lowest_after=Lowest.NONE),
         Rule.AS_CHOSEN),
        (Before(Scores(back=2), last_label=Label.TOO_MUCH), Rule.TOO_MUCH),
        (Before(Scores(back=2), last_label=Label.A_BIT_MUCH), Rule.A_BIT_MUCH),
        (Before(Scores(back=2), last_label=Label.UNKNOWN), Rule.AS_CHOSEN),
        (Before(Scores(back=2), last_label=Label.TOO_MUCH, twice_too_much=True),
         Rule.TOO_MUCH_TWICE),
        (Before(Scores()), Rule.AS_CHOSEN),
    ],
)  # fmt: skip
def test_the_first_rule_that_matches(before: Before, rule: Rule, limits: Thresholds) -> None:
    assert judge_before(before, limits).rule is rule


def test_on_a_day_like_any_other_everything_is_as_chosen(limits: Thresholds) -> None:
    ruling = judge_before(Before(Scores(back=2)), limits)
    assert ruling.today == Today()
    assert (ruling.screen, ruling.offer, ruling.whole_programmes) == ((), None, frozenset())
    assert (ruling.rest_day, ruling.tell_a_professional) == (False, False)


def test_a_ticked_sign_is_screened_before_anything_else(limits: Thresholds) -> None:
    ruling = judge_before(Before(Scores(), frozenset({Sign.R5, Sign.R1})), limits)
    assert ruling.screen == (Sign.R1, Sign.R5)


def test_new_weakness_asks_the_emergency_signs_and_the_foot_then_stays_at_level_one(
    limits: Thresholds,
) -> None:
    ruling = judge_before(Before(Scores(strength=Strength.WEAKER)), limits)
    assert ruling.screen == AFTER_NEW_WEAKNESS
    assert ruling.today.level == 1
    assert ruling.tell_a_professional


def test_more_numbness_leaves_no_nerve_glide(limits: Thresholds) -> None:
    today = judge_before(Before(Scores(numbness=Numbness.MORE)), limits).today
    assert (today.level, today.gentle, today.glides) == (1, True, False)


def test_new_numbness_leaves_no_nerve_glide_either(limits: Thresholds) -> None:
    today = judge_before(Before(Scores(numbness=Numbness.NEW)), limits).today
    assert (today.level, today.glides) == (1, False)
    weaker = judge_before(Before(Scores(strength=Strength.WEAKER)), limits).today
    assert weaker.glides


@pytest.mark.parametrize(
    "scores",
    [
        Scores(back=8, strength=Strength.WEAKER),
        Scores(leg_right=9, numbness=Numbness.NEW),
        Scores(leg_right=8, numbness=Numbness.MORE),
    ],
)
def test_numbness_or_weakness_opens_nothing_that_severe_pain_closes(
    scores: Scores, limits: Thresholds
) -> None:
    ruling = judge_before(Before(scores), limits)
    assert ruling.rule in (Rule.WEAKER_OR_NEWLY_NUMB, Rule.MORE_NUMB)
    assert (ruling.today.only, ruling.today.level, ruling.today.gentle) == (EASING, 1, True)
    assert ruling.offer == FIRST_DAYS
    sore = replace(scores, leg_right=6, back=None)
    assert judge_before(Before(sore), limits).today.gentle


@pytest.mark.parametrize("scores", [Scores(leg_right=6), Scores(back=7)])
def test_a_sore_day_stays_at_level_one_and_gentle(scores: Scores, limits: Thresholds) -> None:
    ruling = judge_before(Before(scores), limits)
    assert (ruling.today.level, ruling.today.gentle, ruling.today.glides) == (1, True, True)
    assert ruling.offer is None, "the first days are offered only where fewer than 3 items are left"


@pytest.mark.parametrize(
    ("before", "now", "offers"),
    [
        (Lowest.BUTTOCK, Lowest.CALF, True),
        (Lowest.NONE, Lowest.THIGH, True),
        (Lowest.THIGH, Lowest.CALF, False),
        (Lowest.NONE, Lowest.BUTTOCK, False),
        (None, Lowest.FOOT, False),
    ],
)
def test_pain_two_steps_further_down_and_in_the_leg_offers_the_first_days(
    before: Lowest | None, now: Lowest, offers: bool, limits: Thresholds
) -> None:
    ruling = judge_before(Before(Scores(back=3, lowest=now), last_lowest_after=before), limits)
    assert ruling.offer == (FIRST_DAYS if offers else None)


def test_severe_pain_is_for_easing_not_training(limits: Thresholds) -> None:
    ruling = judge_before(Before(Scores(back=8)), limits)
    assert ruling.today.only == EASING
    assert ruling.offer == FIRST_DAYS
    assert FIRST_DAYS in ruling.whole_programmes
    assert ruling.today.gentle


def test_after_too_much_a_rest_day_is_suggested_and_later_the_gentle_dose(
    limits: Thresholds,
) -> None:
    yesterday = Before(Scores(), last_label=Label.TOO_MUCH, last_was_yesterday=True)
    earlier = Before(Scores(), last_label=Label.TOO_MUCH)
    assert judge_before(yesterday, limits).rest_day
    assert not judge_before(yesterday, limits).today.gentle
    assert not judge_before(earlier, limits).rest_day
    assert judge_before(earlier, limits).today.gentle


def test_too_much_twice_offers_the_first_days_and_a_professional(limits: Thresholds) -> None:
    ruling = judge_before(Before(Scores(), twice_too_much=True), limits)
    assert (ruling.offer, ruling.tell_a_professional) == (FIRST_DAYS, True)
    assert ruling.today.gentle


def test_a_session_that_was_a_bit_much_is_followed_by_one_a_step_lighter(
    limits: Thresholds,
) -> None:
    today = judge_before(Before(Scores(), last_label=Label.A_BIT_MUCH), limits).today
    assert (today.lighter, today.gentle, today.level) == (True, False, 3)


@pytest.mark.parametrize(("leg", "stays"), [(None, True), (4, True), (5, False), (9, False)])
def test_the_hamstring_stretch_goes_from_a_leg_of_5(
    leg: int | None, stays: bool, limits: Thresholds
) -> None:
    assert judge_before(Before(Scores(leg_right=leg)), limits).today.hamstring is stays


@pytest.mark.parametrize(
    ("hours", "may"), [(0, True), (3.9, True), (4, False), (30, False), (-1, False)]
)
def test_the_check_may_be_repeated_within_four_hours(
    hours: float, may: bool, limits: Thresholds
) -> None:
    assert may_repeat(NOW - timedelta(hours=hours), NOW, limits) is may


def test_without_a_full_check_there_is_nothing_to_repeat(limits: Thresholds) -> None:
    assert not may_repeat(None, NOW, limits)
