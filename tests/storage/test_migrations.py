"""Every past schema is brought up to date without loss, and a copy of the file stays."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sciatica_desktop.domain.record import Ending, Outcome, StopReason
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.errors import NewerDatabaseError
from sciatica_desktop.storage.flares import Flares
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.storage.migrations import STEPS, migrate
from sciatica_desktop.storage.settings import Settings

OLD = sorted((Path(__file__).parent / "old").glob("v*.sql"))
LATER = (*STEPS, "ALTER TABLE flare ADD COLUMN why TEXT;\nCREATE TABLE later (x TEXT) STRICT;")


def schema(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return sorted(" ".join(row[0].split()) for row in rows)


def test_there_is_a_small_diary_of_every_schema() -> None:
    assert [path.name for path in OLD] == [f"v{n}.sql" for n in range(1, len(STEPS) + 1)]


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_an_old_diary_opens_with_everything_in_it(old: Path, file: Path, tmp_path: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(old.read_text())
    with open_database(file) as db:
        assert db.integrity() == "ok"
        rating, second = Diary(db).ratings()
        assert (rating.scores.leg, rating.note) == (5, 'after the garden; "better" à 9 h')
        assert rating.at.isoformat() == "2026-11-20T08:30:00+01:00"
        assert second.session == Journal(db).sessions()[0].id
        (session,) = Journal(db).sessions()
        assert session.end is not None
        assert session.end.ending is Ending.EARLY
        assert [e.outcome for e in session.exercises] == [Outcome.DONE, Outcome.STOPPED]
        assert session.exercises[1].stop is StopReason.LEG
        unfinished = Journal(db).unfinished()
        assert unfinished is not None
        assert unfinished.item == 1
        assert session.exercises[0].quick is (QuickAnswer.MOVED_UP if old.stem != "v1" else None)
        assert session.later.gone_next_day is (True if old.stem != "v1" else None)
        assert len(Flares(db).flares()) == 1
        assert Settings(db).preferences().text_percent == 150
    new = tmp_path / "new.db"
    open_database(new).close()
    assert schema(file) == schema(new)


def test_the_file_is_copied_before_it_is_changed(db: Database) -> None:
    db.write("INSERT INTO document (name, version, value) VALUES ('kept', 1, '{}')")
    db.close()
    before = schema(db.file)
    with open_database(db.file, LATER) as later:
        assert later.read("SELECT name FROM document")[0]["name"] == "kept"
        assert later.schema_version() == len(STEPS) + 1
    copy = db.file.with_name(f"diary.before-v{len(STEPS) + 1}.db")
    assert copy.stat().st_mode & 0o077 == 0
    assert schema(copy) == before
    with open_database(copy) as old:
        assert old.read("SELECT name FROM document")[0]["name"] == "kept"
    with pytest.raises(NewerDatabaseError):
        open_database(db.file)


def test_a_copy_that_broke_off_is_made_again(db: Database) -> None:
    db.close()
    half = db.file.with_name(f"diary.before-v{len(LATER)}.db.part")
    half.write_bytes(b"half of a copy")
    open_database(db.file, LATER).close()
    names = {file.name for file in db.file.parent.iterdir()}
    assert names == {"diary.db", f"diary.before-v{len(LATER)}.db"}


def test_a_step_that_fails_leaves_the_old_diary(db: Database) -> None:
    db.close()
    before = schema(db.file)
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        open_database(db.file, (*LATER, "DROP TABLE never_there;"))
    assert schema(db.file) == before
    with open_database(db.file) as still:
        assert still.schema_version() == len(STEPS)


@pytest.mark.parametrize("made_before", [False, True])
def test_a_start_that_broke_off_while_making_tables_is_repaired(
    made_before: bool, file: Path, tmp_path: Path
) -> None:
    if made_before:
        open_database(file).close()
    file.parent.mkdir(exist_ok=True)
    broken = tmp_path / "broken" / "diary.db"
    broken.parent.mkdir()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 1")  # pages reach the file before the end
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE half (x)")
        connection.executemany("INSERT INTO half VALUES (?)", [("x" * 5000,)] * 50)
        for name in ("diary.db", "diary.db-journal"):
            (broken.parent / name).write_bytes((file.parent / name).read_bytes())
    assert broken.stat().st_size > 50 * 4096
    with open_database(broken) as db:
        assert db.integrity() == "ok"
    new = tmp_path / "new.db"
    open_database(new).close()
    assert schema(broken) == schema(new)


def test_a_disk_that_is_full_while_tables_are_made_leaves_the_old_diary(db: Database) -> None:
    db.close()
    too_much = "CREATE TABLE big (x);\nINSERT INTO big VALUES (zeroblob(9000000));"
    with closing(sqlite3.connect(db.file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA max_page_count = 100")
        with pytest.raises(sqlite3.OperationalError, match="full"):
            migrate(connection, db.file, (*STEPS, too_much))
    with open_database(db.file) as still:
        assert still.schema_version() == len(STEPS)
