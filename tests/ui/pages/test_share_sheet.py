"""The sheet of Share: a kind, a place, and for the page a name and three questions, by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.preferences import Paper
from sciatica_desktop.domain.trends.wishes import Wishes
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.share_sheet import ShareSheet
from sciatica_desktop.viewmodels.report_data import Shown
from sciatica_desktop.viewmodels.sharing import Form, SharingViewModel
from tests.ui.keyboard import activate, keyboard
from tests.viewmodels.rooms import LIMITS, Rooms


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    return folder


@pytest.fixture
def made() -> list[tuple[Form, Wishes]]:
    return []


@pytest.fixture
def sheet(
    rooms: Rooms, documents: Path, look: Look, qtbot: QtBot, made: list[tuple[Form, Wishes]]
) -> Callable[[], ShareSheet]:
    def make(_shown: Shown, form: Form, page: Wishes) -> bytes:
        made.append((form, page))
        return b"whole"

    def build() -> ShareSheet:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1150, 768)
        activate(window, qtbot)
        today = rooms.clock.wall().date()
        model = SharingViewModel(rooms.settings, rooms.database.file, rooms.clock, LIMITS)
        shown = ShareSheet(look, window, model, (today, today), make)
        model.setParent(shown)
        shown.ask()
        return shown

    return build


def press(sheet: ShareSheet, key: Qt.Key, *, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(keyboard(sheet), key)


def words(sheet: ShareSheet, text: str) -> None:
    QTest.keyClicks(keyboard(sheet), text)


def test_a_page_is_written_with_the_keyboard_alone(
    sheet: Callable[[], ShareSheet],
    qtbot: QtBot,
    documents: Path,
    made: list[tuple[Form, Wishes]],
) -> None:
    shown = sheet()
    press(shown, Qt.Key.Key_Tab)
    press(shown, Qt.Key.Key_Right)
    press(shown, Qt.Key.Key_Space)
    press(shown, Qt.Key.Key_Tab)
    words(shown, " Ann  Other")
    press(shown, Qt.Key.Key_Tab)
    words(shown, "Why?")
    press(shown, Qt.Key.Key_Tab, times=2)
    words(shown, "When?")
    press(shown, Qt.Key.Key_Tab)
    press(shown, Qt.Key.Key_Space)
    with qtbot.waitSignal(shown.done) as done:
        window = shown.window().windowHandle()
        QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (file,) = documents.iterdir()
    assert file.read_bytes() == b"whole"
    assert str(file) in done.args[0]
    assert made == [(Form.PDF, Wishes(Paper.LETTER, "Ann Other", ("Why?", "When?"), notes=True))]


def test_another_kind_needs_no_page_and_has_its_ending(
    sheet: Callable[[], ShareSheet], qtbot: QtBot, documents: Path
) -> None:
    shown = sheet()
    assert shown.page.isVisible()
    press(shown, Qt.Key.Key_Right, times=3)
    press(shown, Qt.Key.Key_Space)
    assert not shown.page.isVisible()
    assert shown.target.suffix == ".csv"
    with qtbot.waitSignal(shown.done):
        shown.save.click()
    assert [file.suffix for file in documents.iterdir()] == [".csv"]


def test_a_name_without_its_ending_gets_it_and_keeps_it(
    sheet: Callable[[], ShareSheet], documents: Path
) -> None:
    shown = sheet()
    shown.where.setFocus()
    shown.where.selectAll()
    QTest.keyClicks(shown.where, str(documents / "for Dr. Lee"))
    assert shown.target == documents / "for Dr. Lee.pdf"
    while not shown.form.isAncestorOf(keyboard(shown)):
        press(shown, Qt.Key.Key_Backtab)
    press(shown, Qt.Key.Key_Right)
    press(shown, Qt.Key.Key_Space)
    assert shown.target == documents / "for Dr. Lee.png"


def test_a_failure_is_told_in_the_sheet_and_nothing_is_lost(
    sheet: Callable[[], ShareSheet], qtbot: QtBot, documents: Path
) -> None:
    shown = sheet()
    shown.name.setText("Ann")
    shown.where.selectAll()
    QTest.keyClicks(shown.where, str(documents / "gone" / "page.pdf"))
    with qtbot.waitSignal(shown._model.failed):
        shown.save.click()
    assert "is not there; nothing was written" in shown.said.accessibleName()
    assert shown.isVisible()
    assert shown.name.text() == "Ann"
    assert shown.save.isEnabled()
    assert keyboard(shown) is shown.where


def test_replacing_a_file_and_an_empty_name_are_said_before(
    sheet: Callable[[], ShareSheet], documents: Path
) -> None:
    (documents / "page.pdf").touch()
    shown = sheet()
    shown.where.selectAll()
    QTest.keyClicks(shown.where, str(documents / "page"))
    assert "there already" in shown.said.accessibleName()
    shown.where.selectAll()
    press(shown, Qt.Key.Key_Delete)
    QTest.keyClick(shown.where, Qt.Key.Key_Delete)
    assert not shown.save.isEnabled()
    assert "needs a name" in shown.said.accessibleName()
    shown.write()
    assert [file.name for file in documents.iterdir()] == ["page.pdf"]


def test_the_file_can_be_chosen_in_the_dialog_of_the_desktop(
    sheet: Callable[[], ShareSheet], monkeypatch: pytest.MonkeyPatch, documents: Path
) -> None:
    answers = ["", str(documents / "chosen.pdf")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answers.pop(0), ""))
    shown = sheet()
    before = shown.target
    shown.browse.click()
    assert shown.target == before
    shown.browse.click()
    assert shown.target == documents / "chosen.pdf"


def test_what_was_written_before_is_there_again(
    sheet: Callable[[], ShareSheet], rooms: Rooms, qtbot: QtBot
) -> None:
    first = sheet()
    first.questions[0].setText("Why?")
    with qtbot.waitSignal(first.done):
        first.save.click()
    assert [field.text() for field in sheet().questions] == ["Why?", "", ""]


def test_escape_writes_nothing(sheet: Callable[[], ShareSheet], documents: Path) -> None:
    shown = sheet()
    press(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert list(documents.iterdir()) == []


def test_the_words_of_the_switch_stand_level_with_it(sheet: Callable[[], ShareSheet]) -> None:
    shown = sheet()
    (words,) = (p for p in shown.findChildren(Para) if p.text() == shown.notes.accessibleName())
    image = words.grab().toImage()
    ground = image.pixelColor(image.width() - 1, 0)
    inked = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y) != ground for x in range(image.width()))
    ]
    middle = words.mapTo(shown, QPoint(0, round((inked[0] + inked[-1]) / 2))).y()
    assert abs(middle - shown.notes.mapTo(shown, shown.notes.rect().center()).y()) <= 3
