"""Today: Start first, the week, the pain row, and what is still open."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.record import Later
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.rows import Banner
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.today_page import TodayPage
from sciatica_desktop.viewmodels.today import TodayViewModel
from tests.ui.keyboard import activate, keyboard, parents_of, press
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.ui.pages.stand_ins import PlainStills
from tests.viewmodels.rooms import CATALOGUE, LIMITS, Rooms

Make = Callable[[], TodayPage]


@pytest.fixture
def rooms(rooms: Rooms) -> Rooms:
    rooms.settings.put_profile(Profile(sore_leg=SoreLeg.RIGHT))
    return rooms


@pytest.fixture
def make(look: Look, rooms: Rooms, qtbot: QtBot) -> Make:
    def build() -> TodayPage:
        model = TodayViewModel(CATALOGUE, rooms.database, rooms.clock, LIMITS)
        page = TodayPage(look, model, PlainStills(look))
        page.later_answered.connect(model.later.answer)
        page.drop_wanted.connect(model.drop_unfinished)
        qtbot.addWidget(page)
        page.resize(1150, 768)
        activate(page, qtbot)
        return page

    return build


def cells(page: TodayPage) -> dict[str, QRadioButton]:
    return {cell.text(): cell for cell in page.entry.lowest.findChildren(QRadioButton)}


def calm(rooms: Rooms) -> None:
    for days_ago in (3, 2, 1):
        rooms.rate(days_ago, leg_right=2, back=1)


def test_the_keyboard_stands_on_start(make: Make, qtbot: QtBot) -> None:
    page = make()
    page.setFocus()
    assert keyboard(page) is page.start
    assert page.start.accessibleName() == "Start First days and flare-ups"
    with qtbot.waitSignal(page.start_wanted) as wanted:
        press(page, Qt.Key.Key_Return)
    assert wanted.args == ["first-days"]


def test_a_calm_leg_is_said_with_its_numbers(make: Make, rooms: Rooms, qtbot: QtBot) -> None:
    calm(rooms)
    page = make()
    assert page.hero.name.text() == "Eight simple exercises"
    assert page.hero.facts.text() == "15 minutes, 8 exercises, mat or bed"
    assert page.hero.reason.text().startswith("Your leg was 4 or lower on your last 3 days")
    assert page.subtitle.text() == "Last entry yesterday: leg 2, back 1"
    assert page.hero.shorter.text() == "Bad day: gently, 8 min"
    with qtbot.waitSignal(page.gentle_start_wanted) as wanted:
        page.hero.shorter.click()
    assert wanted.args == ["eight-simple"]
    with qtbot.waitSignal(page.others_wanted):
        page.hero.others.click()


def test_after_days_off_start_is_gentle(make: Make, rooms: Rooms, qtbot: QtBot) -> None:
    rooms.session(9)
    rooms.rate(9, leg_right=2, back=1)
    page = make()
    assert page.hero.reason.text() == "After 9 days off it begins with gentle doses."
    assert not page.hero.shorter.isVisible()
    with qtbot.waitSignal(page.gentle_start_wanted) as wanted:
        page.start.click()
    assert wanted.args == ["eight-simple"]


def test_pain_is_written_down_by_keys_alone(make: Make, rooms: Rooms) -> None:
    page = make()
    page.entry.scales[Part.LEG_RIGHT].setFocus()
    press(page, Qt.Key.Key_3)
    assert page.entry.scales[Part.BACK] in parents_of(keyboard(page))
    press(page, Qt.Key.Key_2)
    assert page.entry.lowest in parents_of(keyboard(page))
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Return)
    kept = rooms.diary.latest()
    assert kept is not None
    assert kept.scores == Scores(leg_right=3, back=2, lowest=Lowest.CALF)
    assert page.entry.said.text().startswith("Saved, ")
    assert "leg 3, back 2, lowest point below the knee" in page.entry.said.text()
    assert page.entry.undo.isVisible()
    assert page.subtitle.text().startswith("Last entry this morning: leg 3")
    page.entry.undo.click()
    assert rooms.diary.count() == 0
    assert not page.entry.undo.isVisible()


def test_one_and_zero_are_ten_also_at_the_end(make: Make, rooms: Rooms) -> None:
    page = make()
    page.entry.scales[Part.LEG_RIGHT].setFocus()
    press(page, Qt.Key.Key_0)
    press(page, Qt.Key.Key_1)
    assert rooms.diary.count() == 0
    press(page, Qt.Key.Key_0)
    assert page.entry.scales[Part.BACK].value == 10
    assert page.entry.lowest in parents_of(keyboard(page))


def test_a_one_alone_is_taken_after_a_moment(make: Make, rooms: Rooms, qtbot: QtBot) -> None:
    page = make()
    page.entry.scales[Part.LEG_RIGHT].setFocus()
    press(page, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: page.entry.scales[Part.BACK] in parents_of(keyboard(page)))
    press(page, Qt.Key.Key_1)
    page.entry.lowest.setFocus()
    cells(page)["Thigh"].click()
    kept = rooms.diary.latest()
    assert kept is not None
    assert kept.scores == Scores(leg_right=1, back=1, lowest=Lowest.THIGH)


def test_places_that_do_not_fit_cannot_be_chosen(make: Make) -> None:
    page = make()
    page.entry.scales[Part.LEG_RIGHT].setFocus()
    press(page, Qt.Key.Key_0, Qt.Key.Key_4)
    assert [word for word, cell in cells(page).items() if cell.isEnabled()] == ["Back", "Buttock"]


def test_both_legs_are_asked_where_both_are_sore(make: Make, rooms: Rooms) -> None:
    page = make()
    rooms.settings.put_profile(Profile(sore_leg=SoreLeg.BOTH))
    page.refresh()
    assert list(page.entry.scales) == [Part.LEG_LEFT, Part.LEG_RIGHT, Part.BACK]
    assert cut_widgets(page) == []


def test_the_week_is_said_to_those_who_do_not_see_it(make: Make, rooms: Rooms) -> None:
    rooms.session(1)
    rooms.rate(3, back=2)
    assert make().dots.accessibleName() == (
        "This week: days with a session, 1; days with only an entry, 1"
    )


def buttons(page: TodayPage) -> dict[str, Button]:
    return {b.text(): b for b in page.findChildren(Button) if b.isVisible()}


def test_an_unfinished_session_has_three_ways_on(make: Make, rooms: Rooms, qtbot: QtBot) -> None:
    rooms.session(0.1, seconds=None)
    page = make()
    said = [p.text() for p in page.findChildren(type(page.subtitle)) if p.isVisible()]
    assert "“Eight simple exercises” stopped at Pelvic tilt, 1 of 1." in said
    with qtbot.waitSignal(page.resume_wanted):
        buttons(page)["Go on"].click()
    with qtbot.waitSignal(page.keep_wanted):
        buttons(page)["Keep what I did"].click()
    buttons(page)["Drop it"].click()
    assert rooms.journal.unfinished() is None
    assert "Go on" not in buttons(page)


def asked(page: TodayPage) -> str:
    return "" if page.question is None else page.question.sentence.text()


def test_a_session_that_ended_worse_is_asked_about_the_next_day(make: Make, rooms: Rooms) -> None:
    record = rooms.session(1, checks=(Scores(leg_right=3, back=2), Scores(leg_right=5, back=2)))
    page = make()
    assert asked(page) == (
        "After “Eight simple exercises” (Friday, 09:15) there was more pain. "
        "Has the extra pain gone?"
    )
    buttons(page)["Yes, it took longer"].click()
    assert asked(page).startswith("Did “Eight simple exercises” (Friday, 09:15) spoil your sleep")
    buttons(page)["No"].click()
    assert asked(page) == ""
    kept = rooms.journal.session(record.id)
    assert kept is not None
    assert kept.later == Later(gone_at_45=False, gone_next_day=True, spoilt=False)


def test_pain_that_is_still_further_down_is_told_in_two_touches(make: Make, rooms: Rooms) -> None:
    was, now = (Scores(leg_right=3, back=2, lowest=low) for low in (Lowest.THIGH, Lowest.CALF))
    record = rooms.session(1, checks=(was, now))
    page = make()
    buttons(page)["Not yet"].click()
    assert asked(page).startswith("Is it still further down the leg than before")
    buttons(page)["Yes"].click()
    kept = rooms.journal.session(record.id)
    assert kept is not None
    assert kept.later == Later(gone_next_day=False, still_down=True)


def test_after_a_usual_session_one_touch_is_offered_and_can_be_passed_over(
    make: Make, rooms: Rooms
) -> None:
    rooms.session(1)
    page = make()
    assert asked(page) == "After yesterday’s “Eight simple exercises”, how is it?"
    assert page.start.isEnabled()
    buttons(page)["As usual"].click()
    assert asked(page) == ""


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [(1024, 410), (1024, 540), (1150, 768), (1700, 1080)])
def test_nothing_is_cut_and_start_is_seen_at_once(
    make: Make, look: Look, rooms: Rooms, size: tuple[int, int], percent: int, qtbot: QtBot
) -> None:
    calm(rooms)
    look.choose(text_percent=percent)
    page = make()
    page.resize(*size)
    page.ask("Has the extra pain gone?", [(True, "Gone"), (False, "Still there")])
    qtbot.waitUntil(lambda: cut_widgets(page) == [])
    assert nameless(page) == []
    foot = page.start.mapTo(page.viewport(), page.start.rect().bottomLeft())
    assert foot.y() < page.viewport().height()
    pictures = page.hero.strip.children_shown()
    assert len(pictures) == 16
    assert all(page.hero.strip.rect().contains(child.geometry()) for child in pictures)


def test_a_card_below_takes_nothing_from_words_that_stand_above_their_picture(
    make: Make, look: Look, rooms: Rooms, qtbot: QtBot
) -> None:
    calm(rooms)
    look.choose(text_percent=200)
    page = make()
    page.resize(1700, 980)
    page.place(QLabel("\n" * 60))
    hero = page.hero
    qtbot.waitUntil(lambda: hero.picture.y() > hero.start.y())
    assert page.subtitle.isVisible()
    assert hero.kicker.isVisible()
    tops = [part.y() for part in (hero.kicker, hero.name, hero.facts, hero.start)]
    assert tops == sorted(tops)


def test_little_room_puts_the_week_last(make: Make, look: Look, rooms: Rooms) -> None:
    calm(rooms)
    page = make()
    assert page.dots.y() < page.hero.y()
    look.choose(text_percent=200)
    page.resize(1151, 768)
    assert not page.subtitle.isVisible()
    assert page.dots.mapTo(page, page.dots.rect().topLeft()).y() > page.entry.y()
    look.choose(text_percent=100)
    page.resize(1150, 768)
    assert page.subtitle.isVisible()


def test_an_unfinished_session_is_answered_before_an_older_question(
    make: Make, rooms: Rooms
) -> None:
    rooms.session(1, checks=(Scores(leg_right=3, back=2), Scores(leg_right=5, back=2)))
    rooms.session(0.1, seconds=None)
    page = make()
    assert asked(page) == ""
    buttons(page)["Drop it"].click()
    assert "Has the extra pain gone?" in asked(page)


def test_a_session_left_unfinished_days_ago_hides_no_question(make: Make, rooms: Rooms) -> None:
    rooms.session(3, seconds=None)
    rooms.session(1, checks=(Scores(leg_right=3, back=2), Scores(leg_right=5, back=2)))
    page = make()
    assert "Has the extra pain gone?" in asked(page)
    assert "Go on" in buttons(page)


def test_all_of_it_is_seen_at_once_on_a_small_laptop(
    make: Make, rooms: Rooms, qtbot: QtBot
) -> None:
    calm(rooms)
    page = make()
    page.resize(1150, 736)  # 768 without the bar of the desktop
    page.ask("Has the extra pain gone?", [(True, "Gone"), (False, "Still there")])
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)
    assert len(page.hero.strip.children_shown()) == 16


def tabbed(page: TodayPage) -> list[int]:
    """Return how far down the page each stop of the Tab key is, from Start on."""
    heights = []
    page.start.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(8):
        here = keyboard(page)
        heights.append(here.mapTo(page, here.rect().center()).y())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return heights


def test_the_tab_key_goes_down_the_page(make: Make, look: Look, rooms: Rooms) -> None:
    calm(rooms)
    page = make()
    page.ask("Has the extra pain gone?", [(True, "Gone"), (False, "Still there")])
    page.place(Banner(look, "The next step?", [(True, "Take it"), (False, "Stay")]))
    down = tabbed(page)
    assert down == sorted(down)
    assert len(set(down)) >= 4


def test_the_question_after_45_minutes_appears_while_today_is_open(
    make: Make, rooms: Rooms, qtbot: QtBot
) -> None:
    rooms.session(0, seconds=600, checks=(Scores(back=2), Scores(back=4)))
    rooms.clock.go(600 + 45 * 60 - 0.05)
    page = make()
    before = keyboard(page)
    assert page.question is None
    rooms.clock.go(0.05)
    qtbot.waitUntil(lambda: page.question is not None)
    assert asked(page).endswith("Has the extra pain gone?")
    assert keyboard(page) is before, "it does not take the keyboard"


def test_after_a_night_asleep_today_is_another_day(make: Make, rooms: Rooms) -> None:
    page = make()
    assert page.title.text() == "Saturday 21 November"
    rooms.clock.go(20 * 3600)
    QApplication.sendEvent(page, QEvent(QEvent.Type.ActivationChange))
    assert page.title.text() == "Sunday 22 November"
