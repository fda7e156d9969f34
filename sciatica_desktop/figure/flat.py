"""Ellipsoids projected to ellipses, and the outlines of their unions.

An ellipsoid under orthographic projection is the ellipse with Gram matrix G = (MA)(MA)^T; its
support point in direction d is c + G d / sqrt(d^T G d).  Thirty-two directions give every outline.
"""

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from sciatica_desktop.figure.body import Hull
from sciatica_desktop.figure.camera import Camera
from sciatica_desktop.figure.maths import Array
from sciatica_desktop.figure.outlines import DIRECTIONS, Walk, outlines


class Flat:
    """Projected blobs with their support points."""

    def __init__(self, centre: Array, gram: Array, hulls: tuple[Hull, ...] = ()) -> None:
        """Take ellipses; the outlines of `hulls` will be wanted."""
        self.centre, self.gram, self._hulls = centre, gram, hulls
        along = gram @ DIRECTIONS.T  # (n, 2, directions)
        reach = np.sqrt((along * DIRECTIONS.T).sum(axis=1)) + 1e-9
        self.height: Array = centre @ DIRECTIONS.T + reach
        self.support: Array = centre[:, None] + (along / reach[:, None]).transpose(0, 2, 1)
        self.radius: Array = reach.mean(axis=1)

    @classmethod
    def of(
        cls, camera: Camera, centres: Array, axes: Array, hulls: tuple[Hull, ...] = ()
    ) -> "Flat":
        """Project ellipsoids."""
        seen = (camera.matrix @ axes) * camera.scale
        return cls(camera.points(centres), seen @ seen.transpose(0, 2, 1), hulls)

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
        return Flat(centre, gram, self._hulls)

    def rings(self, hulls: Iterable[Hull], grow: float = 0.0, step: int = 1) -> list[Array]:
        """Return the outline of every hull by itself."""
        out: list[Array] = []
        left = self._walk.take(hulls, grow, out)
        while left:
            walk = Walk(outlines(tuple(left)), self.height, self.support)
            left = walk.take(left, grow, out)
        return out if step == 1 else [ring[::step] for ring in out]

    @cached_property
    def _walk(self) -> Walk:
        return Walk(outlines(self._hulls), self.height, self.support)
