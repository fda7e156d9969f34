"""The ellipsoids of hips, shirt, neck and head."""

from sciatica_desktop.figure.body import Flesh, Hull, Zone
from sciatica_desktop.figure.joints import SIDES

_DEPTH = 0.6  # of what a broad chest is wider: how much deeper it is, and its neck thicker


def add_trunk(flesh: Flesh) -> None:
    """Add neck and torso: trousers' seat, shirt and the skin of the neckline."""
    blob, build = flesh.blob, flesh.build
    hip, waist, chest = build.hips, build.waist, build.chest
    seat = blob("pelvis", (-0.006, 0, 0.004), (0.098, 0.150 * hip, 0.080))
    top = blob("pelvis", (-0.004, 0, 0.075), (0.096, 0.140 * hip, 0.050))
    crotch = blob("pelvis", (0, 0, -0.050), (0.062, 0.070, 0.045))
    rows = (  # bone, centre, half axes, how far a full breath pushes it forward (m)
        ("pelvis", (-0.010, 0, 0.040), (0.104, 0.156 * hip, 0.010), 0.0),
        ("l1", (0.014, 0, 0.010), (0.100, 0.142 * (hip + waist) / 2, 0.050), 0.004),
        ("l2", (0.017, 0, 0.015), (0.095, 0.130 * waist, 0.055), 0.009),
        ("l3", (0.018, 0, 0.020), (0.094, 0.126 * waist, 0.055), 0.011),
        ("t1", (0.021, 0, 0.020), (0.099, 0.132 * (waist + chest) / 2, 0.060), 0.009),
        ("t2", (0.026, 0, 0.005), (0.104, 0.142 * chest, 0.065), 0.007),
        ("t2", (0.029, 0, 0.050), (0.103, 0.146 * chest, 0.065), 0.006),
        ("t3", (0.026, 0, 0.020), (0.094, 0.146 * chest, 0.060), 0.005),
        ("t3", (0.014, 0, 0.058), (0.078, 0.128 * chest, 0.045), 0.003),
    )
    deep = 1 + (chest - 1) * _DEPTH
    shirt = [
        blob(bone, centre, (x * deep, y, z), 1.0, swell) for bone, centre, (x, y, z), swell in rows
    ]
    collar = blob("neck", (0.004, 0, 0.002), (0.055, 0.060, 0.020))
    neck = (
        blob("neck", (0, 0, 0), 0.050 * deep, 0.5),
        blob("neck", (0.010, 0, 0.04), (0.048 * deep, 0.046 * deep, 0.05), 0.5),
        blob("head", (0.004, 0, 0.0), (0.050, 0.046, 0.05), 0.3),
    )
    hulls = [Hull((*shirt, collar), chain=True)]
    for side, _ in SIDES:
        shoulder = blob("clav" + side, (-0.004, 0, -0.002), 0.046 * build.limbs, 0.0)
        armpit = blob("uarm" + side, (-0.006, 0, -0.075), 0.040, 0.2)
        hulls += [
            Hull((shirt[-1], shoulder)),
            Hull((shirt[-2], shoulder)),
            Hull((collar, shoulder)),
            Hull((shirt[-3], armpit)),
        ]
    flesh.part(
        "neck",
        [Zone("skin", (Hull(neck, chain=True),))],
        [("neck", 0.08), ("head", 0.06)],
        (neck[0], neck[2]),
    )
    neckline = (
        blob("neck", (0.012, 0, 0.026), (0.044, 0.043, 0.014), 0),
        blob("neck", (0.022, 0, 0.000), (0.040, 0.050, 0.012), 0),
        blob("t3", (0.050, 0, 0.094), (0.030, 0.034, 0.014), 0),
    )
    flesh.part(
        "torso",
        [
            Zone("legs", (Hull((seat, top)), Hull((seat, crotch)))),
            Zone("shirt", tuple(hulls)),
            Zone("skin", (Hull(neckline),), ("t3", (0.92, 0, 0.40))),
        ],
        [("head", 0.05)],
        (seat, shirt[-2]),
    )


def add_head(flesh: Flesh) -> None:
    """Add the head: skull, brow, jaw, chin, nose and the bun of tied hair."""
    blob = flesh.blob
    skull = blob("head", (0.016, 0, 0.090), (0.102, 0.081, 0.109))
    brow = blob("head", (0.064, 0, 0.080), (0.050, 0.060, 0.062))
    jaw = blob("head", (0.062, 0, -0.004), (0.036, 0.036, 0.028))
    chin = blob("head", (0.082, 0, -0.012), (0.020, 0.022, 0.018))
    bridge = blob("head", (0.104, 0, 0.072), (0.008, 0.009, 0.010))
    tip = blob("head", (0.120, 0, 0.040), (0.010, 0.013, 0.010))
    flesh.bun = blob("head", (-0.070, 0, 0.185), (0.042, 0.045, 0.042))
    hulls = (
        Hull((skull, brow)),
        Hull((skull, jaw, brow)),
        Hull((jaw, chin, brow)),
        Hull((bridge, tip)),
        Hull((tip, brow)),
    )
    flesh.part("head", [Zone("skin", hulls)], [("neck", 0.06)], (jaw, skull))
