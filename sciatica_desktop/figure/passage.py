"""The way of the figure from the end of one exercise into the beginning of the next.

Where the body stays in its posture (lying on its back, on hands and knees, seated, standing) joints
and contacts go straight from the one pose to the other, feet that carry the body step one after the
other, and the camera goes with them.  Where a person would have to roll over, kneel, get up or
turn round, a straight way would fold the body or lift it off the ground; feasible.py finds
that out, and the picture cross-fades instead.  So it does where the furniture that carries the body
goes, and where the camera would have to swing to the figure's other side.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from sciatica_desktop.figure.between import between
from sciatica_desktop.figure.body import Body
from sciatica_desktop.figure.camera import Camera, View
from sciatica_desktop.figure.elbows import ElbowWay
from sciatica_desktop.figure.framing import Mat, Stage
from sciatica_desktop.figure.furniture import boxes, under_figure
from sciatica_desktop.figure.joints import SIDES
from sciatica_desktop.figure.maths import Array, ease, lerp, vec
from sciatica_desktop.figure.pose import Blend, Goal, Pin, Pose, Reach
from sciatica_desktop.figure.skeleton import Skeleton

LOW = 0.04  # metres above the ground that still touch it
HAND_LIFT = 0.09  # metres a hand is lifted to turn over
LIFT = 0.07  # metres a stepping foot is lifted at most
_KNEES = 25.0  # degrees more bent in the middle of the way
_SHORT_STEP = 0.03  # metres: less is a foot that shifts its weight
_CARRIES = 0.62  # of the pelvis's height: from here on the feet carry the body
_FIRST = (0.0, 0.55)  # when the nearer foot steps, then the other
_SECOND = (0.45, 1.0)


@dataclass(frozen=True, slots=True)
class Place:
    """A pose and the camera and ground it is seen with."""

    pose: Pose
    stage: Stage
    props: tuple[Mapping[str, Any], ...] = ()


class Passage:
    """Leads from a place to another; all poses are told in the world of the second."""

    def __init__(
        self, start: Place, end: Place, body: Body | None = None, *, hands_lifted: bool = False
    ) -> None:
        self.end, self.body, self._hands_lifted = end, body, hands_lifted
        self.fastest = 0.0  # metres any part moves, if it went on so all the way; known when judged
        self.by = _nearest(start, end, body)
        pose = shifted(start.pose, self.by)
        self.start = Place(pose, _moved(start.stage, self.by), start.props)
        solved = [Skeleton(place.pose, body) for place in (self.start, end)]
        self.carried = min(float(s.place["pelvis"][2]) for s in solved) > _CARRIES
        first, last = solved
        self._elbows = {side: ElbowWay(first, last, side) for side, _ in SIDES}
        self._middles = [s.blobs()[0].mean(axis=0) for s in solved]

    def pose(self, u: float) -> Pose:
        """Return the pose u of the way."""
        if u <= 0 or u >= 1:
            return (self.end if u > 0 else self.start).pose
        pose = between(self.start.pose, self.end.pose, ease(u))
        angles = pose.angles if self.carried else _knees_bent(pose, u)
        return replace(pose, angles=angles, reach=tuple(self._lift(g, u) for g in pose.reach))

    def stage(self, u: float) -> Stage:
        """Return camera and ground u of the way; what lies there is the end's."""
        if u >= 1:
            return self.end.stage
        s = ease(max(0.0, u))
        a, b = self.start.stage, self.end.stage
        return Stage(self._camera(s), _mat_between(a.mat, b.mat, s), b.disc)

    def _camera(self, s: float) -> Camera:
        a, b = self.start.stage.camera, self.end.stage.camera
        view = View(lerp(a.view.yaw, b.view.yaw, s), lerp(a.view.pitch, b.view.pitch, s))
        scale = a.scale * (b.scale / a.scale) ** s
        one, other = self._middles
        seen = lerp(a.points(one), b.points(other), s)
        still = Camera(view, scale, vec(0, 0))
        return Camera(view, scale, seen - still.points(lerp(one, other, s)))

    def _lift(self, goal: Reach, u: float) -> Reach:
        """Let a foot that carries the body step over instead of sliding, and hands turn over."""
        if not isinstance(goal, Blend):
            return goal
        a, b = goal.first, goal.second
        if not (isinstance(a, Goal) and isinstance(b, Goal)):
            return goal
        if not goal.end.startswith("foot"):
            return replace(goal, first=self._hand(a, u), second=self._hand(b, u))
        if not self.carried or a.at is None or b.at is None:
            return goal
        way = math.dist(a.at[:2], b.at[:2])
        if way < _SHORT_STEP:
            return goal
        start, end = _FIRST if goal.side == "R" else _SECOND
        s = max(0.0, min(1.0, (u - start) / (end - start)))
        lift = min(LIFT, way * 0.5) * math.sin(math.pi * ease(s))
        return replace(goal, first=_raised(a, lift), second=_raised(b, lift), u=ease(s))

    def _hand(self, goal: Goal, u: float) -> Goal:
        pole = self._elbows[goal.side].at(ease(u))
        goal = replace(goal, pole=pole, pole_in=None)
        high = HAND_LIFT * math.sin(math.pi * u) if self._hands_lifted else 0.0
        return goal if goal.on is not None or goal.at is None else _raised(goal, high)


