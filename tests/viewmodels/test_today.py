"""Today offers what suits, shows the week, and keeps what is written down."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.exercise import Code, DoseName
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.rating import Lowest, Numbness, Scores
from sciatica_desktop.domain.record import (
    Ending,
    ExerciseRecord,
    NextDay,
    Outcome,
    SessionRecord,
)
from sciatica_desktop.domain.safety.advancing import StepAnswer
from sciatica_desktop.domain.safety.afterwards import Label
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.memory import Memory
from sciatica_desktop.domain.safety.progress import Step
from sciatica_desktop.domain.suggestion import Reason
from sciatica_desktop.viewmodels.preparing import Known
from sciatica_desktop.viewmodels.today import Mark, TodayViewModel
from tests.viewmodels.rooms import CATALOGUE, LIMITS, Rooms


@pytest.fixture
def rooms(rooms: Rooms) -> Rooms:
    rooms.settings.put_profile(Profile(sore_leg=SoreLeg.RIGHT))
    return rooms


def today(rooms: Rooms) -> TodayViewModel:
    return TodayViewModel(CATALOGUE, rooms.database, rooms.clock, LIMITS)


def test_a_new_person_is_offered_a_gentle_start(rooms: Rooms) -> None:
    model = today(rooms)
    assert model.suggestion.reason is Reason.START
    assert model.offer.programme.id == "first-days"
    assert model.offer.seconds == 543
    assert model.shorter is None
    assert model.last is None


def test_the_same_exercises_are_offered_shorter(rooms: Rooms) -> None:
    rooms.session(1)
    rooms.rate(leg_right=2, back=1)
    model = today(rooms)
    assert model.offer.programme.id == "eight-simple"
    assert model.shorter is not None
    assert model.shorter.programme == model.offer.programme
    assert model.shorter.seconds < model.offer.seconds - 120
    assert len(model.shorter.exercises) == len(model.offer.exercises)


def test_the_offer_shows_what_the_profile_leaves(rooms: Rooms) -> None:
    rooms.rate(leg_right=5, back=1)
    assert "seated-hamstring-stretch" not in [e.id for e in today(rooms).offer.exercises]
    profile = Profile(sore_leg=SoreLeg.RIGHT, codes=frozenset({Code.SPL}))
    rooms.settings.put_profile(profile)
    model = today(rooms)
    assert model.suggestion.reason is Reason.CAREFUL
    assert model.offer.programme.id == "flexion-bias"


def test_where_the_profile_leaves_nothing_the_programme_is_shown_whole(rooms: Rooms) -> None:
    codes = frozenset({Code.HIP, Code.PRG, Code.OST, Code.SUR})
    profile = Profile(codes=codes, floor=False, kneel=False, pregnant_since=date(2026, 5, 1))
    rooms.settings.put_profile(profile)
    assert today(rooms).offer.exercises


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


def test_an_entry_of_the_row_changes_what_is_shown(rooms: Rooms, qtbot: QtBot) -> None:
    model = today(rooms)
    with qtbot.waitSignal(model.changed):
        for part in model.entry.parts:
            model.entry.rate(part, 7)
        model.entry.choose_lowest(Lowest.CALF)
    kept = model.entry.entry
    assert kept is not None
    assert model.last == (kept.at, kept.scores)
    assert model.suggestion.reason is Reason.SORE
    model.entry.undo()
    assert model.last is None


def test_the_row_asks_for_the_leg_of_the_profile(rooms: Rooms) -> None:
    model = today(rooms)
    rooms.settings.put_profile(Profile(sore_leg=SoreLeg.LEFT))
    model.refresh()
    assert model.entry.parts == (Part.LEG_LEFT, Part.BACK)


def test_an_unfinished_session_is_offered_dropped_and_brought_back(
    rooms: Rooms, qtbot: QtBot
) -> None:
    record = rooms.session(0.1, seconds=None)
    model = today(rooms)
    found = model.unfinished
    assert found is not None
    assert found.session.id == record.id
    assert model.stopped_at == (CATALOGUE.exercises["pelvic-tilt"], 1, 1)
    with qtbot.waitSignal(model.dropped) as dropped:
        model.drop_unfinished()
    model.drop_unfinished()
    after = today(rooms)
    assert after.unfinished is None
    assert after.stopped_at is None
    assert dropped.args is not None
    model.restore(dropped.args[0])
    assert model.unfinished == found


def test_an_exercise_that_is_no_more_stopped_nowhere(rooms: Rooms) -> None:
    rooms.session(0.1, seconds=None, exercise="forgotten")
    assert today(rooms).stopped_at is None


def test_programmes_and_tried_exercises_have_names(rooms: Rooms) -> None:
    model = today(rooms)
    assert model.name_of("eight-simple") == "Eight simple exercises"
    assert model.name_of("glute-bridge") == "Bridge"
    assert model.name_of("gone") == "gone"


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


def test_an_answer_about_yesterday_is_shown_at_once_and_can_be_taken_back(
    rooms: Rooms, qtbot: QtBot
) -> None:
    rooms.session(1)
    model = today(rooms)
    with qtbot.waitSignal(model.changed):
        model.later.answer(NextDay.AS_USUAL)
    assert model.later.open is None
    with qtbot.waitSignal(model.changed):
        model.take_back_answer()
    assert model.later.open is not None


def test_a_bad_day_that_was_done_whole_counts_as_done(rooms: Rooms) -> None:
    for days_ago, programme in ((1, "core-strength"), (2, "desk-break-5")):
        key, begun = uuid4(), rooms.clock.wall() - timedelta(days=days_ago)
        dose = CATALOGUE.exercises["bird-dog"].doses.gentle
        done = ExerciseRecord(key, 0, "bird-dog", dose, DoseName.GENTLE, outcome=Outcome.DONE)
        rooms.journal.begin(SessionRecord(key, begun, programme, (done,)))
        rooms.journal.finish(key, begun, Ending.COMPLETE, 290)
    marks = {day.isoweekday(): mark for day, mark in today(rooms).week}
    assert (marks[5], marks[4]) == (Mark.DONE, Mark.SHORT)


def test_what_is_kept_of_the_person_fits_the_offer(rooms: Rooms) -> None:
    rooms.session(1)
    rooms.rate(leg_right=2, back=1)
    model = today(rooms)
    whole = model.offer
    step = Step("pelvic-tilt", DoseName.FULL)
    said = StepAnswer("eight-simple", "pelvic-tilt", step, taken=True, at=rooms.clock.wall())
    model.know(lambda _: Known(not_now=frozenset({"prone-press-up"})))
    assert "prone-press-up" not in [e.id for e in model.offer.exercises]
    model.know(lambda _: Known(steps=(said,)))
    assert model.offer.seconds > whole.seconds
    model.know(lambda _: Known(gentle_only=True))
    assert {e.level for e in model.offer.exercises} == {1}
    arching = Memory(today_without=frozenset({Direction.ARCHING}))
    model.know(lambda _: Known(memory=arching))
    assert not {e.id for e in model.offer.exercises} & {"prone-lying", "prone-press-up"}
    model.know(lambda _: Known(memory=Memory(Label.A_BIT_MUCH)))
    assert model.offer.seconds < whole.seconds
