"""What the sessions of the last days mean for the next one (clinical.md 6.6, 6.9)."""

from datetime import timedelta

import pytest

from sciatica_desktop.domain.outcomes import Later
from sciatica_desktop.domain.safety.afterwards import Label
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.directions import Direction
from sciatica_desktop.domain.safety.memory import Memory, marked, remember
from sciatica_desktop.domain.safety.past import Past
from sciatica_desktop.domain.safety.thresholds import Thresholds
from tests.domain.safety.pasts import DOWN, EVENING, MORNING, WORSE, past


def still_down(**options: object) -> Past:
    return past(DOWN, Later(gone_next_day=False, still_down=True), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("quick", "without", "lightly"),
    [
        ({"walking": None}, "", ""),
        ({"prone-lying": QuickAnswer.SAME}, "arching", ""),
        ({"prone-lying": QuickAnswer.MOVED_DOWN, "knee-to-chest": None}, "arching", ""),
        ({"prone-lying": None, "knee-to-chest": None}, "", "arching bending"),
    ],
)
def test_still_down_the_next_day_rests_the_direction_for_seven_days(
    quick: dict[str, QuickAnswer | None], without: str, lightly: str, limits: Thresholds
) -> None:
    one = still_down(quick=quick)
    for days, counts in ((1, True), (7, True), (8, False)):
        memory = remember([one], (EVENING + timedelta(days=days)).date(), limits)
        assert sorted(memory.without) == (without.split() if counts else [])
        assert sorted(memory.lightly) == (lightly.split() if counts else [])


def test_a_direction_that_is_left_out_is_not_kept_gentle_as_well(limits: Thresholds) -> None:
    both = still_down(quick={"prone-lying": None, "knee-to-chest": None})
    arching = still_down(quick={"prone-lying": QuickAnswer.MOVED_DOWN})
    memory = remember([both, arching], MORNING.date(), limits)
    assert memory.without == {Direction.ARCHING}
    assert memory.lightly == {Direction.BENDING}


def test_a_direction_that_sent_pain_down_is_left_out_for_the_rest_of_the_day(
    limits: Thresholds,
) -> None:
    one = still_down(quick={"prone-lying": QuickAnswer.MOVED_DOWN, "knee-to-chest": None})
    assert remember([one], EVENING.date(), limits).today_without == {Direction.ARCHING}
    assert remember([one], MORNING.date(), limits).today_without == frozenset()


def test_the_label_of_the_last_session_is_remembered_with_its_day(limits: Thresholds) -> None:
    much = past(WORSE, Later(gone_next_day=False))
    assert remember([past(), much], MORNING.date(), limits) == Memory(
        Label.TOO_MUCH, was_yesterday=True
    )
    later = (EVENING + timedelta(days=2)).date()
    assert not remember([much], later, limits).was_yesterday
    assert remember([], MORNING.date(), limits) == Memory()


@pytest.mark.parametrize(("days", "counts"), [(1, True), (2, True), (3, False)])
def test_too_much_twice_means_two_days_of_the_first_days(
    days: int, counts: bool, limits: Thresholds
) -> None:
    long_ago, last = (
        past(WORSE, Later(gone_next_day=False), ended=EVENING - timedelta(days=before))
        for before in (5, 0)
    )
    today = (EVENING + timedelta(days=days)).date()
    assert remember([long_ago, last], today, limits).twice_too_much is counts


def test_a_session_that_was_too_much_rests_no_direction(limits: Thresholds) -> None:
    much = past(WORSE, Later(gone_next_day=False), quick={"prone-lying": None})
    assert remember([much], MORNING.date(), limits).without == frozenset()


def test_the_directional_exercises_before_too_much_are_marked_with_their_last_day(
    limits: Thresholds,
) -> None:
    arched = {"prone-lying": None, "walking": None}
    too_much = Later(gone_next_day=False)
    earlier = past(WORSE, too_much, quick=arched, ended=EVENING - timedelta(days=3))
    fine = past(quick={"knee-to-chest": None})
    pasts = [earlier, past(WORSE, too_much, quick=arched), fine]
    assert marked(pasts, limits) == {"prone-lying": EVENING.date()}
