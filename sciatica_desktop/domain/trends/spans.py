"""The stretches of time that Trends offers."""

from datetime import date, timedelta
from enum import Enum


class Span(Enum):
    """How much is shown, ending today; the value is days, None for all."""

    TWO_WEEKS = 14
    SIX_WEEKS = 42
    THREE_MONTHS = 92
    YEAR = 365
    ALL = None

    def first(self, last: date, earliest: date | None) -> date:
        """Return the first date shown; an empty diary shows two weeks."""
        if self.value is not None:
            return last - timedelta(days=self.value - 1)
        shortest = last - timedelta(days=13)
        return shortest if earliest is None else min(earliest, shortest)
