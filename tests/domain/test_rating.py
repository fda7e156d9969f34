"""What a rating may be."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.rating import Rating, Scores

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest.mark.parametrize("score", [-1, 11, 5.5, True, "3"])
def test_a_score_is_a_whole_number_from_0_to_10(score: object) -> None:
    with pytest.raises(ValueError, match="back must be a whole number from 0 to 10"):
        Scores(back=score)  # type: ignore[arg-type]  # what a careless caller could hand in


def test_an_entry_says_something() -> None:
    with pytest.raises(ValueError, match="at least one value or a note"):
        Rating(uuid4(), NOW, Scores(), note="  ")
    assert Rating(uuid4(), NOW, Scores(), note="slept badly").note == "slept badly"


def test_a_moment_knows_its_offset() -> None:
    with pytest.raises(ValueError, match="offset"):
        Rating(uuid4(), NOW.replace(tzinfo=None), Scores(back=1))


@given(st.none() | st.integers(0, 10), st.none() | st.integers(0, 10))
def test_leg_is_the_higher_of_the_legs_that_were_rated(left: int | None, right: int | None) -> None:
    leg = Scores(leg_left=left, leg_right=right).leg
    assert leg == max((s for s in (left, right) if s is not None), default=None)


def test_a_correction_keeps_what_the_entry_is_tied_to() -> None:
    session = uuid4()
    first = Rating(uuid4(), NOW, Scores(back=3), session=session)
    second = first.changed(at=NOW, scores=Scores(back=2), note="less")
    assert (second.id, second.session, second.scores.back) == (first.id, session, 2)
