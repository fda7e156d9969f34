"""This hurts, by keys alone, from the first question to what is done."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.exercise import Code, Exercise
from sciatica_desktop.domain.plan import PhaseKind, Plan, PlannedItem
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.record import Light, Outcome, StopReason
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.stage.answer_row import AnswerRow
from sciatica_desktop.ui.stage.coaching import Coaching
from sciatica_desktop.ui.stage.ground import ground_of
from sciatica_desktop.ui.stage.sheet import Sheet
from sciatica_desktop.viewmodels.coach import Care, Coach
from tests.builders import make_catalogue, make_exercise
from tests.ui.keyboard import keyboard
from tests.ui.stage.rooms import Room
from tests.viewmodels.rooms import LIMITS

K = Qt.Key


class Coached:
    """A page whose session hurts."""

    def __init__(self, look: Look, *names: str, sets: int = 1) -> None:
        both = (names[0], names[1]) if names else ("bridge", "tilt")
        self.room = Room(look, names=both, sets=sets)
        self.page: SessionPage = self.room.page()
        self.ratings: list[Scores] = []
        self.agreed: list[Code] = []
        care = Care(
            make_catalogue(make_exercise("rest-90-90"), *map(make_exercise, names)),
            LIMITS,
            Scores(leg_right=2, back=1, lowest=Lowest.THIGH),
            (Part.LEG_RIGHT, Part.BACK),
            self.allows,
            self.make,
            self.ratings.append,
            self.agreed.append,
        )
        self.coach = Coach(self.room.model, care)
        self.coaching = Coaching(look, self.page, self.coach)

    def allows(self, exercise: Exercise) -> bool:
        return False

    def make(self, items: Sequence[PlannedItem]) -> Plan:
        exercises = {item.exercise: make_exercise(item.exercise) for item in items}
        return build_session_plan("small", items, exercises)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(keyboard(self.page.stage), key)

    @property
    def title(self) -> str:
        """What is asked."""
        sheet = self.page.questions.sheet
        return sheet.accessibleName() if isinstance(sheet, Sheet) else ""

    @property
    def said(self) -> QuickAnswer | None:
        """What the first exercise was answered with."""
        return self.room.model.record.exercises[0].quick

    @property
    def outcome(self) -> Outcome:
        return self.room.model.record.exercises[0].outcome


@pytest.fixture
def coached(look: Look, qtbot: QtBot) -> Coached:
    coached = Coached(look)
    qtbot.addWidget(coached.page)
    coached.page.resize(1366, 768)
    coached.page.show()
    coached.page.begin()
    coached.room.go(40)
    return coached


def test_a_number_is_asked_spoken_and_judged(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_3)
    assert coached.title == "How is your right leg now, 0 to 10?"
    assert coached.room.voice.said[-1] == coached.title
    coached.press(K.Key_2)
    assert coached.title == "That is all right. How do you want to go on?"
    coached.press(K.Key_1)
    assert coached.room.model.scene().count_in == 3
    assert coached.ratings == [Scores(leg_right=2)]


def test_minus_is_ten_and_ten_stops_the_exercise(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_2, K.Key_Minus)
    assert coached.title == "Stop this exercise for today."
    coached.press(K.Key_1)
    assert coached.ratings == [Scores(back=10)]
    assert coached.title == "Rest for 30 seconds and let it settle."
    assert coached.room.model.scene().paused
    coached.press(K.Key_Space)
    assert coached.outcome is Outcome.STOPPED
    assert coached.room.model.scene().exercise.id == "tilt"


def test_after_the_rest_it_is_asked_whether_to_carry_on(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_4, K.Key_1, K.Key_1)
    coached.coaching.rested()
    assert coached.title == "Carry on with the rest?"
    coached.press(K.Key_2)
    assert coached.room.model.record.end is not None


def test_the_end_of_the_rest_never_covers_another_question(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_4, K.Key_1, K.Key_1, K.Key_H)
    coached.coaching.rested()
    assert coached.title == "Paused. What is it like?"
    coached.press(K.Key_Space)
    assert coached.room.model.scene().paused, "what must be left is not gone on with by itself"


def test_the_rest_counts_down_and_the_keys_stay_what_they_are(look: Look, qtbot: QtBot) -> None:
    hurting = Coached(look)
    qtbot.addWidget(hurting.page)
    hurting.page.show()
    hurting.page.begin()
    hurting.press(K.Key_H, K.Key_4, K.Key_1, K.Key_1)
    sheet = hurting.page.questions.sheet
    assert isinstance(sheet, Sheet)
    assert sheet.count == "30"
    timers = [timer for timer in hurting.coaching.findChildren(QTimer) if timer.isActive()]
    settle, beat = sorted(timers, key=QTimer.isSingleShot, reverse=True)
    assert beat.interval() == 1000
    settle.start(settle.interval() - beat.interval())  # a second has gone by
    beat.timeout.emit()
    assert sheet.count == "29"
    resting = [row.answer.text for row in sheet.rows]
    hurting.coaching.rested()
    after = hurting.page.questions.sheet
    assert isinstance(after, Sheet)
    assert after.count == ""
    assert resting == [row.answer.text for row in after.rows] == ["Carry on", "Finish here"]


@pytest.mark.parametrize("stops", [False, True])
def test_what_changed_is_heard_once_the_session_goes_on(
    coached: Coached, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, stops: bool
) -> None:
    monkeypatch.setattr("sciatica_desktop.ui.stage.coaching.SPOKEN_MS", 1)
    coached.press(K.Key_H, K.Key_5, K.Key_1, K.Key_1)
    if stops:
        coached.press(K.Key_Space)  # a pause is silent
    said = len(coached.room.voice.said)
    later: list[bool] = []
    QTimer.singleShot(20, coached.page, lambda: later.append(True))
    qtbot.waitUntil(lambda: bool(later))
    heard = coached.room.voice.said[said:]
    assert heard == ([] if stops else ["Smaller and slower: half the movement, shorter, fewer."])


def choices(coached: Coached) -> list[str]:
    sheet = coached.page.questions.sheet
    return [row.answer.text for row in sheet.rows] if isinstance(sheet, Sheet) else []


def test_only_what_was_left_out_is_told(coached: Coached, arched: Coached) -> None:
    coached.press(K.Key_H, K.Key_4, K.Key_1, K.Key_1)
    assert coached.page.stage.notice == "", "a bridge has no direction"
    arched.press(K.Key_5, K.Key_1, K.Key_1)
    assert arched.page.stage.notice == "Exercises in that direction are left out today."


def test_without_a_floor_to_rest_on_the_minute_is_spent_at_ease(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_3, K.Key_8)
    assert choices(coached)[1] == "Stand or lie easy for a minute"
    coached.press(K.Key_2)
    assert coached.title == "Rest for 60 seconds and let it settle."


def test_tingling_that_faded_goes_on_smaller(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_5, K.Key_1, K.Key_1)
    assert coached.room.model.scene().count_in == 3
    assert coached.room.model.plan.items[0].dose.reps == 1


@pytest.mark.parametrize(
    ("keys", "emergency"),
    [
        ((K.Key_5, K.Key_2), False),
        ((K.Key_5, K.Key_Space), False),
        ((K.Key_7, K.Key_1), False),
        ((K.Key_7, K.Key_Space), False),
        ((K.Key_8, K.Key_2), True),
    ],
)
def test_what_may_be_serious_ends_the_session(
    coached: Coached, keys: tuple[Qt.Key, ...], emergency: bool
) -> None:
    coached.press(K.Key_H, *keys)
    assert coached.room.model.record.end is not None
    assert coached.coach.screen_wanted
    assert coached.coach.emergency is emergency


def test_what_settles_ends_the_session_without_warning_signs(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_8, K.Key_1)
    assert coached.room.model.record.end is not None
    assert not coached.coach.screen_wanted


@pytest.mark.parametrize(
    ("key", "agreed"), [(K.Key_1, [Code.KNE]), (K.Key_2, []), (K.Key_Space, [])]
)
def test_a_joint_is_remembered_only_when_agreed(
    coached: Coached, key: Qt.Key, agreed: list[Code]
) -> None:
    coached.press(K.Key_H, K.Key_6, K.Key_1)
    assert coached.title == "Leave out what strains the knees from now on?"
    sheet = coached.page.questions.sheet
    assert isinstance(sheet, Sheet)
    assert [row.answer.also for row in sheet.rows] == ["", "Space"]  # never the bolder way
    coached.press(key)
    assert coached.title == "Stop this exercise for today."
    coached.press(K.Key_1)
    assert coached.agreed == agreed


def test_every_number_fits_on_the_sheet_and_has_a_name(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_2)
    sheet = coached.page.questions.sheet
    assert isinstance(sheet, Sheet)
    assert [row.accessibleName() for row in sheet.rows] == [str(n) for n in range(11)]
    lefts = [row.geometry().adjusted(6, 6, -6, -6) for row in sheet.rows]
    assert all(sheet.rect().contains(box) for box in lefts)
    assert not any(a.intersects(b) for a, b in pairwise(lefts))


# a way back


def test_every_question_can_be_answered_again(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_3, K.Key_9)
    assert coached.title == "Stop this exercise for today."
    coached.press(K.Key_Escape)
    assert coached.title == "How is your right leg now, 0 to 10?"
    coached.press(K.Key_Backspace)
    assert coached.title == "Paused. What is it like?"
    coached.press(K.Key_3, K.Key_2)
    assert coached.title == "That is all right. How do you want to go on?"
    coached.press(K.Key_1)
    assert coached.ratings == [Scores(leg_right=2)]
    assert coached.room.model.record.exercises[0].light is Light.GREEN


def test_an_answer_taken_back_leaves_nothing_behind(coached: Coached) -> None:
    before = coached.room.model.record
    coached.press(K.Key_H, K.Key_6, K.Key_1, K.Key_1, K.Key_Escape, K.Key_Escape)
    assert coached.title == "Paused. What is it like?"
    coached.press(K.Key_Space)
    assert (coached.ratings, coached.agreed) == ([], [])
    assert coached.room.model.record == before


def test_a_leg_that_went_weak_is_confirmed_by_the_way_to_the_signs(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_7)
    assert coached.title == "Stop for today."
    coached.press(K.Key_Escape)
    assert coached.title == "Paused. What is it like?"
    assert coached.room.model.record.end is None


def test_what_was_told_is_kept_when_the_session_is_left_instead(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_2, K.Key_8)
    assert coached.page.may_close() is False
    assert coached.page.may_close() is True
    assert coached.ratings == [Scores(back=8)]
    assert coached.room.model.record.exercises[0].light is Light.RED


def test_hurting_again_over_a_choice_keeps_what_was_told_before(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_2, K.Key_3, K.Key_H, K.Key_3)
    assert coached.ratings == [Scores(back=3)]


def test_the_way_back_is_shown_and_can_be_pressed(coached: Coached) -> None:
    coached.press(K.Key_H, K.Key_5)
    sheet = coached.page.questions.sheet
    assert isinstance(sheet, Sheet)
    rows = {row.answer.text: row for row in sheet.findChildren(AnswerRow)}
    assert sheet.rect().contains(rows["Back"].geometry())
    assert not rows["Back"].geometry().intersects(rows["I am not sure"].geometry())
    rows["Back"].click()
    assert coached.title == "Paused. What is it like?"


# the quick check


def test_a_quick_answer_by_a_wrong_key_is_taken_back_and_the_clock_goes_on(
    arched: Coached,
) -> None:
    arched.press(K.Key_5, K.Key_1, K.Key_Escape, K.Key_Escape)
    assert arched.said is None
    assert arched.room.model.scene().count_in == 3
    assert arched.room.model.record.exercises[1].outcome is Outcome.PLANNED
    arched.press(K.Key_2)
    assert arched.said is QuickAnswer.EASIER


@pytest.fixture
def arched(look: Look, qtbot: QtBot) -> Coached:
    """A session whose first exercise asks how it is, in the get-ready of the second."""
    coached = Coached(look, "prone-lying", "standing-back-extension")
    qtbot.addWidget(coached.page)
    coached.page.resize(1366, 768)
    coached.page.show()
    coached.page.begin()
    coached.press(K.Key_1)
    assert coached.said is None, "before anything was done there is nothing to say"
    while coached.room.model.scene().segment == 0:
        coached.room.go(1)
    return coached


def test_after_a_directional_exercise_it_is_asked_and_spoken_and_nothing_stops(
    arched: Coached,
) -> None:
    assert arched.coaching.check.card.isVisible()
    arched.room.go(5)
    assert arched.room.voice.said[-1].startswith("How is it now? 1, moved up.")
    assert not arched.room.model.scene().paused
    assert arched.room.voice.said.count(arched.room.voice.said[-1]) == 1
    arched.room.go(26)
    assert arched.room.model.scene().kind is not PhaseKind.GET_READY
    assert not arched.coaching.check.card.isVisible()
    assert arched.said is None


@pytest.mark.parametrize(
    ("key", "answer"), [(K.Key_2, QuickAnswer.EASIER), (K.Key_3, QuickAnswer.SAME)]
)
def test_an_easy_answer_is_one_key_and_the_clock_goes_on(
    arched: Coached, key: Qt.Key, answer: QuickAnswer
) -> None:
    arched.press(key)
    assert arched.said is answer
    assert not arched.room.model.scene().paused
    assert arched.coaching.check.card.isVisible()


def test_a_wrong_key_is_put_right_by_another(arched: Coached) -> None:
    arched.press(K.Key_2, K.Key_3)
    assert arched.said is QuickAnswer.SAME
    rows = arched.coaching.check.card.rows
    assert rows[QuickAnswer.SAME].accessibleDescription() == "Chosen"
    assert rows[QuickAnswer.EASIER].accessibleDescription() == "Key 2"


def test_moved_up_asks_where_and_may_stay_open(arched: Coached) -> None:
    arched.press(K.Key_1)
    assert arched.title == "Where is the lowest pain now?"
    arched.press(K.Key_3)
    assert arched.room.model.record.exercises[0].quick_lowest is Lowest.BUTTOCK
    assert arched.said is QuickAnswer.MOVED_UP
    assert arched.room.model.scene().count_in == 3


def test_worse_asks_for_both_scores(arched: Coached) -> None:
    arched.press(K.Key_4)
    assert arched.title == "How is your right leg now, 0 to 10?"
    arched.press(K.Key_4)
    assert arched.title == "How is your back now, 0 to 10?"
    arched.press(K.Key_1)
    assert arched.ratings == [Scores(leg_right=4, back=1)]
    assert arched.room.model.record.exercises[0].light is Light.AMBER
    assert arched.room.model.scene().count_in == 3


def test_moved_down_ends_the_direction_kindly(arched: Coached) -> None:
    arched.press(K.Key_5, K.Key_1)
    assert arched.title == "Rest for 30 seconds and let it settle."
    arched.press(K.Key_Space)
    assert arched.said is QuickAnswer.MOVED_DOWN
    assert arched.room.model.record.exercises[0].quick_lowest is Lowest.CALF
    second = arched.room.model.record.exercises[1]
    assert (second.outcome, second.stop) == (Outcome.SKIPPED, StopReason.FURTHER_DOWN)
    assert not arched.coaching.check.card.isVisible()


def test_a_click_answers_too_and_beside_it_nothing_happens(arched: Coached) -> None:
    card = arched.coaching.check.card
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().topLeft())
    assert not arched.room.model.scene().paused
    card.rows[QuickAnswer.EASIER].click()
    assert arched.said is QuickAnswer.EASIER


@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
def test_the_answers_stand_inside_the_card_and_apart(
    arched: Coached, size: tuple[int, int], far: bool
) -> None:
    arched.page.stage.set_floor_mode(far)
    arched.page.resize(*size)
    arched.room.go(1)
    card = arched.coaching.check.card
    assert card.far is far
    assert arched.page.stage.rect().contains(card.geometry())
    boxes = [row.geometry().adjusted(6, 6, -6, -6) for row in card.rows.values()]
    assert all(card.rect().contains(box) for box in boxes)
    assert not any(a.intersects(b) for a, b in pairwise(boxes))
    if far:
        assert arched.page.stage.time_box.bottom() < card.geometry().top()
    else:
        [figure] = arched.page.stage.findChildren(FigureView)
        assert figure.geometry().bottom() <= card.geometry().top() + 2, "all of it is seen"
        for row in card.rows.values():
            assert row.width() >= row.natural_width(row.size_px), "no answer is shrunk"


def test_nothing_is_read_in_part_beside_the_card(arched: Coached, look: Look) -> None:
    stage, card = arched.page.stage, arched.coaching.check.card
    arched.room.go(1)
    box, ink = card.geometry(), ground_of(look, PhaseKind.GET_READY).ink
    card.hide()

    def inked() -> bool:
        picture = stage.grab(box).toImage()
        every = range(picture.width()), range(picture.height())
        return any(picture.pixelColor(x, y) == ink for x in every[0] for y in every[1])

    assert not inked()
    stage.make_way([])
    assert inked(), "without a card the sentence stands there"


@pytest.mark.parametrize("far", [False, True])
def test_the_key_to_go_on_is_seen_above_the_card(arched: Coached, far: bool) -> None:
    stage = arched.page.stage
    stage.set_floor_mode(far)
    arched.room.go(1)
    arched.press(K.Key_Space)
    second = QRect(0, 180, 640, 70) if far else QRect(0, 95, 700, 50)
    beside = stage.grab(second).toImage()
    assert arched.coaching.check.card.isVisible()
    stage.make_way([])
    assert stage.grab(second).toImage() != beside, "without a card it has its own place below"


def test_in_a_pause_the_card_follows_floor_mode_and_the_window(arched: Coached) -> None:
    card, stage = arched.coaching.check.card, arched.page.stage
    arched.room.go(1)
    arched.press(K.Key_Space, K.Key_B)
    assert (stage.far, card.far) == (True, True)
    for size in ((1366, 768), (1920, 1080)):
        arched.page.resize(*size)
        assert stage.time_box.bottom() <= card.geometry().top()
    arched.press(K.Key_B)
    assert card.wide
    assert arched.room.model.scene().paused


def test_a_word_of_care_keeps_its_place_beside_the_card(arched: Coached) -> None:
    card = arched.coaching.check.card
    alone = card.wide
    arched.page.remark.say("Mind your knees.", far=False)
    arched.room.model.scene_changed.disconnect(arched.page._show)
    arched.room.go(1)
    assert (alone, card.wide) == (True, False)
    assert not card.geometry().intersects(arched.page.remark.geometry())


def test_without_a_card_the_time_has_its_whole_size_again(arched: Coached) -> None:
    stage = arched.page.stage
    stage.set_floor_mode(True)
    arched.room.go(1)
    beside = stage.time_box
    arched.room.go(31)
    assert not arched.coaching.check.card.isVisible()
    assert stage.time_box.height() > beside.height()


def test_an_exercise_that_was_left_for_pain_is_not_asked_about_again(
    look: Look, qtbot: QtBot
) -> None:
    coached = Coached(look, "prone-lying", "bridge")
    qtbot.addWidget(coached.page)
    coached.page.show()
    coached.page.begin()
    coached.room.go(40)
    coached.press(K.Key_H, K.Key_2, K.Key_8, K.Key_1, K.Key_Space)
    assert coached.room.model.scene().segment == 1
    assert not coached.coaching.check.card.isVisible()


def own_time(coached: Coached) -> bool:
    return coached.coach.in_own_time


def test_t_lets_each_hold_wait_for_a_key_and_takes_that_back(coached: Coached) -> None:
    model = coached.room.model
    coached.press(K.Key_T, K.Key_Right)
    assert own_time(coached)
    coached.room.go(60)
    assert model.scene().waiting
    assert model.scene().kind is PhaseKind.HOLD
    coached.press(K.Key_T)  # keeps its meaning while it waits
    assert not own_time(coached)
    assert model.scene().waiting
    coached.press(K.Key_Space)
    coached.room.go(20)
    assert model.scene().seconds_left is not None
    coached.room.go(40)
    assert model.record.end is not None


# 6.4: after amber it is asked again at the next set


@pytest.fixture
def in_sets(look: Look, qtbot: QtBot) -> Coached:
    """A session whose first exercise was amber in its first set, and rests before the second."""
    coached = Coached(look, "bridge", "tilt", sets=2)
    qtbot.addWidget(coached.page)
    coached.page.resize(1366, 768)
    coached.page.show()
    coached.page.begin()
    coached.room.go(40)
    coached.press(K.Key_H, K.Key_3, K.Key_4, K.Key_1)  # leg 2 -> 4: amber, smaller
    while coached.room.model.scene().kind is not PhaseKind.SET_REST:
        coached.room.go(1)
    return coached


def test_after_amber_it_is_asked_again_at_the_next_set_and_nothing_stops(in_sets: Coached) -> None:
    assert in_sets.coaching.check.card.isVisible()
    in_sets.room.go(1)
    assert in_sets.room.voice.said[-1].startswith("How is it now? 1, moved up.")
    in_sets.press(K.Key_2)
    assert in_sets.said is None, "it is no entry of the direction diary"
    assert not in_sets.room.model.scene().paused
    rows = in_sets.coaching.check.card.rows
    assert rows[QuickAnswer.EASIER].accessibleDescription() == "Chosen"
    in_sets.room.go(60)
    assert in_sets.room.model.scene().set == 2
    assert not in_sets.coaching.check.card.isVisible()


@pytest.mark.parametrize(
    ("leg", "back", "title", "outcome"),
    [
        (K.Key_2, K.Key_1, "", Outcome.PLANNED),
        (K.Key_4, K.Key_1, "Stop this exercise for today.", Outcome.STOPPED),
        (K.Key_2, K.Key_5, "Stop this exercise for today.", Outcome.STOPPED),
        (K.Key_Space, K.Key_Space, "Stop this exercise for today.", Outcome.STOPPED),
    ],
)
def test_a_second_amber_ends_the_exercise_for_today(
    in_sets: Coached, leg: Qt.Key, back: Qt.Key, title: str, outcome: Outcome
) -> None:
    in_sets.press(K.Key_4, leg, back)
    assert in_sets.title == title
    in_sets.press(K.Key_1, K.Key_1)
    assert in_sets.outcome is outcome
    assert in_sets.said is None


def test_pain_further_down_before_a_set_stops_the_exercise(in_sets: Coached) -> None:
    in_sets.press(K.Key_5, K.Key_1)
    assert in_sets.title == "Stop this exercise for today."
    in_sets.press(K.Key_1, K.Key_1)
    first = in_sets.room.model.record.exercises[0]
    assert (first.outcome, first.stop) == (Outcome.STOPPED, StopReason.FURTHER_DOWN)


def test_a_green_exercise_is_not_asked_about_between_its_sets(look: Look, qtbot: QtBot) -> None:
    coached = Coached(look, "bridge", "tilt", sets=2)
    qtbot.addWidget(coached.page)
    coached.page.show()
    coached.page.begin()
    while coached.room.model.scene().kind is not PhaseKind.SET_REST:
        coached.room.go(1)
    assert not coached.coaching.check.card.isVisible()
