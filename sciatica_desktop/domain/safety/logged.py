"""What an entry of the diary tells that asks the warning signs at once (clinical.md 6.2)."""

from sciatica_desktop.domain.scores import Numbness, Scores, Strength


def tells_of_new(now: Scores, before: Scores | None, *, both_known: bool) -> bool:
    """Tell whether an entry says new numbness, a weaker leg, or both legs where it was one.

    `before` is what the last entry with a leg says; `both_known`: the profile names both legs.
    """
    if now.numbness is Numbness.NEW or now.strength is Strength.WEAKER:
        return True
    known = both_known or (before is not None and _both_legs(before))
    return _both_legs(now) and not known


def _both_legs(scores: Scores) -> bool:
    return bool(scores.leg_left) and bool(scores.leg_right)
