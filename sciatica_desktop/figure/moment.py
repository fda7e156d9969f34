"""The instant of an exercise that a figure shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """A place on the way from the start pose (u = 0) to the held pose (u = 1).

    `breath` is the phase of a slow breath: 0 empty, 1 full.  `mirrored` shows the other side at work,
    with `turn` by turning the camera too (one side after the other), else the far limb moves.
    """

    u: float = 0.0
    breath: float = 0.0
    mirrored: bool = False
    turn: bool = False
