"""What gets ordered by depth: groups of round shapes, and convex boxes."""

from dataclasses import dataclass

import numpy as np

from sciatica_desktop.figure.body import Hull
from sciatica_desktop.figure.maths import Array, unit

FACES = ((0, 2, 6, 4), (1, 3, 7, 5), (0, 1, 5, 4), (2, 3, 7, 6), (0, 1, 3, 2), (4, 5, 7, 6))


@dataclass(frozen=True, slots=True)
class Box:
    """A convex box: its corners, and for each face its outward direction and distance."""

    name: str
    colour: str
    corners: Array  # (8, 3), x slowest, z fastest
    normals: Array  # (6, 3) in the order of FACES
    offsets: Array  # (6,)

    @classmethod
    def of(cls, name: str, colour: str, corners: Array) -> "Box":
        """Make a box from its corners."""
        edges = (corners[4] - corners[0], corners[2] - corners[0], corners[1] - corners[0])
        x, y, z = (unit(edge) for edge in edges)
        normals = np.array([-z, z, -y, y, -x, x])
        half = np.repeat([float(edge @ edge) ** 0.5 / 2 for edge in edges[::-1]], 2)
        return cls(name, colour, corners, normals, normals @ corners.mean(axis=0) + half)


@dataclass(frozen=True, slots=True)
class Round:
    """Ellipsoids painted in one colour as a union of hulls."""

    name: str
    colour: str
    centres: Array
    axes: Array  # (n, 3, 3)
    hulls: tuple[Hull, ...]
    edge: bool = True  # darkens what lies behind it


Solid = Box | Round
