"""The sun, its ring and the hill: their shape says the phase, their place says how much is left."""

import math
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.ui.stage.geometry import RING, Geometry
from sciatica_desktop.ui.stage.ground import Ground, faded
from sciatica_desktop.ui.stage.hill import OUTLINE
from sciatica_desktop.ui.stage.lettering import NO_BRUSH, NO_PEN

FLASHED = 0.9  # u: how thick the ring of a cue begins


class Shape(Enum):
    """What the sun looks like."""

    HOLLOW = auto()
    RISING = auto()
    FULL = auto()
    SINKING = auto()
    SETTING = auto()


SHAPES = {
    PhaseKind.GET_READY: Shape.HOLLOW,
    PhaseKind.CHANGE_SIDES: Shape.HOLLOW,
    PhaseKind.MOVE_IN: Shape.RISING,
    PhaseKind.HOLD: Shape.FULL,
    PhaseKind.MOVE_OUT: Shape.SINKING,
    PhaseKind.REST: Shape.SETTING,
    PhaseKind.SET_REST: Shape.SETTING,
}


@dataclass(frozen=True, slots=True)
class Sky:
    """What the sun shows at one moment.

    `fraction` is how much of the phase is over, `swell` how far a breathing sun is from its size
    (0.01 = one per cent larger), `flash` how fresh the last cue is (1 now, 0 gone).  Without
    `timed` nothing runs out: the ring is a row of dashes.
    """

    shape: Shape
    fraction: float = 0.0
    timed: bool = True
    swell: float = 0.0
    flash: float = 0.0


def sun_height(sky: Sky, place: Geometry) -> float:
    """Return the height of the sun's centre."""
    top, low, r, done = place.centre.y(), place.low, place.radius, sky.fraction
    match sky.shape:
        case Shape.RISING:
            return low + (top - low) * done
        case Shape.SINKING:
            return top + (low - top) * done
        case Shape.SETTING:
            return top + r * (0.78 + 0.5 * done)
        case Shape.HOLLOW | Shape.FULL:
            return top


def moved(old: Sky, new: Sky, place: Geometry) -> bool:
    """Tell whether it can be seen that time went on: by a pixel of the ring, or in the sun."""
    if replace(old, fraction=new.fraction) != new or new.shape not in (Shape.HOLLOW, Shape.FULL):
        return True
    return abs(new.fraction - old.fraction) * math.pi * place.ring.width() >= 1.0


def draw_sun(painter: QPainter, sky: Sky, place: Geometry, ground: Ground) -> None:
    """Draw the disc, or the hollow sun, behind the hill."""
    u, r = place.u, place.radius
    painter.setBrush(NO_BRUSH)
    if sky.shape is Shape.HOLLOW:
        painter.setPen(QPen(ground.sun, 0.5 * u))
        painter.drawEllipse(place.centre, r - 0.25 * u, r - 0.25 * u)
        if ground.outlined:
            painter.setPen(QPen(ground.ink, OUTLINE))
            painter.drawEllipse(place.centre, r, r)
        return
    r *= 1 + sky.swell
    painter.setPen(QPen(ground.ink, OUTLINE) if ground.outlined else NO_PEN)
    painter.setBrush(ground.sun)
    painter.drawEllipse(QPointF(place.centre.x(), sun_height(sky, place)), r, r)


def draw_place_at_noon(painter: QPainter, place: Geometry, ground: Ground) -> None:
    """Draw the dashed circle: where a rising sun will be, where a sinking one came from."""
    u = place.u
    pen = QPen(ground.ink if ground.outlined else ground.sun, 0.16 * u)
    pen.setDashPattern([2.2, 2.6])
    painter.setPen(pen)
    r = place.radius - 0.08 * u
    painter.drawEllipse(place.centre, r, r)


def draw_track(painter: QPainter, sky: Sky, place: Geometry, ground: Ground) -> None:
    """Draw where the ring runs; in front of the hill, because time must be whole."""
    u, box = place.u, place.ring
    painter.setBrush(NO_BRUSH)
    flat = Qt.PenCapStyle.FlatCap
    if not sky.timed:
        pen = QPen(faded(ground.ink, 0.5), 0.2 * u, Qt.PenStyle.SolidLine, flat)
        pen.setDashPattern([4.0, 4.0])
        painter.setPen(pen)
        painter.drawEllipse(box)
    elif sky.shape in (Shape.HOLLOW, Shape.FULL):
        track = faded(ground.ink, 0.36 if ground.outlined else 0.16)
        painter.setPen(QPen(track, 0.2 * u, Qt.PenStyle.SolidLine, flat))
        painter.drawEllipse(box)


def draw_ring(painter: QPainter, sky: Sky, place: Geometry, ground: Ground) -> None:
    """Draw the time that is left, and a cue."""
    u, box = place.u, place.ring
    painter.setBrush(NO_BRUSH)
    if sky.timed and sky.shape in (Shape.HOLLOW, Shape.FULL):
        width = (RING + (FLASHED - RING) * sky.flash) * u
        painter.setPen(QPen(ground.ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(box, 90 * 16, round(360 * 16 * (1 - sky.fraction)))
    if sky.flash > 0 and sky.shape not in (Shape.HOLLOW, Shape.FULL):
        _draw_flash(painter, sky.flash, box, ground.ink, u)


def _draw_flash(painter: QPainter, flash: float, box: QRectF, ink: QColor, u: float) -> None:
    """Draw the ring of a cue where no time ring stands: it comes thick and fades."""
    painter.setPen(QPen(faded(ink, flash), FLASHED * u * flash))
    painter.drawEllipse(box)
