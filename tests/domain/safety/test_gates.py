"""Which strength programmes are open (clinical.md 5.11 and 6.8)."""

from datetime import date, timedelta

import pytest

from sciatica_desktop.domain.safety.gates import Gate, gate, level_three_open
from sciatica_desktop.domain.safety.thresholds import Thresholds

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "sessions", "leg", "is_open"),
    [
        (14, 4, 3.0, True),
        (13, 4, 3.0, False),
        (14, 3, 3.0, False),
        (14, 4, 3.1, False),
        (14, 4, None, False),
        (None, 4, 3.0, False),
    ],
)
def test_level_three_wants_two_weeks_four_sessions_and_a_calm_leg(
    days: int | None, sessions: int, leg: float | None, is_open: bool, limits: Thresholds
) -> None:
    first = None if days is None else TODAY - timedelta(days=days)
    assert level_three_open(first, sessions, leg, TODAY, limits) is is_open


@pytest.mark.parametrize(
    ("programme", "flare_open", "typical", "before", "expected"),
    [
        ("eight-simple", True, 9, 9, Gate.OPEN),
        ("core-strength", False, 4, 9, Gate.OPEN),
        ("core-strength", False, None, None, Gate.OPEN),
        ("core-strength", False, 5, 5, Gate.GENTLY),
        ("core-strength", False, 5, None, Gate.GENTLY),
        ("core-strength", False, 5, 6, Gate.READ_ONLY),
        ("core-strength", True, 2, 2, Gate.READ_ONLY),
        ("legs-starter", False, None, 5, Gate.GENTLY),
        ("legs-strong", False, 5, 2, Gate.READ_ONLY),
        ("legs-strong", False, 3, 3, Gate.OPEN),
    ],
)
def test_the_gates_of_the_strength_programmes(
    programme: str,
    flare_open: bool,
    typical: float | None,
    before: int | None,
    expected: Gate,
    limits: Thresholds,
) -> None:
    found = gate(
        programme, flare_open=flare_open, typical_leg=typical, leg_before=before, limits=limits
    )
    assert found is expected
