"""The card of the direction diary: counts in plain words, and a button that only sorts a list."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.profile import Eases
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.direction_card import DirectionCard
from sciatica_desktop.viewmodels.direction_diary import DirectionsViewModel
from tests.ui.conftest import Windows
from tests.ui.pages.fitting import nameless
from tests.viewmodels.rooms import CATALOGUE, LIMITS, Rooms

UP, EASIER, SAME, WORSE, DOWN = QuickAnswer


@pytest.fixture
def card(look: Look, rooms: Rooms, qtbot: QtBot) -> DirectionCard:
    model = DirectionsViewModel(rooms.database, rooms.clock, LIMITS)
    card = DirectionCard(look, model, lambda name: CATALOGUE.exercises[name].name)
    qtbot.addWidget(card)
    return card


def test_it_hides_as_long_as_nothing_was_answered(card: DirectionCard) -> None:
    assert card.isHidden()


def test_it_is_no_window_before_it_stands_on_its_page(
    look: Look, rooms: Rooms, windows: Windows, qtbot: QtBot
) -> None:
    rooms.session(2, exercise="prone-lying", quick=UP)
    model = DirectionsViewModel(rooms.database, rooms.clock, LIMITS)
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    card = DirectionCard(look, model, lambda name: name)
    QVBoxLayout(page).addWidget(card)
    qtbot.waitUntil(card.isVisible)
    assert windows.seen == ["QWidget"]


def test_before_there_is_enough_it_says_what_is_missing(card: DirectionCard, rooms: Rooms) -> None:
    rooms.session(2, exercise="prone-lying", quick=UP)
    card.refresh()
    assert not card.isHidden()
    assert card.words.text() == (
        "Counts are shown after 3 sessions with an answer for each direction. "
        "So far: arching exercises 1, bending exercises 0."
    )
    assert all(button.isHidden() for button in card.buttons.values())


def test_counts_stand_beside_each_other_and_nothing_is_advised(
    card: DirectionCard, rooms: Rooms
) -> None:
    for days_ago, arching, bending in ((30, UP, SAME), (29, UP, DOWN), (28, SAME, DOWN)):
        rooms.session(days_ago, exercise="prone-press-up", quick=arching)
        rooms.session(days_ago, exercise="knee-to-chest", quick=bending)
    card.refresh()
    words = card.words.text()
    assert "After arching exercises: leg pain moved up 2, same 1, moved down 0." in words
    assert "After bending exercises: leg pain moved up 0, same 1, moved down 2." in words
    assert "should" not in words
    assert nameless(card) == []
    card.buttons[Direction.ARCHING].click()
    assert rooms.settings.profile().eases is Eases.ARCHING
    assert "Arching stands first in Programmes." in card.words.text()
    assert card.buttons[Direction.ARCHING].isHidden()
    assert not card.buttons[Direction.BENDING].isHidden()


def test_why_a_programme_is_not_suggested_is_said(card: DirectionCard, rooms: Rooms) -> None:
    for days_ago in (3, 2):
        rooms.session(days_ago, exercise="childs-pose", quick=DOWN)
    card.refresh()
    assert "“Better bending forward” is not suggested until Thursday 26 November" in (
        card.words.text()
    )
