"""Asks the warning signs where an entry of the diary tells of something new (clinical.md 6.2)."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Rating
from sciatica_desktop.domain.safety.logged import tells_of_new
from sciatica_desktop.domain.safety.red_flags import AFTER_NEW_WEAKNESS
from sciatica_desktop.domain.scores import Scores

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms

LOOK_BACK = timedelta(days=28)  # for the legs of the entry before


def ask_after(rooms: "Rooms", entry: Rating) -> None:
    """Ask R1-R7 and U1 where they are due; what was answered after the entry is not asked again."""
    settings = rooms.home.settings
    state = settings.screen()
    asked_since = state.last_short is not None and state.last_short >= entry.at
    both_known = settings.profile().sore_leg is SoreLeg.BOTH
    if asked_since or state.lock is not None:
        return
    if tells_of_new(entry.scores, _legs_before(rooms, entry), both_known=both_known):
        # The sheet of the entry closes first.
        QTimer.singleShot(0, rooms, rooms.ask_signs)


def ask_now(rooms: "Rooms") -> None:
    """Ask R1-R7 and U1, and come back to the page in front; a lock leads to its advice."""
    page = rooms.window.current or "today"
    rooms.flow.ask_signs(AFTER_NEW_WEAKNESS, lambda: rooms.window.show_page(page))


def _legs_before(rooms: "Rooms", entry: Rating) -> Scores | None:
    day = entry.at.date()
    found = rooms.home.diary.ratings(day - LOOK_BACK, day)
    earlier = (r for r in reversed(found) if r.at < entry.at and r.id != entry.id)
    return next((r.scores for r in earlier if r.scores.leg is not None), None)
