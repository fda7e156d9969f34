"""How the camera frames an exercise: once over all its keys, so that nothing zooms."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from sciatica_desktop.figure.body import Body
from sciatica_desktop.figure.camera import Camera, View
from sciatica_desktop.figure.furniture import boxes, under_figure, wall_box
from sciatica_desktop.figure.maths import Array, vec
from sciatica_desktop.figure.pose import Pose
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.figure.skeleton import Skeleton
from sciatica_desktop.figure.soft_props import rounds

SLANT = (0.10, 0.12)  # metres the shadow moves per metre of height
MARGIN = 0.075  # of the picture's width
_SHADE = 0.03  # metres the shadow of a thin limb reaches beyond its middle
_SMALLEST = (0.8, 0.8)  # metres: small poses do not fill the picture


@dataclass(frozen=True, slots=True)
class Mat:
    """Where the mat lies."""

    x: float
    y: float
    length: float
    width: float

    @property
    def corners(self) -> Array:
        return np.array(
            [
                (self.x + sx * self.length / 2, self.y + sy * self.width / 2, 0)
                for sx in (-1, 1)
                for sy in (-1, 1)
            ]
        )


@dataclass(frozen=True, slots=True)
class Stage:
    """The camera, and the mat or the disc of floor (centre and radius)."""

    camera: Camera
    mat: Mat | None
    disc: tuple[float, float, float]


class Bounds:
    """Everything an exercise's picture has to hold, measured once for any view and size."""

    def __init__(
        self, poses: Poses, keys: Iterable[Pose] | None = None, body: Body | None = None
    ) -> None:
        self.poses = poses
        skeletons = [Skeleton(pose, body) for pose in (keys or _all_keys(poses))]
        solved = [skeleton.blobs() for skeleton in skeletons]
        self.centres = np.concatenate([centres for centres, _ in solved])
        self.axes = np.concatenate([axes for _, axes in solved])
        self._points = [*self._prop_points(), *self._held(skeletons[-1])]
        ground = np.concatenate([self.centres[:, :2], *(p[:, :2] for p in self._prop_points())])
        self._floor = (ground.min(axis=0), ground.max(axis=0))
        self.mat = self._mat()
        held = [*self._points, *self._arrow_points()]
        self.ground: Array = np.concatenate([np.zeros((0, 3)), *held])  # what else fills the room
        self._shadow = self.centres + self.centres[:, 2:] * vec(*SLANT, -1)

    def stage(
        self, view: View, width: float, height: float, *, arrows: bool = True, margin: float = -1.0
    ) -> Stage:
        """Return the camera that shows it all from a view."""
        camera = Camera(view)
        spots = self.centres @ camera.matrix.T
        reach = np.sqrt(((camera.matrix @ self.axes) ** 2).sum(axis=2))
        lows, highs = [(spots - reach).min(axis=0)], [(spots + reach).max(axis=0)]
        shade = self._shadow @ camera.matrix.T
        lows.append(shade.min(axis=0) - _SHADE)
        highs.append(shade.max(axis=0) + _SHADE)
        for points in [*self._points, *(self._arrow_points() if arrows else [])]:
            seen = points @ camera.matrix.T
            lows.append(seen.min(axis=0))
            highs.append(seen.max(axis=0))
        low, high = np.min(lows, axis=0), np.max(highs, axis=0)
        pad = self.poses.data.get("pad", (0, 0, 0, 0))  # left, top, right, bottom in metres
        low, high = low - vec(*pad[:2]), high + vec(*pad[2:])
        size, middle = np.maximum(high - low, _SMALLEST), (low + high) / 2
        edge = MARGIN * width if margin < 0 else margin
        fitted = camera.fitted(middle - size / 2, middle + size / 2, width, height, edge)
        return Stage(fitted, self.mat, self._disc())

    def _prop_points(self) -> list[Array]:
        return [box.corners for n, prop in enumerate(self.poses.props) for box in boxes(prop, n)]

    def _held(self, skeleton: Skeleton) -> list[Array]:
        walls = [wall_box(prop) for prop in self.poses.props if prop["type"] == "wall"]
        soft = [item.centres for prop in self.poses.props for item in rounds(prop, skeleton, 0)]
        return walls + soft

    def _arrow_points(self) -> list[Array]:
        return [
            np.array([np.array(arrow[end]) + s for s in (-0.03, 0.03)])
            for arrow in self.poses.arrows
            for end in ("from", "to")
            if not isinstance(arrow[end], dict)
        ]

    def _mat(self) -> Mat | None:
        given = self.poses.data.get("mat", True)
        if given is False or any(under_figure(prop) for prop in self.poses.props):
            return None
        table = given if isinstance(given, dict) else {}
        low, high = self.centres[:, 0].min(), self.centres[:, 0].max()
        mat = Mat(
            table.get("x", float(low + high) / 2),
            table.get("y", 0.0),
            table.get("length", float(min(max(high - low + 0.22, 1.5), 1.95))),
            table.get("width", 0.74),
        )
        self._points.append(mat.corners)
        return mat

    def _disc(self) -> tuple[float, float, float]:
        low, high = self._floor
        middle = (low + high) / 2
        return float(middle[0]), float(middle[1]), float(max(high - low)) / 2 * 0.85 + 0.24


def _all_keys(poses: Poses) -> list[Pose]:
    return list(poses.keys.values())
