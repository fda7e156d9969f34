"""The one SQLite file of a person: opened with care, private, durable at every commit."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Self

from sciatica_desktop.storage.errors import (
    NewerDatabaseError,
    NotADatabaseError,
    named,
)
from sciatica_desktop.storage.migrations import APPLICATION_ID, STEPS, migrate

FILE_NAME = "diary.db"
_BUSY_S = 2.0
_TRIES = 4  # of a start to switch to the log while others start too


class Database:
    """An open diary file. Use it from the thread that opened it; a second thread opens its own.

    Every trouble of the machine comes out as a StorageError; any other exception is a bug.
    """

    def __init__(self, connection: sqlite3.Connection, file: Path) -> None:
        self._connection = connection
        self._to_forget = False
        self.file = file
        # What its disk refused and what has to hold all the same.
        self.unwritten: dict[str, Any] = {}

    def read(self, query: str, values: Iterable[object] = ()) -> list[sqlite3.Row]:
        """Return the rows of a query."""
        with _trouble_named(self.file):
            return self._connection.execute(query, tuple(values)).fetchall()

    def write(self, statement: str, values: Mapping[str, object] | Iterable[object] = ()) -> int:
        """Run a statement, durable on return unless a transaction is open; return rows changed."""
        with _trouble_named(self.file):
            bound: Any = values if isinstance(values, Mapping) else tuple(values)
            return self._connection.execute(statement, bound).rowcount

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do everything inside or nothing; one inside another joins it."""
        if self._in_transaction():
            yield
            return
        self._to_forget = False
        self.write("BEGIN IMMEDIATE")
        try:
            yield
            self.write("COMMIT")
        except BaseException:
            if self._in_transaction():  # SQLite rolls back by itself where the disk is full
                self.write("ROLLBACK")
            raise
        if self._to_forget:
            self.forget()

    def forget(self) -> None:
        """Take what was deleted out of the write-ahead log too, as far as no one reads it.

        Within a transaction this waits for its end.
        """
        if self._in_transaction():
            self._to_forget = True
        else:
            self.read("PRAGMA wal_checkpoint(TRUNCATE)")

    def data_version(self) -> int:
        """Return a number that changes when another connection has written."""
        return int(self.read("PRAGMA data_version")[0][0])

    def integrity(self) -> str:
        """Read the whole file and return "ok", or the first thing that is wrong with it."""
        for pragma in ("integrity_check(1)", "foreign_key_check"):
            rows = self.read(f"PRAGMA {pragma}")
            if rows and rows[0][0] != "ok":
                return " ".join(str(value) for value in rows[0])
        return "ok"

    def schema_version(self) -> int:
        """Return the version of the schema in the file."""
        return int(self.read("PRAGMA user_version")[0][0])

    def close(self) -> None:
        """Let go of the file. May be called twice."""
        self._connection.close()

    def _in_transaction(self) -> bool:
        return self._connection.in_transaction

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_database(file: Path, steps: Sequence[str] = STEPS) -> Database:
    """Open the diary at `file`, make it where there is none, and bring its schema up to date.

    The file of a newer version, a damaged one and one that is something else are left as they
    are, and the fitting StorageError is raised. `steps` lead from nothing to the schema.
    """
    with _trouble_named(file):
        _make_private(file)
        _look(file, len(steps))
        if os.name == "posix" and file.stat().st_mode & 0o077:
            file.chmod(0o600)
        connection = sqlite3.connect(file, isolation_level=None, timeout=_BUSY_S)
        try:
            _prepare(connection, file, steps)
        except BaseException:
            connection.close()
            raise
    return Database(connection, file)


def _make_private(file: Path) -> None:
    """Make the file for its owner only, in a folder likewise if nothing else is in there."""
    if file.exists():
        return
    folder = file.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if all(entry.name.startswith(file.stem) for entry in folder.iterdir()):
        folder.chmod(0o700)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))


def _look(file: Path, known: int) -> None:
    """Look at the first page, and touch nothing: no lock, no log, no side file."""
    if _has_beside(file, "-journal"):
        return  # a start broke off while it made or changed tables: SQLite repairs that first
    uri = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            _refuse_strangers(connection, file, known)
    except sqlite3.DatabaseError:
        if not _has_beside(file, "-wal", "-journal"):
            raise  # else the missing part may be in the log


def _prepare(connection: sqlite3.Connection, file: Path, steps: Sequence[str]) -> None:
    """Set what SQLite forgets at every close, and bring the schema up to date."""
    _refuse_strangers(connection, file, len(steps))
    connection.row_factory = sqlite3.Row
    for pragma in ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    if _pragma(connection, "user_version") < len(steps):
        connection.execute("PRAGMA journal_mode = DELETE")
        migrate(connection, file, steps)
    _switch_to_log(connection)


def _switch_to_log(connection: sqlite3.Connection) -> None:
    """Write ahead into a log. SQLite refuses at once while another start writes: wait for that."""
    tries = _TRIES
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            tries -= 1
            if not tries or error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
        connection.execute("BEGIN IMMEDIATE")  # waits until nobody writes
        connection.execute("ROLLBACK")


def _refuse_strangers(connection: sqlite3.Connection, file: Path, known: int) -> None:
    written = file.stat().st_size  # another start may fill it or, after a crash, empty it meanwhile
    version, identity = (_pragma(connection, name) for name in ("user_version", "application_id"))
    if identity != APPLICATION_ID and written and file.stat().st_size:
        raise NotADatabaseError(file)
    if version > known:
        raise NewerDatabaseError(file)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _has_beside(file: Path, *endings: str) -> bool:
    return any(file.with_name(file.name + ending).exists() for ending in endings)


@contextmanager
def _trouble_named(file: Path) -> Iterator[None]:
    """Turn the machine's troubles into StorageErrors; let bugs pass."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        trouble = named(error, file)
        if trouble is None:
            raise
        raise trouble from error
