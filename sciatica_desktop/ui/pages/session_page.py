"""The page of a running session: the stage, its keys and the questions over it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.session import Gap
from sciatica_desktop.ui.figure.pacing import time_to_paint
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.stage.help_sheet import HelpSheet
from sciatica_desktop.ui.stage.hurts_sheet import HurtsSheet
from sciatica_desktop.ui.stage.keys import Wish, wish_of
from sciatica_desktop.ui.stage.leave_sheet import LeaveSheet
from sciatica_desktop.ui.stage.pace import frame_ms
from sciatica_desktop.ui.stage.pointer import PointerHider
from sciatica_desktop.ui.stage.questions import Questions
from sciatica_desktop.ui.stage.quick_card import QuickCard
from sciatica_desktop.ui.stage.remark_card import RemarkCard
from sciatica_desktop.ui.stage.view import StageView, Still
from sciatica_desktop.ui.stage.words import gap_reason, gap_words, more_words
from sciatica_desktop.ui.wording.hurting import first_spoken
from sciatica_desktop.ui.wording.remarks import remark_line
from sciatica_desktop.viewmodels.scene import Scene
from sciatica_desktop.viewmodels.session import SessionViewModel

NOTICE_MS = 2500
QUIET_MS = 2000  # after "This hurts": nothing is heard, then the question if it is still open
TROUBLE_MS = 10_000  # each line of what is missing stays so long


class SessionPage(QWidget):
    """Lead through a session.

    Signals:
        finished: the session is over; the view model's record says how.
        hurt_told: what "This hurts" was answered with, a Hurt; the session is paused.
        warning_wanted: the warning signs are to be shown; the session is paused.
        floor_mode_changed: the person turned floor mode on or off.
        own_time_wanted: the holds from here on shall wait for a key, or go by the clock again.
    """

    finished = Signal()
    hurt_told = Signal(object)
    warning_wanted = Signal()
    floor_mode_changed = Signal(bool)
    own_time_wanted = Signal()

    def __init__(
        self,
        look: Look,
        view_model: SessionViewModel,
        figure: FigureView,
        still: Still | None = None,
        *,
        floor_mode: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._model = look, view_model
        self.stage = StageView(look, figure, still)
        self.remark = RemarkCard(look, self.stage)
        self.questions = Questions(view_model, self.stage)
        self.stage.set_floor_mode(floor_mode)
        PointerHider(self.stage)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self.setFocusProxy(self.stage)
        self.setAccessibleName(self.tr("Session"))
        self.quick: QuickCard | None = None  # the quick check, where a coach asks it
        self._frames = QTimer(self)
        self._frames.timeout.connect(self._frame)
        self._notice = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._notice.timeout.connect(lambda: self.stage.set_notice(""))
        self._stands = False  # what was told last stands as long as the pause
        self._troubles: list[str] = []
        self._trouble_turn = QTimer(self, interval=TROUBLE_MS)
        self._trouble_turn.timeout.connect(self._next_trouble)
        self._connect()
        self.stage.show_scene(view_model.scene())

    def _connect(self) -> None:
        model, stage = self._model, self.stage
        model.scene_changed.connect(self._show)
        model.cue_rung.connect(stage.flash)
        model.trouble_changed.connect(self._show_trouble)
        model.interrupted.connect(self._tell_of_gap)
        model.finished.connect(self._end)
        stage.pressed.connect(lambda: self.fulfil(Wish.PAUSE))
        stage.hurts_wanted.connect(lambda: self.fulfil(Wish.HURTS))
        stage.help_wanted.connect(lambda: self.fulfil(Wish.HELP))
        stage.warning_wanted.connect(self._want_warning)
        self._show_trouble(model.trouble)

    @property
    def view_model(self) -> SessionViewModel:
        """The session that is shown."""
        return self._model

    def begin(self) -> None:
        """Start the session."""
        self._model.start()

    @property
    def frames_run(self) -> bool:
        """Whether the stage is painted between the seconds."""
        return self._frames.isActive()

    @property
    def notice_ends(self) -> bool:
        """Whether what was told last goes away by itself."""
        return self._notice.isActive()

    def show_keys(self) -> None:
        """Show which keys do what, for the window's own key."""
        if self.questions.sheet is None:
            self._show_help()

    def may_close(self) -> bool:
        """Ask before the window closes; closing it again finishes the session."""
        if isinstance(self.questions.sheet, LeaveSheet):
            self._finish_here()
            return True
        self._ask_to_leave()
        return False

    def fulfil(self, wish: Wish) -> None:
        """Do what a key, a click or a control asks for."""
        {
            Wish.PAUSE: self._model.toggle_pause,
            Wish.NEXT: self._model.next,
            Wish.BACK: self._model.previous,
            Wish.MORE: self._add_time,
            Wish.OWN_TIME: self.own_time_wanted.emit,
            Wish.MUTE: self._toggle_mute,
            Wish.VOICE: self._toggle_voice,
            Wish.FAR: self._toggle_floor_mode,
            Wish.FULL_SCREEN: self._toggle_full_screen,
            Wish.LEAVE: self._leave,
            Wish.HURTS: self._ask_what_hurts,
            Wish.HELP: self._show_help,
        }[wish]()

    def _ask_what_hurts(self) -> None:
        if isinstance(self.questions.sheet, HurtsSheet):
            return
        sheet = HurtsSheet(self._look, self.stage, self._model.scene(), far=self.stage.far)
        sheet.told.connect(self._tell_hurt)
        self.questions.open(sheet, goes_on=self.questions.sheet is None)
        QTimer.singleShot(QUIET_MS, sheet, lambda: self._model.ask(first_spoken()))

    def _tell_hurt(self, hurt: object) -> None:
        self.questions.close()
        self.hurt_told.emit(hurt)

    def _show_help(self) -> None:
        self.questions.open(HelpSheet(self._look, self.stage))

    def _leave(self) -> None:
        window = self.window()
        if window.isFullScreen():
            self._toggle_full_screen()
        else:
            self._ask_to_leave()

    def _ask_to_leave(self) -> None:
        sheet = LeaveSheet(self._look, self.stage, far=self.stage.far)
        sheet.answered.connect(self._finish_here)
        self.questions.open(sheet)

    def _finish_here(self) -> None:
        self.questions.close()
        self._model.finish()

    def _want_warning(self) -> None:
        self.questions.pause()
        self.warning_wanted.emit()

    def _add_time(self) -> None:
        """Say where the seconds went: those of a coming hold change nothing that is seen."""
        self.tell(more_words(self._model.more_time()))

    def _toggle_mute(self) -> None:
        self._model.toggle_mute()
        self.tell(self.tr("Sound off") if self._model.muted else self.tr("Sound on"))

    def _toggle_voice(self) -> None:
        self._model.toggle_voice()
        self.tell(self.tr("Voice on") if self._model.voice_on else self.tr("Voice off"))

    def _toggle_floor_mode(self) -> None:
        self.stage.set_floor_mode(not self.stage.far)
        self.floor_mode_changed.emit(self.stage.far)
        self._show(self._model.scene())  # in a pause no scene comes by itself

    def _toggle_full_screen(self) -> None:
        """Take the whole screen or give it back; a maximised window stays maximised below it."""
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show(self, scene: Scene) -> None:
        self.stage.show_scene(scene)
        if self._stands and not scene.paused:
            self._stands = False
            self.stage.set_notice("")
        far = self.stage.far
        covered = far and self.quick is not None and not self.quick.isHidden()  # it is spoken
        self.remark.say("" if covered else remark_line(scene.remarks), far=far)
        self.make_room()
        pace = frame_ms(scene, still=self._look.less_movement) if self.isVisible() else 0
        if not pace:
            self._frames.stop()
        elif self._frames.interval() != pace or not self._frames.isActive():
            self._frames.start(pace)

    def make_room(self) -> None:
        """Keep the stage clear of the cards at its foot, if there are any."""
        cards = [c for c in (self.quick, self.remark) if c is not None and not c.isHidden()]
        self.stage.make_way([card.geometry() for card in cards])

    def _frame(self) -> None:
        if time_to_paint(self._model.seconds_to_cue):
            self._show(self._model.scene())

    def _show_trouble(self, lines: str) -> None:
        """Show what is missing, one line at a time: all of it in one line cannot be read."""
        self._troubles = [line.partition(". ")[0].rstrip(".") + "." for line in lines.splitlines()]
        if self._troubles:
            announce(self, " ".join(self._troubles))
            self._trouble_turn.start()
        else:
            self._trouble_turn.stop()
        self.stage.set_trouble(self._troubles[0] if self._troubles else "")

    def _next_trouble(self) -> None:
        self._troubles = [*self._troubles[1:], *self._troubles[:1]]
        self.stage.set_trouble(self._troubles[0])

    def tell(self, notice: str) -> None:
        """Say for a moment what was done."""
        self.stage.set_notice(notice)
        self._notice.start()
        announce(self, notice)

    def _tell_of_gap(self, gap: Gap) -> None:
        """Say why the session stands still, as long as it does: nobody may have been looking."""
        self._notice.stop()
        self.stage.set_notice(gap_reason(gap), stands=True)
        self._stands = True
        announce(self, gap_words(gap))
        self._model.ask(gap_words(gap))

    def _end(self) -> None:
        self._frames.stop()
        self.questions.close()
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        waiting = self._model.scene().waiting
        if self.questions.sheet is None and self.quick and self.quick.take_key(event.key()):
            return
        wish = wish_of(event.key(), waiting=waiting)
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if wish is None or held or event.isAutoRepeat():
            event.ignore()
            return
        if self.questions.sheet is None or wish is Wish.HURTS:
            self.fulfil(wish)

    def resizeEvent(self, _event: object) -> None:
        self.make_room()

    def showEvent(self, _event: object) -> None:
        self._show(self._model.scene())

    def hideEvent(self, _event: object) -> None:
        self._frames.stop()
