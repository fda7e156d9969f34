"""Signs that are asked at once because of what was written down (clinical.md 6.2)."""

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.app.opening import Opened
from sciatica_desktop.app.touring import say_no_to_all
from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Numbness, Strength
from sciatica_desktop.domain.safety.red_flags import AFTER_NEW_WEAKNESS, Answer, Sign
from sciatica_desktop.ui.pages.diary_page import DiaryPage
from sciatica_desktop.ui.pages.rating_sheet import RatingSheet
from sciatica_desktop.ui.pages.screen_page import ScreenPage
from sciatica_desktop.ui.pages.settings_page import SettingsPage
from tests.finding import shown, the
from tests.flow.conftest import Open

pytestmark = pytest.mark.qt_log_ignore(".*")


def sheet(opened: Opened) -> RatingSheet:
    return the(RatingSheet, opened.rooms.window)


def signs(opened: Opened, qtbot: QtBot) -> ScreenPage:
    qtbot.waitUntil(lambda: isinstance(opened.rooms.window.full_page, ScreenPage))
    page = opened.rooms.window.full_page
    assert isinstance(page, ScreenPage)
    return page


def test_new_numbness_in_the_diary_asks_the_signs_and_leads_back(start: Open, qtbot: QtBot) -> None:
    opened = start()
    window = opened.rooms.window
    window.show_page("diary")
    diary = window.page("diary")
    assert isinstance(diary, DiaryPage)
    diary.write()
    sheet(opened)._model.choose_numbness(Numbness.NEW)
    sheet(opened).save.click()
    page = signs(opened, qtbot)
    assert set(page.model.signs) <= set(AFTER_NEW_WEAKNESS)
    say_no_to_all(page.model)
    assert window.current == "diary"
    (entry,) = opened.home.diary.ratings()
    diary.open_entry(entry)
    sheet(opened)._model.write_note("it was there in the morning")
    sheet(opened).save.click()
    qtbot.waitUntil(lambda: not shown(RatingSheet, window))
    assert window.current == "diary", "the same entry asks nothing again"


def test_a_weaker_leg_that_is_logged_from_anywhere_can_close_sessions(
    start: Open, qtbot: QtBot
) -> None:
    opened = start()
    opened.rooms.log_quickly()
    sheet(opened)._model.choose_strength(Strength.WEAKER)
    sheet(opened).save.click()
    page = signs(opened, qtbot)
    page.model.answer(Sign.R6, Answer.YES)
    page.model.finish_reading()
    page.model.go_on()
    assert opened.rooms.window.current == "warning"
    assert len(opened.home.diary.ratings()) == 1, "the entry is kept"


def test_both_legs_for_the_first_time_ask_and_one_leg_does_not(start: Open, qtbot: QtBot) -> None:
    opened = start()
    opened.rooms.log_quickly()
    sheet(opened)._model.rate(Part.LEG_RIGHT, 3)
    sheet(opened).save.click()
    qtbot.waitUntil(lambda: not shown(RatingSheet, opened.rooms.window))
    opened.rooms.log_quickly()
    model = sheet(opened)._model
    model.open_legs()
    model.rate(Part.LEG_LEFT, 2)
    model.rate(Part.LEG_RIGHT, 3)
    sheet(opened).save.click()
    signs(opened, qtbot)


def test_both_legs_in_the_settings_ask_the_signs_once(start: Open, qtbot: QtBot) -> None:
    opened = start()
    opened.rooms.window.show_page("settings")
    page = opened.rooms.window.page("settings")
    assert isinstance(page, SettingsPage)
    page._model.tell(sore_leg=SoreLeg.BOTH)
    say_no_to_all(signs(opened, qtbot).model)
    assert opened.rooms.window.current == "settings"
    page._model.tell(sore_leg=SoreLeg.BOTH)
    assert opened.rooms.window.current == "settings"
