"""From checked pose data to poses."""

from collections.abc import Mapping
from typing import Any

from sciatica_desktop.figure.fields import refuse
from sciatica_desktop.figure.joints import HIP_HEIGHT, JOINTS, LIMITS, RESTING
from sciatica_desktop.figure.maths import Array, about_x, about_y, about_z
from sciatica_desktop.figure.pose import Goal, Pin, Pose, Rest


def merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Return base with the fields of over laid upon it, tables field by field."""
    out = dict(base)
    for name, value in over.items():
        under = out.get(name)
        both = isinstance(value, dict) and isinstance(under, dict)
        out[name] = merged(under, value) if both and under is not None else value
    return out


def raw_keys(
    keys: Mapping[str, Any], bases: Mapping[str, Any], where: str
) -> dict[str, dict[str, Any]]:
    """Return every key pose in full, laid upon its base or the key it comes from."""
    out: dict[str, dict[str, Any]] = {}
    for name, key in keys.items():
        under: Mapping[str, Any] = {}
        if "from" in key:
            if key["from"] not in out:
                raise refuse(f"{where}.{name}.from", f"no key {key['from']!r} stands above")
            under = out[key["from"]]
        elif "base" in key:
            under = _base(key["base"], bases, f"{where}.{name}.base")
        out[name] = merged(under, {k: v for k, v in key.items() if k not in ("base", "from")})
        if "at" not in key:
            out[name].pop("at", None)
    return out


def _base(name: str, bases: Mapping[str, Any], where: str) -> dict[str, Any]:
    if name not in bases:
        raise refuse(where, f"no base {name!r}; there are {', '.join(bases)}")
    base = bases[name]
    if "base" in base:
        return merged(_base(base["base"], bases, where), base)
    return dict(base)


def angle(joints: Mapping[str, Any], joint: str) -> tuple[float, ...]:
    """Return a joint's angles inside its limits; 'hip.L' beats 'hip' beats the resting angle."""
    name = joint.partition(".")[0]
    given = joints.get(joint, joints.get(name, RESTING[name]))
    full = (*given, *RESTING[name][len(given) :])
    return tuple(
        max(low, min(high, value)) for value, (low, high) in zip(full, LIMITS[name], strict=True)
    )


def turn_of(root: Mapping[str, float]) -> Array:
    """Return the rotation of the pelvis."""
    turned: Array = (
        about_z(root.get("yaw", 0))
        @ about_y(root.get("pitch", 0))
        @ about_x(root.get("roll", 0))
        @ about_z(root.get("twist", 0))
    )
    return turned


def bone_name(name: str) -> str:
    """Return 'thighL' for 'thigh.L'."""
    return name.replace(".", "")


def goal(data: Mapping[str, Any]) -> Goal:
    """Return a goal from its table."""
    limb, _, side = data["limb"].partition(".")
    same = ("at", "t", "gap", "fingers", "palm", "grip", "pole", "pole_in")
    fields = {
        name: data[name] for name in (*same, "heading", "tilt", "roll", "sole") if name in data
    }
    if "dir" in data:
        fields["direction"] = data["dir"]
    if "on" in data:
        fields["on"] = bone_name(data["on"])
    return Goal(limb, side, **fields)


def pose(data: Mapping[str, Any]) -> Pose:
    """Return a pose from the full table of a key."""
    root = data.get("root", {})
    joints = data.get("joints", {})
    pin = data.get("pin")
    head_on = data.get("head_on", False)
    rest = tuple(data.get("rest", ()))
    girdle = data.get("clav")
    if girdle is not None:
        both = girdle.get("LR", (0.0, 0.0))
        girdle = {side: girdle.get(side, both) for side in "LR"}
    return Pose(
        turn=turn_of(root),
        place=(root.get("x", 0.0), root.get("y", 0.0), root.get("z", HIP_HEIGHT)),
        angles={joint: angle(joints, joint) for joint in JOINTS},
        rests=(Rest(rest, data.get("support", 0.0)),) if rest else (),
        pins=(Pin(bone_name(pin["bone"]), (pin.get("x"), pin.get("y"), pin.get("z"))),)
        if pin
        else (),
        head_on=None if head_on is False else float(head_on),
        reach=tuple(goal(item) for item in data.get("reach", ())),
        girdle=girdle,
        spread=data.get("spread"),
        order=tuple((back, front) for back, front in data.get("order", ())),
    )
