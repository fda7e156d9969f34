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
from tests.finding import the
from tests.pdf import words_of
from tests.windows import MORNING, open_profile, page_of

pytestmark = pytest.mark.qt_log_ignore(".*")


class Desk:
    """The window, a desktop that shows what it is asked to, and a person who chooses a file."""

    def __init__(self, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
        self.opened = opened
        self.file = ""
        self.suggested: list[str] = []
        self.shown: list[str] = []
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._choose)
        monkeypatch.setattr(QDesktopServices, "openUrl", self._show)

    def print_exercise(self, file: Path | str) -> None:
        """Press Print on the page of the bridge, and choose that file."""
        self.file = str(file)
        show_exercise(self.opened.rooms, "glute-bridge")
        the(ExercisePage, self.opened.rooms.window).paper.click()
        assert self.suggested == ["glute-bridge.pdf"]

    @property
    def said(self) -> str:
        """What the foot of the window says."""
        bar = self.opened.rooms.window.findChild(Snackbar)
        return "" if bar is None else bar.sentence

    def _choose(self, _parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        self.suggested.append(Path(suggested).name)
        return self.file, ""

    def _show(self, url: QUrl) -> bool:
        self.shown.append(url.toLocalFile())
        return True


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with open_profile(tmp_path, sample=True) as opened:
        yield Desk(opened, monkeypatch)


def test_the_page_is_written_told_and_opened(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.print_exercise(tmp_path / "bridge")
    file = tmp_path / "bridge.pdf"
    qtbot.waitUntil(lambda: desk.shown == [str(file)])
    assert file.read_bytes().startswith(b"%PDF")
    assert str(file) in desk.said


def test_a_folder_that_is_not_there_is_told_and_nothing_is_opened(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.print_exercise(tmp_path / "nowhere" / "bridge.pdf")
    qtbot.waitUntil(lambda: "nowhere" in desk.said)
    assert desk.shown == []


def test_nothing_happens_where_no_file_is_chosen(desk: Desk) -> None:
    desk.print_exercise("")
    assert (desk.shown, desk.said) == ([], "")


def test_answers_that_closed_the_sessions_are_printed_with_their_day(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    opened, file = desk.opened, tmp_path / "answers.pdf"
    settings, desk.file = opened.home.settings, str(file)
    settings.put_screen(answered(settings.screen(), {Sign.R2: Answer.YES}, MORNING, full=False))
    opened.rooms.window.show_page("warning")
    page_of(opened, "warning", WarningPage).show_answers.click()
    sheet = the(Sheet, opened.rooms.window)
    next(b for b in sheet.findChildren(Button) if b.text() == "Print…").click()
    assert desk.suggested == ["my-answers.pdf"]
    assert not sheet.isVisible()
    qtbot.waitUntil(lambda: desk.shown == [str(file)])
    words = words_of(file.read_bytes())
    assert "toilet paper feels different" in words
    assert "Your answer: yes" in words
    assert str(MORNING.year) in words
    assert "<b>" not in words
