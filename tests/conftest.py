"""Shared ground for all tests: no display, folders of their own, repeatable laws, patience."""

import os
import signal
from collections.abc import Generator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # Qt warns of a locale that is not UTF-8

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.thrift import import_toolkit

import_toolkit()  # as a start does; else PySide6 reads the source of every module
from PySide6.QtCore import QCoreApplication, QEvent

from tests.viewmodels.rooms import Rooms, make_rooms

settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")

# How long to wait for what has to come. It says nothing about speed: a busy machine is slow.
PATIENCE_MS = 120_000
for wait in (
    QtBot.waitUntil,
    QtBot.waitSignal,
    QtBot.waitSignals,
    QtBot.waitExposed,
    QtBot.waitActive,
):
    wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": PATIENCE_MS}


@pytest.fixture(scope="session", autouse=True)
def apart() -> Iterator[None]:
    """Keep away from the person's own folders, sound and desktop, and leave nothing behind."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        for kind in ("RUNTIME_DIR", "CACHE_HOME", "CONFIG_HOME", "DATA_HOME", "STATE_HOME"):
            patch.setenv(f"XDG_{kind}", folder)
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={folder}/bus")
        patch.setenv("PULSE_SERVER", f"unix:{folder}/pulse")
        yield
        # A voice starts a speech server, which stays; without a sound device it ends only like this.
        server = Path(folder) / "speech-dispatcher" / "pid" / "speech-dispatcher.pid"
        if server.exists():
            os.kill(int(server.read_text()), signal.SIGKILL)


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[Rooms]:
    """The storage of one person, empty."""
    made = make_rooms(tmp_path)
    yield made
    made.database.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Delete what a test closed; else it waits for the event loop of a later test, and slows it."""
    result = yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return result
