"""The red-flag screen (clinical.md 6.2): which signs are asked together, and what comes of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from sciatica_desktop.domain.safety.red_flags import (
    EMERGENCY_SIGNS,
    URGENT_SIGNS,
    Answer,
    ScreenState,
    Sign,
    Urgency,
    answered,
    judge,
)
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.viewmodels.trying import tried

Page = tuple[Sign, ...]


class ScreeningViewModel(QObject):
    """Asks page after page and keeps the answers at once.

    R1-R7 are asked one at a time on the first run and after any yes, else on one page. A page
    with a sign that closes everything ends the screen there; all of it is asked again later.

    Signals:
        changed: another page, another answer, or the list was shown long enough.
        finished(Urgency): the screen was answered.
        left: the person goes back without finishing.
        failed(str): the answers could not be kept; what they lead to follows all the same.
    """

    changed = Signal()
    finished = Signal(object)
    left = Signal()
    failed = Signal(str)

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        limits: Thresholds,
        signs: Sequence[Sign] = tuple(Sign),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._clock = settings, clock
        state = settings.screen()
        self._full = set(signs) == set(Sign)
        self._checked = dict(state.checked_on)
        self._pages = _pages(signs, one_by_one=state.last_full is None)
        self._number = 0
        self._answers: dict[Sign, Answer] = {}
        self._withheld = False
        self._outcome: Urgency | None = None
        self._before: ScreenState | None = None  # what was kept before the last answer
        # Too quick a "No to all" would be a press without reading.
        self._reading = QTimer(self, singleShot=True, interval=limits.short_answer_after_s * 1000)
        self._reading.timeout.connect(self.changed)
        self._begin_page()

    @property
    def signs(self) -> Page:
        """The signs of this page."""
        return self._pages[self._number]

    @property
    def single(self) -> bool:
        """Whether this page asks one sign by itself."""
        return len(self.signs) == 1

    @property
    def number(self) -> int:
        """Which page this is, from 1."""
        return self._number + 1

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def withheld(self) -> bool:
        """Whether "Rather not say" was chosen, so that the advice is shown."""
        return self._withheld

    @property
    def outcome(self) -> Urgency | None:
        """What came of it, once every page was answered without closing anything."""
        return self._outcome

    @property
    def advised(self) -> Page:
        """The signs to speak to someone about that close nothing."""
        urgency, signs = judge(self._answers)
        return signs if urgency is Urgency.ADVICE else ()

    @property
    def nothing_said(self) -> bool:
        """Whether no sign of this page was answered yet."""
        return not any(sign in self._answers for sign in self.signs)

    @property
    def can_go_on(self) -> bool:
        """Whether the button below the list is active; going on says no to what was left open."""
        if self.single or self._withheld:
            return False
        return not (self.nothing_said and self._reading.isActive())

    def checked_on(self, sign: Sign) -> date | None:
        """Return when a sign was checked, which changes how it is asked."""
        return self._checked.get(sign)

    def answer_of(self, sign: Sign) -> Answer | None:
        """Return what was said so far."""
        return self._answers.get(sign)

    def finish_reading(self) -> None:
        """End the wait at once."""
        self._reading.stop()
        self.changed.emit()

    def answer(self, sign: Sign, answer: Answer | None) -> None:
        """Take an answer, or take it back; a sign asked by itself leads on."""
        self._withheld = False
        if answer is None:
            self._answers.pop(sign, None)
        else:
            self._answers[sign] = answer
        if self.single and answer is not None:
            self._leave_page()
        else:
            self.changed.emit()

    def rather_not_say(self) -> None:
        """Show the advice instead of an answer to R5; only reading it leads on."""
        self._answers.pop(Sign.R5, None)
        self._withheld = True
        self.changed.emit()

    def does_not_apply(self) -> None:
        """Go on after the advice: "I have read this and it does not apply to me"."""
        self.answer(Sign.R5, Answer.NO)

    def may_apply(self) -> None:
        """Count R5 as a yes after all."""
        self.answer(Sign.R5, Answer.YES)
        if not self.single:
            self.go_on()

    def go_on(self) -> None:
        """Say no to what was left open on this page, and go on."""
        if self.can_go_on:
            for sign in self.signs:
                self._answers.setdefault(sign, Answer.NO)
            self._leave_page()

    def back(self) -> None:
        """Go back to the page before, or leave from the first."""
        if self._outcome is not None and self._before is not None:
            # What was kept counts only once it is answered again.
            tried(partial(self._settings.put_screen, self._before), self.failed.emit)
            self._outcome = None
            self._begin_page()
        elif self._withheld:
            self._withheld = False
            self.changed.emit()
        elif self._number == 0:
            self.left.emit()
        else:
            self._number -= 1
            self._begin_page()

    def close(self) -> None:
        """End after the outcome was read."""
        if self._outcome is not None:
            self.finished.emit(self._outcome)

    def _begin_page(self) -> None:
        if not self.single:
            self._reading.start()
        self.changed.emit()

    def _leave_page(self) -> None:
        urgency, _ = judge(self._answers)
        last = self.number == self.count
        closes = urgency >= Urgency.SAME_DAY
        if closes or last:
            tried(partial(self._keep, whole=last), self.failed.emit)
            if urgency >= Urgency.SOON:
                self.finished.emit(urgency)
            else:
                self._outcome = urgency
                self.changed.emit()
        else:
            self._number += 1
            self._begin_page()

    def _keep(self, *, whole: bool) -> None:
        before, now = self._settings.screen(), self._clock.wall()
        self._before = before
        state = answered(before, self._answers, now, full=self._full and whole)
        if not whole:
            state = replace(state, last_full=None)
        self._settings.put_screen(state)


def _pages(signs: Sequence[Sign], *, one_by_one: bool) -> tuple[Page, ...]:
    """Return the signs page by page, in their order."""
    emergency = tuple(s for s in EMERGENCY_SIGNS if s in signs)
    urgent = tuple(s for s in URGENT_SIGNS if s in signs)
    first = tuple((s,) for s in emergency) if one_by_one else (emergency,)
    return tuple(page for page in (*first, urgent) if page)
