"""The skeleton's measures, joints, limits and resting angles.

Measures follow Drillis & Contini (1966) as shares of stature; the hip and shoulder offsets are half
the breadth less the flesh.  Limits are those of a supple adult, in degrees; kneeling needs the
ankle's extra plantarflexion.
"""

from typing import Final

STATURE: Final = 1.70
THIGH: Final = 0.245 * STATURE
SHANK: Final = 0.246 * STATURE
ANKLE_HEIGHT: Final = 0.039 * STATURE
UPPER_ARM: Final = 0.186 * STATURE
FOREARM: Final = 0.146 * STATURE
HIP_OFFSET: Final = 0.052 * STATURE
SHOULDER_OFFSET: Final = 0.099 * STATURE
HIP_HEIGHT: Final = 0.53 * STATURE
STRAIGHT_ARM: Final = (
    0.997  # share of its length a reaching arm stretches to: 9 degrees at the elbow
)
CLAVICLE_GIVES: Final = 0.06  # metres the shoulder girdle helps a hand that is out of reach

SIDES: Final = (("L", 1), ("R", -1))

SPINE: Final = (  # bone, parent, where it sits on the parent
    ("l1", "pelvis", (-0.020, 0.0, 0.085)),
    ("l2", "l1", (0.004, 0.0, 0.055)),
    ("l3", "l2", (0.004, 0.0, 0.055)),
    ("t1", "l3", (0.0, 0.0, 0.055)),
    ("t2", "t1", (-0.010, 0.0, 0.075)),
    ("t3", "t2", (-0.008, 0.0, 0.075)),
    ("neck", "t3", (0.006, 0.0, 0.108)),
    ("head", "neck", (0.022, 0.0, 0.086)),
)
GROUP: Final = {  # spine bone -> the joint that bends it and the share it takes
    **dict.fromkeys(("l1", "l2", "l3"), ("lumbar", 3)),
    **dict.fromkeys(("t1", "t2", "t3"), ("thorax", 3)),
    **dict.fromkeys(("neck", "head"), ("neck", 2)),
}

LIMITS: Final[dict[str, tuple[tuple[float, float], ...]]] = {
    "lumbar": ((-35, 60), (-30, 30), (-15, 15)),
    "thorax": ((-25, 45), (-25, 25), (-40, 40)),
    "neck": ((-70, 60), (-45, 45), (-75, 75)),
    "hip": ((-30, 140), (-30, 60), (-45, 75)),
    "knee": ((0, 162),),
    "ankle": ((-85, 30), (-35, 25)),
    "toes": ((-30, 80),),
    "shoulder": ((-60, 180), (-30, 180), (-95, 95)),
    "elbow": ((0, 150),),
    "wrist": ((-80, 80), (-30, 30), (-90, 90)),
    "fingers": ((0, 95),),
}
RESTING: Final[dict[str, tuple[float, ...]]] = {
    **{name: (0.0,) * len(limits) for name, limits in LIMITS.items()},
    "fingers": (18.0,),
    "elbow": (6.0,),
    "shoulder": (0.0, 6.0, 0.0),
}
MIDDLE: Final = ("lumbar", "thorax", "neck")
PAIRED: Final = tuple(name for name in LIMITS if name not in MIDDLE)
LEG_JOINTS: Final = ("hip", "knee", "ankle", "toes")
ARM_JOINTS: Final = ("shoulder", "elbow", "wrist")
JOINTS: Final = (*MIDDLE, *(f"{name}.{side}" for name in PAIRED for side, _ in SIDES))

LIMB_BONES: Final = ("clav", "uarm", "farm", "hand", "thigh", "shin", "foot", "toes")
BONES: Final = (
    "pelvis",
    *(bone for bone, _, _ in SPINE),
    *(bone + side for bone in LIMB_BONES for side, _ in SIDES),
)
