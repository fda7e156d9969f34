"""Hands and feet that have to be somewhere: goals, and two-bone inverse kinematics."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sciatica_desktop.figure.joints import (
    ANKLE_HEIGHT,
    CLAVICLE_GIVES,
    FOREARM,
    SHANK,
    STRAIGHT_ARM,
    THIGH,
    UPPER_ARM,
)
from sciatica_desktop.figure.maths import (
    Array,
    about_x,
    about_y,
    about_z,
    cross,
    frame,
    length,
    lerp,
    slerp,
    unit,
    vec,
)
from sciatica_desktop.figure.pose import Blend, Goal, Reach
from sciatica_desktop.figure.profiles import LENGTH, PROFILE, thickness

if TYPE_CHECKING:
    from sciatica_desktop.figure.skeleton import Skeleton

_NOTHING = vec(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Aim:
    """Where a limb has to be: the contact, where that is on the hand or foot, turn and pole."""

    contact: Array
    grip: Array
    turn: Array | None
    pole: Array

    @property
    def end(self) -> Array:
        """Return where the wrist or ankle has to be."""
        return self.contact if self.turn is None else self.contact - self.turn @ self.grip


def reach(skeleton: "Skeleton", goal: Reach) -> None:
    """Bend a limb so that its hand or foot is where the goal says."""
    wanted = aim(skeleton, goal, goal.end)
    end, turn = wanted.end, wanted.turn
    side, leg = goal.side, goal.end.startswith("foot")
    sign = 1 if side == "L" else -1
    upper, lower = ("thigh", "shin") if leg else ("uarm", "farm")
    if not leg:
        _give(skeleton, side, end)
    start = skeleton.place[upper + side]
    a, b = (THIGH, SHANK) if leg else (UPPER_ARM, FOREARM)
    joint, tip, bulge = two_bone(start, end, a, b, wanted.pole)
    skeleton.misses[goal.end] = length(end - tip)
    front = bulge if leg else -bulge
    skeleton.turn[upper + side][:] = frame(start - joint, front)
    skeleton.place[lower + side][:] = joint
    hinge = skeleton.turn[upper + side][:, 1]  # shared: right past a right angle at the tip too
    skeleton.turn[lower + side][:] = frame(joint - tip, cross(hinge, joint - tip))
    place = skeleton.put_foot if leg else skeleton.put_hand
    place(side, sign)
    if isinstance(goal, Blend) and turn is None:
        turn = _blended_turn(skeleton, goal)
    if turn is not None:
        place(side, sign, turn)


def two_bone(
    start: Array, target: Array, a: float, b: float, pole: Array
) -> tuple[Array, Array, Array]:
    """Return the middle joint, the tip and the direction the middle joint points to."""
    d = target - start
    n = unit(d)
    far = min(max(length(d), abs(a - b) + 1e-3), (a + b) * 0.9995)
    cosine = (a * a + far * far - b * b) / (2 * a * far)
    p = unit(pole - n * (pole @ n))
    joint = start + n * a * cosine + p * a * math.sqrt(max(0.0, 1 - cosine * cosine))
    return joint, start + n * far, p


def _give(skeleton: "Skeleton", side: str, end: Array) -> None:
    """Let the shoulder girdle help a hand that is out of reach."""
    upper = skeleton.place["uarm" + side]
    d = end - upper
    short = length(d) - STRAIGHT_ARM * (UPPER_ARM + FOREARM)
    if short > 0:
        upper += unit(d) * min(short, CLAVICLE_GIVES)
        skeleton.place["clav" + side][:] = upper


def aim(skeleton: "Skeleton", goal: Reach | None, end: str) -> Aim:
    """Return where a goal is on the skeleton as it stands now."""
    if goal is None:
        return Aim(skeleton.place[end].copy(), _NOTHING, None, _own_pole(skeleton, end))
    if isinstance(goal, Goal):
        return _aim_at(skeleton, goal)
    a, b = aim(skeleton, goal.first, end), aim(skeleton, goal.second, end)
    pole = lerp(a.pole, b.pole, goal.u)
    if a.turn is None or b.turn is None:
        return Aim(lerp(a.end, b.end, goal.u), _NOTHING, None, pole)
    turn = slerp(a.turn, b.turn, goal.u)  # about the contact: a planted sole or palm stays
    return Aim(lerp(a.contact, b.contact, goal.u), lerp(a.grip, b.grip, goal.u), turn, pole)


def _blended_turn(skeleton: "Skeleton", goal: Reach | None) -> Array | None:
    """Turn a hand or foot between two goals; None is whatever shin or forearm give."""
    if goal is None:
        return None
    if isinstance(goal, Goal):
        return _aim_at(skeleton, goal).turn
    first, second = (_blended_turn(skeleton, part) for part in (goal.first, goal.second))
    if first is None and second is None:
        return None
    natural = skeleton.turn[goal.end].copy()
    return slerp(natural if first is None else first, natural if second is None else second, goal.u)


def _aim_at(skeleton: "Skeleton", goal: Goal) -> Aim:
    contact, ref, normal = anchor(skeleton, goal)
    pole = _pole(skeleton, goal)
    if goal.limb == "hand":
        sign = 1 if goal.side == "L" else -1
        grip = goal.grip or (0.0, 0.016, -0.058)
        hold = vec(grip[0], -sign * abs(grip[1]), grip[2])
        return Aim(contact, hold, _hand_turn(goal, ref, normal), pole)
    if goal.limb == "foot":
        turn = about_z(goal.heading) @ about_y(goal.tilt) @ about_x(goal.roll)
        return Aim(contact, vec(*(goal.sole or (0.0, 0.0, -ANKLE_HEIGHT))), turn, pole)
    return Aim(contact, _NOTHING, None, pole)


def anchor(skeleton: "Skeleton", goal: Goal) -> tuple[Array, Array | None, Array | None]:
    """Return a goal's point, and for a spot on the body its frame and outward direction."""
    if goal.on is None:
        assert goal.at is not None
        return vec(*goal.at), None, None
    out = unit(vec(*goal.direction))
    turn, place = skeleton.turn[goal.on], skeleton.place[goal.on]
    limb, girth = goal.on[:-1], skeleton.body.girth(goal.on)
    if limb in PROFILE:
        radius, forward = thickness(limb, goal.t)
        local = vec(forward, 0, -goal.t * LENGTH[limb]) + out * (radius * girth + goal.gap)
    else:
        x, y, z = goal.at or (0, 0, 0)
        local = vec(x, y * girth, z) + out * goal.gap
    return place + turn @ local, turn, turn @ out


