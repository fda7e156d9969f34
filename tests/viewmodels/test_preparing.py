"""From the wish and the check to a plan that fits today."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from sciatica_desktop.domain.check import BeforeCheck
from sciatica_desktop.domain.exercise import Code, DoseName
from sciatica_desktop.domain.outcomes import Feeling, Light
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.programme import Item
from sciatica_desktop.domain.rating import Context, Rating, Scores, Strength
from sciatica_desktop.domain.remark import Remark
from sciatica_desktop.domain.safety.advancing import StepAnswer
from sciatica_desktop.domain.safety.afterwards import Label
from sciatica_desktop.domain.safety.before import Rule
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.memory import Memory
from sciatica_desktop.domain.safety.past import Did, Past
from sciatica_desktop.domain.safety.progress import Step
from sciatica_desktop.domain.safety.red_flags import Answer, ScreenState, Sign, answered
from sciatica_desktop.domain.safety.tailoring import Why
from sciatica_desktop.viewmodels.preparing import (
    Choice,
    Known,
    Prepared,
    choice_of,
    last_check,
    prepare,
)
from tests.viewmodels.rooms import CATALOGUE, LIMITS

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
CALM = BeforeCheck(Scores(leg_right=2, back=1))


def prepared(
    choice: Choice | str = "eight-simple", check: BeforeCheck = CALM, known: Known | None = None
) -> Prepared:
    wish = choice_of(CATALOGUE, choice) if isinstance(choice, str) else choice
    return prepare(wish, check, CATALOGUE, known or Known(), TODAY, LIMITS, Pace())


def planned(result: Prepared) -> list[str]:
    assert result.plan is not None
    return [item.exercise for item in result.plan.items]


def test_a_calm_person_gets_the_programme_as_it_stands() -> None:
    result = prepared()
    assert planned(result) == [i.exercise for i in CATALOGUE.programmes["eight-simple"].items]
    assert (result.changes, result.closed, result.too_few) == ((), False, False)


def test_optional_items_are_left_out_and_the_sore_leg_is_known() -> None:
    choice = choice_of(CATALOGUE, "first-days")
    assert "heat-pack" not in [i.exercise for i in choice.items]
    result = prepared("eight-simple", known=Known(Profile(sore_leg=SoreLeg.RIGHT)))
    assert result.plan is not None
    sides = [p.side for p in result.plan.phases if p.exercise == "nerve-glide-supine" and p.side]
    assert set(sides) == {"right"}


def test_severe_pain_keeps_only_what_eases_unless_the_first_days_are_chosen() -> None:
    severe = BeforeCheck(Scores(back=8))
    result = prepared("eight-simple", severe)
    assert result.ruling.rule is Rule.SEVERE
    assert planned(result) == ["rest-90-90", "prone-lying"]
    assert result.too_few
    assert len(planned(prepared("first-days", severe))) == 5


@pytest.mark.parametrize(
    ("weeks", "check", "offer"),
    [
        (20, CALM, "desk-break-5"),
        (20, BeforeCheck(Scores(back=6)), "desk-break-5"),
        (20, BeforeCheck(Scores(back=8)), "first-days"),
        (15, BeforeCheck(Scores(back=8)), "first-days"),
    ],
)
def test_from_16_weeks_of_pregnancy_the_desk_break_is_offered_not_the_first_days(
    weeks: int, check: BeforeCheck, offer: str
) -> None:
    since = TODAY - timedelta(weeks=weeks)
    known = Known(Profile(codes=frozenset({Code.PRG}), pregnant_since=since))
    result = prepared("eight-simple", check, known)
    assert result.too_few
    assert result.offer == offer
    assert prepared(offer, check, known).offer is None


def test_an_emergency_closes_everything_and_soon_leaves_resting_open() -> None:
    locked = answered(ScreenState(), {Sign.R1: Answer.YES}, NOW, full=True)
    result = prepared(known=Known(screen=locked))
    assert result.closed
    assert result.plan is None
    soon = answered(ScreenState(), {Sign.U4: Answer.YES}, NOW, full=True)
    assert planned(prepared("first-days", known=Known(screen=soon))) == [
        "rest-90-90",
        "bed-heel-slides",
        "walking",
    ]
    both = prepared("first-days", BeforeCheck(Scores(back=9)), Known(screen=soon))
    assert set(planned(both)) <= {"rest-90-90", "bed-heel-slides", "walking"}
    only_easing = prepared("flexion-bias", BeforeCheck(Scores(back=9)), Known(screen=soon))
    assert planned(only_easing) == ["rest-90-90", "walking"]


def test_before_a_surgeon_has_agreed_nothing_starts() -> None:
    fresh = Profile(codes=frozenset({Code.SUR}), operated_on=TODAY)
    assert prepared(known=Known(fresh)).closed


@pytest.mark.parametrize("code", [Code.SPL, Code.PRG])
def test_a_start_with_what_is_left_out_begins_with_what_comes_after_it(code: Code) -> None:
    choice = choice_of(CATALOGUE, "core-strength", first=3)
    result = prepared(choice, known=Known(Profile(codes=frozenset({code}))))
    assert result.plan is not None
    assert choice.items[3].exercise == "bird-dog"
    assert "bird-dog" not in planned(result)
    assert result.plan.items[result.plan.first].exercise == "sit-to-stand"  # for the hip hinge


def test_gentler_keeps_a_custom_dose() -> None:
    choice = choice_of(CATALOGUE, "flexion-bias").gentler()
    doses = {i.exercise: i.dose for i in choice.items}
    assert doses["childs-pose"] is DoseName.GENTLE
    assert doses["walking"] is DoseName.CUSTOM


def test_one_exercise_alone_is_not_too_few() -> None:
    choice = Choice("pelvic-tilt", "Pelvic tilt", (Item("pelvic-tilt", DoseName.FULL),))
    assert not prepared(choice).too_few


def rating(hours_ago: float, context: Context = Context.BEFORE) -> Rating:
    return Rating(uuid4(), NOW - timedelta(hours=hours_ago), Scores(back=2), context=context)


@pytest.mark.parametrize(
    ("ratings", "repeats"),
    [
        ([], False),
        ([rating(1)], True),
        ([rating(5)], False),
        ([rating(1, Context.AFTER)], False),
        ([rating(-1)], False),
    ],
)
def test_a_check_may_be_repeated_only_after_a_full_one_within_four_hours(
    ratings: list[Rating], repeats: bool
) -> None:
    found = last_check(ratings, (), NOW, LIMITS)
    assert (found is not None) is repeats


def past(minutes_ago: float, light: Light | None = None, feeling: Feeling | None = None) -> Past:
    ended = NOW - timedelta(minutes=minutes_ago)
    return Past("", "x", ended, ended, (Did("walking", light=light),), feeling=feeling)


@pytest.mark.parametrize(
    ("since", "repeats"),
    [
        (past(10), True),
        (past(10, Light.AMBER), True),
        (past(10, Light.RED), False),
        (past(10, feeling=Feeling.MOVED_DOWN), False),
        (past(90, Light.RED), True),
    ],
)
def test_nothing_red_or_further_down_since_the_last_check_may_be_repeated(
    since: Past, repeats: bool
) -> None:
    assert (last_check([rating(1)], [since], NOW, LIMITS) is not None) is repeats


@pytest.mark.parametrize(
    ("known", "check", "tells"),
    [
        (Known(), CALM, False),
        (Known(memory=Memory(Label.TOO_MUCH, was_yesterday=True)), CALM, True),
        (Known(memory=Memory(Label.TOO_MUCH, twice_too_much=True)), CALM, True),
        (Known(memory=Memory(Label.A_BIT_MUCH)), CALM, False),
        (Known(), BeforeCheck(Scores(back=8)), True),
        (Known(), BeforeCheck(Scores(back=1, strength=Strength.WEAKER)), True),
    ],
)
def test_what_is_to_be_told_before_a_gentle_programme(
    known: Known, check: BeforeCheck, tells: bool
) -> None:
    assert prepared("first-days", check, known).to_tell is tells


def test_a_session_that_was_a_bit_much_is_followed_by_the_same_exercises_a_step_lighter() -> None:
    result = prepared("eight-simple", known=Known(memory=Memory(Label.A_BIT_MUCH)))
    assert planned(result) == [i.exercise for i in CATALOGUE.programmes["eight-simple"].items]
    assert result.plan is not None
    assert {i.dose_name for i in result.plan.items} == {DoseName.GENTLE}
    assert {c.why for c in result.changes} == {Why.LIGHTER}


@pytest.mark.parametrize(
    "memory",
    [
        Memory(without=frozenset({Direction.ARCHING})),
        Memory(today_without=frozenset({Direction.ARCHING})),
    ],
)
def test_a_direction_that_sent_pain_down_is_left_out_for_today_or_a_week(memory: Memory) -> None:
    result = prepared("eight-simple", known=Known(memory=memory))
    assert not {"prone-press-up", "standing-back-extension"} & set(planned(result))
    assert {c.why for c in result.changes} == {Why.DIRECTION}


def test_what_was_left_for_red_pain_twice_gives_way_to_something_easier() -> None:
    result = prepared(known=Known(not_now=frozenset({"prone-press-up"})))
    assert "prone-press-up" not in planned(result)
    assert "prone-on-elbows" in planned(result)
    assert [(c.exercise, c.became, c.why) for c in result.changes] == [
        ("prone-press-up", "prone-on-elbows", Why.NOT_NOW)
    ]


def test_a_caution_and_the_word_for_mornings_go_with_their_exercises() -> None:
    known = Known(Profile(codes=frozenset({Code.STN})), early=True)
    result = prepared("eight-simple", known=known)
    assert result.plan is not None
    said = {i.exercise: i.remarks for i in result.plan.items if i.remarks}
    assert said == {
        "nerve-glide-supine": (Remark.MORNING,),
        "prone-press-up": (Remark.SPINE,),
    }


def test_a_start_behind_a_swapped_exercise_begins_with_the_chosen_one() -> None:
    choice = choice_of(CATALOGUE, "eight-simple", first=7)
    result = prepared(choice, known=Known(not_now=frozenset({"prone-press-up"})))
    assert result.plan is not None
    assert "prone-on-elbows" in planned(result)
    assert result.plan.items[result.plan.first].exercise == "standing-back-extension"


def test_strength_on_two_days_running_is_mentioned_and_not_blocked() -> None:
    known = Known(strength_lately=True)
    strong = prepared("core-strength", known=known)
    assert strong.plan is not None
    assert (strong.strength_lately, strong.to_tell) == (True, True)
    calm = prepared("eight-simple", known=known)
    assert (calm.strength_lately, calm.to_tell) == (False, False)


def test_a_bad_day_stays_gentle_whatever_was_raised() -> None:
    up = Step("pelvic-tilt", DoseName.FULL)
    said = StepAnswer("eight-simple", "pelvic-tilt", up, taken=True, at=NOW)
    known = Known(steps=(said,))
    usual, bad = (
        choice_of(CATALOGUE, "eight-simple"),
        choice_of(CATALOGUE, "eight-simple").gentler(),
    )
    doses = []
    for choice in (usual, bad):
        plan = prepared(choice, known=known).plan
        assert plan is not None
        doses.append(next(i.dose_name for i in plan.items if i.exercise == "pelvic-tilt"))
    assert doses == [DoseName.FULL, DoseName.GENTLE]
