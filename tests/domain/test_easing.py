"""What "smaller" and "leave out" make of a plan that runs."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.easing import Coming, at_own_pace, coming, smaller, with_coming
from sciatica_desktop.domain.exercise import Dose, Doses, Laterality
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import PhaseKind, Plan, PlannedItem
from sciatica_desktop.domain.planning import build_session_plan
from tests.builders import NO_FLOOR, make_exercise, single_item

FIVE = Dose(sets=2, reps=5, hold_s=20)
EXERCISES = {
    e.id: e
    for e in (
        make_exercise("both", doses=Doses(FIVE, FIVE, FIVE)),
        make_exercise("sides", Laterality.ONE_SIDE, doses=Doses(FIVE, FIVE, FIVE)),
        make_exercise("turns", Laterality.ALTERNATING, doses=Doses(FIVE, FIVE, FIVE)),
        make_exercise("standing", equipment=NO_FLOOR),
    )
}


def make(items: Sequence[PlannedItem], pace: Pace | None = None) -> Plan:
    return build_session_plan("small", items, EXERCISES, pace=pace)


def plan_of(*names: str, pace: Pace | None = None) -> Plan:
    return make([i for name in names for i in single_item(EXERCISES[name])], pace)


def reps_of(plan: Plan, item: int) -> list[tuple[object, int, float | None]]:
    return [
        (p.side, p.rep, p.duration_s)
        for p in plan.phases
        if p.item == item and p.kind is PhaseKind.HOLD and p.rep is not None and p.set == 1
    ]


@pytest.mark.parametrize("name", ["both", "sides", "turns"])
def test_smaller_takes_two_repetitions_and_half_the_hold(name: str) -> None:
    plan = smaller(plan_of(name, "standing"), 0)
    holds = reps_of(plan, 0)
    sides = 1 if name == "both" else 2
    assert [rep for _, rep, _ in holds].count(3) == sides
    assert max(rep for _, rep, _ in holds) == 3
    assert {seconds for *_, seconds in holds} == {10}
    assert plan.items[0].dose == Dose(sets=2, reps=3, hold_s=10)
    rests = [p.kind for p in plan.phases if p.item == 0 and p.kind is PhaseKind.REST]
    assert len(rests) == 2 * sides * 2 if name != "turns" else len(rests) == 2 * 5
    assert reps_of(plan, 1) == reps_of(plan_of(name, "standing"), 1)


def test_what_runs_stays_as_it_is_and_one_repetition_is_left() -> None:
    whole = plan_of("both")
    held = next(n for n, p in enumerate(whole.phases) if p.kind is PhaseKind.HOLD and p.rep == 4)
    plan = smaller(whole, held)
    assert plan.phases[: held + 1] == whole.phases[: held + 1]
    assert plan.items[0].dose.reps == 4
    once = smaller(smaller(smaller(whole, 0), 0), 0)
    assert [rep for _, rep, _ in reps_of(once, 0)] == [1]


def test_a_hold_without_a_clock_stays_without_one() -> None:
    plan = smaller(plan_of("both", pace=Pace(take_my_time=True)), 0)
    assert {seconds for *_, seconds in reps_of(plan, 0)} == {None}


def test_a_movement_without_a_hold_gets_none() -> None:
    dose = Dose(sets=1, reps=4, hold_s=0)
    exercise = make_exercise("sway", doses=Doses(dose, dose, dose))
    plan = build_session_plan("small", single_item(exercise), {"sway": exercise})
    assert smaller(plan, 0).items[0].dose == Dose(sets=1, reps=2, hold_s=0)


def test_a_left_out_exercise_keeps_its_place_and_the_way_up_is_timed_anew() -> None:
    whole = plan_of("both", "standing", "turns")
    rest = (Coming(whole.items[1], dropped=True), Coming(whole.items[2]))
    plan = with_coming(whole, 0, rest, make)
    assert plan.items == whole.items
    assert {p.item for p in plan.phases} == {0, 2}
    assert coming(plan, 0) == rest
    assert plan.beginning(1) == plan.beginning(2)
    assert plan.phases[plan.beginning(2)].duration_s == 10, "still on the floor"
    assert plan.beginning(3) == len(plan.phases)


def test_one_more_exercise_moves_the_others_on() -> None:
    whole = plan_of("both", "turns")
    (extra,) = single_item(EXERCISES["standing"])
    plan = with_coming(whole, 0, (Coming(extra), *coming(whole, 0)), make)
    assert [i.exercise for i in plan.items] == ["both", "standing", "turns"]
    assert [p.exercise for p in plan.phases if p.kind is PhaseKind.GET_READY] == [
        "both",
        "standing",
        "turns",
    ]
    assert plan.phases[plan.beginning(2)].duration_s == 30, "down to the floor again"


@given(
    names=st.lists(st.sampled_from(sorted(EXERCISES)), min_size=1, max_size=4),
    number=st.integers(0, 60),
)
def test_a_smaller_plan_has_no_gap_and_is_never_longer(names: list[str], number: int) -> None:
    whole = plan_of(*names)
    number %= len(whole.phases)
    plan = smaller(whole, number)
    assert plan.phases[: number + 1] == whole.phases[: number + 1]
    assert all(a.end_s == b.start_s for a, b in pairwise(plan.phases))
    assert plan.total_s <= whole.total_s
    assert {p.item for p in plan.phases} == {p.item for p in whole.phases}


def waits(plan: Plan, item: int) -> list[bool]:
    """Tell of each hold of an item whether it waits for a key."""
    holds = (p for p in plan.phases if p.item == item and p.kind is PhaseKind.HOLD)
    return [hold.duration_s is None for hold in holds]


@pytest.mark.parametrize("name", ["both", "sides", "turns"])
def test_in_ones_own_time_every_later_hold_waits_and_the_running_one_stays(name: str) -> None:
    plan = plan_of(name, "both" if name != "both" else "sides")
    number = next(n for n, p in enumerate(plan.phases) if p.kind is PhaseKind.HOLD)
    slow = at_own_pace(plan, number, make, on=True)
    assert slow.phases[number].duration_s == 20
    assert waits(slow, 0) == [False, *[True] * (len(waits(plan, 0)) - 1)]
    assert all(waits(slow, 1))
    assert [i.take_my_time for i in slow.items] == [True, True]
    assert [p.kind for p in slow.phases] == [p.kind for p in plan.phases]


def test_by_the_clock_again_is_the_plan_as_it_was() -> None:
    plan = plan_of("sides", "both", "turns")
    slow = at_own_pace(plan, 0, make, on=True)
    assert at_own_pace(slow, 0, make, on=False) == plan


def test_what_is_not_held_waits_on_its_way_in() -> None:
    nothing = Dose(sets=1, reps=3, hold_s=0)
    exercise = make_exercise("walk", doses=Doses(nothing, nothing, nothing))

    def make_walk(items: Sequence[PlannedItem]) -> Plan:
        return build_session_plan("small", items, {"walk": exercise})

    plan = make_walk(single_item(exercise))
    slow = at_own_pace(plan, 0, make_walk, on=True)
    moves = [p.duration_s for p in slow.phases if p.kind is PhaseKind.MOVE_IN]
    assert moves == [None, None, None]


def test_what_was_made_smaller_stays_smaller_by_the_clock() -> None:
    plan = smaller(plan_of("both", "standing"), 0)
    again = at_own_pace(at_own_pace(plan, 0, make, on=True), 0, make, on=False)
    assert reps_of(again, 0) == reps_of(plan, 0)


def test_what_was_left_out_stays_out_in_ones_own_time() -> None:
    plan = plan_of("both", "sides", "turns")
    rest = [Coming(plan.items[1], dropped=True), Coming(plan.items[2])]
    left = with_coming(plan, 0, rest, make)
    assert {p.item for p in at_own_pace(left, 0, make, on=True).phases} == {0, 2}
