"""What Today shows beside the programme: a flare (clinical.md 6.7), and the next step (6.8)."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sciatica_desktop.app.knowing import books
from sciatica_desktop.app.noting import keep
from sciatica_desktop.app.stepping import step_card
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.safety.red_flags import Sign
from sciatica_desktop.domain.suggestion import Reason, Situation
from sciatica_desktop.ui.kit.rows import Banner
from sciatica_desktop.ui.pages.flare_card import FlareCard
from sciatica_desktop.ui.pages.today_page import TodayPage
from sciatica_desktop.ui.wording.flares import flare_answers, flare_question
from sciatica_desktop.ui.wording.signs import outcome_text
from sciatica_desktop.viewmodels.conditions import Spell
from sciatica_desktop.viewmodels.flaring import FlareQuestion, FlareViewModel
from sciatica_desktop.viewmodels.knowing import known_from
from sciatica_desktop.viewmodels.preparing import Known

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms


class Tending(QObject):
    """Keeps the cards of Today in step with the diary; made once the window stands."""

    def __init__(self, rooms: "Rooms") -> None:
        super().__init__(rooms)
        self._rooms, self._home = rooms, rooms.home
        home = rooms.home
        self.flaring = FlareViewModel(books(home), home.clock, home.limits, self)
        self._card: FlareCard | None = None
        self._banner: Banner | None = None
        self._step: Banner | None = None
        self._lock: Banner | None = None
        self._around: Situation | None = None
        page = rooms.window.page("today")
        assert isinstance(page, TodayPage)
        self._page = page
        page.model.changed.connect(self.refresh)

    def show(self) -> None:
        """Show what is to be shown now, and let what is kept of the person fit the offer."""
        home = self._home

        def known(situation: Situation) -> Known:
            self._around = situation
            now, leg = home.clock.wall(), situation.leg_before
            return known_from(books(home), situation, now, home.limits, leg_now=leg)

        self._page.model.know(known)

    def refresh(self) -> None:
        """Look at the diary again."""
        self.flaring.refresh()
        self._place()

    def ask_about_flare(self) -> None:
        """Ask whether it is a flare; yes leads through the warning signs to what helps."""
        from sciatica_desktop.ui.pages.flare_sheet import StartFlareSheet
        from sciatica_desktop.ui.pages.spell_rows import shown_spell

        home = self._home
        if home.trouble:
            self._rooms.window.tell(home.trouble)
            return
        self.flaring.refresh()
        if self.flaring.flare is not None:
            self._rooms.window.show_page("today")
            return
        known = shown_spell(home.settings.profile(), home.clock.wall().date())
        sheet = StartFlareSheet(home.look, self._rooms.window, known)
        sheet.declared.connect(self._begin)
        sheet.ask()

    def _begin(self, spell: object) -> None:
        """Write the flare down first: a warning sign must not lose it."""

        def write() -> None:
            self.flaring.tell_spell(spell if isinstance(spell, Spell) else None)
            self.flaring.start()

        keep(self._rooms.window, write)
        self._rooms.flow.ask_signs(tuple(Sign), lambda: self._rooms.window.show_page("today"))

    def _end(self) -> None:
        flare = self.flaring.flare
        if flare is not None:
            keep(self._rooms.window, partial(self._write_end, flare))

    def _write_end(self, flare: Flare) -> None:
        self.flaring.end()
        self._page.refresh()
        window, tr = self._rooms.window, self._rooms.tr
        words = tr("The flare is written down as over. The doses grow again step by step.")
        put_back = partial(self._put_back, flare)
        window.offer(words, tr("Undo"), lambda: keep(window, put_back))

    def _put_back(self, flare: Flare) -> None:
        self.flaring.put_back(flare)
        self._page.refresh()

    def _place(self) -> None:
        self._place_card()
        self._place_question()
        self._place_step()
        self._place_lock()

    def _place_lock(self) -> None:
        """Say first below the programme that a warning sign closes sessions, and what opens them.

        Above it Start would move under the pointer: cards come after the first picture.
        """
        _let_go(self._lock)
        self._lock = None
        settings = self._home.settings
        lock = settings.screen().lock
        if lock is None:
            return
        words = outcome_text(lock.urgency, settings.profile().country)
        answers = [(True, self._rooms.tr("What to do"))]
        self._lock = Banner(self._home.look, words, answers, fill="alert_tint")
        self._lock.answered.connect(lambda: self._rooms.window.show_page("warning"))
        self._page.place(self._lock)

    def _place_step(self) -> None:
        """Suggest the next step of the programme that was done last, one at a time."""
        _let_go(self._step)
        self._step = None
        locked = self._home.settings.screen().lock is not None
        if locked or self._banner is not None or self._page.asking:
            return  # one question at a time; the next step can wait
        self._step = step_card(self._home, self._rooms.window, self._page.refresh, self._around)
        if self._step is not None:
            self._page.place(self._step)

    def _place_card(self) -> None:
        going_on = self.flaring.flare is not None
        self._page.flare.setVisible(not going_on)
        self._page.make_room(for_cards=going_on)
        if not going_on:
            _let_go(self._card)
            self._card = None
            return
        if self._card is None:
            country = self._home.settings.profile().country
            self._card = FlareCard(self._home.look, self.flaring, country)
            self._card.over.connect(self._end)
            self._card.signs_wanted.connect(lambda: self._rooms.window.show_page("warning"))
            self._page.place(self._card)
        self._card.refresh(way_back=self._page.model.suggestion.reason is Reason.EASING)

    def _place_question(self) -> None:
        question = self.flaring.question
        _let_go(self._banner)
        self._banner = None
        if question is None:
            return
        words, answers = flare_question(question), flare_answers(question)
        self._banner = Banner(self._home.look, words, answers, fill="accent_tint")
        self._banner.answered.connect(lambda yes: self._answer(question, yes=yes is True))
        self._page.place(self._banner)

    def _answer(self, question: FlareQuestion, *, yes: bool) -> None:
        if question is not FlareQuestion.BEGUN and yes:
            self._end()
            return
        keep(self._rooms.window, self.flaring.answered)
        self._place()
        if yes:
            self.ask_about_flare()


def _let_go(card: QWidget | None) -> None:
    """Take a card off the page, if it is there."""
    if card is not None:
        card.hide()
        card.deleteLater()
