"""What the Diary page shows: days, a slice of them at a time, newest first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.rating import Rating
from sciatica_desktop.domain.record import End, SessionRecord
from sciatica_desktop.domain.safety.quick_check import asks_after
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.viewmodels.diary_books import Books, Entry
from sciatica_desktop.viewmodels.diary_days import Day, grouped
from sciatica_desktop.viewmodels.rating_entry import RatingEntryViewModel
from sciatica_desktop.viewmodels.trying import tried

SLICE = timedelta(days=30)
SLICE_AT_MOST = 100
FOUND_AT_MOST = 100
AROUND = timedelta(days=3)  # newer days shown above a day that was asked for
ONE_DAY = timedelta(days=1)


class DiaryViewModel(QObject):
    """Reads slices of 30 days or 100 entries, so that ten years open as fast as ten days.

    Signals:
        changed: other days are to be shown.
        logged(Rating): an entry was added or corrected.
        written: an entry, a session or a flare was added, corrected or deleted here.
        removed(object): a Rating, SessionRecord or Flare was deleted; `put_back` undoes it.
        moved(SessionRecord, int): a session, as it was before, begins at another time now, and so
            many ratings went with it; `put_session` undoes it.
        failed(str): the diary could not be read or written, in one sentence; nothing was lost.
    """

    changed = Signal()
    logged = Signal(object)
    written = Signal()
    removed = Signal(object)
    moved = Signal(object, int)
    failed = Signal(str)

    def __init__(
        self,
        catalogue: Catalogue,
        diary: Diary,
        journal: Journal,
        flares: Flares,
        clock: Clock,
        sore: Callable[[], SoreLeg | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._diary, self._journal = catalogue, diary, journal
        self._flares, self._clock, self._sore = flares, clock, sore
        self._books = Books(diary, journal, flares)
        self._gone: list[Entry] = []
        self._days: tuple[Day, ...] = ()
        self._words = ""
        self._until: date | None = None
        self._since: date | None = None
        self._tried(self._read_first)

    @property
    def days(self) -> tuple[Day, ...]:
        """The days to show, newest first."""
        return self._days

    @property
    def today(self) -> date:
        """Today's date."""
        return self._clock.wall().date()

    @property
    def words(self) -> str:
        """The words looked for in notes; empty where all days are shown."""
        return self._words

    @property
    def has_earlier(self) -> bool:
        """Whether there are days before those shown."""
        return (
            not self._words and self._since is not None and self._newest(self._before()) is not None
        )

    @property
    def has_later(self) -> bool:
        """Whether there are days after those shown."""
        return not self._words and self._until is not None

    @property
    def empty(self) -> bool:
        """Whether nothing at all was written down yet."""
        return not self._words and not self._days

    @property
    def gone(self) -> tuple[Entry, ...]:
        """What was deleted here and can be put back, the last deleted last."""
        return tuple(self._gone)

    @property
    def current_flare(self) -> Flare | None:
        """The flare that goes on."""
        return self._flares.current()

    def programme_name(self, programme: str) -> str:
        """Return the name of a programme or, after trying one, of an exercise."""
        if programme in self._catalogue.programmes:
            return self._catalogue.programmes[programme].name
        return self.exercise_name(programme)

    def exercise_name(self, exercise: str) -> str:
        """Return the name of an exercise; its id where it is not known any more."""
        known = self._catalogue.exercises.get(exercise)
        return exercise if known is None else known.name

    def asks_after(self, exercise: str) -> bool:
        """Tell whether there is a quick check after an exercise."""
        known = self._catalogue.exercises.get(exercise)
        return known is not None and asks_after(known)

    def entry(self, editing: Rating | None = None) -> RatingEntryViewModel:
        """Return what a sheet needs to write an entry or to correct one."""
        model = RatingEntryViewModel(self._diary, self._clock, self._sore(), editing, self)
        model.saved.connect(self._after_writing)
        model.saved.connect(self.logged)
        return model

    def refresh(self) -> None:
        """Read what is shown again; what cannot be read leaves what was shown before."""
        if self._tried(self._read_first if self._since is None else self._read):
            self.changed.emit()

    def show_earlier(self) -> None:
        """Show one slice more."""
        if self._since is not None:
            newest = self._newest(self._before())
            if newest is not None:
                self._since = self._slice_until(newest)
        self.refresh()

    def show_newest(self) -> None:
        """Show the newest days."""
        self._until, self._words = None, ""
        self._read_first()
        self.changed.emit()

    def show_day(self, day: date) -> None:
        """Show the days around a day, if it is not among those shown."""
        self._words = ""
        late = self._until is not None and day > self._until
        if late or self._since is None or day < self._since:
            self._until, self._since = day + AROUND, day - SLICE + AROUND
            newest = self._newest()
            if newest is None or newest <= self._until:
                self._until = None
        self.refresh()

    def search(self, words: str) -> None:
        """Show only entries whose note holds these words; all days again for none."""
        if words.strip() != self._words:
            self._words = words.strip()
            self.refresh()

    def remove(self, entry: Entry) -> None:
        """Delete an entry, a session or a flare."""
        if self._wrote(lambda: self._gone.append(self._books.remove(entry))):
            self.removed.emit(self._gone[-1])

    def put_back(self, entry: Entry) -> bool:
        """Undo a removal; tell whether the entry is in the diary again."""
        return entry not in self._gone or self._wrote(partial(self._restore, entry))

    def correct_session(self, session: SessionRecord, begun: datetime, minutes: int) -> bool:
        """Write in which minute a session really began, as the wall clock said, and its minutes."""
        was = session.begun
        moved = begun.replace(
            second=was.second, microsecond=was.microsecond, tzinfo=was.tzinfo, fold=was.fold
        )
        end = session.end
        if end is not None:
            at = moved + max(end.at - session.begun, timedelta(minutes=minutes))
            end = End(at, end.ending, minutes * 60.0)
        corrected = replace(session, begun=moved, end=end)
        were: list[tuple[SessionRecord, int]] = []
        done = self._wrote(lambda: were.append(self._books.correct(corrected)))
        if done and moved != session.begun:
            self.moved.emit(*were[0])
        return done

    def put_session(self, session: SessionRecord) -> bool:
        """Write a session as it shall be, its ratings with it; tell whether it is on disk."""
        return self._wrote(partial(self._books.correct, session))

    def end_flare(self) -> None:
        """Write down that today is the last day of the flare."""
        flare = self.current_flare
        if flare is not None:
            self.put_flare(replace(flare, last=max(self.today, flare.first)))

    def crossed(self, flare: Flare) -> Flare | None:
        """Return another flare that shares a day with this one."""
        touching = self._flares.flares(flare.first, flare.last)
        return next((other for other in touching if other.id != flare.id), None)

    def put_flare(self, flare: Flare) -> bool:
        """Write a flare, new or corrected; tell whether it is on disk."""
        return self._wrote(partial(self._flares.put, flare))

    def _restore(self, entry: Entry) -> None:
        self._books.restore(entry)
        self._gone.remove(entry)

    def _wrote(self, work: Callable[[], object]) -> bool:
        done = self._tried(work)
        if done:
            self._after_writing()
        return done

    def _tried(self, work: Callable[[], object]) -> bool:
        """Do something with the diary; say in one sentence why it cannot be done."""
        try:
            return tried(work, self.failed.emit)
        except KeyError:
            self.refresh()
            self.failed.emit(self.tr("This entry is not in the diary any more."))
            return False

    def _after_writing(self) -> None:
        self.refresh()
        self.written.emit()

    def _before(self) -> date:
        return date.min if self._since is None else self._since - ONE_DAY

    def _newest(self, until: date | None = None) -> date | None:
        """Return the newest day, up to this one, with anything on it."""
        days = [self._diary.newest_day(until), self._journal.newest_day(until)]
        days += [f.first for f in self._flares.flares(None, until) if _up_to(f.first, until)]
        return max((d for d in days if d is not None), default=None)

    def _slice_until(self, newest: date) -> date:
        """Return the first day of a slice: fewer days where much was written on each."""
        first = newest - SLICE + ONE_DAY
        crowded = self._diary.day_of_newest(SLICE_AT_MOST, newest)
        return first if crowded is None else max(first, crowded)

    def _read_first(self) -> None:
        newest = self._newest()
        self._since = None if newest is None else self._slice_until(newest)
        self._read()

    def _read(self) -> None:
        if self._words:
            self._days = grouped(self._diary.noted(self._words, FOUND_AT_MOST), (), None)
        elif self._since is None:
            self._days = ()
        else:
            span = self._since, self._until
            entries: list[Rating | SessionRecord] = [*self._diary.ratings(*span)]
            entries += self._journal.sessions(*span)
            self._days = grouped(entries, self._flares.flares(*span), self._since)


def _up_to(day: date, until: date | None) -> bool:
    return until is None or day <= until
