"""The direction diary (clinical.md 6.9): counts of answers, never a diagnosis."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.profile import Eases
from sciatica_desktop.domain.safety.direction_diary import (
    Counts,
    DirectionEntry,
    counts,
    may_show,
    rests_until,
)
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.memory import marked
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.directions import direction_entries
from sciatica_desktop.storage.pasts import read_pasts
from sciatica_desktop.storage.settings import Settings

EASES = {Direction.ARCHING: Eases.ARCHING, Direction.BENDING: Eases.BENDING}


@dataclass(frozen=True, slots=True)
class Line:
    """What is known of one direction; `rests_until` is the day its programme is suggested again."""

    direction: Direction
    counts: Counts
    sessions: int
    rests_until: date | None


class DirectionsViewModel(QObject):
    """Counts the answers after bending and arching exercises.

    Signals:
        changed: other counts, or another order.
    """

    changed = Signal()

    def __init__(
        self, database: Database, clock: Clock, limits: Thresholds, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._database, self._clock, self._limits = database, clock, limits
        self._settings = Settings(database)
        self._look()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Both directions, arching first; empty where nothing was answered yet."""
        return self._lines

    @property
    def countable(self) -> bool:
        """Whether each direction was answered in enough sessions to show counts."""
        return self._countable

    @property
    def needed(self) -> int:
        """The sessions with an answer that each direction needs."""
        return self._limits.direction_answers

    @property
    def marked(self) -> dict[str, date]:
        """The directional exercises that came before a session that was too much."""
        return self._marked

    @property
    def first(self) -> Direction | None:
        """The direction whose programme is listed first by the person's own word."""
        told = self._settings.profile().eases
        return next((d for d, eases in EASES.items() if eases is told), None)

    def put_first(self, direction: Direction) -> None:
        """List the programme of this direction first; nothing else changes."""
        told = self._settings.profile()
        self._settings.put_profile(replace(told, eases=EASES[direction]))
        self.changed.emit()

    def refresh(self) -> None:
        """Look at the diary again."""
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        today = self._clock.wall().date()
        entries = direction_entries(self._database)
        self._countable = may_show(entries, self._limits)
        both = (Direction.ARCHING, Direction.BENDING)
        self._lines = tuple(self._line(d, entries, today) for d in both) if entries else ()
        pasts = read_pasts(self._database, today, self._limits.marked_days)
        self._marked = marked(pasts, self._limits)

    def _line(self, direction: Direction, entries: tuple[DirectionEntry, ...], today: date) -> Line:
        until = rests_until(entries, direction, self._limits)
        rests = until is not None and today < until.date()
        return Line(
            direction,
            counts(entries, direction),
            len({e.session for e in entries if e.direction is direction}),
            until.date() if until is not None and rests else None,
        )
