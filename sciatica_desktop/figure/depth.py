"""Who hides whom: items vote in pairs where they overlap in the picture.

Two round items vote with the squared overlap of their blobs times the difference in depth.  A box
votes with its separating faces, which is exact: what is above the seat is in front of the seat when
the camera looks down.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from sciatica_desktop.figure.camera import Camera
from sciatica_desktop.figure.items import Box
from sciatica_desktop.figure.maths import Array

_FORCED = 9.0
_PASSES = 3
_LEAST = 1e-3  # weight that is worth a move
_ALWAYS = (("neck", "head"), ("neck", "torso"))


@dataclass(frozen=True, slots=True)
class Layer:
    """One item as depth sees it: discs in the picture and balls in the world, or a box."""

    name: str
    spots: Array
    radii: Array
    depths: Array
    places: Array
    sizes: Array
    box: Box | None = None

    @classmethod
    def of_box(cls, box: Box) -> "Layer":
        """Return the layer of a box."""
        none = np.zeros(0)
        return cls(box.name, np.zeros((0, 2)), none, none, box.corners, np.zeros(8), box)


def depth_order(
    layers: Sequence[Layer], camera: Camera, forced: Iterable[tuple[str, str]] = ()
) -> list[int]:
    """Return the layers' numbers from far to near."""
    votes = _votes(layers, camera)
    number = {layer.name: i for i, layer in enumerate(layers)}
    for back, front in (*_ALWAYS, *forced):
        if back in number and front in number:
            votes[number[back], number[front]] = _FORCED
            votes[number[front], number[back]] = -_FORCED
    left, out = list(range(len(layers))), []
    while left:
        held = (-votes[np.ix_(left, left)]).max(axis=1)  # the weightiest thing still behind it
        chosen = left[int(np.argmin(np.maximum(held, 0.0)))]
        out.append(chosen)
        left.remove(chosen)
    return _settled(out, votes)


def _settled(order: list[int], votes: Array) -> list[int]:
    """Put single items elsewhere as long as less weight of votes is against the order then."""
    for _ in range(_PASSES):
        against = np.tril(votes[np.ix_(order, order)], -1)  # behind what was painted before it
        wrong = against > 0
        troubled = [order[i] for i in np.flatnonzero(wrong.any(axis=0) | wrong.any(axis=1))]
        moved = False
        for item in troubled:
            others = [other for other in order if other != item]
            row = votes[item, others]
            late = np.concatenate([[0.0], np.cumsum(np.maximum(row, 0))])
            early = np.concatenate([np.cumsum(np.maximum(-row, 0)[::-1])[::-1], [0.0]])
            cost = late + early
            best = int(cost.argmin())
            if cost[best] < cost[order.index(item)] - _LEAST:
                order = [*others[:best], item, *others[best:]]
                moved = True
        if not moved:
            break
    return order


def _votes(layers: Sequence[Layer], camera: Camera) -> Array:
    """Return how much item i lies behind item j (negative: in front)."""
    count = len(layers)
    votes = np.zeros((count, count))
    rounds = [i for i, layer in enumerate(layers) if layer.box is None]
    votes[np.ix_(rounds, rounds)] = round_votes([layers[i] for i in rounds])
    boxes = [i for i in range(count) if layers[i].box is not None]
    if boxes:
        balls = _Balls(layers, camera)
        behind = {i: balls.before(layers[i].box) for i in boxes}
        for i in boxes:
            for j in range(count):
                if j in boxes and j <= i:
                    continue
                vote = behind[i][j] or (-behind[j][i] if j in behind else 0.0)
                votes[i, j], votes[j, i] = vote, -vote
    return votes


def round_votes(layers: Sequence[Layer]) -> Array:
    """Return the votes among round items, all blobs against all blobs at once."""
    spots = np.concatenate([layer.spots for layer in layers])
    radii = np.concatenate([layer.radii for layer in layers])
    depths = np.concatenate([layer.depths for layer in layers])
    starts = np.cumsum([0, *(len(layer.radii) for layer in layers)])[:-1]
    dx = spots[:, 0, None] - spots[None, :, 0]
    dy = spots[:, 1, None] - spots[None, :, 1]
    overlap = 1 - np.sqrt(dx * dx + dy * dy) / (radii[:, None] + radii[None])
    np.maximum(overlap, 0, out=overlap)
    overlap *= overlap
    overlap *= depths[:, None] - depths[None]
    votes: Array = np.add.reduceat(np.add.reduceat(overlap, starts, axis=0), starts, axis=1)
    return votes


class _Balls:
    """All blobs of all layers, and the corners of their boxes."""

    def __init__(self, layers: Sequence[Layer], camera: Camera) -> None:
        self._camera = camera
        self._places = np.concatenate([layer.places for layer in layers])
        self._radii = np.concatenate([layer.sizes for layer in layers])[:, None] * camera.scale
        self._spots = camera.points(self._places)
        counts = [len(layer.sizes) for layer in layers]
        self._starts = np.cumsum([0, *counts])[:-1]
        self._owner = np.repeat(np.arange(len(layers)), counts)

    def before(self, box: Box | None) -> list[float]:
        """Let the separating faces of a box vote: positive for a layer that the box is behind."""
        assert box is not None
        seen = self._camera.points(box.corners)
        low, high = seen.min(axis=0) - 4, seen.max(axis=0) + 4
        near = (self._spots > low - self._radii) & (self._spots < high + self._radii)
        touched = near.all(axis=1)
        outside = self._places @ box.normals.T - box.offsets
        nearest = np.minimum.reduceat(np.where(touched[:, None], outside, np.inf), self._starts)
        one = nearest.max(axis=1) > 0  # one face has all the balls before it: that settles it
        face = np.where(
            one[self._owner], nearest.argmax(axis=1)[self._owner], outside.argmax(axis=1)
        )
        distance = outside[np.arange(len(face)), face]
        towards = -(box.normals @ self._camera.forward)
        sign = np.where(np.abs(towards) > 0.02, np.sign(towards), 0.0)
        weights = np.clip(distance + 0.02, 0.001, 0.3) * touched
        votes: list[float] = np.add.reduceat(sign[face] * weights, self._starts).tolist()
        return votes
