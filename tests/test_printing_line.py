"""From an exercise to paper in the real window: a page is written, told and opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.exercise_pages import show_exercise
from sciatica_desktop.app.opening import Opened
from sciatica_desktop.ui.kit.snackbar import Snackbar
from sciatica_desktop.ui.pages.exercise_page import ExercisePage
from tests.windows import open_profile

pytestmark = pytest.mark.qt_log_ignore(".*")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    with open_profile(tmp_path, sample=True) as made:
        yield made


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the desktop was asked to show."""
    found: list[str] = []

    def note(url: QUrl) -> bool:
        found.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return found


def press_print(opened: Opened, monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        asked.append(suggested)
        return file, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    show_exercise(opened.rooms, "glute-bridge")
    page = opened.rooms.window.findChild(ExercisePage)
    assert page is not None
    page.paper.click()
    assert Path(asked[0]).name == "glute-bridge.pdf"


def said(opened: Opened) -> str:
    bar = opened.rooms.window.findChild(Snackbar)
    return "" if bar is None else bar.sentence


def test_the_page_is_written_told_and_opened(
    opened: Opened,
    seen: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    press_print(opened, monkeypatch, str(tmp_path / "bridge"))
    file = tmp_path / "bridge.pdf"
    qtbot.waitUntil(lambda: seen == [str(file)])
    assert file.read_bytes().startswith(b"%PDF")
    assert str(file) in said(opened)


def test_a_folder_that_is_not_there_is_told_and_nothing_is_opened(
    opened: Opened,
    seen: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    press_print(opened, monkeypatch, str(tmp_path / "nowhere" / "bridge.pdf"))
    qtbot.waitUntil(lambda: "nowhere" in said(opened))
    assert seen == []


def test_nothing_happens_where_no_file_is_chosen(
    opened: Opened, seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    press_print(opened, monkeypatch, "")
    assert (seen, said(opened)) == ([], "")
