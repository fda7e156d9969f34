"""The worked examples of clinical.md 6.4, and what must hold beyond them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.record import Light
from sciatica_desktop.domain.safety.movement import moved_down, moved_up
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.safety.traffic_light import (
    Alarm,
    Reading,
    back_light,
    leg_light,
    light_for,
    worse,
)

GREEN, AMBER, RED, BLACK = Light
SCORES = st.integers(0, 10)


@pytest.mark.parametrize(
    ("start", "now", "light"),
    [
        (0, 3, GREEN),
        (1, 5, RED),
        (2, 4, AMBER),
        (3, 4, AMBER),
        (4, 4, GREEN),
        (4, 5, AMBER),
        (3, 5, AMBER),
        (5, 5, GREEN),
        (5, 6, RED),
        (6, 6, GREEN),
        (6, 7, AMBER),
        (6, 8, RED),
        (1, 4, RED),
        (7, 6, GREEN),
        (9, 10, AMBER),
    ],
)
def test_back_scores(start: int, now: int, light: Light, limits: Thresholds) -> None:
    assert back_light(start, now, limits) is light


@pytest.mark.parametrize(
    ("start", "now", "light"), [(0, 2, AMBER), (0, 3, AMBER), (0, 1, GREEN), (1, 5, RED)]
)
def test_leg_scores(start: int, now: int, light: Light, limits: Thresholds) -> None:
    assert leg_light(start, now, limits) is light


@pytest.mark.parametrize(
    ("start", "now", "light"),
    [
        (Reading(2, 2, Lowest.THIGH), Reading(2, 2, Lowest.CALF), RED),
        (Reading(back=0, lowest=Lowest.NONE), Reading(back=2, lowest=Lowest.BACK), GREEN),
        (Reading(back=0, lowest=Lowest.BACK), Reading(back=2, lowest=Lowest.BUTTOCK), RED),
        (Reading(5, 2, Lowest.CALF), Reading(3, 3, Lowest.THIGH), GREEN),
        (Reading(5, 3, Lowest.CALF), Reading(2, 5, Lowest.THIGH), AMBER),
        (Reading(2, 5), Reading(5, 3), RED),
        (Reading(5, 2), Reading(3, 5), RED),
        (Reading(1, 1), Reading(3, 3), AMBER),
        (Reading(1, 1), Reading(1, 1, Lowest.FOOT), GREEN),
    ],
)
def test_whole_readings(start: Reading, now: Reading, light: Light, limits: Thresholds) -> None:
    assert light_for(start, now, limits) is light


def test_a_warning_sign_is_black_whatever_the_scores(limits: Thresholds) -> None:
    assert light_for(Reading(), Reading(), limits, Alarm(warning_sign=True)) is BLACK


def test_tingling_that_stays_is_red_whatever_the_scores(limits: Thresholds) -> None:
    assert light_for(Reading(5, 5), Reading(0, 0), limits, Alarm(lasting_tingling=True)) is RED


def test_what_was_not_asked_is_left_out(limits: Thresholds) -> None:
    assert light_for(Reading(leg=0), Reading(back=10), limits) is GREEN
    assert light_for(Reading(back=0), Reading(leg=10), limits) is GREEN


@given(scores=st.tuples(SCORES, SCORES))
def test_the_same_or_less_pain_is_never_worse_than_green(
    scores: tuple[int, int], limits: Thresholds
) -> None:
    now, start = sorted(scores)
    assert leg_light(start, now, limits) is GREEN
    assert back_light(start, now, limits) is GREEN


@given(start=SCORES, now=st.integers(0, 9))
def test_more_pain_never_gets_a_milder_light(start: int, now: int, limits: Thresholds) -> None:
    for judge in (leg_light, back_light):
        one, more = judge(start, now, limits), judge(start, now + 1, limits)
        assert worse(one, more) is more


@given(a=st.sampled_from(Lowest), b=st.sampled_from(Lowest))
def test_pain_never_moves_up_and_down_at_once(a: Lowest, b: Lowest) -> None:
    assert not (moved_down(a, b) and moved_up(a, b))
    assert moved_down(a, b) == moved_up(b, a)
