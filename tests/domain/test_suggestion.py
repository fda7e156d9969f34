"""Which programme is offered first, and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.suggestion import Reason, Situation, Suggestion, suggest
from sciatica_desktop.storage.thresholds import load_thresholds
from tests.content import read

LIMITS: Thresholds = load_thresholds(read)


@pytest.mark.parametrize(
    ("situation", "programme", "reason", "gentle"),
    [
        (Situation(), "first-days", Reason.START, False),
        (Situation(flare=True, last_programme="core-strength"), "first-days", Reason.FLARE, False),
        (Situation(worst_now=6, last_programme="eight-simple"), "first-days", Reason.SORE, False),
        (Situation(worst_now=3), "eight-simple", Reason.CALM_START, False),
        (
            Situation(worst_now=3, last_programme="desk-break-5", days_off=1),
            "desk-break-5",
            Reason.AGAIN,
            False,
        ),
        (
            Situation(last_programme="eight-simple", days_off=8),
            "eight-simple",
            Reason.TIME_OFF,
            True,
        ),
        (
            Situation(last_programme="eight-simple", days_off=30),
            "first-days",
            Reason.TIME_OFF,
            False,
        ),
        (
            Situation(worst_now=5, typical_leg=5, leg_before=5, last_programme="core-strength"),
            "eight-simple",
            Reason.GATED,
            False,
        ),
    ],
)
def test_what_is_offered(
    situation: Situation, programme: str, reason: Reason, gentle: bool
) -> None:
    assert suggest(situation, LIMITS) == Suggestion(programme, reason, gentle)


@given(st.integers(6, 10), st.sampled_from([None, "eight-simple", "legs-strong"]))
def test_on_a_sore_day_nothing_but_the_first_days_is_offered(now: int, last: str | None) -> None:
    situation = Situation(worst_now=now, last_programme=last, days_off=1)
    assert suggest(situation, LIMITS).programme == "first-days"
