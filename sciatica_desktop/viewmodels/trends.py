"""What Trends shows and what a person may choose there."""

from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.storage.trend_counts import write_count_from
from sciatica_desktop.viewmodels.beside import Beside, run_beside
from sciatica_desktop.viewmodels.trend_data import TrendData, read_trend_of
from sciatica_desktop.viewmodels.trend_tables import TrendTables, read_tables_of

P = ParamSpec("P")
T = TypeVar("T")


class TrendsViewModel(QObject):
    """Reads one stretch of time at a time; an answer that comes too late is not shown.

    Signals:
        changed: other data can be shown.
        counted: the tables of that data can be shown; they are read after it.
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
        self._asked = 0
        self._data: TrendData | None = None
        self._tables: TrendTables | None = None

    @property
    def span(self) -> Span:
        """The stretch that was chosen."""
        return self._span

    @property
    def data(self) -> TrendData | None:
        """What to show; None until it was read for the first time."""
        return self._data

    @property
    def tables(self) -> TrendTables | None:
        """The counts of that stretch; None until they were read."""
        return self._tables

    def choose(self, span: Span) -> None:
        """Show another stretch, or the whole of the same one again."""
        self._span = span
        self._ask(None, None)

    def count_from(self, day: date | None) -> None:
        """Take another day as the beginning of the first week, None for the first entry."""
        try:
            with open_database(self._file) as database:
                write_count_from(database, day, self._clock.wall())
        except StorageError as trouble:
            self.failed.emit(str(trouble))
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read the diary again, in another thread; what is as it was stays the same object."""
        self._ask(self._data, self._tables)

    def _ask(self, data: TrendData | None, tables: TrendTables | None) -> None:
        self._asked += 1
        of = self._file, self._span, self._today(), self._programmes
        job = partial(_read, data, read_trend_of, *of)
        self._beside(self, job, partial(self._take, self._asked, tables))

    def _today(self) -> date:
        return self._clock.wall().date()

    def _take(
        self, number: int, tables: TrendTables | None, found: TrendData | StorageError
    ) -> None:
        if number != self._asked:
            return
        if isinstance(found, StorageError):
            self.failed.emit(str(found))
            return
        self._data, self._tables = found, None
        self.changed.emit()
        job = partial(_read, tables, read_tables_of, self._file, found)
        self._beside(self, job, partial(self._take_tables, number))

    def _take_tables(self, number: int, found: TrendTables | StorageError) -> None:
        if number != self._asked:
            return
        if isinstance(found, StorageError):
            self.failed.emit(str(found))
        else:
            self._tables = found
            self.counted.emit()


def _read(
    before: T | None, read: Callable[P, T], *of: P.args, **more: P.kwargs
) -> T | StorageError:
    """Read; where nothing has changed return what was read before."""
    try:
        found = read(*of, **more)
    except StorageError as trouble:
        return trouble
    return before if before is not None and before == found else found
