"""Paints one part of the body: shade, lit area and highlight, or flat with an outline."""

from itertools import pairwise

from PySide6.QtGui import QColor, QPainter, QPainterPath

from sciatica_desktop.figure.body import Hull, Part, Zone
from sciatica_desktop.ui.figure.canvas import Canvas, Style
from sciatica_desktop.ui.figure.creases import paint_creases
from sciatica_desktop.ui.figure.face import paint_face
from sciatica_desktop.ui.figure.hair import paint_bun, paint_hair, paint_hair_behind
from sciatica_desktop.ui.figure.palette import mixed
from sciatica_desktop.ui.figure.polygons import no_pen, path, polygon, round_pen
from sciatica_desktop.ui.figure.rim import Edge, Rim

_WHITE = QColor("white")
_SMALL = ("hand", "foot")
_EDGE = 0.011  # metres the soft rim reaches out
_SEEN = 0.25  # a zone that has a front is painted from this much of it


class PartBrush:
    """Paints parts one after the other, from far to near."""

    def __init__(self, canvas: Canvas, painter: QPainter, edge: Edge) -> None:
        self._canvas, self._painter, self._edge = canvas, painter, edge
        self._scene = canvas.scene

    def paint(self, part: Part) -> None:
        """Paint a part over all that is farther away."""
        far = self._scene.far(part)
        if self._canvas.style is Style.OUTLINE:
            self._outlined(part, far)
        else:
            self._soft(part, far)
        if part.name == "torso" and self._canvas.style is Style.SOFT:
            paint_creases(self._canvas, self._painter)
        if part.name == "head":
            paint_hair(self._canvas, self._painter)
            paint_face(self._canvas, self._painter)
        if part.name.startswith("hand"):
            self._finger_lines(part.side, far)

    def _zones(self, part: Part) -> list[Zone]:
        return [
            zone
            for zone in part.zones
            if zone.facing is None or self._scene.faces(*zone.facing) > _SEEN
        ]

    def _soft(self, part: Part, far: float) -> None:
        scene, painter, scale = self._scene, self._painter, self._canvas.scale
        camera, place = scene.camera, scene.skeleton.place
        joints = [(camera.points(place[bone]), radius) for bone, radius in part.joints]
        self._edge.draw(Rim(scene.flat, part.hulls, _EDGE * scale), joints)
        if part.name == "head":
            paint_bun(self._canvas, painter)
            paint_hair_behind(self._canvas, painter)
        small = part.name[:4] in _SMALL
        step = 2 if small and scale < 900 else 1
        for zone in self._zones(part):
            base, dark = self._canvas.tones(zone.colour, far)
            if part.name == "head":
                self._fill(base, path(scene.flat.rings(zone.hulls)))
                continue
            self._fill(dark, path(scene.flat.rings(zone.hulls, -0.7, step)))
            self._fill(base, path(scene.lit.rings(zone.hulls, 0, step)))
            if not small and far < 1:
                shine = mixed(base, _WHITE, 0.045 * (1 - far))
                self._fill(shine, path(scene.shine.rings(zone.hulls)))

    def _outlined(self, part: Part, far: float) -> None:
        scene, scale = self._scene, self._canvas.scale
        line = self._canvas.colour("line")

        def grown(hulls: tuple[Hull, ...], by: float) -> None:
            self._fill(line, path(scene.flat.rings(hulls, by)))

        if part.name == "head":
            paint_bun(self._canvas, self._painter)
            paint_hair_behind(self._canvas, self._painter)
        zones = self._zones(part)
        grown(tuple(hull for zone in zones for hull in zone.hulls), self._canvas.line_width)
        for zone in zones:
            grown(zone.hulls, max(0.8, 0.003 * scale))
            base, _ = self._canvas.tones(zone.colour, far)
            self._fill(base, path(scene.flat.rings(zone.hulls)))

    def _fill(self, colour: QColor, shape: QPainterPath) -> None:
        self._painter.setBrush(colour)
        self._painter.drawPath(shape)

    def _finger_lines(self, side: str, far: float) -> None:
        scene, painter = self._scene, self._painter
        _, dark = self._canvas.tones("skin", far)
        painter.setPen(round_pen(dark, max(0.6, 0.0028 * self._canvas.scale)))
        fingers = scene.body.fingers[side]
        for one, other in pairwise(fingers[:4]):
            middle = (scene.centres[one[:3]] + scene.centres[other[:3]]) / 2
            painter.drawPolyline(polygon(scene.camera.points(middle)))
        no_pen(painter)
