"""An enumeration made quickly holds what Python's own way puts into it."""

import enum
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from sciatica_desktop.app import quick_enums

ask: Any = enum.Enum
BASES = (enum.Enum, enum.Flag, enum.IntEnum, enum.IntFlag)


def toolkits() -> list[Any]:
    """Return the enumerations of the toolkit."""
    things = [
        getattr(module, name) for module in (QtCore, QtGui, QtWidgets) for name in dir(module)
    ]
    homes = [vars(thing) for thing in things if isinstance(thing, type)]
    kinds = [kind for home in homes for kind in home.values() if isinstance(kind, enum.EnumType)]
    assert len(kinds) > 600
    return kinds


def inside(kind: Any) -> dict[str, object]:
    """Return all that a class and its members hold, in a form that can be compared."""
    members = {
        name: {**vars(member), "__objclass__": member.__objclass__ is kind}
        for name, member in kind.__members__.items()
    }
    held = {name: getattr(thing, "__func__", thing) for name, thing in vars(kind).items()}
    for name in (*members, "_member_map_", "_value2member_map_", "__module__"):
        del held[name]
    by_value = [(value, member._name_) for value, member in kind._value2member_map_.items()]
    same = [name for name in members if getattr(kind, name) is kind._member_map_[name]]
    return {"held": held, "members": members, "by_value": by_value, "same": same}


def both_ways(base: Any, pairs: list[tuple[str, int]]) -> tuple[dict[str, object], ...]:
    """Return what is in an enumeration made quickly, and in Python's own."""
    quick = quick_enums._make(base, "Made", dict(pairs))
    return inside(quick), inside(quick_enums._usual(base, "Made", pairs, boundary=enum.KEEP))


def test_every_enumeration_of_the_toolkit_is_as_python_makes_it() -> None:
    for kind in toolkits():
        base, pairs = kind.__mro__[1], [(m, v._value_) for m, v in kind.__members__.items()]
        quick, usual = both_ways(base, pairs)
        assert quick == usual, kind.__qualname__


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [("A", 0), ("B", 1), ("Also_B", 1)],
        [("High", 8), ("Low", 1), ("Both", 9), ("None", 0)],  # not in the order of their bits
        [("All", -1), ("One", 1), ("Far", 1 << 40)],
    ],
)
def test_odd_values_are_as_python_makes_them(base: Any, pairs: list[tuple[str, int]]) -> None:
    quick, usual = both_ways(base, pairs)
    assert quick == usual


def test_what_pyside_asks_for_is_made_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick_enums, "_usual", None)
    assert ask("Made", [("A", 1)], boundary=enum.KEEP)(1).name == "A"


@pytest.mark.parametrize(
    ("pairs", "how"),
    [
        ("A B", {}),
        (["A", "B"], {"boundary": enum.KEEP}),
        ([("A", 1)], {"module": "somewhere", "boundary": enum.KEEP}),
        ([("name", 1), ("value", 2)], {"boundary": enum.KEEP}),
        ([("_Private", 1), ("A", 2)], {"boundary": enum.KEEP}),
        ([("A", "x")], {"boundary": enum.KEEP}),
    ],
)
def test_all_others_are_python_s_own(
    monkeypatch: pytest.MonkeyPatch, pairs: Any, how: dict[str, Any]
) -> None:
    monkeypatch.setattr(quick_enums, "_make", None)
    assert issubclass(ask("Made", pairs, **how), enum.Enum)


def test_a_name_that_stands_twice_is_refused() -> None:
    with pytest.raises(TypeError, match="already defined"):
        ask("Made", [("A", 1), ("A", 2)], boundary=enum.KEEP)
