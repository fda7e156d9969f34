"""What a person may do to a session; each wish is a function from state to state."""

from dataclasses import replace

from sciatica_desktop.domain.events import ExerciseEnded, PhaseEnded, SessionFinished
from sciatica_desktop.domain.limits import LONGEST_HOLD_S
from sciatica_desktop.domain.plan import Phase, PhaseKind, Plan
from sciatica_desktop.domain.record import Ending, Outcome
from sciatica_desktop.domain.session import (
    Change,
    CountIn,
    Finished,
    Live,
    Paused,
    Running,
    Session,
    Waiting,
    advance,
    done_seconds,
    entered,
    length,
    marks,
    phase_done,
    present,
)

# Seconds of the keys of a session (product.md 3).
MORE_S = 15
JUST_BEGUN_S = 3
PROLONGED_AT_ONCE = (PhaseKind.HOLD, PhaseKind.REST, PhaseKind.SET_REST, PhaseKind.GET_READY)


def pause(session: Session, now: float) -> Change:
    """Stop the clock."""
    session, events = advance(session, now)
    match session:
        case Running(plan, number, _, heard) | CountIn(plan, number, _, heard):
            return Paused(plan, number, done_seconds(session, now), heard), events
        case Waiting(plan, number):
            return Paused(plan, number, done_seconds(session, now)), events
        case Paused() | Finished():
            return session, events


def resume(session: Session, now: float) -> Change:
    """Go on after a count-in; a phase that waits for a key waits again at once."""
    match session:
        case Paused(plan, number, done_s, heard):
            if present(session).duration_s is None:
                return Waiting(plan, number, now - done_s), ()
            return advance(CountIn(plan, number, done_s, heard, since=now), now)
        case Running() | CountIn() | Waiting() | Finished():
            return advance(session, now)


def press_key(session: Session, now: float) -> Change:
    """End the phase that waits for a key; in any other state time passes, no more."""
    if isinstance(session, Waiting):
        return phase_done(session.plan, session.number, now, done_seconds(session, now))
    return advance(session, now)


def next_exercise(session: Session, now: float, outcome: Outcome = Outcome.SKIPPED) -> Change:
    """Leave this exercise and begin the next, or finish after the last."""
    session, events = advance(session, now)
    if isinstance(session, Finished):
        return session, events
    item = present(session).item
    events += (_left(session, now), ExerciseEnded(now, item, outcome))
    session, began = entered(session.plan, _following(session.plan, item), now)
    return session, events + began


def again(session: Session, now: float) -> Change:
    """Begin this exercise anew; in its first three seconds, the one before."""
    session, events = advance(session, now)
    if isinstance(session, Finished):
        return session, events
    item = present(session).item
    beginning = session.plan.beginning(item)
    if session.number == beginning and done_seconds(session, now) < JUST_BEGUN_S and beginning:
        former = session.plan.phases[beginning - 1].item
        beginning = session.plan.beginning(former)
    events += (_left(session, now),)
    session, began = entered(session.plan, beginning, now)
    return session, events + began


def stay_ready(session: Session, now: float, seconds: float) -> Session:
    """Let a get-ready that would be over by now go on for some seconds; else change nothing."""
    if not isinstance(session, Running) or present(session).kind is not PhaseKind.GET_READY:
        return session
    late_s = now - session.since - length(present(session))
    if late_s < 0:
        return session
    plan = session.plan.lengthened(session.number, late_s + seconds, running=True)
    return replace(session, plan=plan)


def more_time(session: Session, now: float) -> Change:
    """Add 15 s to a running hold, rest or get-ready, else to the coming hold of this exercise."""
    session, events = advance(session, now)
    if isinstance(session, Finished | Waiting):
        return session, events
    number = _to_prolong(session)
    if number is None:
        return session, events
    plan = _prolonged(session.plan, number, running=number == session.number)
    past = [m for m in marks(plan.phases[session.number]) if m.at <= done_seconds(session, now)]
    return replace(session, plan=plan, heard=len(past)), events


def longer_ahead(before: Plan, session: Session) -> int | None:
    """Return how many phases ahead the one is that became longer; None where none did."""
    if isinstance(session, Finished):
        return None
    both = enumerate(zip(before.phases, session.plan.phases, strict=True))
    return next((n - session.number for n, (old, new) in both if _longer(old, new)), None)


def _longer(old: Phase, new: Phase) -> bool:
    return old.duration_s != new.duration_s


def finish(
    session: Session, now: float, ending: Ending = Ending.EARLY, outcome: Outcome | None = None
) -> Change:
    """End the session here; `outcome` is that of the present exercise where it is known."""
    session, events = advance(session, now)
    if isinstance(session, Finished):
        return session, events
    outcome = outcome or (Outcome.STOPPED if ending is Ending.STOPPED else Outcome.PARTLY)
    item = present(session).item
    events += (
        _left(session, now),
        ExerciseEnded(now, item, outcome),
        SessionFinished(now, ending),
    )
    return Finished(session.plan, now, ending), events


def _left(session: Live, now: float) -> PhaseEnded:
    done_s = done_seconds(session, now)
    return PhaseEnded(now, session.number, present(session), done_s, whole=False)


def _following(plan: Plan, item: int) -> int:
    """Return the number of the first phase after an item, which may be past the last."""
    return plan.beginning(item + 1)


def _to_prolong(session: Running | Paused | CountIn) -> int | None:
    """Return the number of the phase that 15 s more go to, if there is one."""
    phase = present(session)
    if phase.duration_s is None:
        return None
    if phase.kind in PROLONGED_AT_ONCE:
        return session.number
    coming = range(session.number + 1, _following(session.plan, phase.item))
    return next((n for n in coming if _is_timed_hold(session.plan.phases[n])), None)


def _is_timed_hold(phase: Phase) -> bool:
    return phase.kind is PhaseKind.HOLD and phase.duration_s is not None


def _prolonged(plan: Plan, number: int, *, running: bool) -> Plan:
    phase = plan.phases[number]
    more: float = MORE_S
    if phase.kind is PhaseKind.HOLD and phase.exercise in LONGEST_HOLD_S:
        more = min(more, max(0, LONGEST_HOLD_S[phase.exercise] - length(phase)))
    return plan.lengthened(number, more, running=running) if more else plan
