"""A programme in the list: its pictures, its name, what it takes and whom it suits."""

from PySide6.QtWidgets import QSpacerItem

from sciatica_desktop.domain.programme import Programme
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.card import CardButton
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import column_of
from sciatica_desktop.ui.pages.strip import Strip
from sciatica_desktop.ui.wording.exercises import gate_words, resting_words
from sciatica_desktop.ui.wording.today import fact_line
from sciatica_desktop.viewmodels.programmes import ProgrammesViewModel

SHOWN = 5  # pictures: enough to know what it is like


class ProgrammeCard(CardButton):
    """One programme; pressed, it opens."""

    def __init__(
        self, look: Look, stills: Stills, view_model: ProgrammesViewModel, programme: Programme
    ) -> None:
        super().__init__(look, programme.name)
        self._model, self._programme = view_model, programme
        exercises = [x.exercise for x in view_model.lines(programme) if not x.item.optional]
        strip = Strip(look, stills, names=False, least=72, height=62)
        strip.show_exercises(exercises[:SHOWN])
        self._facts = Para(look, "", "small_b", "primary")
        self._gate = Para(look, "", "small_b", "ink2")
        words = column_of(
            look,
            4,
            strip,
            Heading(look, programme.name, 3),
            self._facts,
            Para(look, programme.suits, "small", "ink2"),
            self._gate,
        )
        self._column = words.column
        self._below_strip = QSpacerItem(0, 0)
        self._column.insertSpacerItem(1, self._below_strip)
        look.changed.connect(self._pad)
        self._pad()
        self.add(words)
        self.body.addStretch(1)
        self.refresh()

    def _pad(self) -> None:
        self._below_strip.changeSize(0, self._look.sp(6))
        self._column.setContentsMargins(self._look.card_padding())

    def refresh(self) -> None:
        """Say what it takes, and whether it can be started now."""
        model, programme = self._model, self._programme
        exercises = [line.exercise for line in model.lines(programme) if not line.item.optional]
        facts = fact_line(model.seconds(programme), exercises)
        gate = gate_words(model.gate(programme), model.limit, flare=model.flare)
        gate = gate or resting_words(model.resting(programme))
        self._facts.show_text(facts)
        self._gate.show_text(gate)
        self._gate.setVisible(bool(gate))
        self.setAccessibleName(f"{programme.name}, {facts}. {gate}".strip())
        self.setAccessibleDescription(programme.suits)
