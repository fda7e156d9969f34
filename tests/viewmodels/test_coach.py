"""What a person who hurts chooses is done in the session and written in the diary."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.check import BeforeCheck, Part
from sciatica_desktop.domain.exercise import Code, Exercise
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import Plan, PlannedItem
from sciatica_desktop.domain.planning import build_session_plan, planned_items
from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.record import (
    Ending,
    ExerciseRecord,
    Light,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.hurts import Hurt, Joint, Offer
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.viewmodels.coach import Care, Coach
from sciatica_desktop.viewmodels.hurting import Hurting, Reply
from sciatica_desktop.viewmodels.preparing import Known
from sciatica_desktop.viewmodels.resuming import take_up
from sciatica_desktop.viewmodels.session import SessionViewModel
from sciatica_desktop.viewmodels.surroundings import Surroundings
from tests.fakes import FakeClock, RecordingChime, RecordingVoice, RecordingWakefulness
from tests.viewmodels.rooms import CATALOGUE, LIMITS
from tests.viewmodels.test_session import spoken

START = Scores(leg_right=2, back=1, lowest=Lowest.THIGH)


class Room:
    """A session of "Eight simple exercises" that was paused, and its coach."""

    def __init__(self, folder: Path) -> None:
        self.database = open_database(folder / "diary.db")
        self.journal = Journal(self.database)
        self.clock = FakeClock()
        self.voice = RecordingVoice()
        around = Surroundings(
            self.clock, RecordingChime(), self.voice, RecordingWakefulness(), spoken, self.journal
        )
        items = planned_items(CATALOGUE, CATALOGUE.programmes["eight-simple"])
        self.model = SessionViewModel(self.make(items), CATALOGUE.exercises, around)
        self.refused: set[str] = set()
        self.ratings: list[Scores] = []
        self.agreed: list[Code] = []
        self.coach = Coach(self.model, self.care())
        self.model.start()

    def care(self) -> Care:
        return Care(
            CATALOGUE,
            LIMITS,
            START,
            (Part.LEG_RIGHT, Part.BACK),
            self.allows,
            self.make,
            self.ratings.append,
            self.agreed.append,
            frozenset({Code.HIP}),
        )

    def allows(self, exercise: Exercise) -> bool:
        return exercise.id not in self.refused

    def make(self, items: Sequence[PlannedItem]) -> Plan:
        return build_session_plan("eight-simple", items, CATALOGUE.exercises)

    def at(self, exercise: str) -> None:
        """Come to an exercise that began a little while ago."""
        while self.model.scene().exercise.id != exercise:
            self.model.next(Outcome.DONE)
        self.go(35)

    def go(self, seconds: int) -> None:
        for _ in range(seconds):
            self.clock.go(1)
            self.model.tick()

    def hurts(self, hurt: Hurt, *answers: Reply) -> Hurting:
        self.model.pause()
        hurting = self.coach.tell(hurt)
        for answer in answers:
            hurting = self.coach.answer(hurting, answer)
        self.coach.settle(hurting)
        return hurting

    def names(self) -> list[str]:
        """The exercises that the plan still leads through."""
        return list(dict.fromkeys(p.exercise for p in self.model.plan.phases))

    def written(self, exercise: str) -> ExerciseRecord:
        record = self.journal.session(self.model.record.id)
        assert record is not None
        assert record == self.model.record, "the disk says what memory says"
        return next(e for e in record.exercises if e.exercise == exercise)


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    room = Room(tmp_path)
    yield room
    room.database.close()


def test_a_stretch_goes_on_after_a_count_in_and_leaves_no_light(room: Room) -> None:
    room.at("pelvic-tilt")
    hurting = room.hurts(Hurt.STRETCH)
    assert room.coach.offers(hurting) == (Offer.RESUME, Offer.SMALLER, Offer.EASIER)
    room.coach.resume()
    assert room.model.scene().count_in == 3
    assert room.written("pelvic-tilt").light is None
    assert room.ratings == []


def test_amber_goes_on_smaller_and_the_second_time_the_exercise_is_left(room: Room) -> None:
    room.at("figure-four-supine")
    before = room.model.scene().left_s
    hurting = room.hurts(Hurt.LEG, 4)
    assert room.coach.offers(hurting)[0] is Offer.SMALLER
    room.coach.go_smaller()
    assert room.model.scene().left_s < before
    assert room.written("figure-four-supine").light is Light.AMBER
    again = room.hurts(Hurt.LEG, 4)
    assert room.coach.offers(again)[0] is Offer.SKIP
    room.coach.skip()
    assert room.written("figure-four-supine").outcome is Outcome.STOPPED
    assert room.written("figure-four-supine").stop is StopReason.LEG
    assert room.ratings == [Scores(leg_right=4)] * 2


def test_red_can_only_be_left_rested_from_or_finished(room: Room) -> None:
    room.at("pelvic-tilt")
    hurting = room.hurts(Hurt.LEG, 7)
    assert room.coach.offers(hurting) == (Offer.SKIP, Offer.REST, Offer.STOP)
    assert room.coach.rest()
    assert room.model.scene().exercise.id == "rest-90-90"
    assert room.written("pelvic-tilt").light is Light.RED
    rest = room.written("rest-90-90")
    assert (rest.dose.hold_s, rest.outcome) == (60, Outcome.PLANNED)
    room.go(120)
    assert room.written("rest-90-90").outcome is Outcome.DONE
    assert room.model.scene().exercise.id == "lying-knee-rolls"


def test_a_person_who_may_not_lie_down_is_not_sent_to_rest_there(room: Room) -> None:
    room.refused.add("rest-90-90")
    room.hurts(Hurt.LEG, 7)
    assert not room.coach.rest()
    assert "rest-90-90" not in room.names()


def test_pain_further_down_drops_what_is_left_of_the_direction(room: Room) -> None:
    room.at("prone-press-up")
    room.hurts(Hurt.FURTHER_DOWN, Lowest.CALF)
    assert "standing-back-extension" not in room.names()
    left = room.written("standing-back-extension")
    assert (left.outcome, left.stop) == (Outcome.SKIPPED, StopReason.FURTHER_DOWN)
    assert room.ratings == [Scores(lowest=Lowest.CALF)]
    assert room.model.scene().next is None
    room.coach.skip()
    assert room.model.record.end is not None


def test_pain_further_down_without_a_direction_drops_nothing(room: Room) -> None:
    names = room.names()
    room.at("pelvic-tilt")
    room.hurts(Hurt.FURTHER_DOWN, None)
    assert room.names() == names


def test_moved_down_in_a_quick_check_drops_the_exercise_that_is_about_to_begin(room: Room) -> None:
    room.at("standing-back-extension")
    room.model.pause()
    arched = room.model.scene().segment - 1
    room.coach.settle(room.coach.answer(room.coach.tell(QuickAnswer.MOVED_DOWN, arched), None))
    assert room.written("prone-press-up").light is Light.RED
    assert room.written("standing-back-extension").stop is StopReason.FURTHER_DOWN
    assert room.model.record.end is not None


def test_an_easier_exercise_takes_the_place_of_a_hard_one(room: Room) -> None:
    room.at("prone-press-up")
    hurting = room.hurts(Hurt.BACK, 3)
    assert room.coach.offers(hurting)[0] is Offer.RESUME
    hurting = room.hurts(Hurt.JOINT, Joint.WRIST)
    assert Offer.EASIER in room.coach.offers(hurting)
    room.coach.go_easier()
    assert room.model.scene().exercise.id == "prone-on-elbows"
    assert room.written("prone-press-up").outcome is Outcome.STOPPED
    assert room.written("standing-back-extension").number == 8


def test_nothing_easier_is_offered_where_it_is_refused_or_planned_already(room: Room) -> None:
    room.refused |= {"prone-on-elbows", "prone-lying"}
    room.at("prone-press-up")
    hurting = room.hurts(Hurt.JOINT, Joint.WRIST)
    assert room.coach.offers(hurting) == (Offer.SKIP, Offer.STOP)
    room.coach.go_easier()
    assert room.model.scene().exercise.id == "standing-back-extension"


def test_a_joint_is_remembered_only_if_the_profile_does_not_know_it(room: Room) -> None:
    assert room.coach.code_to_ask(room.hurts(Hurt.STRETCH)) is None
    assert room.coach.code_to_ask(room.hurts(Hurt.JOINT, Joint.HIP)) is None
    assert room.coach.code_to_ask(room.hurts(Hurt.JOINT, Joint.KNEE)) is Code.KNE
    room.coach.agree(Code.KNE)
    assert room.agreed == [Code.KNE]


@pytest.mark.parametrize(
    ("hurt", "answer", "ending", "outcome"),
    [
        (Hurt.STRETCH, None, Ending.EARLY, Outcome.PARTLY),
        (Hurt.LEG, 7, Ending.EARLY, Outcome.STOPPED),
        (Hurt.UNWELL, True, Ending.STOPPED, Outcome.STOPPED),
    ],
)
def test_finishing_is_a_choice_unless_a_rule_ends_it(
    room: Room, hurt: Hurt, answer: Reply, ending: Ending, outcome: Outcome
) -> None:
    room.at("lying-knee-rolls")
    hurting = room.hurts(hurt)
    if hurting.question is not None:
        room.coach.answer(hurting, answer)
    room.coach.stop()
    assert room.model.record.end is not None
    assert room.model.record.end.ending is ending
    assert room.written("lying-knee-rolls").outcome is outcome
    assert not room.coach.screen_wanted


@pytest.mark.parametrize("emergency", [False, True])
def test_warning_signs_end_the_session_by_rule(room: Room, emergency: bool) -> None:
    room.hurts(Hurt.TINGLING, False)
    room.coach.end_for_signs(emergency=emergency)
    assert (room.coach.screen_wanted, room.coach.emergency) == (True, emergency)
    assert room.model.record.end is not None
    assert room.model.record.end.ending is Ending.STOPPED


def test_nothing_is_offered_before_the_last_answer(room: Room) -> None:
    assert room.coach.offers(room.hurts(Hurt.LEG)) == ()
    assert room.coach.settle_s == LIMITS.settle_s


def test_questions_are_spoken_unless_the_sound_is_off(room: Room) -> None:
    room.model.pause()
    room.model.say("How is it?")
    room.model.toggle_mute()
    room.model.say("And now?")
    assert room.voice.said[-1] == "How is it?"


def test_a_session_taken_up_again_still_leaves_out_what_was_dropped(room: Room) -> None:
    room.at("prone-press-up")
    room.hurts(Hurt.FURTHER_DOWN, None)
    record = room.model.record
    again = taken_up(record, 4)
    assert again is not None
    exercises = {p.exercise for p in again.phases}
    assert "prone-press-up" in exercises
    assert "standing-back-extension" not in exercises
    assert len(again.items) == len(record.exercises)
    assert taken_up(record, 7) is None, "nothing is left of it"


def taken_up(record: SessionRecord, first: int) -> Plan | None:
    """Return what is left of a session from an exercise on."""
    check, now = BeforeCheck(START), record.begun
    return take_up(record, "Eight", first, check, CATALOGUE, Known(), now, LIMITS, Pace()).plan


def test_nothing_is_changed_after_the_end(room: Room) -> None:
    room.model.finish()
    plan = room.model.plan
    room.model.reshape(lambda plan, _number: Plan(plan.programme, (), ()))
    assert room.model.plan is plan


def test_an_easier_exercise_keeps_to_ones_own_time(room: Room) -> None:
    room.coach.toggle_own_time()
    room.coach.go_easier()
    plan, present = room.model.plan, room.model.scene().segment
    assert plan.items[present].take_my_time
    room.coach.toggle_own_time()
    assert not room.coach.in_own_time
