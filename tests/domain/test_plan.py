"""The plan by example: what clinical.md 0 and the catalogue say, in numbers."""

import json

import pytest

from sciatica_desktop.domain.dose import dose_seconds
from sciatica_desktop.domain.exercise import Dose, DoseName, Doses, Laterality, Position, Tempo
from sciatica_desktop.domain.legs import Legs, legs_of
from sciatica_desktop.domain.pace import Pace, speech_seconds
from sciatica_desktop.domain.plan import Phase, PhaseKind, Plan, PlannedItem, Side
from sciatica_desktop.domain.planning import build_session_plan, plan_programme, planned_items
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.programme import Catalogue, Item
from sciatica_desktop.domain.rating import Scores
from tests.builders import NO_FLOOR, make_catalogue, make_exercise, make_programme, single_item
from tests.content import real_catalogue


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_catalogue()


def session_plan(*exercises: tuple[str, Laterality], **options: object) -> Plan:
    """Return the plan of a session of made exercises."""
    made = [make_exercise(id_, laterality) for id_, laterality in exercises]
    items = [item for exercise in made for item in single_item(exercise)]
    return build_session_plan("small", items, {e.id: e for e in made}, **options)  # type: ignore[arg-type]


def told(plan: Plan) -> list[tuple[str, Side | None, float | None]]:
    return [(p.kind.value, p.side, p.duration_s) for p in plan.phases]


