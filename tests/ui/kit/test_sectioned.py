"""A long page shows where one is, and its list of sections leads everywhere by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.section_list import SectionList
from sciatica_desktop.ui.kit.sectioned_page import SectionedPage
from sciatica_desktop.ui.look import Look

NAMES = ("Sound", "Voice", "You", "About")


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> SectionedPage:
    made = SectionedPage(look, "Settings", NAMES, widest=1000)
    for name in NAMES:
        button = QPushButton(name)
        button.setMinimumHeight(500)
        made.add_section(button)
    qtbot.addWidget(made)
    made.resize(1150, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def sections(page: SectionedPage) -> SectionList:
    assert page.sections is not None
    return page.sections


def test_scrolling_marks_the_section_that_is_read(page: SectionedPage) -> None:
    bar, marks = page.verticalScrollBar(), []
    for value in range(0, bar.maximum() + 10, 10):
        bar.setValue(value)
        marks.append(sections(page).section)
    assert marks == sorted(marks)
    assert set(marks) == {0, 1, 2, 3}


@pytest.mark.parametrize("number", range(len(NAMES)))
def test_every_section_can_be_reached_and_is_marked(page: SectionedPage, number: int) -> None:
    page.show_section(number)
    assert sections(page).section == number
    button = page.findChildren(QPushButton)[number]
    top = button.mapTo(page.viewport(), button.rect().topLeft()).y()
    assert 0 <= top < page.viewport().height()


def test_its_title_stands_where_that_of_every_page_stands(
    look: Look, page: SectionedPage, qtbot: QtBot
) -> None:
    wide = ScrollPage(look, "Diary")
    qtbot.addWidget(wide)
    for size in ((1150, 700), (1700, 1000), (2400, 1300)):
        for one in (wide, page):
            one.resize(*size)
            one.show()
        qtbot.waitUntil(lambda: page.title.x() == wide.title.x())


def test_arrow_keys_lead_through_the_list(page: SectionedPage) -> None:
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Tab)
    seen = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append((focused.accessibleName(), sections(page).section))
        QTest.keyClick(focused, Qt.Key.Key_Down)
    assert seen == [("Sound", 0), ("Voice", 1), ("You", 2), ("About", 3), ("About", 3)]


def test_without_room_the_sections_take_the_whole_width(page: SectionedPage, qtbot: QtBot) -> None:
    button = page.findChildren(QPushButton)[0]
    qtbot.waitUntil(lambda: 700 < button.width() < 900)
    assert sections(page).isVisible()
    page.resize(700, 700)
    qtbot.waitUntil(lambda: 600 < button.width() < 700)
    assert not sections(page).isVisible()
