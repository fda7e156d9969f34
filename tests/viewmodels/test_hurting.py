"""The questions after "This hurts" and what follows: the table of clinical.md 6.5."""

import pytest

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.record import Light
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.hurts import Hurt, Joint, Offer
from sciatica_desktop.viewmodels.hurting import (
    Ask,
    Before,
    Hurting,
    Reply,
    lowest_choices,
    reply,
    tell,
)
from tests.viewmodels.rooms import LIMITS

RIGHT = (Part.LEG_RIGHT, Part.BACK)
START = Scores(leg_right=2, back=1, lowest=Lowest.THIGH)


def told(
    hurt: Hurt | QuickAnswer,
    *answers: Reply,
    start: Scores = START,
    parts: tuple[Part, ...] = RIGHT,
    again: bool = False,
) -> Hurting:
    hurting = tell(hurt, Before(start, parts, again), LIMITS)
    for answer in answers:
        assert hurting.question is not None
        hurting = reply(hurting, answer, LIMITS)
    return hurting


@pytest.mark.parametrize(
    ("hurt", "answers", "again", "light", "first"),
    [
        (Hurt.STRETCH, (), False, Light.GREEN, Offer.RESUME),
        (Hurt.BACK, (1,), False, Light.GREEN, Offer.RESUME),
        (Hurt.BACK, (4,), False, Light.RED, Offer.SKIP),
        (Hurt.BACK, (None,), False, Light.AMBER, Offer.SMALLER),
        (Hurt.LEG, (2,), False, Light.GREEN, Offer.RESUME),
        (Hurt.LEG, (4,), False, Light.AMBER, Offer.SMALLER),
        (Hurt.LEG, (4,), True, Light.AMBER, Offer.SKIP),
        (Hurt.LEG, (6,), False, Light.RED, Offer.SKIP),
        (Hurt.LEG, (None,), True, Light.AMBER, Offer.SKIP),
        (Hurt.FURTHER_DOWN, (Lowest.CALF,), False, Light.RED, Offer.SKIP),
        (Hurt.FURTHER_DOWN, (None,), False, Light.RED, Offer.SKIP),
        (Hurt.TINGLING, (True,), False, Light.AMBER, Offer.SMALLER),
        (Hurt.TINGLING, (True,), True, Light.AMBER, Offer.SKIP),
        (Hurt.TINGLING, (False,), False, Light.RED, Offer.SCREEN),
        (Hurt.TINGLING, (None,), False, Light.RED, Offer.SCREEN),
        (Hurt.JOINT, (Joint.KNEE,), False, Light.AMBER, Offer.SKIP),
        (Hurt.WEAK, (), False, Light.BLACK, Offer.SCREEN),
        (Hurt.UNWELL, (True,), False, Light.BLACK, Offer.STOP),
        (Hurt.UNWELL, (False,), False, Light.BLACK, Offer.EMERGENCY_ADVICE),
        (Hurt.UNWELL, (None,), False, Light.BLACK, Offer.EMERGENCY_ADVICE),
        (QuickAnswer.MOVED_UP, (Lowest.BUTTOCK,), False, Light.GREEN, Offer.RESUME),
        (QuickAnswer.MOVED_UP, (None,), False, Light.GREEN, Offer.RESUME),
        (QuickAnswer.SAME, (), False, Light.GREEN, Offer.RESUME),
        (QuickAnswer.WORSE, (3, 2), False, Light.GREEN, Offer.RESUME),
        (QuickAnswer.WORSE, (6, 2), False, Light.RED, Offer.RESUME),
        (QuickAnswer.WORSE, (None, None), False, Light.AMBER, Offer.RESUME),
        (QuickAnswer.MOVED_DOWN, (Lowest.FOOT,), False, Light.RED, Offer.SKIP),
    ],
)
def test_what_follows_an_answer(
    hurt: Hurt | QuickAnswer,
    answers: tuple[Reply, ...],
    again: bool,
    light: Light,
    first: Offer,
) -> None:
    hurting = told(hurt, *answers, again=again)
    assert hurting.question is None
    assert hurting.verdict is not None
    assert (hurting.verdict.light, hurting.verdict.offers[0]) == (light, first)


def test_only_pain_further_down_drops_its_direction() -> None:
    dropping = [h for h in Hurt if (v := told_to_the_end(h).verdict) and v.drop_direction]
    assert dropping == [Hurt.FURTHER_DOWN]


def told_to_the_end(hurt: Hurt) -> Hurting:
    hurting = told(hurt)
    while hurting.question is not None:
        hurting = reply(hurting, None, LIMITS)
    return hurting


def test_the_scores_are_kept_for_the_diary() -> None:
    assert told(Hurt.LEG, 6).scores == Scores(leg_right=6)
    assert told(Hurt.FURTHER_DOWN, Lowest.CALF).scores == Scores(lowest=Lowest.CALF)
    assert told(QuickAnswer.WORSE, 3, 2).scores == Scores(leg_right=3, back=2)


def test_with_two_legs_it_is_asked_which() -> None:
    both = (Part.LEG_LEFT, Part.LEG_RIGHT, Part.BACK)
    hurting = told(Hurt.LEG, parts=both)
    assert hurting.question is Ask.WHICH_LEG
    hurting = reply(hurting, Part.LEG_LEFT, LIMITS)
    assert hurting.question is Part.LEG_LEFT
    assert told(Hurt.LEG, None, parts=both).verdict is not None


def test_a_leg_that_did_not_hurt_at_the_start_counts_from_nothing() -> None:
    calm = Scores(back=1)
    hurting = told(Hurt.LEG, Part.LEG_LEFT, 4, start=calm, parts=(Part.BACK,))
    assert hurting.verdict is not None
    assert hurting.verdict.light is Light.RED
    unknown = told(Hurt.LEG, Part.LEG_LEFT, 4, start=Scores(), parts=(Part.BACK,))
    assert unknown.verdict is not None
    assert unknown.verdict.light is Light.GREEN


def test_only_places_further_down_are_offered() -> None:
    assert lowest_choices(told(Hurt.FURTHER_DOWN)) == (Lowest.CALF, Lowest.FOOT)
    at_the_foot = told(Hurt.FURTHER_DOWN, start=Scores(lowest=Lowest.FOOT))
    assert at_the_foot.question is None
    somewhere = lowest_choices(told(Hurt.FURTHER_DOWN, start=Scores()))
    assert somewhere == (Lowest.BUTTOCK, Lowest.THIGH, Lowest.CALF, Lowest.FOOT)


def test_after_moved_up_only_places_further_up_are_offered() -> None:
    up = (Lowest.NONE, Lowest.BACK, Lowest.BUTTOCK)
    assert lowest_choices(told(QuickAnswer.MOVED_UP)) == up
    for start in (Scores(), Scores(lowest=Lowest.BACK)):
        assert told(QuickAnswer.MOVED_UP, start=start).question is None
