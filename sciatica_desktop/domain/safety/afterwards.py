"""What a session turned out to be (clinical.md 6.6), and what that means for the next one."""

from enum import StrEnum

from sciatica_desktop.domain.outcomes import Feeling, Later, NextDay
from sciatica_desktop.domain.safety.movement import further_down
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.safety.traffic_light import Reading


class Label(StrEnum):
    """What a session turned out to be (clinical.md 6.6)."""

    FINE = "fine"
    A_BIT_MUCH = "a bit much"
    TOO_MUCH = "too much"
    MOVED_DOWN = "moved down"
    UNKNOWN = "unknown"


def ended_worse(start: Reading, end: Reading, limits: Thresholds) -> bool:
    """Tell whether a session ended worse by 2 or with the pain further down."""
    risen = any(
        before is not None and after is not None and after - before >= limits.worse_by
        for before, after in ((start.leg, end.leg), (start.back, end.back))
    )
    return risen or further_down(start.lowest, end.lowest)


def felt_worse(feeling: Feeling | None) -> bool:
    """Tell whether the one-touch answer asks for numbers."""
    return feeling in (Feeling.WORSE, Feeling.MOVED_DOWN)


def label_of(*, worse: bool, moved: bool, later: Later) -> Label:
    """Return the label of a session that ended worse, or with the pain moved down, or neither."""
    if moved and later.still_down:
        return Label.MOVED_DOWN
    if not worse and not moved:
        return Label.A_BIT_MUCH if later.next_day is NextDay.MORE_SORE else Label.FINE
    if later.gone_at_45:
        return Label.FINE
    if later.gone_next_day is False or later.spoilt:
        return Label.TOO_MUCH
    return Label.A_BIT_MUCH if later.gone_next_day else Label.UNKNOWN


def twice_too_much(labels: tuple[Label, ...]) -> bool:
    """Tell whether the last two sessions, oldest first, were both too much."""
    return len(labels) >= 2 and all(label is Label.TOO_MUCH for label in labels[-2:])


def asks_in_short(seconds: float, limits: Thresholds, *, repeated: bool) -> bool:
    """Tell whether the after-check is one touch: a repeated check or a short session."""
    return repeated or seconds < limits.short_session_s
