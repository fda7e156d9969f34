"""My three activities: naming them, rating them once a week, and how they went."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.activity import (
    MOST,
    NAME_LETTERS,
    Activity,
    ActivityChange,
    activity_change,
    is_due,
)
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.activities import Activities
from sciatica_desktop.viewmodels.trying import tried


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity with its scores by day. `due` says that a week has gone since the last."""

    activity: Activity
    scores: dict[date, int]
    change: ActivityChange | None
    due: bool


class ActivitiesViewModel(QObject):
    """Reads and writes the activities; the words are the person's own.

    Signals:
        changed: other rows are to be shown.
        failed(str): they could not be read or written, in one sentence.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, activities: Activities, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._activities, self._clock = activities, clock
        self._rows: tuple[ActivityRow, ...] = ()

    @property
    def rows(self) -> tuple[ActivityRow, ...]:
        """The activities that go on, in their order."""
        return self._rows

    @property
    def today(self) -> date:
        """Today's date."""
        return self._clock.wall().date()

    def refresh(self) -> None:
        """Read them again."""
        if tried(self._read, self.failed.emit):
            self.changed.emit()

    def name(self, names: Sequence[str]) -> bool:
        """Take what stands in the three fields: another word corrects, an empty one lets go."""
        cleaned = [" ".join(name.split())[:NAME_LETTERS] for name in names]
        now = {row.activity.place: row.activity for row in self._rows}
        written: list[Activity] = []
        for place, name in enumerate(cleaned[:MOST]):
            known = now.get(place)
            if known is None and name:
                written.append(Activity(uuid4(), name, place))
            elif known is not None and not name:
                written.append(replace(known, ended=self.today))
            elif known is not None and name != known.name:
                written.append(replace(known, name=name))
        return self._wrote(partial(self._activities.put_all, tuple(written)))

    def rate(self, activity: UUID, score: int | None) -> bool:
        """Write today's score, 0 to 10; None takes it back."""
        return self._wrote(partial(self._activities.rate, activity, self.today, score))

    def _read(self) -> None:
        self._rows = tuple(self._row(activity) for activity in self._activities.current())

    def _row(self, activity: Activity) -> ActivityRow:
        scores = self._activities.scores(activity.id)
        return ActivityRow(activity, scores, activity_change(scores), is_due(scores, self.today))

    def _wrote(self, work: Callable[[], object]) -> bool:
        done = tried(work, self.failed.emit)
        if done:
            self.refresh()
        return done
