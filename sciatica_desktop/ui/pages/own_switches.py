"""Two switches of one exercise: not for now, and in my own time."""

from sciatica_desktop.ui.kit.chip import Chip
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.look import Look
from sciatica_desktop.viewmodels.own_list import OwnListViewModel


class OwnSwitches(Flow):
    """Keep what is switched at once; plans follow from the next session on."""

    def __init__(self, look: Look, view_model: OwnListViewModel, exercise: str) -> None:
        super().__init__(look, 9)
        self._model, self._exercise = view_model, exercise
        self.rest = self._chip(
            self.tr("Not for now"), self.tr("Programmes leave it out or take an easier one")
        )
        self.pace = self._chip(
            self.tr("In my own time"), self.tr("Each hold lasts until you press any key")
        )
        self.rest.setChecked(view_model.is_resting(exercise))
        self.pace.setChecked(view_model.takes_time(exercise))
        self.rest.toggled.connect(lambda on: view_model.rest(exercise, on=on))
        self.pace.toggled.connect(lambda on: view_model.take_time(exercise, on=on))

    def _chip(self, words: str, meaning: str) -> Chip:
        chip = Chip(self._look, words)
        chip.setAccessibleDescription(meaning)
        chip.setToolTip(meaning)
        self.add(chip)
        return chip
