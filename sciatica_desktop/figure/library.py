"""Finds an exercise's poses among the assets."""

import tomllib
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from sciatica_desktop.figure.fields import PoseError
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.figure.schema import check_bases, check_file

Read = Callable[[str], bytes]

BASES = "poses/_bases.toml"
FALLBACK: Mapping[str, tuple[str, float, float]] = {  # position -> base, yaw, pitch of the camera
    "supine": ("hook", 8, 14),
    "prone": ("prone", 10, 12),
    "side-lying": ("side_lying", 10, 20),
    "quadruped": ("four", 12, 11),
    "kneeling": ("four", 20, 16),
    "seated": ("sit_chair", 20, 10),
    "standing": ("stand", 20, 8),
}


def load_poses(read: Read, exercise_id: str, position: str) -> Poses:
    """Return the poses of an exercise, or the base posture of its position if it has none."""
    path = f"poses/{exercise_id}.toml"
    bases = _bases(read(BASES))
    try:
        source = read(path)
    except FileNotFoundError:
        return _fallback(exercise_id, position, bases)
    return parse_poses(source, f"{exercise_id}.toml", exercise_id, bases)


def parse_poses(source: bytes, file: str, name: str, bases: Mapping[str, Any]) -> Poses:
    """Return the poses a file's text describes."""
    return Poses.read(name, check_file(_toml(source, file), file), bases)


def parse_bases(source: bytes) -> Mapping[str, Any]:
    """Return the shared bases their file's text describes."""
    return check_bases(_toml(source, "_bases.toml"), "_bases.toml")


@lru_cache(maxsize=2)
def _bases(source: bytes) -> Mapping[str, Any]:
    return parse_bases(source)


def _toml(source: bytes, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(source.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PoseError(f"{file}: {error}") from error


def _fallback(name: str, position: str, bases: Mapping[str, Any]) -> Poses:
    base, yaw, pitch = FALLBACK.get(position, FALLBACK["standing"])
    data: dict[str, Any] = {
        "camera": {"yaw": float(yaw), "pitch": float(pitch)},
        "keys": {"start": {"base": base}},
    }
    if position in ("seated", "standing"):
        data["mat"] = False
    if position == "seated":
        data["props"] = ({"type": "chair", "x": -0.06},)
    return Poses.read(name, data, bases)
