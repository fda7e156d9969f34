"""What the sessions of the last days mean for the next one (clinical.md 6.6, 6.9)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sciatica_desktop.domain.safety.afterwards import Label, twice_too_much
from sciatica_desktop.domain.safety.directions import DIRECTIONAL, Direction
from sciatica_desktop.domain.safety.past import Past
from sciatica_desktop.domain.safety.thresholds import Thresholds


class Memory(NamedTuple):
    """What is remembered on a day.

    `without` are the directions that are left out for a while, `lightly` those that stay gentle;
    `today_without` sent pain down the leg in a session of today (6.5).
    `twice_too_much`: the last two sessions were, not long ago; the first days suit.
    """

    label: Label | None = None
    was_yesterday: bool = False
    twice_too_much: bool = False
    without: frozenset[Direction] = frozenset()
    lightly: frozenset[Direction] = frozenset()
    today_without: frozenset[Direction] = frozenset()

    @property
    def too_much(self) -> bool:
        """Whether the last session was."""
        return self.label is Label.TOO_MUCH


def remember(pasts: Sequence[Past], today: date, limits: Thresholds) -> Memory:
    """Return what counts today; `pasts` are the ended sessions of the last days, oldest first."""
    if not pasts:
        return Memory()
    labels = tuple(past.label(limits) for past in pasts)
    days_ago = [(today - past.begun.date()).days for past in pasts]
    without, lightly, of_today = set[Direction](), set[Direction](), set[Direction]()
    for past, label, days in zip(pasts, labels, days_ago, strict=True):
        if label is Label.MOVED_DOWN and days <= limits.direction_rest_days:
            dropped, gentle = _of_one(past)
            without |= dropped
            lightly |= gentle
        if days == 0:
            of_today |= past.sent_down
    return Memory(
        labels[-1],
        was_yesterday=days_ago[-1] == 1,
        twice_too_much=twice_too_much(labels) and days_ago[-1] <= limits.first_days_days,
        without=frozenset(without),
        lightly=frozenset(lightly - without),
        today_without=frozenset(of_today),
    )


def marked(pasts: Sequence[Past], limits: Thresholds) -> dict[str, date]:
    """Return the directional exercises that came before "too much", with the last day of each."""
    return {
        item.exercise: past.begun.date()
        for past in pasts
        if past.label(limits) is Label.TOO_MUCH
        for item in past.tried
        if item.exercise in DIRECTIONAL
    }


def _of_one(past: Past) -> tuple[frozenset[Direction], frozenset[Direction]]:
    """Return the directions to leave out and those to keep gentle after one such session."""
    nothing = frozenset[Direction]()
    if past.sent_down:
        return past.sent_down, nothing
    both = len(past.directions) > 1
    return (nothing, past.directions) if both else (past.directions, nothing)
