"""What is asked about a session that is over, and what an answer leaves behind."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.record import Later, NextDay
from sciatica_desktop.domain.safety.asking_later import Gone, LaterQuestion
from sciatica_desktop.viewmodels.later import LaterViewModel
from tests.viewmodels.rooms import LIMITS, Rooms

THIGH, CALF = (Scores(leg_right=3, lowest=low) for low in (Lowest.THIGH, Lowest.CALF))


@pytest.fixture
def rooms(rooms: Rooms) -> Rooms:
    rooms.settings.put_screen(replace(rooms.settings.screen(), last_full=rooms.clock.wall()))
    return rooms


def make(rooms: Rooms) -> LaterViewModel:
    return LaterViewModel(rooms.database, rooms.clock, LIMITS)


def question(model: LaterViewModel) -> LaterQuestion | None:
    return None if model.open is None else model.open.question


def test_the_question_comes_when_its_time_has_come(rooms: Rooms, qtbot: QtBot) -> None:
    rooms.session(0, seconds=600, checks=(Scores(back=2), Scores(back=4)))
    model = make(rooms)
    model.answer(Gone.SOON)  # nobody asked yet
    assert question(model) is None
    rooms.clock.go(600 + 45 * 60)
    model.refresh()
    assert question(model) is LaterQuestion.GONE


def test_an_answer_is_kept_with_its_session_and_can_be_taken_back(
    rooms: Rooms, qtbot: QtBot
) -> None:
    record = rooms.session(1)
    model = make(rooms)
    model.take_back()
    with qtbot.waitSignal(model.answered) as said:
        model.answer(NextDay.MORE_SORE)
    assert said.args == [False]
    assert question(model) is None
    model.take_back()
    assert question(model) is LaterQuestion.NEXT_DAY
    assert rooms.journal.session(record.id) == replace(
        record, end=rooms.journal.sessions()[0].end, later=Later()
    )


def test_pain_still_further_down_asks_the_warning_signs_before_the_next_session(
    rooms: Rooms, qtbot: QtBot
) -> None:
    rooms.session(1, checks=(THIGH, CALF))
    model = make(rooms)
    model.answer(Gone.NOT_YET)
    assert rooms.settings.screen().last_full is not None
    with qtbot.waitSignal(model.answered) as said:
        model.answer(True)
    assert said.args == [True]
    assert rooms.settings.screen().last_full is None
    model.take_back()
    assert rooms.settings.screen().last_full == rooms.clock.wall()
