"""Where everything stands on the stage, in one unit: u, a twenty-fourth of its height.

Numbers are those of the design (stage.md 5 and 6). A window that is narrower than 3:2 takes its
unit from the width; what is left of its height goes between the words and the strip.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

from sciatica_desktop.ui.stage.hill import Hill

ROWS = 24.0
NARROWEST = 36.0
MARGIN = 1.5

SUN, FAR_SUN = 5.75, 8.6
RING_GAP, RING = 0.62, 0.34
COLUMN_GAP = 0.75
CARD_GAP = 0.35  # between the ring and a card below it

# No text of floor mode may be smaller than this: 10 minutes of arc at 3 m on a 13-inch screen.
FAR_TEXT = 1.75


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: where its baseline begins, how large it is and how wide it may be."""

    x: float
    baseline: float
    size: float
    width: float


@dataclass(frozen=True, slots=True)
class Geometry:
    """Every place on a stage of one size."""

    size: QSizeF
    u: float
    far: bool
    centre: QPointF
    radius: float
    numeral: float
    hill: Hill
    word: Line
    name: Line
    meta: Line
    sentence: Line
    trouble: Line
    next_label: Line
    next_name: Line
    next_picture: QRectF
    figure: QRectF
    tall_figure: QRectF
    strip: float
    left: float
    column: float

    @property
    def margin(self) -> float:
        """The free edge at both sides."""
        return MARGIN * self.u

    @property
    def ring(self) -> QRectF:
        """The box of the time ring's middle line."""
        r = self.radius + RING_GAP * self.u
        return QRectF(self.centre.x() - r, self.centre.y() - r, 2 * r, 2 * r)

    @property
    def low(self) -> float:
        """The height of the sun's centre when it stands half behind the hill."""
        return self.centre.y() + 1.05 * self.radius

    @property
    def sky(self) -> QRectF:
        """Everything the sun and its ring may touch."""
        pad = 0.5 * self.u
        return self.ring.adjusted(-pad, -pad, pad, pad)


def unit(size: QSizeF) -> float:
    """Return u for a stage of this size."""
    return max(1.0, min(size.height() / ROWS, size.width() / NARROWEST))


def near(size: QSizeF, text: float = 1.0) -> Geometry:
    """Lay out the stage for a person within reach of the laptop.

    `text` enlarges the small print with the person's text size; the rest is large anyway.
    """
    w, h = size.width(), size.height()
    u = unit(size)
    m = MARGIN * u
    free = h - ROWS * u
    r = SUN * u
    cx, cy = w - m - r - COLUMN_GAP * u, 10.55 * u + free / 2
    left = cx - r - COLUMN_GAP * u
    column = w - m - left
    small = min(1.0, 0.78 * text) * u
    wide = left - 1.4 * m
    return Geometry(
        size=size,
        u=u,
        far=False,
        centre=QPointF(cx, cy),
        radius=r,
        numeral=7.2 * u,
        hill=Hill(5.1 * u + free / 2, 16.9 * u + free / 2, 0.46, 0.52),
        word=Line(left, 3.2 * u, 3.05 * u, column),
        name=Line(m, 2.55 * u, 1.42 * u, left - 2 * m),
        meta=Line(m, 4.02 * u, 0.9 * u, left - 2 * m),
        sentence=Line(m, h - 3.25 * u, 1.1 * u, left - 1.6 * m),
        trouble=Line(m, 0.95 * u, min(0.85, 0.62 * text) * u, left - 2 * m),
        next_label=Line(left, h - 4.95 * u, small, column - 5.6 * u),
        next_name=Line(left, h - 3.55 * u, 1.02 * u, column - 5.6 * u),
        next_picture=QRectF(w - m - 5.4 * u, h - 6.2 * u, 5.4 * u, 3.2 * u),
        figure=QRectF(m - 0.6 * u, 4.6 * u + free / 2, wide, 14.2 * u),
        tall_figure=QRectF(m + 3 * u, 3.4 * u, wide - 3 * u, h - 8.6 * u),
        strip=h - 1.5 * u,
        left=left,
        column=column,
    )


def floor(size: QSizeF, foot: float = 0.0) -> Geometry:
    """Lay out floor mode: what has to be read from three metres, and nothing else.

    `foot` is the height at the bottom that a card covers: sun and figure make room for it.
    """
    place = _floor(size)
    bottom, u = size.height() - foot - CARD_GAP * place.u, place.u
    if not foot or place.ring.bottom() + RING * u <= bottom:
        return place
    top = place.ring.top() - RING * u
    radius = (bottom - top) / 2 - (RING_GAP + RING) * u
    return replace(
        place,
        centre=QPointF(place.centre.x(), (top + bottom) / 2),
        radius=radius,
        numeral=place.numeral * radius / place.radius,
        figure=_above(place.figure, bottom),
        tall_figure=_above(place.tall_figure, bottom),
    )


def _above(box: QRectF, bottom: float) -> QRectF:
    return QRectF(box.topLeft(), QPointF(box.right(), min(box.bottom(), bottom)))


def _floor(size: QSizeF) -> Geometry:
    w, h = size.width(), size.height()
    u = unit(size)
    m = MARGIN * u
    free = h - ROWS * u
    r = FAR_SUN * u
    cx, cy = w - m - r - RING_GAP * u, 10.2 * u + free / 2
    left = cx - r - RING_GAP * u
    wide = left - m - 0.8 * u
    sentence = h - 4.55 * u
    nothing = Line(0.0, 0.0, 0.0, 0.0)
    return Geometry(
        size=size,
        u=u,
        far=True,
        centre=QPointF(cx, cy),
        radius=r,
        numeral=12.2 * u,
        hill=Hill(9.4 * u + free / 2, 20.2 * u + free / 2, 0.34, 0.46),
        word=Line(m - 0.2 * u, 4.75 * u, 4.8 * u, wide),
        name=nothing,
        meta=Line(m, 7.55 * u, 2.1 * u, wide),
        sentence=Line(m, sentence, FAR_TEXT * u, wide + 0.3 * u),
        trouble=nothing,
        next_label=nothing,
        next_name=nothing,
        next_picture=QRectF(),
        figure=QRectF(m - 0.5 * u, 8.3 * u, wide + 0.9 * u, sentence - 10.4 * u),
        tall_figure=QRectF(left - 10.6 * u, 5.2 * u, 10.2 * u, sentence - 7.2 * u),
        strip=h - 1.75 * u,
        left=left,
        column=w - m - left,
    )
