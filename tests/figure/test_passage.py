"""The way from one exercise into the next: what a body can do, and nothing else."""

import itertools

import numpy as np
import pytest

from sciatica_desktop.domain.exercise import Laterality
from sciatica_desktop.figure.feasible import find_passage, troubles
from sciatica_desktop.figure.framing import Bounds
from sciatica_desktop.figure.measure import beyond_limits
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.passage import Passage, Place, shifted
from sciatica_desktop.figure.skeleton import Skeleton
from tests.content import real_catalogue
from tests.figure.poses import EXERCISES, poses_of

STEP = 0.06  # metres a frame at 25 a second
FLOOR = 0.04  # metres into or above the ground, between the moments that were looked at
CATALOGUE = real_catalogue()


def place(name: str, *, mirrored: bool = False) -> Place:
    turn = mirrored and CATALOGUE.exercises[name].laterality is not Laterality.ALTERNATING
    shown = poses_of(name).side(Moment(0.0, 0.0, mirrored, turn))
    stage = Bounds(shown).stage(shown.view, 900, 700, arrows=False)
    return Place(shown.at(Moment()), stage, tuple(shown.props))


def consecutive() -> list[tuple[str, str]]:
    """Return which exercise follows which in any programme."""
    pairs = {
        pair
        for programme in CATALOGUE.programmes.values()
        for pair in itertools.pairwise(item.exercise for item in programme.items)
    }
    return sorted(pairs)


@pytest.mark.parametrize(("name", "following"), consecutive())
def test_a_body_neither_floats_nor_sinks_nor_bends_too_far_on_its_way(
    name: str, following: str
) -> None:
    passage = find_passage(place(name), place(following))
    if passage is None:
        return
    before = None
    count = round(max(1.2, passage.fastest / 0.8) * 25)
    for i in range(count + 1):
        skeleton = Skeleton(passage.pose(i / count))
        centres, axes = skeleton.blobs()
        low = centres[:, 2] - np.sqrt((axes[:, 2, :] ** 2).sum(axis=1))
        low[skeleton.body.bun] = 1.0
        assert -FLOOR < low.min() < FLOOR
        assert all(over < 5 for over in beyond_limits(skeleton).values())
        if before is not None:
            assert np.sqrt(((centres - before) ** 2).sum(axis=1)).max() < STEP
        before = centres


def test_most_steps_inside_a_posture_are_moved_and_not_faded() -> None:
    ways = [find_passage(place(a), place(b)) for a, b in consecutive()]
    assert sum(way is not None for way in ways) >= 20


@pytest.mark.parametrize(
    ("name", "following", "trouble"),
    [
        ("bird-dog", "hip-hinge", "turns over"),
        ("lying-knee-rolls", "prone-lying", "turns over"),
        ("sit-to-stand", "walking", "loses its seat"),
    ],
)
def test_what_no_body_can_do_is_cross_faded(name: str, following: str, trouble: str) -> None:
    start, end = place(name), place(following)
    assert find_passage(start, end) is None
    assert trouble in list(troubles(Passage(start, end)))


def test_the_camera_does_not_swing_round_the_figure() -> None:
    start, end = place("knee-to-chest", mirrored=True), place("lying-knee-rolls")
    assert find_passage(start, end) is None
    assert "is seen from elsewhere" in list(troubles(Passage(start, end)))


@pytest.mark.parametrize("name", EXERCISES)
def test_the_way_begins_and_ends_as_the_pictures_before_and_after_it(name: str) -> None:
    start, end = place(name), place("glute-bridge")
    passage = Passage(start, end)
    seen = start.stage.camera.points(Skeleton(start.pose).blobs()[0])
    first = passage.stage(0).camera.points(Skeleton(passage.pose(0)).blobs()[0])
    assert np.abs(first - seen).max() < 0.5  # pixels
    assert passage.pose(1) is end.pose
    assert passage.stage(1) is end.stage


@pytest.mark.parametrize("name", ["walking", "knee-to-chest", "pigeon-pose", "prone-lying"])
def test_a_pose_can_stand_anywhere(name: str) -> None:
    pose, by = place(name).pose, np.array([0.3, -0.2, 0.0])
    here, there = Skeleton(pose).blobs()[0], Skeleton(shifted(pose, by)).blobs()[0]
    assert np.abs(there - here - by).max() < 1e-6
