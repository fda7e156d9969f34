"""What a person may change in a plan that runs (clinical.md 6.4 and 6.5): smaller, other, slower."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sciatica_desktop.domain.plan import Phase, PhaseKind, Plan, PlannedItem

FEWER_REPS = 2  # "smaller and slower": 2 fewer repetitions
SHORTER = 0.5  # and a shorter hold

_LASTING = (PhaseKind.HOLD, PhaseKind.MOVE_IN)  # what waits for a key in one's own time

MakePlan = Callable[[Sequence[PlannedItem]], Plan]


@dataclass(frozen=True, slots=True)
class Coming:
    """One exercise that is still to come; a dropped one keeps its place but is not done."""

    item: PlannedItem
    dropped: bool = False


def smaller(plan: Plan, number: int) -> Plan:
    """Make the rest of the present exercise smaller; the phase that runs stays as it is."""
    present = plan.phases[number]
    item = plan.items[present.item]
    reps = max(1, item.dose.reps - FEWER_REPS, present.rep or 0)
    held = _halved(item.dose.hold_s) if item.dose.hold_s else 0
    end = plan.beginning(present.item + 1)
    rest = [_shorter(p) for p in _with_reps(plan.phases[number + 1 : end], reps)]
    items = list(plan.items)
    items[present.item] = replace(item, dose=item.dose._replace(reps=reps, hold_s=held))
    return _laid_out(plan, items, (*plan.phases[: number + 1], *rest, *plan.phases[end:]))


def coming(plan: Plan, item: int) -> tuple[Coming, ...]:
    """Return the exercises after one."""
    done = {phase.item for phase in plan.phases}
    return tuple(
        Coming(plan.items[number], dropped=number not in done)
        for number in range(item + 1, len(plan.items))
    )


def with_coming(plan: Plan, item: int, rest: Sequence[Coming], make: MakePlan) -> Plan:
    """Return the plan with other exercises after one; `make` unrolls them as the first plan was."""
    kept = [number for number, coming in enumerate(rest, start=item + 1) if not coming.dropped]
    items = (*plan.items[: item + 1], *(coming.item for coming in rest))
    unrolled = make((plan.items[item], *(items[number] for number in kept)))
    tail = (replace(p, item=kept[p.item - 1]) for p in unrolled.phases if p.item)
    return _laid_out(plan, items, (*plan.phases[: plan.beginning(item + 1)], *tail))


def at_own_pace(plan: Plan, number: int, make: MakePlan, *, on: bool) -> Plan:
    """Let each hold from here on wait for a key, or go by the clock; what runs stays as it is."""
    item = plan.phases[number].item
    items = tuple(replace(i, take_my_time=on) if n >= item else i for n, i in enumerate(plan.items))
    plan = replace(plan, items=items)
    plan = with_coming(plan, item, coming(plan, item), make)
    fresh = {_place(p): p.duration_s for p in make((items[item],)).phases if p.kind in _LASTING}
    end = plan.beginning(item + 1)
    rest = (
        replace(p, duration_s=fresh.get(_place(p), p.duration_s))
        for p in plan.phases[number + 1 : end]
    )
    return _laid_out(plan, items, (*plan.phases[: number + 1], *rest, *plan.phases[end:]))


def _place(phase: Phase) -> tuple[object, ...]:
    """Return where a phase stands in its item."""
    return phase.kind, phase.side, phase.set, phase.rep


def _with_reps(phases: Sequence[Phase], reps: int) -> list[Phase]:
    """Leave out the later repetitions, and the rests in front of them."""
    kept: list[Phase] = []
    too_many = False
    for phase in reversed(phases):
        if phase.rep is not None:
            too_many = phase.rep > reps
        if phase.rep is None and phase.kind is not PhaseKind.REST:
            too_many = False
        if not too_many:
            kept.append(phase)
    return kept[::-1]


def _shorter(phase: Phase) -> Phase:
    if phase.kind is not PhaseKind.HOLD or phase.duration_s is None:
        return phase
    return replace(phase, duration_s=_halved(phase.duration_s))


def _halved(seconds: float) -> int:
    return max(1, round(seconds * SHORTER))


def _laid_out(plan: Plan, items: Sequence[PlannedItem], phases: Sequence[Phase]) -> Plan:
    """Put phases one after the other, without a gap."""
    placed: list[Phase] = []
    start_s: float = 0
    for phase in phases:
        placed.append(replace(phase, start_s=start_s))
        start_s = placed[-1].end_s
    return replace(plan, items=tuple(items), phases=tuple(placed))
