"""Which programme suits now (clinical.md 5.11, 6.3, 6.7, 6.8): a suggestion, never a decision."""

from dataclasses import dataclass
from enum import StrEnum

from sciatica_desktop.domain.safety.before import FIRST_DAYS
from sciatica_desktop.domain.safety.progress import Gate, gate
from sciatica_desktop.domain.safety.thresholds import Thresholds

SETTLED = "eight-simple"


class Reason(StrEnum):
    """Why a programme is suggested."""

    FLARE = "flare"
    SORE = "sore"
    START = "start"
    CALM_START = "calm start"
    AGAIN = "again"
    TIME_OFF = "time off"
    GATED = "gated"


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known today; scores are the worse of leg and back (NRS 0-10), None if unknown."""

    flare: bool = False
    worst_now: int | None = None
    typical_leg: float | None = None
    leg_before: int | None = None
    last_programme: str | None = None
    days_off: int | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A programme and the reason for it; `gentle` where it starts at the gentle dose."""

    programme: str
    reason: Reason
    gentle: bool = False


def suggest(situation: Situation, limits: Thresholds) -> Suggestion:
    """Return the programme to offer first."""
    now = situation.worst_now
    if situation.flare:
        return Suggestion(FIRST_DAYS, Reason.FLARE)
    if now is not None and now >= limits.strong:
        return Suggestion(FIRST_DAYS, Reason.SORE)
    if situation.last_programme is None:
        if now is None:
            return Suggestion(FIRST_DAYS, Reason.START)
        return Suggestion(SETTLED, Reason.CALM_START)
    return _again(situation.last_programme, situation, limits)


def _again(programme: str, situation: Situation, limits: Thresholds) -> Suggestion:
    if situation.days_off is not None and situation.days_off >= limits.gentle_again_days:
        return Suggestion(FIRST_DAYS, Reason.TIME_OFF)
    door = gate(
        programme,
        flare_open=situation.flare,
        typical_leg=situation.typical_leg,
        leg_before=situation.leg_before,
        limits=limits,
    )
    if door is not Gate.OPEN:
        return Suggestion(SETTLED, Reason.GATED)
    rested = situation.days_off is not None and situation.days_off >= limits.step_back_days
    if rested:
        return Suggestion(programme, Reason.TIME_OFF, gentle=True)
    return Suggestion(programme, Reason.AGAIN)
