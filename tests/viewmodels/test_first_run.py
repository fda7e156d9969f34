"""The first run: each question once, in order, left and taken up again."""

from dataclasses import replace

import pytest

from sciatica_desktop.app.touring import say_no_to_all
from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.safety.red_flags import (
    EMERGENCY_SIGNS,
    Answer,
    ScreenState,
    Sign,
    Urgency,
    wrong_answer,
)
from sciatica_desktop.viewmodels.conditions import Spell, spell_of
from sciatica_desktop.viewmodels.first_run import SOUND_FACT, FirstRunViewModel, Step
from tests.viewmodels.rooms import LIMITS, Rooms

pytestmark = pytest.mark.usefixtures("qapp")


class Desk:
    """The first run and what it said."""

    def __init__(self, rooms: Rooms) -> None:
        self.model = FirstRunViewModel(rooms.settings, rooms.clock, LIMITS, "What it is for")
        self.said: list[str] = []
        self.model.finished.connect(lambda: self.said.append("finished"))
        self.model.left.connect(lambda: self.said.append("left"))
        self.model.warning_wanted.connect(lambda: self.said.append("warning"))

    def to_leg(self) -> None:
        self.model.read_scope()
        self.model.say_age(old_enough=True)

    def to_spell(self, leg: SoreLeg = SoreLeg.RIGHT) -> None:
        self.to_leg()
        self.model.choose_leg(leg)
        say_no_to_all(self.model.screening())

    def to_conditions(self) -> None:
        self.to_spell()
        self.model.choose_spell(Lowest.CALF, Spell.WEEKS)


@pytest.fixture
def desk(rooms: Rooms) -> Desk:
    return Desk(rooms)


def test_everything_is_asked_in_order_and_kept(desk: Desk, rooms: Rooms) -> None:
    model = desk.model
    steps = [model.step]
    model.read_scope()
    steps.append(model.step)
    model.say_age(old_enough=True)
    steps.append(model.step)
    model.choose_leg(SoreLeg.LEFT)
    steps.append(model.step)
    say_no_to_all(model.screening())
    steps.append(model.step)
    model.choose_spell(Lowest.THIGH, Spell.MONTHS)
    steps.append(model.step)
    model.say_conditions(replace(model.profile, codes=frozenset({Code.KNE})))
    steps.append(model.step)
    model.say_floor(can=True)
    steps.append(model.step)
    model.say_kneel(can=False)
    steps.append(model.step)
    assert desk.said == []
    model.end_sound_check()
    assert [*steps, model.step] == [s for s in Step if s is not Step.TOO_YOUNG]
    assert desk.said == ["finished"]
    told = rooms.settings.profile()
    assert (told.sore_leg, told.lowest, told.kneel) == (SoreLeg.LEFT, Lowest.THIGH, False)
    assert spell_of(told, rooms.clock.wall().date()) is Spell.MONTHS


def test_an_answer_that_the_disk_refuses_stays_open_until_it_is_kept(
    desk: Desk, rooms: Rooms
) -> None:
    why: list[str] = []
    desk.model.refused.connect(why.append)
    desk.to_spell()
    rooms.database.write("PRAGMA query_only = ON")
    desk.model.choose_spell(Lowest.CALF, Spell.WEEKS)
    desk.model.back()
    desk.model.choose_leg(SoreLeg.BOTH)
    desk.model.try_again()
    assert len(why) == 3
    assert step(desk) is Step.LEG, "nothing went on without it"
    rooms.database.write("PRAGMA query_only = OFF")
    desk.model.try_again()
    assert desk.model.profile.sore_leg is SoreLeg.BOTH
    assert step(desk) is Step.SIGNS


def test_kneeling_is_asked_only_with_knee_trouble(desk: Desk) -> None:
    desk.to_conditions()
    desk.model.say_conditions(desk.model.profile)
    assert desk.model.profile.codes == frozenset()
    desk.model.say_floor(can=False)
    assert desk.model.step is Step.SOUND
    desk.model.end_sound_check()
    assert desk.said == ["finished"]


def test_the_sound_check_can_be_gone_back_from_and_comes_once(desk: Desk, rooms: Rooms) -> None:
    desk.to_conditions()
    desk.model.say_conditions(desk.model.profile)
    desk.model.say_floor(can=True)
    assert Desk(rooms).model.step is Step.SOUND
    desk.model.back()
    desk.model.say_kneel(can=True)
    assert desk.model.step is Step.SOUND
    desk.model.end_sound_check()
    assert not Desk(rooms).model.due


