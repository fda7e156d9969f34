"""The figure's flesh: ellipsoids fixed to bones, and the parts that are painted from them."""

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import numpy as np

from sciatica_desktop.figure.joints import BONES, HIP_OFFSET, LIMB_BONES, SHOULDER_OFFSET
from sciatica_desktop.figure.maths import Array, Ints

_BONE_NUMBER = {bone: i for i, bone in enumerate(BONES)}


@dataclass(frozen=True, slots=True)
class Build:
    """How broad a figure is; 1 is the neutral one."""

    shoulders: float = 1.0
    chest: float = 1.0
    waist: float = 1.0
    hips: float = 1.0
    limbs: float = 1.0


NEUTRAL = Build()


class Hull(NamedTuple):
    """A shape over blobs: a swept tube along a chain, or the convex hull of up to four."""

    blobs: tuple[int, ...]
    chain: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """One colour of a part; its silhouette is the union of its hulls."""

    colour: str
    hulls: tuple[Hull, ...]
    facing: tuple[str, tuple[float, float, float]] | None = None  # painted only towards the camera


@dataclass(frozen=True, slots=True)
class Part:
    """What is painted in one go, and ordered by depth."""

    name: str
    zones: tuple[Zone, ...]
    joints: tuple[tuple[str, float], ...] = ()  # no soft edge within this radius of these bones
    axis: tuple[int, int] = (0, 0)  # two blobs that give the shading axis
    blobs: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.intp))

    @property
    def side(self) -> str:
        return self.name[-1] if self.name[-1] in "LR" else ""

    @property
    def hulls(self) -> tuple[Hull, ...]:
        return tuple(hull for zone in self.zones for hull in zone.hulls)


class Flesh:
    """Collects blobs and parts while a body is put together."""

    def __init__(self, build: Build) -> None:
        self.build = build
        self.bone: list[int] = []
        self.centre: list[tuple[float, float, float]] = []
        self.axes: list[tuple[float, float, float]] = []
        self.shade: list[float] = []
        self.swell: list[float] = []
        self.parts: list[Part] = []
        self.fingers: dict[str, list[tuple[int, ...]]] = {"L": [], "R": []}
        self.bun = 0

    def blob(
        self,
        bone: str,
        centre: tuple[float, float, float],
        axes: tuple[float, float, float] | float,
        shade: float = 1.0,
        swell: float = 0.0,
    ) -> int:
        """Add an ellipsoid and return its number."""
        self.bone.append(_BONE_NUMBER[bone])
        self.centre.append(centre)
        self.axes.append((axes, axes, axes) if isinstance(axes, int | float) else axes)
        self.shade.append(shade)
        self.swell.append(swell)
        return len(self.bone) - 1

    def part(
        self,
        name: str,
        zones: list[Zone],
        joints: list[tuple[str, float]],
        axis: tuple[int, int],
    ) -> None:
        """Add a part."""
        blobs = sorted({b for zone in zones for hull in zone.hulls for b in hull.blobs})
        self.parts.append(
            Part(name, tuple(zones), tuple(joints), axis, np.array(blobs, dtype=np.intp))
        )


class Body:
    """A finished body: arrays over all blobs, and its parts by name."""

    def __init__(self, flesh: Flesh) -> None:
        build = flesh.build
        self.build = build
        self.hip_offset = HIP_OFFSET * (1 + (build.hips - 1) * 0.6)
        self.shoulder_offset = SHOULDER_OFFSET * build.shoulders
        self.bone: Ints = np.array(flesh.bone, dtype=np.intp)
        self.centre: Array = np.array(flesh.centre, dtype=np.float64)
        self.axes: Array = np.array(flesh.axes, dtype=np.float64)
        self.shade: Array = np.array(flesh.shade, dtype=np.float64)  # 0 at joints
        self.swell: Array = np.array(flesh.swell, dtype=np.float64)  # metres a full breath adds
        self.parts = tuple(flesh.parts)
        self.part = {part.name: part for part in flesh.parts}
        self.fingers = {
            side: tuple(np.array(ids, dtype=np.intp) for ids in fingers)
            for side, fingers in flesh.fingers.items()
        }
        self.bun = flesh.bun
        self.hulls = tuple(hull for part in self.parts for hull in part.hulls)
        self._groups: dict[tuple[str, ...], Ints] = {}

    def girth(self, bone: str) -> float:
        """Return how broad a bone's flesh is against the neutral build's."""
        build = self.build
        if bone[:-1] in LIMB_BONES:
            return build.limbs
        trunk = {"pelvis": build.hips, "l": build.waist, "t": build.chest}
        return trunk.get(bone.rstrip("123"), 1.0)

    def blobs_of(self, names: tuple[str, ...]) -> Ints:
        """Return the blobs of all parts whose names begin so ("all" means every part)."""
        if names not in self._groups:
            chosen = [
                part.blobs
                for part in self.parts
                if "all" in names or any(part.name.startswith(name) for name in names)
            ]
            self._groups[names] = np.concatenate(chosen)
        return self._groups[names]


@cache
def body(build: Build = NEUTRAL) -> Body:
    """Return the body of that build, made once."""
    from sciatica_desktop.figure.limbs import add_arm, add_leg
    from sciatica_desktop.figure.trunk import add_head, add_trunk

    flesh = Flesh(build)
    add_trunk(flesh)
    add_head(flesh)
    for side, sign in (("L", 1), ("R", -1)):
        add_leg(flesh, side, sign)
        add_arm(flesh, side)
    return Body(flesh)
