"""Counts that stand beside the lines: lowest point and high-pain days (clinical.md 7.2)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sciatica_desktop.domain.rating import COUNTED, Context, Lowest, Rating, Series
from sciatica_desktop.domain.safety.movement import moved_down, moved_up
from sciatica_desktop.domain.trends.days import Day

LOWEST_LEAST = 7
HIGH_PAIN = 7


def lowest_shares(days: Sequence[Day]) -> tuple[int, ...] | None:
    """Return on how many days each step was the lowest point, none to foot; None under 7 days."""
    answers = [day.lowest for day in days if day.lowest is not None]
    if len(answers) < LOWEST_LEAST:
        return None
    return tuple(answers.count(step) for step in Lowest)


@dataclass(frozen=True, slots=True)
class Moves:
    """In how many sessions the lowest point moved up, stayed, or moved down."""

    up: int
    same: int
    down: int


def moves(ratings: Iterable[Rating]) -> Moves:
    """Compare the lowest point before and after each session that asked both."""
    before: dict[UUID, Lowest] = {}
    after: dict[UUID, Lowest] = {}
    for rating in ratings:
        lowest = rating.scores.lowest
        if rating.session is None or lowest is None:
            continue
        if rating.context is Context.BEFORE:
            before[rating.session] = lowest
        elif rating.context is Context.AFTER:
            after[rating.session] = lowest
    pairs = [(before[s], after[s]) for s in before if s in after]
    up = sum(moved_up(a, b) for a, b in pairs)
    down = sum(moved_down(a, b) for a, b in pairs)
    return Moves(up, len(pairs) - up - down, down)


def high_pain_days(ratings: Iterable[Rating]) -> tuple[int, int]:
    """Return x and y of "x of y days with a rating": days on which the leg reached 7."""
    highest: dict[date, int] = {}
    counted = COUNTED | {Context.AFTER}
    for rating in ratings:
        leg = rating.scores.leg
        if leg is not None and rating.series is Series.NOW and rating.context in counted:
            day = rating.at.date()
            highest[day] = max(leg, highest.get(day, 0))
    return sum(leg >= HIGH_PAIN for leg in highest.values()), len(highest)
