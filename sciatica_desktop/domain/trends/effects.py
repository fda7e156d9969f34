"""What was written down after sessions and after exercises: counts, never causes (7.2)."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

from sciatica_desktop.domain.rating import Context, Rating, Series
from sciatica_desktop.domain.record import Outcome
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


def leg_differences(
    ratings: Iterable[Rating], one_touch: Collection[UUID]
) -> dict[UUID, tuple[int, int]]:
    """Return leg before and after by session, for sessions with the full check on both ends.

    `one_touch` are the sessions after which one touch was asked. Those have numbers only where it
    got worse, and so are left out as a whole (clinical.md 7.2).
    """
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
    return {s: (before[s], after[s]) for s in before if s in after and s not in one_touch}


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
    """The 2 x 3 table of dates with and without a session, or with and without one exercise."""

    with_session: MorningRow = MorningRow()
    without: MorningRow = MorningRow()

    @property
    def enough(self) -> bool:
        """Whether each row has enough dates to be shown."""
        return min(self.with_session.n, self.without.n) >= MORNING_LEAST


@dataclass(frozen=True, slots=True)
class ExerciseRow:
    """One exercise of the table: how often it was done, what was rated after, how often stopped.

    `mornings` compares the mornings after days with it and after all other days.
    """

    exercise: str
    done: int
    stopped: int
    after: Effect
    mornings: Mornings = Mornings()


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


def morning_changes(values: Mapping[date, int]) -> dict[date, int]:
    """Return -1, 0 or 1 for each date whose next date has a morning value too."""
    changes = {}
    for day, now in values.items():
        following = values.get(day + timedelta(days=1))
        if following is not None:
            changes[day] = max(-1, min(1, following - now))
    return changes


def compare_mornings(changes: Mapping[date, int], chosen: Collection[date]) -> Mornings:
    """Count the changes of the chosen dates, and apart from them those of all others."""
    rows = {True: [0, 0, 0], False: [0, 0, 0]}
    for day, change in changes.items():
        rows[day in chosen][1 + change] += 1
    return Mornings(MorningRow(*rows[True]), MorningRow(*rows[False]))
