"""A few creases in the shirt: across the waist where the trunk bends, and at a raised arm's pit."""

import math

import numpy as np
from PySide6.QtGui import QPainter

from sciatica_desktop.figure.maths import Array
from sciatica_desktop.figure.scene import Scene
from sciatica_desktop.ui.figure.canvas import Canvas
from sciatica_desktop.ui.figure.palette import faded
from sciatica_desktop.ui.figure.polygons import path

_STEPS = 13
_THICK = 0.0055  # metres in the middle of a crease; its ends are thin
_WAIST = (  # bone, height, from and to (degrees from the middle of the front), slant
    ("l1", 0.030, 8.0, 66.0, 0.012),
    ("l2", 0.026, -14.0, 50.0, 0.006),
    ("l3", 0.022, 16.0, 74.0, -0.010),
)
_ARMPIT = ((0.028, 74.0, 40.0, 0.030), (0.004, 78.0, 50.0, 0.026))  # height, from, to, slant
_WAIST_AXES, _CHEST_AXES = (0.097, 0.130), (0.100, 0.143)
_MIDDLE = 0.018  # metres the trunk's middle lies before its bones


def paint_creases(canvas: Canvas, painter: QPainter) -> None:
    """Paint the creases that the present bend makes."""
    scene = canvas.scene
    angles = scene.pose.angles
    bend = angles["lumbar"][0] + 0.4 * angles["thorax"][0]
    flexed, arched = _ramp(bend, 8, 30), _ramp(-bend, 8, 26)
    for bone, height, start, end, slant in _WAIST:
        for strength, behind in ((flexed, 0.0), (arched, 180.0)):
            for way in (1, -1):
                arc = (behind + way * start, behind + way * end)
                _crease(canvas, painter, bone, (height, slant), arc, _WAIST_AXES, strength)
    for side, sign in (("L", 1), ("R", -1)):
        raised = _ramp(_raised(scene, side), 35, 80)
        for height, start, end, slant in _ARMPIT:
            arc = (sign * start, sign * end)
            _crease(canvas, painter, "t2", (height, slant), arc, _CHEST_AXES, raised)


def _ramp(value: float, low: float, high: float) -> float:
    return max(0.0, min(1.0, (value - low) / (high - low)))


def _raised(scene: Scene, side: str) -> float:
    """Return how far an upper arm is lifted from the trunk, in degrees."""
    turn = scene.skeleton.turn
    down = float(turn["t3"][:, 2] @ turn["uarm" + side][:, 2])
    return math.degrees(math.acos(max(-1.0, min(1.0, down))))


def _crease(
    canvas: Canvas,
    painter: QPainter,
    bone: str,
    rise: tuple[float, float],
    arc: tuple[float, float],
    axes: tuple[float, float],
    strength: float,
) -> None:
    """Paint one lens-shaped line on the surface of the trunk, as far as it faces the camera."""
    if strength <= 0.05:
        return
    scene = canvas.scene
    turn, place = scene.skeleton.turn[bone], scene.skeleton.place[bone]
    share = np.linspace(0, 1, _STEPS)
    angle = np.radians(arc[0] + (arc[1] - arc[0]) * share)
    normals = np.column_stack([np.cos(angle) / axes[0], np.sin(angle) / axes[1], 0 * angle])
    seen = (normals @ turn.T) @ -scene.camera.forward > 0.12 / axes[1]
    if seen.sum() < 4:
        return
    local = np.column_stack(
        [
            _MIDDLE + axes[0] * np.cos(angle),
            axes[1] * np.sin(angle),
            rise[0] + rise[1] * share,
        ]
    )[seen]
    half: Array = _THICK * np.sin(np.linspace(0, math.pi, len(local)))
    lifted, lowered = local.copy(), local.copy()
    lifted[:, 2] += half
    lowered[:, 2] -= half
    ring = place + np.concatenate([lifted, lowered[::-1]]) @ turn.T
    painter.setBrush(faded(canvas.colours["shirt_d"], 0.85 * strength))
    painter.drawPath(path([scene.camera.points(ring)]))
