"""The frames of one exercise at one size, painted one at a time when there is time."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from sciatica_desktop.domain.exercise import Exercise, Laterality
from sciatica_desktop.figure.body import Body, body
from sciatica_desktop.figure.camera import View
from sciatica_desktop.figure.framing import Bounds, Stage
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.passage import Place
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.figure.scene import Scene
from sciatica_desktop.ui.figure.backdrop import paint_backdrop
from sciatica_desktop.ui.figure.canvas import Canvas
from sciatica_desktop.ui.figure.frames import Frame, FrameStore, cropped
from sciatica_desktop.ui.figure.inset import Inset, inset_of, paint_inset
from sciatica_desktop.ui.figure.painter import paint_figure
from sciatica_desktop.ui.figure.palette import Colours
from sciatica_desktop.ui.figure.render import Appearance

RATE = 30  # frames for a second of movement
BREATHS = 10  # steps from empty to full
_MOST, _LEAST = 120, 12
_MARGIN = 0.05  # of the smaller edge; soft shadows need it


class FrameKey(NamedTuple):
    """Which frame: how far on the way, how full of breath, which side at work."""

    step: int
    breath: int
    mirrored: bool
    turn: bool


@dataclass(frozen=True, slots=True)
class _Half:
    """A frame whose second picture is still to come."""

    key: FrameKey
    canvas: Canvas
    image: QImage
    inset: Inset


class Film:
    """Paints and keeps the frames of an exercise."""

    def __init__(
        self,
        poses: Poses,
        seconds: float,
        appearance: Appearance,
        width: int,
        height: int,
        ratio: float,
        *,
        both_sides: bool = False,
    ) -> None:
        self.poses, self._appearance = poses, appearance
        self._both_sides = both_sides  # take their turn before one camera
        self._width, self._height, self._ratio = max(1, width), max(1, height), ratio
        seconds = float(poses.data.get("loop", seconds))
        moves = len(poses.way) > 1
        self.steps = max(_LEAST, min(_MOST, round(seconds * RATE))) if moves else 1
        self._store = FrameStore()
        self._whole: set[tuple[bool, bool, bool]] = set()  # sides of which no frame is missing
        self._bounds: dict[tuple[bool, bool], Bounds] = {}
        self._turned = (0.0, 0.0)
        self._stages: dict[tuple[bool, bool], Stage] = {}
        self._insets: dict[tuple[bool, bool], Inset | None] = {}
        self._half: _Half | None = None

    @classmethod
    def of(
        cls, exercise: Exercise, poses: Poses, appearance: Appearance, size: QSize, ratio: float
    ) -> "Film":
        """Return the film of an exercise at its tempo."""
        tempo = exercise.tempo
        return cls(
            poses,
            max(tempo.move_in_s, tempo.move_out_s),
            appearance,
            size.width(),
            size.height(),
            ratio,
            both_sides=exercise.laterality is Laterality.ALTERNATING,
        )

    @property
    def build(self) -> Body:
        """Return the body of its figure."""
        return body(self._appearance.build)

    def turn(self, yaw: float, pitch: float) -> None:
        """Look from a side: degrees about the pose's own view."""
        if (yaw, pitch) != self._turned:
            self._turned, self._half = (yaw, pitch), None
            self._stages.clear()
            self._store.clear()
            self._whole.clear()

    def key(self, moment: Moment) -> FrameKey:
        """Return which frame shows a moment."""
        step = round(moment.u * self.steps)
        step = step % self.steps if self.poses.loops else max(0, min(self.steps, step))
        if self.steps == 1:
            step = 0
        held = step == self.steps or self.steps == 1
        breath = round(moment.breath * BREATHS) if held else 0
        return FrameKey(step, breath, moment.mirrored, moment.mirrored and moment.turn)

    def frame(self, key: FrameKey) -> Frame | None:
        """Return a frame that is painted already."""
        return self._store.get(key)

    def nearest(self, key: FrameKey) -> Frame | None:
        """Return the painted frame closest to a key on its side, up to a tenth of the way off."""
        for off in range(1, max(2, self.steps // 10)):
            for step in (key.step - off, key.step + off):
                near = FrameKey(step, 0, key.mirrored, key.turn)
                if near in self._store:
                    return self._store.get(near)
        resting = FrameKey(key.step, 0, key.mirrored, key.turn)
        return self._store.get(resting)

    def missing(self, side: FrameKey, *, ends_only: bool = False) -> Iterator[FrameKey]:
        """Yield the frames of a side that are not painted yet: the way in, then the breath.

        `ends_only` leaves out all but the start and the held pose.
        """
        name = (side.mirrored, side.turn, ends_only)
        if name in self._whole:
            return
        whole = True
        for key in self._keys(side.mirrored, side.turn, ends_only):
            if key not in self._store:
                whole = False
                yield key
        if whole:
            self._whole.add(name)

    def _keys(self, mirrored: bool, turn: bool, ends_only: bool) -> Iterator[FrameKey]:
        last = 0 if self.steps == 1 else self.steps - self.poses.loops
        steps = range(0, last + 1, max(1, last)) if ends_only else range(last + 1)
        for step in steps:
            yield FrameKey(step, 0, mirrored, turn)
        if not (self.poses.loops or ends_only):
            for breath in range(1, BREATHS + 1):
                yield FrameKey(last, breath, mirrored, turn)

    def paint(self, key: FrameKey, *, keep: bool = True) -> Frame:
        """Paint a frame."""
        scene = self._scene(key)
        inset = self._insets.get((key.mirrored, key.turn))
        frame = self.paint_scene(scene, inset)
        if keep:
            self._store.put(key, frame)
        return frame

    def paint_turn(self, key: FrameKey) -> Frame | None:
        """Paint as much of a frame as one turn may take; None until it is whole.

        A second picture shows the figure once more and takes as long as the first, so it has a
        turn of its own; one that was begun comes before any other frame.
        """
        half = self._half
        if half is not None:
            self._half = None
            self._add_inset(half.image, half.canvas, half.inset)
            frame = cropped(half.image)
            self._store.put(half.key, frame)
            return frame if half.key == key else None
        scene = self._scene(key)
        inset = self._insets.get((key.mirrored, key.turn))
        if inset is None:
            frame = self.paint_scene(scene)
            self._store.put(key, frame)
            return frame
        canvas = self.canvas(scene)
        self._half = _Half(key, canvas, self._figure(canvas), inset)
        return None

    def paint_scene(self, scene: Scene, inset: Inset | None = None) -> Frame:
        """Paint any scene at this film's size and look."""
        canvas = self.canvas(scene)
        image = self._figure(canvas)
        if inset is not None:
            self._add_inset(image, canvas, inset)
        return cropped(image)

    def _figure(self, canvas: Canvas) -> QImage:
        image = canvas.image()
        painter = QPainter(image)
        painter.scale(self._ratio, self._ratio)
        paint_figure(painter, canvas)
        painter.end()
        return image

    def _add_inset(self, image: QImage, canvas: Canvas, inset: Inset) -> None:
        painter = QPainter(image)
        painter.scale(self._ratio, self._ratio)
        paint_inset(painter, canvas, inset)
        painter.end()

    def backdrop(self, key: FrameKey, overrides: Colours) -> QImage:
        """Paint what the figure stands or lies on."""
        canvas = self.canvas(self._scene(key), overrides)
        image = canvas.image()
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.scale(self._ratio, self._ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_backdrop(canvas, painter)
        painter.end()
        return image

    def place(self, key: FrameKey) -> Place:
        """Return a frame's pose, with the camera and the props it is seen with."""
        scene = self._scene(key)
        return Place(scene.pose, scene.stage, tuple(scene.poses.props))

    def side_of(self, key: FrameKey) -> Poses:
        """Return the poses of the side that a frame shows at work."""
        return self.poses.side(Moment(0.0, 0.0, key.mirrored, key.turn))

    def _scene(self, key: FrameKey) -> Scene:
        moment = Moment(key.step / self.steps, key.breath / BREATHS, key.mirrored, key.turn)
        shown = self.poses.side(moment)
        stage = self._stage(moment, shown)
        return Scene(shown, shown.at(moment), stage, self.build, moment.breath)

    def canvas(self, scene: Scene, overrides: Colours | None = None) -> Canvas:
        """Return the canvas of a scene, some colours replaced."""
        return Canvas(
            scene,
            {**self._appearance.palette, **(overrides or {})},
            self._width,
            self._height,
            self._ratio,
            self._appearance.style,
            self._appearance.hair,
        )

    def _stage(self, moment: Moment, shown: Poses) -> Stage:
        """Return the camera of a side; one that does not turn shares the first side's."""
        side = (moment.mirrored, moment.turn)
        if side not in self._stages:
            yaw, pitch = self._turned
            view = shown.view
            base = View(view.yaw + (-yaw if moment.turn else yaw), view.pitch + pitch)
            margin = _MARGIN * min(self._width, self._height)
            bounds, size = self._bounds_of(side, shown), (self._width, self._height)
            stage = bounds.stage(base, *size, arrows=False, margin=margin)
            self._stages[side] = stage
            self._insets[side] = inset_of(bounds, stage, *size)
        return self._stages[side]

    def _bounds_of(self, side: tuple[bool, bool], shown: Poses) -> Bounds:
        if side not in self._bounds:
            keys = list(shown.keys.values())
            if self._both_sides and not side[1]:
                other = self.poses if side[0] else self.poses.other
                keys += list(other.keys.values())
            self._bounds[side] = Bounds(shown, keys, self.build)
        return self._bounds[side]
