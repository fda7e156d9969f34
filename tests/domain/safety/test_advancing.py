"""What is suggested next in a programme (clinical.md 6.8), over the real catalogue."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sciatica_desktop.domain.exercise import DoseName, Exercise
from sciatica_desktop.domain.record import Light, Outcome
from sciatica_desktop.domain.safety.advancing import (
    Ground,
    StepAnswer,
    raised,
    step_offers,
    with_steps,
)
from sciatica_desktop.domain.safety.afterwards import Label
from sciatica_desktop.domain.safety.progress import Step, Turn
from sciatica_desktop.domain.safety.thresholds import Thresholds
from tests.content import real_catalogue

CATALOGUE = real_catalogue()
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
GENTLE, DEFAULT, FULL, _ = DoseName
SIMPLE = CATALOGUE.programmes["eight-simple"]


def turn(days_ago: float, dose: DoseName = DEFAULT) -> Turn:
    day = (NOW - timedelta(days=days_ago)).date()
    return Turn(day, dose, Outcome.DONE, None, Label.FINE)


WELL = [turn(5), turn(3), turn(1)]


def answer(
    step: Step, *, taken: bool, days_ago: float = 2, exercise: str = "pelvic-tilt"
) -> StepAnswer:
    return StepAnswer("eight-simple", exercise, step, taken, NOW - timedelta(days=days_ago))


def ground(
    exercise: str = "pelvic-tilt",
    turns: list[Turn] | None = None,
    answers: list[StepAnswer] | None = None,
    *,
    level_three: bool = False,
) -> Ground:
    return Ground(
        CATALOGUE.exercises,
        {exercise: WELL if turns is None else turns},
        answers or [],
        lambda _: True,
        lambda _: False,
        level_three,
    )


def steps(on: Ground, limits: Thresholds, programme: str = "eight-simple") -> list[Step]:
    return [o.next for o in step_offers(CATALOGUE.programmes[programme], on, limits)]


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (WELL, [Step("pelvic-tilt", FULL)]),
        (WELL[:2], []),
        ([replace(WELL[0], light=Light.GREEN), *WELL[1:]], [Step("pelvic-tilt", FULL)]),
        ([*WELL[:2], replace(WELL[2], light=Light.AMBER)], []),
        ([*WELL[:2], replace(WELL[2], light=Light.RED, outcome=Outcome.STOPPED)], []),
        ([*WELL[:2], replace(WELL[2], outcome=Outcome.PARTLY)], []),
        ([*WELL[:2], replace(WELL[2], label=Label.A_BIT_MUCH)], []),
        ([*WELL[:2], replace(WELL[2], label=Label.UNKNOWN)], []),
        ([*WELL[:2], replace(WELL[2], effort=6)], [Step("pelvic-tilt", FULL)]),
        ([*WELL[:2], replace(WELL[2], effort=7)], []),
        ([*WELL[:2], turn(1, GENTLE)], []),  # a bad day counts as done, not as progress
        ([turn(7), turn(5), turn(3), turn(1, GENTLE), turn(0)], []),
    ],
)
def test_three_good_turns_at_the_present_dose_suggest_the_next(
    turns: list[Turn], expected: list[Step], limits: Thresholds
) -> None:
    assert steps(ground(turns=turns), limits) == expected


def test_first_days_never_grow(limits: Thresholds) -> None:
    gentle = [turn(5, GENTLE), turn(3, GENTLE), turn(1, GENTLE)]
    assert steps(ground(turns=gentle), limits, "first-days") == []


def test_a_step_that_was_taken_needs_three_turns_of_its_own(limits: Thresholds) -> None:
    taken = [answer(Step("pelvic-tilt", FULL), taken=True)]
    assert steps(ground(answers=taken), limits) == []
    full = [turn(3, FULL), turn(2, FULL), turn(1, FULL)]
    found = step_offers(SIMPLE, ground(turns=full, answers=taken), limits)
    assert [(o.exercise, o.now, o.next) for o in found] == [
        ("pelvic-tilt", Step("pelvic-tilt", FULL), Step("glute-bridge", GENTLE))
    ]


def test_not_now_is_remembered_until_three_more_good_turns(limits: Thresholds) -> None:
    refused = [answer(Step("pelvic-tilt", FULL), taken=False)]
    assert steps(ground(answers=refused), limits) == []
    assert steps(ground(turns=[turn(2), turn(1), turn(0)], answers=refused), limits) == []
    more = [*WELL, turn(0.9), turn(0.5), turn(0)]
    assert steps(ground(turns=more, answers=refused), limits) == [Step("pelvic-tilt", FULL)]


def test_not_now_to_one_exercise_holds_no_other_back(limits: Thresholds) -> None:
    other = [answer(Step("knee-to-chest", FULL), taken=False, exercise="knee-to-chest")]
    assert steps(ground(answers=other), limits) == [Step("pelvic-tilt", FULL)]


def test_only_a_step_above_gentle_that_was_taken_raises_an_exercise() -> None:
    harder = Step("glute-bridge", GENTLE)
    assert raised("eight-simple", [answer(harder, taken=True)]) == frozenset()
    refused = answer(Step("pelvic-tilt", FULL), taken=False)
    assert raised("eight-simple", [refused]) == frozenset()


def harder_from(exercise: str, *, on: Ground, limits: Thresholds) -> list[Step]:
    return [o.next for o in step_offers(SIMPLE, on, limits) if o.exercise == exercise]


def test_a_harder_exercise_must_suit_and_must_not_be_there_already(limits: Thresholds) -> None:
    full = [turn(3, FULL), turn(2, FULL), turn(1, FULL)]
    taken = [answer(Step("pelvic-tilt", FULL), taken=True)]
    on = ground(turns=full, answers=taken)

    def never(_exercise: Exercise) -> bool:
        return False

    assert harder_from("pelvic-tilt", on=replace(on, allows=never), limits=limits) == []
    more_of_it = replace(ground(), allows=never)
    assert harder_from("pelvic-tilt", on=more_of_it, limits=limits) == [Step("pelvic-tilt", FULL)]
    core = CATALOGUE.programmes["core-strength"]
    both = [i.exercise for i in core.items]
    easier = next(e for e in both if CATALOGUE.exercises[e].harder in both)
    said = [StepAnswer(core.id, easier, Step(easier, FULL), taken=True, at=NOW)]
    assert step_offers(core, ground(easier, full, said), limits) == []


def test_level_three_waits_for_its_own_rule(limits: Thresholds) -> None:
    easier = next(
        e
        for e in CATALOGUE.exercises.values()
        if e.harder and CATALOGUE.exercises[e.harder].level == 3 and e.level == 2
    )
    programme = SIMPLE._replace(items=(SIMPLE.items[0]._replace(exercise=easier.id, dose=FULL),))
    full = [turn(3, FULL), turn(2, FULL), turn(1, FULL)]
    for is_open in (False, True):
        found = step_offers(programme, ground(easier.id, full, level_three=is_open), limits)
        assert [o.next.exercise for o in found] == ([easier.harder] if is_open else [])


def test_a_caution_begins_gently_until_the_person_raises_it(limits: Thresholds) -> None:
    gentle = [turn(5, GENTLE), turn(3, GENTLE), turn(1, GENTLE)]
    careful = replace(ground(turns=gentle), careful=lambda _: True)
    found = step_offers(SIMPLE, careful, limits)
    assert [(o.now, o.next) for o in found] == [
        (Step("pelvic-tilt", GENTLE), Step("pelvic-tilt", DEFAULT))
    ]
    taken = [answer(found[0].next, taken=True)]
    assert raised("eight-simple", taken) == frozenset({"pelvic-tilt"})
    later = replace(careful, answers=taken, turns={"pelvic-tilt": WELL})
    assert [o.next for o in step_offers(SIMPLE, later, limits)] == [Step("pelvic-tilt", FULL)]


def test_the_items_follow_the_latest_step_of_their_own_programme() -> None:
    said = [
        answer(Step("glute-bridge", GENTLE), taken=True, days_ago=1),
        answer(Step("pelvic-tilt", FULL), taken=True, days_ago=9),
        answer(Step("walking", FULL), taken=False, exercise="knee-to-chest"),
        replace(answer(Step("walking", FULL), taken=True, days_ago=0), programme="first-days"),
    ]
    items = with_steps("eight-simple", SIMPLE.items, said)
    changed = [(a.exercise, b) for a, b in zip(SIMPLE.items, items, strict=True) if a != b]
    assert [(was, now.exercise, now.dose) for was, now in changed] == [
        ("pelvic-tilt", "glute-bridge", GENTLE)
    ]
    assert with_steps("eight-simple", SIMPLE.items, []) == list(SIMPLE.items)


def test_a_dose_of_the_programmes_own_is_left_alone(limits: Thresholds) -> None:
    walked = [turn(5, DoseName.CUSTOM), turn(3, DoseName.CUSTOM), turn(1, DoseName.CUSTOM)]
    assert steps(ground("walking", walked), limits, "flexion-bias") == []
    gentle = [replace(one, dose=GENTLE) for one in walked]
    careful = replace(ground("walking", gentle), careful=lambda _: True)
    assert steps(careful, limits, "flexion-bias") == []
