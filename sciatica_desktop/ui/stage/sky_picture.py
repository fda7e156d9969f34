"""The sky as it is painted many times a second: what stands still in it is only copied."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from sciatica_desktop.ui.stage.geometry import Geometry
from sciatica_desktop.ui.stage.ground import Ground, faded
from sciatica_desktop.ui.stage.hill import draw_hill
from sciatica_desktop.ui.stage.kept import Kept
from sciatica_desktop.ui.stage.lettering import draw_centred, draw_numeral, fitting
from sciatica_desktop.ui.stage.showing import Showing
from sciatica_desktop.ui.stage.sky import (
    Shape,
    Sky,
    draw_place_at_noon,
    draw_ring,
    draw_sun,
    draw_track,
    moved,
)
from sciatica_desktop.ui.tokens import DISPLAY, TEXT

DIMMED = 0.5  # ink of a numeral that stands still


class SkyPicture:
    """Draws the sun, the hill before it, the ring and the number; it covers what was there."""

    def __init__(self) -> None:
        self._all, self._far, self._near = Kept(), Kept(), Kept()
        self._drawn: Showing | None = None

    def is_past(self, shown: Showing, place: Geometry) -> bool:
        """Tell whether what was drawn last looks different from what is to be shown."""
        old = self._drawn
        return old is None or _words(old) != _words(shown) or moved(old.sky, shown.sky, place)

    def draw(
        self,
        painter: QPainter,
        place: Geometry,
        ground: Ground,
        shown: Showing,
        *,
        flash: float,
        keep: bool,
    ) -> None:
        """Draw the sky of this moment; `keep` says that the ground stays as it is."""
        sky, box, what = shown.sky, place.sky, (place, ground, shown)
        where = (place, ground, sky.shape)

        def near(brush: QPainter) -> None:
            self._near.draw(brush, box, (*where, _words(shown)), partial(_near, *what))

        def whole(brush: QPainter) -> None:
            _far(*what, brush)
            _sun(*what, brush)
            near(brush)

        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        if not keep:
            for layer in (_far, _sun, _near):
                layer(*what, painter)
        elif self._sun_stands_in(sky):
            self._all.draw(painter, box, (*where, sky.swell, _words(shown)), whole)
        else:
            self._far.draw(painter, box, where, partial(_far, *what))
            _sun(*what, painter)
            near(painter)
        draw_ring(painter, replace(sky, flash=flash), place, ground)
        painter.restore()
        self._drawn = shown

    def _sun_stands_in(self, sky: Sky) -> bool:
        """Tell whether the sun is as it was, so that all but the time may be kept together."""
        swell = None if self._drawn is None else self._drawn.sky.swell
        return sky.shape is Shape.HOLLOW or (sky.shape is Shape.FULL and sky.swell == swell)


def _words(shown: Showing) -> tuple[object, ...]:
    return shown.sky.timed, shown.centre, shown.below, shown.dusk


def _far(place: Geometry, ground: Ground, shown: Showing, painter: QPainter) -> None:
    """Draw what is behind the sun."""
    painter.fillRect(QRectF(QPointF(0, 0), place.size), ground.wall)
    if shown.sky.shape in (Shape.RISING, Shape.SINKING):
        draw_place_at_noon(painter, place, ground)


def _sun(place: Geometry, ground: Ground, shown: Showing, painter: QPainter) -> None:
    draw_sun(painter, shown.sky, place, ground)
    draw_hill(painter, place.hill.path(place.size, place.u), ground)


def _near(place: Geometry, ground: Ground, shown: Showing, painter: QPainter) -> None:
    """Draw what is before the hill, except for the time."""
    draw_track(painter, shown.sky, place, ground)
    _draw_centre(painter, place, ground, shown)


def _draw_centre(painter: QPainter, place: Geometry, ground: Ground, shown: Showing) -> None:
    ink = faded(ground.ink, DIMMED) if shown.dusk else ground.ink
    room = place.radius * 1.72
    if shown.numeric:
        draw_numeral(painter, place.centre, shown.centre, place.numeral, room, ink)
        return
    u = place.radius / 5.75
    font = fitting(shown.centre, DISPLAY, 2.35 * u, 700, room)
    draw_centred(painter, place.centre - QPointF(0, 0.5 * u), shown.centre, font, ink)
    below = fitting(shown.below, TEXT, 1.2 * u, 600, room)
    draw_centred(painter, place.centre + QPointF(0, 1.85 * u), shown.below, below, ink)
