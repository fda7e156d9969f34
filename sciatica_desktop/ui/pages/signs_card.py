"""The warning signs in short words, and the two buttons that answer them."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card, Rule
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.icons import Icon
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.check import lead_in, short_signs, time_words
from sciatica_desktop.ui.wording.questions import plain
from sciatica_desktop.viewmodels.before import BeforeViewModel, Panel


class SignsCard(Card):
    """Ask whether anything is new or worse; "none" starts the session."""

    def __init__(
        self, look: Look, view_model: BeforeViewModel, last_answered: datetime | None
    ) -> None:
        super().__init__(look)
        self._look, self._model = look, view_model
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("own_focus", 1)  # a ring around a whole question says nothing
        question = lead_in(last_answered)
        self.body.addWidget(self._head(question))
        signs = QVBoxLayout()
        signs.setSpacing(look.sp(9))
        for number, words in enumerate(short_signs()):
            if number:
                signs.addWidget(Rule(look))
            signs.addWidget(Para(look, words, "body"))
        self.body.addLayout(signs)
        self.body.addStretch(1)
        self.start = Button(look, "", "primary", "large")
        self.start.clicked.connect(view_model.none_of_these)
        # Who comes by the Tab key has passed the list: the button has to say what "these" are.
        self.start.setAccessibleDescription(_spoken(question))
        self.setAccessibleName(_spoken(question))
        self.other = Button(look, "", "secondary", "large")
        self.other.clicked.connect(self._answer_other)
        answers = Flow(look, 12)
        answers.add(self.start)
        answers.add(self.other)
        self.body.addWidget(answers)
        view_model.changed.connect(self._refresh)
        self._refresh()

    def _head(self, question: str) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, self._look.sp(4))
        line.setSpacing(self._look.sp(12))
        icon = Icon(self._look, "warning", "alert", 24)
        icon.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Heading(self._look, question, 3), 1)
        return head

    def _refresh(self) -> None:
        model = self._model
        if model.panel is Panel.REPEATED and model.last is not None:
            same = self.tr("Same as at {time}, none of these, start")
            self.start.show_text(same.format(time=time_words(model.last.at)))
            self.other.show_text(self.tr("Something changed"))
            self.start.setEnabled(True)
            return
        noted = self.tr("Start") if model.noted else self.tr("None of these, start")
        self.start.show_text(noted)
        self.other.show_text(self.tr("One or more"))
        self.start.setEnabled(not model.missing)

    def _answer_other(self) -> None:
        if self._model.panel is Panel.REPEATED:
            self._model.something_changed()
        else:
            self._model.one_or_more()


def _spoken(question: str) -> str:
    """Return the question and all signs as one text."""
    return plain(" ".join([question, *(f"{words}." for words in short_signs())]))
