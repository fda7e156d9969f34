"""Hands on what Trends shows: which file, what is written on the page, and whether it worked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.trends.wishes import Wishes
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.storage.export import write_file
from sciatica_desktop.storage.sample import SAMPLE_FACT
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.wishes import read_wishes, write_wishes
from sciatica_desktop.viewmodels.beside import Beside, run_beside
from sciatica_desktop.viewmodels.report_data import Shown, read_report_of

STEM, SAMPLE_STEM = "pain-diary", "sample-diary"


class Form(StrEnum):
    """The kinds of file; the values are their endings."""

    PDF = "pdf"
    PNG = "png"
    SVG = "svg"
    CSV = "csv"


Make = Callable[[Shown, Form, Wishes], bytes]
"""Returns the file; it runs beside the window."""


class SharingViewModel(QObject):
    """Writes one file of one period; what was written on the page is kept for the next time.

    Signals:
        saved(Path): the file is complete.
        failed(str): it could not be written, in one sentence.
        changed: it is busy, or not any more.
    """

    saved = Signal(object)
    failed = Signal(str)
    changed = Signal()

    def __init__(
        self,
        settings: Settings,
        file: Path,
        clock: Clock,
        limits: Thresholds,
        beside: Beside = run_beside,
    ) -> None:
        super().__init__()
        self._settings, self._file, self._clock, self._limits = settings, file, clock, limits
        self._beside = beside
        self.busy = False

    @property
    def wishes(self) -> Wishes:
        """What was written on the page the last time."""
        return read_wishes(self._settings)

    def suggest(self, folder: Path, form: Form, period: tuple[date, date]) -> Path:
        """Return a name that tells the period and is not taken yet."""
        stem = STEM if self._settings.fact(SAMPLE_FACT) is None else SAMPLE_STEM
        days = "-to-".join(day.isoformat() for day in period)
        again = ("", *(f"-{number}" for number in range(2, 100)))
        names = (f"{stem}-{days}{one}.{form}" for one in again)
        found = (folder / name for name in names)
        return next((path for path in found if not path.exists()), folder / f"{stem}.{form}")

    def save(
        self, target: Path, form: Form, wishes: Wishes, period: tuple[date, date], make: Make
    ) -> None:
        """Write the file; the answer comes as a signal."""
        if self.busy:
            return
        self.busy = True
        self.changed.emit()
        if form is Form.PDF:
            self._keep(wishes)
        read = partial(read_report_of, self._file, *period, self._limits)
        job = partial(_write, read, make, target, form, wishes)
        self._beside(self, job, partial(self._take, target))

    def _take(self, target: Path, trouble: StorageError | None) -> None:
        self.busy = False
        self.changed.emit()
        if trouble is None:
            self.saved.emit(target)
        else:
            self.failed.emit(str(trouble))

    def _keep(self, wishes: Wishes) -> None:
        """Remember what was written; that it cannot be kept does not hinder the page."""
        preferences = self._settings.preferences()
        try:
            write_wishes(self._settings, wishes, self._clock.wall())
            if preferences.paper is not wishes.paper:
                self._settings.put_preferences(replace(preferences, paper=wishes.paper))
        except StorageError:
            return


def _write(
    read: Callable[[], Shown], make: Make, target: Path, form: Form, wishes: Wishes
) -> StorageError | None:
    try:
        write_file(target, make(read(), form, wishes))
    except StorageError as trouble:
        return trouble
    return None
