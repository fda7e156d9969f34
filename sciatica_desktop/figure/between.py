"""The pose between two poses."""

from sciatica_desktop.figure.joints import ARM_JOINTS, LEG_JOINTS
from sciatica_desktop.figure.maths import lerp, slerp
from sciatica_desktop.figure.pose import Blend, Pin, Pose, Reach, Rest

_LEG_BONES = ("thigh", "shin", "foot", "toes")
_LEG_ANGLES = tuple(name for name in LEG_JOINTS if name != "toes")  # no goal bends the toes
_ARM_BONES = ("uarm", "farm", "hand")


def between(a: Pose, b: Pose, u: float) -> Pose:
    """Return what lies u of the way: angles and place straight, goals and contacts blended."""
    if u <= 0:
        return a
    if u >= 1:
        return b
    first, second = _by_end(a), _by_end(b)
    return Pose(
        turn=slerp(a.turn, b.turn, u),
        place=(
            lerp(a.place[0], b.place[0], u),
            lerp(a.place[1], b.place[1], u),
            lerp(a.place[2], b.place[2], u),
        ),
        angles=_angles(a, b, u, set(first) ^ set(second), set(first)),
        rests=_rests(a, b, u),
        pins=_pins(a, b, u),
        head_on=_head_on(a, b, u),
        head_share=lerp(_share(a), _share(b), u),
        reach=tuple(
            Blend(*_limb(first.get(end), second.get(end)), first.get(end), second.get(end), u)
            for end in _solving_order(first, second)
        ),
        girdle=_girdle(a, b, u),
        spread=b.spread or a.spread,
        order=(*a.order, *(pair for pair in b.order if pair not in a.order)),
    )


def _by_end(pose: Pose) -> dict[str, Reach]:
    return {goal.end: goal for goal in pose.reach}


def _solving_order(first: dict[str, Reach], second: dict[str, Reach]) -> list[str]:
    """Return the ends, each after the limbs its goal is fixed to: legs, then what holds on."""
    ends = [*second, *(end for end in first if end not in second)]

    def rank(end: str) -> tuple[bool, bool]:
        leg = end.startswith("foot")
        held = _anchors(first.get(end)) | _anchors(second.get(end))
        return not leg, bool(held & set(_LEG_BONES if leg else _ARM_BONES))

    return sorted(ends, key=rank)


def _anchors(goal: Reach | None) -> set[str]:
    if goal is None:
        return set()
    if isinstance(goal, Blend):
        return _anchors(goal.first) | _anchors(goal.second)
    return {goal.on[:-1]} if goal.on else set()


def _limb(first: Reach | None, second: Reach | None) -> tuple[str, str]:
    goal = second or first
    assert goal is not None
    return goal.limb, goal.side


def _angles(
    a: Pose, b: Pose, u: float, one_sided: set[str], first: set[str]
) -> dict[str, tuple[float, ...]]:
    """Blend angles; where only one pose has a goal, the other pose's angles are meant."""
    angles = {
        joint: tuple(lerp(p, q, u) for p, q in zip(values, b.angles[joint], strict=True))
        for joint, values in a.angles.items()
    }
    for end in one_sided:
        source = b if end in first else a
        for name in _LEG_ANGLES if end.startswith("foot") else ARM_JOINTS:
            joint = f"{name}.{end[-1]}"
            angles[joint] = source.angles[joint]
    return angles


def _rests(a: Pose, b: Pose, u: float) -> tuple[Rest, ...]:
    return (
        *(Rest(rest.parts, rest.height, rest.weight * (1 - u)) for rest in a.rests),
        *(Rest(rest.parts, rest.height, rest.weight * u) for rest in b.rests),
    )


def _pins(a: Pose, b: Pose, u: float) -> tuple[Pin, ...]:
    return (
        *(Pin(pin.bone, pin.place, pin.weight * (1 - u)) for pin in a.pins),
        *(Pin(pin.bone, pin.place, pin.weight * u) for pin in b.pins),
    )


def _share(pose: Pose) -> float:
    return 0.0 if pose.head_on is None else pose.head_share


def _head_on(a: Pose, b: Pose, u: float) -> float | None:
    if a.head_on is None or b.head_on is None:
        return a.head_on if b.head_on is None else b.head_on
    return float(lerp(a.head_on, b.head_on, u))


def _girdle(a: Pose, b: Pose, u: float) -> dict[str, tuple[float, float]] | None:
    if a.girdle is None and b.girdle is None:
        return None
    out = {}
    for side in "LR":
        p = (a.girdle or {}).get(side, (0.0, 0.0))
        q = (b.girdle or {}).get(side, (0.0, 0.0))
        out[side] = (lerp(p[0], q[0], u), lerp(p[1], q[1], u))
    return out
