"""Writes the diary to a file: JSON, or two tables as CSV; replaced only when complete."""

import csv
import io
import json
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import IO

from sciatica_desktop.domain.record import Outcome
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.diary import Diary
from sciatica_desktop.storage.errors import StorageError, named
from sciatica_desktop.storage.export_form import (
    document,
    exercise_as_json,
    rating_as_json,
    session_head,
)
from sciatica_desktop.storage.journal import Journal

_TABLES = ("ratings.csv", "exercises.csv")
_FORMULA = ("=", "+", "-", "@")
_RATING_COLUMNS = (
    *("id", "at", "series", "context", "leg_left", "leg_right", "back"),
    *("lowest", "numbness", "strength", "note", "session"),
)
_EXERCISE_COLUMNS = (
    *("session", "programme", "begun", "ended", "ending", "exercise", "dose", "sets", "reps"),
    *("hold_s", "side", "reps_done", "seconds", "outcome", "light", "stop"),
    *("quick", "quick_lowest"),
)


class UnknownFormError(StorageError):
    """The name of the file does not say in which form to write."""

    sentence = "{file} is none of: a name that ends in .json or .zip, or a new or empty folder."


class FolderInUseError(StorageError):
    """The folder holds something already."""

    sentence = "The folder {file} is not empty; nothing was written."


class MissingFolderError(StorageError):
    """The file would lie in a folder that does not exist."""

    sentence = "The folder {file} is not there; nothing was written."


def export(database: Database, target: Path) -> None:
    """Write the diary in the form that the name of `target` asks for."""
    try:
        if target.is_dir():
            _write_folder(database, target)
        elif target.suffix.lower() == ".json":
            _replace(target, partial(_write_json, database))
        elif target.suffix.lower() == ".zip":
            _replace(target, partial(_write_zip, database))
        elif not target.suffix and not target.exists():
            _write_folder(database, target)
        else:
            raise UnknownFormError(target)
    except OSError as error:
        raise named(error, target) or error from error


def write_file(target: Path, content: bytes) -> None:
    """Write one file, which is put in place when complete; StorageError says what is wrong."""
    try:
        _replace(target, partial(_write_bytes, content))
    except OSError as error:
        raise named(error, target) or error from error


def _write_json(database: Database, file: IO[bytes]) -> None:
    with io.TextIOWrapper(file, encoding="utf-8", newline="\n") as text:
        json.dump(document(database), text, ensure_ascii=False, indent=1)
        text.write("\n")


def _write_zip(database: Database, file: IO[bytes]) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in zip(_TABLES, _tables(database), strict=True):
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def _write_folder(database: Database, folder: Path) -> None:
    if not folder.parent.is_dir():
        raise MissingFolderError(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    if any(folder.iterdir()):
        raise FolderInUseError(folder)
    for name, content in zip(_TABLES, _tables(database), strict=True):
        _replace(folder / name, partial(_write_bytes, content))


def table(columns: Iterable[str], rows: Iterable[dict[str, object]]) -> bytes:
    """Return a table after RFC 4180 with a byte order mark, so that spreadsheets read UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(columns))
    writer.writeheader()
    writer.writerows({name: _harmless(value) for name, value in row.items()} for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _tables(database: Database) -> tuple[bytes, bytes]:
    """Return both tables; one row a rating, one row an exercise that was reached."""
    ratings = map(rating_as_json, Diary(database).ratings())
    return table(_RATING_COLUMNS, ratings), table(_EXERCISE_COLUMNS, _exercises(database))


def _exercises(database: Database) -> Iterator[dict[str, object]]:
    for session in Journal(database).everything():
        head = session_head(session)
        head["session"] = head.pop("id")
        for record in session.exercises:
            if record.outcome is not Outcome.PLANNED:
                yield head | exercise_as_json(record)


def _harmless(value: object) -> object:
    """Keep a spreadsheet from taking a note for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _write_bytes(content: bytes, file: IO[bytes]) -> None:
    file.write(content)


def _replace(target: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Write beside the target, for its owner only, and put in place when complete."""
    if not target.parent.is_dir():
        raise MissingFolderError(target.parent)
    aside = target.with_name(f".{target.name}.part")
    try:
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            write(file)
        with aside.open("rb+") as file:
            os.fsync(file.fileno())
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)
