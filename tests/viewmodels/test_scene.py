"""What the stage shows at a moment."""

import pytest

from sciatica_desktop.domain.exercise import Dose, Doses, Exercise, Kind, Laterality, Tempo
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import PhaseKind, Plan, Side
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.session import Finished, Running, Session, advance, start
from sciatica_desktop.domain.steering import more_time, pause, resume
from sciatica_desktop.viewmodels.looks import milliseconds_to_look
from sciatica_desktop.viewmodels.scene import Scene, SceneMaker
from tests.builders import make_exercise, single_item


def plan_of(*exercises: Exercise, pace: Pace | None = None) -> Plan:
    items = [item for exercise in exercises for item in single_item(exercise)]
    return build_session_plan("small", items, {e.id: e for e in exercises}, pace=pace)


def scene_at(now: float, *exercises: Exercise, pace: Pace | None = None) -> Scene:
    """Return the scene so many seconds into a session: 30 s get-ready, 3 in, 20 held, 2 out, 5 rest."""
    made = exercises or (make_exercise("a"), make_exercise("b"))
    plan = plan_of(*made, pace=pace)
    session, _ = advance(start(plan, 0)[0], now)
    assert not isinstance(session, Finished)
    return SceneMaker(plan, {e.id: e for e in made}).scene(session, 0, now)


def test_the_first_scene_shows_the_exercise_and_the_one_after_it() -> None:
    scene = scene_at(0)
    assert scene.kind is PhaseKind.GET_READY
    assert (scene.exercise.id, scene.next.id if scene.next else None) == ("a", "b")
    assert (scene.seconds_left, scene.fraction) == (30, 0)
    assert (scene.segment, scene.segments) == (0, (85, 65))
    assert scene.left_s == 150
    assert (scene.sets, scene.reps) == (1, 2)


def test_a_hold_shows_its_repetition_its_time_and_its_sentence() -> None:
    scene = scene_at(43)
    assert scene.kind is PhaseKind.HOLD
    assert (scene.set, scene.rep) == (1, 1)
    assert (scene.seconds_left, scene.fraction) == (10, 0.5)
    assert scene.step.text == "Keep breathing."
    assert scene.segment_done == pytest.approx(43 / 85)


def test_a_late_frame_shows_the_end_of_the_phase_and_no_more() -> None:
    exercises = {"a": make_exercise("a")}
    plan = plan_of(*exercises.values())
    session, _ = start(plan, 0)
    assert not isinstance(session, Finished)
    scene = SceneMaker(plan, exercises).scene(session, 0, 31)
    assert (scene.seconds_left, scene.fraction) == (0, 1)
    assert scene.moment.u == 0


def test_the_last_exercise_has_none_after_it() -> None:
    assert scene_at(90).next is None


@pytest.mark.parametrize("laterality", Laterality)
def test_the_next_exercise_is_known_as_it_begins(laterality: Laterality) -> None:
    pair = make_exercise("a"), make_exercise("b", laterality=laterality)
    plan, exercises = plan_of(*pair), {e.id: e for e in pair}
    scenes = SceneMaker(plan, exercises)
    running, _ = start(plan, 0)
    assert not isinstance(running, Finished)
    coming = scenes.scene(running, 0, 0).next_moment
    later, _ = advance(running, 85)
    assert not isinstance(later, Finished)
    begun = scenes.scene(later, 0, 85)
    assert begun.exercise.id == "b"
    assert begun.moment == coming


def test_the_figure_moves_in_over_exactly_the_move_and_back_over_the_way_out() -> None:
    ways = {now: scene_at(now).moment.u for now in (29, 30, 31.5, 33, 50, 53, 54, 55, 58)}
    assert ways == {29: 0, 30: 0, 31.5: 0.5, 33: 1, 50: 1, 53: 1, 54: 0.5, 55: 0, 58: 0}


def test_the_hold_breathes_ten_seconds_a_breath() -> None:
    breaths = [scene_at(33 + t).moment.breath for t in (0, 2, 4, 7, 9.999999, 14)]
    assert breaths == pytest.approx([0, 0.5, 1, 0.5, 0, 1], abs=1e-6)


@pytest.mark.parametrize("hold_s", [5, 8, 14, 25, 37])
def test_a_hold_ends_with_empty_lungs(hold_s: int) -> None:
    dose = Dose(1, 1, hold_s)
    exercise = make_exercise("a", doses=Doses(dose, dose, dose))
    assert scene_at(33 + hold_s - 1e-6, exercise).moment.breath == pytest.approx(0, abs=1e-6)
    assert scene_at(33 + hold_s / 5, exercise).moment.breath > 0.2


