"""The direction diary as one card: what was answered after bending and after arching."""

from collections.abc import Callable
from functools import partial

from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.directions import (
    diary_lines,
    first_line,
    marked_line,
    put_first_words,
)
from sciatica_desktop.viewmodels.direction_diary import DirectionsViewModel


class DirectionCard(Card):
    """Show counts only; a button changes the order of a list and nothing else."""

    def __init__(
        self, look: Look, view_model: DirectionsViewModel, name_of: Callable[[str], str]
    ) -> None:
        super().__init__(look)
        self._model, self._name_of = view_model, name_of
        self.body.addWidget(Heading(look, self.tr("Bending and arching"), 3))
        self.words = Para(look, "")
        self.body.addWidget(self.words)
        self.note = Para(look, self._what_it_is(), "small", "ink3")
        self.body.addWidget(self.note)
        row = Flow(look)
        self.buttons = {
            d: Button(look, put_first_words(d), size="small") for d in reversed(Direction)
        }
        for direction, button in self.buttons.items():
            button.clicked.connect(partial(view_model.put_first, direction))
            row.add(button)
        self.body.addWidget(row)
        view_model.changed.connect(self._show)
        if not self._write():
            self.hide()

    def refresh(self) -> None:
        """Show what the diary holds now."""
        self._model.refresh()

    def _what_it_is(self) -> str:
        return self.tr(
            "These are counts of your answers after each exercise. They are not a diagnosis."
        )

    def _show(self) -> None:
        self.setVisible(self._write())

    def _write(self) -> bool:
        """Write the card; return whether there is anything to be told."""
        model, first = self._model, self._model.first
        lines = diary_lines(model)
        lines += [marked_line(self._name_of(name), day) for name, day in model.marked.items()]
        if model.countable and first is not None:
            lines.append(first_line(first))
        self.words.show_text("<br>".join(lines))
        for direction, button in self.buttons.items():
            button.setVisible(model.countable and direction is not first)
        return bool(lines)
