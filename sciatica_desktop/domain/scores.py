"""What a rating says: scores and answers, of which hours, and on what occasion."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import NamedTuple


class Lowest(IntEnum):
    """Lowest point of pain down the leg (clinical.md 6); the order is the order of the rules."""

    NONE = 0
    BACK = 1
    BUTTOCK = 2
    THIGH = 3
    CALF = 4
    FOOT = 5

    @property
    def word(self) -> str:
        """The name used in files, columns and options."""
        return self.name.lower()


class Numbness(StrEnum):
    """Numbness or tingling against what is usual for the person."""

    USUAL = "usual"
    MORE = "more"
    NEW = "new"


class Strength(StrEnum):
    """Leg strength against what is usual for the person."""

    USUAL = "usual"
    WEAKER = "weaker"


class Series(StrEnum):
    """Pain now, or the average of the past 24 hours; two series that are never mixed."""

    NOW = "now"
    DAY = "day"


class Context(StrEnum):
    """When a rating of "now" was given (clinical.md 7.2)."""

    BEFORE = "before"
    ALONE = "alone"
    AFTER = "after"
    DURING = "during"
    LATER = "later"
    REPEATED = "repeated"


COUNTED = frozenset({Context.BEFORE, Context.ALONE})
"""Ratings after, during or later than a session would make its day look better or worse."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What one rating says. Scores are whole numbers 0-10 on the NRS, None where not asked."""

    leg_left: int | None = None
    leg_right: int | None = None
    back: int | None = None
    lowest: Lowest | None = None
    numbness: Numbness | None = None
    strength: Strength | None = None

    def __post_init__(self) -> None:
        """Refuse a score outside 0-10 with ValueError naming it."""
        for name in ("leg_left", "leg_right", "back"):
            value = getattr(self, name)
            if value is not None and not (type(value) is int and 0 <= value <= 10):
                raise ValueError(f"{name} must be a whole number from 0 to 10, not {value!r}")

    @property
    def leg(self) -> int | None:
        """The higher of the legs that were rated."""
        rated = [s for s in (self.leg_left, self.leg_right) if s is not None]
        return max(rated, default=None)

    @property
    def empty(self) -> bool:
        """Whether nothing at all was answered."""
        return self == Scores()


class Said(NamedTuple):
    """When an entry was and what it says, for whoever wants no more of it."""

    at: datetime
    scores: Scores
