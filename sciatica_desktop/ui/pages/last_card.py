"""What was answered at the last full check, for the check that only repeats it."""

from sciatica_desktop.domain.check import LastCheck, Part
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.ui.kit.card import Card, Rule
from sciatica_desktop.ui.kit.para import Heading
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import fact_row
from sciatica_desktop.ui.wording.check import lowest_words, part_names, time_words


class LastCard(Card):
    """Show the last answers, one a row."""

    def __init__(self, look: Look, last: LastCheck) -> None:
        super().__init__(look)
        self._look = look
        title = self.tr("At {time} you answered").format(time=time_words(last.at))
        self.body.addWidget(Heading(look, title, 3))
        for part in Part:
            score = getattr(last.scores, part)
            if score is not None:
                self._add(part_names(part), str(score))
        lowest = last.scores.lowest
        if lowest is not None and lowest is not Lowest.NONE:
            self._add(self.tr("Lowest point of pain"), lowest_words(lowest))
        self.body.addStretch(1)

    def _add(self, name: str, value: str) -> None:
        self.body.addWidget(Rule(self._look))
        self.body.addWidget(fact_row(self._look, name, value))
