"""What a command may ask for; each part is made when it is first wanted."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.ports import Clock

if TYPE_CHECKING:
    from sciatica_desktop.storage.database import Database


class Refusal(Exception):  # noqa: N818 - it is an answer, not an error of the program
    """One clear line for stderr; the program ends with exit code 1."""

    exit_code = 1


class WrongValue(Refusal):
    """A value that no call can have: usage line, one line naming the value, exit code 2."""

    exit_code = 2


@dataclass
class House:
    """The catalogue, the diary and the clock. Content commands never touch the data folder."""

    read: Callable[[str], bytes]
    """Returns a file of assets/."""

    folder: Path
    """The data folder of the profile."""

    clock: Clock

    @cached_property
    def catalogue(self) -> Catalogue:
        """The built-in exercises and programmes."""
        from sciatica_desktop.storage.catalogue import load_catalogue

        return load_catalogue(self.read)

    @cached_property
    def database(self) -> "Database":
        """The diary, made if it is not there yet; what is wrong with it is refused."""
        from sciatica_desktop.storage.database import FILE_NAME, open_database
        from sciatica_desktop.storage.errors import StorageError

        try:
            return open_database(self.folder / FILE_NAME)
        except StorageError as trouble:
            raise Refusal(str(trouble)) from trouble

    def close(self) -> None:
        """Close the diary if a command has opened it."""
        if "database" in self.__dict__:
            self.database.close()


def print_json(document: object) -> None:
    """Print one JSON document."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


def print_columns(rows: list[tuple[str, ...]]) -> None:
    """Print rows in columns as wide as their longest entry; a column of numbers stands right."""
    columns = list(zip(*rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    right = [all(entry[:1].isdigit() for entry in column) for column in columns]
    for row in rows:
        parts = (
            entry.rjust(width) if stands_right else entry.ljust(width)
            for entry, width, stands_right in zip(row, widths, right, strict=True)
        )
        print("  ".join(parts).rstrip())


def minutes(seconds: int) -> str:
    """Return seconds as "2:10"."""
    return f"{seconds // 60}:{seconds % 60:02}"
