"""What a plan is: a programme unrolled for today into phases, one after the other."""

from dataclasses import dataclass, replace

from sciatica_desktop.domain.exercise import Dose, DoseName

# Whoever has to do with plans finds the parts of a phase here too.
from sciatica_desktop.domain.phase import PhaseKind as PhaseKind
from sciatica_desktop.domain.phase import Side as Side
from sciatica_desktop.domain.remark import Remark


@dataclass(frozen=True, slots=True)
class Phase:
    """One stretch of time with one instruction; a length of None waits for a key.

    `start_s` counts from the start of the plan, where a waiting phase takes no time.
    `prolonged` says that the person asked for more while it ran.
    """

    kind: PhaseKind
    item: int
    exercise: str
    start_s: float
    duration_s: float | None
    side: Side | None = None
    set: int | None = None
    rep: int | None = None
    prolonged: bool = False

    @property
    def end_s(self) -> float:
        """Seconds from the start of the plan to the end of this phase."""
        return self.start_s + (self.duration_s or 0)

    @property
    def repetition(self) -> tuple[int, int | None, Side | None, int | None]:
        """What tells the phases of one repetition from those of every other."""
        return self.item, self.set, self.side, self.rep


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One exercise of a plan; with `take_my_time` each hold lasts until a key is pressed.

    `remarks` are shown and spoken while it gets ready.
    """

    exercise: str
    dose: Dose
    dose_name: DoseName
    take_my_time: bool = False
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Phases without a gap. A session begins with item `first`; the items before it are shown only."""

    programme: str
    items: tuple[PlannedItem, ...]
    phases: tuple[Phase, ...]
    first: int = 0

    @property
    def total_s(self) -> float:
        """Seconds of all phases that have a length."""
        return self.phases[-1].end_s if self.phases else 0

    def beginning(self, item: int) -> int:
        """Return the number of the first phase of an item, or of what follows a dropped one."""
        numbers = (n for n, phase in enumerate(self.phases) if phase.item >= item)
        return next(numbers, len(self.phases))

    def ends_item(self, number: int) -> bool:
        """Whether an item is over with this phase."""
        return self.phases[number].item != self._item_after(number)

    def ends_repetition(self, number: int) -> bool:
        """Whether a repetition is complete with this phase."""
        phase = self.phases[number]
        after = self.phases[number + 1 : number + 2]
        return phase.kind.is_move and all(phase.repetition != p.repetition for p in after)

    def lengthened(self, number: int, seconds: float, *, running: bool) -> "Plan":
        """Return the plan with one timed phase longer and all later ones shifted."""
        phase = self.phases[number]
        longer = replace(
            phase,
            duration_s=(phase.duration_s or 0) + seconds,
            prolonged=phase.prolonged or running,
        )
        later = (replace(p, start_s=p.start_s + seconds) for p in self.phases[number + 1 :])
        return replace(self, phases=(*self.phases[:number], longer, *later))

    def _item_after(self, number: int) -> int | None:
        return self.phases[number + 1].item if number + 1 < len(self.phases) else None
