"""The frames of the way into the next exercise, painted ahead in small slices."""

from collections.abc import Iterator

from PySide6.QtGui import QPainter

from sciatica_desktop.figure.feasible import search
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.passage import Passage
from sciatica_desktop.figure.scene import Scene
from sciatica_desktop.ui.figure.backdrop import paint_backdrop
from sciatica_desktop.ui.figure.film import Film, FrameKey
from sciatica_desktop.ui.figure.frames import Frame, FrameStore
from sciatica_desktop.ui.figure.palette import Colours

NEAR = 0.1  # of the move: so far from the start pose, fading hides it
RATE = 25  # frames for a second
SPEED = 0.8  # metres a second of what moves fastest
SHORTEST_S, LONGEST_S = 1.2, 3.0


class Lead:
    """Leads the figure from a frame of one film to a frame of the next."""

    def __init__(self, film: Film, key: FrameKey, next_film: Film, next_key: FrameKey) -> None:
        self.film, self.key = film, key
        self.next_film, self.next_key = next_film, next_key
        self.seconds, self.steps = SHORTEST_S, 0
        self._passage: Passage | None = None
        self._store = FrameStore(loose_bytes=0)  # seen once: they are compressed
        self._work = self._slices()
        self.done = False

    def leads(self, exercise: str, here: Moment) -> bool:
        """Return whether it is painted, and leads from where the figure is to that exercise."""
        if self._passage is None or not self.done or self.next_film.poses.name != exercise:
            return False
        side = (here.mirrored, here.mirrored and here.turn) == (self.key.mirrored, self.key.turn)
        return side and (self.film.poses.loops or here.u <= NEAR)

    def work(self) -> bool:
        """Do one slice of what is to be done ahead; return whether there is more."""
        if not self.done:
            self.done = next(self._work, None) is None
        return not self.done

    def frame(self, u: float) -> Frame:
        """Return the frame u of the way, painting it now if it is missing."""
        step = round(u * self.steps)
        frame = self._store.get(step)
        return self._paint(step) if frame is None else frame

    def draw_backdrop(self, painter: QPainter, u: float, overrides: Colours) -> None:
        """Paint what the figure stands or lies on."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene = self._scene(round(u * self.steps))
        paint_backdrop(self.next_film.canvas(scene, overrides), painter)

    def _slices(self) -> Iterator[bool]:
        film = self.next_film
        start = self.film.place(self.key)
        yield True
        end = film.place(self.next_key)
        yield True
        for passage in search(start, end, film.build):
            self._passage = passage
            yield True
        if self._passage is None:
            return
        self._measure(self._passage)
        if film.frame(self.next_key) is None:
            film.paint(self.next_key)
            yield True
        for step in range(self.steps + 1):
            self._paint(step)
            yield True

    def _measure(self, passage: Passage) -> None:
        """Take as long as the part that moves fastest needs."""
        self.seconds = max(SHORTEST_S, min(LONGEST_S, passage.fastest / SPEED))
        self.steps = round(self.seconds * RATE)

    def _paint(self, step: int) -> Frame:
        frame = self.next_film.paint_scene(self._scene(step))
        self._store.put(step, frame)
        return frame

    def _scene(self, step: int) -> Scene:
        passage = self._passage
        assert passage is not None
        u = step / self.steps
        film = self.next_film
        return Scene(film.side_of(self.next_key), passage.pose(u), passage.stage(u), film.build)
