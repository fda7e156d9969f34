"""The other side: left and right swapped everywhere in pose data."""

from typing import Any

_SIDED = (
    *("thigh", "shin", "foot", "toes", "clav", "uarm", "farm", "hand"),
    *("hip", "knee", "ankle", "shoulder", "elbow", "wrist", "fingers"),
    "",
)
_POINTS = ("at", "pole", "fingers", "palm", "dir", "sole", "grip", "from", "to", "local", "world")
_ODD = ("yaw", "roll", "twist", "y", "heading")


def other_side(name: str) -> str:
    """Return 'hip.R' for 'hip.L', 'shinL' for 'shinR', 'R' for 'L'; other names as they are."""
    if name[-1:] in ("L", "R") and name[:-1].rstrip(".") in _SIDED:
        return name[:-1] + {"L": "R", "R": "L"}[name[-1]]
    return name


def mirror(data: Any, key: str = "") -> Any:
    """Return checked pose data with its sides swapped."""
    if isinstance(data, dict):
        return {other_side(name): mirror(value, name) for name, value in data.items()}
    if isinstance(data, tuple):
        return _mirror_list(data, key)
    if isinstance(data, bool):
        return data
    if isinstance(data, int | float):
        return -data if key in _ODD else data
    return other_side(data) if isinstance(data, str) else data


def _mirror_list(data: tuple[Any, ...], key: str) -> tuple[Any, ...]:
    if key in ("lumbar", "thorax", "neck"):
        return (data[0], *(-value for value in data[1:]))
    if key in _POINTS and len(data) == 3 and isinstance(data[0], int | float):
        return (data[0], -data[1], data[2])
    if key == "spots":
        return tuple((v[0], -v[1], *v[2:]) for v in data)
    if key in ("cycle", "pad"):
        return data
    return tuple(mirror(value) for value in data)
