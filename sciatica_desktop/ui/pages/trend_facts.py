"""The cards below the exercises: the next morning in a 2 x 3 table, and the other counts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sciatica_desktop.domain.trends.effects import MorningRow, Mornings
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.trend_tables import (
    morning_warning,
    morning_words,
    mornings_missing,
)

RIGHT = Qt.AlignmentFlag.AlignRight


class _GridCard(Card):
    """A heading and a grid of words that is written anew each time."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look)
        self.body.addWidget(Heading(look, title, 3))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.sp(20))
        self._grid.setVerticalSpacing(look.sp(8))
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)

    def _wipe(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _put(self, row: int, column: int, widget: QWidget) -> None:
        self._grid.addWidget(widget, row, column)
        widget.show()


class MorningCard(_GridCard):
    """Leg pain the next morning against that morning, after days with and without a session."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("The next morning"))
        self.said = Para(look, "", "body", "ink2")
        self.body.addWidget(self.said)
        self.warning = Para(look, morning_warning(), "small", "ink3")
        self.body.addWidget(self.warning)
        self.body.addStretch(1)

    def show_mornings(self, mornings: Mornings) -> None:
        """Show the counts, or how many are missing."""
        self._wipe()
        self.said.setVisible(not mornings.enough)
        self.said.show_text(mornings_missing(mornings))
        if not mornings.enough:
            return
        for column, words in enumerate((self.tr("Lower"), self.tr("Same"), self.tr("Higher")), 1):
            self._put(0, column, Para(self._look, words, "small_b", "ink2", align=RIGHT))
        rows = (
            (self.tr("After days with a session"), mornings.with_session),
            (self.tr("After days without"), mornings.without),
        )
        for number, (words, row) in enumerate(rows, 1):
            self._draw_row(number, words, row)

    def _draw_row(self, number: int, words: str, row: MorningRow) -> None:
        head = Para(self._look, words, "body")
        head.setAccessibleName(f"{words}: {morning_words(row)}")
        self._put(number, 0, head)
        for column, count in enumerate((row.lower, row.same, row.higher), 1):
            self._put(number, column, Para(self._look, str(count), "body_b", align=RIGHT))


class FactsCard(_GridCard):
    """What else was counted in this time."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Also counted in this time"))
        self.body.addStretch(1)
        self.spoken: tuple[str, ...] = ()

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show names and values."""
        self._wipe()
        for number, (name, value) in enumerate(facts):
            words = Para(self._look, name, "body", "ink2")
            words.setAccessibleName(f"{name}: {value}")
            self._put(number, 0, words)
            self._put(number, 1, Para(self._look, value, "body_b", align=RIGHT))
        self.spoken = tuple(f"{name}: {value}" for name, value in facts)
