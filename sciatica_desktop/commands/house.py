"""What a command may ask for; each part is made when it is first wanted."""

import json
from argparse import ArgumentTypeError
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.programme import Catalogue, Programme
from sciatica_desktop.domain.strict import nearest
from sciatica_desktop.ports import Clock

if TYPE_CHECKING:
    from sciatica_desktop.storage.database import Database

T = TypeVar("T")


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
        """The diary, made if it is not there yet; StorageError says what is wrong with it."""
        from sciatica_desktop.storage.database import FILE_NAME, open_database

        return open_database(self.folder / FILE_NAME)

    def exercise(self, id_: str) -> Exercise:
        """Return an exercise; one that is not there is a wrong value."""
        return _known(id_, self.catalogue.exercises, "exercise")

    def programme(self, id_: str) -> Programme:
        """Return a programme; one that is not there is a wrong value."""
        return _known(id_, self.catalogue.programmes, "programme")

    def close(self) -> None:
        """Close the diary if a command has opened it."""
        if "database" in self.__dict__:
            self.database.close()


def _known(id_: str, among: Mapping[str, T], what: str) -> T:
    if id_ not in among:
        raise WrongValue(f'there is no {what} "{id_}"{nearest(id_, list(among))}')
    return among[id_]


def file_ending_in(*endings: str) -> Callable[[str], Path]:
    """Return how argparse reads a file of these kinds; in capitals they are the same."""

    def read(value: str) -> Path:
        path = Path(value)
        if path.suffix.lower() not in endings:
            raise ArgumentTypeError(f"{value!r} does not end in {' or '.join(endings)}")
        return path

    return read


def unicode_text(text: str) -> str:
    """Return an argument as it was typed, for argparse; bytes that are no text are refused."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ArgumentTypeError(f"is not valid UTF-8: {text!r}") from error
    return text


def print_json(document: object) -> None:
    """Print one JSON document, in ASCII: a terminal or pipe of any encoding leaves it whole."""
    print(json.dumps(document, indent=2))


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
