"""Looks through a whole movement for what no body or floor allows."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from sciatica_desktop.figure.body import Body, Part
from sciatica_desktop.figure.furniture import boxes
from sciatica_desktop.figure.items import Box
from sciatica_desktop.figure.maths import Array
from sciatica_desktop.figure.measure import beyond_limits
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.pose import Goal, Pose, Reach
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.figure.skeleton import Skeleton

FRAMES = 30  # per second
SINK = 0.015  # metres into floor or prop
MISS = 0.015  # metres a goal is out of reach
STEP = 0.05  # metres a frame
SWING = 0.09  # metres a frame: the swinging foot in walking
DRIFT = 0.005  # metres a planted hand or foot moves
BEYOND = 1.0  # degrees past a joint's limit: rounding


@dataclass(slots=True)
class Worst:
    """The worst value of one rule, and where it happened."""

    rule: str
    limit: float
    value: float = 0.0
    where: str = ""

    def note(self, value: float, where: str) -> None:
        """Remember a value if it is worse."""
        if value > self.value:
            self.value, self.where = value, where

    @property
    def broken(self) -> bool:
        return self.value > self.limit

    def __str__(self) -> str:
        unit, factor = ("deg", 1.0) if self.rule == "beyond" else ("cm", 100.0)
        mark = "!" if self.broken else " "
        return f"{mark}{self.rule} {self.value * factor:.1f} {unit} {self.where}".rstrip()


@dataclass(slots=True)
class Report:
    """What the lint found in one exercise."""

    name: str
    floor: Worst = field(default_factory=lambda: Worst("floor", SINK))
    props: Worst = field(default_factory=lambda: Worst("prop", SINK))
    miss: Worst = field(default_factory=lambda: Worst("miss", MISS))
    beyond: Worst = field(default_factory=lambda: Worst("beyond", BEYOND))
    step: Worst = field(default_factory=lambda: Worst("step", STEP))
    drift: Worst = field(default_factory=lambda: Worst("drift", DRIFT))

    @property
    def rules(self) -> tuple[Worst, ...]:
        return (self.floor, self.props, self.miss, self.beyond, self.step, self.drift)

    @property
    def broken(self) -> tuple[Worst, ...]:
        return tuple(rule for rule in self.rules if rule.broken)

    def __str__(self) -> str:
        return f"{self.name:34s}" + "  ".join(str(rule) for rule in self.rules)


def moments(seconds: float) -> Iterator[Moment]:
    """Yield one way in, 30 moments a second; the way out passes the same ones."""
    count = max(2, round(seconds * FRAMES))
    for i in range(count + 1):
        yield Moment(i / count)


def lint(poses: Poses, seconds: float, flesh: Body | None = None) -> Report:
    """Look through one repetition whose move takes that long."""
    report = Report(poses.name)
    solids = [box for n, prop in enumerate(poses.props) for box in boxes(prop, n)]
    if poses.loops:
        seconds = float(poses.data["loop"])
        report.step.limit = SWING
    before: Array | None = None
    planted: dict[str, Array] = {}
    for moment in moments(seconds):
        pose = poses.at(moment)
        skeleton = Skeleton(pose, flesh)
        at = f"u={moment.u:.2f}"
        centres, axes = skeleton.blobs()
        _sinking(report, skeleton, solids, centres, axes, at)
        for end, miss in skeleton.misses.items():
            report.miss.note(miss, f"{end} {at}")
        for joint, over in beyond_limits(skeleton).items():
            report.beyond.note(over, f"{joint} {at}")
        if before is not None:
            moved = np.sqrt(((centres - before) ** 2).sum(axis=1))
            report.step.note(float(moved.max()), f"{_part_of(skeleton, int(moved.argmax()))} {at}")
        before = centres
        _drifting(report, skeleton, pose, planted, at)
    return report


def _part_of(skeleton: Skeleton, blob: int) -> str:
    owners: tuple[Part, ...] = skeleton.body.parts
    return next((part.name for part in owners if blob in part.blobs), "bun")


def _sinking(
    report: Report,
    skeleton: Skeleton,
    solids: list[Box],
    centres: Array,
    axes: Array,
    at: str,
) -> None:
    """Note the deepest point below the floor, and inside a box."""
    lowest = centres[:, 2] - np.sqrt((axes[:, 2, :] ** 2).sum(axis=1))
    lowest[skeleton.body.bun] = 1.0  # hair gives way
    blob = int(lowest.argmin())
    report.floor.note(-float(lowest[blob]), f"{_part_of(skeleton, blob)} {at}")
    for box in solids:
        reach = np.sqrt(((axes.transpose(0, 2, 1) @ box.normals.T) ** 2).sum(axis=1))
        apart = (centres @ box.normals.T - box.offsets - reach).max(axis=1)
        apart[skeleton.body.bun] = 1.0
        blob = int(apart.argmin())
        where = f"{_part_of(skeleton, blob)} in {box.name} {at}"
        report.props.note(-float(apart[blob]), where)


def _drifting(
    report: Report, skeleton: Skeleton, pose: Pose, planted: dict[str, Array], at: str
) -> None:
    """Note how far hands and feet move whose goal stays where it is."""
    for goal in pose.reach:
        spot = _standing(goal)
        if spot is None:
            planted.pop(goal.end, None)
            continue
        contact = _contact(skeleton, goal)
        first = planted.setdefault(goal.end, contact)
        report.drift.note(float(np.sqrt(((contact - first) ** 2).sum())), f"{goal.end} {at}")


def _standing(goal: Reach) -> Goal | None:
    """Return a goal's world point if it does not move."""
    if isinstance(goal, Goal):
        return goal if goal.on is None else None
    if goal.first is None or goal.second is None:
        return None
    a, b = _standing(goal.first), _standing(goal.second)
    same = a is not None and b is not None and a.at == b.at and a.sole == b.sole
    return a if same else None


def _contact(skeleton: Skeleton, goal: Reach) -> Array:
    """Return where palm or sole is."""
    plain = _standing(goal)
    assert plain is not None
    turn, place = skeleton.turn[goal.end], skeleton.place[goal.end]
    if plain.limb == "foot":
        spot: Array = place + turn @ np.array(plain.sole or (0.0, 0.0, -0.0663))
        return spot
    if plain.limb == "hand":
        sign = 1 if plain.side == "L" else -1
        x, y, z = plain.grip or (0.0, 0.016, -0.058)
        palm: Array = place + turn @ np.array([x, -sign * abs(y), z])
        return palm
    return 1.0 * place
