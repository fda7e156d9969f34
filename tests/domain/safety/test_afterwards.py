"""What a session turned out to be (clinical.md 6.6)."""

import pytest

from sciatica_desktop.domain.outcomes import Feeling, Later, NextDay
from sciatica_desktop.domain.safety.afterwards import (
    Label,
    asks_in_short,
    ended_worse,
    felt_worse,
    label_of,
    twice_too_much,
)
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.safety.traffic_light import Reading
from sciatica_desktop.domain.scores import Lowest


@pytest.mark.parametrize(
    ("start", "end", "worse"),
    [
        (Reading(3, 3), Reading(4, 4), False),
        (Reading(3, 3), Reading(5, 3), True),
        (Reading(3, 3), Reading(3, 5), True),
        (Reading(3, lowest=Lowest.THIGH), Reading(2, lowest=Lowest.CALF), True),
        (Reading(3), Reading(), False),
        (Reading(), Reading(9, 9), False),
    ],
)
def test_a_session_ends_worse_by_two_or_further_down(
    start: Reading, end: Reading, worse: bool, limits: Thresholds
) -> None:
    assert ended_worse(start, end, limits) is worse


@pytest.mark.parametrize(
    ("worse", "moved", "later", "label"),
    [
        (False, False, Later(), Label.FINE),
        (False, False, Later(next_day=NextDay.AS_USUAL), Label.FINE),
        (False, False, Later(next_day=NextDay.MORE_SORE), Label.A_BIT_MUCH),
        (True, False, Later(gone_at_45=True), Label.FINE),
        (True, False, Later(gone_next_day=True, spoilt=False), Label.A_BIT_MUCH),
        (True, False, Later(gone_next_day=False), Label.TOO_MUCH),
        (True, False, Later(gone_next_day=True, spoilt=True), Label.TOO_MUCH),
        (True, False, Later(), Label.UNKNOWN),
        (True, True, Later(still_down=True), Label.MOVED_DOWN),
        (True, False, Later(still_down=True), Label.UNKNOWN),
        (False, True, Later(still_down=False, gone_next_day=True), Label.A_BIT_MUCH),
    ],
)
def test_the_label_of_a_session(worse: bool, moved: bool, later: Later, label: Label) -> None:
    assert label_of(worse=worse, moved=moved, later=later) is label


def test_too_much_twice_in_a_row() -> None:
    much, fine = Label.TOO_MUCH, Label.FINE
    assert twice_too_much((fine, much, much))
    assert not twice_too_much((much, fine, much))
    assert not twice_too_much((much,))


def test_only_worse_and_moved_down_ask_for_numbers() -> None:
    assert [f for f in Feeling if felt_worse(f)] == [Feeling.WORSE, Feeling.MOVED_DOWN]
    assert not felt_worse(None)


@pytest.mark.parametrize(
    ("seconds", "repeated", "short"), [(359, False, True), (360, False, False), (900, True, True)]
)
def test_a_short_session_or_a_repeated_check_asks_one_touch(
    seconds: int, repeated: bool, short: bool, limits: Thresholds
) -> None:
    assert asks_in_short(seconds, limits, repeated=repeated) is short
