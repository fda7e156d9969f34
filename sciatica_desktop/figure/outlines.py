"""The outlines of hulls over ellipses, all of a body's in one go: one costs nearly as much as all.

The convex hull of up to four blobs is walked round direction by direction, at whichever blob reaches
farthest.  A swept chain is walked round its first blob, up one side, round its last blob and down
the other side.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

import numpy as np

from sciatica_desktop.figure.body import Hull
from sciatica_desktop.figure.maths import Array, Ints

COUNT = 32
DIRECTIONS: Array = np.array(
    [(math.cos(a), math.sin(a)) for a in np.arange(COUNT) * 2 * math.pi / COUNT]
)
_TURNS = np.arange(COUNT)
_ONE_BACK = np.roll(_TURNS, 1)


class Outlines:
    """Which blobs the outlines of hulls lead along, as far as that is the same in every view."""

    def __init__(self, hulls: Sequence[Hull]) -> None:
        self.convex = [hull for hull in hulls if not hull.chain]
        self.chains = [hull for hull in hulls if hull.chain]
        corners = [[*hull.blobs, *[hull.blobs[0]] * (4 - len(hull.blobs))] for hull in self.convex]
        self.corners = _ints(corners).reshape(-1, 4)
        self.turns = np.tile(_TURNS, len(corners))
        pairs = [pair for hull in self.chains for pair in pairwise(hull.blobs)]
        self.below, self.above = _ints(pairs).reshape(-1, 2).T
        bounds = [0, *accumulate(len(hull.blobs) - 1 for hull in self.chains)]
        self.pairs = [slice(*pair) for pair in pairwise(bounds)]  # of each chain
        arcs = list(self._arcs())
        self.blobs, self.starts, self.ends, self.caps = _ints(arcs).reshape(-1, 4).T
        self.last_arcs = _ints([2 * end - 1 for end in bounds[1:]])

    def _arcs(self) -> Iterator[tuple[int, int, int, int]]:
        """Yield each arc of each chain: its blob, where it starts and ends, whether it is a cap.

        Between two blobs there is one turn at which a chain goes up and one at which it goes down;
        they are numbered: all ways up, then all ways down.
        """
        down = len(self.below)
        for hull, pairs in zip(self.chains, self.pairs, strict=True):
            blobs, first, last = hull.blobs, pairs.start, pairs.stop - 1
            yield blobs[0], down + first, first, 1
            for i, blob in enumerate(blobs[1:-1]):
                yield blob, first + i, first + i + 1, 0
            yield blobs[-1], last, down + last, 1
            for i, blob in reversed(list(enumerate(blobs[1:-1]))):
                yield blob, down + first + i + 1, down + first + i, 0


@lru_cache(maxsize=256)
def outlines(hulls: tuple[Hull, ...]) -> Outlines:
    """Return what the outlines of hulls have in common in every view, found once."""
    return Outlines(hulls)


class Walk:
    """The outlines of hulls in one view."""

    def __init__(self, lines: Outlines, height: Array, support: Array) -> None:
        self._places: dict[Hull, slice | None] = {}  # None: a blob of the chain hides the next
        round_convex = self._walk_convex(lines, height)
        round_chains = self._walk_chains(lines, height)
        blobs, turns = np.concatenate([round_convex, round_chains], axis=1)
        self._points: Array = support[blobs, turns]
        self._outward: Array = DIRECTIONS[turns]
        self._grown: dict[float, Array] = {0.0: self._points}

    def take(self, hulls: Iterable[Hull], grow: float, into: list[Array]) -> list[Hull]:
        """Add the outlines of hulls, and return those hulls that are to be looked for elsewhere.

        A chain of which a blob hides the next is left over as the hulls of its pairs.
        """
        points, left = self._at(grow), []
        for hull in hulls:
            place = self._places.get(hull, hull)
            if isinstance(place, slice):
                into.append(points[place])
            elif place is None:
                left += [Hull(pair) for pair in pairwise(hull.blobs)]
            else:
                left.append(hull)
        return left

    def _at(self, grow: float) -> Array:
        if grow not in self._grown:
            self._grown[grow] = self._points + grow * self._outward
        return self._grown[grow]

    def _walk_convex(self, lines: Outlines, height: Array) -> Ints:
        for i, hull in enumerate(lines.convex):
            self._places[hull] = slice(i * COUNT, (i + 1) * COUNT)
        best = height[lines.corners].argmax(axis=1)
        blobs = np.take_along_axis(lines.corners, best, 1).ravel()
        return np.array([blobs, lines.turns])

    def _walk_chains(self, lines: Outlines, height: Array) -> Ints:
        ahead = height[lines.above] > height[lines.below]
        before = ahead[:, _ONE_BACK]
        up, down = ahead & ~before, before & ~ahead
        turn = np.concatenate([up.argmax(axis=1), down.argmax(axis=1)])
        start = turn[lines.starts]
        span = (turn[lines.ends] - 1 - start) % COUNT
        whole = (lines.caps > 0) | (span < COUNT // 2)  # else only both ends of the arc
        count = np.where(whole, span + 1, 2)
        stop = np.cumsum(count)
        along = np.arange(count.sum()) - np.repeat(stop - count, count)
        along *= np.repeat(np.where(whole, 1, span), count)
        begin, ends = len(lines.turns), (len(lines.turns) + stop[lines.last_arcs]).tolist()
        swept = np.logical_and(up.any(axis=1), down.any(axis=1)).tolist()
        for hull, pairs, end in zip(lines.chains, lines.pairs, ends, strict=True):
            self._places[hull] = slice(begin, end) if all(swept[pairs]) else None
            begin = end
        turns = (np.repeat(start, count) + along) % COUNT
        return np.array([np.repeat(lines.blobs, count), turns])


def _ints(values: object) -> Ints:
    return np.array(values, dtype=np.intp)
