"""Props that are round, soft or held: pillow, towel, dumbbell, bands, strap, stick, heat pack."""

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

import numpy as np

from sciatica_desktop.figure.body import Hull
from sciatica_desktop.figure.items import Round
from sciatica_desktop.figure.joints import SIDES
from sciatica_desktop.figure.maths import Array, about_y, about_z, frame, length, vec
from sciatica_desktop.figure.profiles import LENGTH, thickness
from sciatica_desktop.figure.prop_schema import size
from sciatica_desktop.figure.reading import bone_name
from sciatica_desktop.figure.skeleton import Skeleton

Prop = Mapping[str, Any]
_ALL4 = Hull((0, 1, 2, 3))
_BAND = 0.014  # metres: half the width of a long band


def rounds(prop: Prop, skeleton: Skeleton, number: int) -> list[Round]:
    """Return a prop's round items; none for the other kinds of prop."""
    maker = _MAKERS.get(prop["type"])
    return [] if maker is None else maker(prop, skeleton, f"{prop['type']}{number}")


def _round(
    name: str, colour: str, centres: list[Array], axes: list[Array], hulls: tuple[Hull, ...]
) -> Round:
    return Round(name, colour, np.array(centres), np.array(axes), hulls)


def _slab(prop: Prop, skeleton: Skeleton) -> tuple[Array, Array]:
    """Return where a soft thing's middle is and how it is turned: on the ground or on a bone."""
    turn = about_z(prop.get("yaw", 0)) @ about_y(prop.get("pitch", 0))
    if "bone" in prop:
        bone = bone_name(prop["bone"])
        bone_turn, place = skeleton.turn[bone], skeleton.place[bone]
        return place + bone_turn @ vec(*prop.get("at", (0, 0, 0))), bone_turn @ turn
    return vec(prop.get("x", 0), prop.get("y", 0), prop.get("z", 0)), turn


def _pillow(prop: Prop, skeleton: Skeleton, name: str) -> list[Round]:
    """Return a plump pillow; its seams are lower than its middle, which a head dents."""
    long, wide, high = size(prop, 0.34, 0.46, 0.09)
    at, turn = _slab(prop, skeleton)
    if prop["type"] == "pillow" and "bone" not in prop:
        at = at + turn @ vec(0, 0, high / 2)
    corner = turn @ np.diag([0.07, 0.07, high * 0.34])
    corners = [
        at + turn @ vec(sx * (long / 2 - 0.06), sy * (wide / 2 - 0.06), -high * 0.04)
        for sx, sy in ((1, 1), (-1, 1), (-1, -1), (1, -1))
    ]
    belly = high / 2 * (1 - prop.get("dent", 0.0))
    middle = at - turn @ vec(0, 0, high / 2 - belly)
    axes = [corner] * 4 + [turn @ np.diag([long * 0.42, wide * 0.42, belly])]
    return [_round(name, prop.get("colour", "soft"), [*corners, middle], axes, (_ALL4, Hull((4,))))]


def _towel(prop: Prop, skeleton: Skeleton, name: str) -> list[Round]:
    """Return a folded towel: two layers with rounded folds."""
    long, wide, high = size(prop, 0.30, 0.40, 0.05)
    at, turn = _slab(prop, skeleton)
    r = high / 4
    layers = []
    for k, inset in ((0, 0.0), (1, 0.012)):
        corners = [
            at + turn @ vec(sx * (long / 2 - r - inset), sy * (wide / 2 - 0.02), r + 2 * r * k)
            for sx, sy in ((1, 1), (-1, 1), (-1, -1), (1, -1))
        ]
        axes = [turn @ np.diag([r, 0.02, r])] * 4
        layers.append(_round(f"{name}.{k}", "towel", corners, axes, (_ALL4,)))
    return layers


def _dumbbell(prop: Prop, skeleton: Skeleton, name: str) -> list[Round]:
    hand, sign = "hand" + prop["hand"], 1 if prop["hand"] == "L" else -1
    turn, place = skeleton.turn[hand], skeleton.place[hand]

    def at(x: float) -> Array:
        spot: Array = place + turn @ vec(x, -sign * 0.028, -0.085)
        return spot

    def disc(radius: float, half: float) -> Array:
        axes: Array = turn @ np.diag([half, radius, radius])
        return axes

    pair = (Hull((0, 1)),)
    bar = _round(name + "bar", "metal", [at(-0.07), at(0.07)], [disc(0.014, 0.014)] * 2, pair)
    ends = [
        _round(
            f"{name}end{k}",
            "metal",
            [at(s * 0.062), at(s * 0.115)],
            [disc(0.048, 0.006), disc(0.044, 0.006)],
            pair,
        )
        for k, s in enumerate((-1, 1))
    ]
    return [bar, *ends]


def _band(prop: Prop, skeleton: Skeleton, name: str) -> list[Round]:
    """Return a loop round both thighs: a cuff on each, and the stretched strips before and behind."""
    t = prop.get("t", 0.78)
    radius, forward = thickness("thigh", t)
    r = radius * skeleton.body.build.limbs + 0.006
    turns = [skeleton.turn["thigh" + side] for side in "LR"]
    centres = [
        skeleton.place["thigh" + side] + turn @ vec(forward, 0, -t * LENGTH["thigh"])
        for side, turn in zip("LR", turns, strict=True)
    ]
    out = [
        _round(
            f"{name}cuff{side}",
            "band",
            [centre + turn[:, 2] * 0.022, centre - turn[:, 2] * 0.022],
            [
                turn @ np.diag([r + 0.001, r + 0.001, 0.003]),
                turn @ np.diag([r - 0.002, r - 0.002, 0.003]),
            ],
            (Hull((0, 1)),),
        )
        for side, turn, centre in zip("LR", turns, centres, strict=True)
    ]
    for label, s in (("front", 1), ("back", -1)):
        corners = [
            centre + turn[:, 0] * s * r * 0.94 + turn[:, 2] * z
            for turn, centre in zip(turns, centres, strict=True)
            for z in (0.021, -0.021)
        ]
        out.append(_round(name + label, "band", corners, [np.eye(3) * 0.0035] * 4, (_ALL4,)))
    return out


