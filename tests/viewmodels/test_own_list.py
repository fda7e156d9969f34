"""The person's own list: seen, and changed by hand (clinical.md 6.2, 6.5, 6.8)."""

from datetime import date, timedelta

import pytest

from sciatica_desktop.domain.exercise import Code, DoseName
from sciatica_desktop.domain.profile import Country, Profile
from sciatica_desktop.domain.safety.advancing import StepAnswer
from sciatica_desktop.domain.safety.asking import Ask, AskReply
from sciatica_desktop.domain.safety.progress import Step
from sciatica_desktop.storage.told import Told
from sciatica_desktop.viewmodels.knowing import books_of
from sciatica_desktop.viewmodels.own_list import OwnListViewModel
from tests.viewmodels.rooms import CATALOGUE, LIMITS, Rooms


@pytest.fixture
def model(rooms: Rooms) -> OwnListViewModel:
    return OwnListViewModel(books_of(rooms.database), CATALOGUE, rooms.clock, LIMITS)


def test_a_new_person_keeps_nothing(model: OwnListViewModel) -> None:
    assert (model.rests, model.steps, model.own_pace, model.asked) == ((), (), (), ())
    assert model.country is None
    assert model.today == date(2026, 11, 21)


def test_an_exercise_goes_on_the_list_and_off_again(model: OwnListViewModel) -> None:
    changes = list[bool]()
    model.changed.connect(lambda: changes.append(True))
    model.rest("bird-dog", on=True)
    assert [r.exercise for r in model.rests] == ["bird-dog"]
    assert model.is_resting("bird-dog")
    model.rest("bird-dog", on=False)
    assert model.rests == ()
    assert len(changes) == 2


def test_exercises_without_a_clock_stand_in_catalogue_order(model: OwnListViewModel) -> None:
    model.take_time("bird-dog", on=True)
    model.take_time("pelvic-tilt", on=True)
    assert [e.id for e in model.own_pace] == ["pelvic-tilt", "bird-dog"]
    assert model.takes_time("bird-dog")
    model.take_time("bird-dog", on=False)
    assert not model.takes_time("bird-dog")


def test_a_step_can_be_forgotten(rooms: Rooms, model: OwnListViewModel) -> None:
    told, now = Told(rooms.settings), rooms.clock.wall()
    up = Step("pelvic-tilt", DoseName.FULL)
    told.step(StepAnswer("eight-simple", "pelvic-tilt", up, taken=True, at=now))
    told.step(StepAnswer("eight-simple", "knee-to-chest", up, taken=False, at=now))
    told.step(StepAnswer("gone", "pelvic-tilt", up, taken=True, at=now))
    gone = Step("gone", DoseName.FULL)
    told.step(StepAnswer("eight-simple", "walking", gone, taken=True, at=now))
    (step,) = model.steps
    assert (step.programme, step.exercise.id) == ("Eight simple exercises", "pelvic-tilt")
    model.forget(step)
    assert model.steps == ()


def test_only_what_still_applies_is_asked_about(rooms: Rooms, model: OwnListViewModel) -> None:
    today = rooms.clock.wall().date()
    rooms.settings.put_profile(
        Profile(
            codes=frozenset({Code.OST}),
            spell_began=today - timedelta(days=100),
            country=Country.UK,
        )
    )
    model.choose(Ask.BONES, AskReply.GENTLE)
    model.choose(Ask.VERTEBRA, AskReply.GENTLE)
    model.choose(Ask.STIFF_MORNINGS, AskReply.NO)
    assert [(ask, a.reply) for ask, a in model.asked] == [(Ask.BONES, AskReply.GENTLE)]
    model.choose(Ask.BONES, AskReply.ASKED)
    assert [a.reply for _, a in model.asked] == [AskReply.ASKED]
    assert model.country is Country.UK
