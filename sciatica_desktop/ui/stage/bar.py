"""The whole session as a row of pills, one an exercise, each as long as it lasts."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from sciatica_desktop.ui.stage.ground import Ground, faded
from sciatica_desktop.ui.stage.lettering import NO_BRUSH, NO_PEN

GAP = 5.0
STILL_TO_COME = 0.22
HOLLOW = 2.0  # the rim of what was left out


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a session is: its segments in seconds, the present one and how much of it is done.

    `left_out` are those before the present one of which nothing was done.
    """

    segments: tuple[float, ...]
    segment: int
    done: float
    left_out: frozenset[int] = frozenset()


def pills(progress: Progress, box: QRectF) -> tuple[QRectF, ...]:
    """Return the box of every segment, in proportion, none thinner than it is high."""
    count = len(progress.segments)
    gap = min(GAP, box.width() / (4 * count))
    room = box.width() - gap * (count - 1)
    least = min(box.height(), room / count)
    total = sum(progress.segments) or 1.0
    spare = room - least * count
    boxes, x = [], box.x()
    for seconds in progress.segments:
        width = least + spare * seconds / total
        boxes.append(QRectF(x, box.y(), width, box.height()))
        x += width + gap
    return tuple(boxes)


def draw_bar(painter: QPainter, progress: Progress, box: QRectF, ground: Ground) -> None:
    """Draw what is done, what runs and what is still to come."""
    soft = faded(ground.ink, STILL_TO_COME)
    round_by = box.height() / 2
    for number, pill in enumerate(pills(progress, box)):
        if number in progress.left_out:
            _draw_hollow(painter, pill, soft)
            continue
        painter.setPen(NO_PEN)
        painter.setBrush(ground.ink if number < progress.segment else soft)
        painter.drawRoundedRect(pill, round_by, round_by)
        if number == progress.segment:
            _draw_present(painter, pill, progress.done, ground)


def _draw_hollow(painter: QPainter, pill: QRectF, soft: QColor) -> None:
    """Draw a pill that is neither done nor still to come."""
    half = HOLLOW / 2
    painter.setPen(QPen(soft, HOLLOW))
    painter.setBrush(NO_BRUSH)
    inner = pill.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)


def _draw_present(painter: QPainter, pill: QRectF, done: float, ground: Ground) -> None:
    round_by = pill.height() / 2
    whole, part = QPainterPath(), QPainterPath()
    whole.addRoundedRect(pill, round_by, round_by)
    part.addRect(QRectF(pill.x(), pill.y(), pill.width() * min(1.0, done), pill.height()))
    painter.setBrush(ground.ink)
    painter.drawPath(whole.intersected(part))
    painter.setPen(QPen(ground.ink, 2))
    painter.setBrush(NO_BRUSH)
    painter.drawRoundedRect(pill.adjusted(-3, -3, 3, 3), round_by + 3, round_by + 3)
