"""Before anything is written: a figure, a sentence and one button that is seen at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.directions import LATER_MS
from sciatica_desktop.app.pages import WELCOMING
from sciatica_desktop.ui.kit.rows import EmptyState
from sciatica_desktop.ui.pages.direction_card import DirectionCard
from sciatica_desktop.ui.pages.pictured import Pictured
from tests.windows import open_profile


@pytest.mark.parametrize("name", ["diary", "trends"])
@pytest.mark.parametrize("percent", [100, 200])
def test_an_empty_page_shows_how_to_begin_on_its_first_screen(
    tmp_path: Path, qtbot: QtBot, name: str, percent: int
) -> None:
    with open_profile(tmp_path) as opened:
        opened.home.look.choose(text_percent=percent)
        window = opened.rooms.window
        window.resize(1366, 768)
        window.show_page(name)
        page = window.page(name)
        assert isinstance(page, QScrollArea)
        state = next(
            found for found in page.findChildren(EmptyState) if found.button.text().startswith("W")
        )
        qtbot.waitUntil(state.isVisible)
        (picture,) = state.findChildren(Pictured)
        qtbot.waitUntil(picture.isVisible)
        assert picture.accessibleName() == opened.home.catalogue.exercises[WELCOMING].name
        foot = state.button.mapTo(page.viewport(), QPoint(0, state.button.height())).y()
        assert 0 < foot <= page.viewport().height()


def test_what_comes_late_on_trends_leaves_a_closed_diary_alone(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with open_profile(tmp_path) as opened:
        opened.rooms.window.show_page("trends")
        page = opened.rooms.window.page("trends")
    (late,) = (timer for timer in page.findChildren(QTimer) if timer.interval() == LATER_MS)
    assert late.isActive()
    late.timeout.emit()
    assert page.findChildren(DirectionCard) == []
