"""What makes sound is made when it is needed and let go of when it is not."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from sciatica_desktop import resources_rc  # noqa: F401 - the tones are in it
from sciatica_desktop.app.sound import SoundRoom
from sciatica_desktop.services.voice import NullVoice
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.settings import Settings

# The machine that tests may have no sound device, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore(".*")


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    with open_database(tmp_path / "diary.db") as database:
        yield Settings(database)


@pytest.fixture
def room(settings: Settings, qtbot: QtBot) -> Iterator[SoundRoom]:
    owner = QObject()
    room = SoundRoom(settings, owner)
    yield room
    room.close()


def test_however_often_the_voice_is_tried_its_trouble_is_told_once(room: SoundRoom) -> None:
    for _ in range(3):
        room.try_voice()
    told: list[str] = []
    room.trouble_told.connect(told.append)
    assert room._voice is not None
    room._voice.trouble_changed.emit("It is hoarse.")
    assert told == ["It is hoarse."]


def test_a_voice_that_is_switched_off_says_so(room: SoundRoom, settings: Settings) -> None:
    settings.put_preferences(replace(settings.preferences(), voice=False))
    told: list[str] = []
    room.trouble_told.connect(told.append)
    room.try_voice()
    assert told == ["The voice is switched off."]
    assert isinstance(room.voice(), NullVoice)


def test_the_tones_are_loaded_before_a_session_asks_for_them(room: SoundRoom, qtbot: QtBot) -> None:
    room.open()
    qtbot.waitUntil(lambda: room._chime is not None)
    loaded = room._chime
    assert room.chime() is loaded
