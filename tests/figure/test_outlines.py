"""The outlines of the figure's shapes."""

import numpy as np
import pytest

from sciatica_desktop.figure.body import Hull, body
from sciatica_desktop.figure.camera import Camera, View
from sciatica_desktop.figure.flat import Flat
from sciatica_desktop.figure.maths import vec
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.skeleton import Skeleton
from tests.figure.poses import EXERCISES, poses_of


@pytest.mark.parametrize("name", EXERCISES[::6])
@pytest.mark.parametrize("yaw", [0, 40, 90])  # from the front, limbs hide parts of themselves
def test_outlines_of_a_whole_body_are_those_of_its_shapes_one_by_one(name: str, yaw: int) -> None:
    centres, axes = Skeleton(poses_of(name).at(Moment(0.4))).blobs()
    camera, hulls = Camera(View(yaw, 15)), body().hulls
    together = Flat.of(camera, centres, axes, hulls)
    alone = Flat.of(camera, centres, axes)
    for hull in hulls:
        both = [flat.rings([hull], 1.5, 2) for flat in (together, alone)]
        assert len(both[0]) == len(both[1]) >= 1
        assert all(np.array_equal(a, b) for a, b in zip(*both, strict=True))


def balls(*rows: tuple[float, float, float]) -> Flat:
    """Return balls seen from the side, each given by its place and radius."""
    centres = np.array([[x, 0.0, z] for x, z, _ in rows])
    axes = np.array([np.eye(3) * r for _, _, r in rows])
    return Flat.of(Camera(View(0, 0), 1.0, vec(0, 0)), centres, axes)


def test_a_chain_is_walked_round_its_caps_and_along_its_sides() -> None:
    [ring] = balls((0, 0, 1), (3, 0, 1), (6, 0, 1)).rings([Hull((0, 1, 2), chain=True)])
    low, high = ring.min(axis=0), ring.max(axis=0)
    assert np.allclose([*low, *high], [-1, -1, 7, 1])
    assert _area(ring) == pytest.approx(12 + np.pi, rel=0.01)


def test_a_chain_of_which_a_ball_hides_the_next_is_made_of_its_pairs() -> None:
    flat = balls((0, 0, 2), (0.5, 0, 1), (6, 0, 1))
    assert len(flat.rings([Hull((0, 1, 2), chain=True)])) == 2


def test_an_outline_grows_outwards() -> None:
    flat, hull = balls((0, 0, 1)), Hull((0,))
    [ring], [grown] = flat.rings([hull]), flat.rings([hull], 0.5)
    assert np.allclose(np.hypot(*ring.T), 1)
    assert np.allclose(np.hypot(*grown.T), 1.5)


def _area(ring: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> float:
    x, y = ring.T
    return abs(float(x @ np.roll(y, 1) - y @ np.roll(x, 1))) / 2
