"""What a programme is: an ordered list of exercises, each with a dose."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sciatica_desktop.domain.dose import catalogue_ready_s, dose_seconds
from sciatica_desktop.domain.exercise import Dose, DoseName, Exercise

FIRST_DAYS = "first-days"
"""The programme of the first days, of flares and of bad days."""


class Item(NamedTuple):
    """One exercise of a programme. `custom` is set exactly when `dose` is CUSTOM."""

    exercise: str
    dose: DoseName
    custom: Dose | None = None
    optional: bool = False


class Programme(NamedTuple):
    """A built-in programme or one the person made."""

    id: str
    name: str
    suits: str
    not_for: str
    frequency: str
    stage: str
    items: tuple[Item, ...]
    own: bool = False


class Catalogue(NamedTuple):
    """All exercises and programmes, in catalogue order."""

    exercises: Mapping[str, Exercise]
    programmes: Mapping[str, Programme]

    def dose(self, item: Item) -> Dose:
        """Return the dose of an item: its own, or the one its exercise gives that name."""
        return item.custom or self.exercises[item.exercise].doses.named(item.dose)

    def seconds(self, items: Iterable[Item]) -> int:
        """Return how long these items take, one after the other, as clinical.md 5 counts it."""
        total, before = 0, None
        for item in items:
            exercise = self.exercises[item.exercise]
            total += catalogue_ready_s(before, exercise)
            total += dose_seconds(exercise, self.dose(item))
            before = exercise
        return total

    def name_of(self, programme: str) -> str:
        """Return the name of a programme, or of the one exercise that was tried on its own.

        An id that the catalogue no longer knows is its own name: old diaries hold such.
        """
        if programme in self.programmes:
            return self.programmes[programme].name
        exercise = self.exercises.get(programme)
        return programme if exercise is None else exercise.name
