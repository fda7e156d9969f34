"""Strict reading of pose files: a misspelt name is refused with its file and field."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")
Kind: TypeAlias = Callable[[Any, str], Any]


class PoseError(ValueError):
    """A pose file says something that the figure does not understand."""


def refuse(where: str, trouble: str) -> PoseError:
    """Return the error to raise for a field."""
    return PoseError(f"{where}: {trouble}")


def number(value: Any, where: str) -> float:
    """Accept a number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise refuse(where, f"a number was expected, not {value!r}")
    return float(value)


def flag(value: Any, where: str) -> bool:
    """Accept true or false."""
    if not isinstance(value, bool):
        raise refuse(where, f"true or false was expected, not {value!r}")
    return value


def text(value: Any, where: str) -> str:
    """Accept a string."""
    if not isinstance(value, str):
        raise refuse(where, f"words were expected, not {value!r}")
    return value


def numbers(*counts: int) -> Kind:
    """Accept a list of numbers of one of these lengths."""

    def check(value: Any, where: str) -> tuple[float, ...]:
        if not isinstance(value, list) or len(value) not in counts:
            wanted = " or ".join(str(count) for count in counts)
            raise refuse(where, f"a list of {wanted} numbers was expected, not {value!r}")
        return tuple(number(item, f"{where}[{i}]") for i, item in enumerate(value))

    return check


def one_of(*names: str) -> Kind:
    """Accept one of these names."""

    def check(value: Any, where: str) -> str:
        if value not in names:
            raise refuse(where, f"{value!r} is none of {', '.join(names)}")
        return str(value)

    return check


def many(kind: Kind) -> Kind:
    """Accept a list of such things."""

    def check(value: Any, where: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise refuse(where, f"a list was expected, not {value!r}")
        return tuple(kind(item, f"{where}[{i}]") for i, item in enumerate(value))

    return check


def either(*kinds: Kind) -> Kind:
    """Accept what the first fitting kind accepts; the last one words the refusal."""

    def check(value: Any, where: str) -> Any:
        for kind in kinds[:-1]:
            try:
                return kind(value, where)
            except PoseError:
                continue
        return kinds[-1](value, where)

    return check


def table(shape: Mapping[str, Kind], needed: tuple[str, ...] = ()) -> Kind:
    """Accept a table with these fields and no other."""

    def check(value: Any, where: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise refuse(where, f"a table was expected, not {value!r}")
        for name in needed:
            if name not in value:
                raise refuse(where, f"{name!r} is missing")
        out = {}
        for name, item in value.items():
            if name not in shape:
                raise refuse(f"{where}.{name}", "no such field")
            out[name] = shape[name](item, f"{where}.{name}")
        return out

    return check


def mapping(kind: Kind) -> Kind:
    """Accept a table of any names to such things."""

    def check(value: Any, where: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise refuse(where, f"a table was expected, not {value!r}")
        return {name: kind(item, f"{where}.{name}") for name, item in value.items()}

    return check