def shifted(pose: Pose, by: Array) -> Pose:
    """Return a pose moved along the ground."""
    x, y = float(by[0]), float(by[1])
    place = (pose.place[0] + x, pose.place[1] + y, pose.place[2])
    pins = tuple(
        Pin(pin.bone, (_plus(pin.place[0], x), _plus(pin.place[1], y), pin.place[2]), pin.weight)
        for pin in pose.pins
    )
    reach = tuple(_goal_moved(goal, x, y) for goal in pose.reach)
    return replace(pose, place=place, pins=pins, reach=reach)


def _knees_bent(pose: Pose, u: float) -> dict[str, tuple[float, ...]]:
    """Lift feet that the joint angles lead, so that toes can turn over."""
    more = _KNEES * math.sin(math.pi * u)
    bent = {knee: (pose.angles[knee][0] + more,) for knee in ("knee.L", "knee.R")}
    return {**pose.angles, **bent}


def _plus(value: float | None, by: float) -> float | None:
    return None if value is None else value + by


def _goal_moved(goal: Reach, x: float, y: float) -> Reach:
    if isinstance(goal, Blend):
        first, second = (
            None if part is None else _goal_moved(part, x, y) for part in (goal.first, goal.second)
        )
        return replace(goal, first=first, second=second)
    if goal.on is not None or goal.at is None:
        return goal
    return replace(goal, at=(goal.at[0] + x, goal.at[1] + y, goal.at[2]))


def _raised(goal: Goal, lift: float) -> Goal:
    assert goal.at is not None
    return replace(goal, at=(goal.at[0], goal.at[1], goal.at[2] + lift))


def _nearest(start: Place, end: Place, body: Body | None) -> Array:
    """Return how far to move the start so that what touches the ground moves least."""
    for prop in start.props:
        twin = twin_of(prop, end.props)
        if twin is not None:  # it stands where it stood
            return vec(*(float(twin.get(k, 0)) - float(prop.get(k, 0)) for k in "xy"), 0)
    heights, spots = [], []
    for place in (start, end):
        centres, axes = Skeleton(place.pose, body).blobs()
        heights.append(centres[:, 2] - np.sqrt((axes[:, 2, :] ** 2).sum(axis=1)))
        spots.append(centres[:, :2])
    weight = np.exp(-np.maximum(0, heights[0] + heights[1]) / LOW)
    by = ((spots[1] - spots[0]) * weight[:, None]).sum(axis=0) / weight.sum()
    return vec(float(by[0]), float(by[1]), 0)


def twin_of(
    prop: Mapping[str, Any], others: Sequence[Mapping[str, Any]]
) -> Mapping[str, Any] | None:
    """Return the same piece of furniture among others, wherever it stands."""
    if not boxes(prop, 0) or under_figure(prop):
        return None

    def kind(one: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in one.items() if name not in ("x", "y")}

    return next((other for other in others if kind(other) == kind(prop)), None)


def _moved(stage: Stage, by: Array) -> Stage:
    """Return a stage that sees a world moved along the ground as it saw it before."""
    camera, mat = stage.camera, stage.mat
    offset = camera.offset - camera.matrix @ by * camera.scale
    if mat is not None:
        mat = Mat(mat.x + float(by[0]), mat.y + float(by[1]), mat.length, mat.width)
    return Stage(Camera(camera.view, camera.scale, offset), mat, stage.disc)


def _mat_between(a: Mat | None, b: Mat | None, s: float) -> Mat | None:
    if a is None or b is None:
        return b
    return Mat(
        lerp(a.x, b.x, s),
        lerp(a.y, b.y, s),
        lerp(a.length, b.length, s),
        lerp(a.width, b.width, s),
    )
