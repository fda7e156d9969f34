"""The strip at the foot of the stage: time gone, bar, time left, and the three controls."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.stage.controls import RIM, Form, StageButton
from sciatica_desktop.ui.stage.geometry import FAR_TEXT, Geometry, Line
from sciatica_desktop.ui.stage.ground import Ground
from sciatica_desktop.ui.stage.lettering import advance, face
from sciatica_desktop.ui.tokens import TEXT

translate = QCoreApplication.translate

LARGEST_PRINT = 1.28  # times the small print, for people with large text
NOTHING = Line(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class StripPlace:
    """Where the painted things of the strip stand."""

    bar: QRectF = field(default_factory=QRectF)
    elapsed: Line = NOTHING
    left: Line = NOTHING

    @property
    def touched(self) -> QRect:
        """What has to be painted anew when time goes on."""
        box = self.bar.adjusted(-6, -6, 6, 6)
        if self.elapsed.size:
            right = self.left.x + self.left.width
            rise = self.left.size
            box = box.united(
                QRectF(
                    self.elapsed.x, self.elapsed.baseline - rise, right - self.elapsed.x, 2 * rise
                )
            )
        return box.toAlignedRect()


class Strip:
    """The controls of the stage, in the order of the Tab key, and their places."""

    def __init__(self, stage: QWidget) -> None:
        self.hurts = StageButton(translate("Stage", "This hurts"), Form.BLOCK, stage, "H")
        self.warning = StageButton(translate("Stage", "Warning signs"), Form.LINK, stage)
        self.sign = StageButton(translate("Stage", "Warning signs"), Form.SIGN, stage)
        self.help = StageButton("?", Form.CAP, stage)
        self.help.setAccessibleName(translate("Stage", "Keys"))

    @property
    def controls(self) -> tuple[StageButton, ...]:
        """All controls, also those that the present mode hides."""
        return self.hurts, self.warning, self.sign, self.help

    def dress(self, ground: Ground, place: Geometry, text: float) -> None:
        """Give the controls the colours of this moment and their sizes."""
        small = print_size(place, text)
        for control in self.controls:
            control.dress(ground, place.u, small)
        if place.far:
            self.hurts.dress(ground, place.u, FAR_TEXT * place.u)
            self.sign.dress(ground, place.u, FAR_TEXT * place.u)

    def lay_out(self, place: Geometry, text: float, left_words: str) -> StripPlace:
        """Put the controls in their places and return those of bar and times."""
        self.warning.setVisible(not place.far)
        self.help.setVisible(not place.far)
        self.sign.setVisible(place.far)
        edge = place.size.width() - place.margin
        hurts = _put(self.hurts, edge - _width(self.hurts), place.strip)
        if place.far:
            x = hurts - 0.7 * place.u - _width(self.sign)
            _put(self.sign, x, place.strip)
            high = 0.62 * place.u
            width = x - 0.7 * place.u - place.margin
            return StripPlace(QRectF(place.margin, place.strip - high / 2, width, high))
        x = min(place.left, hurts - 0.8 * place.u - _width(self.warning))
        _put(self.warning, x, place.strip)
        x -= 0.75 * place.u + _width(self.help)
        _put(self.help, x, place.strip)
        return _times(place, print_size(place, text), left_words, x - 0.7 * place.u)


def print_size(place: Geometry, text: float) -> float:
    """Return the height of the smallest letters, larger for people with large text."""
    return 0.78 * place.u * min(text, LARGEST_PRINT)


def _times(place: Geometry, size: float, left_words: str, edge: float) -> StripPlace:
    font = face(TEXT, size, 600)
    base = place.strip + 0.34 * size
    gone, left = advance(font, "00:00"), advance(font, left_words) + 1
    gap = 0.6 * place.u
    high = 0.42 * place.u
    x = place.margin + gone + gap
    bar = QRectF(x, place.strip - high / 2, max(high, edge - left - gap - x), high)
    return StripPlace(
        bar,
        Line(place.margin, base, size, gone),
        Line(edge - left, base, size, left),
    )


def _width(control: StageButton) -> float:
    return control.sizeHint().width() - 2 * RIM


def _put(control: StageButton, x: float, middle: float) -> float:
    """Place a control by its visible left edge, its middle on a line; return that edge."""
    size = control.sizeHint()
    corner = QPoint(round(x) - RIM, round(middle - size.height() / 2))
    control.setGeometry(QRect(corner, size))
    return x
