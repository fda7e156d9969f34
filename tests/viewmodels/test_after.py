"""The check after a session and its summary (clinical.md 6.6)."""

from dataclasses import replace
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import AfterAnswers, Part, Place
from sciatica_desktop.domain.exercise import Laterality
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.record import AfterCheck, End, Ending, Feeling, Outcome, SessionRecord
from sciatica_desktop.domain.recording import new_record
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.storage.thresholds import load_thresholds
from sciatica_desktop.viewmodels.after import AfterViewModel, Line, Stage
from tests.builders import make_exercise, single_item
from tests.content import read
from tests.fakes import FakeClock

LIMITS = load_thresholds(read)
BEFORE = Scores(leg_right=3, back=2, lowest=Lowest.THIGH)
EXERCISES = {
    "bridge": make_exercise("bridge"),
    "rolls": make_exercise("rolls", Laterality.ALTERNATING),
    "squat": make_exercise("squat"),
}


def record(seconds: float = 900) -> SessionRecord:
    """Return a session in which the first was done, the second in part, the third not reached."""
    wall = FakeClock().wall()
    items = [item for e in EXERCISES.values() for item in single_item(e)]
    plan = build_session_plan("small", items, EXERCISES)
    empty = new_record(UUID(int=1), wall, plan, EXERCISES)
    first, second, third = empty.exercises
    done = (
        replace(first, outcome=Outcome.DONE, reps=2),
        replace(second, outcome=Outcome.PARTLY, reps=3),
        third,
    )
    return replace(empty, exercises=done, end=End(wall, Ending.EARLY, seconds))


def after(
    before: Scores = BEFORE, *, seconds: float = 900, repeated: bool = False
) -> tuple[AfterViewModel, list[AfterAnswers]]:
    model = AfterViewModel(
        record(seconds),
        EXERCISES,
        before,
        LIMITS,
        parts=(Part.LEG_RIGHT, Part.BACK),
        repeated=repeated,
    )
    kept: list[AfterAnswers] = []
    model.answered.connect(kept.append)
    return model, kept


def rate(model: AfterViewModel, leg: int, back: int) -> None:
    model.rate(Part.LEG_RIGHT, leg)
    model.rate(Part.BACK, back)


def missing(model: AfterViewModel) -> list[str]:
    return list(model.missing)


def asked(model: AfterViewModel) -> str:
    return model.stage.value


def choices(model: AfterViewModel) -> list[Lowest]:
    return list(model.lowest_choices)


def test_the_same_things_are_asked_as_before_and_effort_may_stay_open(qtbot: QtBot) -> None:
    model, kept = after()
    assert asked(model) == Stage.NUMBERS
    assert missing(model) == ["leg_right", "back"]
    model.save()
    assert kept == []
    rate(model, 2, 1)
    assert missing(model) == ["lowest"]
    model.choose_place(Place.SAME)
    assert missing(model) == []
    model.save()
    scores = Scores(leg_right=2, back=1, lowest=Lowest.THIGH)
    assert kept == [AfterAnswers(scores, AfterCheck())]
    assert asked(model) == Stage.SUMMARY
    assert not model.worse


def test_effort_is_kept_when_it_is_given(qtbot: QtBot) -> None:
    model, kept = after()
    rate(model, 0, 0)
    model.choose_effort(6)
    assert model.check.effort == 6
    model.save()
    assert kept[0].check == AfterCheck(effort=6)
    assert kept[0].scores.lowest is Lowest.NONE


def test_further_down_asks_how_far_and_is_worse(qtbot: QtBot) -> None:
    model, kept = after()
    rate(model, 3, 2)
    model.choose_place(Place.LOWER)
    assert choices(model) == [Lowest.CALF, Lowest.FOOT]
    assert missing(model) == ["lowest"]
    model.choose_lowest(Lowest.CALF)
    model.save()
    assert kept[0].scores.lowest is Lowest.CALF
    assert model.worse


