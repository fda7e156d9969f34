"""The warning signs as rows to tick, with numbness and strength; only a tick leads on."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.rating import Numbness, Strength
from sciatica_desktop.domain.safety.red_flags import Sign
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card, Rule
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.para import Heading
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.tick_row import TickRow
from sciatica_desktop.ui.wording.signs import sign_rows
from sciatica_desktop.viewmodels.before import BeforeViewModel


class SignList(Card):
    """Tick what is new or worse."""

    def __init__(self, look: Look, view_model: BeforeViewModel) -> None:
        super().__init__(look)
        self._look, self._model = look, view_model
        self.rows: dict[Sign, TickRow] = {}
        self.body.addWidget(Heading(look, self.tr("Tick what is new or worse"), 3))
        self.body.addLayout(self._sign_rows())
        self.body.addWidget(self._numbness_and_strength())
        self.done = Button(look, "", "primary", "medium")
        self.done.clicked.connect(view_model.done_ticking)
        self.body.addWidget(self.done)
        view_model.changed.connect(self._refresh)
        self._refresh()

    @property
    def first(self) -> TickRow:
        """The row that the keyboard begins on."""
        return next(iter(self.rows.values()))

    def _sign_rows(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for sign, words in sign_rows():
            self.rows[sign] = self._row(sign, words)
            column.addWidget(self.rows[sign])
            column.addWidget(Rule(self._look))
        return column

    def _row(self, sign: Sign, words: str) -> TickRow:
        row = TickRow(self._look, words, tint="alert_tint")
        row.toggled.connect(lambda on, s=sign: self._model.tick(s, on=on))
        return row

    def _numbness_and_strength(self) -> QWidget:
        numbness, strength = Card(self._look, padded=False), Card(self._look, padded=False)
        for card, words in (
            (numbness, self.tr("Numbness or tingling")),
            (strength, self.tr("Strength in the leg")),
        ):
            card.paint_as("surface", "surface")
            card.body.addWidget(Heading(self._look, words, 3))
        self.numbness = Choice(
            self._look,
            self.tr("Numbness or tingling"),
            [
                (Numbness.MORE, self.tr("More than usual")),
                (Numbness.NEW, self.tr("New")),
            ],
            optional=True,
        )
        self.strength = Choice(
            self._look,
            self.tr("Strength in the leg"),
            [(Strength.WEAKER, self.tr("Weaker than usual"))],
            optional=True,
        )
        self.numbness.chosen.connect(self._model.choose_numbness)
        self.strength.chosen.connect(self._model.choose_strength)
        numbness.body.addWidget(self.numbness)
        strength.body.addWidget(self.strength)
        return Columns(self._look, [numbness, strength], least=300, gap=28)

    def _restyle(self) -> None:
        super()._restyle()
        self.body.setSpacing(self._look.sp(10))  # all of it stands in 768 px

    def _refresh(self) -> None:
        model = self._model
        some = model.noted
        none = self.tr("None of these after all, go back")
        self.done.show_text(self.tr("Go on") if some else none)
        self.done.set_kind("primary" if some else "secondary")
        for sign, row in self.rows.items():
            row.setChecked(sign in model.ticked)
        self.numbness.set_value(model.scores.numbness)
        self.strength.set_value(model.scores.strength)
