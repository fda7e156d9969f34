"""The glow where an exercise should be felt; the same is always said in words too."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QRadialGradient

from sciatica_desktop.figure.maths import Array, length, unit, vec
from sciatica_desktop.figure.profiles import LENGTH, PROFILE, thickness
from sciatica_desktop.figure.reading import bone_name
from sciatica_desktop.figure.scene import Scene
from sciatica_desktop.ui.figure.canvas import Canvas, Style
from sciatica_desktop.ui.figure.palette import faded
from sciatica_desktop.ui.figure.polygons import path, point

FADE = (  # share of the radius, opacity: a full core and a short rim, or orange turns brown
    (0.0, 1.0),
    (0.25, 0.97),
    (0.42, 0.84),
    (0.58, 0.58),
    (0.72, 0.30),
    (0.86, 0.09),
    (1.0, 0.0),
)
_HALO = ((0.0, 0.40), (0.35, 0.30), (0.65, 0.12), (1.0, 0.0))  # light, not paint: it cannot dull
_WIDE = 1.35  # how much wider the light reaches than the core
_BEADS = 5  # along a limb
_DEEP = 0.035  # metres from the bone: inside the body, it has no side


def glow_spots(scene: Scene, glow: Mapping[str, Any]) -> list[tuple[Array, float, float]]:
    """Return the places of the world where it glows, each with its radius and how much it shows."""
    bone = bone_name(glow.get("bone", glow["part"]))
    limb = bone[:-1]
    turn, place = scene.skeleton.turn[bone], scene.skeleton.place[bone]
    if limb not in PROFILE:
        return [
            (place + turn @ vec(*spot[:3]), spot[3], _shown(scene, turn @ vec(*spot[:3])))
            for spot in glow.get("spots", ())
        ]
    out = unit(vec(*glow.get("dir", (-1, 0, 0))))
    seen = _shown(scene, turn @ out)
    spots = []
    start, end = glow.get("span", (0.2, 0.8))
    for t in np.linspace(start, end, _BEADS).tolist():
        radius, forward = thickness(limb, t)
        local = vec(forward, 0, -t * LENGTH[limb]) + out * radius * 0.55
        spots.append((place + turn @ local, radius * glow.get("size", 1.0), seen))
    return spots


def _shown(scene: Scene, outward: Array) -> float:
    """Return 1 for a spot that looks at the camera or sits deep, 0 for one on the far side."""
    if length(outward) < _DEEP:
        return 1.0
    facing = -float(unit(outward) @ scene.camera.forward)
    return max(0.0, min(1.0, (facing + 0.75) / 0.5))


def strength(count: int, pulse: float) -> float:
    """Return the opacity of one spot: several lie over each other."""
    full = 0.55 if count > 3 else 0.62 if count > 1 else 0.88
    return full * (0.5 + 0.5 * pulse)


def paint_glow(canvas: Canvas, painter: QPainter, glow: Mapping[str, Any], pulse: float) -> None:
    """Paint one glow on top of its part."""
    scene = canvas.scene
    spots = glow_spots(scene, glow)
    hulls = scene.body.part[bone_name(glow["part"])].hulls
    outline = path(scene.flat.rings(hulls))
    top = strength(len(spots), pulse)
    for place, radius, seen in spots:
        if seen <= 0:
            continue
        centre = point(scene.camera.points(place))
        size = radius * (1.5 if len(spots) > 3 else 1.4) * canvas.scale
        if canvas.style is Style.SOFT:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
            painter.setBrush(_light(canvas, centre, size * _WIDE, _HALO, top * seen))
            painter.drawPath(outline)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setBrush(_light(canvas, centre, size, FADE, top * seen))
        painter.drawPath(outline)


def _light(
    canvas: Canvas,
    centre: QPointF,
    size: float,
    stops: tuple[tuple[float, float], ...],
    share: float,
) -> QRadialGradient:
    fade = QRadialGradient(centre, size)
    for at, alpha in stops:
        fade.setColorAt(at, faded(canvas.colours["glow"], alpha * share))
    return fade
