"""The figure in a window: in time with a session, or repeating by itself and turned by hand."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.figure.moment import Moment
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.ui.figure.beat import Beat
from sciatica_desktop.ui.figure.crossing import FADE_MS, Crossing
from sciatica_desktop.ui.figure.fading import Fading
from sciatica_desktop.ui.figure.film import Film, FrameKey
from sciatica_desktop.ui.figure.lead import Lead
from sciatica_desktop.ui.figure.looks import FigureLook
from sciatica_desktop.ui.figure.pacing import time_to_paint
from sciatica_desktop.ui.figure.palette import Colours
from sciatica_desktop.ui.figure.playing import Playing
from sciatica_desktop.ui.figure.render import Appearance
from sciatica_desktop.ui.figure.screen import Screen
from sciatica_desktop.ui.figure.side_by_side import SideBySide
from sciatica_desktop.ui.figure.turning import Turnable
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look

_SLICE_GAP_MS = 12  # between two frames painted ahead
_TICK_MS = 33
PAPER: Colours = {"floor": "#00000000"}  # the page is the floor


class FigureView(Turnable):
    """Show an exercise on whatever lies behind this widget.

    `poses_of` gives an exercise's poses.  `seconds_to_cue` says how near the next cue is (None: no
    cue is coming); frames are painted ahead only while there is time.

    Signals:
        turned: somebody turned the figure; yaw and pitch about the pose's own view.
    """

    accessible_role = told_as(QAccessible.Role.Graphic)

    turned = Signal(float, float)

    def __init__(
        self,
        look: Look,
        poses_of: Callable[[Exercise], Poses],
        *,
        seconds_to_cue: Callable[[], float | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._poses_of = look, poses_of
        self.seconds_to_cue = seconds_to_cue
        self._overrides: Colours = PAPER
        self._exercise: Exercise | None = None
        self._poses: Poses | None = None
        self._film: Film | None = None
        self._wanted = Moment()
        self._screen = Screen(self)
        self._fading = Fading(self)  # when the side or the exercise changes
        self._crossing = Crossing(self)  # where the figure can move into the next exercise
        self._playing: Playing | None = None
        self._stills: SideBySide | None = None
        self._turning.changed.connect(self._turn)
        self.beat = Beat()  # of the movement that repeats; it may be slowed
        self._ticker = QTimer(self, interval=_TICK_MS)
        self._ticker.timeout.connect(self._tick)
        self._painter_timer = QTimer(self, interval=_SLICE_GAP_MS)
        self._painter_timer.timeout.connect(self._paint_ahead)
        look.changed.connect(self._restyle)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show another exercise, in its start pose; move into it if that was prepared."""
        self._fading.start(self._draw_frame, self._look.ms("stage"))
        lead = self._crossing.begin(exercise.id, self._wanted)
        self._exercise, self._wanted = exercise, Moment()
        if lead is not None:
            self._fading.hurry(FADE_MS)
            self._wanted = Moment(0.0, 0.0, lead.next_key.mirrored, lead.next_key.turn)
        poses = self._poses = self._poses_of(exercise)
        self.setAccessibleName(exercise.name)
        self.setAccessibleDescription(" ".join(step.text for step in exercise.steps))
        self._turning.reset(poses.view.pitch)
        self._start_over(None if lead is None else lead.next_film)

    def prepare(self, exercise: Exercise, moment: Moment) -> None:
        """Get ready to move into the beginning of the next exercise when this one ends."""
        film, here = self._film, self._wanted
        if film is None or self._playing is not None or self._look.less_movement:
            return
        name = (exercise.id, moment, here.mirrored, here.turn)
        if self._crossing.running or self._crossing.prepared(name):
            return
        end = film.key(Moment(0.0, 0.0, here.mirrored, here.turn))
        coming = self._film_of(exercise, self._poses_of(exercise))
        self._crossing.prepare(name, Lead(film, end, coming, coming.key(moment)))
        self._painter_timer.start()

    def show_moment(self, moment: Moment) -> None:
        """Show a moment of the exercise."""
        before, self._wanted = self._wanted, moment
        if self._crossing.running and moment.u > 0:
            self._crossing.forget()
        if moment.mirrored != before.mirrored and moment.turn and not self._crossing.running:
            self._fading.start(self._draw_frame, self._look.ms("stage"))
        self._choose_frame()

    def animate(self) -> None:
        """Repeat the movement until `stop`; with less movement, show start and end side by side."""
        if self._exercise is None or self._poses is None:
            return
        self._playing = Playing.of(self._exercise, self._poses.data.get("loop"))
        self.beat.start()
        self._restyle()

    def stop(self) -> None:
        """Stand still."""
        self._playing = None
        self.beat.stop()
        self._ticker.stop()

    def set_colours(self, overrides: Colours) -> None:
        """Use other colours for mat, mat_d, wall, wall_d, ground_line and floor."""
        overrides = {**PAPER, **overrides}
        if overrides != self._overrides:
            self._overrides = overrides
            self._screen.forget_ground()
            self.update()

    @property
    def frames_ready(self) -> bool:
        """Whether every frame of the side shown is painted."""
        film = self._film
        return film is not None and self._missing(film, film.key(self._wanted)) is None

    @property
    def idle(self) -> bool:
        """Whether nothing is left to be painted ahead."""
        return not self._painter_timer.isActive()

    @property
    def crossing(self) -> bool:
        """Whether the figure is on its way from one exercise into the next."""
        return self._crossing.running

    @property
    def shown_key(self) -> FrameKey | None:
        """Which frame is shown."""
        return self._screen.key

    # inner life

    def _start_over(self, film: Film | None = None) -> None:
        """Forget all frames: another exercise, size or theme."""
        self._film, self._stills = None, None
        self._screen.clear()
        if film is None:
            self._crossing.forget()
        poses = self._poses
        if self._exercise is None or poses is None or min(self.width(), self.height()) < 8:
            return
        if self._playing is not None and self._look.less_movement:
            self._stills = SideBySide(poses, self._appearance())
            self.update()
            return
        self._film = film or self._film_of(self._exercise, poses)
        self._film.turn(*self._turning.angles)
        self._choose_frame()

    def _appearance(self) -> Appearance:
        return FigureLook(*self._look.figure).appearance(self._look.theme)

    def _film_of(self, exercise: Exercise, poses: Poses) -> Film:
        ratio = self.devicePixelRatioF()
        return Film.of(exercise, poses, self._appearance(), self.size(), ratio)

    def _restyle(self) -> None:
        self._start_over()
        moving = self._playing is not None and self._stills is None and self.isVisible()
        (self._ticker.start if moving else self._ticker.stop)()

    def _choose_frame(self) -> None:
        """Show the wanted frame, or the nearest one until it is painted."""
        film = self._film
        if film is None:
            return
        key = film.key(self._wanted)
        if self._screen.key == key:
            return
        frame = film.frame(key)
        may = time_to_paint(self.seconds_to_cue)
        if frame is None and may and (self._screen.key is None or self._turning.dragging):
            frame = film.paint(key, keep=not self._turning.dragging)
        frame = frame or film.nearest(key)
        if frame is None and may:  # nothing like it: another side, or turned
            frame = film.paint(key)
        if frame is not None:
            self._screen.show(key, frame)
        if not self.frames_ready and self.isVisible():
            self._painter_timer.start()

    def _paint_ahead(self) -> None:
        """Paint one turn's worth: the wanted frame first, then those that will be wanted."""
        film = self._film
        if film is None or not self.isVisible():
            self._painter_timer.stop()
            return
        if self._crossing.running or not time_to_paint(self.seconds_to_cue):
            return
        key = film.key(self._wanted)
        missing = self._missing(film, key)
        wanted = key if film.frame(key) is None else missing
        if wanted is None:
            if not self._crossing.work():
                self._painter_timer.stop()
            return
        frame = film.paint_turn(wanted)
        if frame is not None and wanted == key:
            self._screen.show(key, frame)

    def _missing(self, film: Film, key: FrameKey) -> FrameKey | None:
        """Return a frame to paint ahead; with less movement only start and end are shown."""
        return next(film.missing(key, ends_only=self._look.less_movement), None)

    def _tick(self) -> None:
        if self._playing is not None and not self._turning.dragging:
            self.show_moment(self._playing.at(self.beat.seconds))

    def _turn(self, yaw: float, pitch: float) -> None:
        if self._stills is not None:
            self._stills.turn(yaw, pitch)
            self.update()
        if self._film is not None:
            self._film.turn(yaw, pitch)
            self._screen.clear()
            self._choose_frame()
        self.turned.emit(yaw, pitch)

    # painting

    def _draw_frame(self, painter: QPainter) -> None:
        if self._crossing.running:
            self._crossing.draw(painter, self._overrides, self.devicePixelRatioF())
        elif self._film is not None:
            self._screen.draw(painter, self._film, self._overrides)

    # Qt calls these

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._stills is not None:
            self._stills.draw(painter, self.size(), self.devicePixelRatioF(), self._overrides)
        else:
            self._fading.draw(painter, self._draw_frame)
        painter.end()

    def moveEvent(self, event: QMoveEvent) -> None:
        self._fading.move(event.oldPos() - event.pos())

    def resizeEvent(self, _: QResizeEvent) -> None:
        self._start_over()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._start_over()
        super().changeEvent(event)

    def showEvent(self, _: object) -> None:
        if self._playing is not None:
            self._restyle()
        elif not self.frames_ready:
            self._painter_timer.start()

    def hideEvent(self, _: object) -> None:
        self._ticker.stop()
        self._painter_timer.stop()
