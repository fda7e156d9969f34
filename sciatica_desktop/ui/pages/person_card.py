"""The part of the settings about the person: sore leg, country, floor, what eases, what is at hand."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from sciatica_desktop.domain.profile import Country, Eases, Gear, SoreLeg
from sciatica_desktop.ui.kit.fields import ComboBox
from sciatica_desktop.ui.kit.rows import Row, RowsCard
from sciatica_desktop.ui.kit.toggle import Toggle
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.profile import country_words, eases_words, gear_words, sore_words
from sciatica_desktop.viewmodels.settings import SettingsViewModel

Kind = TypeVar("Kind", bound=StrEnum)


class PersonCard(RowsCard):
    """Show what was told, and keep each change at once."""

    def __init__(self, look: Look, view_model: SettingsViewModel) -> None:
        super().__init__(look)
        self._model = view_model
        for row in (*self._where(), *self._can(), self._what_eases()):
            self.add_row(row)
        for gear in Gear:
            self.add_row(self._has(gear))

    def _where(self) -> list[Row]:
        told = self._model.profile
        sore = self._pick(self.tr("Sore leg"), [(s, sore_words(s)) for s in SoreLeg], "sore_leg")
        sore.set_value(told.sore_leg)
        country = self._pick(
            self.tr("Where you live"), [(c, country_words(c)) for c in Country], "country"
        )
        country.set_value(told.country)
        first = self.tr("You rate it first, and one-sided exercises begin with it")
        number = self.tr("For the emergency number")
        return [
            Row(self._look, self.tr("Which leg is sore?"), first, sore),
            Row(self._look, self.tr("Where do you live?"), number, country),
        ]

    def _can(self) -> list[Row]:
        told = self._model.profile
        floor = self.tr("I can get down to the floor and back up")
        kneel = self.tr("I can kneel on a mat or bed")
        return [
            self._tell(floor, "floor", on=told.floor is not False),
            self._tell(kneel, "kneel", on=told.kneel is not False),
        ]

    def _what_eases(self) -> Row:
        options = [(e, eases_words(e)) for e in Eases]
        eases = self._pick(self.tr("What eases it"), options, "eases")
        eases.set_value(self._model.profile.eases)
        help_line = self.tr("This only changes the order of two programmes")
        return Row(self._look, self.tr("What usually eases it?"), help_line, eases)

    def _pick(self, name: str, options: Sequence[tuple[Kind, str]], field: str) -> ComboBox:
        box = ComboBox(self._look, name, options)
        kind = type(options[0][0])
        box.activated.connect(lambda _: self._model.tell(**{field: kind(str(box.value))}))
        return box

    def _tell(self, name: str, field: str, *, on: bool) -> Row:
        toggle = Toggle(self._look, name, on=on)
        toggle.toggled.connect(lambda v: self._model.tell(**{field: v}))
        return Row(self._look, name, "", toggle)

    def _has(self, gear: Gear) -> Row:
        owned = self._model.profile.gear
        name = gear_words(gear)
        toggle = Toggle(self._look, name, on=owned is None or gear in owned)
        toggle.toggled.connect(lambda v: self._own(gear, on=v))
        return Row(self._look, name, "", toggle)

    def _own(self, gear: Gear, *, on: bool) -> None:
        owned = self._model.profile.gear
        everything = frozenset(Gear) if owned is None else owned
        self._model.tell(gear=everything | {gear} if on else everything - {gear})
