"""ASK FIRST (clinical.md 6.2, A1 to A3): which page is open, and what holds until then."""

from datetime import date, timedelta

import pytest

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.safety.asking import (
    Answered,
    Ask,
    AskReply,
    applies,
    asked_about,
    due,
    gentle_only,
)
from sciatica_desktop.domain.safety.thresholds import Thresholds

TODAY = date(2026, 11, 21)
NO_MORNINGS = {Ask.STIFF_MORNINGS: Answered(AskReply.NO, TODAY)}


def with_codes(*codes: Code) -> Profile:
    return Profile(codes=frozenset(codes))


@pytest.mark.parametrize(
    ("profile", "items"),
    [
        (Profile(), ()),
        (with_codes(Code.PRG), (Ask.PREGNANT,)),
        (with_codes(Code.OST), (Ask.BONES,)),
        (with_codes(Code.SPL), (Ask.VERTEBRA,)),
        (with_codes(Code.HIP), (Ask.HIP,)),
        (Profile(codes=frozenset({Code.HIP}), hip_rules=False), ()),
        (with_codes(Code.SUR), ()),  # surgery has a lock of its own
        (with_codes(Code.KNE, Code.STN), ()),
        (with_codes(Code.OST, Code.SPL, Code.PRG), (Ask.PREGNANT, Ask.BONES, Ask.VERTEBRA)),
        (Profile(spell_began=TODAY - timedelta(weeks=6)), ()),
        (Profile(spell_began=TODAY - timedelta(days=43)), (Ask.LONG_SPELL,)),
    ],
)
def test_the_profile_says_which_pages_there_are(
    profile: Profile, items: tuple[Ask, ...], limits: Thresholds
) -> None:
    assert due(profile, NO_MORNINGS, TODAY, limits) == items


def test_everybody_is_asked_about_stiff_mornings_once(limits: Thresholds) -> None:
    assert due(Profile(), {}, TODAY, limits) == (Ask.STIFF_MORNINGS,)
    assert applies(Ask.STIFF_MORNINGS, Profile(), TODAY, limits)


@pytest.mark.parametrize(
    ("ask", "answered", "again"),
    [
        (Ask.BONES, date(2026, 8, 22), False),
        (Ask.BONES, date(2026, 8, 21), True),  # asked again after 3 months
        (Ask.LONG_SPELL, date(2026, 10, 22), False),
        (Ask.LONG_SPELL, date(2026, 10, 21), True),  # shown once a month
    ],
)
def test_a_page_comes_again_after_its_time(
    ask: Ask, answered: date, again: bool, limits: Thresholds
) -> None:
    profile = Profile(codes=frozenset({Code.OST}), spell_began=TODAY - timedelta(days=100))
    answers = dict.fromkeys(Ask, Answered(AskReply.ASKED, TODAY))
    answers[ask] = Answered(AskReply.ASKED, answered)
    assert (ask in due(profile, answers, TODAY, limits)) is again


def test_a_month_without_that_day_is_over_on_the_first_of_the_next(limits: Thresholds) -> None:
    profile = Profile(spell_began=date(2026, 1, 1))
    answers = {**NO_MORNINGS, Ask.LONG_SPELL: Answered(AskReply.ASKED, date(2027, 1, 31))}
    answers[Ask.STIFF_MORNINGS] = Answered(AskReply.NO, date(2027, 1, 31))
    assert due(profile, answers, date(2027, 2, 28), limits) == ()
    assert due(profile, answers, date(2027, 3, 1), limits) == (Ask.LONG_SPELL,)


def test_a_month_of_december_is_over_in_january(limits: Thresholds) -> None:
    profile = Profile(spell_began=date(2026, 1, 1))
    answers = dict.fromkeys(Ask, Answered(AskReply.ASKED, date(2026, 12, 20)))
    assert due(profile, answers, date(2027, 1, 19), limits) == ()
    assert due(profile, answers, date(2027, 1, 20), limits) == (Ask.LONG_SPELL,)


def test_only_having_asked_lifts_a_condition() -> None:
    answers = {
        Ask.BONES: Answered(AskReply.ASKED, TODAY),
        Ask.HIP: Answered(AskReply.GENTLE, TODAY),
        Ask.LONG_SPELL: Answered(AskReply.ASKED, TODAY),
    }
    assert asked_about(answers) == frozenset({Code.OST})


@pytest.mark.parametrize(
    ("ask", "reply", "gentle"),
    [
        (Ask.LONG_SPELL, AskReply.GENTLE, True),
        (Ask.LONG_SPELL, AskReply.ASKED, False),
        (Ask.STIFF_MORNINGS, AskReply.GENTLE, True),
        (Ask.STIFF_MORNINGS, AskReply.NO, False),
        (Ask.BONES, AskReply.GENTLE, False),  # its code stays unasked instead
    ],
)
def test_gentle_exercises_only_is_a_wish_that_holds(
    ask: Ask, reply: AskReply, gentle: bool, limits: Thresholds
) -> None:
    long = Profile(spell_began=TODAY - timedelta(days=100))
    assert gentle_only(long, {ask: Answered(reply, TODAY)}, TODAY, limits) is gentle


def test_the_wish_for_a_long_spell_ends_with_the_spell(limits: Thresholds) -> None:
    answers = {Ask.LONG_SPELL: Answered(AskReply.GENTLE, TODAY)}
    assert not gentle_only(Profile(spell_began=TODAY), answers, TODAY, limits)
