"""The window: lazy pages, its keys, the rail, and pages that take all of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.keys_sheet import KeysSheet
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.mark import INDENT, WORDS, Mark
from sciatica_desktop.ui.kit.painting import text_width
from sciatica_desktop.ui.kit.rail import Rail
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.main_window import MainWindow
from tests.finding import the

NAMES = ["today", "exercises", "programmes", "diary", "trends", "settings", "warning"]
CONTROL = Qt.KeyboardModifier.ControlModifier
from tests.ui.conftest import Reader
from tests.ui.keyboard import activate


class Built:
    """Makers of pages that remember what was built."""

    def __init__(self, look: Look) -> None:
        self.look, self.names = look, list[str]()

    def makers(self) -> dict[str, Callable[[], QWidget]]:
        return {name: lambda name=name: self.make(name) for name in NAMES}  # type: ignore[misc]

    def make(self, name: str) -> QWidget:
        self.names.append(name)
        page = ScrollPage(self.look, name.title())
        page.body.addWidget(Button(self.look, f"Button of {name}"))
        page.body.addStretch()
        return page


@pytest.fixture
def built(look: Look) -> Built:
    return Built(look)


@pytest.fixture
def window(look: Look, built: Built, qtbot: QtBot) -> MainWindow:
    window = MainWindow(look, built.makers())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show_page("today")
    activate(window, qtbot)
    return window


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    handle = window.windowHandle()
    QTest.keyClick(handle, key, modifier or Qt.KeyboardModifier.NoModifier)


def rail_of(window: MainWindow) -> Rail:
    return window.findChildren(Rail)[0]


def items(window: MainWindow) -> list[QAbstractButton]:
    return rail_of(window).findChildren(QAbstractButton)


def test_pages_are_built_when_they_are_first_shown(window: MainWindow, built: Built) -> None:
    assert built.names == ["today"]
    window.show_page("diary")
    window.show_page("today")
    window.show_page("diary")
    assert built.names == ["today", "diary"]


@pytest.mark.parametrize(("number", "page"), list(enumerate(NAMES[:6], 1)))
def test_control_and_a_number_go_to_a_page(window: MainWindow, number: int, page: str) -> None:
    window.show_page("warning")
    press(window, Qt.Key(Qt.Key.Key_0.value + number), CONTROL)
    assert window.current == page
    assert page.title() in window.windowTitle()


def test_the_rail_leads_to_every_page(window: MainWindow, qtbot: QtBot) -> None:
    words = [item.accessibleName() for item in items(window)]
    assert words[-1] == "Warning signs"
    for item, page in zip(items(window), NAMES, strict=True):
        with qtbot.waitSignal(window.page_shown) as shown:
            item.click()
        assert shown.args == [page]
        here = [i.text() for i in items(window) if i.accessibleDescription() == "Shown now"]
        assert here == ([] if page == "warning" else [item.text()])


@pytest.mark.usefixtures("listening")
def test_the_rail_is_told_as_buttons_and_not_as_boxes_to_tick(window: MainWindow) -> None:
    told = [QAccessible.queryAccessibleInterface(item) for item in items(window)]
    assert {one.role() for one in told} == {QAccessible.Role.Button}
    assert [one.text(QAccessible.Text.Description) for one in told][:2] == ["Shown now", ""]


def test_only_a_page_that_stood_before_returns(window: MainWindow) -> None:
    returned: list[str] = []
    window.page_returned.connect(returned.append)
    for page in ("diary", "trends", "diary", "programmes"):
        window.show_page(page)
    assert returned == ["diary"]


def test_arrows_walk_along_the_rail_and_enter_goes(window: MainWindow) -> None:
    items(window)[0].setFocus()
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    assert window.current == "today"
    press(window, Qt.Key.Key_Return)
    assert window.current == "programmes"


def test_the_pages_are_one_stop_of_tab_and_the_warning_signs_another(window: MainWindow) -> None:
    window.show_page("trends")
    stops = [i.text() for i in items(window) if i.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["Trends", "Warning signs"]


def test_plus_and_minus_change_the_text(window: MainWindow, look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.text_size_chosen) as chosen:
        press(window, Qt.Key.Key_Plus, CONTROL)
    assert chosen.args == [110] == [look.text_percent]
    press(window, Qt.Key.Key_Minus, CONTROL)
    assert look.text_percent == 100
    press(window, Qt.Key.Key_Plus, CONTROL)
    press(window, Qt.Key.Key_0, CONTROL)
    assert look.text_percent == 100


def test_control_l_asks_for_the_quick_entry(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.quick_log):
        press(window, Qt.Key.Key_L, CONTROL)


def test_f1_lists_the_keys_and_escape_closes_the_list(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_F1)
    sheet = window.findChildren(KeysSheet)[0]
    assert sheet.isVisible()
    with qtbot.waitSignal(sheet.destroyed):
        press(window, Qt.Key.Key_Escape)
    assert window.findChildren(KeysSheet) == []


@pytest.mark.parametrize(
    ("width", "percent", "lies"),
    [(1366, 100, False), (1366, 125, False), (1366, 150, True), (1024, 100, True)],
)
def test_the_rail_lies_down_where_there_is_no_room(
    window: MainWindow, look: Look, width: int, percent: int, lies: bool
) -> None:
    look.choose(text_percent=percent)
    window.resize(width, 600)
    assert rail_of(window).lying is lies


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
def test_every_word_of_the_rail_is_whole_and_within_the_window(
    window: MainWindow, look: Look, size: tuple[int, int], percent: int, qtbot: QtBot
) -> None:
    look.choose(text_percent=percent)
    window.resize(*size)

    def whole() -> bool:
        places = [QRect(i.mapTo(window, QPoint(0, 0)), i.size()) for i in items(window)]
        wide = all(i.width() >= i.sizeHint().width() for i in items(window))
        return wide and all(window.rect().contains(place) for place in places)

    qtbot.waitUntil(whole)
    assert (window.width(), window.height()) == size


@pytest.mark.parametrize("name", ["", "Sample diary"])
@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
@pytest.mark.parametrize("width", [1024, 1280, 1366, 1920])
def test_the_pages_stand_in_one_line_where_the_rail_lies(
    look: Look, built: Built, qtbot: QtBot, width: int, percent: int, name: str
) -> None:
    look.choose(text_percent=percent)
    window = MainWindow(look, built.makers(), name=name)
    qtbot.addWidget(window)
    window.resize(width, 700)
    window.show()
    pages = [i for i in items(window) if i.text() != "Warning signs"]

    def in_line() -> bool:
        return len({i.y() for i in pages}) == 1 or len({i.x() for i in pages}) == 1

    qtbot.waitUntil(in_line)


def test_a_page_may_take_the_whole_window(window: MainWindow, look: Look, qtbot: QtBot) -> None:
    session = QWidget()
    session.setAccessibleName("Session")
    window.show_full(session)
    assert window.full_page is session
    assert window.windowTitle().startswith("Session")
    assert window.current == ""
    assert rail_of(window).isHidden()
    press(window, Qt.Key.Key_2, CONTROL)
    assert window.full_page is session
    with qtbot.assertNotEmitted(window.quick_log):
        press(window, Qt.Key.Key_L, CONTROL)
    with qtbot.waitSignal(session.destroyed):
        window.show_page("today")
    assert rail_of(window).isVisible()
    press(window, Qt.Key.Key_2, CONTROL)
    assert window.current == "exercises"


class Session(QWidget):
    """A page that does not let the window close."""

    def may_close(self) -> bool:
        return False


def test_a_running_session_may_keep_the_window_open(window: MainWindow) -> None:
    window.show_full(Session())
    assert not window.close()
    window.show_page("today")
    assert window.close()


def test_the_place_of_the_window_is_remembered(look: Look, built: Built, qtbot: QtBot) -> None:
    kept: list[bytes] = []
    first = MainWindow(look, built.makers(), save_geometry=kept.append)
    qtbot.addWidget(first)
    first.resize(700, 500)
    first.show()
    first.close()
    again = MainWindow(look, built.makers(), saved_geometry=kept[0])
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 500)


def test_a_damaged_place_is_forgotten(look: Look, built: Built, qtbot: QtBot) -> None:
    first = MainWindow(look, built.makers())
    window = MainWindow(look, built.makers(), saved_geometry=b"nonsense")
    for one in (first, window):
        qtbot.addWidget(one)
    assert window.geometry() == first.geometry()


def test_a_sentence_is_told_and_an_act_taken_back(window: MainWindow) -> None:
    undone: list[str] = []
    window.tell("The diary could not be opened.")
    window.offer("Entry deleted.", "Undo", lambda: undone.append("entry"))
    press(window, Qt.Key.Key_Z, CONTROL)
    assert undone == ["entry"]


def test_nothing_opens_a_second_window_while_pages_are_built(
    window: MainWindow, qtbot: QtBot
) -> None:
    from PySide6.QtWidgets import QApplication

    def shown() -> set[object]:
        return {w for w in QApplication.topLevelWidgets() if w.isVisible()}

    before = shown()
    for name in NAMES:
        window.show_page(name)
    assert window in before
    assert shown() <= before


def test_a_maximised_window_is_so_again_after_the_whole_screen(window: MainWindow) -> None:
    window.showMaximized()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()
    assert window.isMaximized()


def test_a_sample_diary_says_so_with_every_size_of_text(
    look: Look, built: Built, qtbot: QtBot
) -> None:
    window = MainWindow(look, built.makers(), name="Sample diary")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.show_page("today")
    for percent in (100, 200, 100):
        look.choose(text_percent=percent)
        (mark,) = window.findChildren(Mark)
        qtbot.waitUntil(mark.isVisible)
        assert mark.accessibleName() == "Sample diary"
        assert "Sample diary" in window.windowTitle()


def test_the_name_of_a_sample_diary_stands_off_the_first_page(
    look: Look, built: Built, qtbot: QtBot
) -> None:
    look.choose(text_percent=200)
    window = MainWindow(look, built.makers(), name="Sample diary")
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.show()
    (mark,) = window.findChildren(Mark)
    first = items(window)[0]
    qtbot.waitUntil(lambda: first.isVisible() and mark.geometry().right() < first.x())
    assert abs(mark.geometry().center().y() - first.geometry().center().y()) <= 1
    name = text_width(look.font("h3", 21), mark.accessibleName())
    begins = look.px(WORDS) + INDENT
    assert first.x() - (mark.x() + begins + name) >= INDENT


def test_the_keys_of_a_page_stand_first_in_the_list(
    window: MainWindow, built: Built, reader: Reader
) -> None:
    page = window.page("trends")
    page.own_keys = lambda: [(("+",), "Show less time")]  # type: ignore[attr-defined]
    window.show_page("trends")
    window.show_keys()
    sheet = the(KeysSheet, window)
    rows = [w.accessibleName() for w in sheet.findChildren(QWidget) if ": " in w.accessibleName()]
    assert rows[0] == "plus: Show less time"
    assert "F1 question mark: This list" in rows
    assert reader.heard[-1] == ". ".join(rows), "no key leads to the words of a list"


def test_the_tab_key_reaches_what_stands_before_the_place_where_a_page_begins(
    window: MainWindow, look: Look
) -> None:
    page = ScrollPage(look, "Two")
    one, two = Button(look, "One"), Button(look, "Two")
    page.body.addWidget(one)
    page.body.addWidget(two)
    page.begin_at(two)
    window.show_beside(page, "today")
    assert window.focusWidget() is two
    order = list[QWidget | None]()
    for _ in range(8):
        press(window, Qt.Key.Key_Tab)
        order.append(window.focusWidget())
    assert order.index(two) - order.index(one) == 1
