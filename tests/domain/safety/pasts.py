"""Sessions that are over, as the rules look back at them."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from sciatica_desktop.domain.outcomes import Feeling, Later, Outcome, StopReason
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.past import Did, Past
from sciatica_desktop.domain.scores import Lowest, Scores

EVENING = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
START = Scores(leg_right=3, back=2, lowest=Lowest.THIGH)
SAME = Scores(leg_right=3, back=2, lowest=Lowest.THIGH)
WORSE = Scores(leg_right=5, back=2, lowest=Lowest.THIGH)
DOWN = Scores(leg_right=3, back=2, lowest=Lowest.CALF)


def past(
    end: Scores = SAME,
    later: Later | None = None,
    *,
    ended: datetime = EVENING,
    feeling: Feeling | None = None,
    quick: Mapping[str, QuickAnswer | None] | None = None,
    stopped: str = "",
) -> Past:
    """Return a session that ended so; `quick` are its exercises, `stopped` sent pain down."""
    names: Mapping[str, QuickAnswer | None] = quick or {"walking": None}
    did = tuple(
        Did(
            name,
            Outcome.STOPPED if name == stopped else Outcome.DONE,
            stop=StopReason.FURTHER_DOWN if name == stopped else None,
            quick=answer,
        )
        for name, answer in names.items()
    )
    begun = ended - timedelta(minutes=15)
    return Past(
        str(uuid4()), "eight-simple", begun, ended, did, START, end, feeling, None, later or Later()
    )
