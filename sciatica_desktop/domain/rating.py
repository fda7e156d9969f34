"""What a person writes down about pain: one rating, and what its parts may be."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from uuid import UUID

AHEAD = timedelta(hours=24)
"""How far ahead of the clock an entry may be, for one that was set while travelling (product.md 7)."""


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


@dataclass(frozen=True, slots=True)
class Rating:
    """One entry of the pain diary. `at` is aware: the instant and the offset of that moment."""

    id: UUID
    at: datetime
    scores: Scores
    series: Series = Series.NOW
    context: Context = Context.ALONE
    note: str = ""
    session: UUID | None = None

    def __post_init__(self) -> None:
        """Refuse an entry that says nothing, or a moment without an offset, with ValueError."""
        if self.scores.empty and not self.note.strip():
            raise ValueError("a rating needs at least one value or a note")
        if self.at.utcoffset() is None:
            raise ValueError("the moment of a rating needs its offset from UTC")

    def changed(self, *, at: datetime, scores: Scores, note: str) -> "Rating":
        """Return the rating as corrected by the person; what it is tied to stays."""
        return replace(self, at=at, scores=scores, note=note)
