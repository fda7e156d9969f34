"""The way back after a flare (clinical.md 6.7) and after time off (6.8)."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.safety.returning import Comeback, Return, after_a_flare, after_days_off
from sciatica_desktop.domain.safety.thresholds import Thresholds

TODAY = date(2026, 11, 21)
GENTLE, DEFAULT, FULL, CUSTOM = DoseName


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("sessions", "most"),
    [
        ([], GENTLE),
        ([9, 8], GENTLE),  # before the flare, and on its first day before it was declared
        ([8, 8], GENTLE),
        ([9, 3], GENTLE),
        ([9, 3, 2], DEFAULT),
        ([3, 2, 1], DEFAULT),
        ([4, 3, 2, 1], None),  # the programme as it stands
    ],
)
def test_after_a_flare_gentle_twice_then_default_then_full(
    sessions: list[int], most: DoseName | None, limits: Thresholds
) -> None:
    flare = Flare(UUID(int=1), ago(8), ago(4))
    found = after_a_flare(flare, [ago(days) for days in sessions], limits)
    assert (None if found is None else found.most) is most


def test_without_a_flare_nothing_is_lowered(limits: Thresholds) -> None:
    assert after_a_flare(None, [TODAY], limits) is None


@pytest.mark.parametrize(
    ("days", "back", "most"),
    [
        ([], 0, None),  # the first session of all
        ([6], 0, None),
        ([7], 1, FULL),
        ([27], 1, FULL),
        ([28], 0, GENTLE),
        ([10, 3], 1, FULL),  # the second session after it
        ([12, 5, 3], 0, None),  # two were done since
        ([40, 3], 0, GENTLE),
        ([33, 5, 3], 1, FULL),
        ([40, 5, 3], 1, FULL),
        ([40, 7, 5, 3], 1, FULL),
        ([40, 8, 7, 5, 3], 0, None),
        ([9, 1, 0], 1, FULL),  # what was done today is no day since
    ],
)
def test_seven_days_off_go_back_one_step_and_28_to_gentle(
    days: list[int], back: int, most: DoseName | None, limits: Thresholds
) -> None:
    found = after_days_off([ago(day) for day in days], TODAY, limits)
    assert found == (None if most is None else Return(Comeback.TIME_OFF, most, back))


@pytest.mark.parametrize(
    ("comeback", "doses"),
    [
        (Return(Comeback.TIME_OFF, back=1), [GENTLE, GENTLE, DEFAULT, CUSTOM]),
        (Return(Comeback.FLARE, GENTLE), [GENTLE, GENTLE, GENTLE, CUSTOM]),
        (Return(Comeback.FLARE, DEFAULT), [GENTLE, DEFAULT, DEFAULT, CUSTOM]),
    ],
)
def test_what_becomes_of_each_dose(comeback: Return, doses: list[DoseName]) -> None:
    assert [comeback.lowered(dose) for dose in (GENTLE, DEFAULT, FULL, CUSTOM)] == doses
