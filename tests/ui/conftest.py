"""The look and the typefaces of the program, for every test that shows something."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget

from sciatica_desktop.ui import fonts
from sciatica_desktop.ui.look import Look

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


@pytest.fixture(scope="session")
def typefaces(qapp: QApplication) -> None:
    fonts.load_first(str(FONTS))
    fonts.load_later(str(FONTS))


@pytest.fixture
def look(qapp: QApplication, typefaces: None) -> Look:
    """A light look at 100 % that stands still."""
    return Look(qapp, mode="light", less_movement=True)


class Reader:
    """Stands in for a screen reader that listens: it remembers every announcement."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def isActive(self) -> bool:  # noqa: N802 (Qt's name)
        return True

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
        self.heard.append(event.message())


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A screen reader that listens."""
    reader = Reader()
    monkeypatch.setattr("sciatica_desktop.ui.kit.announce.QAccessible", reader)
    return reader


@pytest.fixture
def listening(qapp: QApplication) -> Iterator[None]:
    """Widgets are asked what they are, as by a screen reader."""
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


class Windows(QObject):
    """Remembers what became a window of its own, if only for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[Windows]:
    """Whatever is shown as a window from now on; it would flash, and take the keyboard."""
    windows = Windows()
    qapp.installEventFilter(windows)
    yield windows
    qapp.removeEventFilter(windows)
