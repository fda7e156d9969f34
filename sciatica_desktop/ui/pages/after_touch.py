"""One touch after a short session: easier, same, worse or moved down."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent

from sciatica_desktop.domain.record import Feeling
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.para import Heading
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look
from sciatica_desktop.viewmodels.after import AfterViewModel

Touch = Feeling | QuickAnswer
QUICK: dict[Touch, QuickAnswer] = {
    Feeling.EASIER: QuickAnswer.EASIER,
    Feeling.SAME: QuickAnswer.SAME,
    Feeling.WORSE: QuickAnswer.WORSE,
    Feeling.MOVED_DOWN: QuickAnswer.MOVED_DOWN,
}


class AfterTouch(Card):
    """Four or five large answers, also by the keys from 1."""

    accessible_role = told_as(QAccessible.Role.Grouping)

    def __init__(self, look: Look, view_model: AfterViewModel) -> None:
        super().__init__(look)
        self._model = view_model
        question = self.tr("Compared with before the session")
        self.setAccessibleName(question)
        self.body.addWidget(Heading(look, question, 3))
        words: dict[Touch, str] = {
            QuickAnswer.MOVED_UP: self.tr("Moved up the leg"),
            Feeling.EASIER: self.tr("Easier"),
            Feeling.SAME: self.tr("Same"),
            Feeling.WORSE: self.tr("Worse"),
            Feeling.MOVED_DOWN: self.tr("Moved down the leg"),
        }
        if view_model.asked_after is None:  # only the quick check asks for a move up
            del words[QuickAnswer.MOVED_UP]
        self.answers = {
            touch: Button(look, word, "secondary", "huge", key=str(number), listed=True)
            for number, (touch, word) in enumerate(words.items(), 1)
        }
        for touch, button in self.answers.items():
            button.clicked.connect(partial(self._answer, touch))
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            button.setSizePolicy(policy)
        self.body.addWidget(Columns(look, list(self.answers.values()), least=420, gap=12))
        self.skip = Button(look, self.tr("Rather not say"), "quiet")
        self.skip.clicked.connect(view_model.skip)
        self.body.addWidget(self.skip)

    def take_keyboard(self) -> None:
        """Put the keyboard on the answer that was given before, else on the first."""
        model = self._model
        moved_up = model.quick is QuickAnswer.MOVED_UP
        given: Touch | None = QuickAnswer.MOVED_UP if moved_up else model.check.feeling
        first = next(iter(self.answers.values()))
        button = first if given is None else self.answers.get(given, first)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, touch: Touch) -> None:
        """Take the one touch; after a last exercise with a quick check it answers that as well."""
        model = self._model
        if model.asked_after is not None:
            model.touch(QUICK.get(touch, QuickAnswer.MOVED_UP))
        elif isinstance(touch, Feeling):
            model.feel(touch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        touches = list(self.answers)
        if 0 <= number < len(touches):
            self._answer(touches[number])
        else:
            super().keyPressEvent(event)
