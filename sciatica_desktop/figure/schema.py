"""What a pose file may say, field by field."""

from collections.abc import Mapping
from typing import Any, Final

from sciatica_desktop.figure.fields import (
    Kind,
    either,
    flag,
    many,
    mapping,
    number,
    numbers,
    one_of,
    refuse,
    table,
    text,
)
from sciatica_desktop.figure.joints import BONES, LIMITS, PAIRED, SIDES
from sciatica_desktop.figure.prop_schema import prop

_POINT: Final = numbers(3)
_DOTTED: Final = tuple(
    f"{bone[:-1]}.{bone[-1]}" for bone in BONES if bone[-1] in "LR" and bone != "pelvis"
)
BONE: Final = one_of(*BONES, *_DOTTED)
_PARTS = ("thigh", "shin", "foot", "uarm", "farm", "hand")
PART: Final = one_of(
    "torso",
    "neck",
    "head",
    *(part + dot + side for part in _PARTS for side, _ in SIDES for dot in ("", ".")),
)
_LIMB: Final = one_of(
    *(f"{limb}.{side}" for limb in ("hand", "wrist", "foot", "ankle") for side, _ in SIDES)
)
_SIDED: Final = {"L": number, "R": number}
_PAIR: Final = many(text)  # what lies behind, what in front


def _angle(name: str) -> Kind:
    count = len(LIMITS[name])
    return numbers(*range(1, count + 1)) if count > 1 else either(numbers(1), number)


def _joint(name: str) -> Kind:
    kind = _angle(name)
    return lambda value, where: kind([value] if isinstance(value, int | float) else value, where)


JOINT_FIELDS: Final = {
    **{name: _joint(name) for name in LIMITS},
    **{f"{name}.{side}": _joint(name) for name in PAIRED for side, _ in SIDES},
}
_REACH_FIELDS: Final = {
    "limb": _LIMB,
    "at": _POINT,
    "on": BONE,
    "t": number,
    "dir": _POINT,
    "gap": number,
    "fingers": _POINT,
    "palm": _POINT,
    "grip": _POINT,
    "pole": _POINT,
    "pole_in": one_of("pelvis", "chest"),
    "heading": number,
    "tilt": number,
    "roll": number,
    "sole": _POINT,
}


def _reach(value: Any, where: str) -> dict[str, Any]:
    fields: dict[str, Any] = table(_REACH_FIELDS, ("limb",))(value, where)
    if "on" not in fields and "at" not in fields:
        raise refuse(where, "'at' or 'on' is missing")
    return fields


_PIN = table({"bone": BONE, "x": number, "y": number, "z": number}, ("bone",))
KEY_FIELDS: Final = {
    "base": text,
    "from": text,
    "title": text,
    "at": number,
    "root": table(
        dict.fromkeys(("x", "y", "z", "yaw", "pitch", "roll", "twist"), number),
    ),
    "joints": table(JOINT_FIELDS),
    "rest": many(
        one_of("all", "torso", "neck", "head", *_PARTS, *(p + s for p in _PARTS for s, _ in SIDES))
    ),
    "support": number,
    "pin": _PIN,
    "head_on": either(flag, number),
    "reach": many(_reach),
    "clav": table({**{side: numbers(2) for side, _ in SIDES}, "LR": numbers(2)}),
    "spread": table(_SIDED),
    "order": many(_PAIR),
}
_GLOW = table(
    {
        "part": PART,
        "bone": BONE,
        "dir": _POINT,
        "span": numbers(2),
        "size": number,
        "spots": many(numbers(4)),
    },
    ("part",),
)
_SPOT = either(_POINT, table({"bone": BONE, "local": _POINT, "world": _POINT}, ("bone",)))
_ARROW = table({"from": _SPOT, "to": _SPOT, "bend": number}, ("from", "to"))
_CAMERA = table({"yaw": number, "pitch": number})
_INSET = table({"bone": BONE, "zoom": number, "camera": _CAMERA})
_MAT = either(
    flag,
    table(dict.fromkeys(("x", "y", "length", "width"), number)),
)


def _step(value: Any, where: str) -> tuple[str, float]:
    if not isinstance(value, list) or len(value) != 2:
        raise refuse(where, f"[key, seconds] was expected, not {value!r}")
    return text(value[0], f"{where}[0]"), number(value[1], f"{where}[1]")


FILE_FIELDS: Final[Mapping[str, Kind]] = {
    "title": text,
    "camera": _CAMERA,
    "cycle": many(_step),
    "move": number,
    "show": text,
    "loop": number,
    "stride": number,
    "inset": _INSET,
    "spine": flag,
    "mat": _MAT,
    "pad": numbers(4),
    "glow": many(_GLOW),
    "arrow": many(_ARROW),
    "props": many(prop),
    "order": many(_PAIR),
    "keys": mapping(table(KEY_FIELDS)),
}


def check_bases(data: Any, file: str) -> dict[str, Any]:
    """Check the file of shared bases and return them by name."""
    checked: dict[str, Any] = table({"base": mapping(table(KEY_FIELDS))}, ("base",))(data, file)
    return dict(checked["base"])


def check_file(data: Any, file: str) -> dict[str, Any]:
    """Check a whole pose file."""
    checked: dict[str, Any] = table(FILE_FIELDS, ("keys",))(data, file)
    if not checked["keys"]:
        raise refuse(f"{file}.keys", "at least one key pose is needed")
    return checked
