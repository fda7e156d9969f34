"""Troubles of the person's machine with the diary file, each with one sentence that can be shown."""

import errno
import os
import sqlite3
from pathlib import Path
from typing import ClassVar


class StorageError(Exception):
    """Says what is wrong with a file, in one sentence. `file` names it."""

    sentence: ClassVar[str] = "The file {file} could not be used."

    def __init__(self, file: Path) -> None:
        super().__init__(self.sentence.format(file=file))
        self.file = file


class NewerDatabaseError(StorageError):
    """The file was written by a later version of the program."""

    sentence = (
        "The diary {file} was written by a newer version of Sciatica Desktop; "
        "it was left as it is, and this version cannot read it."
    )


class NotADatabaseError(StorageError):
    """The file is something else."""

    sentence = "The file {file} is not a diary of Sciatica Desktop; it was left as it is."


class DamagedError(StorageError):
    """The file was a diary and cannot be read any more."""

    sentence = "The diary {file} is damaged; it was left as it is."


class ReadOnlyError(StorageError):
    """The file, or the folder it is in, cannot be written."""

    sentence = "The file {file} cannot be written: it or its folder is read-only."


class FullDiskError(StorageError):
    """There is no room left."""

    sentence = "There is no room left on the disk for {file}; what was saved before is kept."


class BusyError(StorageError):
    """Another program holds the file."""

    sentence = "The diary {file} is in use by another program just now."


class UnreachableError(StorageError):
    """The file cannot be opened or its disk does not answer."""

    sentence = "The file {file} cannot be opened or written."


_BY_RESULT: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_NOTADB: NotADatabaseError,
    sqlite3.SQLITE_CORRUPT: DamagedError,
    sqlite3.SQLITE_READONLY: ReadOnlyError,
    sqlite3.SQLITE_PERM: ReadOnlyError,
    sqlite3.SQLITE_FULL: FullDiskError,
    sqlite3.SQLITE_BUSY: BusyError,
    sqlite3.SQLITE_LOCKED: BusyError,
    sqlite3.SQLITE_CANTOPEN: UnreachableError,
    sqlite3.SQLITE_IOERR: UnreachableError,
}

_BY_ERRNO: dict[int, type[StorageError]] = {
    errno.EACCES: ReadOnlyError,
    errno.EPERM: ReadOnlyError,
    errno.EROFS: ReadOnlyError,
    errno.ENOSPC: FullDiskError,
    errno.EDQUOT: FullDiskError,
}


def named(error: sqlite3.Error | OSError, file: Path) -> StorageError | None:
    """Return the trouble behind an error, or None where it is a bug of ours."""
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, UnreachableError)(file)
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
    kind = _BY_RESULT.get(code)
    if kind is UnreachableError and file.exists() and not _writable(file.parent):
        kind = ReadOnlyError  # SQLite cannot place its log beside the file
    return None if kind is None else kind(file)


def _writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