def grip(skeleton: Skeleton, side: str) -> Array:
    """Return the place inside a closed hand."""
    sign = 1 if side == "L" else -1
    spot: Array = skeleton.place["hand" + side] + skeleton.turn["hand" + side] @ vec(
        0.004, -sign * 0.026, -0.078
    )
    return spot


def _ribbon(name: str, colour: str, spots: list[Array], across: Array, half: float) -> Round:
    """Return a flat ribbon through spots."""
    corners = [spot + across * side * half for spot in spots for side in (1, -1)]
    hulls = tuple(Hull((2 * i, 2 * i + 1, 2 * i + 2, 2 * i + 3)) for i in range(len(spots) - 1))
    return _round(name, colour, corners, [np.eye(3) * 0.0035] * len(corners), hulls)


def _long_band(prop: Prop, skeleton: Skeleton, name: str) -> list[Round]:
    """Return a long band under both feet, its ends held in the hands; loose, it sags."""
    out = []
    soles: list[Array] = []
    for side, sign in SIDES:
        foot, place = skeleton.turn["foot" + side], skeleton.place["foot" + side]
        soles.append(place + foot @ vec(0.055, 0, -0.062))
        edge = place + foot @ vec(0.055, sign * 0.050, -0.058)
        hand = grip(skeleton, side)
        span = length(hand - edge)
        loose = max(0.0, prop.get("slack", 0.66) ** 2 - span * span) ** 0.5 / 2
        sag = (edge + hand) / 2 + foot @ vec(0.35 * loose, sign * 0.6 * loose, 0)
        spots = [
            edge * (1 - t) ** 2 + sag * 2 * t * (1 - t) + hand * t * t
            for t in (np.linspace(0, 1, 7) if loose > 0.01 else np.array([0.0, 1.0]))
        ]
        out.append(_ribbon(name + side, "band", spots, foot[:, 0], _BAND))
    out.append(_ribbon(name + "under", "band", soles, skeleton.turn["footL"][:, 0], _BAND))
    return out


def _strap(prop: Prop, skeleton: Skeleton, name: str) -> list[Round]:
    """Return a strap or towel held in both hands, round a thigh or a foot."""
    limb, _, side = prop["round"].partition(".")
    bone = limb + side
    turn, place = skeleton.turn[bone], skeleton.place[bone]
    if limb == "foot":
        middle = [place + turn @ vec(0.075, y, -0.068) for y in (0.045, -0.045)]
    else:
        t = prop.get("t", 0.7)
        radius, forward = thickness("thigh", t)
        at = place + turn @ vec(forward, 0, -t * LENGTH["thigh"])
        middle = [at + turn @ vec(-radius * 0.85, y * radius * 0.8, 0) for y in (1, -1)]
    across = turn[:, 0] if limb == "foot" else turn[:, 2]
    spots = [grip(skeleton, "L"), *middle, grip(skeleton, "R")]
    return [
        _ribbon(f"{name}{k}", "towel", [a, b], across, 0.016)
        for k, (a, b) in enumerate(pairwise(spots))
    ]


def _stick(prop: Prop, skeleton: Skeleton, name: str) -> list[Round]:
    """Return a broomstick, along the back when no place is given."""
    bone = bone_name(prop.get("bone", "t3"))
    turn, place = skeleton.turn[bone], skeleton.place[bone]
    ends = [
        place + turn @ vec(*prop.get(end, rest))
        for end, rest in (("from", (-0.10, 0, 0.55)), ("to", (-0.10, 0, -0.75)))
    ]
    axes = frame(ends[1] - ends[0], vec(0.3, 1, 0.2)) @ np.diag([0.013, 0.013, 0.004])
    return [_round(name, "wood", ends, [axes] * 2, (Hull((0, 1)),))]


def _pack(prop: Prop, skeleton: Skeleton, name: str) -> list[Round]:
    """Return a heat pack riding on a bone, wrapped in a towel that it looks out of."""
    bone = bone_name(prop.get("bone", "l2"))
    turn, place = skeleton.turn[bone], skeleton.place[bone]
    at = vec(*prop.get("at", (-0.093, 0, 0.0)))
    thick, wide, high = prop.get("size", (0.02, 0.13, 0.09))
    out = []
    for label, colour, shift, y, z in (
        ("", "heat", vec(0, 0, 0), wide - 0.042, high - 0.03),
        ("wrap", "towel", vec(-0.011, 0, -0.40 * high), wide - 0.026, 0.62 * high - 0.02),
    ):
        corners = [
            place + turn @ (at + shift + vec(0, sy * y, sz * z))
            for sy, sz in ((1, 1), (-1, 1), (-1, -1), (1, -1))
        ]
        pad = turn @ np.diag([thick, 0.030, 0.030])
        out.append(_round(name + label, colour, corners, [pad] * 4, (_ALL4,)))
    return out


_MAKERS: dict[str, Callable[[Prop, Skeleton, str], list[Round]]] = {
    "pillow": _pillow,
    "cushion": _pillow,
    "towel": _towel,
    "dumbbell": _dumbbell,
    "band": _band,
    "long_band": _long_band,
    "strap": _strap,
    "stick": _stick,
    "pack": _pack,
}
