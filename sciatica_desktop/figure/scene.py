"""One frame without paint: the body solved and projected, with everything ordered from far to near."""

import math
from functools import cached_property

import numpy as np

from sciatica_desktop.figure.body import Body, Part
from sciatica_desktop.figure.body import body as neutral_body
from sciatica_desktop.figure.depth import Layer, depth_order
from sciatica_desktop.figure.flat import Flat
from sciatica_desktop.figure.framing import Stage
from sciatica_desktop.figure.furniture import boxes, under_figure
from sciatica_desktop.figure.items import Box, Round, Solid
from sciatica_desktop.figure.maths import Array, vec
from sciatica_desktop.figure.pose import Pose
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.figure.skeleton import Skeleton
from sciatica_desktop.figure.soft_props import rounds

LIGHT = vec(-0.45, -0.89)  # from the upper left of the picture
_FAR = 0.14  # metres behind the other limb: fully in its shade
_ARM = ("uarm", "farm", "hand")


class Scene:
    """Everything a painter needs to know about one frame."""

    def __init__(
        self,
        poses: Poses,
        pose: Pose,
        stage: Stage,
        body: Body | None = None,
        breath: float = 0.0,
    ) -> None:
        self.poses, self.pose, self.stage, self.camera = poses, pose, stage, stage.camera
        self.body, self._breath = body or neutral_body(), breath

    def seen_from(self, stage: Stage) -> "Scene":
        """Return the same body and things before another camera."""
        other = Scene(self.poses, self.pose, stage, self.body, self._breath)
        other.skeleton, other._blobs, other.solids = self.skeleton, self._blobs, self.solids
        return other

    @cached_property
    def skeleton(self) -> Skeleton:
        """Return the body solved; who paints only the ground never asks."""
        return Skeleton(self.pose, self.body, self._breath)

    @cached_property
    def _blobs(self) -> tuple[Array, Array]:
        return self.skeleton.blobs()

    @property
    def centres(self) -> Array:
        """Return the middles of all ellipsoids."""
        return self._blobs[0]

    @property
    def axes(self) -> Array:
        """Return the half axes of all ellipsoids."""
        return self._blobs[1]

    @cached_property
    def flat(self) -> Flat:
        """Return the ellipsoids as the camera sees them."""
        return Flat.of(self.camera, self.centres, self.axes, self.body.hulls)

    @cached_property
    def solids(self) -> list[Solid]:
        """Return the boxes and round items that are used or worn."""
        solids: list[Solid] = []
        for number, prop in enumerate(self.poses.props):
            if not under_figure(prop):
                solids += boxes(prop, number)
            solids += rounds(prop, self.skeleton, number)
        return solids

    @cached_property
    def sequence(self) -> list[Part | Solid]:
        """Return parts and solids from far to near."""
        things: list[Part | Solid] = [*self.body.parts, *self.solids]
        layers = [self._layer(thing) for thing in things]
        forced = (*under_feet(layers), *self.pose.order, *self.poses.order)
        return [things[i] for i in depth_order(layers, self.camera, forced)]

    @cached_property
    def lit(self) -> Flat:
        """Return the body's lit area: squeezed across its limbs and slid towards the light."""
        across, shift = self._shading
        return self.flat.squeezed(0.20 * self.body.shade, shift, across)

    @cached_property
    def shine(self) -> Flat:
        """Return the narrow highlight along the limbs."""
        across, shift = self._shading
        return self.flat.squeezed(1 - 0.46 * self.body.shade, shift * 0.40, across)

    def far(self, part: Part) -> float:
        """Return how much a limb lies in the shade of its twin: 0 near, 1 far."""
        if not part.side:
            return 0.0
        bone = "clav" if part.name[:-1] in _ARM else "thigh"
        place = self.skeleton.place
        ahead = float((place[bone + "L"] - place[bone + "R"]) @ self.camera.forward)
        return max(0.0, min(1.0, (ahead if part.side == "L" else -ahead) / _FAR))

    def faces(self, bone: str, direction: tuple[float, float, float]) -> float:
        """Return how much a bone's side looks at the camera: 1 straight, -1 away."""
        return -float(self.skeleton.turn[bone] @ vec(*direction) @ self.camera.forward)

    @cached_property
    def _shading(self) -> tuple[Array, Array]:
        """Return for each blob the direction across its limb, and how much it looks at the light."""
        across, shift = np.zeros((len(self.centres), 2)), np.zeros(len(self.centres))
        for part in self.body.parts:
            a, b = part.axis
            direction = across_of(self.camera.points(self.centres[[a, b]]))
            across[part.blobs] = direction
            shift[part.blobs] = direction @ LIGHT
        return across, shift

    def _layer(self, thing: Part | Solid) -> Layer:
        if isinstance(thing, Box):
            return Layer.of_box(thing)
        if isinstance(thing, Round):
            flat = Flat.of(self.camera, thing.centres, thing.axes)
            return self._round_layer(thing.name, flat, thing.centres, thing.axes)
        ids = thing.blobs
        spots, radii = self.flat.centre[ids], self.flat.radius[ids]
        sizes = np.sqrt((self.body.axes[ids] ** 2).sum(axis=1) / 3)
        depths = self.camera.depth(self.centres[ids])
        return Layer(thing.name, spots, radii, depths, self.centres[ids], sizes)

    def _round_layer(self, name: str, flat: Flat, centres: Array, axes: Array) -> Layer:
        sizes = np.sqrt((axes**2).sum(axis=(1, 2)) / 3)
        depths = self.camera.depth(centres)
        return Layer(name, flat.centre, flat.radius, depths, centres, sizes)


def under_feet(layers: list[Layer]) -> list[tuple[str, str]]:
    """Return that a band under the soles lies behind both feet."""
    bands = [layer.name for layer in layers if layer.name.endswith("under")]
    return [(band, foot) for band in bands for foot in ("footL", "footR")]


def across_of(ends: Array) -> Array:
    """Return the direction across an axis given by its two ends in the picture."""
    dx, dy = ends[1] - ends[0]
    size = math.hypot(dx, dy)
    return vec(0, 1) if size < 1e-6 else vec(-dy / size, dx / size)
