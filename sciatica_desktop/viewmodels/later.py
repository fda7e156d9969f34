"""The question that is open about a session that is over, and its answer (clinical.md 6.6)."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.pasts import read_pasts
from sciatica_desktop.storage.settings import Settings

if TYPE_CHECKING:
    from uuid import UUID

    from sciatica_desktop.domain.outcomes import Later
    from sciatica_desktop.domain.safety.asking_later import LaterAnswer, Open
    from sciatica_desktop.domain.safety.past import Past
    from sciatica_desktop.domain.safety.red_flags import ScreenState
    from sciatica_desktop.ports import Clock


class _Before(NamedTuple):
    """What an answer has changed, to take it back."""

    session: "UUID"
    later: "Later"
    screen: "ScreenState"


class LaterViewModel(QObject):
    """Asks one thing at a time; each answer belongs to its session and can be taken back.

    Signals:
        answered(bool): an answer was kept; True where the warning signs come first next time.
    """

    answered = Signal(bool)

    def __init__(
        self,
        database: Database,
        clock: "Clock",
        limits: Thresholds,
        parent: QObject | None = None,
        *,
        pasts: "Sequence[Past] | None" = None,
    ) -> None:
        super().__init__(parent)
        self._database, self._clock, self._limits = database, clock, limits
        self._journal, self._settings = Journal(database), Settings(database)
        self._before: _Before | None = None
        self._open: Open | None = None
        self._opens_at: datetime | None = None
        self.refresh(pasts)

    @property
    def open(self) -> "Open | None":
        """What is asked, if anything is."""
        return self._open

    @property
    def opens_at(self) -> datetime | None:
        """When the next question comes up by itself, if one will."""
        return self._opens_at

    def refresh(self, pasts: "Sequence[Past] | None" = None) -> None:
        """Look at the diary again, or at the last days as somebody has read them just now."""
        now = self._clock.wall()
        if pasts is None:
            pasts = read_pasts(self._database, now.date(), self._limits.memory_days)
        if not pasts:  # nothing to ask about, and no rules needed: a start waits for them
            self._open = self._opens_at = None
            return
        from sciatica_desktop.domain.safety.asking_later import next_question_at, open_question

        self._open = open_question(pasts, now, self._limits)
        self._opens_at = next_question_at(pasts, now, self._limits)

    def answer(self, answer: "LaterAnswer") -> None:
        """Keep an answer; pain that is still further down asks the warning signs again."""
        asked = self._open
        if asked is None:
            return
        from dataclasses import replace
        from uuid import UUID

        from sciatica_desktop.domain.safety.afterwards import Label
        from sciatica_desktop.domain.safety.asking_later import answered

        past, screen = asked.past, self._settings.screen()
        before = _Before(UUID(past.session), past.later, screen)
        later = answered(asked, answer)
        screened = past._replace(later=later).label(self._limits) is Label.MOVED_DOWN
        with self._database.transaction():
            self._journal.later(before.session, later)
            if screened:
                self._settings.put_screen(replace(screen, last_full=None))
        self._before = before
        self.refresh()
        self.answered.emit(screened)

    def take_back(self) -> None:
        """Ask the last answer again."""
        if self._before is not None:
            with self._database.transaction():
                self._journal.later(self._before.session, self._before.later)
                self._settings.put_screen(self._before.screen)
            self._before = None
            self.refresh()
