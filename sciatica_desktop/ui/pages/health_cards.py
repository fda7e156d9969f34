"""The part of the settings about the body: pain, and conditions with what is asked about each."""

from datetime import date

from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import Column
from sciatica_desktop.ui.pages.condition_rows import ConditionRows
from sciatica_desktop.ui.pages.spell_rows import SpellRows, shown_spell
from sciatica_desktop.viewmodels.conditions import with_spell
from sciatica_desktop.viewmodels.settings import SettingsViewModel

ASKED = ("codes", "pregnant_since", "hip_rules", "operated_on", "surgeon_agreed")


class HealthCards(Column):
    """Show what was told, and keep each change at once."""

    def __init__(self, look: Look, view_model: SettingsViewModel, today: date) -> None:
        super().__init__(look, None)
        self._model, self._today = view_model, today
        profile = view_model.profile
        self.spell = SpellRows(look, profile.lowest, shown_spell(profile, today))
        self.spell.chosen.connect(self._tell_spell)
        self.conditions = ConditionRows(look, profile, today)
        self.conditions.told.connect(self._tell_conditions)
        for rows in (self.spell, self.conditions):
            card = Card(look)
            card.body.addWidget(rows)
            self.column.addWidget(card)

    def _tell_spell(self) -> None:
        answer = self.spell.answer
        if answer is not None:
            lowest, spell = answer
            began = with_spell(Profile(), spell, self._today).spell_began
            self._model.tell(lowest=lowest, spell_began=began)

    def _tell_conditions(self, told: Profile) -> None:
        self._model.tell(**{name: getattr(told, name) for name in ASKED})
