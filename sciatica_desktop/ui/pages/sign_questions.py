"""The warning signs as a list of questions: tick what is so, or say no to all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from sciatica_desktop.domain.safety.red_flags import CAN_BE_CHECKED, Answer, Sign
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card, Rule
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.signs import short_sign


class SignQuestions(ScrollPage):
    """Ask some of the signs; "No to all of these" waits a little, so that the list is read.

    Signals:
        answered(dict): an Answer for every sign that was asked.
        left: the person goes back without answering.
    """

    answered = Signal(object)
    left = Signal()

    def __init__(self, look: Look, signs: Sequence[Sign], wait_s: int) -> None:
        lead = "Since your back or leg problem began, is any of this new, or worse than it was?"
        super().__init__(look, "", "", widest=1100)
        self.show_title(self.tr("A few questions first"), self.tr(lead))
        self._look, self._signs = look, tuple(signs)
        back = Button(look, self.tr("Back to Today"), icon="left")
        back.clicked.connect(self.left)
        self.add_action(back)
        card = Card(look)
        self.choices: dict[Sign, Choice] = {}
        for number, sign in enumerate(self._signs):
            if number:
                card.body.addWidget(Rule(look))
            card.body.addLayout(self._question(sign))
        self.body.addWidget(card)
        words = self.tr("“Not sure” counts as yes for the signs that cannot wait.")
        self.body.addWidget(Para(look, words, "small", "ink3"))
        self.go_on = Button(look, "", "primary", "large")
        self.go_on.clicked.connect(self._answer)
        acts = Flow(look, 12)
        acts.add(self.go_on)
        self.body.addWidget(acts)
        self.body.addStretch(1)
        self._read = QTimer(self, singleShot=True, interval=wait_s * 1000)
        self._read.timeout.connect(self._show)
        self._read.start()
        self._show()

    def finish_waiting(self) -> None:
        """End the wait at once."""
        self._read.stop()
        self._show()

    def answers(self) -> dict[Sign, Answer]:
        """Return what was answered; what was left open is no."""
        return {
            sign: Answer(str(choice.value)) if choice.value is not None else Answer.NO
            for sign, choice in self.choices.items()
        }

    def _question(self, sign: Sign) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._look.sp(6))
        column.addWidget(Para(self._look, short_sign(sign)))
        options = [(Answer.YES, self.tr("Yes")), (Answer.NOT_SURE, self.tr("Not sure"))]
        if sign in CAN_BE_CHECKED:
            options.append(
                (Answer.CHECKED, self.tr("Yes, and it has been checked for this problem"))
            )
        plain = short_sign(sign).replace("<b>", "").replace("</b>", "")
        choice = Choice(self._look, plain, options, height=40, optional=True)
        choice.chosen.connect(lambda _: self._show())
        self.choices[sign] = choice
        column.addWidget(choice)
        return column

    def _show(self) -> None:
        none = all(choice.value is None for choice in self.choices.values())
        self.go_on.show_text(self.tr("No to all of these") if none else self.tr("Go on"))
        self.go_on.setEnabled(not (none and self._read.isActive()))

    def _answer(self) -> None:
        self.answered.emit(self.answers())
