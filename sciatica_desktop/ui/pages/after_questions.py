"""The questions after a session: leg, back, where the pain is now, and how hard it was."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.check import Part, Place
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.pain_scale import PainScale
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import column_of
from sciatica_desktop.ui.pages.lowest_choice import LowestChoice
from sciatica_desktop.ui.pages.rating_rows import RatingRows
from sciatica_desktop.ui.wording.check import missing_words
from sciatica_desktop.ui.wording.hurting import quick_answer_words
from sciatica_desktop.viewmodels.after import AfterViewModel


class AfterQuestions(QWidget):
    """Ask in the order of clinical.md 6.6; effort may stay open.

    Signals:
        reached(QWidget): the keyboard stands there now, and it is to be seen.
    """

    reached = Signal(QWidget)

    def __init__(self, look: Look, view_model: AfterViewModel) -> None:
        super().__init__()
        self._look, self._model = look, view_model
        self.rows = RatingRows(look, self._go_on)
        self.rows.rated.connect(view_model.rate)
        self._make_place()
        self.quick = Choice(
            look,
            self._quick_title(),
            [(answer, quick_answer_words(answer)) for answer in QuickAnswer],
            optional=True,
        )
        self.quick.set_value(view_model.quick)
        self.quick.chosen.connect(view_model.answer_quick)
        ends = self.tr("0 not at all"), self.tr("10 as hard as it gets")
        self.effort = PainScale(look, self.tr("How hard was it?"), anchors=ends, height=48)
        self.effort.chosen.connect(view_model.choose_effort)
        self.save = Button(look, self.tr("Done"), "primary", "large")
        self.save.clicked.connect(view_model.save)
        self.skip = Button(look, self.tr("Rather not say"), "quiet", "large")
        self.skip.clicked.connect(view_model.skip)
        self.still_open = Para(look, "", "small", "ink2")
        self._lay_out()
        view_model.changed.connect(self._refresh)
        self._refresh()

    def take_keyboard(self) -> None:
        """Put the keyboard on the first open question, else on the button that saves."""
        target: QWidget = self.save
        scale = self.rows.first_open()
        if scale is not None:
            target = scale
        elif self._model.asks_place and self._model.place is None:
            target = self.place
        elif self._model.missing:
            target = self.lowest
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(target)

    def _make_place(self) -> None:
        name = self.tr("The lowest pain is now")
        words = {
            Place.SAME: self.tr("Same place"),
            Place.HIGHER: self.tr("Higher up"),
            Place.LOWER: self.tr("Further down"),
        }
        options = [(place, words[place]) for place in self._model.places or tuple(Place)]
        self.place = Choice(self._look, name, options, optional=True)
        self.place.chosen.connect(self._model.choose_place)
        self.place.chosen.connect(lambda value: self._go_on() if value is not None else None)
        right = Part.LEG_LEFT not in self._model.parts
        self.lowest = LowestChoice(self._look, self.tr("Lowest point of pain"), right=right)
        self.lowest.chosen.connect(self._model.choose_lowest)
        self.lowest.chosen.connect(lambda value: self._go_on() if value is not None else None)

    def _lay_out(self) -> None:
        look = self._look
        self._place_block = self._titled(self.tr("The lowest pain is now"), self.place)
        self._lowest_block = self._titled(self.tr("Lowest point of pain"), self.lowest)
        card = Card(look)
        card.body.setSpacing(look.sp(22))
        if self._model.asked_after is not None:
            card.body.addWidget(self._titled(self._quick_title(), self.quick))
        card.body.addWidget(self.rows)
        card.body.addWidget(self._place_block)
        card.body.addWidget(self._lowest_block)
        effort = self._titled(self.tr("How hard was it? (if you like)"), self.effort)
        card.body.addWidget(effort)
        answers = Flow(look, 12)
        answers.add(self.save)
        answers.add(self.skip)
        card.body.addWidget(answers)
        card.body.addWidget(self.still_open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _quick_title(self) -> str:
        words = self.tr("After “{exercise}”, how was it? (if you like)")
        return words.format(exercise=self._model.asked_name)

    def _titled(self, title: str, asked: QWidget) -> QWidget:
        return column_of(self._look, 8, Heading(self._look, title, 3), asked)

    def _refresh(self) -> None:
        model = self._model
        self.rows.ask(model.parts, model.scores)
        self._place_block.setVisible(model.asks_place)
        self.place.set_value(model.place)
        self._lowest_block.setVisible(bool(model.lowest_choices))
        self.lowest.offer(model.lowest_choices, model.scores.lowest)
        self.effort.set_value(model.check.effort)
        self.save.setEnabled(not model.missing)
        self.still_open.show_text(missing_words(model.missing))
        self.still_open.setVisible(bool(model.missing))

    def _go_on(self) -> None:
        QTimer.singleShot(0, self, self.take_keyboard)
