"""My list: what is not for now, what grew, what goes without a clock, and what was asked."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.safety.asking import Answered, Ask, AskReply
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card, Rule
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.columns import Beside
from sciatica_desktop.ui.kit.fields import ComboBox
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.rows import Row
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import Column, column_of
from sciatica_desktop.ui.wording.asking import ask_title, ask_whom, reply_words
from sciatica_desktop.ui.wording.own_list import rest_line, step_line
from sciatica_desktop.viewmodels.own_list import OwnListViewModel

WIDEST, COMBO = 1000, 320
APART, BELOW = 26, 10  # px at 100 %: between sections, and below the name of one


class OwnListPage(ScrollPage):
    """Show everything a person keeps about exercises; each change counts from the next session.

    Signals:
        left: back to the gallery.
    """

    left = Signal()

    def __init__(self, look: Look, view_model: OwnListViewModel) -> None:
        super().__init__(look, self.tr("My list"), widest=WIDEST, aligned=True)
        self._look, self._model = look, view_model
        self.back = Button(look, self.tr("Exercises"), size="small", icon="left")
        self.back.clicked.connect(self.left)
        self.lead_with(self.back)
        self.begin_at(self.back)
        self.buttons: dict[tuple[str, str], Button] = {}
        self.choices: dict[Ask, Choice] = {}
        self._content: Column | None = None
        self.pick = ComboBox(look, self.tr("Exercise"))
        self.pick.setMinimumWidth(look.px(COMBO))
        self.add = Button(look, self.tr("Not for now"))
        self.add.clicked.connect(self._add)
        self._adding = Beside(look, self.pick, self.add)
        self.body.addStretch(1)
        view_model.changed.connect(self._show)
        self._show()

    def refresh(self) -> None:
        """Show what is on the list now."""
        self._show()

    def _show(self) -> None:
        """Build the page anew; the keyboard stays where it can."""
        had_focus = self._content is not None and self._content.isAncestorOf(self.focusWidget())
        self._adding.setParent(None)
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self.buttons, self.choices = {}, {}
        self._content = Column(self._look, APART)
        self._section(self.tr("Not for now"), self._rests(), self._adding)
        self._section(self.tr("Steps I took"), self._steps())
        self._section(self.tr("In my own time"), self._own_pace())
        self._section(self.tr("Ask first"), self._asked())
        self.body.insertWidget(0, self._content)
        self._content.show()
        if had_focus:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _section(self, title: str, rows: Sequence[QWidget], last: QWidget | None = None) -> None:
        shown = [*rows, *([] if last is None else [last])]
        if not shown or self._content is None:
            return
        card = Card(self._look)
        for number, row in enumerate(shown):
            if number:
                card.body.addWidget(Rule(self._look))
            card.body.addWidget(row)
        section = column_of(self._look, BELOW, Heading(self._look, title, 3), card)
        self._content.column.addWidget(section)

    def _rests(self) -> list[QWidget]:
        model = self._model
        rests = model.rests
        listed = {rest.exercise for rest in rests}
        self.pick.clear()
        for exercise in model.exercises.values():
            if exercise.id not in listed:
                self.pick.addItem(exercise.name, exercise.id)
        rows: list[QWidget] = [
            self._row(
                ("rest", rest.exercise),
                model.exercises[rest.exercise].name,
                rest_line(rest, model.today),
                self.tr("Take it off"),
                partial(model.rest, rest.exercise, on=False),
            )
            for rest in rests
        ]
        if not rows:
            words = self.tr(
                "Nothing is left out now. An exercise that hurts badly twice in two weeks comes "
                "here by itself, and an easier one takes its place. You can put any exercise here."
            )
            rows.append(Para(self._look, words, "body", "ink2"))
        return rows

    def _steps(self) -> list[QWidget]:
        return [
            self._row(
                ("step", f"{step.answer.programme}.{step.answer.exercise}"),
                step.exercise.name,
                step_line(step),
                self.tr("Go back"),
                partial(self._model.forget, step),
            )
            for step in self._model.steps
        ]

    def _own_pace(self) -> list[QWidget]:
        return [
            self._row(
                ("pace", exercise.id),
                exercise.name,
                self.tr("Each hold lasts until you press any key"),
                self.tr("By the clock"),
                partial(self._model.take_time, exercise.id, on=False),
            )
            for exercise in self._model.own_pace
        ]

    def _asked(self) -> list[QWidget]:
        return [self._ask_row(ask, answered) for ask, answered in self._model.asked]

    def _ask_row(self, ask: Ask, answered: Answered) -> QWidget:
        options = [(r, reply_words(r)) for r in (AskReply.GENTLE, AskReply.ASKED)]
        choice = Choice(self._look, ask_title(ask), options, height=44, columns=1)
        choice.set_value(answered.reply)
        choice.chosen.connect(
            lambda r: self._model.choose(ask, AskReply(str(r))) if r is not None else None
        )
        self.choices[ask] = choice
        return Row(self._look, ask_title(ask), ask_whom(ask, self._model.country), choice)

    def _row(
        self, key: tuple[str, str], name: str, line: str, word: str, act: partial[None]
    ) -> QWidget:
        button = Button(self._look, word, size="small")
        button.setAccessibleName(f"{name}: {word}")
        button.clicked.connect(act)
        self.buttons[key] = button
        return Row(self._look, name, line, button)

    def _add(self) -> None:
        chosen = self.pick.currentData()
        if chosen:
            self._model.rest(str(chosen), on=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
