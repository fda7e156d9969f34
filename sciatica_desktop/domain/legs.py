"""Which side works first: the rules for sore legs of clinical.md 0."""

from dataclasses import dataclass

from sciatica_desktop.domain.exercise import Laterality
from sciatica_desktop.domain.phase import Side
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.rating import Scores


@dataclass(frozen=True, slots=True)
class Legs:
    """The one sore leg, if there is one, and the order in which two sides take turns."""

    sore: Side | None = None
    order: tuple[Side, Side] = (Side.LEFT, Side.RIGHT)

    def working(self, laterality: Laterality) -> tuple[Side | None, ...]:
        """Return the sides that an exercise works, in order; None where both work together."""
        match laterality:
            case Laterality.BOTH:
                return (None,)
            case Laterality.AFFECTED_SIDE if self.sore:
                return (self.sore,)
            case _:
                return self.order


ANYBODY = Legs(sore=Side.SORE)
"""The legs of a plan that knows no person."""


def legs_of(sore: SoreLeg | None, now: Scores | None = None) -> Legs:
    """Return a person's legs: the less sore one goes first, by profile, else by today's scores."""
    left_first, right_first = (Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)
    match sore:
        case SoreLeg.LEFT:
            return Legs(Side.LEFT, right_first)
        case SoreLeg.RIGHT:
            return Legs(Side.RIGHT, left_first)
        case SoreLeg.BOTH | SoreLeg.NEITHER | SoreLeg.CHANGES | SoreLeg.UNSURE | None:
            return Legs(None, right_first if _left_is_worse(now) else left_first)


def _left_is_worse(now: Scores | None) -> bool:
    if now is None or now.leg_left is None or now.leg_right is None:
        return False
    return now.leg_left > now.leg_right
