"""Reads the sessions of the last days with their checks, for the rules that look back."""

from collections.abc import Iterable
from datetime import date, timedelta

from sciatica_desktop.domain.rating import Rating
from sciatica_desktop.domain.record import SessionRecord
from sciatica_desktop.domain.safety.past import Past, past_of
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal

LOOK_BACK_DAYS = 14


def pasts_of(
    diary: Diary, journal: Journal, today: date, days: int = LOOK_BACK_DAYS
) -> tuple[Past, ...]:
    """Return the ended sessions of the last days, oldest first."""
    since = today - timedelta(days=days)
    sessions = journal.sessions(since, today)
    if not sessions:
        return ()
    # The check before a session of the first day may stand on the day before it.
    return pasts_from(sessions, diary.ratings(since - timedelta(days=1), today))


def pasts_from(sessions: Iterable[SessionRecord], ratings: Iterable[Rating]) -> tuple[Past, ...]:
    """Return ended sessions with those of the ratings that are their checks."""
    checks: dict[object, list[Rating]] = {}
    for rating in ratings:
        checks.setdefault(rating.session, []).append(rating)
    return tuple(past_of(session, checks.get(session.id, ())) for session in sessions)
