"""My three activities: what a back or leg makes hard, in the person's own words (clinical.md 6.10)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

MOST = 3
NAME_LETTERS = 80
WEEK = timedelta(days=7)
WORTH_NOTING = 2
"""A change of 2 or more is worth noting (clinical.md 6.10, background knowledge)."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity. `place` orders them; `ended` is the day the person let go of it."""

    id: UUID
    name: str
    place: int = 0
    ended: date | None = None

    def __post_init__(self) -> None:
        """Refuse an empty or endless name, or a place outside the three, with ValueError."""
        if not 0 < len(self.name.strip()) <= NAME_LETTERS:
            raise ValueError(f"the name of an activity has 1 to {NAME_LETTERS} letters")
        if not 0 <= self.place < MOST:
            raise ValueError(f"there are {MOST} activities at most, not a place {self.place}")


@dataclass(frozen=True, slots=True)
class ActivityChange:
    """The first and the latest score, 0 (cannot do) to 10 (as good as before)."""

    first: int
    latest: int

    @property
    def by(self) -> int:
        """How much higher the latest is."""
        return self.latest - self.first

    @property
    def worth_noting(self) -> bool:
        """Whether it is more than an ordinary up and down."""
        return abs(self.by) >= WORTH_NOTING


def activity_change(scores: Mapping[date, int]) -> ActivityChange | None:
    """Compare the first score with the latest; None with fewer than two."""
    if len(scores) < 2:
        return None
    return ActivityChange(scores[min(scores)], scores[max(scores)])


@dataclass(frozen=True, slots=True)
class RatedActivity:
    """An activity that was rated in a period, with all its scores up to the end of that period."""

    name: str
    scores: dict[date, int]

    @property
    def first(self) -> date:
        """The date of its first score."""
        return min(self.scores)

    @property
    def latest(self) -> date:
        """The date of its latest score."""
        return max(self.scores)


def rated_in(
    activities: Iterable[tuple[Activity, Mapping[date, int]]], first: date, last: date
) -> tuple[RatedActivity, ...]:
    """Return the activities with a score on these dates, both included; those that go on come first."""
    found = []
    for activity, scores in sorted(activities, key=lambda a: (a[0].ended is not None, a[0].place)):
        known = {day: score for day, score in scores.items() if day <= last}
        if known and max(known) >= first:
            found.append(RatedActivity(activity.name, known))
    return tuple(found)


def is_due(scores: Mapping[date, int], today: date) -> bool:
    """Whether a week has gone since the last score."""
    last = max(scores, default=None)
    return last is None or today - last >= WEEK
