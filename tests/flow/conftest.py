"""A person who is known, and the window that such a person opens."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.opening import Opened
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.domain.safety.red_flags import ScreenState
from sciatica_desktop.storage.database import FILE_NAME, Database, open_database
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.told import Told
from tests.builders import answered_profile
from tests.windows import MORNING, open_profile

PERSON = answered_profile()
Open = Callable[..., Opened]


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """The diary of a person for whom everything is answered and nothing is locked."""
    made = open_database(tmp_path / FILE_NAME)
    settings = Settings(made)
    settings.put_profile(PERSON)
    settings.put_screen(ScreenState(last_full=MORNING))
    settings.put_preferences(
        replace(settings.preferences(), voice=False, tones=False, wait_until_ready=Wait.ALWAYS)
    )
    Told(settings).answer(Ask.STIFF_MORNINGS, AskReply.NO, MORNING)
    return made


@pytest.fixture
def start(database: Database, tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    with ExitStack() as kept:

        def open_now(programme: str | None = None) -> Opened:
            database.close()
            made = kept.enter_context(open_profile(tmp_path, start=programme))
            qtbot.waitUntil(lambda: made.rooms.window.isVisible())
            return made

        yield open_now
