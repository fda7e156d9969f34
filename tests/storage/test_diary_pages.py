"""What the Diary page asks of the file: the newest day with something, and words in notes."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from sciatica_desktop.domain.rating import Rating, Scores
from sciatica_desktop.domain.record import Ending, SessionRecord
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.journal import Journal

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def note(days_ago: int, words: str = "") -> Rating:
    return Rating(uuid4(), NOON - timedelta(days=days_ago), Scores(back=3), note=words)


def test_the_newest_day_is_found_across_a_gap(db: Database) -> None:
    diary = Diary(db)
    assert diary.newest_day() is None
    diary.add(note(1))
    diary.add(note(400))
    assert diary.newest_day() == date(2026, 11, 20)
    assert diary.newest_day(date(2026, 11, 19)) == note(400).at.date()


def test_the_day_of_an_entry_is_found_by_counting_back(db: Database) -> None:
    diary = Diary(db)
    for days_ago in (0, 1, 1, 5):
        diary.add(note(days_ago))
    yesterday = date(2026, 11, 20)
    assert diary.day_of_newest(1, NOON.date()) == yesterday
    assert diary.day_of_newest(1, yesterday) == yesterday
    assert diary.day_of_newest(2, yesterday) == note(5).at.date()
    assert diary.day_of_newest(3, yesterday) is None


def test_a_session_without_an_end_has_no_day_yet(db: Database) -> None:
    journal = Journal(db)
    session = SessionRecord(uuid4(), NOON, "small")
    journal.begin(session)
    assert journal.newest_day() is None
    journal.finish(session.id, NOON, Ending.COMPLETE, 60)
    assert journal.newest_day() == NOON.date()
    assert journal.newest_day(date(2026, 11, 20)) is None


def test_words_are_found_whatever_their_case_newest_first(db: Database) -> None:
    diary = Diary(db)
    for days, words in ((3, "Ärger im Rücken"), (2, ""), (1, "ärger 100%"), (0, "große Straße")):
        diary.add(note(days, words))
    assert [r.note for r in diary.noted("ÄRGER", 9)] == ["ärger 100%", "Ärger im Rücken"]
    assert [r.note for r in diary.noted("%", 9)] == ["ärger 100%"]
    assert [r.note for r in diary.noted("STRASSE", 9)] == ["große Straße"]
    assert len(diary.noted("ä", 1)) == 1