def test_higher_up_may_stay_without_a_place(qtbot: QtBot) -> None:
    model, kept = after(Scores(leg_right=3, back=2, lowest=Lowest.FOOT))
    rate(model, 2, 2)
    model.choose_place(Place.HIGHER)
    assert choices(model) == [Lowest.THIGH, Lowest.CALF]
    assert missing(model) == []
    model.save()
    assert kept[0].scores.lowest is None


def test_where_one_place_is_left_it_is_not_asked(qtbot: QtBot) -> None:
    model, _ = after(Scores(leg_right=3, back=2, lowest=Lowest.CALF))
    rate(model, 3, 2)
    model.choose_place(Place.LOWER)
    assert choices(model) == []
    assert model.scores.lowest is Lowest.FOOT


def test_a_place_that_fits_no_score_can_still_be_told(qtbot: QtBot) -> None:
    model, _ = after(Scores(leg_right=0, back=3, lowest=Lowest.BUTTOCK))
    rate(model, 0, 3)
    model.choose_place(Place.LOWER)
    assert choices(model) == [Lowest.THIGH, Lowest.CALF, Lowest.FOOT]
    model.choose_place(None)
    assert choices(model) == []


def test_new_pain_is_asked_for_its_lowest_point(qtbot: QtBot) -> None:
    model, _ = after(Scores(leg_right=0, back=0, lowest=Lowest.NONE))
    rate(model, 0, 2)
    assert not model.asks_place
    assert choices(model) == [Lowest.BACK, Lowest.BUTTOCK]
    assert missing(model) == ["lowest"]


def test_two_points_more_are_worse(qtbot: QtBot) -> None:
    model, _ = after()
    rate(model, 3, 4)
    model.choose_place(Place.SAME)
    assert model.worse
    assert model.places == (Place.SAME, Place.HIGHER, Place.LOWER)


def test_without_a_lowest_point_before_no_place_can_be_compared(qtbot: QtBot) -> None:
    model, _ = after(Scores(leg_right=3, back=2))
    rate(model, 3, 2)
    assert model.places == ()
    assert not model.asks_place
    model.choose_place(Place.SAME)
    assert model.scores.lowest is None


@pytest.mark.parametrize(("seconds", "repeated"), [(359, False), (900, True)])
def test_a_short_or_repeated_session_ends_with_one_touch(
    qtbot: QtBot, seconds: float, repeated: bool
) -> None:
    model, kept = after(seconds=seconds, repeated=repeated)
    assert asked(model) == Stage.TOUCH
    model.feel(Feeling.EASIER)
    assert kept == [AfterAnswers(check=AfterCheck(Feeling.EASIER))]
    assert asked(model) == Stage.SUMMARY


@pytest.mark.parametrize("feeling", [Feeling.WORSE, Feeling.MOVED_DOWN])
def test_worse_and_moved_down_ask_for_numbers(qtbot: QtBot, feeling: Feeling) -> None:
    model, kept = after(seconds=100)
    model.feel(feeling)
    assert asked(model) == Stage.NUMBERS
    assert kept == []
    assert model.place is (Place.LOWER if feeling is Feeling.MOVED_DOWN else None)
    assert model.worse is (feeling is Feeling.MOVED_DOWN)


def test_nothing_has_to_be_answered(qtbot: QtBot) -> None:
    model, kept = after()
    model.skip()
    assert kept == [AfterAnswers()]
    assert asked(model) == Stage.SUMMARY


def test_the_summary_counts_both_sides_and_leaves_out_what_was_not_reached(qtbot: QtBot) -> None:
    model, _ = after()
    assert model.lines == (
        Line("Bridge", 2, 2, Outcome.DONE),
        Line("Rolls", 3, 4, Outcome.PARTLY),
    )
    assert model.before == BEFORE
    assert model.record.end is not None


def test_the_summary_leads_back(qtbot: QtBot) -> None:
    model, _ = after()
    with qtbot.waitSignal(model.closed):
        model.close()


