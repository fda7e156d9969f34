"""What is asked before and after a session (clinical.md 6.3 and 6.6), and what the answers are."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.record import AfterCheck
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.movement import moved_down, moved_up

if TYPE_CHECKING:
    from sciatica_desktop.domain.safety.red_flags import Sign

LOWEST = "lowest"
"""The name of the question about the lowest point, beside those of the parts."""


class Part(StrEnum):
    """What is rated from 0 to 10; each is the name of a field of Scores."""

    LEG_LEFT = "leg_left"
    LEG_RIGHT = "leg_right"
    BACK = "back"


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


def asked_legs(sore: SoreLeg | None) -> tuple[Part, ...]:
    """Return the legs to rate: the sore one, both where that is not sure, none where none is."""
    match sore:
        case SoreLeg.LEFT:
            return (Part.LEG_LEFT,)
        case SoreLeg.RIGHT:
            return (Part.LEG_RIGHT,)
        case SoreLeg.NEITHER:
            return ()
        case SoreLeg.BOTH | SoreLeg.CHANGES | SoreLeg.UNSURE | None:
            return (Part.LEG_LEFT, Part.LEG_RIGHT)


def rated(scores: Scores, part: Part, value: int | None) -> Scores:
    """Return the scores with one of them changed, and without a lowest point that no longer fits."""
    changed = {
        Part.LEG_LEFT: replace(scores, leg_left=value),
        Part.LEG_RIGHT: replace(scores, leg_right=value),
        Part.BACK: replace(scores, back=value),
    }[part]
    fits = changed.lowest in fitting_lowest(changed)
    return changed if fits else replace(changed, lowest=None)


def fitting_lowest(scores: Scores) -> tuple[Lowest, ...]:
    """Return the lowest points that fit the scores; none to choose from where nothing hurts."""
    if scores.leg:
        return (Lowest.THIGH, Lowest.CALF, Lowest.FOOT)
    if scores.back:
        return (Lowest.BACK, Lowest.BUTTOCK)
    return ()


def complete(scores: Scores) -> Scores:
    """Return the scores with "no pain" as their lowest point where nothing hurts."""
    return scores if fitting_lowest(scores) else replace(scores, lowest=Lowest.NONE)


def possible_lowest(before: Lowest, place: Place) -> tuple[Lowest, ...]:
    """Return the lowest points that "same place", "higher up" or "further down" can mean."""
    match place:
        case Place.SAME:
            return (before,)
        case Place.HIGHER:
            return tuple(low for low in Lowest if moved_up(before, low) and low is not Lowest.NONE)
        case Place.LOWER:
            return tuple(low for low in Lowest if moved_down(before, low))
