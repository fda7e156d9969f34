"""The ellipsoids of legs, arms, hands and feet."""

import math

from sciatica_desktop.figure.body import Flesh, Hull, Zone
from sciatica_desktop.figure.joints import ANKLE_HEIGHT, SHANK, UPPER_ARM
from sciatica_desktop.figure.profiles import LENGTH, PROFILE, thickness

_TOES = (  # forward, outward, radius
    (0.192, 0.024, 0.0135),
    (0.190, 0.005, 0.0105),
    (0.183, -0.010, 0.0100),
    (0.174, -0.023, 0.0095),
    (0.162, -0.034, 0.0095),
)


def _limb(flesh: Flesh, bone: str, side: str) -> list[int]:
    """Add the row of spheres along a bone; shading fades out at its joints."""
    return [
        flesh.blob(
            bone + side,
            (offset, 0, -t * LENGTH[bone]),
            radius * flesh.build.limbs,
            min(1, math.sin(math.pi * t) ** 0.6 * 1.15) if 0 < t < 1 else 0,
        )
        for t, radius, offset in PROFILE[bone].tolist()
    ]


def _cuff(flesh: Flesh, bone: str, side: str, t: float, grow: float) -> int:
    """Add a thin disc that gives a crisp hem across a limb."""
    radius, offset = thickness(bone, t)
    r = radius * flesh.build.limbs + grow
    return flesh.blob(bone + side, (offset, 0, -t * LENGTH[bone]), (r, r, 0.004))


def add_leg(flesh: Flesh, side: str, sign: int) -> None:
    """Add thigh with buttock, shin with trouser hem, and foot."""
    blob = flesh.blob
    thigh, shin = _limb(flesh, "thigh", side), _limb(flesh, "shin", side)
    buttock = blob(
        "pelvis", (-0.040, sign * 0.070 * flesh.build.hips, -0.030), (0.082, 0.076, 0.076), 0.8
    )
    flesh.part(
        "thigh" + side,
        [
            Zone(
                "legs",
                (Hull(tuple(thigh), chain=True), *(Hull((buttock, b)) for b in thigh[1:4])),
            )
        ],
        [("thigh" + side, 0.15), ("shin" + side, 0.055)],
        (thigh[0], thigh[-1]),
    )
    hem = _cuff(flesh, "shin", side, 0.86, 0.004)
    tendon = blob("shin" + side, (-0.012, 0, -0.93 * SHANK), 0.024)
    flesh.part(
        "shin" + side,
        [
            Zone("skin", (Hull(tuple(shin[7:]), chain=True), Hull((shin[8], tendon)))),
            Zone("legs", (Hull(tuple(shin[:9]), chain=True), Hull((shin[8], hem)))),
        ],
        [("shin" + side, 0.078), ("foot" + side, 0.035)],
        (shin[0], shin[-1]),
    )
    _foot(flesh, side, sign)


def _foot(flesh: Flesh, side: str, sign: int) -> None:
    foot, low = "foot" + side, -ANKLE_HEIGHT
    blob = flesh.blob
    ankle = blob(foot, (0, 0, 0), 0.031, 0)
    heel = blob(foot, (-0.030, 0, low + 0.031), 0.031)
    instep = blob(foot, (0.045, -sign * 0.004, -0.026), (0.034, 0.030, 0.026))
    middle = blob(foot, (0.088, 0, -0.042), (0.030, 0.036, 0.021))
    ball = blob(foot, (0.130, -sign * 0.002, low + 0.019), (0.030, 0.043, 0.019))
    outer = blob(foot, (0.06, sign * 0.012, low + 0.020), (0.04, 0.028, 0.020))
    toe_ball = blob("toes" + side, (0, -sign * 0.002, 0.016), (0.020, 0.042, 0.016))
    pairs = [
        (ankle, heel),
        (ankle, instep),
        (instep, heel),
        (instep, middle),
        (middle, heel),
        (heel, outer),
        (outer, ball),
        (middle, ball),
        (ball, toe_ball),
    ]
    for x, y, r in _TOES:
        toe = blob("toes" + side, (x - 0.130, -sign * y, r), (r * 1.25, r, r))
        pairs.append((toe_ball, toe))
    hulls = tuple(Hull(pair) for pair in pairs)
    flesh.part(foot, [Zone("skin", hulls)], [(foot, 0.060)], (heel, ball))


def add_arm(flesh: Flesh, side: str) -> None:
    """Add upper arm with sleeve, forearm and hand."""
    blob = flesh.blob
    upper, fore = _limb(flesh, "uarm", side), _limb(flesh, "farm", side)
    limbs = flesh.build.limbs
    sleeve = [
        blob(
            "uarm" + side,
            (offset, 0, -t * UPPER_ARM),
            thickness("uarm", t)[0] * limbs + grow,
            shade,
        )
        for t, offset, grow, shade in ((0, -0.002, 0.004, 0), (0.18, 0, 0.006, 0.6))
    ]
    sleeve.append(
        blob(
            "uarm" + side, (0.003, 0, -0.35 * UPPER_ARM), thickness("uarm", 0.35)[0] * limbs + 0.009
        )
    )
    sleeve.append(_cuff(flesh, "uarm", side, 0.54, 0.014))
    flesh.part(
        "uarm" + side,
        [
            Zone("skin", (Hull(tuple(upper), chain=True),)),
            Zone("shirt", (Hull(tuple(sleeve), chain=True),)),
        ],
        [("uarm" + side, 0.090), ("farm" + side, 0.040)],
        (upper[0], upper[-1]),
    )
    flesh.part(
        "farm" + side,
        [Zone("skin", (Hull(tuple(fore), chain=True),))],
        [("farm" + side, 0.058), ("hand" + side, 0.03)],
        (fore[0], fore[-1]),
    )
    _hand(flesh, side)


def _hand(flesh: Flesh, side: str) -> None:
    """Add the palm, and finger blobs whose places the finger curl decides (see hand.py)."""
    hand, blob = "hand" + side, flesh.blob
    wrist = blob(hand, (0, 0, 0.002), (0.025, 0.019, 0.018), 0)
    palm = blob(hand, (0.003, 0, -0.035), (0.033, 0.016, 0.026))
    knuckles = blob(hand, (0.000, 0, -0.082), (0.039, 0.0125, 0.014))
    hulls = [Hull((wrist, palm)), Hull((palm, knuckles))]
    for _ in range(4):
        ids = tuple(blob(hand, (0, 0, 0), r) for r in (0.0098, 0.0095, 0.0088, 0.0076))
        flesh.fingers[side].append(ids)
        hulls += [Hull(ids[:2]), Hull(ids[1:])]
    thumb = tuple(blob(hand, (0, 0, 0), r) for r in (0.015, 0.0115, 0.0092))
    flesh.fingers[side].append(thumb)
    hulls += [Hull(thumb, chain=True), Hull((palm, thumb[0]))]
    flesh.part(hand, [Zone("skin", tuple(hulls))], [(hand, 0.044)], (wrist, knuckles))
