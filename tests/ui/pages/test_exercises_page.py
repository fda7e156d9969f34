"""The gallery: found by words and filters, walked through by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.kit.chip import MenuChip
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.exercises_page import ExercisesPage
from sciatica_desktop.viewmodels.exercises import ExercisesViewModel, Posture
from tests.ui.conftest import Reader
from tests.ui.keyboard import activate, keyboard, press
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.ui.pages.stand_ins import PlainStills
from tests.viewmodels.rooms import CATALOGUE

Make = Callable[[], ExercisesPage]
RAIL = 216  # px at 100 %, of the window's width


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> ExercisesPage:
    page = ExercisesPage(look, ExercisesViewModel(CATALOGUE), PlainStills(look))
    qtbot.addWidget(page)
    page.resize(1150, 768)
    activate(page, qtbot)
    return page


def shown(page: ExercisesPage) -> list[str]:
    return [name for name, card in page.cards.items() if not card.isHidden()]


def at(page: ExercisesPage) -> str:
    here = keyboard(page)
    return next((name for name, card in page.cards.items() if card is here), "")


def test_all_exercises_are_there_and_counted(page: ExercisesPage) -> None:
    assert shown(page) == list(CATALOGUE.exercises)
    assert page.count.text() == "34 exercises"
    assert "level 2" in page.cards["glute-bridge"].accessibleName().lower()


def test_words_find_and_escape_shows_everything_again(page: ExercisesPage) -> None:
    page.search.setFocus()
    press(page, Qt.Key.Key_D, Qt.Key.Key_O, Qt.Key.Key_G)
    assert shown(page) == ["bird-dog-leg-slide", "bird-dog"]
    assert page.count.text() == "2 exercises"
    press(page, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    assert len(shown(page)) == 34


def test_how_much_is_found_is_heard(page: ExercisesPage, reader: Reader) -> None:
    page.search.setText("dog")
    page.search.setText("no such word")
    assert reader.heard == ["2 exercises", "Nothing fits all of that"]
    page.empty.button.click()
    assert reader.heard[-1] == "34 exercises"
    assert page.grid.accessibleName() == "34 cards, reached by the arrow keys"


def test_a_posture_narrows_and_all_widens(page: ExercisesPage) -> None:
    page.chips[Posture.SITTING].click()
    assert "seated-spinal-twist" in shown(page)
    assert "glute-bridge" not in shown(page)
    assert [p for p, chip in page.chips.items() if chip.isChecked()] == [Posture.SITTING]
    page.chips[None].click()
    assert len(shown(page)) == 34


def menu(page: ExercisesPage, name: str) -> MenuChip:
    return next(chip for chip in page.findChildren(MenuChip) if chip.accessibleName() == name)


def test_a_menu_says_what_it_filters(page: ExercisesPage) -> None:
    chip = menu(page, "Equipment")
    actions = {action.text(): action for action in chip.menu().actions()}
    actions["Band"].trigger()
    assert chip.text() == "Band"
    assert shown(page) == ["banded-squat", "band-hip-hinge"]
    actions["Any"].trigger()
    assert chip.text() == "Equipment"
    assert len(shown(page)) == 34


def test_a_menu_marks_what_is_chosen(page: ExercisesPage) -> None:
    chip = menu(page, "Equipment")
    actions = {action.text(): action for action in chip.menu().actions()}
    assert marked(chip) == ["Any"]
    actions["Chair"].trigger()
    assert marked(chip) == ["Chair"]
    assert chip.accessibleName() == "Equipment: Chair"
    page.search.setText("no such word")
    page.empty.button.click()
    assert marked(chip) == ["Any"]
    assert chip.accessibleName() == "Equipment"


def marked(chip: MenuChip) -> list[str]:
    """Return what the menu shows with a tick and in bold."""
    actions = chip.menu().actions()
    assert [a for a in actions if a.isChecked()] == [a for a in actions if a.font().bold()]
    return [action.text() for action in actions if action.isChecked()]


def test_where_nothing_fits_a_sentence_leads_back(page: ExercisesPage) -> None:
    page.search.setText("no such word")
    assert shown(page) == []
    assert page.empty.isVisible()
    page.empty.button.click()
    assert not page.empty.isVisible()
    assert len(shown(page)) == 34


def test_arrows_walk_through_the_grid_and_enter_opens(page: ExercisesPage, qtbot: QtBot) -> None:
    names = list(CATALOGUE.exercises)
    columns = page.grid.columns(page.grid.width())
    assert columns == 4
    page.search.setFocus()
    press(page, Qt.Key.Key_Down)
    assert at(page) == names[0]
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert at(page) == names[1 + columns]
    press(page, Qt.Key.Key_End)
    assert at(page) == names[-1]
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert at(page) == names[-1]
    with qtbot.waitSignal(page.opened) as opened:
        press(page, Qt.Key.Key_Return)
    assert opened.args == [names[-1]]
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Up)
    assert keyboard(page) is page.search


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1600, 900), (1920, 1080)])
def test_position_length_and_level_share_a_line(
    page: ExercisesPage, look: Look, width: int, height: int
) -> None:
    look.fit_window(width, height)
    names = {exercise.name for exercise in CATALOGUE.exercises.values()}
    page.resize(width - look.px(RAIL), 768)
    told = [card.findChildren(Para) for card in page.cards.values()]
    facts = [[p for p in paras if p.text() not in names] for paras in told]
    assert {len(found) for found in facts} == {2}
    middles = {
        line.text(): [p.geometry().center().y() for p in (line, level)] for line, level in facts
    }
    assert [line for line, (left, right) in middles.items() if abs(left - right) > 2] == []


def test_the_grid_is_one_stop_of_the_tab_key(page: ExercisesPage) -> None:
    stops = [c for c in page.cards.values() if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
    page.search.setText("bridge")
    stops = [c for c in page.cards.values() if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [page.cards["glute-bridge"]]


def test_only_what_is_seen_asks_for_its_picture(look: Look, qtbot: QtBot) -> None:
    stills = PlainStills(look)
    page = ExercisesPage(look, ExercisesViewModel(CATALOGUE), stills)
    qtbot.addWidget(page)
    page.resize(1150, 768)
    page.show()
    qtbot.waitUntil(lambda: "knee-to-chest" in stills.asked)
    assert "heat-pack" not in stills.asked
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: "heat-pack" in stills.asked)


@pytest.mark.parametrize(
    ("width", "percent", "columns"),
    [
        (1024, 100, 3),
        (1150, 100, 4),
        (1920, 100, 6),
        (1024, 200, 1),
        (1150, 200, 2),
        (1920, 200, 3),
    ],
)
def test_as_many_cards_as_fit_stand_in_a_row_and_nothing_is_cut(
    page: ExercisesPage, look: Look, width: int, percent: int, columns: int, qtbot: QtBot
) -> None:
    look.choose(text_percent=percent)
    page.resize(width, 600)
    qtbot.waitUntil(lambda: cut_widgets(page) == [])
    assert nameless(page) == []
    assert page.grid.columns(page.grid.width()) == columns
