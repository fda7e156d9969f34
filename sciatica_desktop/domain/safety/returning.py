"""Coming back: after a flare (clinical.md 6.7) and after time off (6.8) the doses grow again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from sciatica_desktop.domain.dose import LADDER
from sciatica_desktop.domain.exercise import DoseName
from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.safety.thresholds import Thresholds


class Comeback(StrEnum):
    """What the person comes back from."""

    FLARE = "flare"
    TIME_OFF = "time off"


@dataclass(frozen=True, slots=True)
class Return:
    """How the doses of a session are lowered: some steps back, and none above `most`."""

    why: Comeback
    most: DoseName = DoseName.FULL
    back: int = 0

    def lowered(self, dose: DoseName) -> DoseName:
        """Return the dose to come back with; a custom dose has no step below it."""
        if dose not in LADDER:
            return dose
        rung = max(0, LADDER.index(dose) - self.back)
        return LADDER[min(rung, LADDER.index(self.most))]


def after_a_flare(
    flare: Flare | None, sessions: Sequence[date], limits: Thresholds
) -> Return | None:
    """Say which dose the way back from the last flare allows: gentle twice, then default, then full.

    `sessions` are the days of the sessions that were more than first days.
    """
    if flare is None:
        return None
    since = sum(day > flare.first for day in sessions)
    rung = since // limits.sessions_a_step
    return Return(Comeback.FLARE, LADDER[rung]) if rung < len(LADDER) - 1 else None


def after_days_off(days: Sequence[date], today: date, limits: Thresholds) -> Return | None:
    """Say how the doses are lowered after days without a session; `days` had one, oldest first.

    7 days: one step back for two days with a session. 28 days: gentle for two, then one step back.
    """
    ordered = [*sorted({day for day in days if day < today}), today]
    # `since`: days with a session after the gap, before today
    step = limits.sessions_a_step
    for since, (before, after) in enumerate(reversed(list(pairwise(ordered)))):
        gap = (after - before).days
        if gap >= limits.gentle_again_days and since < step:
            return Return(Comeback.TIME_OFF, DoseName.GENTLE)
        long = gap >= limits.gentle_again_days and since < 2 * step
        if long or (gap >= limits.step_back_days and since < step):
            return Return(Comeback.TIME_OFF, back=1)
    return None