def test_a_short_hold_is_no_breath() -> None:
    dose = Dose(1, 1, 2)
    exercise = make_exercise("a", doses=Doses(dose, dose, dose))
    assert scene_at(34, exercise).moment.breath == 0


def test_one_sided_work_mirrors_once_when_sides_change() -> None:
    exercise = make_exercise("a", Laterality.ONE_SIDE)
    mirrored = {now: scene_at(now, exercise).moment.mirrored for now in (0, 40, 57, 84, 85, 94)}
    assert mirrored == {0: True, 40: True, 57: True, 84: True, 85: False, 94: False}
    changing = scene_at(86, exercise)
    assert changing.kind is PhaseKind.CHANGE_SIDES
    assert (changing.side, changing.moment.turn) == (Side.RIGHT, True)


def test_alternating_work_swaps_under_a_still_camera() -> None:
    exercise = make_exercise("a", Laterality.ALTERNATING)
    left, right = scene_at(40, exercise).moment, scene_at(70, exercise).moment
    assert (left.mirrored, right.mirrored) == (True, False)
    assert not left.turn


def test_a_walk_shows_steps() -> None:
    dose = Dose(1, 1, 60)
    walk = make_exercise(
        "walking", doses=Doses(dose, dose, dose), tempo=Tempo(0, 0, 0, 0), kind=Kind.ACTIVITY
    )
    assert scene_at(30 + 0.3, walk).moment.u == pytest.approx(0.25)
    assert scene_at(30 + 1.5, walk).moment.u == pytest.approx(0.25)


def test_what_waits_for_a_key_counts_with_its_usual_length() -> None:
    pace = Pace(Wait.FLOOR, take_my_time=True)
    scene = scene_at(0, make_exercise("a"), pace=pace)
    assert scene.waiting
    assert (scene.seconds_left, scene.fraction, scene.left_s) == (None, 0, 85)
    assert scene.segments == (85,)


def test_a_hold_without_a_clock_breathes_too() -> None:
    scene = scene_at(35, make_exercise("a"), pace=Pace(take_my_time=True))
    assert scene.kind is PhaseKind.HOLD
    assert scene.moment.u == 1
    assert scene.moment.breath == pytest.approx(0.5)


def test_a_hold_that_waits_long_does_not_run_ahead_on_the_bar() -> None:
    usual, long = (
        scene_at(now, make_exercise("a"), pace=Pace(take_my_time=True)) for now in (53, 533)
    )
    assert usual.segment_done == long.segment_done == 53 / 85
    assert usual.left_s == long.left_s == 32
    assert long.elapsed_s == usual.elapsed_s + 480


def test_a_changed_plan_changes_the_bar() -> None:
    exercises = {"a": make_exercise("a")}
    plan = plan_of(*exercises.values())
    maker = SceneMaker(plan, exercises)
    session, _ = more_time(start(plan, 0)[0], 0)
    assert not isinstance(session, Finished)
    assert maker.scene(session, 0, 0).segments == (100,)


def at(now: float, plan: Plan) -> Session:
    return advance(start(plan, 0)[0], now)[0]


def test_looks_fall_on_whole_seconds_and_on_cues() -> None:
    plan = plan_of(make_exercise("a"))
    assert milliseconds_to_look(at(0, plan), 0, 1) == 250
    assert milliseconds_to_look(at(0, plan), 0.875, 1) == 125
    assert milliseconds_to_look(at(29, plan), 29.875, 1) == 125
    assert milliseconds_to_look(at(0, plan), 0, 4) == 250


def test_a_deadline_that_is_past_is_looked_at_once() -> None:
    assert milliseconds_to_look(at(0, plan_of(make_exercise("a"))), 31, 1) == 0


def test_a_wait_is_looked_at_some_times_a_second_and_a_pause_never() -> None:
    waiting = at(0, plan_of(make_exercise("a"), pace=Pace(Wait.ALWAYS)))
    assert milliseconds_to_look(waiting, 5, 1) == 250
    running = at(0, plan_of(make_exercise("a")))
    assert isinstance(running, Running)
    paused, _ = pause(running, 0)
    assert milliseconds_to_look(paused, 5, 1) is None
    assert milliseconds_to_look(resume(paused, 5)[0], 5.875, 1) == 125
