"""Paints words and lines on white paper; all lengths are points, whatever the file is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from sciatica_desktop.ui.tokens import DISPLAY, TEXT

UNIT: Final = 10.0  # units of the painter in a point; fonts have whole sizes in units
LINE: Final = 1.34  # line height against the size of the type

# Opaque and dark enough to stay apart in grey; tints only ever carry what an outline says too.
INKS: Final = {
    "ink": "#13211F",
    "ink2": "#3C4A46",
    "leg": "#A83F06",
    "leg_tint": "#F7E6DB",
    "back": "#3B4D78",
    "back_tint": "#E4E8F0",
    "go": "#0B5D5B",
    "go_tint": "#DDEDE9",
    "above": "#EBA376",
    "step1": "#FBEADF",
    "step2": "#F3C8AB",
    "step3": "#E09A6C",
    "step4": "#B8561F",
    "step5": "#5E2303",
    "flare": "#F3EDE8",
    "grid": "#CBD3D0",
    "white": "#FFFFFF",
}


@dataclass(frozen=True, slots=True)
class Type:
    """A size in points, a weight and a family."""

    size: float
    weight: int = 400
    family: str = TEXT

    def font(self) -> QFont:
        """Return the font in units of the painter.

        Without `calt`, Inter swaps "=", ")" and "≥" for glyphs that vanish from copied text.
        """
        font = QFont(self.family)
        font.setPixelSize(round(self.size * UNIT))
        font.setWeight(QFont.Weight(self.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("calt"), 0)
        return font

    @property
    def line(self) -> float:
        """The height of a line."""
        return self.size * LINE

    def strong(self) -> "Type":
        """Return the same size in bold."""
        return Type(self.size, 600, self.family)


@dataclass(frozen=True, slots=True)
class Area:
    """Where something goes on the paper, in points."""

    left: float
    top: float
    width: float
    height: float


def heading(size: float) -> Type:
    """Return the type of a title."""
    return Type(size, 600, DISPLAY)


class Paper:
    """A painter in points. With `outlines` words become shapes, for files that embed no fonts."""

    def __init__(self, painter: QPainter, *, outlines: bool = False) -> None:
        self._painter, self._outlines = painter, outlines
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    # words

    def width(self, words: str, kind: Type) -> float:
        """Return how wide a line of words is."""
        return QFontMetricsF(kind.font()).horizontalAdvance(words) / UNIT

    def write(
        self, x: float, y: float, words: str, kind: Type, ink: str = "ink", side: str = "left"
    ) -> None:
        """Write one line on the baseline `y`; `x` is its left or right end or its middle."""
        back = {"left": 0.0, "middle": 0.5, "right": 1.0}[side]
        x -= self.width(words, kind) * back if back else 0.0
        place = QPointF(x * UNIT, y * UNIT)
        if self._outlines:
            path = QPainterPath()
            path.addText(place, kind.font(), words)
            self._painter.fillPath(path, QColor(INKS[ink]))
        else:
            self._painter.setFont(kind.font())
            self._painter.setPen(QColor(INKS[ink]))
            self._painter.drawText(place, words)

    def height_of(self, words: str, kind: Type, width: float, lead: str = "") -> float:
        """Return how high a paragraph of this width is; `lead` stands before it in bold."""
        return self._lay_out(words, kind, width, lead).lineCount() * kind.line

    def paragraph(
        self,
        place: tuple[float, float],
        width: float,
        words: str,
        kind: Type,
        ink: str = "ink",
        lead: str = "",
    ) -> float:
        """Write a paragraph below and right of a place; return its height."""
        layout = self._lay_out(words, kind, width, lead)
        corner = QPointF(place[0] * UNIT, place[1] * UNIT)
        if self._outlines:
            self._outline(layout, corner, kind, ink)
        else:
            self._painter.setPen(QColor(INKS[ink]))
            layout.draw(self._painter, corner)
        return layout.lineCount() * kind.line

    def _lay_out(self, words: str, kind: Type, width: float, lead: str) -> QTextLayout:
        text = f"{lead} {words}" if lead else words
        layout = QTextLayout(text.replace("\n", "\u2028"), kind.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if lead:
            bold = QTextLayout.FormatRange()
            bold.start, bold.length = 0, len(lead)
            form = QTextCharFormat()
            form.setFontWeight(QFont.Weight.DemiBold)
            bold.format = form
            layout.setFormats([bold])
        layout.beginLayout()
        y = 0.0
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width * UNIT)
            line.setPosition(QPointF(0, y + (kind.line * UNIT - line.height()) / 2))
            y += kind.line * UNIT
            line = layout.createLine()
        layout.endLayout()
        return layout

    def _outline(self, layout: QTextLayout, corner: QPointF, kind: Type, ink: str) -> None:
        path = QPainterPath()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            words = layout.text()[line.textStart() : line.textStart() + line.textLength()]
            place = corner + line.position() + QPointF(0, line.ascent())
            path.addText(place, kind.font(), words.rstrip())
        self._painter.fillPath(path, QColor(INKS[ink]))

    # shapes

    def fill(self, x: float, y: float, width: float, height: float, ink: str) -> None:
        """Fill a rectangle."""
        rect = QRectF(x * UNIT, y * UNIT, width * UNIT, height * UNIT)
        self._painter.fillRect(rect, QColor(INKS[ink]))

    def line(
        self, ends: Sequence[tuple[float, float]], ink: str, thick: float, *, dashed: bool = False
    ) -> None:
        """Draw a line through places."""
        self._painter.setPen(_pen(ink, thick, dashed=dashed))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(_polygon(ends))

    def shape(
        self,
        corners: Sequence[tuple[float, float]],
        fill: str = "",
        edge: str = "",
        thick: float = 0.5,
    ) -> None:
        """Draw a closed shape."""
        self._painter.setPen(_pen(edge, thick) if edge else QPen(Qt.PenStyle.NoPen))
        self._painter.setBrush(QBrush(QColor(INKS[fill])) if fill else QBrush())
        self._painter.drawPolygon(_polygon(corners))

    def box(
        self,
        place: tuple[float, float],
        size: tuple[float, float],
        fill: str = "",
        edge: str = "",
        thick: float = 0.5,
    ) -> None:
        """Draw a rectangle with an edge."""
        (x, y), (width, height) = place, size
        right, low = x + width, y + height
        self.shape(((x, y), (right, y), (right, low), (x, low)), fill, edge, thick)

    def ring(self, x: float, y: float, radius: float, edge: str, thick: float = 0.5) -> None:
        """Draw a circle with white inside."""
        self._painter.setPen(_pen(edge, thick))
        self._painter.setBrush(QColor(INKS["white"]))
        self._painter.drawEllipse(QPointF(x * UNIT, y * UNIT), radius * UNIT, radius * UNIT)


def _pen(ink: str, thick: float, *, dashed: bool = False) -> QPen:
    pen = QPen(QColor(INKS[ink]), thick * UNIT)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setDashPattern([4, 3])
    return pen


def _polygon(places: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(x * UNIT, y * UNIT) for x, y in places])
