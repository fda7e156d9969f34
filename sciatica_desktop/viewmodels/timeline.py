"""Where a session is in its plan, for the bar along the bottom and the time that is left."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.plan import Phase, Plan, PlannedItem
from sciatica_desktop.domain.unroll import move_seconds


@dataclass(frozen=True, slots=True)
class Timeline:
    """Usual lengths of a plan: a move that waits for a key counts as its dose says.

    `starts` has one instant a phase and the end, `beginnings` one phase an item and the end.
    """

    starts: tuple[float, ...]
    beginnings: tuple[int, ...]

    @property
    def segments(self) -> tuple[float, ...]:
        """The seconds of each exercise."""
        instants = [self.starts[number] for number in self.beginnings]
        return tuple(after - before for before, after in pairwise(instants))

    def usual(self, number: int) -> float:
        """Return the usual seconds of a phase."""
        return self.starts[number + 1] - self.starts[number]

    def segment_done(self, number: int, item: int, done_s: float) -> float:
        """Return which share of its exercise is done, so many seconds into a phase."""
        begun, ended = (self.starts[n] for n in self.beginnings[item : item + 2])
        return (self._place(number, done_s) - begun) / (ended - begun)

    def left(self, number: int, done_s: float) -> float:
        """Return the seconds to the end of the session."""
        return self.starts[-1] - self._place(number, done_s)

    def _place(self, number: int, done_s: float) -> float:
        return min(self.starts[number] + done_s, self.starts[number + 1])


def timeline_of(plan: Plan, exercises: Mapping[str, Exercise]) -> Timeline:
    """Return the timeline of a plan."""
    lengths = (_usual_seconds(p, plan.items[p.item], exercises[p.exercise]) for p in plan.phases)
    beginnings = (plan.beginning(item) for item in range(len(plan.items)))
    return Timeline(
        starts=tuple(accumulate(lengths, initial=0.0)),
        beginnings=(*beginnings, len(plan.phases)),
    )


def _usual_seconds(phase: Phase, item: PlannedItem, exercise: Exercise) -> float:
    if phase.duration_s is not None:
        return phase.duration_s
    return move_seconds(exercise, item.dose, phase.kind) if phase.kind.is_move else 0
