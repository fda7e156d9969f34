"""A session by example: what a person does, and what follows."""

import pytest

from sciatica_desktop.domain.events import (
    CountInTick,
    ExerciseEnded,
    Halfway,
    LastSeconds,
    PhaseStarted,
    SessionFinished,
)
from sciatica_desktop.domain.exercise import Dose, Doses, Laterality, Tempo
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import PhaseKind, Plan
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.record import Ending, Outcome
from sciatica_desktop.domain.session import (
    CountIn,
    Finished,
    Gap,
    Paused,
    Running,
    Session,
    Waiting,
    advance,
    done_seconds,
    next_deadline,
    remaining_seconds,
    start,
)
from sciatica_desktop.domain.steering import (
    again,
    finish,
    more_time,
    next_exercise,
    pause,
    press_key,
    resume,
    stay_ready,
)
from sciatica_desktop.domain.tally import Work
from tests.builders import empty_tally, make_exercise, single_item


def plan_of(*ids: str, hold_s: int = 20, pace: Pace | None = None) -> Plan:
    """Return a plan of exercises with 30 s or 10 s get-ready, 3 s in, the hold, 2 s out, 5 s rest."""
    dose = Dose(1, 2, hold_s)
    made = [make_exercise(id_, doses=Doses(dose, dose, dose)) for id_ in ids]
    items = [item for exercise in made for item in single_item(exercise)]
    return build_session_plan("small", items, {e.id: e for e in made}, pace=pace)


def begun(plan: Plan, until: float = 0) -> Session:
    session, _ = start(plan, 0)
    return advance(session, until)[0]


def kind(session: Session) -> PhaseKind:
    assert not isinstance(session, Finished)
    return session.plan.phases[session.number].kind


def item(session: Session) -> int:
    assert not isinstance(session, Finished)
    return session.plan.phases[session.number].item


def test_a_session_starts_with_get_ready() -> None:
    session, events = start(plan_of("a"), 7)
    assert isinstance(session, Running)
    assert [(type(e), e.at) for e in events] == [(PhaseStarted, 7)]
    assert kind(session) is PhaseKind.GET_READY


def test_the_next_deadline_is_the_next_cue() -> None:
    session = begun(plan_of("a"))
    assert next_deadline(session) == 30
    session = begun(plan_of("a"), 33)
    assert next_deadline(session) == 43
    assert next_deadline(advance(session, 43)[0]) == 50


def test_resuming_counts_three_two_one_and_goes_on_where_it_stopped() -> None:
    paused, _ = pause(begun(plan_of("a")), 12)
    assert paused == Paused(paused.plan, 0, 12)
    counting, first = resume(paused, 100)
    assert isinstance(counting, CountIn)
    assert next_deadline(counting) == 101
    running, rest = advance(counting, 103)
    assert [(e.at, e.left) for e in [*first, *rest] if isinstance(e, CountInTick)] == [
        (100, 3),
        (101, 2),
        (102, 1),
    ]
    assert isinstance(running, Running)
    assert done_seconds(running, 103) == 12
    assert next_deadline(running) == 121


def test_what_was_cued_before_a_pause_is_not_cued_again_after_it() -> None:
    paused, _ = pause(begun(plan_of("a"), 50.5), 50.5)
    counting, _ = resume(paused, 100)
    _, events = advance(counting, 105.5)
    ticks = [(e.at, e.left) for e in events if isinstance(e, LastSeconds)]
    assert ticks == [(103.5, 2), (104.5, 1)]
    assert not any(isinstance(e, Halfway) for e in events)


def test_pausing_in_the_count_in_keeps_the_place() -> None:
    paused, _ = pause(begun(plan_of("a")), 12)
    counting, _ = resume(paused, 100)
    again_paused, _ = pause(counting, 101)
    assert again_paused == paused


@pytest.mark.parametrize(
    "wish", [pause, resume, press_key, next_exercise, again, more_time, finish]
)
def test_nothing_changes_what_is_finished(wish: object) -> None:
    finished, _ = finish(begun(plan_of("a")), 1)
    assert callable(wish)
    assert wish(finished, 99) == (finished, ())


def test_pausing_twice_is_pausing_once() -> None:
    paused, _ = pause(begun(plan_of("a")), 12)
    assert pause(paused, 40) == (paused, ())


def test_resuming_what_runs_changes_nothing() -> None:
    session = begun(plan_of("a"))
    assert resume(session, 1) == (session, ())


