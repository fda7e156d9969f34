"""What was written down after sessions and after exercises: counts, never causes (7.2)."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar
from uuid import UUID

from sciatica_desktop.domain.rating import Context, Rating, Series
from sciatica_desktop.domain.record import Outcome, SessionRecord
from sciatica_desktop.domain.trends.numbers import median

Key = TypeVar("Key", bound=Hashable)

EFFECT_LEAST = 5
MORNING_LEAST = 10
MORNING_ENDS_HOUR = 12


@dataclass(frozen=True, slots=True)
class Effect:
    """After minus before over sessions with both full checks. `at_zero` could not go lower."""

    lower: int = 0
    same: int = 0
    higher: int = 0
    at_zero: int = 0
    median: float | None = None

    @property
    def n(self) -> int:
        """How many sessions count; those that began at 0 are counted apart."""
        return self.lower + self.same + self.higher

    @property
    def enough(self) -> bool:
        """Whether there are enough to show."""
        return self.n >= EFFECT_LEAST


def leg_differences(ratings: Iterable[Rating]) -> dict[UUID, tuple[int, int]]:
    """Return leg before and after by session, for sessions with the full check on both ends."""
    before: dict[UUID, int] = {}
    after: dict[UUID, int] = {}
    for rating in ratings:
        leg = rating.scores.leg
        if rating.session is None or leg is None or rating.series is not Series.NOW:
            continue
        if rating.context is Context.BEFORE:
            before[rating.session] = leg
        elif rating.context is Context.AFTER:
            after[rating.session] = leg
    return {s: (before[s], after[s]) for s in before if s in after}


def effect(differences: Iterable[tuple[int, int]]) -> Effect:
    """Count lower, same and higher; the median leaves sessions that began at 0 out."""
    pairs = list(differences)
    changes = [after - before for before, after in pairs if before > 0]
    return Effect(
        lower=sum(c < 0 for c in changes),
        same=sum(c == 0 for c in changes),
        higher=sum(c > 0 for c in changes),
        at_zero=len(pairs) - len(changes),
        median=median(changes) if changes else None,
    )


@dataclass(frozen=True, slots=True)
class ExerciseRow:
    """One exercise of the table: how often it was done, what was rated after, how often stopped."""

    exercise: str
    done: int
    stopped: int
    after: Effect


def exercise_rows(
    turns: Iterable[tuple[Key, str, Outcome]], differences: Mapping[Key, tuple[int, int]]
) -> tuple[ExerciseRow, ...]:
    """Return a row for each exercise that was reached, most often done first.

    A turn is one exercise of one session: the session's key, the exercise, and what became of it.
    """
    done: dict[str, list[Key]] = {}
    stopped: dict[str, int] = {}
    for session, exercise, outcome in turns:
        if outcome is Outcome.STOPPED:
            stopped[exercise] = stopped.get(exercise, 0) + 1
        if outcome in (Outcome.DONE, Outcome.PARTLY):
            done.setdefault(exercise, []).append(session)
    rows = [
        ExerciseRow(
            name,
            len(done.get(name, ())),
            stopped.get(name, 0),
            effect(differences[s] for s in dict.fromkeys(done.get(name, ())) if s in differences),
        )
        for name in {**done, **stopped}
    ]
    return tuple(sorted(rows, key=lambda row: (-row.done, row.exercise)))


@dataclass(frozen=True, slots=True)
class MorningRow:
    """Next morning minus this one: lower by 1 or more, the same, higher by 1 or more."""

    lower: int = 0
    same: int = 0
    higher: int = 0

    @property
    def n(self) -> int:
        """How many dates count."""
        return self.lower + self.same + self.higher


@dataclass(frozen=True, slots=True)
class Mornings:
    """The 2 x 3 table of dates with and without a session."""

    with_session: MorningRow
    without: MorningRow

    @property
    def enough(self) -> bool:
        """Whether each row has enough dates to be shown."""
        return min(self.with_session.n, self.without.n) >= MORNING_LEAST


def mornings(ratings: Iterable[Rating], sessions: Iterable[SessionRecord]) -> Mornings:
    """Compare each date's morning leg value with that of the next date (7.2)."""
    ended: dict[date, datetime] = {}
    for session in sessions:
        day = session.begun.date()
        end = session.begun if session.end is None else session.end.at
        ended[day] = min(ended.get(day, end), end)
    value: dict[date, int] = {}
    for rating in sorted(ratings, key=lambda r: r.at):
        leg, day = rating.scores.leg, rating.at.date()
        if leg is not None and day not in value and _is_morning(rating, ended.get(day)):
            value[day] = leg
    rows = {True: [0, 0, 0], False: [0, 0, 0]}
    for day, now in value.items():
        following = value.get(day + timedelta(days=1))
        if following is not None:
            rows[day in ended][1 + max(-1, min(1, following - now))] += 1
    return Mornings(MorningRow(*rows[True]), MorningRow(*rows[False]))


def _is_morning(rating: Rating, first_end: datetime | None) -> bool:
    return (
        rating.series is Series.NOW
        and rating.context in (Context.BEFORE, Context.ALONE)
        and rating.at.hour < MORNING_ENDS_HOUR
        and (first_end is None or rating.at < first_end)
    )
