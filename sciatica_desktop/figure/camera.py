"""An orthographic camera: exact ellipses, no lens, thumbnails agree with large views."""

import math
from dataclasses import dataclass, field

import numpy as np

from sciatica_desktop.figure.maths import Array, cross, vec


@dataclass(frozen=True, slots=True)
class View:
    """Where the camera stands: yaw 0 looks from the figure's right, 90 at its front."""

    yaw: float = 0.0
    pitch: float = 12.0

    def turned(self, yaw: float, pitch: float) -> "View":
        """Return the view turned by yaw and raised by pitch."""
        return View(self.yaw + yaw, self.pitch + pitch)

    @property
    def mirrored(self) -> "View":
        """Return the view that shows the mirrored body as the flipped picture."""
        return View(180 - self.yaw, self.pitch)


@dataclass(frozen=True, slots=True)
class Camera:
    """A view with its scale (pixels per metre) and offset (pixels)."""

    view: View
    scale: float = 400.0
    offset: Array = field(default_factory=lambda: np.zeros(2))
    right: Array = field(init=False)
    forward: Array = field(init=False)
    matrix: Array = field(init=False)  # world to (x right, y down)

    def __post_init__(self) -> None:
        a, b = math.radians(self.view.yaw), math.radians(self.view.pitch)
        right = vec(math.cos(a), math.sin(a), 0)
        ahead = vec(-math.sin(a), math.cos(a), 0)
        forward = ahead * math.cos(b) - vec(0, 0, 1) * math.sin(b)
        object.__setattr__(self, "right", right)
        object.__setattr__(self, "forward", forward)
        object.__setattr__(self, "matrix", np.array([right, -cross(right, forward)]))

    def points(self, places: Array) -> Array:
        """Return places of the world as pixels."""
        projected: Array = places @ self.matrix.T * self.scale + self.offset
        return projected

    def depth(self, places: Array) -> Array:
        """Return how far away places are."""
        depths: Array = places @ self.forward
        return depths

    def fitted(
        self, low: Array, high: Array, width: float, height: float, margin: float
    ) -> "Camera":
        """Return this view scaled so that a box of projected metres fills a picture."""
        size = high - low
        scale = min((width - 2 * margin) / size[0], (height - 2 * margin) / size[1])
        return Camera(self.view, scale, vec(width, height) / 2 - (low + high) / 2 * scale)
