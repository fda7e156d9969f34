"""The page before a session, by keyboard alone and at every size."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import BeforeCheck, LastCheck, Part
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Lowest, Numbness, Scores
from sciatica_desktop.domain.safety.red_flags import Sign
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.before_page import BeforePage
from sciatica_desktop.viewmodels.before import BeforeViewModel, Panel
from tests.ui.keyboard import keyboard, parents_of
from tests.ui.pages.by_keys import ByKeys
from tests.ui.pages.fitting import cut_widgets, nameless

K = Qt.Key
LAST = LastCheck(
    datetime(2026, 11, 19, 18, 20, tzinfo=UTC), Scores(leg_right=3, back=2, lowest=Lowest.THIGH)
)


class Desk(ByKeys[BeforePage]):
    """The page and what came of it."""

    def __init__(
        self,
        look: Look,
        qtbot: QtBot,
        *,
        sore: SoreLeg | None = SoreLeg.RIGHT,
        may_repeat: bool = False,
        answered: datetime | None = LAST.at,
    ) -> None:
        self.qtbot = qtbot
        self.model = BeforeViewModel(sore, LAST, may_repeat=may_repeat)
        self.started: list[BeforeCheck] = []
        self.warned: list[BeforeCheck] = []
        self.model.confirmed.connect(self.started.append)
        self.model.warning_wanted.connect(self.warned.append)
        self.page = BeforePage(look, self.model, about="Small, 5 minutes", last_answered=answered)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 768)
        self.page.show()
        self.settle_on(self.page.rows.scales[self.model.parts[0]])


@pytest.fixture
def desk(look: Look, qtbot: QtBot) -> Desk:
    return Desk(look, qtbot)


def test_five_touches_start_a_session(desk: Desk) -> None:
    scales = desk.page.rows.scales
    desk.press(K.Key_3)
    desk.settle_on(scales[Part.BACK])
    desk.press(K.Key_2)
    desk.settle_on(desk.page.lowest)
    desk.press(K.Key_2)
    desk.settle_on(desk.page.signs.start)
    desk.press(K.Key_Return)
    assert [check.scores.lowest for check in desk.started] == [Lowest.CALF]
    assert (desk.started[0].scores.leg_right, desk.started[0].scores.back) == (3, 2)


def test_without_pain_four_touches_are_enough(desk: Desk) -> None:
    desk.press(K.Key_0)
    desk.settle_on(desk.page.rows.scales[Part.BACK])
    desk.press(K.Key_0)
    desk.settle_on(desk.page.signs.start)
    desk.press(K.Key_Space)
    assert desk.started[0].scores.lowest is Lowest.NONE


def test_minus_is_ten(desk: Desk) -> None:
    desk.press(K.Key_Minus)
    assert desk.model.scores.leg_right == 10


def test_a_zero_after_a_one_makes_ten_before_the_keyboard_goes_on(desk: Desk) -> None:
    desk.press(K.Key_1)
    desk.press(K.Key_0)
    assert desk.model.scores.leg_right == 10
    desk.settle_on(desk.page.rows.scales[Part.BACK])


def test_a_one_alone_goes_on_a_little_later(desk: Desk) -> None:
    desk.press(K.Key_1)
    desk.settle_on(desk.page.rows.scales[Part.BACK])
    assert desk.model.scores.leg_right == 1


def test_the_start_button_waits_and_the_page_says_for_what(desk: Desk) -> None:
    assert not desk.page.signs.start.isEnabled()
    assert desk.page.still_open.text() == "Still to answer: right leg, back."
    desk.model.rate(Part.LEG_RIGHT, 0)
    desk.model.rate(Part.BACK, 4)
    assert desk.page.still_open.text() == "Still to answer: lowest point."
    assert desk.page.lowest.offered == (Lowest.BACK, Lowest.BUTTOCK)
    desk.model.choose_lowest(Lowest.BACK)
    assert desk.page.still_open.text() == ""
    assert desk.page.signs.start.isEnabled()
    assert desk.page.signs.start.text() == "None of these, start"


def test_the_panel_asks_about_change_since_the_last_answer(desk: Desk) -> None:
    assert "Since you last answered (Thursday, 18:20): is any of these new or worse?" in desk.text()


def test_the_first_time_it_asks_about_change_since_it_began(look: Look, qtbot: QtBot) -> None:
    text = Desk(look, qtbot, answered=None).text()
    assert "Since your back or leg problem began, is any of this new, or worse than it was?" in text


@pytest.mark.parametrize(
    "words",
    [
        "New pain, tingling or weakness in both legs",
        "Numb or strange between the legs",
        "Any change in peeing",
        "Lost control or feeling of poo",
        "Change in sexual feeling or function",
        "A leg suddenly very weak or getting weaker",
        "A bad accident nobody checked, chest pain or short of breath, pulsing tummy pain, "
        "a cold pale leg",
        "New numbness, more numbness or tingling than usual, or a leg weaker than usual",
    ],
)
def test_every_sign_is_on_the_panel(desk: Desk, words: str) -> None:
    assert words in desk.text()


def test_one_or_more_opens_the_list_and_a_tick_leads_to_the_warning(desk: Desk) -> None:
    QTest.mouseClick(desk.page.signs.other, Qt.MouseButton.LeftButton)
    assert desk.model.panel is Panel.LIST
    assert desk.page.list.isVisible()
    assert not desk.page.signs.isVisible()
    assert desk.page.list.done.text() == "None of these after all, go back"
    QTest.keyClick(desk.page.list.rows[Sign.R2], K.Key_Return)
    assert desk.page.list.done.text() == "Go on"
    QTest.mouseClick(desk.page.list.done, Qt.MouseButton.LeftButton)
    assert [check.ticked for check in desk.warned] == [{Sign.R2}]
    assert desk.started == []


def test_numbness_can_be_ticked_and_taken_back(desk: Desk) -> None:
    desk.model.one_or_more()
    desk.model.choose_numbness(Numbness.MORE)
    assert desk.page.list.numbness.value is Numbness.MORE
    assert desk.page.list.done.text() == "Go on"
    desk.model.choose_numbness(None)
    desk.model.done_ticking()
    assert desk.page.signs.isVisible()


def test_a_repeated_check_is_one_panel_with_two_answers(look: Look, qtbot: QtBot) -> None:
    model = BeforeViewModel(SoreLeg.RIGHT, LAST, may_repeat=True)
    page = BeforePage(look, model)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    assert page.signs.start.text() == "Same as at 18:20, none of these, start"
    assert page.signs.other.text() == "Something changed"
    assert not page.rows.isVisible()
    with qtbot.waitSignal(model.confirmed) as told:
        QTest.mouseClick(page.signs.start, Qt.MouseButton.LeftButton)
    assert told.args == [BeforeCheck(LAST.scores, repeated=True)]
    QTest.mouseClick(page.signs.other, Qt.MouseButton.LeftButton)
    assert page.rows.isVisible()
    assert not page.signs.start.isEnabled()


def test_the_other_leg_can_be_rated_too(desk: Desk) -> None:
    desk.model.open_legs()
    assert list(desk.page.rows.scales) == [Part.LEG_LEFT, Part.LEG_RIGHT, Part.BACK]


def test_a_place_can_be_chosen_on_the_body(desk: Desk) -> None:
    desk.model.rate(Part.LEG_RIGHT, 3)
    desk.qtbot.waitUntil(lambda: desk.page.lowest.isVisible())
    lowest = desk.page.lowest
    for y in range(0, lowest.height(), 4):
        QTest.mousePress(lowest, Qt.MouseButton.LeftButton, pos=QPoint(58, y))
        if desk.model.scores.lowest is not None:
            break
    assert desk.model.scores.lowest in (Lowest.THIGH, Lowest.CALF, Lowest.FOOT)


def test_escape_goes_back(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.model.left):
        desk.press(K.Key_Escape)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1366, 768), (1920, 1080)])
def test_nothing_is_cut(look: Look, qtbot: QtBot, width: int, height: int, percent: int) -> None:
    look.choose(text_percent=percent)
    desk = Desk(look, qtbot)
    desk.model.rate(Part.LEG_RIGHT, 3)
    desk.page.resize(width, height)
    for panel in (desk.model.something_changed, desk.model.one_or_more):
        panel()
        qtbot.waitUntil(lambda: cut_widgets(desk.page) == [])
        assert nameless(desk.page) == []


def test_at_1366_by_768_the_page_needs_no_scrolling(desk: Desk) -> None:
    desk.model.rate(Part.LEG_RIGHT, 3)
    desk.model.rate(Part.BACK, 2)
    desk.model.choose_lowest(Lowest.CALF)
    desk.settle_on(desk.page.rows.scales[Part.LEG_RIGHT])
    assert desk.page.lowest.isVisible()
    assert desk.page.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_no_frame_shows_the_cards_cut_off_where_the_lowest_point_comes_up(
    desk: Desk, width: int, qtbot: QtBot
) -> None:
    desk.page.resize(width, 1080)
    qtbot.waitUntil(lambda: cut_widgets(desk.page) == [])
    desk.model.rate(Part.LEG_RIGHT, 3)
    desk.model.rate(Part.BACK, 2)
    assert cut_widgets(desk.page) == [], "before the next event"
    assert desk.page._card.geometry().bottom() <= desk.page._columns.rect().bottom()
    assert desk.page._card.height() >= desk.page._card.heightForWidth(desk.page._card.width())


def test_escape_goes_one_step_back_and_then_leaves(desk: Desk, qtbot: QtBot) -> None:
    assert desk.page.back.text() == "Back to Today"
    desk.model.one_or_more()
    assert desk.page.back.text() == "Back"
    QTest.keyClick(desk.page, K.Key_Escape)
    assert desk.page.back.text() == "Back to Today"
    with qtbot.waitSignal(desk.model.left):
        QTest.keyClick(desk.page, K.Key_Escape)


def test_the_list_takes_the_keyboard_and_gives_it_back(desk: Desk) -> None:
    desk.page.signs.other.click()
    desk.settle_on(desk.page.list.first)
    assert desk.page.verticalScrollBar().maximum() == 0
    desk.press(K.Key_Escape)
    desk.settle_on(desk.page.rows.scales[Part.LEG_RIGHT])


def test_who_comes_to_the_button_by_the_tab_key_hears_what_none_of_these_means(desk: Desk) -> None:
    said = desk.page.signs.start.accessibleDescription()
    assert "Numb or strange between the legs." in said
    assert "Any change in peeing." in said
    assert "<b>" not in said


def test_a_repeated_check_begins_at_the_words_where_the_answer_is_out_of_sight(
    look: Look, qtbot: QtBot
) -> None:
    look.choose(text_percent=200)
    model = BeforeViewModel(SoreLeg.RIGHT, LAST, may_repeat=True)
    page = BeforePage(look, model, last_answered=LAST.at)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    qtbot.waitUntil(lambda: keyboard(page) is page.signs)
    assert page.verticalScrollBar().value() == 0
    QTest.keyClick(page.signs, K.Key_Tab)
    assert keyboard(page) is page.signs.start


def test_the_tab_key_goes_through_the_scores_in_their_order(desk: Desk) -> None:
    desk.model.open_legs()
    QApplication.processEvents()
    scales = desk.page.rows.scales
    scales[Part.LEG_LEFT].setFocus()
    for part in (Part.LEG_RIGHT, Part.BACK):
        desk.press(K.Key_Tab)
        assert desk.focus() is scales[part].focusProxy()
    desk.press(K.Key_Tab)
    assert desk.page.signs in parents_of(desk.focus())


def test_the_tab_key_comes_to_the_lowest_point_before_the_signs_and_back(desk: Desk) -> None:
    page = desk.page
    for part in desk.model.parts:
        desk.model.rate(part, 2)
    desk.model.rate(Part.BACK, 0)
    page.lowest.setFocus()
    desk.press(K.Key_Down)
    desk.press(K.Key_Tab)
    assert desk.focus() is page.signs.other, "the start button waits for the lowest point"
    desk.press(K.Key_Backtab)
    assert page.lowest in parents_of(desk.focus())
    desk.press(K.Key_Tab)
    desk.press(K.Key_Tab)
    assert desk.focus() is page.back
