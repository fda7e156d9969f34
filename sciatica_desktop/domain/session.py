"""A session in time: its states, and how the passing of time changes them.

Instants are seconds of session time. A running phase knows the instant at which it began (pauses
are taken out by moving it), so nothing is ever counted and one look may pass any number of phases.
"""

from dataclasses import dataclass, replace

from sciatica_desktop.domain.events import (
    CountInTick,
    Event,
    Events,
    ExerciseEnded,
    Halfway,
    LastSeconds,
    PhaseEnded,
    PhaseStarted,
    SessionFinished,
)
from sciatica_desktop.domain.plan import Phase, PhaseKind, Plan
from sciatica_desktop.domain.record import Ending, Outcome

COUNT_IN_S = 3
TICKED_SECONDS = (3, 2, 1)
SHORTEST_TICKED_HOLD_S = 5
SHORTEST_HALVED_HOLD_S = 20
LONGEST_GAP_S = 2.0


@dataclass(frozen=True, slots=True)
class Running:
    """A timed phase runs since an instant; `heard` of its marks have passed."""

    plan: Plan
    number: int
    since: float
    heard: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A phase without a length waits for a key since an instant."""

    plan: Plan
    number: int
    since: float


@dataclass(frozen=True, slots=True)
class Paused:
    """The person stopped the clock when so many seconds of a phase were done."""

    plan: Plan
    number: int
    done_s: float
    heard: int = 0


@dataclass(frozen=True, slots=True)
class CountIn:
    """A paused phase goes on in three seconds from an instant; `ticked` of them were counted."""

    plan: Plan
    number: int
    done_s: float
    heard: int
    since: float
    ticked: int = 0


@dataclass(frozen=True, slots=True)
class Finished:
    """The session is over since an instant."""

    plan: Plan
    at: float
    ending: Ending


Live = Running | Waiting | Paused | CountIn
Session = Live | Finished
Change = tuple[Session, Events]


def start(plan: Plan, now: float) -> Change:
    """Begin a plan with its first item."""
    return entered(plan, plan.beginning(plan.first), now)


def advance(session: Session, now: float) -> Change:
    """Let time pass until now, through however many phases."""
    events: list[Event] = []
    while isinstance(session, Running | CountIn) and (due := _deadline(session)) <= now:
        session, happened = _pass(session, due)
        events.extend(happened)
    return session, tuple(events)


def next_deadline(session: Session) -> float | None:
    """Return the instant of the next event, or None where only a person can cause one."""
    return _deadline(session) if isinstance(session, Running | CountIn) else None


def present(session: Live) -> Phase:
    """Return the phase that a session is in."""
    return session.plan.phases[session.number]


def done_seconds(session: Live, now: float) -> float:
    """Return how many seconds of the present phase are done."""
    match session:
        case Running(since=since):
            return min(max(now - since, 0), length(present(session)))
        case Waiting(since=since):
            return max(now - since, 0)
        case Paused(done_s=done_s) | CountIn(done_s=done_s):
            return done_s


def remaining_seconds(session: Live, now: float) -> float | None:
    """Return how many seconds of the present phase are left, or None where a key ends it."""
    duration_s = present(session).duration_s
    return None if duration_s is None else duration_s - done_seconds(session, now)


def marks(phase: Phase) -> tuple[Halfway | LastSeconds, ...]:
    """Return the events within a timed phase; their `at` counts from its beginning.

    A hold that was prolonged while it ran has no half any more: it may be over already.
    """
    if phase.kind is not PhaseKind.HOLD:
        return ()
    found: list[Halfway | LastSeconds] = []
    if length(phase) >= SHORTEST_HALVED_HOLD_S and not phase.prolonged:
        found.append(Halfway(length(phase) / 2))
    if length(phase) >= SHORTEST_TICKED_HOLD_S:
        found += [LastSeconds(length(phase) - left, left) for left in TICKED_SECONDS]
    return tuple(found)


def length(phase: Phase) -> float:
    """Return the seconds of a phase; 0 for one that waits."""
    return phase.duration_s or 0


def entered(plan: Plan, number: int, at: float) -> Change:
    """Begin a phase of the plan, or finish where none is left."""
    if number == len(plan.phases):
        return Finished(plan, at, Ending.COMPLETE), (SessionFinished(at, Ending.COMPLETE),)
    phase = plan.phases[number]
    began = (PhaseStarted(at, number, phase),)
    if phase.duration_s is None:
        return Waiting(plan, number, at), began
    return Running(plan, number, at), began


def phase_done(plan: Plan, number: int, at: float, seconds: float) -> Change:
    """End a phase in its own time and begin what follows."""
    phase = plan.phases[number]
    ended: Events = (PhaseEnded(at, number, phase, seconds, whole=True),)
    if plan.ends_item(number):
        ended = (*ended, ExerciseEnded(at, phase.item, Outcome.DONE))
    session, events = entered(plan, number + 1, at)
    return session, ended + events


@dataclass(frozen=True, slots=True)
class Gap:
    """Seconds of the machine between two looks, and how many of them session time knows nothing of.

    Session time stands still in sleep where the system tells the two apart, as Linux does.
    """

    seconds: float
    missed_s: float

    @property
    def pauses(self) -> bool:
        """Whether so much went unseen that the session pauses at the earlier look."""
        return self.seconds > LONGEST_GAP_S

    @property
    def asleep(self) -> bool:
        """Whether the machine slept; else the program was held up."""
        return self.missed_s > LONGEST_GAP_S


def _deadline(session: Running | CountIn) -> float:
    match session:
        case Running(since=since, heard=heard):
            offsets = [mark.at for mark in marks(present(session))]
            return since + [*offsets, length(present(session))][heard]
        case CountIn(since=since, ticked=ticked):
            return since + ticked


def _pass(session: Running | CountIn, due: float) -> Change:
    """Let the one thing happen that is due at this instant."""
    match session:
        case Running(plan, number, _, heard):
            within = marks(present(session))
            if heard == len(within):
                return phase_done(plan, number, due, length(present(session)))
            return replace(session, heard=heard + 1), (replace(within[heard], at=due),)
        case CountIn(plan, number, done_s, heard, _, ticked):
            if ticked == COUNT_IN_S:
                return Running(plan, number, due - done_s, heard), ()
            return replace(session, ticked=ticked + 1), (CountInTick(due, COUNT_IN_S - ticked),)
