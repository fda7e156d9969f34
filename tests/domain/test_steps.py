import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.exercise import Step, When
from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.domain.steps import step_for, steps_for
from tests.content import real_catalogue

EXERCISES = real_catalogue().exercises


def shown(id_: str, kind: str, elapsed_s: float = 0.0, duration_s: float | None = None) -> str:
    return step_for(EXERCISES[id_], kind, elapsed_s, duration_s).short


def test_each_moment_shows_its_own_sentence() -> None:
    assert shown("knee-to-chest", "get_ready") == "Knees up, feet flat"
    assert shown("knee-to-chest", "move_in", 0, 4) == "One knee to your chest"
    assert shown("knee-to-chest", "hold", 0, 20) == "Hold behind the thigh"
    assert shown("knee-to-chest", "move_out", 0, 4) == "Foot down slowly"
    assert shown("childs-pose", "rest", 0, 10) == "Rest on hands and knees"


def test_sentences_of_a_phase_follow_one_another_and_the_last_stays() -> None:
    assert shown("rest-90-90", "hold", 0, 120) == "Arms by your sides"
    assert shown("rest-90-90", "hold", 20, 120) == "Let your back go heavy"
    assert shown("rest-90-90", "hold", 119, 120) == "Let your back go heavy"
    assert shown("rest-90-90", "hold", 500) == "Let your back go heavy"


def test_a_phase_too_short_for_all_shares_its_time_evenly() -> None:
    assert shown("bird-dog", "hold", 0, 5) == "Hips stay level"
    assert shown("bird-dog", "hold", 2.6, 5) == "Hold, then lower"
    assert shown("bird-dog", "hold", 5, 5) == "Hold, then lower"


def test_a_phase_too_short_for_two_keeps_to_the_first() -> None:
    assert {shown("glute-bridge", "hold", t, 3) for t in (0, 1, 2, 3)} == {"Stop at one long line"}


def test_a_pause_too_short_to_read_keeps_the_sentence_before_it() -> None:
    assert shown("bodyweight-squat", "hold", 0, 1) == "Hips back, bend knees"
    assert shown("dumbbell-deadlift", "rest", 1, 2) == "Squeeze and stand tall"
    assert shown("standing-back-extension", "hold", 0, 2) == "Look straight ahead"


def test_a_rest_shows_how_to_lie_or_stand() -> None:
    assert shown("figure-four-supine", "rest", 0, 5) == "Knees up, feet flat"
    assert shown("glute-bridge", "set_rest", 0, 45) == "Knees up, heels close"


def test_a_change_of_sides_shows_how_the_side_is_set_up() -> None:
    assert shown("split-squat-supported", "change_sides", 0, 8) == "One long step forward"
    assert shown("knee-to-chest", "change_sides", 0, 8) == "Knees up, feet flat"


@pytest.mark.parametrize(
    ("only", "kind", "when"),
    [
        ({When.HOLD}, "move_in", When.HOLD),
        ({When.MOVE_IN}, "hold", When.MOVE_IN),
        ({When.HOLD}, "move_out", When.HOLD),
        (set(), "move_in", When.READY),
        (set(), "hold", When.READY),
        (set(), "move_out", When.READY),
        (set(), "rest", When.READY),
    ],
)
def test_a_moment_without_a_sentence_borrows_the_nearest(
    only: set[When], kind: str, when: When
) -> None:
    steps = tuple(Step(w.value, w.value, w) for w in When if w in {When.READY, *only})
    exercise = EXERCISES["walking"]._replace(steps=steps, cues=())
    assert step_for(exercise, kind).when is when


@given(
    st.sampled_from(sorted(EXERCISES)),
    st.sampled_from(PhaseKind),
    st.floats(0, 600),
    st.floats(0.1, 600),
)
def test_there_is_always_a_sentence_and_it_belongs_to_the_exercise(
    id_: str, kind: PhaseKind, elapsed_s: float, duration_s: float
) -> None:
    exercise = EXERCISES[id_]
    assert step_for(exercise, kind, elapsed_s, duration_s) in (*exercise.steps, *exercise.cues)
    assert step_for(exercise, kind, elapsed_s) in steps_for(exercise, kind)


@given(st.sampled_from(sorted(EXERCISES)), st.sampled_from(PhaseKind), st.floats(4, 60))
def test_sentences_never_go_backwards(id_: str, kind: PhaseKind, duration_s: float) -> None:
    exercise = EXERCISES[id_]
    steps = steps_for(exercise, kind)
    seen = [
        steps.index(step_for(exercise, kind, n / 20 * duration_s, duration_s)) for n in range(21)
    ]
    assert seen == sorted(seen)