def test_the_guide_waits_for_a_key_and_then_gets_ready() -> None:
    session = begun(plan_of("a", pace=Pace(Wait.FLOOR)), 500)
    assert isinstance(session, Waiting)
    assert next_deadline(session) is None
    session, _ = press_key(session, 500)
    assert isinstance(session, Running)
    assert next_deadline(session) == 530


def test_a_wait_can_be_paused_and_waits_again_without_a_count_in() -> None:
    session = begun(plan_of("a", pace=Pace(Wait.FLOOR)))
    paused, _ = pause(session, 5)
    assert isinstance(paused, Paused)
    waiting, events = resume(paused, 50)
    assert isinstance(waiting, Waiting)
    assert events == ()
    assert done_seconds(waiting, 50) == 5


def test_a_key_changes_nothing_while_time_runs() -> None:
    session = begun(plan_of("a"))
    assert press_key(session, 1) == (session, ())


def test_next_leaves_the_exercise_as_skipped() -> None:
    session, events = next_exercise(begun(plan_of("a", "b"), 40), 40)
    assert item(session) == 1
    assert ExerciseEnded(40, 0, Outcome.SKIPPED) in events


def test_next_on_the_last_exercise_completes_the_session() -> None:
    session, events = next_exercise(begun(plan_of("a")), 40)
    assert isinstance(session, Finished)
    assert session.ending is Ending.COMPLETE
    assert events[-1] == SessionFinished(40, Ending.COMPLETE)


def test_an_exercise_that_hurt_is_left_as_stopped() -> None:
    _, events = next_exercise(begun(plan_of("a", "b")), 1, Outcome.STOPPED)
    assert ExerciseEnded(1, 0, Outcome.STOPPED) in events


def test_again_begins_the_exercise_anew() -> None:
    session, _ = again(begun(plan_of("a", "b"), 40), 40)
    assert (item(session), kind(session)) == (0, PhaseKind.GET_READY)
    assert done_seconds(session, 40) == 0  # type: ignore[arg-type]


def test_again_in_the_first_three_seconds_goes_to_the_exercise_before() -> None:
    session, _ = next_exercise(begun(plan_of("a", "b", "c")), 10)
    session, _ = next_exercise(session, 20)
    late, _ = again(session, 23)
    assert item(late) == 2
    early, _ = again(session, 22.9)
    assert item(early) == 1
    assert item(again(early, 22.9)[0]) == 0
    assert item(again(begun(plan_of("a")), 1)[0]) == 0


def lengths(session: Session) -> list[float | None]:
    return [p.duration_s for p in session.plan.phases[:5]]


def test_fifteen_seconds_more_lengthen_what_stands_still() -> None:
    assert lengths(begun(plan_of("a"))) == [30, 3, 20, 2, 5]
    for now, expected in [
        (1, [45, 3, 20, 2, 5]),
        (34, [30, 3, 35, 2, 5]),
        (56, [30, 3, 20, 2, 20]),
    ]:
        session, _ = more_time(begun(plan_of("a"), now), now)
        assert lengths(session) == expected


def test_fifteen_seconds_more_in_a_move_go_to_the_coming_hold() -> None:
    session, _ = more_time(begun(plan_of("a"), 31), 31)
    assert lengths(session) == [30, 3, 35, 2, 5]
    assert not session.plan.phases[2].prolonged
    assert next_deadline(session) == 33


def test_fifteen_seconds_more_while_sides_change_go_to_the_coming_hold() -> None:
    exercise = make_exercise("a", Laterality.ONE_SIDE)
    plan = build_session_plan("small", single_item(exercise), {"a": exercise})
    session, _ = more_time(begun(plan, 86), 86)
    assert kind(session) is PhaseKind.CHANGE_SIDES
    assert [p.duration_s for p in session.plan.phases[8:11]] == [8, 3, 35]


def test_after_the_last_hold_there_is_nothing_to_lengthen() -> None:
    session = begun(plan_of("a"), 84)
    assert kind(session) is PhaseKind.MOVE_OUT
    assert more_time(session, 84) == (session, ())


def test_what_waits_for_a_key_is_not_lengthened() -> None:
    session = begun(plan_of("a", pace=Pace(Wait.FLOOR)))
    assert more_time(session, 1) == (session, ())


