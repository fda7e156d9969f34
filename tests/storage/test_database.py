"""The diary file is private, durable, cheap to open, and never harmed by what is in its place."""

import errno
import gc
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.storage.database import Database, _switch_to_log, open_database
from sciatica_desktop.storage.errors import (
    BusyError,
    DamagedError,
    FullDiskError,
    NewerDatabaseError,
    NotADatabaseError,
    ReadOnlyError,
    StorageError,
    UnreachableError,
    named,
)
from sciatica_desktop.storage.migrations import APPLICATION_ID, STEPS

NOTE = "INSERT INTO document (name, version, value) VALUES (?, 1, '{}')"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def refused(file: Path, kind: type[StorageError]) -> str:
    """Open a file that must be refused; return the sentence. Not a byte may change, or come."""
    before, time = file.read_bytes(), file.stat().st_mtime_ns
    beside = sorted(file.parent.iterdir())
    with pytest.raises(kind) as caught:
        open_database(file)
    assert (file.read_bytes(), file.stat().st_mtime_ns) == (before, time)
    assert sorted(file.parent.iterdir()) == beside
    assert caught.value.file == file
    return str(caught.value)


def test_the_file_and_its_folder_are_for_their_owner_alone(file: Path) -> None:
    with open_database(file) as db:
        db.write(NOTE, ["x"])
        assert mode(file.parent) == 0o700
        assert {mode(path) for path in file.parent.iterdir()} == {0o600}  # its logs too


def test_an_empty_folder_becomes_private_and_one_in_use_is_left_alone(tmp_path: Path) -> None:
    empty, used = tmp_path / "empty", tmp_path / "used"
    for folder in (empty, used):
        folder.mkdir()
        folder.chmod(0o755)  # whatever the umask
    (used / "letter.txt").write_text("mine")
    open_database(empty / "diary.db").close()
    open_database(used / "diary.db").close()
    assert (mode(empty), mode(used)) == (0o700, 0o755)


def test_a_file_that_became_readable_for_others_is_made_private_again(file: Path) -> None:
    open_database(file).close()
    file.chmod(0o644)
    open_database(file).close()
    assert mode(file) == 0o600


