"""The stage: one painted widget with a figure on it and three controls."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.exercise import Exercise, Place
from sciatica_desktop.domain.plan import PhaseKind
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage import geometry, scenery
from sciatica_desktop.ui.stage.bar import Progress
from sciatica_desktop.ui.stage.fade import Fade, Flash
from sciatica_desktop.ui.stage.ground import ground_of, mat_colours
from sciatica_desktop.ui.stage.showing import Showing, showing
from sciatica_desktop.ui.stage.sky_picture import SkyPicture
from sciatica_desktop.ui.stage.strip import Strip, StripPlace
from sciatica_desktop.viewmodels.scene import Scene

QUICK_S = 4.0  # a repetition shorter than this changes its colours quickly

Still = Callable[[Exercise, QSize], QPixmap | None]


class StageView(QWidget):
    """Show a scene, near or from three metres away.

    Signals:
        pressed: anywhere on the stage.
        hurts_wanted: This hurts.
        warning_wanted: Warning signs.
        help_wanted: the list of keys.
        trouble_shown(str): another small line says what is missing.
    """

    accessible_role = told_as(QAccessible.Role.Pane)
    pressed = Signal()
    hurts_wanted = Signal()
    warning_wanted = Signal()
    help_wanted = Signal()
    trouble_shown = Signal(str)

    def __init__(self, look: Look, figure: FigureView, still: Still | None = None) -> None:
        super().__init__()
        self._look, self._figure, self._still = look, figure, still
        self._scene: Scene | None = None
        self._shown: Showing | None = None
        self._progress = Progress((1.0,), 0, 0.0)
        self._far, self._trouble, self._notice = False, "", scenery.NO_NOTICE
        self._cards: list[QRect] = []  # what they cover
        self._backdrop: QPixmap | None = None
        self._lacks_picture = False  # it is being painted elsewhere
        self._fade, self._flash, self._sky = Fade(self), Flash(self), SkyPicture()
        self._strip, self._strip_place = Strip(self), StripPlace()
        self._place = geometry.near(QSizeF(self.size()))
        figure.setParent(self)
        figure.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        figure.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus", 1)  # the whole stage is one button; a ring says nothing
        self.setAccessibleName(self.tr("Session"))
        self._connect()

    def _connect(self) -> None:
        self._fade.moved.connect(self._recolour)
        self._flash.moved.connect(self._update_sky)
        self._look.changed.connect(self._restyle)
        self._strip.hurts.clicked.connect(self.hurts_wanted)
        self._strip.warning.clicked.connect(self.warning_wanted)
        self._strip.sign.clicked.connect(self.warning_wanted)
        self._strip.help.clicked.connect(self.help_wanted)

    @property
    def far(self) -> bool:
        """Whether floor mode is on."""
        return self._far

    @property
    def time_box(self) -> QRect:
        """Where the time and its ring stand."""
        return self._place.ring.toAlignedRect()

    @property
    def shown(self) -> Showing | None:
        """What the stage shows, as words and shapes."""
        return self._shown

    def told_now(self) -> str:
        """Return all that is shown, for a screen reader that asks again."""
        return "" if self._shown is None else self._shown.said

    def show_scene(self, scene: Scene) -> None:
        """Show a scene; only what is different is painted anew."""
        before, old = self._shown, self._scene
        shown = showing(scene, still=self._look.less_movement)
        self._scene, self._shown = scene, shown
        self._progress = Progress(scene.segments, scene.segment, scene.segment_done, scene.left_out)
        if old is None or old.exercise != scene.exercise:
            self._figure.show_exercise(scene.exercise)
            self._lay_out()
        self._figure.show_moment(shown.moment)
        self._prepare_next(scene)
        if self._lacks_picture and self._next_picture() is not None:
            self._forget_backdrop()
            self.update(self._place.next_picture.toAlignedRect())
        self._turn(shown, scene, old)
        if before is None or _static(before) != _static(shown):
            self._forget_backdrop()
            self.update()
        if self._sky.is_past(shown, self._place):
            self._update_sky()
        if before is None or (before.elapsed, before.left) != (shown.elapsed, shown.left):
            self.update(self._strip_place.touched)
        if before is None or (before.word, before.name) != (shown.word, shown.name):
            announce(self, shown.news(before))

    def _prepare_next(self, scene: Scene) -> None:
        """Let the figure get ready to move into the next exercise, if that has the same place."""
        following = scene.next
        if following is not None and _upright(following) == _upright(scene.exercise):
            self._figure.prepare(following, scene.next_moment)

    def set_floor_mode(self, on: bool) -> None:
        """Show what can be read from three metres, or all of it."""
        self._far = on
        self._restyle()

    def make_way(self, cards: Sequence[QRect]) -> None:
        """Keep clear of cards: nothing may be read in part, and from three metres all of it is."""
        if list(cards) != self._cards:
            self._cards = list(cards)
            self._lay_out()
            self.update()

    def _covered(self, line: geometry.Line) -> bool:
        """Tell whether a line begins below a card."""
        start = QPointF(line.x + 1, line.baseline - 1).toPoint()
        return any(card.contains(start) for card in self._cards)

    def set_trouble(self, sentence: str) -> None:
        """Say in one small line what is missing; nothing with an empty sentence."""
        if sentence == self._trouble:
            return
        self._trouble = sentence
        self.trouble_shown.emit(sentence)
        self._forget_backdrop()
        self.update()

    def set_notice(self, notice: str, *, stands: bool = False) -> None:
        """Say what a key did, or why the session `stands`; nothing with an empty notice."""
        self._notice = scenery.Notice(notice, stands)
        self._forget_backdrop()
        self.update()

    @property
    def notice(self) -> str:
        """What is told for a moment."""
        return self._notice.words

    def flash(self, _cue: object = None) -> None:
        """Show a cue: the ring grows thick for 300 ms."""
        self._flash.ring()

    def _turn(self, shown: Showing, scene: Scene, old: Scene | None) -> None:
        ground = ground_of(self._look, shown.ground)
        if shown.dusk:
            ground = ground.at_dusk(ground_of(self._look, PhaseKind.GET_READY))
        if ground == self._fade.target:
            return
        self._figure.set_colours(mat_colours(self._look, ground))
        lengths = [_length(s) for s in (scene, old) if s is not None]
        quick = min(lengths) < QUICK_S
        self._fade.go(ground, self._look.ms("stage_quick" if quick else "stage"))

    def _restyle(self) -> None:
        if self._shown is not None and self._scene is not None:
            self._shown = showing(self._scene, still=self._look.less_movement)
            ground = ground_of(self._look, self._shown.ground)
            if self._shown.dusk:
                ground = ground.at_dusk(ground_of(self._look, PhaseKind.GET_READY))
            self._figure.set_colours(mat_colours(self._look, ground))
            self._fade.go(ground, 0)
        self._lay_out()
        self.update()

    def _lay_out(self) -> None:
        size, text = QSizeF(self.size()), self._look.text_percent / 100
        foot = max((self.height() - card.y() for card in self._cards), default=0)
        far = geometry.floor(size, foot) if self._far else None
        self._place = far or geometry.near(size, text)
        ready = ground_of(self._look, PhaseKind.GET_READY)
        ground = ready if self._fade.target is None else self._fade.ground
        self._strip.dress(ground, self._place, text)
        words = "" if self._shown is None else self._shown.left
        self._strip_place = self._strip.lay_out(self._place, text, words)
        upright = self._scene is not None and _upright(self._scene.exercise)
        box = self._place.tall_figure if upright else self._place.figure
        self._figure.setGeometry(box.toRect())
        self._forget_backdrop()

    def _recolour(self) -> None:
        self._strip.dress(self._fade.ground, self._place, self._look.text_percent / 100)
        self._forget_backdrop()
        self.update()

    def _update_sky(self) -> None:
        self.update(self._place.sky.toAlignedRect())

    def _forget_backdrop(self) -> None:
        self._backdrop = None

    def _draw_still_things(self, painter: QPainter, shown: Showing) -> None:
        ground = self._fade.ground
        scenery.draw_land(painter, self._place, ground)
        if self._covered(self._place.sentence):
            if shown.key:  # the key to go on may not be missed
                go_on = f"{shown.key} {shown.sentence}"
                shown = replace(shown, meta=go_on, far_line=go_on)
            shown = replace(shown, key="", sentence="", far_sentence="")
        scenery.draw_words(painter, self._place, ground, shown, self._trouble, self._notice)
        name = "" if self._covered(self._place.next_name) else shown.next_name
        picture = self._next_picture()
        self._lacks_picture = picture is None and bool(name) and not self._far
        scenery.draw_next(painter, self._place, ground, self.tr("Next"), name, picture)

    def _next_picture(self) -> QPixmap | None:
        if self._still is None or self._scene is None or self._scene.next is None or self._far:
            return None
        size = self._place.next_picture.size() * self.devicePixelRatioF()
        return self._still(self._scene.next, size.toSize())

    def _kept_backdrop(self, shown: Showing) -> QPixmap:
        if self._backdrop is None:
            ratio = self.devicePixelRatioF()
            self._backdrop = QPixmap(self.size() * ratio)
            self._backdrop.setDevicePixelRatio(ratio)
            painter = QPainter(self._backdrop)
            painter.setRenderHints(scenery.SMOOTH)
            self._draw_still_things(painter, shown)
            painter.end()
        return self._backdrop

    def showEvent(self, _event: object) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def resizeEvent(self, _event: object) -> None:
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(scenery.SMOOTH)
        shown = self._shown
        if shown is None:
            painter.fillRect(self.rect(), self._look.stage_color(PhaseKind.GET_READY, "wall"))
            return
        if self._fade.running:
            self._draw_still_things(painter, shown)
        else:
            painter.drawPixmap(0, 0, self._kept_backdrop(shown))
        if event.rect().intersects(self._place.sky.toAlignedRect()):
            ground, strength, keep = self._fade.ground, self._flash.strength, not self._fade.running
            self._sky.draw(painter, self._place, ground, shown, flash=strength, keep=keep)
            scenery.draw_word(painter, self._place, ground, shown)
        elif event.rect().top() < self._place.word.baseline:
            scenery.draw_word(painter, self._place, self._fade.ground, shown)
        if event.rect().intersects(self._strip_place.touched):
            place, progress = self._strip_place, self._progress
            scenery.draw_strip(painter, place, self._fade.ground, shown, progress)
        painter.end()


def _upright(exercise: Exercise) -> bool:
    return exercise.place is not Place.FLOOR


def _static(shown: Showing) -> tuple[object, ...]:
    """Return what the backdrop holds."""
    return (
        *(shown.word, shown.ground, shown.name, shown.meta, shown.sentence, shown.key),
        *(shown.far_line, shown.far_sentence, shown.next_name, shown.dusk),
    )


def _length(scene: Scene) -> float:
    """Return the seconds of a scene's phase, as far as it can be told."""
    left = scene.seconds_left
    if left is None or scene.fraction >= 1:
        return QUICK_S
    return left / (1 - scene.fraction)
