"""What the diary and the profile say about today, as the rules want it."""

from collections.abc import Sequence
from datetime import date, timedelta

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.rating import Rating
from sciatica_desktop.domain.record import Ending, SessionRecord
from sciatica_desktop.domain.safety.direction_diary import DirectionEntry, rests_until
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.flares import easing
from sciatica_desktop.domain.safety.memory import remember
from sciatica_desktop.domain.safety.past import Past, entries_of
from sciatica_desktop.domain.safety.person import person_of
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.suggestion import Done, Situation
from sciatica_desktop.domain.trends.days import Day, Part, days_of, last_leg_before, values_of
from sciatica_desktop.domain.trends.lines import TYPICAL_DAYS, typical_on
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.viewmodels.past import LOOK_BACK_DAYS as PAST_DAYS
from sciatica_desktop.viewmodels.past import pasts_from

LOOK_BACK_DAYS = 70  # ten weeks: enough for 28 days away and two weeks of a programme before it
FRESH_DAYS = 1  # an entry of yesterday still says how it is
NO_ARCHING = frozenset({Code.STN, Code.SPL})  # clinical.md 6.1
DID = (Ending.COMPLETE, Ending.EARLY)


def look_around(
    diary: Diary,
    journal: Journal,
    flares: Flares,
    profile: Profile,
    today: date,
    limits: Thresholds,
    programmes: frozenset[str],
) -> Situation:
    """Return the situation of a day; `programmes` are those that count as one."""
    since = today - timedelta(days=LOOK_BACK_DAYS)
    ratings = diary.ratings(since, today)
    days = days_of(ratings)
    legs = values_of(days, Part.LEG)
    week = [v for day, v in legs.items() if (today - day).days < TYPICAL_DAYS]
    typical = typical_on(legs, today)
    flare = flares.current()
    worst = _worst_now(ratings, today)
    leg_before = last_leg_before(ratings)
    person = person_of(profile, today, limits, leg_now=leg_before)
    began = profile.spell_began
    sessions = journal.sessions(since, today)
    memory = remember(_lately(sessions, ratings, today), today, limits)
    return Situation(
        today=today,
        flare_day=None if flare is None else (today - flare.first).days + 1,
        easing=flare is not None and easing(days, flare),
        worst_now=worst,
        leg_before=leg_before,
        typical_leg=None if typical is None else float(typical),
        mean_leg=float(sum(week) / len(week)) if week else None,
        calm_days=_calm_days(days, limits.strength_leg),
        done=_done(sessions, programmes),
        new_spell=began is not None and (today - began).days < limits.acute_spell_days,
        late_pregnancy=person.late_pregnancy,
        no_arching=bool(NO_ARCHING & person.codes),
        twice_too_much=memory.twice_too_much,
        resting=memory.without | _resting(entries_of(sessions), today, limits),
    )


def _lately(
    sessions: Sequence[SessionRecord], ratings: Sequence[Rating], today: date
) -> tuple[Past, ...]:
    """Return the sessions of the last days, as far as the rules look back."""
    late = [s for s in sessions if (today - s.begun.date()).days <= PAST_DAYS]
    return pasts_from(late, ratings)


def _resting(
    entries: Sequence[DirectionEntry], today: date, limits: Thresholds
) -> frozenset[Direction]:
    """Return the directions that sent pain down in their last two sessions, for seven days (6.9)."""
    until = ((d, rests_until(entries, d, limits)) for d in Direction)
    return frozenset(d for d, last in until if last is not None and today < last.date())


def _worst_now(ratings: tuple[Rating, ...], today: date) -> int | None:
    """Return the worse score of the last entry, if it is fresh."""
    for rating in reversed(ratings):
        scores = [s for s in (rating.scores.leg, rating.scores.back) if s is not None]
        if scores:
            return max(scores) if (today - rating.at.date()).days <= FRESH_DAYS else None
    return None


def _calm_days(days: tuple[Day, ...], most: int) -> int:
    """Count the latest logged days in a row whose leg was at most so much."""
    count = 0
    for day in reversed(days):
        if day.leg is None:
            continue
        if day.leg > most:
            break
        count += 1
    return count


def _done(sessions: Sequence[SessionRecord], programmes: frozenset[str]) -> tuple[Done, ...]:
    return tuple(
        Done(session.programme, session.begun.date())
        for session in sessions
        if session.end is not None and session.end.ending in DID and session.programme in programmes
    )
