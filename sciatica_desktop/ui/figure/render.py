"""Paints one still of an exercise into a picture."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from sciatica_desktop.figure.body import NEUTRAL, Build, body
from sciatica_desktop.figure.camera import View
from sciatica_desktop.figure.framing import Bounds, Stage
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.figure.scene import Scene
from sciatica_desktop.ui.figure.canvas import Canvas, Hair, Style
from sciatica_desktop.ui.figure.inset import Inset, inset_of, paint_inset
from sciatica_desktop.ui.figure.painter import paint_frame
from sciatica_desktop.ui.figure.palette import Colours, colours


@dataclass(frozen=True)
class Appearance:
    """How a figure looks: theme, build, hair, and colours in place of the theme's."""

    theme: str = "light"
    build: Build = NEUTRAL
    hair: Hair = Hair.TIED
    colours: Colours | None = None

    @property
    def style(self) -> Style:
        return Style.OUTLINE if self.theme == "contrast" else Style.SOFT

    @property
    def palette(self) -> Colours:
        return colours(self.theme, self.colours)


@dataclass(frozen=True)
class Shot:
    """What picture is wanted: size in logical pixels, device pixels each, and extras."""

    width: int
    height: int
    ratio: float = 1.0
    view: View | None = None  # the pose file's own
    arrows: bool = True
    glow: bool = True
    backdrop: bool = True  # fill the ground; else the picture is transparent around the figure
    inset: bool = True  # the second picture of those exercises that have one
    margin: float = -1.0  # pixels; below 0 a share of the width


def still(
    poses: Poses, moment: Moment, appearance: Appearance, shot: Shot, *, alone: bool = False
) -> QImage:
    """Paint one moment; framed by all keys of the exercise, or alone by itself."""
    shown = poses.side(moment)
    bounds = Bounds(shown, [shown.at(moment)] if alone else None, body(appearance.build))
    stage = bounds.stage(
        shot.view or shown.view,
        shot.width,
        shot.height,
        arrows=shot.arrows,
        margin=shot.margin,
    )
    inset = inset_of(bounds, stage, shot.width, shot.height) if shot.inset else None
    return picture(shown, moment, appearance, shot, stage, inset)


def canvas_for(
    poses: Poses, moment: Moment, appearance: Appearance, shot: Shot, stage: Stage
) -> Canvas:
    """Return the canvas of a frame on a stage."""
    scene = Scene(poses, poses.at(moment), stage, body(appearance.build), moment.breath)
    return Canvas(
        scene,
        appearance.palette,
        shot.width,
        shot.height,
        shot.ratio,
        appearance.style,
        appearance.hair,
    )


def picture(
    poses: Poses,
    moment: Moment,
    appearance: Appearance,
    shot: Shot,
    stage: Stage,
    inset: Inset | None = None,
) -> QImage:
    """Paint one frame on a stage that was fitted before."""
    canvas = canvas_for(poses, moment, appearance, shot, stage)
    image = canvas.image()
    image.fill(QColor(canvas.colours["bg"]) if shot.backdrop else Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(shot.ratio, shot.ratio)
    paint_frame(painter, canvas, arrows=shot.arrows, glow=shot.glow)
    if inset is not None:
        paint_inset(painter, canvas, inset)
    painter.end()
    image.setDevicePixelRatio(shot.ratio)
    return image
