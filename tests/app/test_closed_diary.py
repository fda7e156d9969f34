"""A diary that cannot be opened is named on every page that needs it, and nothing takes its place."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.opening import Opened
from sciatica_desktop.storage.database import FILE_NAME, open_database
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.pages.settings_page import SettingsPage
from sciatica_desktop.ui.pages.today_page import TodayPage
from tests.windows import open_profile, page_of

pytestmark = pytest.mark.qt_log_ignore(".*")
CLOSED = "Your diary could not be opened"


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    """A window on a diary that a newer version wrote."""
    open_database(tmp_path / FILE_NAME).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as file:
        file.execute("PRAGMA user_version = 999")
    file.close()
    with open_profile(tmp_path) as made:
        qtbot.waitUntil(lambda: made.rooms.window.full_page is not None)
        made.rooms.window.show_page("today")
        yield made


def words(opened: Opened, page: str) -> list[str]:
    opened.rooms.window.show_page(page)
    found = opened.rooms.window.page(page).findChildren(Para)
    return [para.text() for para in found if para.isVisible()]


@pytest.mark.parametrize("page", ["diary", "trends"])
def test_what_needs_the_diary_says_why_it_is_empty(
    opened: Opened, page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = words(opened, page)
    assert CLOSED in said
    assert any("newer version" in line and "it was left as it is" in line for line in said)
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    button = opened.rooms.window.page(page).findChild(Button)
    assert isinstance(button, Button)
    button.click()
    assert shown == [QUrl.fromLocalFile(str(tmp_path))]


def test_today_does_not_say_that_nothing_was_ever_written(opened: Opened) -> None:
    said = words(opened, "today")
    assert CLOSED in said
    assert "Nothing written down yet" not in said
    page = page_of(opened, "today", TodayPage)
    assert not page.entry.isVisible()


def test_no_copy_is_saved_of_what_stands_in_for_it(opened: Opened, tmp_path: Path) -> None:
    assert str(tmp_path) in words(opened, "settings")
    page = page_of(opened, "settings", SettingsPage)
    opened.rooms.window.tell("Something else")
    page.export_wanted.emit()
    bar = opened.rooms.window.findChildren(Para)
    assert any(opened.home.trouble == para.text() and para.isVisible() for para in bar)
