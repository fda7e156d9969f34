"""What Today shows during a flare: what helps, when to ask for help, and its end."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.profile import Country
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import column_of, flow_of
from sciatica_desktop.ui.wording.flares import comfort, flare_title, help_words, what_helps
from sciatica_desktop.viewmodels.flaring import FlareViewModel

LEAST = 330


class FlareCard(Card):
    """Make Today the page of a flare.

    Signals:
        over: the person ends it.
        signs_wanted: the warning signs.
    """

    over = Signal()
    signs_wanted = Signal()

    def __init__(self, look: Look, view_model: FlareViewModel, country: Country | None) -> None:
        super().__init__(look, edge="accent")
        self._model, self._country = view_model, country
        self.end = Button(look, self.tr("The flare is over"))
        self.end.clicked.connect(self.over)
        self.signs = Button(look, self.tr("Warning signs"), "quiet")
        self.signs.clicked.connect(self.signs_wanted)
        self._rows: QWidget | None = None
        self.title = Heading(look, "", 2, "accent")
        self.body.addWidget(self.title)
        self.body.addWidget(Para(look, comfort(), "lead"))
        self.body.addWidget(flow_of(look, self.end, self.signs, gap=12))
        self.refresh()

    def refresh(self, *, way_back: bool = False) -> None:
        """Show how it stands; `way_back`: the last programme is on offer again."""
        model = self._model
        self.title.show_text(flare_title(model.day))
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        todo = what_helps(None if way_back else model.first_days_done)
        asks = help_words(model.help_reason, self._country)
        left = self._lines(self.tr("What helps now"), todo)
        right = self._lines(self.tr("When to ask for help"), asks)
        self._rows = Columns(self._look, [left, right], [11, 9], least=LEAST)
        self.body.insertWidget(2, self._rows)
        self._rows.show()

    def _lines(self, title: str, lines: Sequence[str]) -> QWidget:
        words = (Para(self._look, line) for line in lines)
        block = column_of(self._look, 6, Para(self._look, title, "body_b"), *words)
        column = block.column
        column.addStretch(1)
        return block
