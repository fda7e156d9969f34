"""The first run and the red-flag screen in a window: read, press, go on, nothing cut."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.safety.red_flags import Answer, ScreenState, Sign, Urgency
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.first_run_page import FirstRunPage
from sciatica_desktop.ui.pages.screen_page import RATHER_NOT, ScreenPage
from sciatica_desktop.ui.pages.sound_card import SoundCard
from sciatica_desktop.viewmodels.conditions import Spell
from sciatica_desktop.viewmodels.first_run import FirstRunViewModel, Step
from sciatica_desktop.viewmodels.screening import ScreeningViewModel
from tests.ui.conftest import Reader
from tests.ui.keyboard import keyboard
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.viewmodels.rooms import LIMITS, Rooms


class Desk:
    """The first run in a window."""

    def __init__(self, look: Look, rooms: Rooms, qtbot: QtBot) -> None:
        self.rooms = rooms
        self.model = FirstRunViewModel(rooms.settings, rooms.clock, LIMITS, "What it is for")
        self.view = FirstRunPage(look, self.model, QWidget(), partial(SoundCard, look))
        qtbot.addWidget(self.view)
        self.view.resize(1366, 768)
        self.view.show()

    def screen(self) -> ScreenPage:
        page = self.view.page
        assert isinstance(page, ScreenPage)
        return page

    def text(self) -> str:
        page = self.view.page
        assert page is not None
        return "\n".join(p.text() for p in page.findChildren(Para) if p.isVisible())

    def answer_signs(self) -> None:
        self.rooms.settings.put_screen(ScreenState(last_full=self.rooms.clock.wall()))
        self.model.changed.emit()

    def to_conditions(self) -> None:
        self.model.read_scope()
        self.model.say_age(old_enough=True)
        self.model.choose_leg(SoreLeg.LEFT)
        self.answer_signs()
        self.model.choose_spell(Lowest.CALF, Spell.WEEKS)


@pytest.fixture
def desk(look: Look, rooms: Rooms, qtbot: QtBot) -> Desk:
    return Desk(look, rooms, qtbot)


def test_the_warning_signs_are_one_press_away(desk: Desk, qtbot: QtBot) -> None:
    for _ in range(3):
        page = desk.view.page
        assert page is not None
        signs = next(b for b in page.findChildren(Button) if b.text() == "Warning signs")
        with qtbot.waitSignal(desk.model.warning_wanted):
            signs.click()
        desk.view.buttons[0].click()


def test_scope_age_and_leg_are_answered_by_keys(desk: Desk) -> None:
    assert "What it is for" in desk.text()
    QTest.keyClick(keyboard(desk.view), Qt.Key.Key_Return)
    assert "16" in desk.text()
    QTest.keyClick(keyboard(desk.view), Qt.Key.Key_Return)
    assert "Which leg" in desk.text()
    QTest.keyClick(keyboard(desk.view), Qt.Key.Key_Space)
    assert desk.rooms.settings.profile().sore_leg is SoreLeg.LEFT
    assert desk.screen().answers


def test_under_16_it_says_so_kindly_and_cannot_be_left(desk: Desk, qtbot: QtBot) -> None:
    desk.model.read_scope()
    desk.view.buttons[1].click()
    assert "stays closed" in desk.text()
    with qtbot.assertNotEmitted(desk.model.left):
        QTest.keyClick(desk.view, Qt.Key.Key_Escape)
    desk.view.buttons[0].click()
    assert desk.model.step is Step.AGE


def test_escape_leaves_it_for_later(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.model.left):
        QTest.keyClick(desk.view, Qt.Key.Key_Escape)


def test_escape_asks_the_question_before_again(desk: Desk, qtbot: QtBot) -> None:
    desk.model.read_scope()
    desk.model.say_age(old_enough=True)
    QTest.keyClick(desk.view, Qt.Key.Key_Escape)
    assert "16" in desk.text()
    with qtbot.assertNotEmitted(desk.model.left):
        QTest.keyClick(desk.view, Qt.Key.Key_Escape)
    assert "What it is for" in desk.text()


def test_the_list_of_conditions_is_not_answered_by_the_enter_of_the_page_before(desk: Desk) -> None:
    desk.to_conditions()
    assert keyboard(desk.view).accessibleName().startswith("Your health")
    QTest.keyClick(keyboard(desk.view), Qt.Key.Key_Return)
    assert desk.model.profile.codes is None
    QTest.keyClick(keyboard(desk.view), Qt.Key.Key_Tab)
    QTest.keyClick(keyboard(desk.view), Qt.Key.Key_Space)
    assert desk.view.conditions is not None
    assert desk.view.conditions.profile.codes == frozenset({Code.OST})


def test_an_answer_that_was_given_is_shown_and_kept_by_enter(desk: Desk) -> None:
    desk.model.read_scope()
    desk.model.say_age(old_enough=True)
    desk.model.choose_leg(SoreLeg.RIGHT)
    desk.model.back()
    assert "Which leg" in desk.text()
    assert keyboard(desk.view).accessibleName() == "Right"
    QTest.keyClick(keyboard(desk.view), Qt.Key.Key_Return)
    assert desk.rooms.settings.profile().sore_leg is SoreLeg.RIGHT


def test_pain_is_told_once_both_questions_are_answered(desk: Desk) -> None:
    desk.model.read_scope()
    desk.model.say_age(old_enough=True)
    desk.model.choose_leg(SoreLeg.LEFT)
    desk.answer_signs()
    rows = desk.view.spell
    assert rows is not None
    rows.lowest.set_value(Lowest.FOOT)
    rows.lowest.chosen.emit(Lowest.FOOT)
    assert not desk.view.buttons[0].isEnabled()
    rows.since.set_value(Spell.DAYS)
    rows.since.chosen.emit(Spell.DAYS)
    desk.view.buttons[0].click()
    assert desk.model.profile.lowest is Lowest.FOOT
    assert desk.model.step is Step.CONDITIONS


def test_a_condition_opens_what_is_asked_about_it(desk: Desk) -> None:
    desk.to_conditions()
    rows = desk.view.conditions
    assert rows is not None
    assert not rows.agreed.isVisible()
    rows.rows[Code.SUR].click()
    assert rows.agreed.isVisible()
    rows.agreed.chosen.emit(True)
    desk.view.buttons[0].click()
    told = desk.rooms.settings.profile()
    today = desk.rooms.clock.wall().date()
    assert (told.codes, told.operated_on) == (frozenset({Code.SUR}), today)
    assert told.surgeon_agreed == today


def test_the_weeks_of_a_pregnancy_cannot_be_passed_over(desk: Desk) -> None:
    desk.to_conditions()
    rows = desk.view.conditions
    assert rows is not None
    rows.rows[Code.PRG].click()
    assert not desk.view.buttons[0].isEnabled()
    rows.weeks.setValue(17)
    desk.view.buttons[0].click()
    told = desk.rooms.settings.profile()
    assert told.pregnant_weeks(desk.rooms.clock.wall().date()) == 17


def test_hip_rules_go_with_their_tick(desk: Desk) -> None:
    desk.to_conditions()
    rows = desk.view.conditions
    assert rows is not None
    rows.rows[Code.HIP].click()
    rows.rules.chosen.emit(False)
    assert rows.profile.hip_rules is False
    rows.rows[Code.HIP].click()
    assert rows.profile.hip_rules is None


def test_knee_trouble_asks_about_kneeling_and_ends(desk: Desk, qtbot: QtBot) -> None:
    desk.to_conditions()
    rows = desk.view.conditions
    assert rows is not None
    rows.rows[Code.KNE].click()
    desk.view.buttons[0].click()
    desk.view.buttons[0].click()
    assert desk.model.step is Step.KNEEL
    desk.view.buttons[1].click()
    assert desk.model.profile.kneel is False
    assert desk.view.sound is not None
    with qtbot.waitSignal(desk.model.finished):
        desk.view.buttons[0].click()


def test_tones_and_voice_are_heard_by_keys_and_what_is_missing_is_told(
    desk: Desk, reader: Reader, qtbot: QtBot
) -> None:
    desk.to_conditions()
    desk.model.say_conditions(desk.model.profile)
    desk.model.say_floor(can=True)
    card = desk.view.sound
    assert card is not None
    assert keyboard(desk.view) is card.tones
    with qtbot.waitSignal(card.hear_tones):
        QTest.keyClick(card.tones, Qt.Key.Key_Space)
    QTest.keyClick(card.tones, Qt.Key.Key_Tab)
    assert keyboard(desk.view) is card.voice
    with qtbot.waitSignal(card.hear_voice):
        QTest.keyClick(card.voice, Qt.Key.Key_Space)
    QTest.keyClick(card.voice, Qt.Key.Key_Tab)
    assert keyboard(desk.view) is desk.view.buttons[0]
    assert not card.trouble.isVisible()
    card.show_trouble("No voice is installed.")
    assert card.trouble.isVisible()
    assert reader.heard[-1] == "No voice is installed."
    card.show_trouble("")
    assert not card.trouble.isVisible()


def fits(page: ScrollPage) -> bool:
    return not cut_widgets(page)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_or_nameless(look: Look, rooms: Rooms, qtbot: QtBot, percent: int) -> None:
    look.choose(text_percent=percent)
    desk = Desk(look, rooms, qtbot)
    for act in (
        desk.model.read_scope,
        lambda: desk.model.say_age(old_enough=True),
        lambda: desk.model.choose_leg(SoreLeg.LEFT),
        desk.answer_signs,
        lambda: desk.model.choose_spell(Lowest.CALF, None),
        lambda: desk.model.say_conditions(desk.model.profile),
        lambda: desk.model.say_floor(can=True),
    ):
        act()
        page = desk.view.page
        assert isinstance(page, ScrollPage)
        assert not nameless(page)
        qtbot.waitUntil(partial(fits, page))


def places(page: QWidget | None) -> dict[str, tuple[int, bool]]:
    """Return where each button begins, and whether it stands in the lower half of its page."""
    assert page is not None
    found = [b for b in page.findChildren(Button) if b.isVisible()]
    corners = {b.text(): b.mapTo(page, b.rect().topLeft()) for b in found}
    return {word: (at.x(), at.y() > page.height() / 2) for word, at in corners.items()}


@pytest.mark.parametrize("width", [1366, 1920])
def test_the_signs_are_left_as_every_other_question_is(
    desk: Desk, width: int, qtbot: QtBot
) -> None:
    desk.view.resize(width, 768)
    desk.model.read_scope()
    desk.model.say_age(old_enough=True)
    ways = ("Back", "Look around first, ask me later", "Warning signs")
    before = {word: places(desk.view.page)[word] for word in ways}
    desk.model.choose_leg(SoreLeg.LEFT)
    qtbot.waitUntil(lambda: {word: places(desk.screen())[word] for word in ways} == before)
    assert all(low for _, low in before.values())
    with qtbot.waitSignal(desk.model.left):
        next(b for b in desk.screen().findChildren(Button) if b.text() == ways[1]).click()
    desk.screen().back.click()
    assert desk.model.step is Step.LEG


def weekly(look: Look, rooms: Rooms, qtbot: QtBot) -> ScreenPage:
    rooms.settings.put_screen(ScreenState(last_full=rooms.clock.wall()))
    page = ScreenPage(look, ScreeningViewModel(rooms.settings, rooms.clock, LIMITS))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page


def text_of(page: ScreenPage) -> str:
    return "\n".join(p.text() for p in page.findChildren(Para) if p.isVisibleTo(page))


def press(button: Button | None) -> None:
    assert button is not None
    button.click()


def test_the_button_of_a_list_waits_and_then_says_no(
    look: Look, rooms: Rooms, qtbot: QtBot
) -> None:
    page = weekly(look, rooms, qtbot)
    for _ in range(2):
        assert page.go_on is not None
        assert not page.go_on.isEnabled()
        page._model.finish_reading()
        assert page.go_on.text() == "No to all of these"
        page.go_on.click()
    assert "Nothing worrying in your answers" in text_of(page)
    assert "Nothing worrying" in page.answers["done"].accessibleDescription(), "all that is heard"
    with qtbot.waitSignal(page._model.finished) as ended:
        press(page.answers["done"])
    assert ended.args == [Urgency.NOTHING]


def test_rather_not_say_shows_the_advice(look: Look, rooms: Rooms, qtbot: QtBot) -> None:
    page = weekly(look, rooms, qtbot)
    page.choices[Sign.R5].chosen.emit(RATHER_NOT)
    assert "hospital emergency department" in text_of(page)
    qtbot.waitUntil(lambda: "emergency department now." in keyboard(page).accessibleName())
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert Sign.R5 in page.choices
    page.choices[Sign.R5].chosen.emit(RATHER_NOT)
    with qtbot.waitSignal(page._model.finished) as ended:
        press(page.answers[Answer.YES])
    assert ended.args == [Urgency.EMERGENCY]


def test_not_sure_of_a_slow_sign_ends_with_advice(look: Look, rooms: Rooms, qtbot: QtBot) -> None:
    page = weekly(look, rooms, qtbot)
    page._model.finish_reading()
    press(page.go_on)
    page.choices[Sign.U7].chosen.emit(Answer.NOT_SURE)
    press(page.go_on)
    assert "speak to a GP or physio" in text_of(page)


def test_one_question_at_a_time_leads_on_by_its_answer(
    look: Look, rooms: Rooms, qtbot: QtBot
) -> None:
    page = ScreenPage(look, ScreeningViewModel(rooms.settings, rooms.clock, LIMITS))
    qtbot.addWidget(page)
    page.show()
    assert "Question 1 of 8" in text_of(page)
    # Enter alone answers nothing: the question has the keyboard, its answers come next.
    qtbot.waitUntil(lambda: keyboard(page).accessibleName().startswith("Is there pain"))
    assert keyboard(page).accessibleDescription() == "Question 1 of 8"
    QTest.keyClick(keyboard(page), Qt.Key.Key_Return)
    assert "Question 1 of 8" in text_of(page)
    QTest.keyClick(keyboard(page), Qt.Key.Key_Tab)
    QTest.keyClick(keyboard(page), Qt.Key.Key_Return)
    assert "between your legs" in text_of(page)
    with qtbot.waitSignal(page._model.finished) as ended:
        press(page.answers[Answer.NOT_SURE])
    assert ended.args == [Urgency.EMERGENCY]


def test_the_button_that_takes_the_keyboard_tells_what_the_screen_says(
    look: Look, rooms: Rooms, qtbot: QtBot
) -> None:
    desk = Desk(look, rooms, qtbot)
    assert desk.view.buttons[0].accessibleDescription() == "Welcome\nWhat it is for"
    desk.model.read_scope()
    assert desk.view.buttons[0].accessibleDescription() == "Are you 16 or over?"
