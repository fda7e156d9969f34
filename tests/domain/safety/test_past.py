"""How a session ended (clinical.md 6.6)."""

import pytest

from sciatica_desktop.domain.outcomes import Feeling, Later, Light, NextDay, Outcome, StopReason
from sciatica_desktop.domain.safety.afterwards import Label
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.past import Did
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
    for end in (SAME, Scores(leg_right=3)):
        assert not past(end, quick=down).moved


def test_a_place_that_was_not_told_at_the_start_tells_of_no_move() -> None:
    assert not past(DOWN)._replace(start=Scores(leg_right=3)).moved


@pytest.mark.parametrize(
    ("did", "red", "sent_down"),
    [
        (Did("prone-lying"), False, False),
        (Did("prone-lying", light=Light.AMBER), False, False),
        (Did("prone-lying", light=Light.RED), True, False),
        (Did("prone-lying", light=Light.BLACK), True, False),
        (Did("prone-lying", quick=QuickAnswer.MOVED_DOWN), True, True),
        (Did("prone-lying", Outcome.STOPPED, stop=StopReason.FURTHER_DOWN), True, True),
        (Did("prone-lying", Outcome.STOPPED, stop=StopReason.LEG), False, False),
        (Did("walking", quick=QuickAnswer.MOVED_DOWN), True, False),
    ],
)
def test_what_was_red_and_which_direction_sent_pain_down(
    did: Did, red: bool, sent_down: bool
) -> None:
    one = past()._replace(did=(Did("knee-to-chest"), did))
    assert one.red is red
    assert one.sent_down == ({Direction.ARCHING} if sent_down else frozenset())


def test_only_what_was_begun_was_tried() -> None:
    did = tuple(Did("prone-lying", outcome) for outcome in Outcome)
    tried = past()._replace(did=did).tried
    assert [one.outcome for one in tried] == [Outcome.DONE, Outcome.PARTLY, Outcome.STOPPED]


def test_a_session_of_which_nothing_was_said_is_unknown(limits: Thresholds) -> None:
    assert past(Scores()).label(limits) is Label.UNKNOWN
    assert past(SAME).label(limits) is Label.FINE
    assert past(Scores(), feeling=Feeling.SAME).label(limits) is Label.FINE
    usual = Later(next_day=NextDay.AS_USUAL)
    assert past(Scores(), usual).label(limits) is Label.FINE
