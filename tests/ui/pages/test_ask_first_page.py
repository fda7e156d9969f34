"""The pages that say why to ask first, and the sheet that offers to wait."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.storage.told import Told
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.ask_first_page import AskFirstPage
from sciatica_desktop.ui.pages.wait_sheet import WaitSheet
from sciatica_desktop.viewmodels.ask_first import AskFirstViewModel
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.viewmodels.rooms import Rooms


def page_of(rooms: Rooms, look: Look, *items: Ask) -> AskFirstPage:
    model = AskFirstViewModel(Told(rooms.settings), rooms.clock, items)
    page = AskFirstPage(look, model)
    model.setParent(page)
    return page


def words_on(page: QWidget) -> str:
    return " ".join(p.text() for p in page.findChildren(Para) if p.isVisibleTo(page))


@pytest.mark.parametrize("ask", [a for a in Ask if a is not Ask.STIFF_MORNINGS])
def test_each_page_says_why_and_whom_to_ask_and_has_two_ways_on(
    ask: Ask, rooms: Rooms, look: Look, qtbot: QtBot
) -> None:
    page = page_of(rooms, look, ask)
    qtbot.addWidget(page)
    assert set(page.answers) == {AskReply.ASKED, AskReply.GENTLE}
    words = words_on(page)
    assert any(who in words for who in ("GP", "physio", "surgeon", "midwife"))
    page.answers[AskReply.GENTLE].click()
    assert Told(rooms.settings).asked()[ask].reply is AskReply.GENTLE


def test_mornings_are_asked_before_any_advice(rooms: Rooms, look: Look, qtbot: QtBot) -> None:
    page = page_of(rooms, look, Ask.STIFF_MORNINGS)
    qtbot.addWidget(page)
    assert set(page.answers) == {AskReply.NO, "yes"}
    assert "30 minutes" in words_on(page)
    page.answers["yes"].click()
    assert set(page.answers) == {AskReply.ASKED, AskReply.GENTLE}


def test_escape_goes_back_and_enter_chooses_nothing_unread(
    rooms: Rooms, look: Look, qtbot: QtBot
) -> None:
    page = page_of(rooms, look, Ask.BONES)
    qtbot.addWidget(page)
    left = list[bool]()
    page._model.left.connect(lambda: left.append(True))
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page._content is not None and page._content.hasFocus())
    target = page.focusWidget()
    QTest.keyClick(target, Qt.Key.Key_Return)
    assert Told(rooms.settings).asked() == {}
    QTest.keyClick(target, Qt.Key.Key_Escape)
    assert left == [True]


@pytest.mark.parametrize("wish", [Wait.OFF, Wait.ALWAYS, Wait.FLOOR])
def test_what_is_chosen_on_the_sheet_counts(wish: Wait, look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = WaitSheet(look, window, Wait.OFF)
    chosen = list[object]()
    sheet.chosen.connect(chosen.append)
    sheet.ask()
    sheet.buttons[wish].click()
    assert chosen == [wish]


def test_escape_leaves_it_as_it_is(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = WaitSheet(look, window, Wait.OFF)
    chosen = list[object]()
    sheet.chosen.connect(chosen.append)
    sheet.ask()
    sheet.reject()
    assert chosen == [Wait.OFF]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1024, 540), (1366, 768), (1700, 1080)])
@pytest.mark.parametrize("ask", [Ask.STIFF_MORNINGS, Ask.PREGNANT])
def test_nothing_is_cut(
    rooms: Rooms, look: Look, qtbot: QtBot, size: tuple[int, int], percent: int, ask: Ask
) -> None:
    look.choose(text_percent=percent)
    page = page_of(rooms, look, ask)
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: cut_widgets(page) == [])
    assert nameless(page) == []