def test_a_session_without_an_end_counts_as_short(qtbot: QtBot) -> None:
    unended = replace(record(), end=None)
    model = AfterViewModel(unended, EXERCISES, BEFORE, LIMITS, parts=(Part.BACK,))
    assert asked(model) == Stage.TOUCH
    assert model.parts == (Part.BACK,)


def arched(seconds: float) -> tuple[AfterViewModel, list[AfterAnswers]]:
    """Return the check after a session that ended with lying on the front."""
    made = {"prone-lying": make_exercise("prone-lying")}
    plan = build_session_plan("small", single_item(made["prone-lying"]), made)
    wall = FakeClock().wall()
    empty = new_record(UUID(int=2), wall, plan, made)
    done = replace(empty.exercises[0], outcome=Outcome.DONE)
    ended = replace(empty, exercises=(done,), end=End(wall, Ending.COMPLETE, seconds))
    parts = (Part.LEG_RIGHT, Part.BACK)
    model = AfterViewModel(ended, made, BEFORE, LIMITS, parts=parts)
    kept: list[AfterAnswers] = []
    model.answered.connect(kept.append)
    return model, kept


@pytest.mark.parametrize(
    ("answer", "feeling"),
    [
        (QuickAnswer.MOVED_UP, Feeling.EASIER),
        (QuickAnswer.EASIER, Feeling.EASIER),
        (QuickAnswer.SAME, Feeling.SAME),
    ],
)
def test_after_a_last_exercise_with_a_direction_one_touch_answers_both(
    answer: QuickAnswer, feeling: Feeling, qtbot: QtBot
) -> None:
    model, kept = arched(90)
    assert model.asked_name == "Prone lying"
    model.touch(answer)
    assert model.stage is Stage.SUMMARY
    assert kept == [AfterAnswers(check=AfterCheck(feeling), quick=answer)]


def test_moved_down_in_one_touch_asks_for_numbers_as_well(qtbot: QtBot) -> None:
    model, kept = arched(90)
    model.touch(QuickAnswer.MOVED_DOWN)
    assert (model.stage, model.place) == (Stage.NUMBERS, Place.LOWER)
    assert model.quick is QuickAnswer.MOVED_DOWN
    model.skip()
    assert kept[0].quick is QuickAnswer.MOVED_DOWN


def test_beside_the_numbers_the_quick_check_may_stay_open(qtbot: QtBot) -> None:
    model, kept = arched(900)
    model.answer_quick(QuickAnswer.WORSE)
    model.answer_quick(None)
    model.skip()
    assert kept[0].quick is None
    other, _ = after()
    assert (other.asked_after, other.asked_name) == (None, "")


def test_from_the_summary_the_answers_can_be_given_again(qtbot: QtBot) -> None:
    model, kept = after()
    model.rate(Part.LEG_RIGHT, 2)
    model.rate(Part.BACK, 2)
    model.choose_place(Place.SAME)
    model.save()
    assert model.can_go_back is True
    model.back()
    assert (model.stage, model.scores.leg_right) == (Stage.NUMBERS, 2)
    assert after()[0].can_go_back is False
    model.rate(Part.LEG_RIGHT, 4)
    model.save()
    assert [answers.scores.leg_right for answers in kept] == [2, 4]


def test_worse_pressed_by_mistake_is_taken_back(qtbot: QtBot) -> None:
    model, kept = after(seconds=90)
    model.back()
    assert model.stage is Stage.TOUCH
    model.feel(Feeling.MOVED_DOWN)
    model.rate(Part.LEG_RIGHT, 5)
    model.back()
    assert (model.stage, model.place, model.scores) == (Stage.TOUCH, None, Scores())
    model.feel(Feeling.SAME)
    assert kept == [AfterAnswers(check=AfterCheck(Feeling.SAME))]
    model.back()
    assert model.stage is Stage.TOUCH
