"""What a person deletes or corrects is in no file of the diary any more, its log included."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from sciatica_desktop.domain.activity import Activity
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.rating import Rating, Scores
from sciatica_desktop.domain.record import SessionRecord
from sciatica_desktop.storage.activities import Activities
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
KEY = UUID(int=7, version=4)
DAY = date(1999, 12, 31)
RATING = Rating(KEY, NOW, Scores(back=3), note="a zebra finch")
SESSION = SessionRecord(KEY, NOW, "a zebra finch")
FLARE = Flare(KEY, DAY)
ACTIVITY = Activity(KEY, "stairs", 0)


def is_kept(words: str, db: Database) -> bool:
    return any(words.encode() in path.read_bytes() for path in db.file.parent.iterdir())


@pytest.mark.parametrize(
    ("write", "take_back", "words"),
    [
        (lambda db: Diary(db).add(RATING), lambda db: Diary(db).remove(KEY), "zebra"),
        (
            lambda db: Diary(db).add(RATING),
            lambda db: Diary(db).change(replace(RATING, note="a goose")),
            "zebra",
        ),
        (lambda db: Journal(db).begin(SESSION), lambda db: Journal(db).drop(KEY), "zebra"),
        (
            lambda db: Journal(db).begin(SESSION),
            lambda db: Journal(db).change(replace(SESSION, programme="a goose")),
            "zebra",
        ),
        (lambda db: Flares(db).put(FLARE), lambda db: Flares(db).remove(KEY), "1999-12-31"),
        (
            lambda db: Activities(db).rate(KEY, DAY, 4),
            lambda db: Activities(db).rate(KEY, DAY, None),
            "1999-12-31",
        ),
    ],
    ids=["a rating", "a note", "a session", "a programme", "a flare", "a score"],
)
def test_what_was_taken_back_is_nowhere(
    write: Callable[[Database], object],
    take_back: Callable[[Database], object],
    words: str,
    db: Database,
) -> None:
    Activities(db).put(ACTIVITY)
    write(db)
    assert is_kept(words, db)
    take_back(db)
    assert not is_kept(words, db)
