"""The list "not for now" (clinical.md 6.5): what rests and since when, and what has come back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sciatica_desktop.domain.safety.hurts import RedSkip, last_straw, rests_after
from sciatica_desktop.domain.safety.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Wish:
    """The person's last word on an exercise: put on the list by hand, or taken off it."""

    exercise: str
    at: datetime
    rests: bool


@dataclass(frozen=True, slots=True)
class Rest:
    """One entry of the list. `again` is the first day it may be offered; None: until taken off."""

    exercise: str
    since: datetime
    again: date | None


def resting(
    skips: Sequence[RedSkip],
    wishes: Sequence[Wish],
    now: datetime,
    limits: Thresholds,
    *,
    leg_now: int | None,
) -> tuple[Rest, ...]:
    """Return the list, the oldest entry first; what was taken off counts its skips anew."""
    words = {wish.exercise: wish for wish in wishes}
    found = [Rest(w.exercise, w.at, None) for w in words.values() if w.rests]
    by_hand = {rest.exercise for rest in found}
    for exercise, last in _last_straws(skips, words, limits).items():
        if exercise not in by_hand and rests_after(last, now, limits, leg_now=leg_now):
            again = (last.at + timedelta(days=limits.not_now_days)).date()
            found.append(Rest(exercise, last.at, again))
    return tuple(sorted(found, key=lambda rest: (rest.since, rest.exercise)))


def came_back(
    skips: Sequence[RedSkip],
    wishes: Sequence[Wish],
    done_well: Mapping[str, Sequence[datetime]],
    rest: Sequence[Rest],
    limits: Thresholds,
) -> frozenset[str]:
    """Return the exercises that are offered again at the gentle dose (6.5).

    `done_well` are the moments each was completed without amber or red; after as many of these as
    progress asks for (6.8) the dose is the programme's again.
    """
    words = {wish.exercise: wish for wish in wishes}
    since = {exercise: last.at for exercise, last in _last_straws(skips, words, limits).items()}
    for wish in words.values():
        since[wish.exercise] = max(wish.at, since.get(wish.exercise, wish.at))
    still = {entry.exercise for entry in rest}
    return frozenset(
        exercise
        for exercise, moment in since.items()
        if exercise not in still
        and sum(at > moment for at in done_well.get(exercise, ())) < limits.progress_sessions
    )


def _last_straws(
    skips: Sequence[RedSkip], words: Mapping[str, Wish], limits: Thresholds
) -> dict[str, RedSkip]:
    counted = [s for s in skips if s.exercise not in words or s.at > words[s.exercise].at]
    found = {}
    for exercise in {skip.exercise for skip in counted}:
        last = last_straw([s for s in counted if s.exercise == exercise], limits)
        if last is not None:
            found[exercise] = last
    return found