def _hand_turn(goal: Goal, ref: Array | None, normal: Array | None) -> Array:
    def world(v: Array) -> Array:
        return v if ref is None else ref @ v

    sign = 1 if goal.side == "L" else -1
    fingers = unit(world(vec(*goal.fingers)))
    if goal.palm is not None:
        palm = world(vec(*goal.palm))
    else:
        palm = vec(0, 0, -1) if normal is None else -normal
    y = -sign * unit(palm - fingers * (palm @ fingers))
    return _columns(cross(y, -fingers), y, -fingers)


def _columns(x: Array, y: Array, z: Array) -> Array:
    turn: Array = vec(*x, *y, *z).reshape(3, 3).T
    return turn


def _pole(skeleton: "Skeleton", goal: Goal) -> Array:
    if goal.pole is None:
        return _natural_pole(skeleton, goal.end)
    pole = vec(*goal.pole)
    if goal.pole_in is None:
        return pole
    turned: Array = skeleton.turn["t3" if goal.pole_in == "chest" else "pelvis"] @ pole
    return turned


def _own_pole(skeleton: "Skeleton", end: str) -> Array:
    """Return where the knee or elbow points as the joint angles have it."""
    side = end[-1]
    if end.startswith("foot"):
        return 1.0 * skeleton.turn["thigh" + side][:, 0]
    return -1.0 * skeleton.turn["uarm" + side][:, 0]


def _natural_pole(skeleton: "Skeleton", end: str) -> Array:
    sign = 1 if end[-1] == "L" else -1
    pole: Array = (
        skeleton.turn["pelvis"] @ vec(1, sign * 0.15, 0)
        if end.startswith("foot")
        else skeleton.turn["t3"] @ vec(-0.6, sign * 0.7, -0.5)
    )
    return pole
