"""The red-flag screen: one question at a time, or a page of them, then a calm last word."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.safety.red_flags import CAN_BE_CHECKED, Answer, Sign
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card, Rule
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.columns import Beside
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import flow_of
from sciatica_desktop.ui.wording.questions import checked_line, lead_in, plain, sign_question
from sciatica_desktop.viewmodels.screening import ScreeningViewModel

WIDEST = 980
RATHER_NOT = "rather not"


class _Content(QWidget):
    """What stands on the page now; the keyboard is on it, so it is told with its name."""

    accessible_role = told_as(QAccessible.Role.Grouping)


class ScreenPage(ScrollPage):
    """Show a page of the screen; the view model keeps the answers and says what comes of them.

    Among other questions `ways` are what leads away from them: at the foot, as Back then is.
    """

    def __init__(
        self,
        look: Look,
        view_model: ScreeningViewModel,
        *,
        ways: Sequence[Button] = (),
        widest: int = WIDEST,
    ) -> None:
        super().__init__(look, self.tr("Warning signs first"), widest=widest)
        self._look, self._model = look, view_model
        kind = "quiet" if ways else "secondary"
        self.back = Button(look, self.tr("Back"), kind, icon="left")
        self.back.clicked.connect(view_model.back)
        self.choices: dict[Sign, Choice] = {}
        self.answers: dict[object, Button] = {}
        self.go_on: Button | None = None
        self._content: QWidget | None = None
        self._shown: object = None
        self.body.addStretch(1)
        if ways:
            self.body.addWidget(flow_of(look, self.back, *ways, gap=12))
        else:
            self.add_action(self.back)
        view_model.changed.connect(self._refresh)
        self._refresh()

    @property
    def model(self) -> ScreeningViewModel:
        """The answers so far."""
        return self._model

    def _refresh(self) -> None:
        """Build another page where there is one, and bring its button up to date."""
        model = self._model
        now = (model.number, model.withheld, model.outcome)
        if now != self._shown:
            self._shown = now
            self._build()
        if self.go_on is not None:
            none = model.nothing_said
            self.go_on.show_text(
                self.tr("No to all of these") if none else self.tr("Go on, no to the others")
            )
            self.go_on.setEnabled(model.can_go_on)

    def _build(self) -> None:
        model = self._model
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self.choices, self.answers, self.go_on = {}, {}, None
        self._content = _Content()
        self._content.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._content.setProperty("own_focus", 1)  # a ring around a whole question says nothing
        if not model.withheld and model.outcome is None:
            name = sign_question(model.signs[0]) if model.single else lead_in()
            self._content.setAccessibleName(plain(name))
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.sp(16))
        if model.outcome is not None:
            self._last_word(column)
        elif model.withheld:
            self._advice(column)
        elif model.single:
            self._one(column, model.signs[0])
        else:
            self._many(column)
        if model.withheld or model.outcome is not None:
            self._tell(self._content)
        self.body.insertWidget(0, self._content)
        self._content.show()
        QTimer.singleShot(0, self, self._take_keyboard)
        self.verticalScrollBar().setValue(0)

    def _tell(self, content: QWidget) -> None:
        """Have the words heard that no question of them names; the keyboard comes to them."""
        said = " ".join(part.text() for part in content.findChildren(Para))
        content.setAccessibleName(said)
        for button in self.answers.values():
            button.setAccessibleDescription(said)

    def _take_keyboard(self) -> None:
        """Put the keyboard on the question, never on an answer: Enter must not say No unread."""
        if self._content is not None:
            done = self.answers.get("done")
            (done or self._content).setFocus(Qt.FocusReason.OtherFocusReason)

    def _one(self, column: QVBoxLayout, sign: Sign) -> None:
        model = self._model
        self._subtitle(self.tr("Question {number} of {count}"))
        card = Card(self._look)
        card.body.addWidget(Para(self._look, self._lead(sign), "body", "ink2"))
        card.body.addWidget(Para(self._look, sign_question(sign), "h2", weight=500))
        row = Flow(self._look, 12)
        options = [
            (Answer.NO, self.tr("No")),
            (Answer.YES, self.tr("Yes")),
            (Answer.NOT_SURE, self.tr("Not sure")),
        ]
        for answer, word in options:
            self.answers[answer] = self._button(word, partial(model.answer, sign, answer), "large")
            row.add(self.answers[answer])
        if sign is Sign.R5:
            word = self.tr("Rather not say")
            self.answers[RATHER_NOT] = self._button(word, model.rather_not_say, "large")
            row.add(self.answers[RATHER_NOT])
        card.body.addSpacing(self._look.sp(8))
        card.body.addWidget(row)
        column.addWidget(card)
        column.addWidget(self._unsure())

    def _many(self, column: QVBoxLayout) -> None:
        self._subtitle(self.tr("Page {number} of {count}"))
        card = Card(self._look)
        card.body.addWidget(Para(self._look, lead_in(), "body_b"))
        for sign in self._model.signs:
            card.body.addWidget(Rule(self._look))
            words = sign_question(sign)
            on = self._model.checked_on(sign)
            if on is not None:
                words += "<br>" + checked_line(on)
            row = Beside(self._look, Para(self._look, words), self._choice(sign), least=420)
            card.body.addWidget(row)
        column.addWidget(card)
        column.addWidget(self._unsure())
        self.go_on = self._button("", self._model.go_on, "large", "primary")
        acts = Flow(self._look, 12)
        acts.add(self.go_on)
        column.addWidget(acts)

    def _choice(self, sign: Sign) -> Choice:
        options: list[tuple[object, str]] = [
            (Answer.YES, self.tr("Yes")),
            (Answer.NOT_SURE, self.tr("Not sure")),
        ]
        if sign in CAN_BE_CHECKED:
            checked = self.tr("Yes, and it has been checked for this problem")
            options.append((Answer.CHECKED, checked))
        if sign is Sign.R5:
            options.append((RATHER_NOT, self.tr("Rather not say")))
        choice = Choice(self._look, plain(sign_question(sign)), options, optional=True)
        choice.set_value(self._model.answer_of(sign))
        choice.chosen.connect(partial(self._take, sign))
        self.choices[sign] = choice
        return choice

    def _take(self, sign: Sign, value: object) -> None:
        if value == RATHER_NOT:
            self._model.rather_not_say()
        else:
            self._model.answer(sign, None if value is None else Answer(str(value)))

    def _advice(self, column: QVBoxLayout) -> None:
        """Show what a yes to R5 would lead to; only having read it leads on."""
        self._subtitle("")
        card = Card(self._look)
        words = self.tr(
            "A new change in sexual feeling or function can, rarely, mean that nerves at the "
            "bottom of the spine are squeezed. If it is so for you, go to a hospital emergency "
            "department <b>now</b>. Do not wait to see if it passes."
        )
        card.body.addWidget(Para(self._look, words, "lead"))
        does_not = self.tr("I have read this and it does not apply to me")
        applies = self.tr("It may apply to me")
        row = Flow(self._look, 12)
        self.answers[Answer.NO] = self._button(does_not, self._model.does_not_apply)
        self.answers[Answer.YES] = self._button(applies, self._model.may_apply)
        row.add(self.answers[Answer.YES])
        row.add(self.answers[Answer.NO])
        card.body.addSpacing(self._look.sp(8))
        card.body.addWidget(row)
        column.addWidget(card)

    def _last_word(self, column: QVBoxLayout) -> None:
        self._subtitle("")
        card = Card(self._look)
        if self._model.advised:
            words = self.tr("Please speak to a GP or physio about this in the next days:")
            card.body.addWidget(Heading(self._look, words, 3))
            for sign in self._model.advised:
                card.body.addWidget(Para(self._look, sign_question(sign)))
            last = self.tr("If any of the signs ever start, stop and get help straight away.")
            card.body.addWidget(Para(self._look, last, "lead"))
        else:
            words = self.tr(
                "Nothing worrying in your answers. If any of these ever start, stop and get help "
                "straight away."
            )
            card.body.addWidget(Heading(self._look, words, 2))
        self.go_on = None
        done = self._button(self.tr("Go on"), self._model.close, "large", "primary")
        self.answers["done"] = done
        row = Flow(self._look, 12)
        row.add(done)
        card.body.addSpacing(self._look.sp(8))
        card.body.addWidget(row)
        column.addWidget(card)

    def _lead(self, sign: Sign) -> str:
        on = self._model.checked_on(sign)
        if on is not None:
            return checked_line(on)
        # The lead-in belongs to R1-R6; R7 and the others carry their own.
        return lead_in() if sign.startswith("R") and sign is not Sign.R7 else ""

    def _unsure(self) -> Para:
        words = self.tr("“Not sure” counts as yes for the signs that cannot wait.")
        return Para(self._look, words, "small", "ink3")

    def _subtitle(self, form: str) -> None:
        line = form.format(number=self._model.number, count=self._model.count)
        self.show_title(self.tr("Warning signs first"), line)
        if self._content is not None:
            self._content.setAccessibleDescription(line)

    def _button(
        self, word: str, act: object, size: str = "medium", kind: str = "secondary"
    ) -> Button:
        button = Button(self._look, word, kind, size)
        button.clicked.connect(act)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._model.back()
        else:
            super().keyPressEvent(event)
