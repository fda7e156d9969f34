"""What goes wrong easily, and when to stop."""

from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import column_of


class MistakesCard(Card):
    """Common mistakes beside "Stop if"."""

    def __init__(self, look: Look, exercise: Exercise) -> None:
        super().__init__(look)
        mistakes = self._listed(self.tr("Common mistakes"), "ink2", *exercise.mistakes)
        stop = self._listed(self.tr("Stop if"), "accent", exercise.stop_if)
        self.body.addWidget(Columns(look, [mistakes, stop], least=210, gap=24))
        self.body.addStretch(1)

    def _listed(self, title: str, colour: str, *lines: str) -> QWidget:
        look = self._look
        block = column_of(look, 3, Para(look, title, "small_b", colour))
        column = block.column
        for line in lines:
            column.addWidget(Para(look, line, "small"))
        column.addStretch(1)
        return block

    def _restyle(self) -> None:
        super()._restyle()
        padding, high = self._look.card_padding(), self._look.sp(16)
        self.body.setContentsMargins(padding.left(), high, padding.right(), high)
