"""One touch after a short session: easier, same, worse or moved down."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from sciatica_desktop.domain.record import Feeling
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.para import Heading
from sciatica_desktop.ui.look import Look
from sciatica_desktop.viewmodels.after import AfterViewModel


class AfterTouch(Card):
    """Four large answers, also by the keys 1 to 4."""

    def __init__(self, look: Look, view_model: AfterViewModel) -> None:
        super().__init__(look)
        self._model = view_model
        self.body.addWidget(Heading(look, self.tr("Compared with before the session"), 3))
        words = {
            Feeling.EASIER: self.tr("Easier"),
            Feeling.SAME: self.tr("Same"),
            Feeling.WORSE: self.tr("Worse"),
            Feeling.MOVED_DOWN: self.tr("Moved down the leg"),
        }
        self.answers = {
            feeling: Button(look, word, "secondary", "huge", key=str(number))
            for number, (feeling, word) in enumerate(words.items(), 1)
        }
        for feeling, button in self.answers.items():
            button.clicked.connect(partial(self._answer, feeling))
            policy = button.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            button.setSizePolicy(policy)
        self.body.addWidget(Columns(look, list(self.answers.values()), least=420, gap=12))
        self.skip = Button(look, self.tr("Rather not say"), "quiet")
        self.skip.clicked.connect(view_model.skip)
        self.body.addWidget(self.skip)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first answer."""
        self.answers[Feeling.EASIER].setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, feeling: Feeling) -> None:
        self._model.feel(feeling)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        feelings = list(self.answers)
        if 0 <= number < len(feelings):
            self._model.feel(feelings[number])
        else:
            super().keyPressEvent(event)
