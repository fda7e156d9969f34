"""What follows the first answer of "This hurts": a choice that never pushes on."""

from functools import partial

from PySide6.QtCore import QObject

from sciatica_desktop.domain.record import Ending, Outcome
from sciatica_desktop.domain.safety.hurts import Hurt
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.stage.answer_row import Answer
from sciatica_desktop.ui.stage.sheet import Sheet
from sciatica_desktop.viewmodels.session import SessionViewModel

# After these nothing is carried on with: the exercise is left, or the session ends (6.5).
LEAVES_THE_EXERCISE = (Hurt.FURTHER_DOWN, Hurt.JOINT)
ENDS_THE_SESSION = (Hurt.WEAK, Hurt.UNWELL)


class Hurting(QObject):
    """Asks how to go on, and does it."""

    def __init__(self, look: Look, page: SessionPage, model: SessionViewModel) -> None:
        super().__init__(page)
        self._look, self._page, self._model = look, page, model

    def follow(self, hurt: Hurt) -> None:
        """Offer what fits the answer; the session stays paused until one is chosen."""
        if hurt in ENDS_THE_SESSION:
            self._page.questions.close()
            self._model.finish(Ending.STOPPED)
            return
        carry_on = (self.tr("Carry on, smaller and slower"), self._carry_on)
        skip = (self.tr("Skip this exercise"), self._skip)
        finish = (self.tr("Finish here"), self._finish)
        offers = [skip, finish] if hurt in LEAVES_THE_EXERCISE else [carry_on, skip, finish]
        answers = [Answer(words, str(n)) for n, (words, _) in enumerate(offers, start=1)]
        sheet = Sheet(
            self._look,
            self._page.stage,
            self.tr("Take your time. How do you want to go on?"),
            answers,
            note=self.tr("Half the movement is plenty. Finishing early counts."),
            far=self._page.stage.far,
        )
        sheet.answered.connect(partial(self._choose, [action for _, action in offers]))
        self._page.questions.open(sheet)

    def _choose(self, actions: list[object], number: int) -> None:
        self._page.questions.close()
        action = actions[number]
        assert callable(action)
        action()

    def _carry_on(self) -> None:
        self._model.toggle_pause()

    def _skip(self) -> None:
        self._model.next(Outcome.STOPPED)

    def _finish(self) -> None:
        self._model.finish(Ending.STOPPED)
