"""Turns frozen dataclasses into JSON and back, strictly: what does not fit is refused by name."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints


def encode(value: Any) -> Any:
    """Return what `json.dumps` can write; sets are sorted, enumerations become their values."""
    if is_dataclass(value):
        return {f.name: encode(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):  # datetime too
        return value.isoformat()
    if isinstance(value, Mapping):
        return {encode(k): encode(v) for k, v in value.items()}
    if isinstance(value, frozenset):
        return sorted(encode(v) for v in value)
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return encode(value._asdict())
    if isinstance(value, tuple):
        return [encode(v) for v in value]
    return value if value is None or isinstance(value, str | int | float) else _words(value)


def _words(value: Any) -> Any:
    from uuid import UUID  # with all it imports; what a start writes holds none

    return str(value) if isinstance(value, UUID) else value


def decode(kind: Any, value: Any, name: str = "document") -> Any:
    """Return the value of that type, or raise ValueError that names the field."""
    try:
        return _decode(kind, value, name)
    except (TypeError, AttributeError) as error:
        raise ValueError(f"{name}: {error}") from error


def _decode(kind: Any, value: Any, name: str) -> Any:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):  # only "X | None" is used
        return None if value is None else _decode(inner[0], value, name)
    if is_dataclass(kind):
        return _decode_dataclass(kind, value, name)
    if origin in (tuple, frozenset):
        return origin(_decode(inner[0], v, name) for v in value)
    if origin is Mapping:
        pairs = value.items()
        return {_decode(inner[0], k, name): _decode(inner[1], v, name) for k, v in pairs}
    if kind in (date, datetime):
        return kind.fromisoformat(value)
    if issubclass(kind, Enum):
        return kind(value)
    return _plain(kind, value, name)


def _decode_dataclass(kind: Any, value: Any, name: str) -> Any:
    hints = _hints(kind)
    strange = sorted(set(value) - set(hints))
    if strange:
        raise ValueError(f"{name}: unknown field {strange[0]}")
    return kind(**{field: _decode(hints[field], v, field) for field, v in value.items()})


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _plain(kind: Any, value: Any, name: str) -> Any:
    """Let through bool, int, float and text of the very type; whole numbers are floats too."""
    if type(value) is kind or (kind is float and type(value) is int):
        return kind(value)
    raise ValueError(f"{name}: {value!r} is no {kind.__name__}")
