"""Writes pages as PDF: vectors and embedded fonts."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from sciatica_desktop.domain.preferences import Paper as PaperSize
from sciatica_desktop.ui.paper.content import Content
from sciatica_desktop.ui.paper.ink import UNIT, Paper
from sciatica_desktop.ui.paper.page import draw_page
from sciatica_desktop.ui.paper.picture import UnwritableError
from sciatica_desktop.ui.wording.report import sample_words, title_words

POINTS_AN_INCH: Final = 72
_SIZES = {
    PaperSize.A4: QPageSize.PageSizeId.A4,
    PaperSize.LETTER: QPageSize.PageSizeId.Letter,
}


def report_pdf(content: Content) -> bytes:
    """Return the page for the clinician as PDF."""
    title = title_words(content.report.first, content.report.last)
    if content.sample:
        title = f"{title} ({sample_words()})"

    def draw(painter: QPainter) -> None:
        draw_page(Paper(painter), content)

    return pdf_of(title, content.version, content.wishes.paper, draw)


def pdf_of(title: str, version: str, paper: PaperSize, draw: Callable[[QPainter], object]) -> bytes:
    """Return one sheet as PDF, painted by `draw`; UnwritableError where that cannot begin."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer_on(buffer, title, version, paper)
    painter = QPainter()
    if not painter.begin(writer):
        raise UnwritableError("PDF")
    draw(painter)
    painter.end()
    return bytes(buffer.data().data())


def _writer_on(buffer: QIODevice, title: str, version: str, paper: PaperSize) -> QPdfWriter:
    """Return what writes one upright sheet without margins, in units of `Paper`."""
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(f"Sciatica Desktop {version}")
    writer.setResolution(round(POINTS_AN_INCH * UNIT))
    size = QPageSize(_SIZES[paper])
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    return writer
