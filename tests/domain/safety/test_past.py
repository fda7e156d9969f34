"""How a session ended (clinical.md 6.6)."""

import pytest

from sciatica_desktop.domain.outcomes import Feeling, Later, NextDay
from sciatica_desktop.domain.safety.afterwards import Label
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.scores import Scores
from tests.domain.safety.pasts import DOWN, SAME, past


@pytest.mark.parametrize(
    ("end", "feeling", "worse", "moved"),
    [
        (SAME, Feeling.WORSE, False, False),
        (Scores(), Feeling.WORSE, True, False),
        (Scores(), Feeling.MOVED_DOWN, True, True),
        (Scores(), None, False, False),
        (DOWN, None, True, True),
        (Scores(leg_right=3), None, False, False),
    ],
)
def test_numbers_tell_how_it_ended_and_the_one_touch_where_there_are_none(
    end: Scores, feeling: Feeling | None, worse: bool, moved: bool, limits: Thresholds
) -> None:
    one = past(end, feeling=feeling)
    assert (one.worse(limits), one.moved) == (worse, moved)


def test_without_an_after_check_a_move_down_in_the_session_counts() -> None:
    down = {"prone-lying": QuickAnswer.MOVED_DOWN}
    assert past(Scores(), quick=down).moved
    assert past(Scores(), quick={"prone-lying": QuickAnswer.SAME}, stopped="prone-lying").moved
    assert not past(SAME, quick=down).moved


def test_a_session_of_which_nothing_was_said_is_unknown(limits: Thresholds) -> None:
    assert past(Scores()).label(limits) is Label.UNKNOWN
    assert past(Scores(), feeling=Feeling.SAME).label(limits) is Label.FINE
    usual = Later(next_day=NextDay.AS_USUAL)
    assert past(Scores(), usual).label(limits) is Label.FINE
