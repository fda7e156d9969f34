"""Writes a picture of the figure to a PNG, SVG or PDF file."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from sciatica_desktop.figure.body import body
from sciatica_desktop.figure.framing import Bounds
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.ui.figure.inset import inset_of, paint_plain_inset
from sciatica_desktop.ui.figure.plain import paint_plain
from sciatica_desktop.ui.figure.render import Appearance, Shot, canvas_for, still

_PDF_DPI = 72  # one point for a pixel of the picture


def write_picture(
    path: Path, poses: Poses, moment: Moment, appearance: Appearance, shot: Shot, title: str
) -> bool:
    """Write the file its ending asks for; return whether that was possible."""
    match path.suffix.lower():
        case ".png":
            return still(poses, moment, appearance, shot).save(str(path))
        case ".svg":
            return _svg(path, poses, moment, appearance, shot, title)
        case ".pdf":
            return _pdf(path, poses, moment, appearance, shot, title)
        case _:
            raise ValueError(path.suffix)


def draw_plain(
    painter: QPainter, poses: Poses, moment: Moment, appearance: Appearance, shot: Shot
) -> None:
    """Paint a moment as vectors; for print."""
    shown = poses.side(moment)
    bounds = Bounds(shown, body=body(appearance.build))
    view = shot.view or shown.view
    stage = bounds.stage(view, shot.width, shot.height, arrows=shot.arrows, margin=shot.margin)
    canvas = canvas_for(shown, moment, appearance, shot, stage)
    if shot.backdrop:
        painter.fillRect(QRectF(0, 0, shot.width, shot.height), QColor(canvas.colours["bg"]))
    paint_plain(painter, canvas, arrows=shot.arrows)
    inset = inset_of(bounds, stage, shot.width, shot.height) if shot.inset else None
    if inset is not None:
        paint_plain_inset(painter, canvas, inset)


def _svg(
    path: Path, poses: Poses, moment: Moment, appearance: Appearance, shot: Shot, title: str
) -> bool:
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(QSize(shot.width, shot.height))
    generator.setViewBox(QRectF(0, 0, shot.width, shot.height))
    generator.setTitle(title)
    generator.setDescription("")
    painter = QPainter()
    if not painter.begin(generator):
        return False
    draw_plain(painter, poses, moment, appearance, shot)
    return painter.end()


def _pdf(
    path: Path, poses: Poses, moment: Moment, appearance: Appearance, shot: Shot, title: str
) -> bool:
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setResolution(_PDF_DPI)
    size = QPageSize(QSizeF(shot.width, shot.height), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter()
    if not painter.begin(writer):
        return False
    page = writer.pageLayout().paintRectPixels(_PDF_DPI)  # a landscape page stays so
    painter.scale(page.width() / shot.width, page.height() / shot.height)
    draw_plain(painter, poses, moment, appearance, shot)
    return painter.end()
