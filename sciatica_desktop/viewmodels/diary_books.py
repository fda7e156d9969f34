"""The three tables of the diary as one: anything in them can be deleted and put back."""

from dataclasses import dataclass

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Rating
from sciatica_desktop.domain.record import SessionRecord
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal

Entry = Rating | SessionRecord | Flare


@dataclass(frozen=True, slots=True)
class Books:
    """Ratings, sessions and flares of one person."""

    diary: Diary
    journal: Journal
    flares: Flares

    def remove(self, entry: Entry) -> Entry:
        """Delete for good and return what `restore` needs; KeyError where it is gone already."""
        match entry:
            case Rating():
                return self.diary.remove(entry.id)
            case SessionRecord():
                return self.journal.drop(entry.id)
            case Flare():
                return self.flares.remove(entry.id)

    def restore(self, entry: Entry) -> None:
        """Undo a removal."""
        match entry:
            case Rating():
                self.diary.restore(entry)
            case SessionRecord():
                self.journal.restore(entry)
            case Flare():
                self.flares.put(entry)
