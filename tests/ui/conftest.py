"""The look and the typefaces of the program, for every test that shows something."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

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
