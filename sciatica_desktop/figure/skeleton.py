"""A pose solved: where every bone and every ellipsoid of the body is."""

from collections.abc import Callable

import numpy as np

from sciatica_desktop.figure.body import Body, body
from sciatica_desktop.figure.hand import shape_hand
from sciatica_desktop.figure.joints import (
    ANKLE_HEIGHT,
    BONES,
    FOREARM,
    GROUP,
    SHANK,
    SIDES,
    SPINE,
    THIGH,
    UPPER_ARM,
)
from sciatica_desktop.figure.maths import Array, about_x, about_y, about_z, vec
from sciatica_desktop.figure.pose import Pose, Rest
from sciatica_desktop.figure.reach import reach

_NUMBER = {bone: i for i, bone in enumerate(BONES)}
_SPINE = tuple((bone, parent, vec(*offset)) for bone, parent, offset in SPINE)
_HEAD_SEARCH = 14  # halvings of 90 degrees: 0.006 degrees
_EYE = np.eye(3)
_KNEE, _HEEL = vec(0, 0, -THIGH), vec(0, 0, -SHANK)
_ELBOW, _WRIST = vec(0, 0, -UPPER_ARM), vec(0, 0, -FOREARM)
_TOES = vec(0.130, 0, -ANKLE_HEIGHT)


