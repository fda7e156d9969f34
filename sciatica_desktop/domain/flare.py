"""What a flare is: a span of days that the person declares, never one that is worked out."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Flare:
    """A period the person calls a flare. Both days belong to it; `last` is None while it goes on."""

    id: UUID
    first: date
    last: date | None = None

    def __post_init__(self) -> None:
        """Refuse an end before the beginning with ValueError."""
        if self.last is not None and self.last < self.first:
            raise ValueError(f"a flare cannot end on {self.last} before it began on {self.first}")

    def covers(self, day: date) -> bool:
        """Whether that day belongs to the flare."""
        return self.first <= day and (self.last is None or day <= self.last)
