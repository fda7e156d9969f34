"""How a person wants to be led: waiting, time to speak, and time without a clock."""

from collections.abc import Callable
from dataclasses import dataclass

from sciatica_desktop.domain.dose import catalogue_ready_s
from sciatica_desktop.domain.exercise import Exercise, Place
from sciatica_desktop.domain.plan import PlannedItem
from sciatica_desktop.domain.preferences import Wait

FLOOR_CHANGE_READY_S = 30  # clinical.md 0
LETTERS_PER_SECOND = 13
"""Speed of speaking at the usual rate, and of reading (product.md 3)."""

AFTER_SPEECH_S = 1


def _silent(_item: PlannedItem) -> float:
    return 0


@dataclass(frozen=True, slots=True)
class Pace:
    """How a session is paced.

    `wait` says where the guide stops in front of a get-ready until a key is pressed, `spoken_s`
    how long an item's announcement takes to speak. `asking_s` is how long the quick check takes that
    is spoken in the get-ready after some exercises.
    """

    wait: Wait = Wait.OFF
    take_my_time: bool = False
    spoken_s: Callable[[PlannedItem], float] = _silent
    asking_s: float = 0

    def waits_before(self, before: Exercise | None, exercise: Exercise) -> bool:
        """Whether the guide stops in front of this exercise."""
        match self.wait:
            case Wait.OFF:
                return False
            case Wait.FLOOR:
                return is_floor_change(before, exercise)
            case Wait.ALWAYS:
                return True


def speech_seconds(sentence: str, rate: float = 1.0) -> float:
    """Return how long a get-ready must be for a sentence spoken at a rate (1.0 is normal)."""
    return len(sentence) / (LETTERS_PER_SECOND * rate) + AFTER_SPEECH_S


def is_floor_change(before: Exercise | None, exercise: Exercise) -> bool:
    """Whether one gets down or up; before the first exercise a person stands or sits."""
    was_on_floor = before is not None and before.place is Place.FLOOR
    return was_on_floor != (exercise.place is Place.FLOOR)


def session_ready_s(before: Exercise | None, exercise: Exercise) -> int:
    """Return the get-ready of a real session, where getting down or up takes longer."""
    if is_floor_change(before, exercise):
        return FLOOR_CHANGE_READY_S
    return catalogue_ready_s(before, exercise)
