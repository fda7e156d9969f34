"""Keeps the preferences, the profile, the red-flag screen and small dated facts."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from sciatica_desktop.domain.preferences import Preferences
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.documents import decode, encode
from sciatica_desktop.storage.errors import DamagedError
from sciatica_desktop.storage.moments import from_columns, to_columns

if TYPE_CHECKING:
    from sciatica_desktop.domain.safety.red_flags import ScreenState

_VERSION = 1
_FACT = "fact."
SCREEN = "screen"
_T = TypeVar("_T")


class Fact(NamedTuple):
    """Something that was answered or done once, when, and what was said (JSON)."""

    at: datetime
    value: Any


class Settings:
    """Small things of one person. What a rule of safety rests on is read strictly."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def preferences(self) -> Preferences:
        """Return the settings; a value that does not fit any more gives way to its default."""
        try:
            stored = self._value("preferences")
        except ValueError:
            stored = {}
        fitting: dict[str, Any] = {}
        for field in fields(Preferences):
            if field.name in stored:
                one = {field.name: stored[field.name]}
                try:
                    fitting[field.name] = getattr(decode(Preferences, one), field.name)
                except ValueError:
                    continue
        return Preferences(**fitting)

    def put_preferences(self, preferences: Preferences) -> None:
        self._put("preferences", encode(preferences))

    def profile(self) -> Profile:
        """Return what was told so far; unreadable answers raise DamagedError, never vanish."""
        return self._strict(Profile, "profile")

    def put_profile(self, profile: Profile) -> None:
        self._put("profile", encode(profile))

    def screen(self) -> "ScreenState":
        """Return the state of the red-flag screen; DamagedError where it cannot be read."""
        from sciatica_desktop.domain.safety.red_flags import ScreenState

        if SCREEN in self._database.unwritten:
            told: ScreenState = self._database.unwritten[SCREEN]
            return told
        return self._strict(ScreenState, SCREEN)

    def put_screen(self, state: "ScreenState") -> None:
        """Keep it; where the disk refuses it holds as long as the diary is open, on every page."""
        self._database.unwritten[SCREEN] = state
        self._put(SCREEN, encode(state))
        del self._database.unwritten[SCREEN]

    def keep_screen(self) -> None:
        """Try again to write down a state that the disk refused."""
        if SCREEN in self._database.unwritten:
            self.put_screen(self.screen())

    def fact(self, name: str) -> Fact | None:
        """Return a fact, or None where it never was noted."""
        return self.facts().get(name)

    def facts(self) -> dict[str, Fact]:
        """Return all facts by name."""
        rows = self._database.read(
            "SELECT name, at, offset_min, value FROM document WHERE at IS NOT NULL ORDER BY name"
        )
        return {
            row["name"].removeprefix(_FACT): Fact(
                from_columns(row["at"], row["offset_min"]), json.loads(row["value"])
            )
            for row in rows
        }

    def note_fact(self, name: str, value: Any, at: datetime) -> None:
        """Keep a fact in place of an older one of that name."""
        self._put(_FACT + name, value, at)

    def forget_fact(self, name: str) -> None:
        """Take a fact out; nothing happens where there is none."""
        self._database.write("DELETE FROM document WHERE name = ?", [_FACT + name])

    def _strict(self, kind: type[_T], name: str) -> _T:
        try:
            value: _T = decode(kind, self._value(name))
        except ValueError as error:
            raise DamagedError(self._database.file) from error
        return value

    def _value(self, name: str) -> Mapping[str, Any]:
        rows = self._database.read("SELECT value FROM document WHERE name = ?", [name])
        value = json.loads(rows[0]["value"]) if rows else {}
        if not isinstance(value, dict):
            raise ValueError(f"{name} holds no fields")
        return value

    def _put(self, name: str, value: Any, at: datetime | None = None) -> None:
        instant, offset = (None, None) if at is None else to_columns(at)
        self._database.write(
            "INSERT INTO document (name, version, at, offset_min, value) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET version = excluded.version, at = excluded.at,"
            " offset_min = excluded.offset_min, value = excluded.value",
            [name, _VERSION, instant, offset, json.dumps(value, ensure_ascii=False)],
        )
