"""The pages "ask first": one per item, why it matters, whom to ask, and two ways on."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.safety.asking import AskReply
from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.asking import (
    ask_title,
    ask_whom,
    ask_why,
    mornings_question,
    reply_words,
)
from sciatica_desktop.ui.wording.questions import plain
from sciatica_desktop.viewmodels.ask_first import AskFirstViewModel

WIDEST = 980


class AskFirstPage(ScrollPage):
    """Show one item after the other; the view model keeps what is chosen."""

    def __init__(self, look: Look, view_model: AskFirstViewModel) -> None:
        super().__init__(look, self.tr("Ask first"), widest=WIDEST)
        self._look, self._model = look, view_model
        self.back = Button(look, self.tr("Back"), icon="left")
        self.back.clicked.connect(view_model.back)
        self.add_action(self.back)
        self.answers: dict[object, Button] = {}
        self._content: QWidget | None = None
        self.body.addStretch(1)
        view_model.changed.connect(self._build)
        self._build()

    def _build(self) -> None:
        model = self._model
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self.answers = {}
        line = self.tr("{number} of {count}").format(number=model.number, count=model.count)
        self.show_title(self.tr("Ask first"), line if model.count > 1 else "")
        card = Card(self._look)
        card.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        card.setProperty("own_focus", 1)  # a ring around a whole question says nothing
        if model.asks:
            self._question(card)
        else:
            self._advice(card)
        self._content = card
        self.body.insertWidget(0, card)
        card.show()
        announce(self, card.accessibleName())
        QTimer.singleShot(0, self, self._take_keyboard)

    def _question(self, card: Card) -> None:
        card.setAccessibleName(plain(mornings_question()))
        card.body.addWidget(Para(self._look, mornings_question(), "h2", weight=500))
        row = Flow(self._look, 12)
        no = self._button(reply_words(AskReply.NO))
        no.clicked.connect(partial(self._model.reply, AskReply.NO))
        yes = self._button(self.tr("Yes"))
        yes.clicked.connect(self._model.say_yes)
        self.answers = {AskReply.NO: no, "yes": yes}
        row.add(no)
        row.add(yes)
        card.body.addWidget(row)

    def _advice(self, card: Card) -> None:
        ask = self._model.item
        why, whom = ask_why(ask), ask_whom(ask, self._model.country)
        card.setAccessibleName(plain(f"{ask_title(ask)}. {why} {whom}"))
        card.body.addWidget(Heading(self._look, ask_title(ask), 2))
        card.body.addWidget(Para(self._look, why, "lead"))
        card.body.addWidget(Para(self._look, whom, "lead"))
        row = Flow(self._look, 12)
        for reply in (AskReply.GENTLE, AskReply.ASKED):
            button = self._button(reply_words(reply))
            button.clicked.connect(partial(self._model.reply, reply))
            self.answers[reply] = button
            row.add(button)
        card.body.addWidget(row)
        last = self.tr("You can change this at any time in Exercises, under “My list”.")
        card.body.addWidget(Para(self._look, last, "small", "ink3"))

    def _button(self, word: str) -> Button:
        return Button(self._look, word, "secondary", "large")

    def _take_keyboard(self) -> None:
        """Put the keyboard on the words, never on an answer."""
        if self._content is not None and self.isVisible():
            self._content.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._take_keyboard)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._model.back()
        else:
            super().keyPressEvent(event)
