"""What the page for the clinician says of a period (clinical.md 7.5): facts, no sentences."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from sciatica_desktop.domain.activity import Activity, RatedActivity, rated_in
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Numbness, Rating, Strength
from sciatica_desktop.domain.record import Ending, Outcome, SessionRecord, StopReason
from sciatica_desktop.domain.safety.direction_diary import (
    Counts,
    counts,
    entries_of,
    may_show,
)
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.trends.averages import Row, average_rows
from sciatica_desktop.domain.trends.change import Change, change
from sciatica_desktop.domain.trends.counts import Moves, high_pain_days, lowest_shares, moves
from sciatica_desktop.domain.trends.days import Day, Part, longest_gap, possible_days, values_of
from sciatica_desktop.domain.trends.effects import Effect, effect, leg_differences
from sciatica_desktop.domain.trends.lines import Band, usual_range


@dataclass(frozen=True, slots=True)
class PartSummary:
    """Leg or back: first week against last week, and the usual range on the last day."""

    change: Change
    usual: Band | None


@dataclass(frozen=True, slots=True)
class Stopped:
    """An exercise that was stopped: how often, why (most often first), and when last."""

    exercise: str
    times: int
    reasons: tuple[tuple[StopReason | None, int], ...]
    last: date


@dataclass(frozen=True, slots=True)
class SessionsDone:
    """Ended sessions of the period; minutes leave pauses out."""

    sessions: int
    days: int
    minutes: int
    endings: tuple[tuple[Ending, int], ...]
    programmes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class NerveSigns:
    """Dates on which more or new numbness, or a weaker leg, was written down."""

    more_numb: tuple[date, ...]
    new_numb: tuple[date, ...]
    weaker: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One period, both dates included. `days` are the logged dates in it, `ratings` all entries.

    `directions` are the counts of quick checks, empty until each direction was answered in enough
    sessions (clinical.md 6.9). `flare_days` are the dates that lie in a declared flare.
    `count_from` is where the person wants the first week to be looked for, if they chose it.
    """

    first: date
    last: date
    sore_leg: SoreLeg | None
    ratings: int
    days: tuple[Day, ...]
    possible: int
    longest_gap: int
    leg: PartSummary
    back: PartSummary
    lowest: tuple[int, ...] | None
    high_pain: tuple[int, int]
    after_sessions: Effect
    moves: Moves
    directions: tuple[tuple[Direction, Counts], ...]
    nerve: NerveSigns
    sessions: SessionsDone
    stopped: tuple[Stopped, ...]
    flares: tuple[Flare, ...]
    flare_days: int
    activities: tuple[RatedActivity, ...] = ()
    count_from: date | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing was written down in the period."""
        return not (self.ratings or self.sessions.sessions or self.flares or self.activities)

    def part(self, part: Part) -> PartSummary:
        """Return the summary of leg or back."""
        return self.leg if part is Part.LEG else self.back

    def rows(self, most: int) -> tuple[Row, ...]:
        """Return the weekly averages in at most so many rows."""
        return average_rows(self.days, self.first, self.last, most)


@dataclass(frozen=True, slots=True)
class Source:
    """What the diary holds: the rest of the period only, but days and dates from the beginning.

    `days` are the logged ones, `rated` those with any rating. `activities` come with their scores.
    """

    days: Sequence[Day]
    rated: Collection[date]
    ratings: Sequence[Rating]
    sessions: Sequence[SessionRecord]
    flares: Sequence[Flare]
    sore_leg: SoreLeg | None = None
    activities: Sequence[tuple[Activity, Mapping[date, int]]] = ()
    count_from: date | None = None


def make_report(source: Source, first: date, last: date, limits: Thresholds) -> Report:
    """Work out the page of a period."""
    shown = tuple(day for day in source.days if first <= day.date <= last)
    by_date = {day.date: day for day in source.days if day.date <= last}
    one_touch = {s.id for s in source.sessions if s.after.feeling is not None}
    return Report(
        first=first,
        last=last,
        sore_leg=source.sore_leg,
        ratings=len(source.ratings),
        days=shown,
        possible=possible_days(by_date, first, last),
        longest_gap=longest_gap(day.date for day in shown),
        leg=_part(by_date, source, Part.LEG, last),
        back=_part(by_date, source, Part.BACK, last),
        lowest=lowest_shares(shown),
        high_pain=high_pain_days(source.ratings),
        after_sessions=effect(leg_differences(source.ratings, one_touch).values()),
        moves=moves(source.ratings),
        directions=_directions(source.sessions, limits),
        nerve=_nerve(source.ratings),
        sessions=_sessions(source.sessions),
        stopped=stopped_exercises(source.sessions),
        flares=tuple(source.flares),
        flare_days=_flare_days(source.flares, first, last),
        activities=rated_in(source.activities, first, last),
        count_from=source.count_from,
    )


def stopped_exercises(sessions: Iterable[SessionRecord]) -> tuple[Stopped, ...]:
    """Return the exercises that were stopped, the most often stopped first."""
    reasons: dict[str, Counter[StopReason | None]] = {}
    latest: dict[str, date] = {}
    for session in sessions:
        for record in session.exercises:
            if record.outcome is Outcome.STOPPED:
                reasons.setdefault(record.exercise, Counter())[record.stop] += 1
                day = session.begun.date()
                latest[record.exercise] = max(day, latest.get(record.exercise, day))
    found = [
        Stopped(name, sum(why.values()), tuple(why.most_common()), latest[name])
        for name, why in reasons.items()
    ]
    return tuple(sorted(found, key=lambda s: (-s.times, s.exercise)))


def _part(days: Mapping[date, Day], source: Source, part: Part, last: date) -> PartSummary:
    exact: dict[date, Fraction] = values_of(days.values(), part)
    values = {day: float(value) for day, value in exact.items()}
    usual = usual_range(values, last, last)
    counted = change(exact, source.rated, last, count_from=source.count_from)
    return PartSummary(counted, usual[0] if usual else None)


def _directions(
    sessions: Iterable[SessionRecord], limits: Thresholds
) -> tuple[tuple[Direction, Counts], ...]:
    entries = entries_of(sessions)
    if not may_show(entries, limits):
        return ()
    return tuple((direction, counts(entries, direction)) for direction in Direction)


def _nerve(ratings: Iterable[Rating]) -> NerveSigns:
    more, new, weaker = set[date](), set[date](), set[date]()
    for rating in ratings:
        day = rating.at.date()
        if rating.scores.numbness is Numbness.MORE:
            more.add(day)
        if rating.scores.numbness is Numbness.NEW:
            new.add(day)
        if rating.scores.strength is Strength.WEAKER:
            weaker.add(day)
    return NerveSigns(tuple(sorted(more)), tuple(sorted(new)), tuple(sorted(weaker)))


def _sessions(sessions: Sequence[SessionRecord]) -> SessionsDone:
    ends = [session.end for session in sessions if session.end is not None]
    endings = Counter(end.ending for end in ends)
    programmes = Counter(session.programme for session in sessions)
    return SessionsDone(
        len(sessions),
        len({session.begun.date() for session in sessions}),
        round(sum(end.seconds for end in ends) / 60),
        tuple((ending, endings[ending]) for ending in Ending if endings[ending]),
        tuple(programmes.most_common()),
    )


def _flare_days(flares: Sequence[Flare], first: date, last: date) -> int:
    length = (last - first).days + 1
    dates = (first + timedelta(days=n) for n in range(length))
    return sum(any(flare.covers(day) for flare in flares) for day in dates)
