"""Today offers what suits, shows the week, and keeps what is written down."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.rating import Lowest, Numbness, Scores
from sciatica_desktop.domain.suggestion import Reason
from sciatica_desktop.viewmodels.today import Mark, TodayViewModel
from tests.viewmodels.rooms import CATALOGUE, LIMITS, Rooms, make_rooms


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[Rooms]:
    made = make_rooms(tmp_path)
    made.settings.put_profile(Profile(sore_leg=SoreLeg.RIGHT))
    yield made
    made.database.close()


def today(rooms: Rooms) -> TodayViewModel:
    return TodayViewModel(
        CATALOGUE,
        rooms.diary,
        rooms.journal,
        rooms.flares,
        rooms.settings,
        rooms.clock,
        LIMITS,
    )


def test_a_new_person_is_offered_a_gentle_start(rooms: Rooms) -> None:
    model = today(rooms)
    assert model.suggestion.reason is Reason.START
    assert model.offer.programme.id == "first-days"
    assert model.offer.seconds == 543
    assert model.shorter is None
    assert model.last is None


def test_the_last_programme_comes_again_with_a_shorter_one_beside_it(rooms: Rooms) -> None:
    rooms.session(1)
    rooms.rate(leg_right=2, back=1)
    model = today(rooms)
    assert model.offer.programme.id == "eight-simple"
    assert model.shorter is not None
    assert model.shorter.programme.id == "first-days"


def test_trying_one_exercise_does_not_become_a_programme(rooms: Rooms) -> None:
    rooms.session(1, programme="pelvic-tilt")
    assert today(rooms).suggestion.reason is Reason.START


def test_a_flare_comes_before_everything(rooms: Rooms) -> None:
    rooms.session(1)
    rooms.flares.put(Flare(uuid4(), rooms.clock.wall().date()))
    assert today(rooms).suggestion.reason is Reason.FLARE


def test_the_week_shows_sessions_short_ones_and_ratings(rooms: Rooms) -> None:
    rooms.session(1)
    rooms.session(2, seconds=100)
    rooms.rate(3, back=2)
    marks = {day.isoweekday(): mark for day, mark in today(rooms).week}
    assert [marks[n] for n in range(1, 8)] == [
        Mark.NOTHING,
        Mark.NOTHING,
        Mark.RATED,
        Mark.SHORT,
        Mark.DONE,
        Mark.NOTHING,
        Mark.NOTHING,
    ]


def test_the_row_saves_itself_when_all_is_chosen(rooms: Rooms, qtbot: QtBot) -> None:
    model = today(rooms)
    assert model.parts == (Part.LEG_RIGHT, Part.BACK)
    model.rate(Part.LEG_RIGHT, 3)
    model.rate(Part.BACK, 2)
    assert rooms.diary.count() == 0
    assert Lowest.THIGH in model.lowest_choices
    with qtbot.waitSignal(model.saved) as saved:
        model.choose_lowest(Lowest.THIGH)
    assert saved.args is not None
    rating = saved.args[0]
    assert rooms.diary.latest() == rating
    assert (rating.scores.leg_right, rating.scores.back) == (3, 2)
    assert model.scores.empty
    model.take_back(rating)
    assert rooms.diary.count() == 0


def test_without_pain_no_place_is_asked(rooms: Rooms, qtbot: QtBot) -> None:
    model = today(rooms)
    model.rate(Part.LEG_RIGHT, 0)
    with qtbot.waitSignal(model.saved):
        model.rate(Part.BACK, 0)


def test_an_unfinished_session_is_offered_and_can_be_dropped(rooms: Rooms) -> None:
    record = rooms.session(0.1, seconds=None)
    model = today(rooms)
    found = model.unfinished
    assert found is not None
    assert found.session.id == record.id
    model.drop_unfinished()
    model.drop_unfinished()
    assert today(rooms).unfinished is None
    assert rooms.journal.count() == 0


def test_today_notices_what_came_meanwhile(rooms: Rooms, qtbot: QtBot) -> None:
    model = today(rooms)
    rooms.rate(back=7)
    with qtbot.waitSignal(model.changed):
        model.refresh()
    assert model.suggestion.reason is Reason.SORE
    assert model.day == rooms.clock.wall().date()


def test_an_entry_without_scores_says_nothing_of_today(rooms: Rooms) -> None:
    rooms.rate(0, Scores(numbness=Numbness.USUAL))
    assert today(rooms).suggestion.reason is Reason.START
