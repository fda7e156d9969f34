"""From Trends to a file: Share in the real window writes every kind, and says where it is."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.opening import Opened
from sciatica_desktop.ui.kit.snackbar import Snackbar
from sciatica_desktop.ui.pages.share_sheet import ShareSheet
from sciatica_desktop.ui.pages.trends_page import TrendsPage
from sciatica_desktop.viewmodels.sharing import Form
from tests.finding import the
from tests.ui.keyboard import keyboard
from tests.windows import open_profile

pytestmark = pytest.mark.qt_log_ignore(".*")

BEGINS = {
    Form.PDF: b"%PDF",
    Form.PNG: b"\x89PNG",
    Form.SVG: b"<?xml",
    Form.CSV: b"\xef\xbb\xbfdate",
}


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    with open_profile(tmp_path, sample=True) as made:
        yield made


@pytest.fixture
def page(opened: Opened, qtbot: QtBot) -> TrendsPage:
    window = opened.rooms.window
    window.show()
    window.show_page("trends")
    page = cast("TrendsPage", window.page("trends"))
    qtbot.waitUntil(lambda: page.chart.data is not None)
    return page


def test_share_writes_every_kind_beside_the_window(
    opened: Opened, page: TrendsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    window = opened.rooms.window
    for form, begins in BEGINS.items():
        page.share.click()
        sheet = the(ShareSheet, window)
        for _ in range(list(BEGINS).index(form)):
            QTest.keyClick(keyboard(sheet), Qt.Key.Key_Right)
        QTest.keyClick(keyboard(sheet), Qt.Key.Key_Space)
        file = sheet.target
        with qtbot.waitSignal(sheet.done):
            sheet.save.click()
        assert file.read_bytes().startswith(begins)
        foot = the(Snackbar, window)
        assert str(file) in foot.sentence
        qtbot.waitUntil(lambda: window.findChild(ShareSheet) is None)
    assert len(list(tmp_path.glob("sample-diary-*"))) == len(BEGINS)


def test_share_keeps_its_name_where_there_is_room_for_its_picture_only(
    opened: Opened, page: TrendsPage
) -> None:
    assert page.share.text() == "Share"
    opened.rooms.home.look.choose(text_percent=200)
    page.resize(1000, 600)
    assert page.share.text() == ""
    assert page.share.accessibleName() == "Share"
