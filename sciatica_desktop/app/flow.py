"""One session from the wish to the summary: check, plan, guide, check, Today."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.app.gates import Gates
from sciatica_desktop.app.home import Home
from sciatica_desktop.app.knowing import known_of, notes_for, pace_of
from sciatica_desktop.app.led import Led
from sciatica_desktop.app.noting import keep, keep_partial, note_after, note_before
from sciatica_desktop.app.preludes import offer_to_wait
from sciatica_desktop.app.sound import SoundRoom
from sciatica_desktop.app.warming import import_for_session
from sciatica_desktop.domain.check import AfterAnswers, BeforeCheck, Part
from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.plan import Plan
from sciatica_desktop.domain.programme import Item
from sciatica_desktop.domain.record import SessionRecord
from sciatica_desktop.domain.safety.red_flags import Sign
from sciatica_desktop.services.wakefulness import DesktopWakefulness
from sciatica_desktop.storage.pasts import read_pasts
from sciatica_desktop.ui.main_window import MainWindow
from sciatica_desktop.ui.wording.spoken import Speech
from sciatica_desktop.viewmodels.preparing import (
    Choice,
    Prepared,
    choice_of,
    last_check,
    prepare,
)
from sciatica_desktop.viewmodels.session import SessionViewModel
from sciatica_desktop.viewmodels.surroundings import Surroundings

if TYPE_CHECKING:
    from sciatica_desktop.viewmodels.coach import Coach


class SessionFlow(QObject):
    """Leads from page to page; it decides nothing that the rules decide.

    Signals:
        diary_changed: a rating or a session was written.
        warning_wanted(BeforeCheck | SessionRecord | None): the warning signs come first; a session
            that was left for them can be gone on with.
        welcome_wanted(Callable): the questions of the first start come before any session, then this.
    """

    diary_changed = Signal()
    warning_wanted = Signal(object)
    welcome_wanted = Signal(object)

    def __init__(self, home: Home, window: MainWindow, sound: SoundRoom) -> None:
        super().__init__(window)
        self._home, self._window = home, window
        self._sound = sound
        self._speech = Speech(home.catalogue.exercises)
        self._gates = Gates(home, window)
        self._gates.welcome_wanted.connect(self.welcome_wanted)
        self._gates.warning_wanted.connect(lambda: self.warning_wanted.emit(None))
        self._gates.left.connect(self.back_to_today)

    # the wish

    def start_programme(self, programme: str, first: int = 0, *, gentle: bool = False) -> None:
        """Ask how it is, then lead through a programme."""
        choice = choice_of(self._home.catalogue, programme, first=first)
        self.start(choice.gentler() if gentle else choice)

    def try_exercise(self, exercise: str, dose: DoseName = DoseName.DEFAULT) -> None:
        """Ask how it is, then lead through one exercise."""
        name = self._home.catalogue.exercises[exercise].name
        self.start(Choice(exercise, name, (Item(exercise, dose),)))

    def start(self, choice: Choice) -> None:
        """Show what comes before any session if it is due, then the check before it."""
        self._gates.let_through(lambda: self._check(choice))

    def ask_signs(self, signs: tuple[Sign, ...], go_on: Callable[[], object]) -> None:
        """Ask warning signs; only without a lock does it go on."""
        self._gates.ask_signs(signs, go_on)

    def _check(self, choice: Choice) -> None:
        from sciatica_desktop.ui.pages.before_page import BeforePage
        from sciatica_desktop.viewmodels.before import BeforeViewModel

        home = self._home
        now = home.clock.wall()
        today = home.diary.ratings(now.date(), now.date())
        pasts = read_pasts(home.database, now.date(), days=1)
        last = last_check(today, pasts, now, home.limits)
        sore = home.settings.profile().sore_leg
        model = BeforeViewModel(sore, last, may_repeat=last is not None, parent=self)
        page = BeforePage(
            home.look,
            model,
            about=choice.name,
            last_answered=home.settings.screen().last_short,
        )
        model.left.connect(self.back_to_today)
        model.warning_wanted.connect(self.warning_wanted)
        model.confirmed.connect(
            lambda check: offer_to_wait(
                home, self._window, lambda: self._checked(choice, check, model.parts)
            )
        )
        page.destroyed.connect(model.deleteLater)
        self._sound.open()
        self._window.show_full(page)
        import_for_session(page)

    # the plan

    def _checked(
        self,
        choice: Choice,
        check: BeforeCheck,
        parts: tuple[Part, ...],
        *,
        screened: bool = False,
    ) -> None:
        home = self._home
        prepared = prepare(
            choice,
            check,
            home.catalogue,
            known_of(home, check.scores.leg),
            home.clock.wall().date(),
            home.limits,
            pace_of(home, self._speech),
        )
        if prepared.ruling.screen and not screened:
            self._gates.ask_signs(
                prepared.ruling.screen,
                lambda: self._checked(choice, check, parts, screened=True),
            )
            return
        self._tell(prepared, parts)

    def _tell(
        self, prepared: Prepared, parts: tuple[Part, ...], resumed: SessionRecord | None = None
    ) -> None:
        """Show what was changed and why before anything starts, if anything was."""
        if not prepared.to_tell:
            self._begin(prepared, parts, resumed)
            return
        from sciatica_desktop.ui.pages.changes_sheet import ChangesSheet

        home, check = self._home, prepared.check
        notes = notes_for(home, prepared.ruling.rule)
        sheet = ChangesSheet(home.look, self._window, prepared, home.catalogue, notes)
        sheet.started.connect(lambda: self._begin(prepared, parts, resumed))
        sheet.instead.connect(
            lambda programme: self._checked(choice_of(home.catalogue, programme), check, parts)
        )
        sheet.left.connect(self.back_to_today)
        sheet.ask()

    # the guide

    def _begin(
        self, prepared: Prepared, parts: tuple[Part, ...], resumed: SessionRecord | None
    ) -> None:
        if prepared.plan is None:
            self.back_to_today()
            return
        home = self._home
        if prepared.choice.continues is not None:
            keep(self._window, partial(self.keep_partial, prepared.choice.continues))
        model = self._model(prepared.plan, resumed)
        if resumed is None:
            keep(self._window, partial(note_before, home, prepared.check, model.record.id))
        self._guide(Led(model, prepared.check, parts, prepared.choice.name, prepared.today))

    def resume(self, record: SessionRecord, item: int) -> None:
        """Go on with an unfinished session at the start of an exercise, if nothing closes it."""
        self._gates.let_through(lambda: self._resume(record, item))

    def _resume(self, record: SessionRecord, item: int) -> None:
        """Go on under the check of the session; one that is too old is asked again for the rest."""
        from sciatica_desktop.viewmodels.resuming import check_of, parts_of, rest_of, take_up

        home, now = self._home, self._home.clock.wall()
        name = home.catalogue.name_of(record.programme)
        check = check_of(home.diary.of_session(record.id), now, home.limits)
        if check is None:
            self._check(rest_of(record, name, item))
            return
        prepared = take_up(
            record,
            name,
            item,
            check,
            home.catalogue,
            known_of(home, check.scores.leg),
            now,
            home.limits,
            pace_of(home, self._speech),
        )
        self._sound.open()
        self._tell(prepared, parts_of(check, home.settings.profile().sore_leg), record)

    def _model(self, plan: Plan, resumed: SessionRecord | None = None) -> SessionViewModel:
        home = self._home
        around = Surroundings(
            clock=home.clock,
            chime=self._sound.chime(),
            voice=self._sound.voice(silent=home.speed > 1),
            wakefulness=DesktopWakefulness(),
            wording=self._speech.sentence,
            journal=home.journal if not home.trouble else None,
            speed=home.speed,
        )
        return SessionViewModel(
            plan, home.catalogue.exercises, around, resumed=resumed, parent=self
        )

    def _guide(self, led: Led) -> None:
        from sciatica_desktop.app.guiding import guide_page

        model = led.model
        page, coach = guide_page(self._home, self._window, led, pace_of(self._home, self._speech))
        page.finished.connect(lambda: self._ended(coach, led))
        page.warning_wanted.connect(lambda: self.warning_wanted.emit(model.record))
        page.floor_mode_changed.connect(self._remember_floor_mode)
        page.destroyed.connect(model.leave)
        self._window.show_full(page)
        page.repaint()  # before the clock starts, or the first tone waits for the first picture
        page.begin()

    def _remember_floor_mode(self, on: bool) -> None:
        settings = self._home.settings
        settings.put_preferences(replace(settings.preferences(), floor_mode=on))

    # afterwards

    def _ended(self, coach: "Coach", led: Led) -> None:
        """Ask the warning signs first where a rule wants it; emergency advice asks nothing."""
        self._sound.close_soon()
        self.diary_changed.emit()
        if not coach.screen_wanted:
            self._after(led)
            return
        self._gates.require_signs()
        if coach.emergency:
            self.warning_wanted.emit(None)
        else:
            self._gates.ask_signs(tuple(Sign), lambda: self._after(led))

    def _after(self, led: Led) -> None:
        from sciatica_desktop.ui.pages.after_page import AfterPage
        from sciatica_desktop.viewmodels.after import AfterViewModel

        home, record = self._home, led.model.record
        after = AfterViewModel(
            record,
            home.catalogue.exercises,
            led.check.scores,
            home.limits,
            parts=led.parts,
            repeated=led.check.repeated,
            parent=self,
        )
        after.answered.connect(
            lambda answers: keep(self._window, lambda: self._note_after(record, answers))
        )
        after.closed.connect(self.back_to_today)
        page = AfterPage(home.look, after, about=led.name, beside=self._next_step)
        page.destroyed.connect(after.deleteLater)
        self._window.show_full(page)

    def _next_step(self) -> QWidget | None:
        from sciatica_desktop.app.stepping import step_card

        return step_card(self._home, self._window, lambda: None)

    def _note_after(self, record: SessionRecord, answers: AfterAnswers) -> None:
        note_after(self._home, record, answers)
        self.diary_changed.emit()

    def keep_partial(self, record: SessionRecord) -> None:
        """Keep an unfinished session as what was done of it."""
        keep_partial(self._home, record)
        self.diary_changed.emit()

    def back_to_today(self) -> None:
        """Show Today; sound is let go of after a while."""
        self._sound.close_soon()
        self._window.show_page("today")
