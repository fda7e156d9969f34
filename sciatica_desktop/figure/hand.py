"""Where the fingers are for a curl."""

import math

from sciatica_desktop.figure.body import Body
from sciatica_desktop.figure.maths import Array

_FINGERS = ((0.029, 0.072), (0.0095, 0.080), (-0.0105, 0.074), (-0.029, 0.058))  # place, length
_SHARES = ((0.42, 0.8), (0.33, 1.0), (0.25, 0.7))  # of the length, of the curl


def shape_hand(centre: Array, body: Body, side: str, sign: int, curl: float, spread: float) -> None:
    """Write the places of a hand's finger blobs for a curl in degrees; the palm faces -sign * Y."""
    fingers = body.fingers[side]
    for ids, (x, size) in zip(fingers[:4], _FINGERS, strict=True):
        px, py, pz = x, 0.0, -0.088
        bend = 0.0
        centre[ids[0]] = (px, py, pz)
        for j, (share, turn) in enumerate(_SHARES):
            bend += curl * turn
            angle = math.radians(-sign * bend)
            px += size * share * 0.10 * spread * x / 0.03 * (1 - bend / 200)
            py += size * share * math.sin(angle)
            pz -= size * share * math.cos(angle)
            centre[ids[j + 1]] = (px, py, pz)
    grip = min(curl, 90) / 90
    thumb = fingers[4]
    centre[thumb[0]] = (0.026, -sign * 0.004, -0.034)
    centre[thumb[1]] = (0.046 - 0.014 * grip, -sign * (0.008 + 0.020 * grip), -0.062)
    centre[thumb[2]] = (
        0.055 - 0.032 * grip,
        -sign * (0.010 + 0.034 * grip),
        -0.088 + 0.006 * grip,
    )
