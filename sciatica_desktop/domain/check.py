"""What is asked before and after a session (clinical.md 6.3 and 6.6), and what the answers are."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

# Whoever has to do with checks finds what they ask here too.
from sciatica_desktop.domain.asked import Part as Part
from sciatica_desktop.domain.asked import asked_legs as asked_legs
from sciatica_desktop.domain.asked import complete as complete
from sciatica_desktop.domain.asked import fitting_lowest as fitting_lowest
from sciatica_desktop.domain.asked import rated as rated
from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.record import AfterCheck
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.movement import moved_down, moved_up

if TYPE_CHECKING:
    from sciatica_desktop.domain.safety.red_flags import Sign

LOWEST = "lowest"
"""The name of the question about the lowest point, beside those of the parts."""


class Place(StrEnum):
    """Where the lowest pain is after a session, against where it was before."""

    SAME = "same"
    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class LastCheck:
    """The last full check: when it was answered, and how."""

    at: datetime
    scores: Scores


@dataclass(frozen=True, slots=True)
class BeforeCheck:
    """The answers before a session. A `repeated` one copies the scores of the last full check."""

    scores: Scores
    ticked: "frozenset[Sign]" = frozenset()
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class AfterAnswers:
    """The answers after a session; empty scores where only one touch was asked.

    `quick` is the quick check after its last exercise, where that one is asked after.
    """

    scores: Scores = field(default_factory=Scores)
    check: AfterCheck = field(default_factory=AfterCheck)
    quick: QuickAnswer | None = None


def possible_lowest(before: Lowest, place: Place) -> tuple[Lowest, ...]:
    """Return the lowest points that "same place", "higher up" or "further down" can mean."""
    match place:
        case Place.SAME:
            return (before,)
        case Place.HIGHER:
            return tuple(low for low in Lowest if moved_up(before, low) and low is not Lowest.NONE)
        case Place.LOWER:
            return tuple(low for low in Lowest if moved_down(before, low))
