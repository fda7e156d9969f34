"""The panels of Trends as one picture: PNG or SVG."""

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from sciatica_desktop.ui.paper.ink import UNIT, Area, Paper, Type, heading
from sciatica_desktop.ui.paper.panels import draw_panels
from sciatica_desktop.ui.wording.report import (
    logged_words,
    nothing_words,
    sample_words,
    shows_nothing,
    summary_words,
    title_words,
)
from sciatica_desktop.ui.wording.report_facts import NameOf
from sciatica_desktop.ui.wording.trends import caption
from sciatica_desktop.viewmodels.trend_data import TrendData

SIZE: Final = (800, 560)  # pt
PIXELS: Final = 2  # of a PNG in a point
MARGIN: Final = 24.0


class UnwritableError(RuntimeError):
    """The painter could not begin or end its work."""


def trends_png(data: TrendData, name_of: NameOf, *, sample: bool = False) -> bytes:
    """Return the picture as PNG, 1600 pixels wide."""
    width, height = SIZE
    image = QImage(width * PIXELS, height * PIXELS, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(PIXELS / UNIT, PIXELS / UNIT)
    _draw(Paper(painter), data, name_of, sample=sample)
    painter.end()
    buffer = _buffer()
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # its stub wants bytes
        raise UnwritableError("PNG")
    return bytes(buffer.data().data())


def trends_svg(data: TrendData, name_of: NameOf, *, sample: bool = False) -> bytes:
    """Return the picture as SVG; words are shapes, and stand in its description too."""
    width, height = SIZE
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(width, height))
    generator.setViewBox(QRectF(0, 0, width * UNIT, height * UNIT))
    generator.setTitle(title_words(data.first, data.last))
    generator.setDescription(summary_words(data))
    painter = QPainter()
    if not painter.begin(generator):
        raise UnwritableError("SVG")
    painter.fillRect(QRectF(0, 0, width * UNIT, height * UNIT), QColor("white"))
    _draw(Paper(painter, outlines=True), data, name_of, sample=sample)
    painter.end()
    return bytes(buffer.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _draw(paper: Paper, data: TrendData, name_of: NameOf, *, sample: bool) -> None:
    """Draw the title, the panels and the caption that no chart goes without."""
    width, height = SIZE[0] - 2 * MARGIN, SIZE[1]
    small = Type(10)
    paper.write(MARGIN, MARGIN + 14, title_words(data.first, data.last), heading(18))
    if sample:
        paper.write(SIZE[0] - MARGIN, MARGIN + 14, sample_words(), small.strong(), "leg", "right")
    words = logged_words(data.logged, data.possible)
    paper.write(MARGIN, MARGIN + 32, words, Type(11), "ink2")
    foot = paper.height_of(caption(), small, width)
    top = MARGIN + 42
    area = Area(MARGIN, top, width, height - top - foot - MARGIN - 6)
    if shows_nothing(data):
        paper.write(MARGIN, top + 40, nothing_words(), Type(13))
    else:
        draw_panels(paper, area, data, Type(9.5), name_of)
    paper.paragraph((MARGIN, height - MARGIN - foot), width, caption(), small, "ink2")