def test_a_move_before_holds_that_wait_is_not_lengthened() -> None:
    session = begun(plan_of("a", pace=Pace(take_my_time=True)), 31)
    assert more_time(session, 31) == (session, ())


def test_a_hold_lengthened_after_its_half_has_no_second_half() -> None:
    session, _ = more_time(begun(plan_of("a"), 45), 45)
    assert next_deadline(session) == 30 + 3 + 35 - 3


def test_a_hold_lengthened_in_its_last_seconds_counts_them_anew() -> None:
    session, _ = more_time(begun(plan_of("a"), 52), 52)
    assert next_deadline(session) == 65


def test_the_bird_dog_is_never_held_longer_than_ten_seconds() -> None:
    session = begun(plan_of("bird-dog", hold_s=8), 34)
    session, _ = more_time(session, 34)
    assert lengths(session) == [30, 3, 10, 2, 5]
    assert more_time(session, 34) == (session, ())


def test_more_time_while_paused_is_there_after_resuming() -> None:
    paused, _ = pause(begun(plan_of("a"), 40), 40)
    longer, _ = more_time(paused, 41)
    assert isinstance(longer, Paused)
    running = advance(resume(longer, 50)[0], 53)[0]
    assert next_deadline(running) == 53 + 35 - 7 - 3


def test_finishing_early_is_a_choice() -> None:
    session, events = finish(begun(plan_of("a", "b"), 40), 40)
    assert session == Finished(session.plan, 40, Ending.EARLY)
    assert events[-2:] == (
        ExerciseEnded(40, 0, Outcome.PARTLY),
        SessionFinished(40, Ending.EARLY),
    )


def test_a_rule_may_stop_the_session() -> None:
    _, events = finish(begun(plan_of("a")), 1, Ending.STOPPED)
    assert ExerciseEnded(1, 0, Outcome.STOPPED) in events


@pytest.mark.parametrize(
    ("seconds", "missed", "pauses", "asleep"),
    [
        (2, 0, False, False),
        (2.01, 0, True, False),
        (3600, 3599.9, True, True),
        (3600, 1, True, False),
    ],
)
def test_two_looks_more_than_two_seconds_apart_pause_and_missed_seconds_mean_sleep(
    seconds: float, missed: float, pauses: bool, asleep: bool
) -> None:
    gap = Gap(seconds, missed)
    assert (gap.pauses, gap.asleep) == (pauses, asleep)


def works(plan: Plan, *changes: tuple[object, float]) -> tuple[Work, ...]:
    session, events = start(plan, 0)
    tally = empty_tally(plan)
    happened = list(events)
    for wish, now in changes:
        assert callable(wish)
        session, more = wish(session, now)
        happened += more
    for event in happened:
        tally = tally.counted(plan, event)
    return tally.works


def test_leaving_during_get_ready_leaves_an_exercise_as_planned() -> None:
    assert works(plan_of("a"), (finish, 10)) == (Work(),)


def test_leaving_in_a_hold_counts_its_seconds_but_no_repetition() -> None:
    assert works(plan_of("a"), (finish, 40)) == (Work(10, 0, Outcome.PARTLY),)


def test_a_repetition_counts_when_its_way_back_is_done() -> None:
    assert works(plan_of("a"), (finish, 54))[0].reps == 0
    assert works(plan_of("a"), (finish, 55))[0].reps == 1


def test_what_was_once_done_stays_done() -> None:
    plan = plan_of("a", "b")
    done = Work(55, 2, Outcome.DONE)
    assert works(plan, (advance, 85), (again, 86), (finish, 87))[0] == done


def test_one_sided_glides_count_repetitions_of_both_sides() -> None:
    exercise = make_exercise("glide", Laterality.ONE_SIDE, tempo=Tempo(3, 2, 0, 0))
    plan = build_session_plan("small", single_item(exercise), {exercise.id: exercise})
    assert works(plan, (advance, 1000))[0].reps == 4


def test_only_a_get_ready_that_would_be_over_stays() -> None:
    session = begun(plan_of("a"), 29)
    assert stay_ready(session, 29.5, 1) is session, "not over yet"
    longer = stay_ready(session, 30.5, 1)
    assert isinstance(longer, Running)
    assert remaining_seconds(longer, 30.5) == 1
    assert longer.plan.total_s == session.plan.total_s + 1.5
    for other in (begun(plan_of("a"), 31), pause(session, 29)[0]):
        assert stay_ready(other, 100, 1) is other
