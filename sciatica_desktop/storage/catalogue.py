"""Reads exercises and programmes from their files, strictly, each when it is first wanted."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Generic, TypeVar

from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.strict import Fields
from sciatica_desktop.storage.exercise_file import read_exercise
from sciatica_desktop.storage.programme_file import read_programme

T = TypeVar("T")
Read = Callable[[str], bytes]
Parsed = Callable[[str], Mapping[str, object]]


def load_catalogue(read: Read) -> Catalogue:
    """Return the catalogue of the TOML files; `read` takes a path below assets/."""
    from sciatica_desktop.storage.content_file import parse  # the window has them parsed

    return catalogue_of(partial(parse, read))


def catalogue_of(parsed: Parsed) -> Catalogue:
    """Return the catalogue; `parsed` gives what a file below assets/ holds.

    A file is read when its entry is first asked for, so that start-up reads only what Today
    shows; whoever wants every file checked looks at all values.
    """
    exercises = read_order(parsed, "exercises")
    programmes = read_order(parsed, "programmes")
    return Catalogue(
        exercises=_Lazy(
            exercises,
            lambda id_: read_exercise(_fields(parsed, f"exercises/{id_}.toml"), id_, exercises),
        ),
        programmes=_Lazy(
            programmes,
            lambda id_: read_programme(_fields(parsed, f"programmes/{id_}.toml"), id_, exercises),
        ),
    )


def read_order(parsed: Parsed, folder: str) -> tuple[str, ...]:
    """Return the names of the files of a folder in the order in which people see them."""
    fields = _fields(parsed, f"{folder}/_order.toml")
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


def _fields(parsed: Parsed, file: str) -> Fields:
    return Fields(parsed(file), file)
