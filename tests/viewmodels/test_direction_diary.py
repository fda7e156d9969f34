"""The direction diary counts answers, and switches nothing by itself (clinical.md 6.9)."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.profile import Eases
from sciatica_desktop.domain.rating import Scores
from sciatica_desktop.domain.record import Later, Outcome
from sciatica_desktop.domain.safety.direction_diary import Counts, QuickAnswer
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.viewmodels.direction_diary import DirectionsViewModel
from tests.viewmodels.rooms import LIMITS, Rooms

UP, EASIER, SAME, WORSE, DOWN = QuickAnswer


def make(rooms: Rooms) -> DirectionsViewModel:
    return DirectionsViewModel(rooms.database, rooms.clock, LIMITS)


def answers(rooms: Rooms, exercise: str, *said: QuickAnswer) -> None:
    for days_ago, quick in zip(range(10 + len(said), 10, -1), said, strict=True):
        rooms.session(days_ago, exercise=exercise, quick=quick)


def test_without_an_answer_there_is_nothing_to_show(rooms: Rooms) -> None:
    rooms.session(1, exercise="prone-lying")
    model = make(rooms)
    assert (model.lines, model.countable, model.marked, model.first) == ((), False, {}, None)


def test_counts_are_shown_after_three_sessions_of_each_direction(
    rooms: Rooms, qtbot: QtBot
) -> None:
    answers(rooms, "prone-press-up", UP, UP, EASIER, WORSE)
    answers(rooms, "childs-pose", SAME, DOWN)
    model = make(rooms)
    assert model.countable is False
    assert [(line.direction, line.sessions) for line in model.lines] == [
        (Direction.ARCHING, 4),
        (Direction.BENDING, 2),
    ]
    rooms.session(1, exercise="knee-to-chest", quick=SAME)
    with qtbot.waitSignal(model.changed):
        model.refresh()
    assert make(rooms).countable
    assert [line.counts for line in model.lines] == [Counts(2, 2, 0), Counts(0, 2, 1)]


def test_two_sessions_that_sent_pain_down_rest_a_direction_until_a_day(rooms: Rooms) -> None:
    for days_ago in (3, 2):
        rooms.session(days_ago, exercise="prone-lying", quick=DOWN)
    arching, bending = make(rooms).lines
    assert (arching.rests_until, bending.rests_until) == (date(2026, 11, 26), None)
    rooms.clock.go(5 * 86_400)
    assert make(rooms).lines[0].rests_until is None


def test_a_directional_exercise_before_too_much_is_marked(rooms: Rooms) -> None:
    worse = Scores(back=2), Scores(back=5)
    for exercise in ("prone-lying", "walking"):
        record = rooms.session(2, exercise=exercise, checks=worse)
        rooms.journal.exercise(replace(record.exercises[0], outcome=Outcome.DONE))
        rooms.journal.later(record.id, Later(gone_next_day=False))
    assert make(rooms).marked == {"prone-lying": date(2026, 11, 19)}


def test_putting_a_direction_first_only_notes_what_eases_it(rooms: Rooms, qtbot: QtBot) -> None:
    model = make(rooms)
    with qtbot.waitSignal(model.changed):
        model.put_first(Direction.ARCHING)
    assert rooms.settings.profile().eases is Eases.ARCHING
    assert model.first is Direction.ARCHING
