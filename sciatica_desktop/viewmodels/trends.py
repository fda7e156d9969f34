"""What Trends shows and what a person may choose there."""

from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.viewmodels.beside import Beside, run_beside

if TYPE_CHECKING:  # what reads is loaded where it reads: beside the window
    from sciatica_desktop.viewmodels.trend_data import TrendData
    from sciatica_desktop.viewmodels.trend_tables import TrendTables

P = ParamSpec("P")
T = TypeVar("T")


class TrendsViewModel(QObject):
    """Reads one stretch of time at a time; an answer that comes too late is not shown.

    Signals:
        changed: other data can be shown.
        counted: the tables of that data can be shown.
        failed(str): the diary could not be read, in one sentence.
    """

    changed = Signal()
    counted = Signal()
    failed = Signal(str)

    def __init__(
        self,
        file: Path,
        clock: Clock,
        beside: Beside = run_beside,
        parent: QObject | None = None,
        *,
        programmes: Collection[str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._programmes = programmes
        self._file, self._clock = file, clock
        self._beside = beside
        self._span = Span.THREE_MONTHS
        self._asked = self._answered = 0
        self._data: TrendData | None = None
        self._tables: TrendTables | None = None

    @property
    def span(self) -> Span:
        """The stretch that was chosen."""
        return self._span

    @property
    def data(self) -> "TrendData | None":
        """What to show; None until it was read for the first time."""
        return self._data

    @property
    def tables(self) -> "TrendTables | None":
        """The counts of that stretch; None until they were read."""
        return self._tables

    def choose(self, span: Span) -> None:
        """Show another stretch, or the whole of the same one again."""
        self._span = span
        self._ask(None)

    def count_from(self, day: date | None) -> None:
        """Take another day as the beginning of the first week, None for the first entry."""
        from sciatica_desktop.storage.trend_counts import write_count_from

        try:
            with open_database(self._file) as database:
                write_count_from(database, day, self._clock.wall())
        except StorageError as trouble:
            self.failed.emit(str(trouble))
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read the diary again, in another thread; what is as it was stays the same object."""
        self._ask(self._data)

    def count(self) -> None:
        """Read the tables of what is shown; ask for them once it stands, for two jobs take turns.

        Where other data are on their way, theirs will be asked for.
        """
        if self._data is not None and self._answered == self._asked:
            job = partial(_read, self._tables, _tables_of, self._file, self._data)
            self._beside(self, job, partial(self._take_tables, self._asked))

    def _ask(self, data: "TrendData | None") -> None:
        self._asked += 1
        of = self._file, self._span, self._today(), self._programmes
        self._beside(self, partial(_read, data, _trend_of, *of), partial(self._take, self._asked))

    def _today(self) -> date:
        return self._clock.wall().date()

    def _take(self, number: int, found: "TrendData | StorageError") -> None:
        if number != self._asked:
            return
        if isinstance(found, StorageError):
            self.failed.emit(str(found))
            return
        self._answered = number
        if found is not self._data:
            self._data, self._tables = found, None
        self.changed.emit()

    def _take_tables(self, number: int, found: "TrendTables | StorageError") -> None:
        if number != self._asked:
            return
        if isinstance(found, StorageError):
            self.failed.emit(str(found))
        else:
            self._tables = found
            self.counted.emit()


def _trend_of(
    file: Path, span: Span, last: date, programmes: Collection[str] | None
) -> "TrendData":
    from sciatica_desktop.viewmodels.trend_data import read_trend_of

    return read_trend_of(file, span, last, programmes)


def _tables_of(file: Path, data: "TrendData") -> "TrendTables":
    from sciatica_desktop.viewmodels.trend_tables import read_tables_of

    return read_tables_of(file, data)


def _read(
    before: T | None, read: Callable[P, T], *of: P.args, **more: P.kwargs
) -> T | StorageError:
    """Read; where nothing has changed return what was read before."""
    try:
        found = read(*of, **more)
    except StorageError as trouble:
        return trouble
    return before if before is not None and before == found else found
