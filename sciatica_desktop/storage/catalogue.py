"""Reads exercises and programmes from their TOML files, strictly, each when it is first wanted."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.strict import ContentError, Fields
from sciatica_desktop.storage.exercise_file import read_exercise
from sciatica_desktop.storage.programme_file import read_programme

T = TypeVar("T")
Read = Callable[[str], bytes]


def load_catalogue(read: Read) -> Catalogue:
    """Return the catalogue; `read` takes a path below assets/.

    A file is parsed when its entry is first asked for, so that start-up reads only what Today
    shows; whoever wants every file checked looks at all values.
    """
    exercises = read_order(read, "exercises")
    programmes = read_order(read, "programmes")
    return Catalogue(
        exercises=_Lazy(
            exercises,
            lambda id_: read_exercise(_fields(read, f"exercises/{id_}.toml"), id_, exercises),
        ),
        programmes=_Lazy(
            programmes,
            lambda id_: read_programme(_fields(read, f"programmes/{id_}.toml"), id_, exercises),
        ),
    )


def read_order(read: Read, folder: str) -> tuple[str, ...]:
    """Return the names of the files of a folder in the order in which people see them."""
    fields = _fields(read, f"{folder}/_order.toml")
    ids = fields.texts("ids")
    fields.finish()
    for number, id_ in enumerate(ids, 1):
        if id_ in ids[: number - 1]:
            fields.refuse(f"ids.{number}", f'"{id_}" stands there twice')
    return ids


class _Lazy(Mapping[str, T], Generic[T]):
    """A mapping with known keys whose values are made when first asked for."""

    def __init__(self, ids: tuple[str, ...], make: Callable[[str], T]) -> None:
        self._ids = dict.fromkeys(ids)
        self._make = make
        self._made: dict[str, T] = {}

    def __getitem__(self, id_: str) -> T:
        if id_ not in self._made:
            if id_ not in self._ids:
                raise KeyError(id_)
            self._made[id_] = self._make(id_)
        return self._made[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def _fields(read: Read, file: str) -> Fields:
    try:
        return Fields(tomllib.loads(read(file).decode("utf-8")), file)
    except OSError:
        raise ContentError(file, "", "the file is missing") from None
    except ValueError as trouble:  # no UTF-8, no TOML
        raise ContentError(file, "", str(trouble)) from trouble
