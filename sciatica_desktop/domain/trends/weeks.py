"""Lowest point by calendar week, for stretches in which single days are too thin to see."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sciatica_desktop.domain.rating import Lowest

WEEKLY_BEYOND_DAYS = 183
"""Up to six months each day has its own bar (product.md 5)."""


@dataclass(frozen=True, slots=True)
class WeekShares:
    """A week from Monday: on how many of its logged days each step was the lowest point."""

    first: date
    days: tuple[int, ...]

    @property
    def logged(self) -> int:
        """On how many days the lowest point was told."""
        return sum(self.days)


def weekly_shares(lowest: Mapping[date, Lowest]) -> tuple[WeekShares, ...]:
    """Return the weeks with at least one answer; the steps go from none to foot."""
    weeks: dict[date, list[int]] = {}
    for day in sorted(lowest):
        monday = day - timedelta(days=day.weekday())
        weeks.setdefault(monday, [0] * len(Lowest))[lowest[day]] += 1
    return tuple(WeekShares(monday, tuple(days)) for monday, days in weeks.items())
