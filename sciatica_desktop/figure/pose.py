"""One pose as data: where the pelvis is, the angles of the joints, and what touches what."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sciatica_desktop.figure.maths import Array, Triple


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a hand or foot has to be: a point of the world, or a spot on the body."""

    limb: str  # hand, wrist (joint only), foot, ankle (joint only)
    side: str
    at: Triple | None = None
    on: str | None = None  # bone
    t: float = 0.5
    direction: Triple = (1.0, 0.0, 0.0)
    gap: float = 0.0
    fingers: Triple = (1.0, 0.0, 0.0)
    palm: Triple | None = None
    grip: Triple | None = None
    pole: Triple | None = None
    pole_in: str | None = None  # pelvis or chest
    heading: float = 0.0
    tilt: float = 0.0
    roll: float = 0.0  # about the foot's own length
    sole: Triple | None = None

    @property
    def end(self) -> str:
        """Return the bone that has to get there."""
        return ("foot" if self.limb in ("foot", "ankle") else "hand") + self.side


@dataclass(frozen=True, slots=True)
class Blend:
    """A goal between two goals; None stands for wherever the joint angles take the limb."""

    limb: str
    side: str
    first: "Reach | None"
    second: "Reach | None"
    u: float

    @property
    def end(self) -> str:
        """Return the bone that has to get there."""
        return ("foot" if self.limb in ("foot", "ankle") else "hand") + self.side


Reach: TypeAlias = Goal | Blend


@dataclass(frozen=True, slots=True)
class Rest:
    """Parts whose lowest point settles on a height; weights of all rests add up."""

    parts: tuple[str, ...]
    height: float
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Pin:
    """A bone that stays over (or at) a place."""

    bone: str
    place: tuple[float | None, float | None, float | None]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Pose:
    """A whole pose, ready to be solved."""

    turn: Array  # rotation of the pelvis
    place: Triple
    angles: Mapping[str, tuple[float, ...]]  # every joint of joints.JOINTS, inside its limits
    rests: tuple[Rest, ...] = ()
    pins: tuple[Pin, ...] = ()
    head_on: float | None = None
    head_share: float = 1.0
    reach: tuple[Reach, ...] = ()
    girdle: Mapping[str, tuple[float, float]] | None = None  # shoulder forward, up (m)
    spread: Mapping[str, float] | None = None  # of the fingers
    order: tuple[tuple[str, str], ...] = ()
