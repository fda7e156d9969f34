"""What was really done in each exercise, added up from the events of a session."""

from dataclasses import dataclass, replace

from sciatica_desktop.domain.events import Event, ExerciseEnded, PhaseEnded
from sciatica_desktop.domain.plan import PhaseKind, Plan
from sciatica_desktop.domain.record import Outcome


@dataclass(frozen=True, slots=True)
class Work:
    """What was done of one exercise: seconds without its get-ready, and whole repetitions."""

    seconds: float = 0
    reps: int = 0
    outcome: Outcome = Outcome.PLANNED


@dataclass(frozen=True, slots=True)
class Tally:
    """The seconds of a session without its pauses, and the work of each item of its plan."""

    seconds: float
    works: tuple[Work, ...]

    def counted(self, plan: Plan, event: Event) -> "Tally":
        """Return the tally after one more event."""
        match event:
            case PhaseEnded(phase=phase):
                work = _worked(self.works[phase.item], plan, event)
                return replace(self._with(phase.item, work), seconds=self.seconds + event.seconds)
            case ExerciseEnded(item=item, outcome=outcome):
                return self._with(item, _ended(self.works[item], outcome))
            case _:
                return self

    def inserted(self, item: int) -> "Tally":
        """Return the tally with one more item, of which nothing is done, at a place."""
        return replace(self, works=(*self.works[:item], Work(), *self.works[item:]))

    def _with(self, item: int, work: Work) -> "Tally":
        return replace(self, works=(*self.works[:item], work, *self.works[item + 1 :]))


def _worked(work: Work, plan: Plan, event: PhaseEnded) -> Work:
    if event.phase.kind is PhaseKind.GET_READY:
        return work
    repetition = event.whole and plan.ends_repetition(event.number)
    return replace(work, seconds=work.seconds + event.seconds, reps=work.reps + repetition)


def _ended(work: Work, outcome: Outcome) -> Work:
    """Give work its outcome: once done stays done, and leaving before any work leaves it planned."""
    if work.outcome is Outcome.DONE or (outcome is Outcome.PARTLY and work.seconds == 0):
        return work
    return replace(work, outcome=outcome)
