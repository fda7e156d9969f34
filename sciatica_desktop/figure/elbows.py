"""Where an elbow points on the way between two poses: it turns with the arm and never snaps over."""

from sciatica_desktop.figure.maths import Array, Triple, cross, slerp, unit, vec
from sciatica_desktop.figure.skeleton import Skeleton


class ElbowWay:
    """Turns an arm from where it points on one skeleton to where it points on another."""

    def __init__(self, start: Skeleton, end: Skeleton, side: str) -> None:
        self._start, self._end = _arm(start, side), _arm(end, side)

    def at(self, s: float) -> Triple:
        """Return where the elbow points, s of the way."""
        x, y, z = (float(v) for v in slerp(self._start, self._end, s)[:, 0])
        return x, y, z


def _arm(skeleton: Skeleton, side: str) -> Array:
    """Return the rotation whose X is where the elbow points, and Z where the hand is."""
    along = unit(skeleton.place["hand" + side] - skeleton.place["uarm" + side])
    elbow = -skeleton.turn["uarm" + side][:, 0]
    out = unit(elbow - along * float(elbow @ along))
    turn: Array = vec(*out, *cross(along, out), *along).reshape(3, 3).T
    return turn