def test_it_is_taken_up_where_it_was_left(desk: Desk, rooms: Rooms) -> None:
    desk.to_conditions()
    desk.model.leave()
    assert desk.said == ["left"]
    again = Desk(rooms)
    assert again.model.step is Step.CONDITIONS
    assert again.model.due


def test_under_16_it_stays_closed_until_the_answer_is_taken_back(desk: Desk, rooms: Rooms) -> None:
    desk.model.read_scope()
    desk.model.say_age(old_enough=False)
    assert Desk(rooms).model.step is Step.TOO_YOUNG
    desk.model.say_age(old_enough=None)
    assert desk.model.step is Step.AGE


def test_a_warning_sign_comes_before_the_rest(desk: Desk, rooms: Rooms) -> None:
    desk.to_leg()
    desk.model.choose_leg(SoreLeg.RIGHT)
    desk.model.screening().answer(Sign.R1, Answer.YES)
    assert desk.said == ["warning"]
    lock = rooms.settings.screen().lock
    assert lock is not None
    assert lock.urgency is Urgency.EMERGENCY
    assert desk.model.step is Step.SPELL


def test_a_wrong_answer_brings_the_signs_back(desk: Desk, rooms: Rooms) -> None:
    desk.to_leg()
    desk.model.choose_leg(SoreLeg.RIGHT)
    desk.model.screening().answer(Sign.R1, Answer.YES)
    rooms.settings.put_screen(wrong_answer(rooms.settings.screen(), Sign.R1))
    assert desk.model.step is Step.SIGNS


def step(desk: Desk) -> Step:
    return desk.model.step


def test_back_from_the_signs_asks_the_leg_again(desk: Desk) -> None:
    desk.to_leg()
    desk.model.choose_leg(SoreLeg.RIGHT)
    desk.model.screening().back()
    assert step(desk) is Step.LEG
    desk.model.choose_leg(SoreLeg.LEFT)
    assert step(desk) is Step.SIGNS
    assert desk.model.profile.sore_leg is SoreLeg.LEFT


def test_every_question_can_be_answered_again_and_nothing_told_is_lost(desk: Desk) -> None:
    desk.to_conditions()
    steps = []
    while desk.model.can_go_back:
        desk.model.back()
        steps.append(desk.model.step)
    assert steps == [Step.SPELL, Step.LEG, Step.AGE, Step.SCOPE]
    assert desk.said == []
    desk.model.back()
    assert desk.said == ["left"]
    desk.model.read_scope()
    assert step(desk) is Step.CONDITIONS, "what was told once is not asked twice"
    desk.model.back()
    desk.model.choose_spell(Lowest.FOOT, Spell.WEEKS)
    assert desk.model.profile.lowest is Lowest.FOOT
    assert step(desk) is Step.CONDITIONS


@pytest.mark.parametrize("leg", [SoreLeg.BOTH, SoreLeg.RIGHT])
def test_both_legs_ask_the_signs_again_where_they_were_answered(
    desk: Desk, rooms: Rooms, leg: SoreLeg
) -> None:
    rooms.settings.put_screen(ScreenState(last_full=rooms.clock.wall()))
    desk.to_leg()
    desk.model.choose_leg(leg)
    again = Desk(rooms)
    assert (again.model.step is Step.SIGNS) == (leg is SoreLeg.BOTH)
    if leg is SoreLeg.BOTH:
        screening = again.model.screening()
        assert screening.signs == EMERGENCY_SIGNS
        say_no_to_all(screening)
        assert again.model.step is Step.SPELL


def test_someone_who_told_everything_is_asked_nothing(desk: Desk, rooms: Rooms) -> None:
    rooms.settings.put_profile(
        Profile(
            old_enough=True,
            sore_leg=SoreLeg.LEFT,
            lowest=Lowest.BACK,
            codes=frozenset(),
            floor=True,
        )
    )
    rooms.settings.put_screen(ScreenState(last_full=rooms.clock.wall()))
    rooms.settings.note_fact(SOUND_FACT, "offered", rooms.clock.wall())
    assert step(desk) is Step.SCOPE
    desk.model.read_scope()
    assert not desk.model.due
