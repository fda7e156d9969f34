"""One row to write pain down: it saves itself when everything is chosen."""

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.asked import Part, asked_legs, complete, fitting_lowest, rated
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.scores import Context, Lowest, Scores
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.errors import StorageError

if TYPE_CHECKING:
    from sciatica_desktop.domain.rating import Rating
    from sciatica_desktop.ports import Clock


class EntryViewModel(QObject):
    """Collects leg, back and lowest point; nothing is preset.

    Signals:
        changed: something was chosen, saved or taken back.
        saved(Rating): an entry is in the diary.
        undone: the entry was taken out again.
        failed(str): what was chosen is not in the diary yet, for the reason of this sentence;
            `save` tries again.
    """

    changed = Signal()
    saved = Signal(object)
    undone = Signal()
    failed = Signal(str)

    def __init__(
        self, diary: Diary, clock: "Clock", sore: SoreLeg | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._diary, self._clock = diary, clock
        self._parts = (*asked_legs(sore), Part.BACK)
        self._scores = Scores()
        self._entry: Rating | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is rated."""
        return self._parts

    @property
    def scores(self) -> Scores:
        """What was chosen and is not saved yet."""
        return self._scores

    @property
    def entry(self) -> "Rating | None":
        """The entry that was made here last and can be taken back."""
        return self._entry

    @property
    def lowest_choices(self) -> tuple[Lowest, ...]:
        """The lowest points that fit: all of them until every score is known."""
        return tuple(Lowest) if self._open_parts() else fitting_lowest(self._scores)

    def ask(self, sore: SoreLeg | None) -> None:
        """Ask for the legs that are sore now."""
        parts = (*asked_legs(sore), Part.BACK)
        if parts != self._parts:
            self._parts, self._scores = parts, Scores()
            self.changed.emit()

    def rate(self, part: Part, value: int | None) -> None:
        """Take a score, or take it back."""
        lowest = self._scores.lowest
        self._scores = rated(self._scores, part, value)
        if self._open_parts():  # what fits is not known yet
            self._scores = replace(self._scores, lowest=lowest)
        self._go_on()

    def choose_lowest(self, lowest: Lowest | None) -> None:
        """Take the lowest point, if it fits the scores."""
        if lowest is None or lowest in self.lowest_choices:
            self._scores = replace(self._scores, lowest=lowest)
        self._go_on()

    def undo(self) -> None:
        """Take the entry made here last out of the diary."""
        if self._entry is None:
            return
        with suppress(KeyError):  # it may have been deleted in the Diary
            self._diary.remove(self._entry.id)
        self._entry = None
        self.undone.emit()
        self.changed.emit()

    def _open_parts(self) -> list[Part]:
        return [p for p in self._parts if getattr(self._scores, p) is None]

    def _go_on(self) -> None:
        """Save when nothing is open any more."""
        if self._open_parts() or (self.lowest_choices and self._scores.lowest is None):
            self.changed.emit()
        else:
            self.save()

    def save(self) -> None:
        """Write the entry; what was chosen stays until it is on disk."""
        from uuid import uuid4  # no start waits for what an entry is made of

        from sciatica_desktop.domain.rating import Rating

        scores = complete(self._scores)
        entry = Rating(uuid4(), self._clock.wall(), scores, context=Context.ALONE)
        try:
            self._diary.add(entry)
        except StorageError as trouble:
            self.changed.emit()
            self.failed.emit(str(trouble))
            return
        self._entry, self._scores = entry, Scores()
        self.saved.emit(entry)
        self.changed.emit()
