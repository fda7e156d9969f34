"""The programmes: read, chosen and started, at any of their exercises."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.programme_view import ProgrammeView
from sciatica_desktop.ui.pages.programmes_page import ProgrammesPage
from sciatica_desktop.viewmodels.programmes import ProgrammesViewModel
from tests.ui.keyboard import activate, keyboard, press
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.ui.pages.stand_ins import PlainStills
from tests.viewmodels.rooms import CATALOGUE, LIMITS, Rooms


@pytest.fixture
def page(look: Look, rooms: Rooms, qtbot: QtBot) -> ProgrammesPage:
    model = ProgrammesViewModel(CATALOGUE, rooms.database, rooms.clock, LIMITS)
    page = ProgrammesPage(look, model, PlainStills(look))
    qtbot.addWidget(page)
    page.resize(1150, 768)
    activate(page, qtbot)
    return page


def opened(page: ProgrammesPage, name: str) -> ProgrammeView:
    page.cards[name].click()
    assert page.view is not None
    return page.view


def test_all_ten_stand_there_with_what_they_take(page: ProgrammesPage) -> None:
    assert list(page.cards) == list(CATALOGUE.programmes)
    assert page.cards["eight-simple"].accessibleName() == (
        "Eight simple exercises, 15 minutes, 8 exercises, mat or bed."
    )


def test_by_keys_alone_one_is_opened_started_and_left(page: ProgrammesPage, qtbot: QtBot) -> None:
    page.setFocus()
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.view is not None
    assert keyboard(page) is page.view.start
    with qtbot.waitSignal(page.start_wanted) as wanted:
        press(page, Qt.Key.Key_Space)
    assert wanted.args is not None
    choice = wanted.args[0]
    assert (choice.programme, choice.first, len(choice.items)) == ("eight-simple", 0, 8)
    press(page, Qt.Key.Key_Escape)
    assert keyboard(page) is page.cards["eight-simple"]
    assert page.title.isVisible()


def test_it_can_begin_with_any_exercise_and_show_it(page: ProgrammesPage, qtbot: QtBot) -> None:
    view = opened(page, "eight-simple")
    assert not view.rows[0].start.isVisible()
    with qtbot.waitSignal(page.start_wanted) as wanted:
        view.rows[3].start.click()
    assert wanted.args is not None
    assert wanted.args[0].first == 3
    with qtbot.waitSignal(page.exercise_wanted) as shown:
        view.rows[3].show_it.click()
    assert shown.args == ["lying-knee-rolls"]
    view.back.click()
    assert page.view is None


def test_optional_items_join_with_their_minutes(page: ProgrammesPage, qtbot: QtBot) -> None:
    view = opened(page, "first-days")
    assert view.facts.text() == "9 minutes, 5 exercises, mat and chair"
    row = view.rows[4]
    assert row.toggle is not None
    assert not row.start.isVisible()
    row.toggle.click()
    assert row.start.isVisible()
    assert view.facts.text() == "11 minutes, 6 exercises, mat and chair"
    with qtbot.waitSignal(page.start_wanted) as wanted:
        view.start.click()
    assert wanted.args is not None
    assert [i.exercise for i in wanted.args[0].items][4] == "prone-lying"


def test_a_sore_leg_begins_strength_gently(
    page: ProgrammesPage, rooms: Rooms, qtbot: QtBot
) -> None:
    for days_ago in range(4):
        rooms.rate(days_ago, leg_right=5)
    page.refresh()
    assert "above 4 on most days" in page.cards["core-strength"].accessibleName()
    view = opened(page, "core-strength")
    assert view.start.text() == "Start gently anyway"
    assert view.gate.isVisible()
    with qtbot.waitSignal(page.gentle_start_wanted):
        view.start.click()
    assert not opened(page, "legs-strong").start.isEnabled()


def test_in_a_flare_strength_can_only_be_read(page: ProgrammesPage, rooms: Rooms) -> None:
    rooms.flares.put(Flare(uuid4(), rooms.clock.wall().date()))
    page.refresh()
    view = opened(page, "legs-starter")
    assert not view.start.isEnabled()
    assert not any(row.start.isVisible() for row in view.rows)
    assert "flare" in view.gate.text()
    assert keyboard(page) is view.back


@pytest.mark.parametrize("name", ["", "first-days"])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1024, 540), (1150, 768), (1700, 1080)])
def test_nothing_is_cut(
    page: ProgrammesPage, look: Look, size: tuple[int, int], percent: int, qtbot: QtBot, name: str
) -> None:
    look.choose(text_percent=percent)
    page.resize(*size)
    if name:
        opened(page, name)
    qtbot.waitUntil(lambda: cut_widgets(page) == [])
    assert nameless(page) == []


def test_on_a_bad_day_it_is_done_gently(page: ProgrammesPage, qtbot: QtBot) -> None:
    view = opened(page, "eight-simple")
    with qtbot.waitSignal(page.gentle_start_wanted) as wanted:
        view.gentle.click()
    assert wanted.args is not None
    assert wanted.args[0].programme == "eight-simple"
    assert not opened(page, "first-days").gentle.isVisible()  # it is gentle already
