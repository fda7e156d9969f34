"""Share the few strokes that painted widgets have in common."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

SMOOTH = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)
OUTLINE_MOVED = QEvent.Type(QEvent.registerEventType())


def outline_moved(widget: QWidget) -> None:
    """Tell the focus ring that it belongs elsewhere within a control."""
    QCoreApplication.sendEvent(widget, QEvent(OUTLINE_MOVED))


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """Give a smooth painter on a widget, and end it whatever happens."""
    painter = QPainter(widget)
    painter.setRenderHints(SMOOTH)
    try:
        yield painter
    finally:
        painter.end()


def pill(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1.25,
    dashed: bool = False,
) -> None:
    """Draw a rounded box whose edge lies wholly inside the rectangle."""
    if edge is not None:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(edge, width, style))
        rect = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, radius, radius)


def text_width(font: QFont, text: str) -> float:
    """Return the width of a line of text."""
    return QFontMetricsF(font).horizontalAdvance(text)


def draw_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line of text in the middle of the rectangle's height."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter, text)


def draw_number(painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor) -> None:
    """Centre a number by the height of its digits, not by its line."""
    metrics = QFontMetricsF(font)
    box = metrics.tightBoundingRect(text)
    x = rect.center().x() - box.width() / 2 - box.x()
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QPointF(x, rect.center().y() + metrics.capHeight() / 2), text)
