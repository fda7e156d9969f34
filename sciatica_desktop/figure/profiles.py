"""How thick the limbs are along their bones."""

from typing import Final

import numpy as np

from sciatica_desktop.figure.joints import FOREARM, SHANK, THIGH, UPPER_ARM
from sciatica_desktop.figure.maths import Array

LENGTH: Final = {"thigh": THIGH, "shin": SHANK, "uarm": UPPER_ARM, "farm": FOREARM}

_ROWS: Final = {  # (share of the bone, radius, how far the flesh sits forward of the bone)
    "thigh": (
        (0, 0.064, 0.004),
        (0.07, 0.078, 0.003),
        (0.16, 0.086, 0.004),
        (0.3, 0.083, 0.007),
        (0.5, 0.074, 0.009),
        (0.7, 0.064, 0.006),
        (0.87, 0.056, 0.003),
        (1, 0.0515, 0.002),
    ),
    "shin": (
        (0, 0.0515, 0.002),
        (0.1, 0.050, -0.004),
        (0.2, 0.0525, -0.011),
        (0.32, 0.0535, -0.014),
        (0.48, 0.047, -0.011),
        (0.65, 0.038, -0.006),
        (0.82, 0.031, -0.001),
        (1, 0.030, 0),
    ),
    "uarm": (
        (0, 0.047, 0),
        (0.15, 0.0475, 0.001),
        (0.35, 0.045, 0.003),
        (0.6, 0.041, 0.003),
        (0.85, 0.036, 0),
        (1, 0.034, 0),
    ),
    "farm": (
        (0, 0.034, 0),
        (0.14, 0.0375, 0.001),
        (0.3, 0.037, 0.001),
        (0.55, 0.031, 0),
        (0.8, 0.0255, 0),
        (1, 0.0235, 0),
    ),
}


def _smooth(rows: tuple[tuple[float, float, float], ...], count: int = 11) -> Array:
    """Resample a table with a cubic, so that outlines have no corners."""
    table = np.array(rows, dtype=np.float64)
    t = table[:, 0]
    slope = np.gradient(table[:, 1:], t, axis=0)
    out = []
    for u in np.linspace(0, 1, count):
        i = min(int(np.searchsorted(t, u, side="right")) - 1, len(t) - 2)
        h = t[i + 1] - t[i]
        x = (u - t[i]) / h
        value = (
            (2 * x**3 - 3 * x * x + 1) * table[i, 1:]
            + (x**3 - 2 * x * x + x) * h * slope[i]
            + (3 * x * x - 2 * x**3) * table[i + 1, 1:]
            + (x**3 - x * x) * h * slope[i + 1]
        )
        out.append((u, *value))
    return np.array(out)


PROFILE: Final = {bone: _smooth(rows) for bone, rows in _ROWS.items()}


def thickness(bone: str, t: float) -> tuple[float, float]:
    """Return the radius and forward offset of a limb at a share of its bone."""
    table = PROFILE[bone]
    return (
        float(np.interp(t, table[:, 0], table[:, 1])),
        float(np.interp(t, table[:, 0], table[:, 2])),
    )
