"""What the diary and the profile say about today, as the rules want it.

The rules for a flare and for sessions are imported where the diary holds what they speak of: every
start waits for this.
"""

from collections.abc import Container, Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.safety.person import person_of
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.scores import Said
from sciatica_desktop.domain.suggestion import Done, Situation
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.days import read_days, read_leg_before, read_legs
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.directions import direction_entries
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.pasts import read_pasts

if TYPE_CHECKING:
    from sciatica_desktop.domain.flare import Flare
    from sciatica_desktop.domain.safety.direction_diary import DirectionEntry
    from sciatica_desktop.domain.safety.directions import Direction
    from sciatica_desktop.domain.safety.memory import Memory
    from sciatica_desktop.domain.safety.past import Past

LOOK_BACK_DAYS = 70  # ten weeks: enough for 28 days away and two weeks of a programme before it
NO_ARCHING = frozenset({Code.STN, Code.SPL})  # clinical.md 6.1


def look_around(
    database: Database,
    profile: Profile,
    today: date,
    limits: Thresholds,
    programmes: Container[str],
    *,
    pasts: "Sequence[Past] | None" = None,
) -> Situation:
    """Return the situation of a day; `programmes` are those that count as one.

    SQLite adds up and picks out. `pasts` are the sessions of the last days, where somebody has read
    them just now.
    """
    since = today - timedelta(days=LOOK_BACK_DAYS)
    diary, journal = Diary(database), Journal(database)
    legs = read_legs(database, since, today)
    typical_leg, mean_leg = _week(legs, today)
    flare = Flares(database).current()
    leg_before = read_leg_before(database, since, today)
    person = person_of(profile, today, limits, leg_now=leg_before)
    began = profile.spell_began
    if pasts is None:
        pasts = read_pasts(database, today, limits.memory_days)
    memory = _remembered(pasts, today, limits)
    return Situation(
        today=today,
        flare_day=None if flare is None else (today - flare.first).days + 1,
        easing=flare is not None and _eases(database, flare, today, limits),
        worst_now=_worst(diary.latest_scored(today - timedelta(days=limits.fresh_days), today)),
        leg_before=leg_before,
        typical_leg=typical_leg,
        mean_leg=mean_leg,
        calm_days=_calm_days(legs, limits.strength_leg),
        done=_done(journal, since, today, programmes),
        new_spell=began is not None and (today - began).days < limits.acute_spell_days,
        late_pregnancy=person.late_pregnancy,
        no_arching=bool(NO_ARCHING & person.codes),
        too_much=memory is not None and memory.too_much,
        rest_day=memory is not None and memory.too_much and memory.was_yesterday,
        twice_too_much=memory is not None and memory.twice_too_much,
        resting=_resting(direction_entries(database, since), today, limits)
        | (frozenset() if memory is None else memory.without),
    )


def _week(legs: dict[date, float], today: date) -> tuple[float | None, float | None]:
    """Return the typical value and the mean of the leg in the last 7 days."""
    if not legs:
        return None, None
    from sciatica_desktop.domain.trends.typical import lately

    return lately(legs, today)


def _eases(database: Database, flare: "Flare", today: date, limits: Thresholds) -> bool:
    from sciatica_desktop.domain.safety.flares import easing

    return easing(read_days(database, today, since=flare.first), flare, limits)


def _remembered(pasts: "Sequence[Past]", today: date, limits: Thresholds) -> "Memory | None":
    """Return what the last sessions mean, where there are any (6.6)."""
    if not pasts:
        return None
    from sciatica_desktop.domain.safety.memory import remember

    return remember(pasts, today, limits)


def _resting(
    entries: "Sequence[DirectionEntry]", today: date, limits: Thresholds
) -> frozenset["Direction"]:
    """Return the directions that sent pain down in their last two sessions, for seven days (6.9)."""
    if not entries:
        return frozenset()
    from sciatica_desktop.domain.safety.direction_diary import rests_until
    from sciatica_desktop.domain.safety.directions import Direction

    until = ((d, rests_until(entries, d, limits)) for d in Direction)
    return frozenset(d for d, last in until if last is not None and today < last.date())


def _worst(entry: Said | None) -> int | None:
    """Return the worse score of an entry."""
    scores = () if entry is None else (entry.scores.leg, entry.scores.back)
    return max((s for s in scores if s is not None), default=None)


def _calm_days(legs: dict[date, float], most: int) -> int:
    """Count the latest days with a leg in a row on which it was at most so much."""
    return len(list(takewhile(lambda leg: leg <= most, reversed(legs.values()))))


def _done(
    journal: Journal, since: date, until: date, programmes: Container[str]
) -> tuple[Done, ...]:
    endings = journal.endings(since, until)
    if not endings:
        return ()
    from sciatica_desktop.domain.outcomes import Ending

    did = (Ending.COMPLETE, Ending.EARLY)
    return tuple(
        Done(programme, day)
        for day, programme, ending in endings
        if ending in did and programme in programmes
    )
