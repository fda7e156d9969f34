"""New diaries for laws that ask for one a hundred times."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sciatica_desktop.storage.database import Database, open_database


@contextmanager
def new_diary() -> Iterator[Database]:
    """Open a copy of an empty diary; to make its tables each time costs five times as much."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "diary.db"
        file.write_bytes(_empty())
        with open_database(file) as database:
            yield database


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "diary.db"
        open_database(file).close()
        return file.read_bytes()
