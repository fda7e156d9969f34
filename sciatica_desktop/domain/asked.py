"""What is rated, and which answers fit together (clinical.md 6.3)."""

from dataclasses import replace
from enum import StrEnum

from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.scores import Lowest, Scores


class Part(StrEnum):
    """What is rated from 0 to 10; each is the name of a field of Scores."""

    LEG_LEFT = "leg_left"
    LEG_RIGHT = "leg_right"
    BACK = "back"


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


def with_score(scores: Scores, part: Part, value: int | None) -> Scores:
    """Return the scores with one of them changed."""
    return {
        Part.LEG_LEFT: replace(scores, leg_left=value),
        Part.LEG_RIGHT: replace(scores, leg_right=value),
        Part.BACK: replace(scores, back=value),
    }[part]


def rated(scores: Scores, part: Part, value: int | None) -> Scores:
    """Return the scores with one of them changed, and without a lowest point that no longer fits."""
    changed = with_score(scores, part, value)
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
