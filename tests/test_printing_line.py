"""To paper in the real window: a page is written, told and opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.exercise_pages import show_exercise
from sciatica_desktop.app.opening import Opened
from sciatica_desktop.domain.safety.red_flags import Answer, Sign, answered
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.kit.snackbar import Snackbar
from sciatica_desktop.ui.pages.exercise_page import ExercisePage
from sciatica_desktop.ui.pages.warning_page import WarningPage
from tests.pdf import words_of
from tests.windows import MORNING, open_profile, page_of

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


def choose(monkeypatch: pytest.MonkeyPatch, file: str) -> list[str]:
    """Answer every question where a page goes; return what was suggested."""
    asked: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(suggested).name)
        return file, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def press_print(opened: Opened, monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    asked = choose(monkeypatch, file)
    show_exercise(opened.rooms, "glute-bridge")
    page = opened.rooms.window.findChild(ExercisePage)
    assert page is not None
    page.paper.click()
    assert asked == ["glute-bridge.pdf"]


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


def test_answers_that_closed_the_sessions_are_printed_with_their_day(
    opened: Opened,
    seen: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    settings, file = opened.home.settings, tmp_path / "answers.pdf"
    settings.put_screen(answered(settings.screen(), {Sign.R2: Answer.YES}, MORNING, full=False))
    opened.rooms.window.show_page("warning")
    page = page_of(opened, "warning", WarningPage)
    asked = choose(monkeypatch, str(file))
    page.show_answers.click()
    sheet = opened.rooms.window.findChild(Sheet)
    assert sheet is not None
    next(b for b in sheet.findChildren(Button) if b.text() == "Print…").click()
    assert asked == ["my-answers.pdf"]
    assert not sheet.isVisible()
    qtbot.waitUntil(lambda: seen == [str(file)])
    words = words_of(file.read_bytes())
    assert "toilet paper feels different" in words
    assert "Your answer: yes" in words
    assert str(MORNING.year) in words
    assert "<b>" not in words
