"""The page of the person's own list, and the two switches of an exercise."""

from datetime import timedelta
from itertools import pairwise
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.exercise import Code, Dose, DoseName
from sciatica_desktop.domain.profile import Profile
from sciatica_desktop.domain.rating import Rating, Scores
from sciatica_desktop.domain.record import (
    Ending,
    ExerciseRecord,
    Light,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.safety.advancing import StepAnswer
from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.domain.safety.progress import Step
from sciatica_desktop.storage.told import Told
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.own_list_page import OwnListPage
from sciatica_desktop.ui.pages.own_switches import OwnSwitches
from sciatica_desktop.viewmodels.knowing import books_of
from sciatica_desktop.viewmodels.own_list import OwnListViewModel
from tests.ui.pages.fitting import cut_widgets, nameless
from tests.viewmodels.rooms import CATALOGUE, LIMITS, Rooms


def list_of(rooms: Rooms) -> OwnListViewModel:
    return OwnListViewModel(books_of(rooms.database), CATALOGUE, rooms.clock, LIMITS)


def page_of(rooms: Rooms, look: Look, qtbot: QtBot) -> OwnListPage:
    page = OwnListPage(look, list_of(rooms))
    qtbot.addWidget(page)
    return page


def words(page: OwnListPage) -> list[str]:
    content = page._content
    assert content is not None
    return [p.text() for p in content.findChildren(Para)]


def left_in_pain(rooms: Rooms, days_ago: float) -> None:
    key, begun = uuid4(), rooms.clock.wall() - timedelta(days=days_ago)
    item = ExerciseRecord(
        key,
        0,
        "bird-dog",
        Dose(1, 5, 3),
        outcome=Outcome.STOPPED,
        light=Light.RED,
        stop=StopReason.LEG,
    )
    rooms.journal.begin(SessionRecord(key, begun, "core-strength", (item,)))
    rooms.journal.finish(key, begun, Ending.COMPLETE, 300)


def test_an_empty_list_says_how_it_fills(rooms: Rooms, look: Look, qtbot: QtBot) -> None:
    page = page_of(rooms, look, qtbot)
    assert any("twice in two weeks" in w for w in words(page))
    assert page.buttons == {}


def test_a_name_stands_nearer_to_its_section_than_to_the_one_before(
    rooms: Rooms, look: Look, qtbot: QtBot
) -> None:
    Told(rooms.settings).take_time("walking", rooms.clock.wall(), on=True)
    page = page_of(rooms, look, qtbot)
    page.resize(1150, 768)
    page.show()
    names = [h for h in page.findChildren(Heading) if h is not page.title]
    pairs = zip(names, page.findChildren(Card), strict=True)
    spans = [(w.mapTo(page, QPoint()).y(), w.height()) for pair in pairs for w in pair]
    gaps = [later[0] - sum(before) for before, later in pairwise(spans)]
    assert len(gaps) >= 3
    assert max(gaps[::2]) < min(gaps[1::2])


def test_an_exercise_is_put_on_the_list_and_taken_off(
    rooms: Rooms, look: Look, qtbot: QtBot
) -> None:
    page = page_of(rooms, look, qtbot)
    page.pick.setCurrentIndex(page.pick.findData("walking"))
    page.add.click()
    assert any("You put it here on 21 November" in w for w in words(page))
    assert page.pick.findData("walking") < 0
    page.buttons["rest", "walking"].click()
    assert page.buttons == {}
    assert page.pick.findData("walking") >= 0


@pytest.mark.parametrize(
    ("days", "leg", "line"),
    [
        (1, 2, "Back from 27 November."),
        (8, 6, "Back when the leg is calmer."),
    ],
)
def test_what_hurt_says_when_it_comes_back(
    days: int, leg: int, line: str, rooms: Rooms, look: Look, qtbot: QtBot
) -> None:
    for extra in (2, 0):
        left_in_pain(rooms, days + extra)
    rooms.diary.add(Rating(uuid4(), rooms.clock.wall(), Scores(leg_right=leg)))
    assert any(line in w for w in words(page_of(rooms, look, qtbot)))


def test_steps_and_time_of_ones_own_go_back(rooms: Rooms, look: Look, qtbot: QtBot) -> None:
    told, now = Told(rooms.settings), rooms.clock.wall()
    step = Step("pelvic-tilt", DoseName.FULL)
    told.step(StepAnswer("eight-simple", "pelvic-tilt", step, taken=True, at=now))
    told.take_time("walking", now, on=True)
    page = page_of(rooms, look, qtbot)
    assert any(w == "Eight simple exercises: Full, 15 times, hold 5 s" for w in words(page))
    page.buttons["step", "eight-simple.pelvic-tilt"].click()
    page.buttons["pace", "walking"].click()
    assert (told.steps(), told.own_pace()) == ((), frozenset())


def test_ask_first_can_be_chosen_anew(rooms: Rooms, look: Look, qtbot: QtBot) -> None:
    rooms.settings.put_profile(Profile(codes=frozenset({Code.OST})))
    told = Told(rooms.settings)
    told.answer(Ask.BONES, AskReply.GENTLE, rooms.clock.wall())
    page = page_of(rooms, look, qtbot)
    page.choices[Ask.BONES].chosen.emit(AskReply.ASKED)
    assert told.asked()[Ask.BONES].reply is AskReply.ASKED


def test_escape_leads_back_to_the_gallery(rooms: Rooms, look: Look, qtbot: QtBot) -> None:
    page = page_of(rooms, look, qtbot)
    left = list[bool]()
    page.left.connect(lambda: left.append(True))
    QTest.keyClick(page, Qt.Key.Key_Escape)
    page.back.click()
    assert left == [True, True]


def test_the_switches_of_an_exercise_are_kept(rooms: Rooms, look: Look, qtbot: QtBot) -> None:
    model = list_of(rooms)
    switches = OwnSwitches(look, model, "walking")
    qtbot.addWidget(switches)
    switches.rest.click()
    switches.pace.click()
    assert model.is_resting("walking")
    again = OwnSwitches(look, model, "walking")
    qtbot.addWidget(again)
    assert (again.rest.isChecked(), again.pace.isChecked()) == (True, True)
    again.rest.click()
    assert not model.is_resting("walking")


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1024, 540), (1150, 768), (1700, 1080)])
def test_nothing_is_cut(
    rooms: Rooms, look: Look, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    look.choose(text_percent=percent)
    rooms.settings.put_profile(Profile(codes=frozenset({Code.OST})))
    told, now = Told(rooms.settings), rooms.clock.wall()
    told.answer(Ask.BONES, AskReply.GENTLE, now)
    told.rest("pelvic-tilt", now, on=True)
    told.take_time("walking", now, on=True)
    page = page_of(rooms, look, qtbot)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: cut_widgets(page) == [])
    assert nameless(page) == []
