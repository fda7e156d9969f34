"""Makes PySide6's enumerations in a fraction of the time, with the same outcome."""

import enum
import sys
from functools import cache, reduce
from operator import or_
from typing import Any

_usual: Any = vars(enum.EnumType)["_create_"]
AS_PYSIDE_ASKS = {"module": None, "qualname": None, "type": None, "start": 1, "boundary": enum.KEEP}


def make_enums_quickly() -> None:
    """Answer `Enum(name, pairs, boundary=KEEP)` here; only PySide6 asks in this way.

    WORKAROUND: the first touch of `Qt` makes 90 enumerations, and a start makes 230 of 3500 names,
    each with the care that `enum` takes of a class a person wrote: 30 ms. What is lost: nothing; a
    test makes each of them both ways and compares all that is in them. A Python for which nobody
    ran that test goes its own way.
    """
    if sys.version_info < (3, 14):
        setattr(enum.EnumType, "_create_", _create)  # noqa: B010 - a class is not meant to be mended


def _create(base: Any, class_name: str, names: Any, **how: Any) -> Any:
    if how == AS_PYSIDE_ASKS and type(names) is list and {*map(type, names)} == {tuple}:
        pairs = dict(names)
        if len(pairs) == len(names) and _are_plain(base, pairs):
            return _make(base, class_name, pairs)
    return _usual(base, class_name, names, **how)


def _make(base: Any, name: str, pairs: dict[str, int]) -> Any:
    """Make the class as `enum` leaves it behind: what an empty one holds, and the members."""
    body = {k: v.copy() if type(v) in (list, dict) else v for k, v in _empty(base).items()}
    made: Any = type.__new__(enum.EnumType, name, (base,), body)
    by_name, by_value = body["_member_map_"], body["_value2member_map_"]
    names = body["_member_names_"]
    flag, number = issubclass(base, enum.Flag), issubclass(base, int)
    for key, value in pairs.items():
        member = by_value.get(value)
        if member is None:
            member = int.__new__(made, value) if number else object.__new__(made)
            member._value_, member._name_, member.__objclass__ = value, key, made
            member._sort_order_ = len(names)
            by_value[value] = member
            if not flag or (value and not value & (value - 1)):  # a flag of one bit
                names.append(key)
        by_name[key] = member
    body.get("_hashable_values_", [])[:] = by_value  # Python 3.13.1
    for key, member in by_name.items():
        type.__setattr__(made, key, member)
    if flag:
        _sum_up(made, pairs)
    return made


def _sum_up(made: Any, pairs: dict[str, int]) -> None:
    """Note which bits there are, and in which order."""
    singles = [pairs[name] for name in made._member_names_]
    every, single = reduce(or_, pairs.values(), 0), reduce(or_, singles, 0)
    made._all_bits_ = 2 ** every.bit_length() - 1
    if "_singles_mask_" in vars(made):
        made._flag_mask_, made._singles_mask_ = every, single
    else:  # Python before 3.11.4, that of Debian 12
        made._flag_mask_ = single
    if singles != sorted(singles):
        made._iter_member_ = made._iter_member_by_def_


@cache
def _empty(base: Any) -> dict[str, Any]:
    """Return what Python puts into an enumeration without members."""
    return dict(vars(_usual(base, "Empty", [], boundary=enum.KEEP)))


def _are_plain(base: Any, pairs: dict[str, int]) -> bool:
    """Whether all are numbers, under names that mean nothing to `enum`."""
    first_letters = {key[:1] for key in pairs}
    return (
        {*map(type, pairs.values())} == {int}
        and first_letters.isdisjoint("_")
        and _taken(base).isdisjoint(pairs)
    )


@cache
def _taken(base: Any) -> frozenset[str]:
    """Return the names that are no plain members."""
    return frozenset({*type.__dir__(base), "mro"})
