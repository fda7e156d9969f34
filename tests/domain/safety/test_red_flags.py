"""The red-flag screen of clinical.md 6.2."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.safety.red_flags import (
    EMERGENCY_SIGNS,
    OPEN_WHEN_SOON,
    URGENT_SIGNS,
    Answer,
    ScreenState,
    Sign,
    Urgency,
    answered,
    been_checked,
    full_screen_due,
    judge,
    open_exercises,
    wrong_answer,
)
from sciatica_desktop.domain.safety.thresholds import Thresholds

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
YES, NO, NOT_SURE, CHECKED = Answer.YES, Answer.NO, Answer.NOT_SURE, Answer.CHECKED


def test_every_sign_is_either_of_an_emergency_or_urgent() -> None:
    assert (*EMERGENCY_SIGNS, *URGENT_SIGNS) == tuple(Sign)


@pytest.mark.parametrize("sign", EMERGENCY_SIGNS)
@pytest.mark.parametrize("answer", [YES, NOT_SURE, CHECKED])
def test_every_r_question_is_an_emergency_also_when_not_sure(sign: Sign, answer: Answer) -> None:
    assert judge({sign: answer}) == (Urgency.EMERGENCY, (sign,))


@pytest.mark.parametrize(
    ("sign", "answer", "urgency"),
    [
        (Sign.U1, YES, Urgency.SAME_DAY),
        (Sign.U1, NOT_SURE, Urgency.SAME_DAY),
        (Sign.U2, NOT_SURE, Urgency.SAME_DAY),
        (Sign.U3, YES, Urgency.SOON),
        (Sign.U3, NOT_SURE, Urgency.ADVICE),
        (Sign.U3, CHECKED, Urgency.NOTHING),
        (Sign.U4, YES, Urgency.SOON),
        (Sign.U5, NOT_SURE, Urgency.SAME_DAY),
        (Sign.U6, YES, Urgency.SOON),
        (Sign.U7, CHECKED, Urgency.NOTHING),
        (Sign.U8, YES, Urgency.SAME_DAY),
    ],
)
def test_each_u_question(sign: Sign, answer: Answer, urgency: Urgency) -> None:
    assert judge({sign: answer})[0] is urgency


def test_a_fever_makes_an_infection_a_matter_of_today() -> None:
    for fever in (YES, NOT_SURE):
        assert judge({Sign.U6: YES, Sign.U2: fever}) == (Urgency.SAME_DAY, (Sign.U2, Sign.U6))
    assert judge({Sign.U6: YES, Sign.U2: NO})[0] is Urgency.SOON


def test_no_to_everything_leads_to_nothing() -> None:
    assert judge(dict.fromkeys(Sign, NO)) == (Urgency.NOTHING, ())


@given(st.dictionaries(st.sampled_from(Sign), st.sampled_from(Answer)))
def test_one_more_yes_never_makes_it_milder(answers: dict[Sign, Answer]) -> None:
    before = judge(answers)[0]
    for sign in Sign:
        assert judge({**answers, sign: YES})[0] >= before


def test_an_emergency_closes_every_exercise_until_checked() -> None:
    state = answered(ScreenState(), {Sign.R2: YES}, NOW, full=True)
    assert open_exercises(state) == frozenset()
    opened = been_checked(state, date(2026, 11, 22))
    assert open_exercises(opened) is None
    assert opened.checked_on == {Sign.R2: date(2026, 11, 22)}
    assert opened.last_full is None  # screened again before the next session


def test_soon_leaves_easy_walking_and_resting_open_and_warmth_not_after_cancer() -> None:
    constant = answered(ScreenState(), {Sign.U4: YES}, NOW, full=True)
    assert open_exercises(constant) == frozenset(OPEN_WHEN_SOON)
    cancer = answered(ScreenState(), {Sign.U3: YES}, NOW, full=True)
    assert open_exercises(cancer) == frozenset(OPEN_WHEN_SOON) - {"heat-pack"}


def test_a_milder_answer_later_does_not_open_an_emergency_lock() -> None:
    locked = answered(ScreenState(), {Sign.R1: YES}, NOW, full=True)
    later = answered(locked, dict.fromkeys(Sign, NO), NOW + timedelta(days=1), full=True)
    assert later.lock == locked.lock
    unsure = answered(locked, {Sign.U4: NOT_SURE}, NOW + timedelta(days=1), full=False)
    assert unsure.lock == locked.lock, "what is advice only adds nothing to it"
    milder = answered(later, {Sign.U3: YES}, NOW + timedelta(days=1), full=False)
    assert milder.lock is not None
    assert milder.lock.urgency is Urgency.EMERGENCY
    assert milder.lock.signs == (Sign.R1, Sign.U3), "nothing that was told is forgotten"
    assert milder.lock.since == NOW + timedelta(days=1)


def test_a_wrong_answer_can_be_taken_back_and_the_rest_still_counts() -> None:
    both = answered(ScreenState(), {Sign.R1: YES, Sign.U3: YES}, NOW, full=True)
    milder = wrong_answer(both, Sign.R1)
    assert milder.lock is not None
    assert milder.lock.urgency is Urgency.SOON
    assert wrong_answer(milder, Sign.U3).lock is None


def test_not_sure_closes_where_it_counts_and_is_kept_as_what_it_is() -> None:
    state = answered(ScreenState(), {Sign.R3: NOT_SURE, Sign.R1: YES}, NOW, full=True)
    assert state.lock is not None
    assert state.lock.answers == {Sign.R1: YES, Sign.R3: NOT_SURE}
    assert state.lock.unsure == (Sign.R3,)
    again = answered(state, {Sign.R3: YES}, NOW + timedelta(hours=1), full=False)
    assert again.lock is not None
    assert (again.lock.unsure, again.lock.since) == ((), NOW)


def test_not_sure_about_a_sign_that_can_wait_gives_advice_and_no_lock() -> None:
    for sign in (Sign.U3, Sign.U4, Sign.U6, Sign.U7):
        assert answered(ScreenState(), {sign: NOT_SURE}, NOW, full=True).lock is None


def test_an_answer_given_again_counts_as_it_is_given() -> None:
    state = answered(ScreenState(), {Sign.U4: YES, Sign.U1: YES}, NOW, full=True)
    unsure = wrong_answer(state, Sign.U1, NOT_SURE)
    assert unsure.lock is not None
    assert unsure.lock.answers == {Sign.U1: NOT_SURE, Sign.U4: YES}
    # Not sure about U4 is advice only; U1 still closes.
    milder = wrong_answer(unsure, Sign.U4, NOT_SURE)
    assert milder.lock is not None
    assert milder.lock.signs == (Sign.U1,)
    assert wrong_answer(milder, Sign.R7, YES) == milder, "no sign of this lock"


def test_without_a_lock_there_is_nothing_to_take_back_or_open() -> None:
    assert wrong_answer(ScreenState(), Sign.R1) == ScreenState()
    assert been_checked(ScreenState(), date(2026, 11, 22)) == ScreenState()
    assert open_exercises(ScreenState()) is None


def test_a_checked_sign_is_remembered_with_its_day() -> None:
    state = answered(ScreenState(), {Sign.U3: CHECKED, Sign.U4: NO}, NOW, full=True)
    assert state.lock is None
    assert state.checked_on == {Sign.U3: NOW.date()}


def test_the_full_screen_comes_first_and_then_every_week(limits: Thresholds) -> None:
    assert full_screen_due(ScreenState(), NOW, limits)
    state = answered(ScreenState(), dict.fromkeys(Sign, NO), NOW, full=True)
    assert not full_screen_due(state, NOW + timedelta(days=6, hours=23), limits)
    assert full_screen_due(state, NOW + timedelta(days=7), limits)


def test_a_short_form_does_not_put_off_the_weekly_screen() -> None:
    state = answered(ScreenState(), {}, NOW, full=False)
    assert state.last_full is None
    assert state.last_short == NOW
