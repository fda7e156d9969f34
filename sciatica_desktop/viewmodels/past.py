"""Reads the sessions of the last days with their checks, for the rules that look back."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal

if TYPE_CHECKING:
    from sciatica_desktop.domain.rating import Rating
    from sciatica_desktop.domain.safety.past import Past


def pasts_of(diary: Diary, journal: Journal, today: date, days: int) -> tuple["Past", ...]:
    """Return the ended sessions of so many last days and of today, oldest first."""
    since = today - timedelta(days=days)
    sessions = journal.sessions(since, today)
    if not sessions:
        return ()
    from sciatica_desktop.domain.safety.past import past_of  # a start without sessions does without

    checks: dict[object, list[Rating]] = {}
    # The check before a session of the first day may stand on the day before it.
    for rating in diary.ratings(since - timedelta(days=1), today):
        checks.setdefault(rating.session, []).append(rating)
    return tuple(past_of(session, checks.get(session.id, ())) for session in sessions)
