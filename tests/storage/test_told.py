"""What was said once is found again, and what cannot be read counts as never said."""

from datetime import UTC, date, datetime, timedelta

import pytest

from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.safety.advancing import StepAnswer
from sciatica_desktop.domain.safety.asking import Answered, Ask, AskReply
from sciatica_desktop.domain.safety.progress import Step
from sciatica_desktop.domain.safety.resting import Wish
from sciatica_desktop.storage.database import Database
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.storage.told import Told

AT = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def told(db: Database) -> Told:
    return Told(Settings(db))


def test_the_last_choice_of_an_ask_first_page_counts(told: Told) -> None:
    told.answer(Ask.BONES, AskReply.GENTLE, AT - timedelta(days=9))
    told.answer(Ask.BONES, AskReply.ASKED, AT)
    told.answer(Ask.STIFF_MORNINGS, AskReply.NO, AT)
    assert told.asked() == {
        Ask.BONES: Answered(AskReply.ASKED, date(2026, 11, 21)),
        Ask.STIFF_MORNINGS: Answered(AskReply.NO, date(2026, 11, 21)),
    }


def test_an_exercise_is_put_on_the_list_and_taken_off(told: Told) -> None:
    told.rest("bird-dog", AT, on=True)
    assert told.wishes() == (Wish("bird-dog", AT, rests=True),)
    told.rest("bird-dog", AT, on=False)
    assert told.wishes() == (Wish("bird-dog", AT, rests=False),)


def test_steps_taken_and_refused_stand_beside_each_other(told: Told) -> None:
    taken = StepAnswer(
        "eight-simple", "pelvic-tilt", Step("pelvic-tilt", DoseName.FULL), taken=True, at=AT
    )
    refused = StepAnswer(
        "eight-simple", "pelvic-tilt", Step("glute-bridge", DoseName.GENTLE), taken=False, at=AT
    )
    told.step(taken)
    told.step(refused)
    assert told.steps() == (taken, refused)
    told.forget_step("eight-simple", "pelvic-tilt")
    assert told.steps() == (refused,)


def test_time_of_ones_own_belongs_to_single_exercises(told: Told) -> None:
    told.take_time("walking", AT, on=True)
    told.take_time("bird-dog", AT, on=True)
    told.take_time("bird-dog", AT, on=False)
    assert told.own_pace() == frozenset({"walking"})


def test_a_question_that_was_asked_is_remembered_with_its_day(told: Told) -> None:
    assert told.said_on("flare") is None
    told.say("flare", AT)
    assert told.said_on("flare") == date(2026, 11, 21)


@pytest.mark.parametrize("value", ["nonsense", {"dose": "huge", "exercise": "walking"}, {}, 7])
def test_what_cannot_be_read_counts_as_never_said(value: object, told: Told, db: Database) -> None:
    settings = Settings(db)
    settings.note_fact("asked.PRG", value, AT)
    settings.note_fact("asked.XYZ", "asked", AT)
    settings.note_fact("step.taken.eight-simple.pelvic-tilt", value, AT)
    assert (told.asked(), told.steps()) == ({}, ())
