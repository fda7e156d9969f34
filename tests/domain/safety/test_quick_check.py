"""After which exercise the quick check is open (clinical.md 6.4)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

import pytest

from sciatica_desktop.domain.exercise import Dose
from sciatica_desktop.domain.record import ExerciseRecord, Light, Outcome, SessionRecord
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.quick_check import asks_after, item_to_ask
from tests.content import real_catalogue

EXERCISES = real_catalogue().exercises
KEY = UUID(int=1)
DONE, PARTLY, SKIPPED, STOPPED, PLANNED = (
    Outcome.DONE,
    Outcome.PARTLY,
    Outcome.SKIPPED,
    Outcome.STOPPED,
    Outcome.PLANNED,
)


def test_seven_directional_exercises_and_the_nerve_glides_are_asked_after() -> None:
    assert sorted(name for name, e in EXERCISES.items() if asks_after(e)) == [
        "childs-pose",
        "knee-to-chest",
        "knee-to-opposite-shoulder",
        "nerve-glide-supine",
        "nerve-slider-seated",
        "prone-lying",
        "prone-on-elbows",
        "prone-press-up",
        "standing-back-extension",
    ]


def record(*done: tuple[str, Outcome], **more: object) -> SessionRecord:
    exercises: Sequence[ExerciseRecord] = [
        ExerciseRecord(KEY, number, name, Dose(1, 1, 1), outcome=outcome, **more)  # type: ignore[arg-type]
        for number, (name, outcome) in enumerate(done)
    ]
    return SessionRecord(KEY, datetime(2026, 11, 21, tzinfo=UTC), "x", tuple(exercises))


@pytest.mark.parametrize(
    ("done", "coming", "asked"),
    [
        ([("prone-lying", DONE), ("walking", PLANNED)], 1, 0),
        ([("prone-lying", PARTLY), ("walking", PLANNED)], 1, 0),
        ([("prone-lying", STOPPED), ("walking", PLANNED)], 1, None),
        ([("prone-lying", SKIPPED), ("walking", PLANNED)], 1, None),
        ([("prone-lying", DONE), ("walking", SKIPPED), ("heat-pack", PLANNED)], 2, 0),
        ([("prone-lying", DONE), ("walking", DONE), ("heat-pack", PLANNED)], 2, None),
        ([("prone-lying", DONE), ("walking", PLANNED)], 2, 0),
        ([("gone from the catalogue", DONE), ("walking", PLANNED)], 1, None),
        ([("prone-lying", DONE)], 0, None),
    ],
)
def test_the_exercise_that_was_done_last_is_meant(
    done: list[tuple[str, Outcome]], coming: int, asked: int | None
) -> None:
    assert item_to_ask(record(*done), EXERCISES, coming) == asked


def test_red_pain_was_asked_about_already_but_an_answer_can_be_changed() -> None:
    one = ("prone-lying", DONE)
    assert item_to_ask(record(one, light=Light.RED), EXERCISES, 1) is None
    answered = record(one, light=Light.RED, quick=QuickAnswer.WORSE)
    assert item_to_ask(answered, EXERCISES, 1) == 0
    assert item_to_ask(record(one, light=Light.AMBER), EXERCISES, 1) == 0
