"""What Trends shows and what a person may choose there."""

from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from sciatica_desktop.domain.trends.spans import Span
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.viewmodels.trend_data import TrendData, read_trend_of


class Worker(Protocol):
    """Runs work beside the window."""

    def start(self, runnable: QRunnable) -> None:
        """Run it soon."""


class TrendsViewModel(QObject):
    """Reads one stretch of time at a time; an answer that comes too late is not shown.

    Signals:
        changed: other data can be shown.
        failed(str): the diary could not be read, in one sentence.
    """

    changed = Signal()
    failed = Signal(str)
    _read = Signal(int, object)

    def __init__(
        self,
        file: Path,
        clock: Clock,
        worker: Worker | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._file, self._clock = file, clock
        self._pool = worker or QThreadPool.globalInstance()
        self._span = Span.THREE_MONTHS
        self._asked = 0
        self._data: TrendData | None = None
        self._read.connect(self._take)

    @property
    def span(self) -> Span:
        """The stretch that was chosen."""
        return self._span

    @property
    def data(self) -> TrendData | None:
        """What to show; None until it was read for the first time."""
        return self._data

    def choose(self, span: Span) -> None:
        """Show another stretch."""
        self._span = span
        self.refresh()

    def refresh(self) -> None:
        """Read the diary again, in another thread."""
        self._asked += 1
        self._pool.start(_Reading(self._file, self._span, self._today(), self._asked, self._read))

    def _today(self) -> date:
        return self._clock.wall().date()

    def _take(self, number: int, found: object) -> None:
        if number != self._asked:
            return
        if isinstance(found, TrendData):
            self._data = found
            self.changed.emit()
        else:
            self.failed.emit(str(found))


class _Reading(QRunnable):
    """One reading; it answers through the signal it was given."""

    def __init__(self, file: Path, span: Span, last: date, number: int, answer: object) -> None:
        super().__init__()
        self._file, self._span, self._last = file, span, last
        self._number, self._answer = number, answer

    def run(self) -> None:
        try:
            found: object = read_trend_of(self._file, self._span, self._last)
        except StorageError as trouble:
            found = trouble
        self._answer.emit(self._number, found)  # type: ignore[attr-defined]  # a bound Signal
