"""Type on the stage: sized in pixels of the stage, shrunk to its column, never wrapped."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from sciatica_desktop.ui.stage.geometry import Line
from sciatica_desktop.ui.tokens import DISPLAY, NUMBERS

NO_PEN = Qt.PenStyle.NoPen
NO_BRUSH = Qt.BrushStyle.NoBrush

SMALLER = 0.88  # a sentence in two lines

# Large letters want to stand closer (system.md 2): per cent of the natural advance.
TIGHT = {DISPLAY: 98.6, NUMBERS: 89.0}


@lru_cache(maxsize=256)
def face(family: str, size: float, weight: int) -> QFont:
    """Return a font of this height in pixels; callers must not change it."""
    font = QFont(family)
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if family in TIGHT:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, TIGHT[family])
    return font


def advance(font: QFont, text: str) -> float:
    """Return how wide the text is."""
    return QFontMetricsF(font).horizontalAdvance(text)


def fitting(text: str, family: str, size: float, weight: int, width: float) -> QFont:
    """Return the font at its size, or smaller where the text would not fit."""
    font = face(family, size, weight)
    needed = advance(font, text)
    if needed <= width:
        return font
    return face(family, int(size * width / needed), weight)


def draw_line(
    painter: QPainter, line: Line, text: str, family: str, weight: int, colour: QColor
) -> QFont:
    """Draw text on its line and return the font that fitted."""
    font = fitting(text, family, line.size, weight, line.width)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(line.x, line.baseline), text)
    return font


def draw_numeral(
    painter: QPainter, centre: QPointF, text: str, size: float, width: float, colour: QColor
) -> None:
    """Draw figures with the middle of what is black in them on the centre."""
    font = fitting(text, NUMBERS, size, 700, width)
    metrics = QFontMetricsF(font)
    # Figures that count should keep their place, and a narrow 1 should not push its neighbour out
    # of the middle: half way between the middle of the advance and that of the ink does both.
    loose = metrics.horizontalAdvance("0") * (100 / TIGHT[NUMBERS] - 1)
    advanced = (metrics.horizontalAdvance(text) + loose) / 2
    x = centre.x() - (advanced + metrics.tightBoundingRect(text).center().x()) / 2
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(x, centre.y() + metrics.capHeight() / 2), text)


def draw_centred(
    painter: QPainter, centre: QPointF, text: str, font: QFont, colour: QColor
) -> None:
    """Draw one line of text around a point, by the height of its capitals."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(colour)
    x = centre.x() - metrics.horizontalAdvance(text) / 2
    painter.drawText(QPointF(x, centre.y() + metrics.capHeight() / 2), text)


def halves(text: str, font: QFont, width: float = 0.0) -> tuple[str, ...]:
    """Return the text in two lines: one sentence each where they fit, else as alike as can be."""
    words = text.split(" ")
    cuts = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    if not cuts:
        return (text,)

    def longest(cut: tuple[str, str]) -> float:
        return max(advance(font, half) for half in cut)

    sentences = [cut for cut in cuts if cut[0].endswith(".") and longest(cut) <= width]
    return min(sentences or cuts, key=longest)


def draw_sentence(
    painter: QPainter, line: Line, text: str, family: str, colour: QColor, *, lower: float = 0.0
) -> None:
    """Draw a sentence in one line, or where it is too long a little smaller in two.

    Two lines stand `lower` by so many pixels, clear of what is above.
    """
    font = face(family, line.size, 600)
    if advance(font, text) <= line.width * 1.04:
        draw_line(painter, line, text, family, 600, colour)
        return
    size = line.size * SMALLER
    rows = halves(text, face(family, size, 600), line.width)
    longest = max(rows, key=lambda row: advance(face(family, size, 600), row))
    font = fitting(longest, family, size, 600, line.width)
    painter.setFont(font)
    painter.setPen(colour)
    first = line.baseline + lower - (len(rows) - 1) * 0.95 * line.size
    for number, row in enumerate(rows):
        y = first + number * 1.24 * size + 0.12 * line.size
        painter.drawText(QPointF(line.x, y), row)
