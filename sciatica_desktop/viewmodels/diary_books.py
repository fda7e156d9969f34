"""The three tables of the diary as one: anything in them can be deleted and put back."""

from dataclasses import dataclass, replace

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

    def correct(self, session: SessionRecord) -> tuple[SessionRecord, int]:
        """Write a session over what was known of it; its ratings follow to where it begins now.

        Return it as it was, and how many ratings went with it.
        """
        before = self.journal.session(session.id)
        if before is None:
            raise KeyError(session.id)
        way = session.begun - before.begun
        ratings = self.diary.of_session(session.id) if way else ()
        with self.diary.together():
            self.journal.change(session)
            for rating in ratings:
                self.diary.change(replace(rating, at=rating.at + way))
        return before, len(ratings)

    def restore(self, entry: Entry) -> None:
        """Undo a removal."""
        match entry:
            case Rating():
                self.diary.restore(entry)
            case SessionRecord():
                self.journal.restore(entry)
            case Flare():
                self.flares.put(entry)
