"""Reads joint angles back from a solved skeleton, after inverse kinematics too."""

import math

from sciatica_desktop.figure.joints import LIMITS, SIDES
from sciatica_desktop.figure.maths import Array
from sciatica_desktop.figure.skeleton import Skeleton

_ARM = ((-62.0, 180.0), (-62.0, 180.0))  # raised forward, outward


def joint_angles(skeleton: Skeleton) -> dict[str, tuple[float, ...]]:
    """Return flexion, abduction and rotation of hips and shoulders, and the bend of the others."""
    turn = skeleton.turn
    out: dict[str, tuple[float, ...]] = {}
    for side, sign in SIDES:
        f, a, r = _euler(turn["pelvis"].T @ turn["thigh" + side])
        out[f"hip.{side}"] = (-f, sign * a, sign * r)
        out[f"knee.{side}"] = (_bend(turn["thigh" + side].T @ turn["shin" + side]),)
        f, a, _ = _euler(turn["shin" + side].T @ turn["foot" + side])
        out[f"ankle.{side}"] = (-f, -sign * a)
        f, a, r = _euler(turn["clav" + side].T @ turn["uarm" + side])
        out[f"shoulder.{side}"] = (-f, sign * a, sign * r)
        out[f"elbow.{side}"] = (-_bend(turn["uarm" + side].T @ turn["farm" + side]),)
    for group in ("lumbar", "thorax", "neck"):
        out[group] = skeleton.pose.angles[group]
    return out


def beyond_limits(skeleton: Skeleton) -> dict[str, float]:
    """Return by how many degrees joints are beyond their limits; those within are left out.

    The shoulder's three angles are ambiguous once the arm is raised; it is judged by where the
    upper arm points: not farther back than it goes, and not through the chest.
    """
    out: dict[str, float] = {}
    for joint, values in joint_angles(skeleton).items():
        name, _, side = joint.partition(".")
        if name == "shoulder":
            pairs = zip(_arm(skeleton, side), _ARM, strict=True)
        else:
            pairs = zip(values, LIMITS[name], strict=True)
        for k, (value, (low, high)) in enumerate(pairs):
            over = max(low - value, value - high)
            if over > 0:
                out[f"{joint}[{k}]"] = over
    return out


def _arm(skeleton: Skeleton, side: str) -> tuple[float, float]:
    """Return how far the upper arm is raised forward (back: negative) and outward (across)."""
    local = skeleton.turn["t3"].T @ -skeleton.turn["uarm" + side][:, 2]
    sign = 1 if side == "L" else -1
    back = math.degrees(math.atan2(-local[0], -local[2])) if local[0] < 0 > local[2] else 0.0
    across = math.degrees(math.asin(max(-1.0, min(1.0, -sign * float(local[1])))))
    return -back, -across


def _euler(r: Array) -> tuple[float, float, float]:
    """Return the angles of a rotation Ry Rx Rz in degrees."""
    x = math.asin(max(-1.0, min(1.0, -float(r[1, 2]))))
    y = math.atan2(float(r[0, 2]), float(r[2, 2]))
    z = math.atan2(float(r[1, 0]), float(r[1, 1]))
    return math.degrees(y), math.degrees(x), math.degrees(z)


def _bend(r: Array) -> float:
    """Return the angle of a hinge about Y in degrees."""
    return math.degrees(math.atan2(float(r[0, 2]), float(r[0, 0])))
