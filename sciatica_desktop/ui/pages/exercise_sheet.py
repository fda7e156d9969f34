"""What became of one exercise of a session, to be corrected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.record import ExerciseRecord, Outcome, StopReason
from sciatica_desktop.domain.recording import corrected
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.diary import outcome_words
from sciatica_desktop.ui.wording.hurting import quick_answer_words
from sciatica_desktop.ui.wording.report import stop_words

WIDTH = 640


class ExerciseSheet(Sheet):
    """Its outcome, why it was stopped, and the quick check after it where there is one.

    Signals:
        corrected(ExerciseRecord): the exercise as it stands here.
    """

    corrected = Signal(object)

    def __init__(
        self, look: Look, window: QWidget, name: str, record: ExerciseRecord, *, asked: bool
    ) -> None:
        super().__init__(look, window, name, width=WIDTH)
        self._record = record
        outcomes = [(outcome, outcome_words(outcome)) for outcome in Outcome]
        self.outcome = Choice(look, self.tr("What became of it"), outcomes, columns=3)
        self.outcome.set_value(record.outcome)
        self.outcome.chosen.connect(self._refresh)
        self._titled(self.tr("What became of it"), self.outcome)
        reasons = [(why, stop_words(why).capitalize()) for why in StopReason]
        self.why = Choice(look, self.tr("Why it was stopped"), reasons, columns=3, optional=True)
        self.why.set_value(record.stop)
        self._reason = self._titled(self.tr("Why it was stopped"), self.why)
        answers = [(answer, quick_answer_words(answer)) for answer in QuickAnswer]
        self.quick = Choice(look, self.tr("Right after it"), answers, columns=3, optional=True)
        self.quick.set_value(record.quick)
        self._titled(self.tr("Right after it"), self.quick).setVisible(asked)
        cancel = Button(look, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.done = Button(look, self.tr("OK"), "primary")
        self.done.clicked.connect(self._finish)
        self.answers.add(cancel)
        self.answers.add(self.done)
        self.finished.connect(self.deleteLater)
        self._refresh()

    def ask(self) -> None:
        """Show the sheet."""
        self.open_on(self.outcome.focus_stop())

    def _titled(self, words: str, control: QWidget) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.sp(6))
        column.addWidget(Para(self._look, words, "small_b", "ink2"))
        column.addWidget(control)
        self.body.addWidget(block)
        return block

    def _refresh(self) -> None:
        self._reason.setVisible(self.outcome.value is Outcome.STOPPED)
        if self.isVisible():
            self.place()

    def _finish(self) -> None:
        stop, quick = self.why.value, self.quick.value
        told = corrected(
            self._record,
            Outcome(str(self.outcome.value)),
            stop if isinstance(stop, StopReason) else None,
            quick if isinstance(quick, QuickAnswer) else None,
        )
        self.accept()
        self.corrected.emit(told)
