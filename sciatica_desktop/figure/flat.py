"""Ellipsoids projected to ellipses, and the outlines of their unions.

An ellipsoid under orthographic projection is the ellipse with Gram matrix G = (MA)(MA)^T; its
support point in direction d is c + G d / sqrt(d^T G d).  Thirty-two directions give every outline.
"""

import math
from collections.abc import Iterable, Sequence

import numpy as np

from sciatica_desktop.figure.body import Hull
from sciatica_desktop.figure.camera import Camera
from sciatica_desktop.figure.maths import Array, Ints

COUNT = 32
DIRECTIONS: Array = np.array(
    [(math.cos(a), math.sin(a)) for a in np.arange(COUNT) * 2 * math.pi / COUNT]
)


class Flat:
    """Projected blobs with their support points."""

    def __init__(self, centre: Array, gram: Array) -> None:
        self.centre, self.gram = centre, gram
        along = gram @ DIRECTIONS.T  # (n, 2, directions)
        reach = np.sqrt((along * DIRECTIONS.T).sum(axis=1)) + 1e-9
        self.height: Array = centre @ DIRECTIONS.T + reach
        self.support: Array = centre[:, None] + (along / reach[:, None]).transpose(0, 2, 1)
        self.radius: Array = reach.mean(axis=1)

    @classmethod
    def of(cls, camera: Camera, centres: Array, axes: Array) -> "Flat":
        """Project ellipsoids."""
        seen = (camera.matrix @ axes) * camera.scale
        return cls(camera.points(centres), seen @ seen.transpose(0, 2, 1))

    def squeezed(self, share: Array, shift: Array, across: Array) -> "Flat":
        """Return the blobs thinner across their limb and slid towards the light: the lit area."""
        side = (self.gram * across[:, None, :]).sum(axis=2)
        square = (side * across).sum(axis=1)
        centre = self.centre + across * (share * shift * np.sqrt(square))[:, None]
        mixed = across[:, :, None] * side[:, None, :]
        own = across[:, :, None] * across[:, None, :]
        k = share[:, None, None]
        gram = (
            self.gram - k * (mixed + mixed.transpose(0, 2, 1)) + k * k * square[:, None, None] * own
        )
        return Flat(centre, gram)

    def rings(self, hulls: Iterable[Hull], grow: float = 0.0, step: int = 1) -> list[Array]:
        """Return the outline of every hull by itself."""
        groups: list[Sequence[int]] = []
        out: list[Array] = []
        for hull in hulls:
            if not hull.chain:
                groups.append(hull.blobs)
                continue
            tube = self._tube(hull.blobs, grow)
            if tube is None:
                groups += list(zip(hull.blobs, hull.blobs[1:], strict=False))
            else:
                out.append(tube[::step])
        if groups:
            padded = np.array([[*group, *[group[0]] * (4 - len(group))] for group in groups])
            best = self.height[padded].argmax(axis=1)
            points = self.support[np.take_along_axis(padded, best, 1), np.arange(COUNT)]
            points = points + grow * DIRECTIONS if grow else points
            out += list(points[:, ::step])
        return out

    def _tube(self, ids: tuple[int, ...], grow: float) -> Array | None:
        """Return a swept chain's outline: side, cap, side, cap; None if a blob hides the next."""
        height = self.height[list(ids)]
        ahead = height[1:] > height[:-1]
        before = np.roll(ahead, 1, axis=1)
        first, last = ahead & ~before, ~ahead & before
        if not (first.any(axis=1) & last.any(axis=1)).all():
            return None
        blobs, turns = _walk(ids, first.argmax(axis=1).tolist(), last.argmax(axis=1).tolist())
        points: Array = self.support[blobs, turns]
        return points + grow * DIRECTIONS[turns] if grow else points


def _walk(ids: tuple[int, ...], up: list[int], down: list[int]) -> tuple[Ints, Ints]:
    """Return the blobs and directions met on a walk round a chain."""
    blobs: list[int] = []
    turns: list[int] = []

    def arc(i: int, start: int, end: int, *, cap: bool = False) -> None:
        span = (end - start) % COUNT
        walked = range(start, start + span + 1) if cap or span < COUNT // 2 else (start, end)
        blobs.extend([ids[i]] * len(walked))
        turns.extend(walked)

    n = len(ids)
    arc(0, down[0], up[0] - 1, cap=True)
    for i in range(1, n - 1):
        arc(i, up[i - 1], up[i] - 1)
    arc(n - 1, up[-1], down[-1] - 1, cap=True)
    for i in range(n - 2, 0, -1):
        arc(i, down[i], down[i - 1] - 1)
    return np.array(blobs, dtype=np.intp), np.array(turns, dtype=np.intp) % COUNT
