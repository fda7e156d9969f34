"""What a person writes down about pain: one rating, and what its parts may be."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

# Whoever has to do with ratings finds their parts here too.
from sciatica_desktop.domain.scores import COUNTED as COUNTED
from sciatica_desktop.domain.scores import Context as Context
from sciatica_desktop.domain.scores import Lowest as Lowest
from sciatica_desktop.domain.scores import Numbness as Numbness
from sciatica_desktop.domain.scores import Scores as Scores
from sciatica_desktop.domain.scores import Series as Series
from sciatica_desktop.domain.scores import Strength as Strength

AHEAD = timedelta(hours=24)
"""How far ahead of the clock an entry may be, for one that was set while travelling (product.md 7)."""


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
