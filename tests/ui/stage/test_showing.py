"""What the stage says in each phase, pause and wait."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.exercise import Kind, Laterality, Position
from sciatica_desktop.domain.plan import PhaseKind, Side
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.ui.stage import words
from sciatica_desktop.ui.stage.pace import frame_ms
from sciatica_desktop.ui.stage.showing import showing
from sciatica_desktop.ui.stage.sky import Shape
from sciatica_desktop.viewmodels.scene import Scene
from tests.builders import make_exercise

BRIDGE = make_exercise("bridge", Laterality.ONE_SIDE)
TILT = make_exercise("tilt")


def scene(kind: PhaseKind = PhaseKind.HOLD, **changed: object) -> Scene:
    whole = Scene(
        kind=kind,
        exercise=BRIDGE,
        side=Side.RIGHT,
        set=1,
        sets=1,
        rep=1 if kind.is_move else None,
        reps=2,
        seconds_left=12.4,
        fraction=0.38,
        step=BRIDGE.steps[2],
        next=TILT,
        segments=(100.0, 50.0),
        segment=0,
        segment_done=0.5,
        elapsed_s=65.2,
        left_s=840,
        paused=False,
        count_in=None,
        waiting=False,
        moment=Moment(1.0, 0.5),
    )
    return replace(whole, **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "word", "shape"),
    [
        (PhaseKind.GET_READY, "Get ready", Shape.HOLLOW),
        (PhaseKind.CHANGE_SIDES, "Change sides", Shape.HOLLOW),
        (PhaseKind.MOVE_IN, "Move", Shape.RISING),
        (PhaseKind.HOLD, "Hold", Shape.FULL),
        (PhaseKind.MOVE_OUT, "Move back", Shape.SINKING),
        (PhaseKind.REST, "Rest", Shape.SETTING),
        (PhaseKind.SET_REST, "Rest", Shape.SETTING),
    ],
)
def test_each_phase_has_its_word_and_its_sun(kind: PhaseKind, word: str, shape: Shape) -> None:
    shown = showing(scene(kind))
    assert (shown.word, shown.sky.shape, shown.centre) == (word, shape, "13")


@pytest.mark.parametrize(("doing", "word"), [(Kind.ACTIVITY, "Walk"), (Kind.HEAT, "Stay")])
def test_nobody_holds_a_walk_or_a_heat_pack(doing: Kind, word: str) -> None:
    assert showing(scene(exercise=make_exercise("easy", kind=doing))).word == word


def test_a_hold_shows_side_count_sentence_next_and_times() -> None:
    shown = showing(scene())
    assert shown.name == "Bridge"
    assert shown.meta == "Right side · 1 of 2"
    assert shown.far_line == "Right · 1 of 2"
    assert shown.sentence == "Keep breathing."
    assert shown.far_sentence == "Breathe"
    assert shown.next_name == "tilt"
    assert (shown.elapsed, shown.left) == ("1:05", "14 min left")


def test_getting_ready_says_how_to_lie_and_how_often() -> None:
    shown = showing(scene(PhaseKind.GET_READY))
    assert shown.meta == "On your back · 2 times on each side"
    assert shown.far_line == "On your back"


def test_a_rest_names_the_side_that_comes() -> None:
    assert showing(scene(PhaseKind.REST)).meta == "Then right"
    assert showing(scene(PhaseKind.CHANGE_SIDES, side=Side.LEFT)).far_line == "Then left"


def test_sets_are_counted_where_there_are_several() -> None:
    shown = showing(scene(side=None, set=2, sets=3, rep=4, reps=8))
    assert shown.meta == "4 of 8 · set 2 of 3"
    rest = showing(scene(PhaseKind.SET_REST, side=None, set=2, sets=3))
    assert rest.meta == "Set 2 of 3"


def test_the_last_seconds_of_an_exercise_name_the_next_one_on_the_floor() -> None:
    assert showing(scene(segment_done=0.96)).far_sentence == "Next: tilt"
    assert showing(scene(segment_done=0.96, next=None)).far_sentence == "Breathe"


def test_a_pause_says_so_dims_the_sun_and_names_the_key() -> None:
    shown = showing(scene(paused=True))
    assert (shown.word, shown.key, shown.sentence) == ("Paused", "Space", "to go on")
    assert shown.dusk
    assert shown.centre == "13"
    assert shown.said == "Paused. 13 seconds. Bridge. Right side, 1 of 2. Space to go on."


def test_the_count_in_is_a_get_ready_of_three_seconds() -> None:
    shown = showing(scene(count_in=3))
    assert (shown.word, shown.centre, shown.ground) == ("Get ready", "3", PhaseKind.GET_READY)
    assert shown.sky.shape is Shape.HOLLOW


def test_waiting_for_the_person_asks_for_any_key() -> None:
    wait = scene(PhaseKind.GET_READY, seconds_left=None, waiting=True)
    shown = showing(wait)
    assert (shown.word, shown.centre) == ("Ready?", "Any key")
    assert shown.sentence == "Press any key when you are ready."
    assert not shown.sky.timed
    hold = showing(scene(seconds_left=None, waiting=True))
    assert (hold.word, hold.centre, hold.below) == ("Hold", "Any key", "to go on")
    assert hold.sentence == "Keep breathing."
    assert hold.said.startswith("Hold. Bridge.")


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.2, "1 second"),
        (59.5, "1 minute"),
        (61, "1 minute 1 second"),
        (150, "2 minutes 30 seconds"),
    ],
)
def test_a_time_is_heard_in_words(seconds: float, text: str) -> None:
    assert words.time_said(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0"), (0.01, "1"), (12.0, "12"), (99.2, "1:40"), (150, "2:30")]
)
def test_three_digits_never_stand_in_the_sun(seconds: float, text: str) -> None:
    assert words.numeral(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(840, "14 min left"), (60, "1 min left"), (29, "almost done")]
)
def test_what_is_left_is_said_in_minutes(seconds: float, text: str) -> None:
    assert words.time_left(seconds) == text


def test_less_movement_steps_the_ring_and_stands_the_figure_still() -> None:
    shown = showing(scene(), still=True)
    assert shown.moment == Moment(1.0, 0.0)
    assert shown.sky.fraction == pytest.approx(1 - 13 / 20)
    assert showing(scene(PhaseKind.MOVE_IN), still=True).sky.fraction == 1.0
    rest = showing(scene(PhaseKind.REST, moment=Moment(0.3)), still=True)
    assert rest.moment.u == 0.0


@given(
    kind=st.sampled_from(PhaseKind),
    position=st.sampled_from(Position),
    side=st.none() | st.sampled_from(Side),
    reps=st.integers(1, 20),
    sets=st.integers(1, 4),
    laterality=st.sampled_from(Laterality),
)
def test_no_phase_of_any_exercise_is_without_words(
    kind: PhaseKind,
    position: Position,
    side: Side | None,
    reps: int,
    sets: int,
    laterality: Laterality,
) -> None:
    exercise = make_exercise("bridge", laterality, position=position)
    shown = showing(scene(kind, exercise=exercise, side=side, reps=reps, sets=sets))
    assert shown.word
    assert shown.centre
    assert shown.sentence
    assert shown.said.endswith(".")
    if kind is PhaseKind.GET_READY:
        assert shown.meta
        assert shown.far_line


def test_frames_stop_in_a_pause_and_are_rare_in_a_hold() -> None:
    assert frame_ms(scene(paused=True), still=False) == 0
    assert frame_ms(scene(count_in=2), still=False) == 0
    assert frame_ms(scene(), still=True) == 0
    assert frame_ms(scene(PhaseKind.GET_READY, waiting=True), still=False) == 0
    moving = frame_ms(scene(PhaseKind.MOVE_IN), still=False)
    resting = frame_ms(scene(PhaseKind.REST), still=False)
    assert moving < resting < frame_ms(scene(), still=False)
