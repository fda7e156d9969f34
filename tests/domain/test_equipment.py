"""What has to be at hand."""

import pytest

from sciatica_desktop.domain.equipment import Thing, things_for, things_of
from tests.builders import make_exercise
from tests.content import real_catalogue

EXERCISES = real_catalogue().exercises


@pytest.mark.parametrize(
    ("exercise", "things"),
    [
        ("glute-bridge", {Thing.MAT}),
        ("rest-90-90", {Thing.MAT, Thing.CHAIR}),
        ("seated-posture-reset", {Thing.CHAIR}),
        ("standing-back-extension", set()),
        ("hip-hinge", set()),
        ("walking", set()),
        ("banded-squat", {Thing.BAND}),
        ("dumbbell-deadlift", {Thing.WEIGHTS}),
        ("split-squat-rear-foot-elevated", {Thing.STEP}),
        ("heat-pack", {Thing.WARMTH}),
        ("chest-to-bed", {Thing.MAT}),
    ],
)
def test_what_an_exercise_needs(exercise: str, things: set[Thing]) -> None:
    assert things_of(EXERCISES[exercise]) == things


def test_several_exercises_need_each_thing_once_in_one_order() -> None:
    chair = make_exercise("sit", equipment=("chair",))
    mat = make_exercise("lie", equipment=("mat or bed", "pillow if needed"))
    assert things_for([chair, mat, chair]) == (Thing.MAT, Thing.CHAIR)
    assert things_for([]) == ()
