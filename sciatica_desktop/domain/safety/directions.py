"""The exercises that have a direction worth asking after (clinical.md 6.4)."""

from enum import StrEnum


class Direction(StrEnum):
    """Bending forward or arching back."""

    BENDING = "bending"
    ARCHING = "arching"


DIRECTIONAL: dict[str, Direction] = {
    "knee-to-chest": Direction.BENDING,
    "knee-to-opposite-shoulder": Direction.BENDING,
    "childs-pose": Direction.BENDING,
    "prone-lying": Direction.ARCHING,
    "prone-on-elbows": Direction.ARCHING,
    "prone-press-up": Direction.ARCHING,
    "standing-back-extension": Direction.ARCHING,
}

BIAS_PROGRAMMES: dict[str, Direction] = {
    "flexion-bias": Direction.BENDING,
    "extension-bias": Direction.ARCHING,
}
