"""What every brush of one frame shares: the scene, the colours, the style and the picture's size."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from sciatica_desktop.figure.scene import Scene
from sciatica_desktop.ui.figure.palette import Colours, colour, mixed

_LINE = 0.0055  # metres


class Style(StrEnum):
    """How the figure is painted."""

    SOFT = "soft"  # two tones and soft edges
    OUTLINE = "outline"  # flat colours and dark outlines, for high contrast


class Hair(StrEnum):
    """How the hair is worn."""

    TIED = "tied"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Canvas:
    """One frame being painted, in a picture of width x height and `ratio` device pixels each."""

    scene: Scene
    colours: Colours
    width: int
    height: int
    ratio: float = 1.0
    style: Style = Style.SOFT
    hair: Hair = Hair.TIED

    @property
    def scale(self) -> float:
        """Return pixels per metre: effects scale with the figure, not with the screen."""
        return self.scene.camera.scale

    @property
    def line_width(self) -> float:
        """Return how far the dark line round every part reaches out, in pixels."""
        return max(1.4, _LINE * self.scale)

    @property
    def bounds(self) -> QRectF:
        return QRectF(0, 0, self.width, self.height)

    def colour(self, name: str) -> QColor:
        """Return a colour of the theme; do not change it."""
        return colour(self.colours[name])

    def tones(self, name: str, far: float = 0.0) -> tuple[QColor, QColor]:
        """Return a zone's light and dark tone; a far limb is mixed towards its own dark."""
        base, dark, shade = self.colour(name), self.colour(name + "_d"), self.colour("far")
        if not far:
            return base, dark
        return (
            mixed(base, mixed(dark, shade, 0.10), far * 0.62),
            mixed(dark, mixed(dark, shade, 0.30), far * 0.8),
        )

    def image(self, scale: float = 1.0) -> QImage:
        """Return an empty picture, `scale` times the size on the device."""
        out = QImage(
            max(1, int(self.width * self.ratio * scale)),
            max(1, int(self.height * self.ratio * scale)),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        out.fill(0)
        return out
