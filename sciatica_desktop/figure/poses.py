"""An exercise's poses: its keys, the way from start to hold, and what is drawn beside them."""

import copy
from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from typing import Any

from sciatica_desktop.figure.camera import View
from sciatica_desktop.figure.fields import refuse
from sciatica_desktop.figure.maths import ease
from sciatica_desktop.figure.mirror import mirror
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.path import along
from sciatica_desktop.figure.pose import Pose
from sciatica_desktop.figure.reading import pose, raw_keys


class Poses:
    """Everything a pose file says, ready to be drawn at any moment."""

    def __init__(self, name: str, data: Mapping[str, Any], raw: Mapping[str, Any]) -> None:
        self.name = name
        self.data = data
        self.raw = raw  # full tables of the keys
        self.keys: dict[str, Pose] = {key: pose(table) for key, table in raw.items()}
        self.way = tuple(raw)  # every key, in the order of the file
        self.loops = "loop" in data
        self.props: tuple[Mapping[str, Any], ...] = data.get("props", ())
        self.arrows: tuple[Mapping[str, Any], ...] = data.get("arrow", ())
        self.glow: tuple[Mapping[str, Any], ...] = data.get("glow", ())
        self.order: tuple[tuple[str, str], ...] = data.get("order", ())
        self.view = View(**data.get("camera", {}))
        second = data.get("inset", {}).get("camera")
        self.second_view = None if second is None else View(**second)

    @classmethod
    def read(cls, name: str, data: Mapping[str, Any], bases: Mapping[str, Any]) -> "Poses":
        """Make the poses of a checked file."""
        return cls(name, data, raw_keys(data["keys"], bases, f"{name}.toml.keys"))

    @cached_property
    def other(self) -> "Poses":
        """Return the exercise for the other side, seen by the same camera."""
        twin = Poses(self.name, mirror(self.data), mirror(self.raw))
        twin.view, twin.second_view = self.view, self.second_view
        return twin

    @cached_property
    def flipped(self) -> "Poses":
        """Return the other side with the camera turned: the picture flips, the limb stays near."""
        twin = copy.copy(self.other)
        twin.view = self.view.mirrored
        twin.second_view = None if self.second_view is None else self.second_view.mirrored
        twin.arrows = tuple({**arrow, "bend": -arrow.get("bend", 0.0)} for arrow in twin.arrows)
        return twin

    @cached_property
    def marks(self) -> tuple[float, ...]:
        """Return at which u each key of the way is passed; a loop ends where it began."""
        steps = len(self.way) if self.loops else len(self.way) - 1
        even = [i / max(1, steps) for i in range(steps + 1)]
        for i, key in enumerate(self.way):
            even[i] = self.raw[key].get("at", even[i])
        if any(a >= b for a, b in pairwise(even)):
            raise refuse(f"{self.name}.toml.keys", f"the keys' 'at' do not rise: {even}")
        return tuple(even)

    def side(self, moment: Moment) -> "Poses":
        """Return the exercise with the side at work that a moment shows."""
        if not moment.mirrored:
            return self
        return self.flipped if moment.turn else self.other

    def at(self, moment: Moment) -> Pose:
        """Return the pose at a moment; for walking, u is the share of one gait cycle."""
        keys = [self.keys[key] for key in self.way]
        if len(keys) < 2:
            return keys[0]
        if self.loops:
            return along([*keys, keys[0]], self.marks, moment.u % 1.0, loop=True)
        return along(keys, self.marks, ease(min(1.0, max(0.0, moment.u))))