def test_what_is_written_is_durable_and_checked(db: Database) -> None:
    settings = {
        name: db.read(f"PRAGMA {name}")[0][0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    full = 2
    assert settings == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "secure_delete": 1,
    }
    assert db.schema_version() == len(STEPS)
    strict = db.read("SELECT name FROM pragma_table_list WHERE schema='main' AND NOT strict")
    assert {row["name"] for row in strict} == {"sqlite_schema"}


def test_a_transaction_is_done_whole_or_not_at_all(db: Database) -> None:
    def break_off() -> None:
        with db.transaction():
            db.write(NOTE, ["outer"])
            with db.transaction():
                db.write(NOTE, ["inner"])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert db.read("SELECT * FROM document") == []
    with db.transaction(), db.transaction():
        db.write(NOTE, ["kept"])
    assert len(db.read("SELECT * FROM document")) == 1


def test_two_connections_notice_each_other(db: Database) -> None:
    with open_database(db.file) as other:
        before = db.data_version()
        db.write(NOTE, ["own"])
        assert db.data_version() == before
        other.write(NOTE, ["other's"])
        assert db.data_version() != before


def test_many_first_starts_at_once_make_one_diary(file: Path) -> None:
    def start(number: int) -> int:
        with open_database(file) as db:
            db.write(NOTE, [str(number)])
            return db.schema_version()

    gc.disable()  # widgets that other tests left must not be deleted in these threads
    try:
        with ThreadPoolExecutor(8) as pool:
            assert set(pool.map(start, range(8))) == {len(STEPS)}
    finally:
        gc.enable()
    with open_database(file) as db:
        assert len(db.read("SELECT * FROM document")) == 8


@pytest.fixture
def without_log(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a diary that was just made and has no log yet."""
    open_database(file).close()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        yield connection


def test_a_start_waits_while_another_one_writes(
    file: Path, without_log: sqlite3.Connection
) -> None:
    without_log.execute("BEGIN IMMEDIATE")

    def let_go(statement: str) -> None:
        if statement == "BEGIN IMMEDIATE":
            without_log.execute("COMMIT")

    with closing(sqlite3.connect(file, isolation_level=None)) as starting:
        starting.set_trace_callback(let_go)
        _switch_to_log(starting)
        assert starting.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_start_does_not_wait_for_ever_for_one_who_reads(
    file: Path, without_log: sqlite3.Connection
) -> None:
    without_log.execute("BEGIN")
    without_log.execute("SELECT * FROM document").fetchall()
    with (
        closing(sqlite3.connect(file, isolation_level=None, timeout=0.001)) as starting,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        _switch_to_log(starting)


def test_a_newer_diary_is_refused_and_untouched(file: Path) -> None:
    open_database(file).close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    sentence = refused(file, NewerDatabaseError)
    assert "newer version" in sentence
    assert str(file) in sentence
    assert [path.name for path in file.parent.iterdir()] == ["diary.db"]


@given(content=st.binary(min_size=1, max_size=2000))
def test_whatever_is_no_database_is_refused_and_untouched(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("strange") / "diary.db"
    file.write_bytes(content)
    refused(file, NotADatabaseError)


def test_a_stranger_s_file_keeps_its_mode(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("a letter, not a diary")
    file.chmod(0o644)
    assert "not a diary" in refused(file, NotADatabaseError)
    assert mode(file) == 0o644


def test_another_program_s_database_is_refused_and_untouched(file: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    refused(file, NotADatabaseError)


def test_a_cut_off_diary_is_named_damaged_and_untouched(db: Database) -> None:
    db.close()
    whole = db.file.read_bytes()
    db.file.write_bytes(whole[: len(whole) // 2])
    assert "damaged" in refused(db.file, DamagedError)


def test_what_a_broken_off_checkpoint_left_is_whole_again(db: Database, tmp_path: Path) -> None:
    for number in range(400):
        db.write(NOTE, [f"document number {number} with a long name"])
    copy = tmp_path / "copy" / "diary.db"
    copy.parent.mkdir()
    first_page = bytearray(db.file.read_bytes())
    first_page[28:32] = (500).to_bytes(4, "big")  # the new length is there, the pages are not
    copy.write_bytes(first_page)
    log = db.file.with_name("diary.db-wal").read_bytes()
    copy.with_name("diary.db-wal").write_bytes(log)
    with open_database(copy) as again:
        assert again.integrity() == "ok"
        assert len(again.read("SELECT * FROM document")) == 400


def test_a_diary_whose_schema_is_overwritten_is_named_damaged(db: Database) -> None:
    db.close()
    whole = bytearray(db.file.read_bytes())
    whole[100:4096] = b"\xff" * 3996
    db.file.write_bytes(whole)
    refused(db.file, DamagedError)


def test_damage_further_in_comes_out_when_the_page_is_read(db: Database) -> None:
    for number in range(400):
        db.write(NOTE, [f"document number {number} with a long name"])
    db.close()
    whole = bytearray(db.file.read_bytes())
    middle = whole.find(b"document number 200") // 4096 * 4096
    whole[middle : middle + 4096] = b"\xff" * 4096
    db.file.write_bytes(whole)
    with open_database(db.file) as damaged:
        assert damaged.integrity() != "ok"
        with pytest.raises(DamagedError):
            damaged.read("SELECT * FROM document")


def test_a_reference_to_nothing_is_found_by_the_check(db: Database) -> None:
    assert db.integrity() == "ok"
    db.write("PRAGMA foreign_keys = OFF")
    db.write(
        "INSERT INTO exercise (session, number, exercise, dose, sets, reps, hold_s, reps_done,"
        " seconds, outcome) VALUES ('gone', 0, 'walking', 'full', 1, 1, 1, 0, 0, 'done')"
    )
    assert "exercise" in db.integrity()


def test_a_full_disk_is_named_and_nothing_is_lost(db: Database) -> None:
    db.write(NOTE, ["kept"])
    pages = db.read("PRAGMA page_count")[0][0]
    db.write(f"PRAGMA max_page_count = {pages}")

    def write_much() -> None:
        with db.transaction():
            for number in range(100):
                db.write(NOTE, [str(number).rjust(2000)])

    with pytest.raises(FullDiskError, match="no room left"):
        write_much()
    db.write(f"PRAGMA max_page_count = {pages + 100}")  # room again: "Try again" succeeds
    db.write(NOTE, ["later"])
    assert [row["name"] for row in db.read("SELECT name FROM document")] == ["kept", "later"]


def test_a_file_that_became_read_only_is_named(db: Database) -> None:
    db.write("PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyError, match="read-only"):
        db.write(NOTE, ["x"])


def test_a_diary_held_by_another_program_is_named_busy(db: Database) -> None:
    db.write("PRAGMA busy_timeout = 1")
    with open_database(db.file) as other, other.transaction(), pytest.raises(BusyError):
        db.write(NOTE, ["x"])


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    with pytest.raises(UnreachableError):
        open_database(tmp_path / "taken" / "diary.db")


READ_ONLY = """
import os, sys
from pathlib import Path
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.errors import ReadOnlyError
if os.geteuid() == 0:  # nothing is read-only for root
    os.seteuid(65534)
try:
    open_database(Path(sys.argv[1]))
except ReadOnlyError as error:
    print(error)
"""


@pytest.mark.parametrize("name", ["diary.db", "new/diary.db"])
def test_a_read_only_folder_is_named_at_the_start(name: str, tmp_path: Path, db: Database) -> None:
    db.close()
    before = db.file.read_bytes()
    for folder in (tmp_path, *tmp_path.parents[:2], db.file.parent):
        if folder.owner() == db.file.owner() and folder != db.file.parent:
            folder.chmod(0o711)
    db.file.chmod(0o400 if os.geteuid() else 0o644)
    db.file.parent.chmod(0o555)
    answer = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(db.file.parent / name)],
        capture_output=True,
        text=True,
        check=True,
    )
    db.file.parent.chmod(0o700)
    assert "read-only" in answer.stdout
    assert db.file.read_bytes() == before


def test_our_own_bugs_are_not_dressed_as_troubles(db: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        db.read("SELECT * FROM no_such_table")
    with pytest.raises(sqlite3.IntegrityError):
        db.write(NOTE, [None])


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, FullDiskError), (errno.EROFS, ReadOnlyError), (errno.EIO, UnreachableError)],
)
def test_each_error_of_the_system_has_its_name(
    number: int, kind: type[StorageError], file: Path
) -> None:
    assert type(named(OSError(number, "x"), file)) is kind


def test_a_log_that_cannot_be_made_beside_the_file_means_read_only(file: Path) -> None:
    with pytest.raises(sqlite3.OperationalError) as caught:
        sqlite3.connect(file.parent / "no such folder" / "diary.db")
    assert isinstance(named(caught.value, file), UnreachableError)
    here = Path(tempfile.mkdtemp()) / "diary.db"  # pytest's own folders are closed for others
    here.touch()
    here.parent.chmod(0o555)
    user = os.geteuid()
    try:
        os.seteuid(user or 65534)  # nothing is read-only for root
        assert isinstance(named(caught.value, here), ReadOnlyError)
    finally:
        os.seteuid(user)
        here.parent.chmod(0o700)
        shutil.rmtree(here.parent)


def test_an_error_without_a_number_is_unreachable_or_a_bug(file: Path) -> None:
    assert isinstance(named(OSError(), file), UnreachableError)
    assert named(sqlite3.ProgrammingError("closed"), file) is None


def test_deleted_words_are_in_no_file_of_the_folder(db: Database) -> None:
    db.write("INSERT INTO document (name, version, value) VALUES ('n', 1, 'SECRET WORDS')")
    assert any(b"SECRET WORDS" in path.read_bytes() for path in db.file.parent.iterdir())
    db.write("DELETE FROM document")
    db.forget()
    assert not any(b"SECRET WORDS" in path.read_bytes() for path in db.file.parent.iterdir())


def test_forgetting_within_a_transaction_waits_for_its_end(db: Database) -> None:
    db.write(NOTE, ["SECRET WORDS"])
    with db.transaction():
        db.write("DELETE FROM document")
        db.forget()
        db.write(NOTE, ["x"])
    assert len(db.read("SELECT * FROM document")) == 1
    assert not any(b"SECRET WORDS" in path.read_bytes() for path in db.file.parent.iterdir())


def test_the_file_says_whose_it_is(db: Database) -> None:
    db.close()
    assert int.from_bytes(db.file.read_bytes()[68:72], "big") == APPLICATION_ID
