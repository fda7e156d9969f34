"""Everything painted on the stage, in the order in which it is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from sciatica_desktop.ui.stage.bar import Progress, draw_bar
from sciatica_desktop.ui.stage.cap import draw_cap
from sciatica_desktop.ui.stage.geometry import Geometry, Line
from sciatica_desktop.ui.stage.ground import Ground
from sciatica_desktop.ui.stage.hill import draw_hill
from sciatica_desktop.ui.stage.lettering import (
    advance,
    draw_line,
    draw_sentence,
    face,
)
from sciatica_desktop.ui.stage.showing import Showing
from sciatica_desktop.ui.stage.strip import StripPlace
from sciatica_desktop.ui.tokens import DISPLAY, TEXT

FAR_LOWER = 0.6  # u: two lines stand clear of the mat above them


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told for a moment, or as long as a pause lasts where it `stands`."""

    words: str = ""
    stands: bool = False


NO_NOTICE = Notice()
SMOOTH = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)


def draw_land(painter: QPainter, place: Geometry, ground: Ground) -> None:
    """Draw wall and hill, without a sun."""
    painter.fillRect(QRectF(QPointF(0, 0), place.size), ground.wall)
    draw_hill(painter, place.hill.path(place.size, place.u), ground)


def draw_words(
    painter: QPainter,
    place: Geometry,
    ground: Ground,
    shown: Showing,
    trouble: str,
    notice: Notice = NO_NOTICE,
) -> None:
    """Draw all words that stay as they are for a while."""
    if place.far:
        _draw_far_words(painter, place, ground, shown, notice)
        return
    if trouble:
        draw_line(painter, place.trouble, trouble, TEXT, 500, ground.ink2)
    draw_line(painter, place.name, shown.name, DISPLAY, 600, ground.ink)
    if notice.words:
        draw_line(painter, place.meta, notice.words, TEXT, 600, ground.ink)
    else:
        draw_line(painter, place.meta, shown.meta, TEXT, 400, ground.ink2)
    _draw_say(painter, place, ground, shown.key, shown.sentence)


def _draw_far_words(
    painter: QPainter, place: Geometry, ground: Ground, shown: Showing, notice: Notice
) -> None:
    """Draw the two lines of floor mode; a notice that stands leaves the key to go on in its place."""
    second, key, sentence = shown.far_line, shown.key, shown.far_sentence
    if notice.stands:
        second = notice.words
    elif notice.words:
        key, sentence = "", notice.words
    draw_line(painter, place.meta, second, TEXT, 600, ground.ink)
    _draw_say(painter, place, ground, key, sentence)


def _draw_say(painter: QPainter, place: Geometry, ground: Ground, key: str, sentence: str) -> None:
    line = place.sentence
    if key:
        size = line.size
        width = advance(face(TEXT, size * 0.9, 700), key) + 0.9 * size
        box = QRectF(line.x, line.baseline - 1.18 * size, width, 1.6 * size)
        draw_cap(painter, box, key, ground.ink)
        line = Line(line.x + width + 0.4 * size, line.baseline, size, line.width - width)
    lower = FAR_LOWER * place.u if place.far else 0.0
    draw_sentence(painter, line, sentence, TEXT, ground.ink, lower=lower)


def draw_next(
    painter: QPainter,
    place: Geometry,
    ground: Ground,
    label: str,
    name: str,
    picture: QPixmap | None,
) -> None:
    """Draw what comes next, with its small picture."""
    if place.far or not name:
        return
    draw_line(painter, place.next_label, label, TEXT, 600, ground.ink2)
    draw_line(painter, place.next_name, name, DISPLAY, 600, ground.ink)
    if picture is not None and not picture.isNull():
        box, real = place.next_picture, picture.deviceIndependentSize()
        scale = min(1.0, box.width() / real.width(), box.height() / real.height())
        size = real * scale
        corner = QPointF(box.right() - size.width(), box.bottom() - size.height())
        painter.drawPixmap(QRectF(corner, size), picture, QRectF(picture.rect()))


def draw_word(painter: QPainter, place: Geometry, ground: Ground, shown: Showing) -> None:
    """Draw the phase word."""
    draw_line(painter, place.word, shown.word, DISPLAY, 700, ground.ink)


def draw_strip(
    painter: QPainter, strip: StripPlace, ground: Ground, shown: Showing, progress: Progress
) -> None:
    """Draw the time gone, the bar and the time left."""
    draw_bar(painter, progress, strip.bar, ground)
    if strip.elapsed.size:
        draw_line(painter, strip.elapsed, shown.elapsed, TEXT, 600, ground.ink2)
        draw_line(painter, strip.left, shown.left, TEXT, 600, ground.ink2)
