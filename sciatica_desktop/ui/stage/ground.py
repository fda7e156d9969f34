"""The colours of the landscape: what each phase stands on, and the way from one to the next."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QColor

from sciatica_desktop.domain.phase import PhaseKind
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage_tokens import MAT, MAT_DARK_MIX, MAT_EDGE_MIX

# How far a paused landscape goes towards the ground of "get ready", and its sun into the wall.
DUSK, SUNK = 0.5, 0.6


def mixed(a: QColor, b: QColor, share: float) -> QColor:
    """Return the colour that lies `share` of the way from a to b."""

    def between(channel: Callable[[QColor], int]) -> int:
        return round(channel(a) + (channel(b) - channel(a)) * share)

    return QColor(
        between(QColor.red), between(QColor.green), between(QColor.blue), between(QColor.alpha)
    )


def faded(colour: QColor, alpha: float) -> QColor:
    """Return the colour with this opacity."""
    soft = QColor(colour)
    soft.setAlphaF(alpha)
    return soft


class Ground(NamedTuple):
    """The five colours of one phase."""

    wall: QColor
    hill: QColor
    sun: QColor
    ink: QColor
    ink2: QColor
    outlined: bool = False

    def towards(self, other: "Ground", share: float) -> "Ground":
        """Return the ground on the way to another one."""
        if share >= 1.0:
            return other
        return Ground(
            mixed(self.wall, other.wall, share),
            mixed(self.hill, other.hill, share),
            mixed(self.sun, other.sun, share),
            mixed(self.ink, other.ink, share),
            mixed(self.ink2, other.ink2, share),
            other.outlined,
        )

    def at_dusk(self, ready: "Ground") -> "Ground":
        """Return the ground of a paused session: most of its colour and its sun are gone."""
        dim = self.towards(ready, DUSK)
        sun = mixed(dim.sun, dim.wall, SUNK)
        return Ground(dim.wall, dim.hill, sun, self.ink, self.ink2, self.outlined)


def ground_of(look: Look, kind: PhaseKind) -> Ground:
    """Return the colours of a kind of phase in the present look."""
    wall, hill, sun, ink, ink2 = (
        look.stage_color(kind, part) for part in ("wall", "hill", "sun", "ink", "ink2")
    )
    return Ground(wall, hill, sun, ink, ink2, outlined=look.theme == "contrast")


def mat_colours(look: Look, ground: Ground) -> dict[str, str]:
    """Return the figure's own colours that have to suit the ground it stands on."""
    if look.theme == "contrast":
        return {
            "mat": "#262626",
            "mat_d": "#4A4A4A",
            "wall": "#141414",
            "wall_d": "#3A3A3A",
            "ground_line": "#FFFFFF",
        }
    if look.theme == "dark":
        mat, edge = mixed(ground.hill, ground.ink, MAT_DARK_MIX), 0.10
        return {
            "mat": mat.name(),
            "mat_d": mixed(ground.hill, ground.ink, edge).name(),
            "wall": mixed(ground.wall, ground.ink, edge).name(),
        }
    shade = mixed(ground.hill, QColor(0, 0, 0), 0.25)
    return {
        "mat": MAT,
        "mat_d": mixed(QColor(MAT), shade, MAT_EDGE_MIX).name(),
        "wall": mixed(ground.hill, QColor(255, 255, 255), 0.25).name(),
    }
