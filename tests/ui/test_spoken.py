"""What is heard with closed eyes."""

from dataclasses import replace

import pytest

from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.plan import PlannedItem, Side
from sciatica_desktop.domain.preferences import Preferences, Wait
from sciatica_desktop.domain.remark import Remark
from sciatica_desktop.domain.words import (
    AllDone,
    Announcement,
    ChangeSides,
    Count,
    Halfway,
    Hold,
    Rest,
    SetRest,
    Words,
)
from sciatica_desktop.ui.wording.pacing import pace_for
from sciatica_desktop.ui.wording.spoken import Speech
from tests.content import real_catalogue

EXERCISES = real_catalogue().exercises
SPEECH = Speech(EXERCISES)


def announced(exercise: str, side: Side | None = None, *, waits: bool = False) -> str:
    dose = EXERCISES[exercise].doses.default
    return SPEECH.sentence(Announcement(exercise, dose, side, waits))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (Count(3, 6, None), "3"),
        (Count(1, 6, Side.LEFT), "Left side. 1"),
        (Hold(waits=False), "Hold"),
        (Halfway(), "Halfway"),
        (Rest(), "Rest"),
        (SetRest(2, 3), "Rest. Then set 2 of 3"),
        (ChangeSides(Side.RIGHT), "Change sides. Right side"),
        (ChangeSides(None), "Change sides"),
        (AllDone(), "All done."),
    ],
)
def test_short_cues(words: Words, sentence: str) -> None:
    assert SPEECH.sentence(words) == sentence


def test_an_announcement_says_exercise_position_dose_first_step_and_side() -> None:
    said = announced("knee-to-chest", Side.RIGHT)
    assert said.startswith("One knee to chest. On your back. 2 times each side, hold 20 seconds. ")
    assert EXERCISES["knee-to-chest"].steps[0].text in said
    assert said.endswith("Right side first.")


def test_both_sides_together_name_none() -> None:
    assert "side" not in announced("glute-bridge", None).lower().replace("sides", "")


def test_where_the_guide_waits_it_says_how_to_go_on() -> None:
    assert announced("walking", waits=True).endswith("Press any key when you are ready.")
    assert "press any key" in SPEECH.sentence(Hold(waits=True))


@pytest.mark.parametrize(
    ("exercise", "dose"),
    [
        ("walking", "for 5 minutes"),
        ("glute-bridge", "2 sets, 8 times, hold 3 seconds"),
        ("nerve-glide-supine", "10 times"),
        ("prone-on-elbows", "2 times, for 1 minute"),
    ],
)
def test_doses_are_said_as_people_say_them(exercise: str, dose: str) -> None:
    assert f" {dose}." in announced(exercise)


def test_every_exercise_can_be_announced_in_every_dose() -> None:
    for exercise in EXERCISES.values():
        for name in (DoseName.GENTLE, DoseName.DEFAULT, DoseName.FULL):
            item = PlannedItem(exercise.id, exercise.doses.named(name), name)
            assert exercise.name in SPEECH.announcement_of(item)


def test_a_word_of_care_is_spoken_with_the_exercise_and_counted_in_its_time() -> None:
    dose = EXERCISES["childs-pose"].doses.gentle
    words = Announcement("childs-pose", dose, None, waits=False, remarks=(Remark.MORNING,))
    assert SPEECH.sentence(words).endswith("Up for less than an hour? Skip this one for now.")
    plain = PlannedItem("childs-pose", dose, DoseName.GENTLE)
    longer = replace(plain, remarks=(Remark.MORNING, Remark.KNEE))
    assert len(SPEECH.announcement_of(longer)) > len(SPEECH.announcement_of(plain)) + 90


@pytest.mark.parametrize("wait", Wait)
def test_a_session_told_faster_than_life_neither_speaks_nor_waits(wait: Wait) -> None:
    wishes = Preferences(wait_until_ready=wait, voice=True)
    assert pace_for(wishes, SPEECH).wait is wait
    tried = pace_for(wishes, SPEECH, silent=True)
    assert (tried.wait, tried.asking_s) == (Wait.OFF, 0)
