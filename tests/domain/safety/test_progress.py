"""When a step further is suggested, and which (clinical.md 6.8)."""

from datetime import date

import pytest

from sciatica_desktop.domain.exercise import DoseName, Kind
from sciatica_desktop.domain.outcomes import Light, Outcome
from sciatica_desktop.domain.safety.afterwards import Label
from sciatica_desktop.domain.safety.progress import Step, Turn, eligible, next_step
from sciatica_desktop.domain.safety.thresholds import Thresholds
from tests.content import real_catalogue

TODAY = date(2026, 11, 21)
EXERCISES = real_catalogue().exercises
GENTLE, DEFAULT, FULL, CUSTOM = DoseName


def turn(
    dose: DoseName = DEFAULT,
    outcome: Outcome = Outcome.DONE,
    light: Light | None = None,
    label: Label = Label.FINE,
    effort: int | None = None,
) -> Turn:
    return Turn(TODAY, dose, outcome, light, label, effort)


@pytest.mark.parametrize(
    ("last", "may"),
    [
        (turn(), True),
        (turn(effort=6), True),
        (turn(effort=7), False),
        (turn(light=Light.GREEN), True),
        (turn(light=Light.AMBER), False),
        (turn(outcome=Outcome.PARTLY), False),
        (turn(label=Label.UNKNOWN), False),
    ],
)
def test_three_good_sessions_make_progress_possible(
    last: Turn, may: bool, limits: Thresholds
) -> None:
    assert eligible([turn(), turn(), last], limits) is may
    assert not eligible([turn(), last], limits)


@pytest.mark.parametrize(
    ("exercise", "dose", "step"),
    [
        ("glute-bridge", GENTLE, Step("glute-bridge", DEFAULT)),
        ("glute-bridge", DEFAULT, Step("glute-bridge", FULL)),
        ("glute-bridge", FULL, Step("bodyweight-squat", GENTLE)),
        ("bird-dog", FULL, None),
        ("walking", CUSTOM, None),
    ],
)
def test_one_thing_changes_at_a_time(
    exercise: str, dose: DoseName, step: Step | None, limits: Thresholds
) -> None:
    assert next_step(EXERCISES[exercise], [turn(dose)] * 3, limits) == step


def test_no_strength_exercise_is_ever_suggested_with_more_than_three_sets() -> None:
    strength = [e for e in EXERCISES.values() if e.kind is Kind.STRENGTH]
    assert strength
    for exercise in strength:
        assert max(exercise.doses.named(d).sets for d in (GENTLE, DEFAULT, FULL)) <= 3


def test_nothing_is_suggested_after_a_hard_session(limits: Thresholds) -> None:
    turns = [turn(), turn(), turn(effort=9)]
    assert next_step(EXERCISES["glute-bridge"], turns, limits) is None
