"""When strength may begin, and its highest level be suggested (clinical.md 5.11, 6.8)."""

from datetime import date, timedelta
from enum import StrEnum

from sciatica_desktop.domain.safety.thresholds import Thresholds


class Gate(StrEnum):
    """Whether a programme can be started."""

    OPEN = "open"
    GENTLY = "gently"  # shown with the reason and "Start gently anyway"
    READ_ONLY = "read only"


_STRENGTH = frozenset({"core-strength", "legs-starter"})
_STRONGEST = "legs-strong"


def gate(
    programme: str,
    *,
    flare_open: bool,
    typical_leg: float | None,
    leg_before: int | None,
    limits: Thresholds,
) -> Gate:
    """Say how a strength programme can be started (5.11).

    `typical_leg` is the 7-day typical leg pain; without one the last `leg_before` counts.
    """
    if programme not in _STRENGTH and programme != _STRONGEST:
        return Gate.OPEN
    usual = leg_before if typical_leg is None else typical_leg
    if not flare_open and (usual is None or usual <= limits.strength_leg):
        return Gate.OPEN
    low_enough = leg_before is None or leg_before <= limits.start_gently_leg
    if programme == _STRONGEST or flare_open or not low_enough:
        return Gate.READ_ONLY
    return Gate.GENTLY


def level_three_open(
    first_level_two: date | None,
    sessions_with_level_two: int,
    mean_leg: float | None,
    today: date,
    limits: Thresholds,
) -> bool:
    """Tell whether a level-3 exercise may be suggested: 14 days, 4 sessions, leg at most 3."""
    if first_level_two is None or mean_leg is None:
        return False
    return (
        today - first_level_two >= timedelta(days=limits.level_three_days)
        and sessions_with_level_two >= limits.level_three_sessions
        and mean_leg <= limits.level_three_leg
    )
