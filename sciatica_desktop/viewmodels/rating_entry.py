"""One entry of the diary while a person writes or corrects it."""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.asked import Part, asked_legs, with_score
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import AHEAD, Lowest, Numbness, Rating, Scores, Series, Strength
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.moments import here
from sciatica_desktop.viewmodels.trying import tried


class Obstacle(StrEnum):
    """Why an entry cannot be saved as it is."""

    EMPTY = "empty"
    FUTURE = "future"


class RatingEntryViewModel(QObject):
    """Takes the answers of one entry; combinations of them are not judged.

    Signals:
        changed: an answer is another.
        saved(Rating): the entry is on disk.
        failed(str): it could not be written, in one sentence.
    """

    changed = Signal()
    saved = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        diary: Diary,
        clock: Clock,
        sore: SoreLeg | None,
        editing: Rating | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._diary, self._clock, self._editing = diary, clock, editing
        self._scores = Scores() if editing is None else editing.scores
        self._series = Series.NOW if editing is None else editing.series
        self._note = "" if editing is None else editing.note
        self._at: datetime | None = None if editing is None else editing.at
        legs = set(asked_legs(sore))
        legs |= {p for p in Part if getattr(self._scores, p) is not None and p is not Part.BACK}
        self._legs = legs
        self._opened = self._answers()

    @property
    def editing(self) -> Rating | None:
        """The entry that is corrected; None for a new one."""
        return self._editing

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is rated, in the order of the sheet."""
        return tuple(p for p in Part if p in self._legs or p is Part.BACK)

    @property
    def can_open_legs(self) -> bool:
        """Whether a leg is left that is not asked."""
        return len(self._legs) < 2

    @property
    def scores(self) -> Scores:
        """The answers so far."""
        return self._scores

    @property
    def series(self) -> Series:
        """Whether the scores are of now or of the past 24 hours."""
        return self._series

    @property
    def note(self) -> str:
        """What was written."""
        return self._note

    @property
    def at(self) -> datetime:
        """The moment of the entry; it goes with the clock until a person changes it."""
        return self._clock.wall() if self._at is None else self._at

    @property
    def obstacle(self) -> Obstacle | None:
        """Why it cannot be saved now, None where it can."""
        if self.at > self._clock.wall() + AHEAD:
            return Obstacle.FUTURE
        if self._scores.empty and not self._note.strip():
            return Obstacle.EMPTY
        return None

    @property
    def unsaved(self) -> bool:
        """Whether something was answered or corrected that is not on disk."""
        return self._answers() != self._opened

    def open_legs(self) -> None:
        """Ask for the other leg too."""
        self._legs = {Part.LEG_LEFT, Part.LEG_RIGHT}
        self.changed.emit()

    def rate(self, part: Part, value: int | None) -> None:
        """Take a score, or take it back."""
        self._take(with_score(self._scores, part, value))

    def choose_lowest(self, lowest: Lowest | None) -> None:
        """Take the lowest point, or take it back."""
        self._take(replace(self._scores, lowest=lowest))

    def choose_numbness(self, numbness: Numbness | None) -> None:
        """Take numbness or tingling, or take it back."""
        self._take(replace(self._scores, numbness=numbness))

    def choose_strength(self, strength: Strength | None) -> None:
        """Take the strength of the leg, or take it back."""
        self._take(replace(self._scores, strength=strength))

    def choose_series(self, series: Series) -> None:
        """Rate now, or the past 24 hours."""
        self._series = series
        self.changed.emit()

    def write_note(self, text: str) -> None:
        """Take a note."""
        self._note = text
        self.changed.emit()

    def move_to(self, wall: datetime) -> None:
        """Take what the clock on the wall said, without an offset.

        A corrected entry keeps the offset of its place; a new one takes that of the day here. An
        hour that a clock skipped or told twice stays the hour that was chosen.
        """
        if wall == self.at.replace(tzinfo=None, second=0, microsecond=0):
            return
        known = self._editing
        self._at = here(wall) if known is None else wall.replace(tzinfo=known.at.tzinfo)
        self.changed.emit()

    def save(self) -> bool:
        """Write the entry and return whether it is on disk."""
        if self.obstacle is not None:
            self.changed.emit()
            return False
        rating = self._rating()
        done = tried(partial(self._write, rating), self.failed.emit)
        if done:
            self._opened = self._answers()
            self.saved.emit(rating)
        return done

    def _answers(self) -> tuple[Scores, Series, str, datetime | None]:
        return self._scores, self._series, self._note.strip(), self._at

    def _write(self, rating: Rating) -> None:
        if self._editing is not None:
            try:
                self._diary.change(rating)
            except KeyError:  # deleted elsewhere meanwhile; what stands here is kept
                self._diary.add(rating)
        else:
            self._diary.add(rating)

    def _rating(self) -> Rating:
        note, at = self._note.strip(), self.at
        if self._editing is None:
            return Rating(uuid4(), at, self._scores, self._series, note=note)
        changed = self._editing.changed(at=at, scores=self._scores, note=note)
        return replace(changed, series=self._series)

    def _take(self, scores: Scores) -> None:
        self._scores = scores
        self.changed.emit()
