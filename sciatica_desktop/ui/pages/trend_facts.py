"""The cards below the exercises: the next morning in a 2 x 3 table, and the other counts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from sciatica_desktop.domain.trends.effects import MorningRow, Mornings
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.trend_tables import (
    morning_warning,
    morning_words,
    mornings_missing,
)

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class _GridCard(Card):
    """A heading and a grid of words; each cell stays and says something else the next time."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look)
        self.body.addWidget(Heading(look, title, 3))
        self._cells: dict[tuple[int, int], Para] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.sp(20))
        self._grid.setVerticalSpacing(look.sp(8))
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)

    def _say(self, row: int, column: int, words: str, role: str, color: str = "ink") -> Para:
        """Write a cell; a new one is shown with its card, so that the page is laid out once."""
        cell = self._cells.get((row, column))
        if cell is None:
            align = RIGHT if column else LEFT
            cell = self._cells[row, column] = Para(self._look, words, role, color, align=align)
            self._grid.addWidget(cell, row, column)
        cell.show_text(words)
        return cell

    def _show_rows(self, rows: int) -> None:
        """Hide what stands in further rows."""
        for (row, _), cell in self._cells.items():
            cell.setHidden(row >= rows)


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
        self.said.setHidden(mornings.enough)
        self.said.show_text(mornings_missing(mornings))
        if mornings.enough:
            heads = self.tr("Lower"), self.tr("Same"), self.tr("Higher")
            for column, words in enumerate(heads, 1):
                self._say(0, column, words, "small_b", "ink2")
            self._say_row(1, self.tr("After days with a session"), mornings.with_session)
            self._say_row(2, self.tr("After days without"), mornings.without)
        self._show_rows(3 if mornings.enough else 0)

    def _say_row(self, number: int, words: str, row: MorningRow) -> None:
        head = self._say(number, 0, words, "body")
        head.setAccessibleName(f"{words}: {morning_words(row)}")
        for column, count in enumerate((row.lower, row.same, row.higher), 1):
            self._say(number, column, str(count), "body_b")


class FactsCard(_GridCard):
    """What else was counted in this time."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Also counted in this time"))
        self.body.addStretch(1)
        self.spoken: tuple[str, ...] = ()

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show names and values."""
        for number, (name, value) in enumerate(facts):
            words = self._say(number, 0, name, "body", "ink2")
            words.setAccessibleName(f"{name}: {value}")
            self._say(number, 1, value, "body_b")
        self._show_rows(len(facts))
        self.spoken = tuple(f"{name}: {value}" for name, value in facts)
