"""What became of a session, of its exercises and of the person: the words that records are made of."""

from enum import StrEnum
from typing import NamedTuple


class Ending(StrEnum):
    """How a session ended; none of them is a failure."""

    COMPLETE = "complete"
    EARLY = "early"  # the person chose to finish
    STOPPED = "stopped"  # a safety rule ended it (clinical.md 6.4, 6.5)
    PARTIAL = "partial"  # a crash or power cut ended it, and the person kept it


class Outcome(StrEnum):
    """What became of one exercise of a session."""

    PLANNED = "planned"  # not reached (yet)
    DONE = "done"
    PARTLY = "partly"
    SKIPPED = "skipped"  # the person went on to the next
    STOPPED = "stopped"  # it hurt, or a rule ended it; `stop` says why


class Light(StrEnum):
    """The most serious traffic light shown during an exercise (clinical.md 6.4)."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    BLACK = "black"


class StopReason(StrEnum):
    """Why an exercise was stopped: the answers of "This hurts" (clinical.md 6.5), or a choice."""

    CHOICE = "choice"
    BACK = "back"
    LEG = "leg"
    FURTHER_DOWN = "further_down"
    TINGLING = "tingling"
    JOINT = "joint"
    WEAK = "weak"
    WARNING_SIGN = "warning_sign"
    UNWELL = "unwell"


class Feeling(StrEnum):
    """The one-touch answer after a short session (clinical.md 6.6)."""

    EASIER = "easier"
    SAME = "same"
    WORSE = "worse"
    MOVED_DOWN = "moved_down"


class NextDay(StrEnum):
    """The one optional touch on the day after a session that did not end worse."""

    AS_USUAL = "as usual"
    MORE_SORE = "more sore"


class Later(NamedTuple):
    """Answers to "Has the extra pain gone?" at 45 minutes and the next day; None = no answer."""

    gone_at_45: bool | None = None
    gone_next_day: bool | None = None
    spoilt: bool | None = None  # "Did it spoil your sleep or your day?"
    still_down: bool | None = None
    next_day: NextDay | None = None


UNASKED = Later()
"""Nothing was answered yet."""
