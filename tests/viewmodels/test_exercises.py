"""The gallery finds by any name, and filters narrow it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.exercise import Kind
from sciatica_desktop.viewmodels.exercises import (
    Bend,
    ExercisesViewModel,
    Filters,
    Need,
    Posture,
    matches,
)
from tests.viewmodels.rooms import CATALOGUE


def test_everything_is_there_at_first() -> None:
    assert len(ExercisesViewModel(CATALOGUE).found) == 34


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cobra", "prone-press-up"),
        ("PIRIFORMIS", "figure-four-supine"),
        ("knee hug", "knee-to-chest"),
        ("bridge", "glute-bridge"),
        ("childs pose", "childs-pose"),
        ("figure four", "figure-four-supine"),
    ],
)
def test_search_knows_aliases_and_muscles(words: str, found: str, qtbot: QtBot) -> None:
    model = ExercisesViewModel(CATALOGUE)
    with qtbot.waitSignal(model.changed):
        model.search(words)
    assert found in [e.id for e in model.found]
    assert len(model.found) < 34


def test_filters_narrow_together_and_are_cleared(qtbot: QtBot) -> None:
    model = ExercisesViewModel(CATALOGUE)
    model.narrow(posture=Posture.STANDING, kind=Kind.STRENGTH, level=3)
    assert {e.id for e in model.found} <= {
        e.id for e in CATALOGUE.exercises.values() if e.level == 3
    }
    model.narrow(need=Need.BAND)
    assert "banded-squat" in [e.id for e in model.found]
    model.narrow(bend=Bend.ROTATION)
    assert model.found == ()
    model.clear()
    assert model.filters == Filters()
    with qtbot.assertNotEmitted(model.changed):
        model.clear()


@pytest.mark.parametrize("kind", [Posture, Bend, Need])
def test_every_choice_of_a_filter_finds_something(kind: type[Posture | Bend | Need]) -> None:
    field = {Posture: "posture", Bend: "bend", Need: "need"}[kind]
    for value in kind:
        model = ExercisesViewModel(CATALOGUE)
        model.narrow(**{field: value})
        assert model.found, value


@given(st.text(max_size=8), st.sampled_from([None, *Posture]), st.sampled_from([None, 1, 2, 3]))
def test_a_further_filter_never_finds_more(
    words: str, posture: Posture | None, level: int | None
) -> None:
    wide = Filters(words=words)
    narrow = Filters(words=words, posture=posture, level=level)
    for exercise in CATALOGUE.exercises.values():
        assert matches(exercise, wide) or not matches(exercise, narrow)
