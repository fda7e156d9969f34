"""The real window in a test: a profile of its own, and a morning that no test has to avoid."""

import os
import sys
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.opening import Opened, open_window
from sciatica_desktop.ports import Clock
from sciatica_desktop.services.clock import SystemClock

Page = TypeVar("Page", bound=QWidget)
MORNING = datetime(2026, 11, 21, 9, 0).astimezone()


class MorningClock(SystemClock):
    """Goes as the machine's does, from one morning on."""

    def __init__(self, speed: float) -> None:
        super().__init__(speed)
        self._made = self.machine()

    def wall(self) -> datetime:
        return MORNING + timedelta(seconds=self.machine() - self._made)


@contextmanager
def open_profile(
    profile: Path,
    *,
    clock: Clock | None = None,
    speed: float = 1.0,
    start: str | None = None,
    sample: bool = False,
) -> Iterator[Opened]:
    """Open the window as the command line would, and close it; a bug that it logged is a failure."""
    options = Namespace(profile=profile, sample_diary=sample, speed=speed, start=start)
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    opened = open_window(options, lambda: profile / "scratch", clock or MorningClock(speed))
    assert opened is not None
    _share_pictures(opened.home.paths.cache)
    try:
        yield opened
    finally:
        opened.rooms.window.close()
        opened.close()
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    log = opened.home.paths.log
    assert not log.exists(), log.read_text("utf-8")


def _share_pictures(cache: Path) -> None:
    """Let all profiles keep their pictures of exercises in one folder: each is painted once."""
    if not cache.exists():
        shared = Path(os.environ["XDG_CACHE_HOME"]) / "pictures"
        shared.mkdir(exist_ok=True)
        cache.mkdir()
        (cache / "pictures").symlink_to(shared)


def page_of(opened: Opened, name: str, kind: type[Page]) -> Page:
    """Return a page that the rail leads to, which is of this kind."""
    page = opened.rooms.window.page(name)
    assert isinstance(page, kind)
    return page


def full_page(opened: Opened, kind: type[Page]) -> Page:
    """Return the page that takes the place of the rail, which is of this kind."""
    page = opened.rooms.window.full_page
    assert isinstance(page, kind)
    return page


def await_full_page(opened: Opened, kind: type[Page], qtbot: QtBot) -> Page:
    """Wait until a page of this kind takes the place of the rail, and return it."""
    qtbot.waitUntil(lambda: isinstance(opened.rooms.window.full_page, kind))
    return full_page(opened, kind)
