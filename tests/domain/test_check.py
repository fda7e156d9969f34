"""The checks before and after a session (clinical.md 6.3 and 6.6): what is asked of whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.check import (
    AfterAnswers,
    Part,
    Place,
    asked_legs,
    complete,
    fitting_lowest,
    possible_lowest,
    rated,
)
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Lowest, Scores

score = st.none() | st.integers(0, 10)
scores = st.builds(Scores, score, score, score, st.none() | st.sampled_from(Lowest))


@pytest.mark.parametrize(
    ("sore", "legs"),
    [
        (SoreLeg.LEFT, (Part.LEG_LEFT,)),
        (SoreLeg.RIGHT, (Part.LEG_RIGHT,)),
        (SoreLeg.BOTH, (Part.LEG_LEFT, Part.LEG_RIGHT)),
        (SoreLeg.CHANGES, (Part.LEG_LEFT, Part.LEG_RIGHT)),
        (SoreLeg.NEITHER, ()),
        (None, (Part.LEG_LEFT, Part.LEG_RIGHT)),
    ],
)
def test_only_the_sore_side_is_asked(sore: SoreLeg | None, legs: tuple[Part, ...]) -> None:
    assert asked_legs(sore) == legs


@pytest.mark.parametrize(
    ("answers", "choices"),
    [
        (Scores(leg_right=0, back=0), ()),
        (Scores(leg_right=0, back=1), (Lowest.BACK, Lowest.BUTTOCK)),
        (Scores(back=4), (Lowest.BACK, Lowest.BUTTOCK)),
        (Scores(leg_right=1, back=0), (Lowest.THIGH, Lowest.CALF, Lowest.FOOT)),
        (Scores(leg_left=0, leg_right=2, back=9), (Lowest.THIGH, Lowest.CALF, Lowest.FOOT)),
    ],
)
def test_only_the_steps_that_fit_are_offered(answers: Scores, choices: tuple[Lowest, ...]) -> None:
    assert fitting_lowest(answers) == choices


@given(scores, st.sampled_from(Part), score)
def test_a_lowest_point_never_stands_beside_scores_it_does_not_fit(
    before: Scores, part: Part, value: int | None
) -> None:
    after = rated(before, part, value)
    assert getattr(after, part) == value
    assert after.lowest is None or after.lowest in fitting_lowest(after)


@given(scores)
def test_where_nothing_hurts_the_lowest_point_is_none(answers: Scores) -> None:
    whole = complete(answers)
    assert (whole.lowest is Lowest.NONE) or whole == answers
    assert fitting_lowest(answers) or whole.lowest is Lowest.NONE


def test_the_place_after_a_session_is_told_against_the_one_before() -> None:
    assert possible_lowest(Lowest.THIGH, Place.SAME) == (Lowest.THIGH,)
    assert possible_lowest(Lowest.THIGH, Place.HIGHER) == (Lowest.BACK, Lowest.BUTTOCK)
    assert possible_lowest(Lowest.THIGH, Place.LOWER) == (Lowest.CALF, Lowest.FOOT)
    assert possible_lowest(Lowest.BACK, Place.HIGHER) == ()
    assert possible_lowest(Lowest.FOOT, Place.LOWER) == ()


def test_one_touch_has_no_scores() -> None:
    assert AfterAnswers().scores.empty
