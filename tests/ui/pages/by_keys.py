"""A page that a test goes through by keys, as a person does who has no pointer."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.para import Para
from tests.ui.keyboard import keyboard, parents_of

Page = TypeVar("Page", bound=QWidget)
NO_MORE = Qt.KeyboardModifier.NoModifier


class ByKeys(Generic[Page]):
    """What the desks of such tests have in common."""

    page: Page
    qtbot: QtBot

    def focus(self) -> QWidget:
        return keyboard(self.page)

    def press(self, key: Qt.Key, more: Qt.KeyboardModifier = NO_MORE) -> None:
        QTest.keyClick(self.focus(), key, more)

    def settle_on(self, target: QWidget) -> None:
        """Wait until the keyboard is on a control."""
        self.qtbot.waitUntil(lambda: target in (self.focus(), *parents_of(self.focus())))

    def text(self) -> str:
        """Return all that is written on the page."""
        return "\n".join(p.text() for p in self.page.findChildren(Para) if p.isVisibleTo(self.page))
