import itertools
from functools import cache

import numpy as np
import pytest

from sciatica_desktop.figure.body import Part
from sciatica_desktop.figure.camera import View
from sciatica_desktop.figure.framing import Bounds
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.scene import Scene
from tests.figure.poses import EXERCISES, poses_of

SIZES = ((900, 700), (240, 180))
TURNS = ((0, 0), (-50, 0), (50, 30))
SIDES = ((-50, 0), (-50, 45), (50, 0), (50, 45), (0, 0), (0, 45), (-25, 22), (25, 22))
TOUCHING = 100.0  # px^2 of overlap that count
APART = 0.02  # metres in depth that count


@cache
def bounds_of(name: str) -> Bounds:
    return Bounds(poses_of(name))


def scene_of(name: str, u: float, *, yaw: float = 0, pitch: float = 0) -> Scene:
    poses = poses_of(name)
    view = View(poses.view.yaw + yaw, max(0, min(45, poses.view.pitch + pitch)))
    stage = bounds_of(name).stage(view, 900, 700, arrows=False)
    return Scene(poses, poses.at(Moment(u)), stage)


@pytest.mark.parametrize("name", EXERCISES)
def test_the_whole_figure_is_inside_the_picture_from_every_side(name: str) -> None:
    poses, bounds = poses_of(name), bounds_of(name)
    for (width, height), (yaw, pitch), u in itertools.product(SIZES, TURNS, (0.0, 0.35, 0.7, 1.0)):
        view = View(poses.view.yaw + yaw, max(0, min(45, poses.view.pitch + pitch)))
        scene = Scene(poses, poses.at(Moment(u)), bounds.stage(view, width, height))
        low, high = scene.flat.support.min(axis=(0, 1)), scene.flat.support.max(axis=(0, 1))
        assert (low >= 0).all()
        assert (high <= (width, height)).all()


@pytest.mark.parametrize("name", EXERCISES)
def test_parts_that_lie_apart_are_painted_in_order_along_the_way(name: str) -> None:
    for u in np.linspace(0, 1, 16):
        assert out_of_order(scene_of(name, float(u))) == [], f"u={u:.2f}"


@pytest.mark.parametrize("name", EXERCISES)
def test_parts_that_lie_apart_are_painted_in_order_from_every_side(name: str) -> None:
    poses, bounds = poses_of(name), bounds_of(name)
    for (yaw, pitch), u in itertools.product(SIDES, (0.0, 0.4, 0.75, 1.0)):
        stage = bounds.stage(View(poses.view.yaw + yaw, pitch), 900, 700, arrows=False)
        wrong = out_of_order(Scene(poses, poses.at(Moment(u)), stage))
        assert [pair for pair in wrong if "neck" not in pair] == [], f"{yaw}, {pitch}, u={u}"


def out_of_order(scene: Scene) -> list[tuple[str, str]]:
    """Return the parts that lie apart, of which the farther one is painted later.

    The neck is always painted before the shirt, whose collar it stands in.
    """
    place = {thing.name: i for i, thing in enumerate(scene.sequence)}
    parts = [thing for thing in scene.sequence if isinstance(thing, Part)]
    return [
        (a.name, b.name)
        for a, b in itertools.combinations(sorted(parts, key=lambda p: p.name), 2)
        if clear(scene, a, b) and (depth(scene, a, b) > 0) != (place[a.name] < place[b.name])
    ]


def overlap(scene: Scene, a: Part, b: Part) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Return for every two blobs how deep their discs reach into each other, in pixels."""
    flat = scene.flat
    gap = flat.centre[a.blobs][:, None] - flat.centre[b.blobs][None]
    reach: np.ndarray[tuple[int, int], np.dtype[np.float64]] = (
        flat.radius[a.blobs][:, None] + flat.radius[b.blobs][None] - np.sqrt((gap**2).sum(axis=2))
    )
    return np.maximum(reach, 0)


def depth(scene: Scene, a: Part, b: Part) -> float:
    """Return how much farther a is than b where they overlap."""
    over = overlap(scene, a, b)
    far = scene.camera.depth(scene.centres)
    return float((over * (far[a.blobs][:, None] - far[b.blobs][None])).sum() / over.sum())


def clear(scene: Scene, a: Part, b: Part) -> bool:
    """Whether every pair of overlapping blobs says the same, with 2 cm between their surfaces."""
    over = overlap(scene, a, b)
    if float((over**2).sum()) < TOUCHING:
        return False
    far = scene.camera.depth(scene.centres)
    half = np.sqrt((scene.axes.transpose(0, 2, 1) @ scene.camera.forward) ** 2).max(axis=1)
    between = far[a.blobs][:, None] - far[b.blobs][None]
    room = np.abs(between) - half[a.blobs][:, None] - half[b.blobs][None]
    met = over > 1
    return bool(met.any() and (room[met] > APART).all())
