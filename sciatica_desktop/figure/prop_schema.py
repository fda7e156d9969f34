"""What a pose file may say about a prop."""

from typing import Any, Final

from sciatica_desktop.figure.fields import Kind, number, numbers, one_of, refuse, table
from sciatica_desktop.figure.joints import BONES

_PLACE: Final[dict[str, Kind]] = {"x": number, "y": number, "z": number, "yaw": number}
_SIZE: Final[dict[str, Kind]] = dict.fromkeys(("length", "width", "height", "l", "w", "h"), number)
_SIDE = one_of("L", "R")
_BONE = one_of(
    *BONES, *(f"{bone[:-1]}.{bone[-1]}" for bone in BONES if bone[-1] in "LR" and bone != "pelvis")
)
_SOFT: Final = {**_PLACE, **_SIZE, "pitch": number, "dent": number, "bone": _BONE, "at": numbers(3)}
_PROPS: Final[dict[str, dict[str, Kind]]] = {
    "chair": {**_PLACE, "seat": number},
    "bench": {**_PLACE, **_SIZE, "seat": number},
    "step": {**_PLACE, **_SIZE},
    "block": {**_PLACE, **_SIZE, "colour": one_of("wood", "soft", "cloth")},
    "bed": {**_PLACE, **_SIZE},
    "wall": {
        **dict.fromkeys(("x", "y", "width", "height", "from", "to"), number),
    },
    "pillow": {**_SOFT, "colour": one_of("soft", "cloth", "towel")},
    "cushion": {**_SOFT, "colour": one_of("soft", "cloth", "towel")},
    "towel": {**_PLACE, **_SIZE},
    "dumbbell": {"hand": _SIDE},
    "band": {"t": number},
    "long_band": {"slack": number},
    "strap": {
        "round": one_of(*(f"{limb}.{side}" for limb in ("thigh", "foot") for side in "LR")),
        "t": number,
    },
    "stick": {"from": numbers(3), "to": numbers(3), "bone": _BONE},
    "pack": {"bone": _BONE, "at": numbers(3), "size": numbers(3)},
}
_NEEDED: Final[dict[str, tuple[str, ...]]] = {"dumbbell": ("hand",), "strap": ("round",)}


def prop(value: Any, where: str) -> dict[str, Any]:
    """Accept a prop: its type and the fields of that type."""
    if not isinstance(value, dict) or value.get("type") not in _PROPS:
        raise refuse(f"{where}.type", f"one of {', '.join(_PROPS)} was expected")
    kind: str = value["type"]
    shape = {**_PROPS[kind], "type": one_of(kind)}
    fields: dict[str, Any] = table(shape, _NEEDED.get(kind, ()))(value, where)
    if kind == "wall" and "x" not in fields and "y" not in fields:
        raise refuse(where, "'x' or 'y' is missing")
    return fields


def size(fields: Any, long: float, wide: float, high: float) -> tuple[float, float, float]:
    """Return a prop's length, width and height, in words or in single letters."""
    return (
        fields.get("length", fields.get("l", long)),
        fields.get("width", fields.get("w", wide)),
        fields.get("height", fields.get("h", high)),
    )
