"""Whether a body can go a passage's straight way: seen at a few moments, as the lint sees a move."""

import math
from collections.abc import Iterator

import numpy as np

from sciatica_desktop.figure.body import Body
from sciatica_desktop.figure.furniture import boxes, under_figure
from sciatica_desktop.figure.items import Box
from sciatica_desktop.figure.maths import Array
from sciatica_desktop.figure.measure import beyond_limits
from sciatica_desktop.figure.passage import LOW, Passage, Place, twin_of
from sciatica_desktop.figure.skeleton import Skeleton

MOMENTS = 9
TURN = 40.0  # degrees of the pelvis: more is rolling over or getting up
BOW = 90.0  # degrees, on the feet
SWING = 75.0  # degrees of the camera
ROUND = 80.0  # degrees of a hand from one moment to the next
SINK = 0.03  # metres into the ground or furniture
FLOAT = 0.02  # metres above everything
BEYOND = 3.0  # degrees past a joint's limit
TIPPING = 0.13  # metres the body's middle may lie outside what carries it
_ARM = ("uarm", "farm", "hand")


def find_passage(start: Place, end: Place, body: Body | None = None) -> Passage | None:
    """Return a way that a body can go; None where pictures have to cross-fade."""
    return list(search(start, end, body))[-1]


def search(start: Place, end: Place, body: Body | None = None) -> Iterator[Passage | None]:
    """Look for a way in small slices; the last thing yielded is the way, or None."""
    for lifted in (False, True):
        passage = Passage(start, end, body, hands_lifted=lifted)
        for trouble in troubles(passage):
            if trouble:
                break
            yield None
        else:
            yield passage
            return
    yield None


def troubles(passage: Passage) -> Iterator[str]:
    """Yield at each moment what is in the way, "" where nothing is."""
    yield _obstacle(passage)
    solids = _solids(passage.end)
    before: Skeleton | None = None
    for i in range(MOMENTS):
        skeleton = Skeleton(passage.pose(i / (MOMENTS - 1)), passage.body)
        yield _amiss(skeleton, solids)
        if before is not None:
            yield _twisted(before, skeleton)
            ways = np.sqrt(((skeleton.places - before.places) ** 2).sum(axis=1))
            passage.fastest = max(passage.fastest, float(ways.max()) * (MOMENTS - 1))
        before = skeleton


def _obstacle(passage: Passage) -> str:
    """Return what can be told without looking at the way itself."""
    start, end = passage.start, passage.end
    if _angle(start.pose.turn, end.pose.turn) > (BOW if passage.carried else TURN):
        return "turns over"
    a, b = start.stage.camera.view, end.stage.camera.view
    if max(abs(a.yaw - b.yaw), abs(a.pitch - b.pitch)) > SWING:
        return "is seen from elsewhere"
    return "loses its seat" if _leans(passage) else ""


def _angle(a: Array, b: Array) -> float:
    r = a.T @ b
    return math.degrees(math.acos(max(-1.0, min(1.0, (float(np.trace(r)) - 1) / 2))))


def _twisted(before: Skeleton, after: Skeleton) -> str:
    hands = ("handL", "handR")
    turned = any(_angle(before.turn[hand], after.turn[hand]) > ROUND for hand in hands)
    return "twists a hand" if turned else ""


def _solids(place: Place) -> list[Box]:
    props = [prop for prop in place.props if not under_figure(prop)]
    return [box for n, prop in enumerate(props) for box in boxes(prop, n)]


def _leans(passage: Passage) -> bool:
    """Return whether the body sits or stands on furniture that will not be there."""
    start, end = passage.start, passage.end
    gone = [p for p in start.props if not under_figure(p) and twin_of(p, end.props) is None]
    solids = [box for n, prop in enumerate(gone) for box in boxes(prop, n)]
    skeleton = Skeleton(start.pose, passage.body)
    centres, axes = skeleton.blobs()
    centres = centres - passage.by  # the start was moved into the end's world, its furniture not
    low = _ground(centres, axes)
    own = _no_arms(skeleton)
    for box in solids:
        above = low > float(box.corners[:, 2].max()) - LOW
        if (own & above & (_apart(box, centres, axes) < LOW)).any():
            return True
    return False


def _no_arms(skeleton: Skeleton) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    """Return which blobs may carry the body: a hand on a chair does not hang from it."""
    own = np.ones(len(skeleton.body.bone), dtype=np.bool_)
    own[skeleton.body.blobs_of(_ARM)] = False
    own[skeleton.body.bun] = False
    return own


def _ground(centres: Array, axes: Array) -> Array:
    """Return how far each blob is above the ground."""
    low: Array = centres[:, 2] - np.sqrt((axes[:, 2, :] ** 2).sum(axis=1))
    return low


def _apart(box: Box, centres: Array, axes: Array) -> Array:
    """Return how far each blob is from a box; negative inside."""
    reach = np.sqrt(((axes.transpose(0, 2, 1) @ box.normals.T) ** 2).sum(axis=1))
    apart: Array = (centres @ box.normals.T - box.offsets - reach).max(axis=1)
    return apart


def _amiss(skeleton: Skeleton, solids: list[Box]) -> str:
    centres, axes = skeleton.blobs()
    near = np.min([_ground(centres, axes), *(_apart(box, centres, axes) for box in solids)], axis=0)
    near[skeleton.body.bun] = 1.0  # hair gives way
    if near.min() < -SINK:
        return "sinks"
    if near.min() > FLOAT:
        return "floats"
    if any(over > BEYOND for over in beyond_limits(skeleton).values()):
        return "bends"
    held = centres[near < LOW][:, :2]
    weights = skeleton.axes.prod(axis=1)
    middle = (centres[:, :2] * weights[:, None]).sum(axis=0) / weights.sum()
    low, high = held.min(axis=0) - TIPPING, held.max(axis=0) + TIPPING
    return "" if ((middle > low) & (middle < high)).all() else "tips"
