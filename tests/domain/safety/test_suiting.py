"""Whom an exercise suits, who starts it gently, and what stands in for it (clinical.md 5, 6.1)."""

import pytest

from sciatica_desktop.domain.exercise import Code, Dose, DoseName, Exercise, Position
from sciatica_desktop.domain.profile import Gear
from sciatica_desktop.domain.programme import Item
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.person import Person
from sciatica_desktop.domain.safety.returning import Comeback, Return
from sciatica_desktop.domain.safety.tailoring import (
    Change,
    Today,
    Why,
    gentle_reason,
    refusal,
    tailor,
)
from tests.content import real_catalogue

CATALOGUE = real_catalogue()


@pytest.mark.parametrize("exercise", CATALOGUE.exercises.values(), ids=lambda e: e.id)
def test_a_condition_makes_gentle_what_it_concerns_and_nothing_else(exercise: Exercise) -> None:
    found = {
        code
        for code in Code
        if gentle_reason(exercise, Person(frozenset({code})), Today()) == (Why.GENTLE, code)
    }
    assert found == {*exercise.caution, *exercise.avoid}


ON_THE_KNEES = {"childs-pose", "bird-dog-leg-slide", "bird-dog", "pigeon-pose"}
ON_A_MAT = ON_THE_KNEES | {"rest-90-90", "seated-hamstring-stretch"}  # and not on a bed
ARCHING = {"prone-lying", "prone-on-elbows", "prone-press-up", "standing-back-extension"}
GLIDES = {"nerve-glide-supine", "nerve-slider-seated"}


def without(gear: Gear) -> Person:
    return Person(gear=frozenset(Gear) - {gear})


@pytest.mark.parametrize(
    ("person", "today", "refused"),
    [
        (Person(), Today(), set()),
        (Person(kneel=False), Today(), ON_THE_KNEES),
        (Person(floor=False), Today(), ON_A_MAT),
        (without(Gear.BAND), Today(), {"band-hip-hinge"}),
        (without(Gear.LOOP_BAND), Today(), {"banded-squat"}),
        (without(Gear.DUMBBELLS), Today(), {"dumbbell-deadlift"}),
        (without(Gear.STEP), Today(), {"split-squat-rear-foot-elevated"}),
        (Person(), Today(glides=False), GLIDES),
        (Person(), Today(hamstring=False), {"seated-hamstring-stretch"}),
        (Person(), Today(without=frozenset({Direction.ARCHING})), ARCHING),
        (Person(), Today(not_now=frozenset({"walking"})), {"walking"}),
    ],
)
def test_each_limit_closes_what_it_concerns_and_nothing_else(
    person: Person, today: Today, refused: set[str]
) -> None:
    assert {e.id for e in CATALOGUE.exercises.values() if refusal(e, person, today)} == refused


def test_late_in_a_pregnancy_nobody_lies_on_back_or_front_and_all_else_stays() -> None:
    person, lying = Person(late_pregnancy=True), (Position.SUPINE, Position.PRONE)
    refused = {e.id for e in CATALOGUE.exercises.values() if refusal(e, person, Today())}
    assert refused == {e.id for e in CATALOGUE.exercises.values() if e.position in lying}


def test_on_the_way_back_a_dose_of_ones_own_gives_way_to_the_gentle_one() -> None:
    long = Item("walking", DoseName.CUSTOM, custom=Dose(1, 1, 1200))
    today = Today(comeback=Return(Comeback.FLARE, DoseName.GENTLE))
    result = tailor([long], CATALOGUE, Person(), today)
    assert result.items == (Item("walking", DoseName.GENTLE),)
    assert result.changes == (Change("walking", "walking", Why.AFTER_FLARE),)


def test_what_comes_next_by_itself_does_not_stand_in_as_well() -> None:
    items = [Item("bird-dog", DoseName.DEFAULT), Item("bird-dog-leg-slide", DoseName.DEFAULT)]
    result = tailor(items, CATALOGUE, Person(), Today(not_now=frozenset({"bird-dog"})))
    assert [item.exercise for item in result.items] == ["pelvic-tilt", "bird-dog-leg-slide"]


def test_a_caution_is_told_before_a_lighter_day() -> None:
    person, item = Person(frozenset({Code.STN})), Item("prone-press-up", DoseName.FULL)
    result = tailor([item], CATALOGUE, person, Today(lighter=True))
    assert result.changes == (Change("prone-press-up", "prone-press-up", Why.GENTLE, Code.STN),)
    assert [item.dose for item in result.items] == [DoseName.GENTLE]


def test_an_old_hip_without_rules_opens_nothing_that_another_condition_closes() -> None:
    hip = Person(frozenset({Code.HIP, Code.ACU}), asked=frozenset(Code), hip_rules=False)
    assert refusal(CATALOGUE.exercises["dumbbell-deadlift"], hip, Today()) == (
        Why.CONDITION,
        Code.ACU,
    )
