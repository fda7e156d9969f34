"""Props that stand on the floor and are made of boxes."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from sciatica_desktop.figure.items import Box
from sciatica_desktop.figure.maths import Array, about_z, vec
from sciatica_desktop.figure.prop_schema import size

Row = tuple[str, float, float, float, float, float, float]  # colour, centre, size

CHAIR_SEAT = 0.44


def boxes(prop: Mapping[str, Any], number: int) -> list[Box]:
    """Return a prop's boxes; none for the other kinds of prop."""
    maker = _MAKERS.get(prop["type"])
    if maker is None:
        return []
    turn = about_z(prop.get("yaw", 0))
    origin = vec(prop.get("x", 0), prop.get("y", 0), 0)
    return [
        Box.of(f"{prop['type']}{number}.{k}", colour, _corners(centre_size, turn, origin))
        for k, (colour, *centre_size) in enumerate(maker(prop))
    ]


def wall_box(prop: Mapping[str, Any]) -> Array:
    """Return a wall's corners: start low, start high, end low, end high.

    A wall at x stands across the figure's way, a wall at y beside it.
    """
    height = prop.get("height", 1.85)
    if "x" in prop:
        half, y = prop.get("width", 1.8) / 2, prop.get("y", 0.0)
        ends = [(prop["x"], y - half), (prop["x"], y + half)]
    else:
        half = prop.get("width", 2.2) / 2
        ends = [(prop.get("from", -half), prop["y"]), (prop.get("to", half), prop["y"])]
    return np.array([(x, y, z) for x, y in ends for z in (0.0, height)])


def under_figure(prop: Mapping[str, Any]) -> bool:
    """Whether a prop carries the figure in place of the ground: a bed whose top is at 0."""
    return prop["type"] == "bed" and size(prop, 0, 0, 0)[2] == 0


def _corners(centre_size: list[float], turn: Array, origin: Array) -> Array:
    cx, cy, cz, lx, ly, lz = centre_size
    local = np.array(
        [
            (cx + sx * lx / 2, cy + sy * ly / 2, cz + sz * lz / 2)
            for sx in (-1, 1)
            for sy in (-1, 1)
            for sz in (-1, 1)
        ]
    )
    placed: Array = local @ turn.T + origin
    return placed


def _chair(prop: Mapping[str, Any]) -> list[Row]:
    """Return seat, legs and back rest; it faces X."""
    h, t = prop.get("seat", CHAIR_SEAT), 0.034
    rows: list[Row] = [("wood", 0, 0, h - 0.02, 0.42, 0.42, 0.04)]
    rows += [
        ("wood", sx * 0.18, sy * 0.18, (h - 0.04) / 2, t, t, h - 0.04)
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    rows += [("wood", -0.195, sy * 0.18, h + 0.20, t, t, 0.40) for sy in (-1, 1)]
    rows += [
        ("wood", -0.195, 0, h + 0.345, 0.026, 0.36, 0.11),
        ("wood", -0.195, 0, h + 0.17, 0.022, 0.36, 0.05),
    ]
    return rows


def _bench(prop: Mapping[str, Any]) -> list[Row]:
    long, wide, high = size(prop, 0.9, 0.32, prop.get("seat", 0.42))
    rows: list[Row] = [("wood", 0, 0, high - 0.03, long, wide, 0.06)]
    rows += [
        ("wood", s * (long / 2 - 0.1), 0, (high - 0.06) / 2, 0.05, wide - 0.06, high - 0.06)
        for s in (-1, 1)
    ]
    return rows


def _step(prop: Mapping[str, Any]) -> list[Row]:
    long, wide, high = size(prop, 0.36, 0.62, 0.24)
    return [("wood", 0, 0, high / 2, long, wide, high)]


def _block(prop: Mapping[str, Any]) -> list[Row]:
    long, wide, high = size(prop, 0.23, 0.15, 0.10)
    return [(prop.get("colour", "soft"), 0, 0, prop.get("z", 0.0) + high / 2, long, wide, high)]


def _bed(prop: Mapping[str, Any]) -> list[Row]:
    """Return a mattress on a wooden base; one without a height has its top at 0."""
    long, wide, high = size(prop, 2.0, 0.95, 0.0)
    thick, base = 0.18, 0.14
    if not high:
        return [
            ("wood", 0, 0, -thick - base / 2, long - 0.02, wide - 0.02, base),
            ("bed", 0, 0, -thick / 2, long, wide, thick),
        ]
    thick = min(thick, high * 0.5)
    feet = max(0.0, high - thick - base)
    rows: list[Row] = [
        ("bed", 0, 0, high - thick / 2, long, wide, thick),
        ("wood", 0, 0, (high - thick + feet) / 2, long - 0.02, wide - 0.02, high - thick - feet),
    ]
    if feet > 0.02:
        rows += [
            ("wood", sx * (long / 2 - 0.08), sy * (wide / 2 - 0.08), feet / 2, 0.06, 0.06, feet)
            for sx in (-1, 1)
            for sy in (-1, 1)
        ]
    return rows


_MAKERS = {"chair": _chair, "bench": _bench, "step": _step, "block": _block, "bed": _bed}