class Skeleton:
    """Forward kinematics, settling on the ground, head rest and the goals of hands and feet."""

    def __init__(self, pose: Pose, flesh: Body | None = None, breath: float = 0.0) -> None:
        self.pose, self.breath = pose, breath
        self.body = flesh or body()
        self.turns: Array = np.empty((len(BONES), 3, 3))
        self.places: Array = np.empty((len(BONES), 3))
        self.turn: dict[str, Array] = {b: self.turns[i] for b, i in _NUMBER.items()}  # views
        self.place: dict[str, Array] = {b: self.places[i] for b, i in _NUMBER.items()}
        self.centre, self.axes = self.body.centre.copy(), self.body.axes
        self._breathe(breath)
        for side, sign in SIDES:
            curl = pose.angles[f"fingers.{side}"][0]
            spread = (pose.spread or {}).get(side, 1.0)
            shape_hand(self.centre, self.body, side, sign, curl, spread)
        self.misses: dict[str, float] = {}  # how far each goal is out of reach (m)
        self._neck_extra = 0.0
        self.root = np.array(pose.place)
        self._solve()

    def blobs(self) -> tuple[Array, Array]:
        """Return the centres (n, 3) and the half axes (n, 3, 3, columns) of all ellipsoids."""
        number = self.body.bone
        turns = self.turns[number]
        centres: Array = self.places[number] + (turns @ self.centre[:, :, None])[:, :, 0]
        return centres, turns * self.axes[:, None, :]

    def lowest(self, parts: tuple[str, ...]) -> float:
        """Return the height of the lowest point of these parts."""
        ids = self.body.blobs_of(parts)
        number = self.body.bone[ids]
        z = self.turns[number, 2]
        heights = (
            self.places[number, 2]
            + (z * self.centre[ids]).sum(axis=1)
            - np.sqrt(((z * self.axes[ids]) ** 2).sum(axis=1))
        )
        return float(heights.min())

    def _breathe(self, breath: float) -> None:
        """Swell chest and belly forward; the back stays where it lies."""
        if breath:
            more = self.body.swell * breath
            self.axes = self.axes.copy()
            self.centre[:, 0] += more / 2
            self.axes[:, 0] += more / 2

    def _solve(self) -> None:
        pose = self.pose
        self._forward()
        if pose.rests:
            self._shift(vec(0, 0, sum(self._drop(rest) for rest in pose.rests)))
        if pose.pins:
            self._shift(self._pinned())
        if pose.head_on is not None and pose.head_share > 0:
            self._lay_head(pose.head_on, pose.head_share)
        for goal in pose.reach:
            reach(self, goal)

    def _drop(self, rest: Rest) -> float:
        return rest.weight * (rest.height - self.lowest(rest.parts))

    def _pinned(self) -> Array:
        shift = vec(0, 0, 0)
        for pin in self.pose.pins:
            for axis, wanted in enumerate(pin.place):
                if wanted is not None:
                    shift[axis] += pin.weight * (wanted - self.place[pin.bone][axis])
        return shift

    def _shift(self, by: Array) -> None:
        self.root = self.root + by
        self.places += by

    def _lay_head(self, height: float, share: float) -> None:
        """Bend the neck until the head's lowest point is at that height."""

        def miss(extra: float) -> float:
            self._neck_extra = extra
            self._spine(neck_only=True)
            return self.lowest(("head",)) - height

        self._neck_extra = share * _halving(miss, -45.0, 45.0)
        self._spine()
        self._arms()

    def _put(self, bone: str, parent: str, offset: Array, turn: Array) -> None:
        above = self.turn[parent]
        self.place[bone][:] = self.place[parent] + above @ offset
        self.turn[bone][:] = above @ turn

    def _forward(self) -> None:
        self.turn["pelvis"][:] = self.pose.turn
        self.place["pelvis"][:] = self.root
        self._spine()
        for side, sign in SIDES:
            angles = self.pose.angles
            f, a, r = angles[f"hip.{side}"]
            turn = about_y(-f) @ about_x(sign * a) @ about_z(sign * r)
            hip = vec(0, sign * self.body.hip_offset, 0)
            self._put("thigh" + side, "pelvis", hip, turn)
            knee = about_y(angles[f"knee.{side}"][0])
            self._put("shin" + side, "thigh" + side, _KNEE, knee)
            self.put_foot(side, sign)
        self._arms()

    def _arms(self) -> None:
        angles = self.pose.angles
        for side, sign in SIDES:
            f, a, r = angles[f"shoulder.{side}"]
            turn = about_y(-f) @ about_x(sign * a) @ about_z(sign * r)
            self._put("uarm" + side, "clav" + side, vec(0, 0, 0), turn)
            elbow = about_y(-angles[f"elbow.{side}"][0])
            self._put("farm" + side, "uarm" + side, _ELBOW, elbow)
            self.put_hand(side, sign)

    def _spine(self, *, neck_only: bool = False) -> None:
        for bone, parent, offset in _SPINE[6:] if neck_only else _SPINE:
            group, count = GROUP[bone]
            flex, bend, twist = (value / count for value in self.pose.angles[group])
            if group == "neck":
                flex += self._neck_extra / count
            self._put(bone, parent, offset, about_y(flex) @ about_x(-bend) @ about_z(twist))
        if not neck_only:
            self._girdle()

    def _girdle(self) -> None:
        for side, sign in SIDES:
            forward, up = (self.pose.girdle or {}).get(side, (0.0, 0.0))
            f, a, _ = self.pose.angles[f"shoulder.{side}"]
            lift = 0.035 * max(0.0, min(1.0, (max(f, a) - 60) / 100))
            offset = vec(
                forward, sign * (self.body.shoulder_offset - lift * 0.5), 0.056 + up + lift
            )
            self._put("clav" + side, "t3", offset, _EYE)

    def put_foot(self, side: str, sign: int, turn: Array | None = None) -> None:
        """Place foot and toes at the end of the shin, turned as the ankle or the ground says."""
        flex, inward = self.pose.angles[f"ankle.{side}"]
        natural = about_y(-flex) @ about_x(-sign * inward)
        self._put("foot" + side, "shin" + side, _HEEL, natural)
        if turn is not None:
            self.turn["foot" + side][:] = turn
        toes = about_y(-self.pose.angles[f"toes.{side}"][0])
        self._put("toes" + side, "foot" + side, _TOES, toes)

    def put_hand(self, side: str, sign: int, turn: Array | None = None) -> None:
        """Place the hand at the end of the forearm, turned as the wrist or the hold says."""
        flex, deviation, twist = self.pose.angles[f"wrist.{side}"]
        natural = about_z(sign * twist) @ about_x(-sign * flex) @ about_y(deviation)
        self._put("hand" + side, "farm" + side, _WRIST, natural)
        if turn is not None:
            self.turn["hand" + side][:] = turn


def _halving(miss: Callable[[float], float], low: float, high: float) -> float:
    """Return where a rising or falling function crosses 0."""
    rising = miss(high) > miss(low)
    for _ in range(_HEAD_SEARCH):
        middle = (low + high) / 2
        if (miss(middle) > 0) == rising:
            high = middle
        else:
            low = middle
    return (low + high) / 2
