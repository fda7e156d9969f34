"""The quick check on the stage: when it is asked, and what its answers lead to (clinical.md 6.4)."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.hurts import Hurt
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.stage.quick_card import QuickCard
from sciatica_desktop.ui.wording import hurting as words
from sciatica_desktop.viewmodels.coach import Coach
from sciatica_desktop.viewmodels.scene import Scene

UNASKED = (QuickAnswer.EASIER, QuickAnswer.SAME)


@dataclass(frozen=True, slots=True)
class Check:
    """Which exercise is asked about, and before what: the next exercise, or a set of this one."""

    item: int
    before: int
    set: int | None = None


class Checking(QObject):
    """Asks while the next exercise or an amber exercise's next set is waited for; nothing stops.

    Signals:
        asks_on(told, int): an answer that asks on, a QuickAnswer or a Hurt, and the exercise.
    """

    asks_on = Signal(object, int)

    def __init__(self, look: Look, page: SessionPage, coach: Coach) -> None:
        super().__init__(page)
        self._page, self._coach = page, coach
        self._check: Check | None = None
        self._said: QuickAnswer | None = None  # before a set: it is not written down
        self.card = QuickCard(look, page.stage)
        self.card.answered.connect(self.answer)
        page.quick = self.card
        page.view_model.scene_changed.connect(self._look)
        page.floor_mode_changed.connect(lambda: self._look(page.view_model.scene()))

    def answer(self, answer: QuickAnswer) -> None:
        """Take an answer; only worse and a move ask on, which stops the clock."""
        check = self._check
        if check is None:
            return
        over = check.set is None
        if answer is QuickAnswer.WORSE or (over and answer not in UNASKED):
            self.asks_on.emit(answer, check.item)
        elif answer is QuickAnswer.MOVED_DOWN:
            self.asks_on.emit(Hurt.FURTHER_DOWN, check.item)
        else:
            self._note(check, answer)

    def _note(self, check: Check, answer: QuickAnswer) -> None:
        if check.set is None:
            self._coach.settle(self._coach.tell(answer, check.item))
        self._said = answer
        self._page.tell(words.quick_noted(answer))
        self.card.ask(answer, far=self._page.stage.far, wide=self.card.wide)

    def _look(self, scene: Scene) -> None:
        """Ask how it is, as long as it is time to."""
        before, self._check = self._check, self._due(scene)
        if self._check is None:
            self.card.hide()
            self._page.make_room()
            return
        new = before != self._check
        if new:
            self._said = None
            self._page.view_model.say(words.quick_words())
        far = self._page.stage.far
        wide = not (far or self._page.remark.words)  # a word of care stands at the right
        if new or self.card.isHidden() or (self.card.far, self.card.wide) != (far, wide):
            said = self._said or self._coach.said(self._check.item)
            self.card.ask(said, far=far, wide=wide)
            self._page.make_room()

    def _due(self, scene: Scene) -> Check | None:
        """Return what is to be asked now; what was answered already is not asked anew."""
        amber = self._coach.amber_check
        if amber is not None:
            return Check(amber, scene.segment, scene.set)
        item = self._coach.open_check
        check = None if item is None else Check(item, scene.segment)
        if item is None or (self._coach.said(item) and check != self._check):
            return None
        return check
