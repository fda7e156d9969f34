"""The gallery of exercises: search by any name, and filters that narrow it."""

import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.equipment import things_of
from sciatica_desktop.domain.exercise import Exercise, Kind, Position
from sciatica_desktop.domain.programme import Catalogue


class Posture(StrEnum):
    """Positions as a person looks for them."""

    LYING = "lying"
    KNEELING = "kneeling"
    SITTING = "sitting"
    STANDING = "standing"


class Bend(StrEnum):
    """The direction of the back, the first word of the catalogue's."""

    FLEXION = "flexion"
    EXTENSION = "extension"
    ROTATION = "rotation"
    NEUTRAL = "neutral"


class Need(StrEnum):
    """What has to be at hand, as a person looks for it: nothing, or a Thing of this value."""

    NOTHING = "nothing"
    MAT = "mat"
    CHAIR = "chair"
    BAND = "band"
    WEIGHTS = "weights"
    STEP = "step"
    WARMTH = "warmth"


POSTURE_OF = {
    Position.SUPINE: Posture.LYING,
    Position.PRONE: Posture.LYING,
    Position.SIDE_LYING: Posture.LYING,
    Position.QUADRUPED: Posture.KNEELING,
    Position.KNEELING: Posture.KNEELING,
    Position.SEATED: Posture.SITTING,
    Position.STANDING: Posture.STANDING,
}


@dataclass(frozen=True, slots=True)
class Filters:
    """What is looked for; None lets everything through."""

    words: str = ""
    posture: Posture | None = None
    bend: Bend | None = None
    kind: Kind | None = None
    level: int | None = None
    need: Need | None = None


def matches(exercise: Exercise, filters: Filters) -> bool:
    """Tell whether an exercise passes every filter."""
    return (
        (filters.posture is None or POSTURE_OF[exercise.position] is filters.posture)
        and (filters.bend is None or exercise.direction.startswith(filters.bend))
        and (filters.kind is None or exercise.kind is filters.kind)
        and (filters.level is None or exercise.level == filters.level)
        and (filters.need is None or filters.need in needs_of(exercise))
        and _has_words(exercise, filters.words)
    )


def needs_of(exercise: Exercise) -> frozenset[Need]:
    """Return what an exercise needs, or "nothing"."""
    return frozenset(Need(thing) for thing in things_of(exercise)) or frozenset({Need.NOTHING})


def _has_words(exercise: Exercise, words: str) -> bool:
    names = (exercise.name, exercise.short_name, *exercise.aliases, exercise.muscles)
    text = _plain(" ".join(names))
    return all(word in text for word in _plain(words).split())


def _plain(text: str) -> str:
    """Return text as a person may type it: no case, accents, apostrophes or hyphens."""
    parted = unicodedata.normalize("NFKD", text.casefold().replace("-", " "))
    return "".join(c for c in parted if c.isalnum() or c == " ")


class ExercisesViewModel(QObject):
    """Narrows the catalogue.

    Signals:
        changed: other exercises are found.
    """

    changed = Signal()

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = tuple(catalogue.exercises.values())
        self._filters = Filters()

    @property
    def filters(self) -> Filters:
        """What is looked for."""
        return self._filters

    @property
    def found(self) -> tuple[Exercise, ...]:
        """The exercises that pass, in catalogue order."""
        return tuple(e for e in self._all if matches(e, self._filters))

    def search(self, words: str) -> None:
        """Look for words in names, aliases and muscles."""
        self._take(replace(self._filters, words=words))

    def narrow(self, **chosen: object) -> None:
        """Set filters by name; None takes one away."""
        self._take(replace(self._filters, **chosen))  # type: ignore[arg-type]  # names of Filters

    def clear(self) -> None:
        """Show everything again."""
        self._take(Filters())

    def _take(self, filters: Filters) -> None:
        if filters != self._filters:
            self._filters = filters
            self.changed.emit()
