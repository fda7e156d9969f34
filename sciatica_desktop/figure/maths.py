"""Rotations, directions and easing in metres and degrees (X forward, Y to the figure's left, Z up)."""

import math
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.intp]
Triple: TypeAlias = tuple[float, float, float]

UP = np.array([0.0, 0.0, 1.0])


def vec(*values: float) -> Array:
    """Return a vector of floats."""
    return np.array(values, dtype=np.float64)


def about_x(degrees: float) -> Array:
    """Return the rotation about X."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


def about_y(degrees: float) -> Array:
    """Return the rotation about Y."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def about_z(degrees: float) -> Array:
    """Return the rotation about Z."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def length(v: Array) -> float:
    """Return the length of a vector."""
    return math.sqrt(float(v @ v))


def unit(v: Array) -> Array:
    """Return the vector scaled to length 1."""
    return v / (length(v) + 1e-12)


def cross(a: Array, b: Array) -> Array:
    """Return the cross product (numpy's own is ten times slower for single vectors)."""
    return np.array(
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
    )


def ease(u: float) -> float:
    """Return the smoothstep of u."""
    return u * u * (3 - 2 * u)


def lerp(a: Any, b: Any, u: float) -> Any:
    """Return what lies u of the way from a to b."""
    return a + (b - a) * u


def frame(z: Array, x_hint: Array) -> Array:
    """Return the rotation whose Z is z and whose X is as close to x_hint as possible."""
    z = unit(z)
    x = unit(x_hint - z * (x_hint @ z))
    return np.column_stack([x, cross(z, x), z])


def _axis(r: Array, angle: float) -> Array:
    """Return a rotation's axis; near half a turn the antisymmetric part vanishes."""
    axis = vec(r[2, 1] - r[1, 2], r[0, 2] - r[2, 0], r[1, 0] - r[0, 1])
    if angle < math.pi - 0.05:
        return unit(axis)
    symmetric = (r + r.T) / 2 - math.cos(angle) * np.eye(3)
    column = unit(symmetric[:, int(np.argmax(np.diag(symmetric)))])
    return -column if column @ axis < 0 else column


def slerp(a: Array, b: Array, u: float) -> Array:
    """Return the rotation u of the shortest way from a to b."""
    r = a.T @ b
    w = math.acos(max(-1.0, min(1.0, (float(r[0, 0] + r[1, 1] + r[2, 2]) - 1) / 2)))
    if w < 1e-5:
        return b
    k = _axis(r, w)
    m = np.array([[0, -k[2], k[1]], [k[2], 0, -k[0]], [-k[1], k[0], 0]])
    turned: Array = a @ (np.eye(3) + math.sin(w * u) * m + (1 - math.cos(w * u)) * m @ m)
    return turned
