"""A real database for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sciatica_desktop.storage.database import Database, open_database


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "diary.db"


@pytest.fixture
def db(file: Path) -> Iterator[Database]:
    with open_database(file) as database:
        yield database
