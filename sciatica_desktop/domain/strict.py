"""A strict reader of parsed files: every misuse is refused with its file and field named."""

from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from math import inf, isfinite
from typing import NoReturn, TypeVar

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class ContentError(ValueError):
    """A content file breaks its form. `field` is dotted, list entries count from 1."""

    def __init__(self, file: str, field: str, trouble: str) -> None:
        super().__init__(f"{file}: {field}: {trouble}" if field else f"{file}: {trouble}")
        self.file = file
        self.field = field
        self.trouble = trouble


def nearest(word: str, words: Collection[str]) -> str:
    """Return ', did you mean "…"?' for the word most like this one, or nothing."""
    from difflib import get_close_matches  # only where something is wrong: start-up is dear

    near = get_close_matches(word, sorted(words), n=1, cutoff=0.6)
    return f', did you mean "{near[0]}"?' if near else ""


class Fields:
    """Reads one mapping field by field; `finish` refuses whatever nobody asked for."""

    def __init__(self, mapping: Mapping[str, object], file: str, at: str = "") -> None:
        self.file = file
        self.at = at
        self._mapping = mapping
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._mapping

    def refuse(self, key: str, trouble: str) -> NoReturn:
        """Raise ContentError for this field."""
        dotted = ".".join(part for part in (self.at, key) if part)
        raise ContentError(self.file, dotted, trouble)

    def value(self, key: str) -> object:
        """Return the field whatever it is; refuse where it is missing."""
        self._asked.add(key)
        if key not in self._mapping:
            near = nearest(key, self._mapping.keys() - self._asked).replace("did you mean", "is it")
            self.refuse(key, f"missing{near}")
        return self._mapping[key]

    def optional(self, key: str, read: Callable[[str], T]) -> T | None:
        """Read the field with one of the other readers, or return None where it is missing."""
        self._asked.add(key)
        return read(key) if key in self._mapping else None

    def text(self, key: str, most: int | None = None) -> str:
        """Return a text that is not empty and has at most so many letters."""
        return self._text(key, self.value(key), most)

    def number(self, key: str, least: float = -inf, most: float = inf) -> float:
        """Return a finite number within the limits."""
        value = self.value(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            self.refuse(key, f"a number is wanted, not {value!r}")
        return float(self._within(key, value, least, most))

    def whole(self, key: str, least: float = -inf, most: float = inf) -> int:
        """Return a whole number within the limits."""
        value = self.value(key)
        if isinstance(value, bool) or not isinstance(value, int):
            self.refuse(key, f"a whole number is wanted, not {value!r}")
        return int(self._within(key, value, least, most))

    def flag(self, key: str) -> bool:
        """Return true or false."""
        value = self.value(key)
        if not isinstance(value, bool):
            self.refuse(key, f"true or false is wanted, not {value!r}")
        return value

    def choice(self, key: str, kind: type[E]) -> E:
        """Return one of the members of an enumeration."""
        return self._choice(key, self.value(key), kind)

    def items(self, key: str) -> list[object]:
        """Return a list of anything."""
        value = self.value(key)
        if not isinstance(value, list):
            self.refuse(key, f"a list is wanted, not {value!r}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, none of them empty."""
        return tuple(self._text(f"{key}.{n}", v, None) for n, v in enumerate(self.items(key), 1))

    def choices(self, key: str, kind: type[E]) -> tuple[E, ...]:
        """Return a list of members of an enumeration, none of them twice."""
        found = tuple(self._choice(f"{key}.{n}", v, kind) for n, v in enumerate(self.items(key), 1))
        if len(set(found)) < len(found):
            self.refuse(key, "one of these stands there twice")
        return found

    def table(self, key: str) -> "Fields":
        """Return a reader of an inner table; finish it too."""
        return self._table(key, self.value(key))

    def tables(self, key: str) -> tuple["Fields", ...]:
        """Return readers of a list of tables; finish each."""
        return tuple(self._table(f"{key}.{n}", v) for n, v in enumerate(self.items(key), 1))

    def finish(self) -> None:
        """Refuse the first key that nobody asked for."""
        for key in self._mapping:
            if key not in self._asked:
                near = nearest(key, self._asked - self._mapping.keys()) or nearest(key, self._asked)
                self.refuse(key, f"unknown key{near}")

    def _text(self, key: str, value: object, most: int | None) -> str:
        if not isinstance(value, str) or not value.strip():
            self.refuse(key, f"a text is wanted, not {value!r}")
        if most is not None and len(value) > most:
            self.refuse(key, f"at most {most} letters, {value!r} has {len(value)}")
        return value

    def _within(self, key: str, value: float, least: float, most: float) -> float:
        if not least <= value <= most:
            limits = f"{least:g} or more" if most == inf else f"{least:g} to {most:g}"
            self.refuse(key, f"{limits} is wanted, not {value!r}")
        return value

    def _choice(self, key: str, value: object, kind: type[E]) -> E:
        words = [member.value for member in kind]
        if not isinstance(value, str) or value not in words:
            near = nearest(value, words) if isinstance(value, str) else ""
            self.refuse(key, f"one of {', '.join(words)} is wanted, not {value!r}{near}")
        return kind(value)

    def _table(self, key: str, value: object) -> "Fields":
        if not isinstance(value, dict):
            self.refuse(key, f"a table is wanted, not {value!r}")
        return Fields(value, self.file, f"{self.at}.{key}" if self.at else key)
