"""The outline of a thing, grown by some pixels, in the form that a painter wants."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QPainterPath

from sciatica_desktop.figure.body import Hull
from sciatica_desktop.figure.flat import Flat
from sciatica_desktop.figure.maths import Array
from sciatica_desktop.ui.figure.polygons import path


@dataclass(frozen=True, slots=True)
class Rim:
    """The hulls of a thing and how far its edge reaches out."""

    flat: Flat
    hulls: Sequence[Hull]
    reach: float  # pixels
    step: int = 4

    def shape(self) -> QPainterPath:
        """Return it as a path filled by winding."""
        return path(self.flat.rings(self.hulls, self.reach, self.step))

    def path(self, share: float = 1.0) -> QPainterPath:
        """Return it as a simple path, grown by a share of its reach."""
        return path(self.flat.rings(self.hulls, self.reach * share)).simplified()


class Edge(Protocol):
    """Darkens what lies behind a thing."""

    def draw(self, rim: Rim, joints: Sequence[tuple[Array, float]] = ()) -> None:
        """Darken what is painted already round a rim, but not near the joints."""
