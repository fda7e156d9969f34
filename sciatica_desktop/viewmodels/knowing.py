"""What is known about the person when a session is planned, read from everything they keep."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.programme import FIRST_DAYS
from sciatica_desktop.domain.rating import Context, Lowest
from sciatica_desktop.domain.safety.asking import asked_about, gentle_only
from sciatica_desktop.domain.safety.memory import remember
from sciatica_desktop.domain.safety.resting import Rest, came_back, resting
from sciatica_desktop.domain.safety.returning import Return, after_a_flare, after_days_off
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.suggestion import BESIDE, STRENGTH, Situation
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.days import read_leg_before
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.pasts import read_pasts
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.skips import done_well, red_skips
from sciatica_desktop.storage.told import Told
from sciatica_desktop.viewmodels.preparing import Known
from sciatica_desktop.viewmodels.situation import LOOK_BACK_DAYS, look_around

YEAR_DAYS = 366


@dataclass(frozen=True, slots=True)
class Books:
    """Everything one person keeps."""

    database: Database
    diary: Diary
    journal: Journal
    flares: Flares
    settings: Settings


def books_of(database: Database) -> Books:
    """Return the books of one diary file."""
    return Books(database, Diary(database), Journal(database), Flares(database), Settings(database))


def situation_in(
    books: Books, today: date, limits: Thresholds, programmes: Container[str]
) -> Situation:
    """Return what the books say about a day; `programmes` are those that count as one."""
    return look_around(books.database, books.settings.profile(), today, limits, programmes)


def known_from(
    books: Books, situation: Situation, now: datetime, limits: Thresholds, *, leg_now: int | None
) -> Known:
    """Return what the rules of a check want to know; `leg_now` is the leg as it was rated last."""
    told, today = Told(books.settings), now.date()
    profile, asked = books.settings.profile(), told.asked()
    since = today - timedelta(days=limits.skips_look_back_days)
    skips, wishes = red_skips(books.database, since), told.wishes()
    rest = resting(skips, wishes, now, limits, leg_now=_calm_unless_sore(leg_now, profile))
    named = {s.exercise for s in skips} | {w.exercise for w in wishes}
    well = done_well(books.database, named, since) if named else {}
    back = came_back(skips, wishes, well, rest, limits)
    comeback = comeback_of(books, situation, limits)
    base = situation.flare_day is not None and (
        situation.flare_day <= limits.flare_base_days or not situation.easing
    )
    lifted = [d.day for d in situation.done if d.programme in STRENGTH]
    return Known(
        profile,
        books.settings.screen(),
        asked_about(asked),
        last_lowest_after=_last_lowest(books),
        memory=remember(read_pasts(books.database, today, limits.memory_days), today, limits),
        not_now=frozenset(entry.exercise for entry in rest),
        gentle_only=gentle_only(profile, asked, today, limits),
        back=back,
        steps=told.steps(),
        comeback=comeback,
        in_flare=base,
        own_pace=told.own_pace(),
        early=now.hour < limits.morning_until_hour,
        strength_lately=bool(lifted) and (today - lifted[-1]).days <= 1,
    )


def not_for_now_list(books: Books, now: datetime, limits: Thresholds) -> tuple[Rest, ...]:
    """Return the list "not for now" as it stands by the last leg score."""
    today = now.date()
    skips = red_skips(books.database, today - timedelta(days=limits.skips_look_back_days))
    leg = read_leg_before(books.database, today - timedelta(days=LOOK_BACK_DAYS), today)
    leg = _calm_unless_sore(leg, books.settings.profile())
    return resting(skips, Told(books.settings).wishes(), now, limits, leg_now=leg)


def comeback_of(books: Books, situation: Situation, limits: Thresholds) -> Return | None:
    """Return how the doses are lowered after the last flare, or after days off."""
    today = situation.today
    # The sessions that count the way back are known as far as the situation looks back.
    flares = books.flares.flares(today - timedelta(days=LOOK_BACK_DAYS), today)
    grown = [d.day for d in situation.done if d.programme not in (FIRST_DAYS, *BESIDE)]
    from_flare = after_a_flare(flares[-1] if flares else None, grown, limits)
    if from_flare is not None:
        return from_flare
    days = tuple(books.journal.seconds_by_day(today - timedelta(days=YEAR_DAYS), today))
    return after_days_off(days, today, limits)


def _calm_unless_sore(leg: int | None, profile: Profile) -> int | None:
    """Return the leg score; 0 where none is asked because neither leg is sore."""
    return 0 if leg is None and profile.sore_leg is SoreLeg.NEITHER else leg


def _last_lowest(books: Books) -> Lowest | None:
    latest = books.journal.latest()
    ratings = () if latest is None else books.diary.of_session(latest.id)
    after = [r for r in ratings if r.context is Context.AFTER]
    return after[-1].scores.lowest if after else None
