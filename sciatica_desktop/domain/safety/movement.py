"""Whether pain has moved down or up the leg (clinical.md 6)."""

from sciatica_desktop.domain.scores import Lowest


def moved_down(before: Lowest, after: Lowest) -> bool:
    """Tell whether the lowest point went further down; none to low back is a score, not a move."""
    return after > before and after >= Lowest.BUTTOCK


def further_down(before: Lowest | None, after: Lowest | None) -> bool:
    """Tell whether the pain is known to have moved down: a place that was not asked says nothing."""
    return before is not None and after is not None and moved_down(before, after)


def moved_up(before: Lowest, after: Lowest) -> bool:
    """Tell whether the lowest point went up the leg; from the low back to none is no move."""
    return after < before and before >= Lowest.BUTTOCK
