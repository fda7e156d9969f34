"""What the diary and the profile say about today, as the rules want it."""

from collections.abc import Container, Sequence
from datetime import date, timedelta

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.rating import Rating
from sciatica_desktop.domain.record import Ending
from sciatica_desktop.domain.safety.direction_diary import DirectionEntry, rests_until
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.flares import easing
from sciatica_desktop.domain.safety.memory import remember
from sciatica_desktop.domain.safety.past import Past
from sciatica_desktop.domain.safety.person import person_of
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.suggestion import Done, Situation
from sciatica_desktop.domain.trends.days import Day, Part, values_of
from sciatica_desktop.domain.trends.typical import TYPICAL_DAYS, typical_on
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.directions import direction_entries
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.trend_days import read_days, read_leg_before
from sciatica_desktop.viewmodels.past import pasts_of

LOOK_BACK_DAYS = 70  # ten weeks: enough for 28 days away and two weeks of a programme before it
NO_ARCHING = frozenset({Code.STN, Code.SPL})  # clinical.md 6.1
DID = (Ending.COMPLETE, Ending.EARLY)


def look_around(
    database: Database,
    profile: Profile,
    today: date,
    limits: Thresholds,
    programmes: Container[str],
    *,
    pasts: Sequence[Past] | None = None,
) -> Situation:
    """Return the situation of a day; `programmes` are those that count as one.

    Every start waits for this, so SQLite adds up and picks out. `pasts` are the sessions of the
    last days, where somebody has read them just now.
    """
    since = today - timedelta(days=LOOK_BACK_DAYS)
    diary, journal = Diary(database), Journal(database)
    days = read_days(database, today, since=since)
    legs = values_of(days, Part.LEG)
    week = [v for day, v in legs.items() if (today - day).days < TYPICAL_DAYS]
    typical = typical_on(legs, today)
    flare = Flares(database).current()
    leg_before = read_leg_before(database, since, today)
    person = person_of(profile, today, limits, leg_now=leg_before)
    began = profile.spell_began
    if pasts is None:
        pasts = pasts_of(diary, journal, today, limits.memory_days)
    memory = remember(pasts, today, limits)
    return Situation(
        today=today,
        flare_day=None if flare is None else (today - flare.first).days + 1,
        easing=flare is not None and easing(days, flare, limits),
        worst_now=_worst(diary.latest_scored(today - timedelta(days=limits.fresh_days), today)),
        leg_before=leg_before,
        typical_leg=None if typical is None else float(typical),
        mean_leg=float(sum(week) / len(week)) if week else None,
        calm_days=_calm_days(days, limits.strength_leg),
        done=_done(journal, since, today, programmes),
        new_spell=began is not None and (today - began).days < limits.acute_spell_days,
        late_pregnancy=person.late_pregnancy,
        no_arching=bool(NO_ARCHING & person.codes),
        twice_too_much=memory.twice_too_much,
        resting=memory.without | _resting(direction_entries(database, since), today, limits),
    )


def _resting(
    entries: Sequence[DirectionEntry], today: date, limits: Thresholds
) -> frozenset[Direction]:
    """Return the directions that sent pain down in their last two sessions, for seven days (6.9)."""
    until = ((d, rests_until(entries, d, limits)) for d in Direction)
    return frozenset(d for d, last in until if last is not None and today < last.date())


def _worst(rating: Rating | None) -> int | None:
    """Return the worse score of an entry."""
    scores = () if rating is None else (rating.scores.leg, rating.scores.back)
    return max((s for s in scores if s is not None), default=None)


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


def _done(
    journal: Journal, since: date, until: date, programmes: Container[str]
) -> tuple[Done, ...]:
    return tuple(
        Done(programme, day)
        for day, programme, ending in journal.endings(since, until)
        if ending in DID and programme in programmes
    )