def test_every_dose_of_every_exercise_takes_the_time_of_the_formula(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        for name in (DoseName.GENTLE, DoseName.DEFAULT, DoseName.FULL):
            programme = make_programme(Item(exercise.id, name))
            plan = plan_programme(catalogue, programme)
            assert plan.total_s == 10 + dose_seconds(exercise, exercise.doses.named(name))


def test_knee_to_chest_takes_two_minutes_and_ten_seconds(catalogue: Catalogue) -> None:
    exercise = catalogue.exercises["knee-to-chest"]
    assert dose_seconds(exercise, exercise.doses.default) == 130


def test_one_sided_work_does_the_left_then_changes_sides() -> None:
    plan = session_plan(("stretch", Laterality.ONE_SIDE))
    turn = ["move_in", "hold", "move_out"]
    kinds = ["get_ready", *turn, "rest", *turn, "change_sides", *turn, "rest", *turn]
    assert [p.kind.value for p in plan.phases] == kinds
    assert [p.side for p in plan.phases if p.kind is PhaseKind.HOLD] == ["left"] * 2 + ["right"] * 2
    assert plan.phases[8] == Phase(
        PhaseKind.CHANGE_SIDES, 0, "stretch", plan.phases[8].start_s, 8, set=1
    )


def test_alternating_work_swaps_at_every_repetition() -> None:
    plan = session_plan(("rolls", Laterality.ALTERNATING))
    moves = [(p.side, p.rep) for p in plan.phases if p.kind is PhaseKind.HOLD]
    assert moves == [("left", 1), ("right", 1), ("left", 2), ("right", 2)]


def test_a_set_rest_bears_the_number_of_the_set_it_leads_to() -> None:
    dose = Dose(2, 1, 0)
    exercise = make_exercise(doses=Doses(dose, dose, dose), tempo=Tempo(3, 2, 0, 30))
    plan = build_session_plan("small", single_item(exercise), {exercise.id: exercise})
    kinds = ["get_ready", "move_in", "move_out", "set_rest", "move_in", "move_out"]
    assert [(p.kind.value, p.set) for p in plan.phases] == list(
        zip(kinds, [None, 1, 1, 2, 2, 2], strict=True)
    )


def test_get_ready_is_longer_where_the_position_changes() -> None:
    exercises = [
        make_exercise("a"),
        make_exercise("b"),
        make_exercise("c", position=Position.PRONE),
    ]
    programme = make_programme(*(Item(e.id, DoseName.DEFAULT) for e in exercises))
    plan = plan_programme(make_catalogue(*exercises), programme)
    ready = [p.duration_s for p in plan.phases if p.kind is PhaseKind.GET_READY]
    assert ready == [10, 10, 20]


def test_optional_items_are_left_out_unless_wanted() -> None:
    exercises = [make_exercise("a"), make_exercise("b")]
    programme = make_programme(
        Item("a", DoseName.CUSTOM, Dose(1, 1, 60)), Item("b", DoseName.GENTLE, optional=True)
    )
    catalogue = make_catalogue(*exercises)
    assert planned_items(catalogue, programme) == (
        PlannedItem("a", Dose(1, 1, 60), DoseName.CUSTOM),
    )
    both = planned_items(catalogue, programme, with_optional=True)
    assert [item.exercise for item in both] == ["a", "b"]


def floor_then_standing(**options: object) -> list[float | None]:
    down = make_exercise("down")
    up = make_exercise("up", equipment=NO_FLOOR, position=Position.STANDING)
    step = make_exercise("step", equipment=NO_FLOOR, position=Position.STANDING)
    items = [item for e in (down, up, step) for item in single_item(e)]
    exercises = {e.id: e for e in (down, up, step)}
    plan = build_session_plan("small", items, exercises, **options)  # type: ignore[arg-type]
    return [p.duration_s for p in plan.phases if p.kind is PhaseKind.GET_READY]


def test_getting_down_or_up_gets_thirty_seconds() -> None:
    assert floor_then_standing() == [30, 30, 10]


def test_starting_in_the_middle_counts_as_a_first_exercise() -> None:
    assert floor_then_standing(first=1) == [30, 10, 10]


def test_the_guide_can_wait_at_floor_changes_or_always() -> None:
    assert floor_then_standing(pace=Pace(Wait.FLOOR)) == [None, 30, None, 30, 10]
    assert floor_then_standing(pace=Pace(Wait.ALWAYS)) == [None, 30, None, 30, None, 10]


def test_an_announcement_gets_the_time_to_be_spoken() -> None:
    sentence = "x" * 260
    assert speech_seconds(sentence) == 21
    assert speech_seconds(sentence, rate=2) == 11
    spoken = Pace(spoken_s=lambda item: speech_seconds(sentence))
    assert floor_then_standing(pace=spoken) == [30, 30, 21]


def test_at_my_own_pace_a_hold_waits_for_a_key() -> None:
    plan = session_plan(("tilt", Laterality.BOTH), pace=Pace(take_my_time=True))
    waiting = [p.kind for p in plan.phases if p.duration_s is None]
    assert waiting == [PhaseKind.HOLD, PhaseKind.HOLD]
    assert all(item.take_my_time for item in plan.items)


def test_at_my_own_pace_a_glide_without_a_hold_waits_before_the_way_back() -> None:
    dose = Dose(1, 2, 0)
    exercise = make_exercise(doses=Doses(dose, dose, dose))
    items = [PlannedItem(exercise.id, dose, DoseName.DEFAULT, take_my_time=True)]
    plan = build_session_plan("small", items, {exercise.id: exercise})
    assert [p.kind for p in plan.phases if p.duration_s is None] == [PhaseKind.MOVE_IN] * 2


@pytest.mark.parametrize("leg", [SoreLeg.LEFT, SoreLeg.RIGHT])
def test_the_sore_leg_alone_does_what_is_for_the_affected_side(leg: SoreLeg) -> None:
    plan = session_plan(("glide", Laterality.AFFECTED_SIDE), legs=legs_of(leg))
    assert {p.side for p in plan.phases if p.kind.is_move} == {Side(leg.value)}


@pytest.mark.parametrize(
    "leg", [SoreLeg.BOTH, SoreLeg.NEITHER, SoreLeg.CHANGES, SoreLeg.UNSURE, None]
)
def test_without_one_sore_leg_the_affected_side_is_worked_like_one_side(
    leg: SoreLeg | None,
) -> None:
    glide = session_plan(("same", Laterality.AFFECTED_SIDE), legs=legs_of(leg))
    assert glide == session_plan(("same", Laterality.ONE_SIDE), legs=legs_of(leg))
    exercise = make_exercise("same", Laterality.ONE_SIDE)
    assert glide.total_s == 30 + dose_seconds(exercise, exercise.doses.default)


@pytest.mark.parametrize(
    ("leg", "scores", "first"),
    [
        (SoreLeg.LEFT, None, Side.RIGHT),
        (SoreLeg.RIGHT, Scores(leg_left=9, leg_right=1), Side.LEFT),
        (SoreLeg.BOTH, Scores(leg_left=5, leg_right=2), Side.RIGHT),
        (SoreLeg.BOTH, Scores(leg_left=2, leg_right=5), Side.LEFT),
        (SoreLeg.BOTH, Scores(leg_left=2), Side.LEFT),
        (SoreLeg.CHANGES, Scores(leg_right=2), Side.LEFT),
        (SoreLeg.NEITHER, None, Side.LEFT),
    ],
)
def test_the_less_sore_leg_goes_first(leg: SoreLeg, scores: Scores | None, first: Side) -> None:
    assert legs_of(leg, scores).order[0] is first


def test_nobody_in_particular_works_the_sore_side_once() -> None:
    exercise = make_exercise("glide", Laterality.AFFECTED_SIDE)
    programme = make_programme(Item("glide", DoseName.DEFAULT))
    plan = plan_programme(make_catalogue(exercise), programme)
    assert {p.side for p in plan.phases if p.kind.is_move} == {Side.SORE}


def test_trying_one_exercise_is_a_plan_of_one_item() -> None:
    exercise = make_exercise(equipment=NO_FLOOR)
    plan = build_session_plan("", single_item(exercise, DoseName.GENTLE), {exercise.id: exercise})
    assert len(plan.items) == 1
    assert plan.total_s == 10 + dose_seconds(exercise, exercise.doses.gentle)


def test_an_empty_plan_takes_no_time() -> None:
    assert Plan("none", (), ()).total_s == 0


def test_legs_without_a_sore_one_work_both_sides() -> None:
    assert Legs().working(Laterality.AFFECTED_SIDE) == ("left", "right")
    assert Legs().working(Laterality.BOTH) == (None,)


def test_numbers_of_a_catalogue_plan_are_whole(catalogue: Catalogue) -> None:
    plan = plan_programme(catalogue, catalogue.programmes["eight-simple"])
    assert json.dumps(plan.total_s) == "896"
    assert all(isinstance(p.start_s, int) for p in plan.phases)
