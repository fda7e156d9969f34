"""What an exercise needs beside floor and clothes."""

from collections.abc import Iterable
from enum import StrEnum

from sciatica_desktop.domain.exercise import Exercise


class Thing(StrEnum):
    """Something that has to be at hand; the order is that of a list of them."""

    MAT = "mat"  # or a bed
    CHAIR = "chair"
    BAND = "band"
    WEIGHTS = "weights"
    STEP = "step"
    WARMTH = "warmth"


_WORDS = {
    Thing.MAT: ("mat", "bed"),
    Thing.CHAIR: ("chair",),
    Thing.BAND: ("band",),
    Thing.WEIGHTS: ("dumbbells",),
    Thing.STEP: ("step",),
    Thing.WARMTH: ("heat",),
}


def things_of(exercise: Exercise) -> frozenset[Thing]:
    """Return what has to be at hand; cushions, towels and walls are not asked for."""
    words = {word for entry in exercise.equipment for word in _words(entry)}
    return frozenset(thing for thing, names in _WORDS.items() if words.intersection(names))


def things_for(exercises: Iterable[Exercise]) -> tuple[Thing, ...]:
    """Return what several exercises need together, in the order of Thing."""
    needed = frozenset(thing for exercise in exercises for thing in things_of(exercise))
    return tuple(thing for thing in Thing if thing in needed)


def _words(entry: str) -> list[str]:
    """Return the words of an entry; "none; …" and what is optional ask for nothing."""
    if entry.startswith("none") or "optional" in entry or "if needed" in entry:
        return []
    return entry.replace(",", " ").split()
