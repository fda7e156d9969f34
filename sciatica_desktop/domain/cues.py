"""Which tone and which words belong to an event (cue plan of clinical.md 0)."""

from dataclasses import dataclass

from sciatica_desktop.domain import words
from sciatica_desktop.domain.events import (
    CountInTick,
    Event,
    ExerciseEnded,
    Halfway,
    LastSeconds,
    PhaseEnded,
    PhaseStarted,
    SessionFinished,
)
from sciatica_desktop.domain.plan import Phase, PhaseKind, Plan, Side
from sciatica_desktop.domain.record import Ending
from sciatica_desktop.domain.session import Session, advance
from sciatica_desktop.domain.tone import Tone
from sciatica_desktop.domain.words import Words

SHORTEST_SPOKEN_REST_S = 4
"""A shorter rest would still be spoken of when the next repetition is counted."""

TONES = {
    PhaseKind.GET_READY: Tone.GET_READY,
    PhaseKind.MOVE_IN: Tone.MOVE_IN,
    PhaseKind.HOLD: Tone.HOLD,
    PhaseKind.MOVE_OUT: Tone.MOVE_OUT,
    PhaseKind.REST: Tone.REST,
    PhaseKind.SET_REST: Tone.REST,
    PhaseKind.CHANGE_SIDES: Tone.CHANGE_SIDES,
}


@dataclass(frozen=True, slots=True)
class Cue:
    """What is heard at an instant; each tone also flashes on the screen."""

    tone: Tone | None = None
    words: Words | None = None


def cue_for(event: Event, plan: Plan) -> Cue | None:
    """Return the cue of an event, or None where nothing is heard."""
    match event:
        case PhaseStarted(number=number, phase=phase):
            return Cue(TONES[phase.kind], _words_for(plan, number))
        case Halfway():
            return Cue(words=words.Halfway())
        case LastSeconds() | CountInTick():
            return Cue(Tone.TICK)
        case SessionFinished(ending=Ending.COMPLETE):
            return Cue(Tone.DONE, words.AllDone())
        case SessionFinished() | PhaseEnded() | ExerciseEnded():
            return None


def coming_tones(session: Session, until: float) -> tuple[tuple[float, Tone], ...]:
    """Return the tones that time alone brings up to an instant, each with its own."""
    session, events = advance(session, until)
    cues = ((event.at, cue_for(event, session.plan)) for event in events)
    return tuple((at, cue.tone) for at, cue in cues if cue and cue.tone)


def working_side(plan: Plan, number: int) -> Side | None:
    """Return the side that works in a phase, or that works next where none does."""
    phase = plan.phases[number]
    coming = (p for p in plan.phases[number:] if p.item == phase.item and p.kind.is_move)
    return next(coming, phase).side


def _words_for(plan: Plan, number: int) -> Words | None:
    phase = plan.phases[number]
    item = plan.items[phase.item]
    match phase.kind:
        case PhaseKind.GET_READY:
            return _announcement(plan, number)
        case PhaseKind.MOVE_IN:
            return words.Count(phase.rep or 1, item.dose.reps, _new_side(plan, number))
        case PhaseKind.HOLD:
            return words.Hold(waits=phase.duration_s is None)
        case PhaseKind.MOVE_OUT:
            return None
        case PhaseKind.REST:
            return words.Rest() if _is_spoken_rest(phase) else None
        case PhaseKind.SET_REST:
            return words.SetRest(phase.set or 1, item.dose.sets)
        case PhaseKind.CHANGE_SIDES:
            return words.ChangeSides(working_side(plan, number))


def _announcement(plan: Plan, number: int) -> words.Announcement | None:
    """Return the words of a get-ready, unless the guide spoke them where it waited before it."""
    phase = plan.phases[number]
    if number > plan.beginning(phase.item):
        return None
    item = plan.items[phase.item]
    side, waits = working_side(plan, number), phase.duration_s is None
    return words.Announcement(phase.exercise, item.dose, side, waits, item.remarks)


def _is_spoken_rest(phase: Phase) -> bool:
    return (phase.duration_s or 0) >= SHORTEST_SPOKEN_REST_S


def _new_side(plan: Plan, number: int) -> Side | None:
    """Return the side of a move in unless the repetition before was on the same side."""
    phase = plan.phases[number]
    before = [p for p in plan.phases[:number] if p.item == phase.item and p.kind.is_move]
    return None if before and before[-1].side == phase.side else phase.side
