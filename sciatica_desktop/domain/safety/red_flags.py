"""The red-flag screen (clinical.md 6.2): signs, answers, what they lead to, and the lock."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from sciatica_desktop.domain.safety.thresholds import Thresholds


class Sign(StrEnum):
    """A question of the screen; R emergency, U urgent or soon."""

    R1 = "R1"
    R2 = "R2"
    R3 = "R3"
    R4 = "R4"
    R5 = "R5"
    R6 = "R6"
    R7 = "R7"
    U1 = "U1"
    U2 = "U2"
    U3 = "U3"
    U4 = "U4"
    U5 = "U5"
    U6 = "U6"
    U7 = "U7"
    U8 = "U8"


class Answer(StrEnum):
    """CHECKED is "Yes, and it has been checked for this problem"; only some signs offer it."""

    NO = "no"
    YES = "yes"
    NOT_SURE = "not sure"
    CHECKED = "checked"


class Urgency(IntEnum):
    """What the answers lead to; the most serious wins."""

    NOTHING = 0
    ADVICE = 1
    SOON = 2
    SAME_DAY = 3
    EMERGENCY = 4


EMERGENCY_SIGNS = tuple(s for s in Sign if s.startswith("R"))
URGENT_SIGNS = tuple(s for s in Sign if s.startswith("U"))
CAN_BE_CHECKED = frozenset({Sign.U3, Sign.U4, Sign.U6, Sign.U7})
AFTER_NEW_WEAKNESS = (*EMERGENCY_SIGNS, Sign.U1)

SAME_DAY = frozenset({Sign.U1, Sign.U2, Sign.U5, Sign.U8})
_UNSURE_COUNTS_AS_YES = frozenset(EMERGENCY_SIGNS) | SAME_DAY

# 6.2 SOON: easy walking and resting only; warmth not with a history of cancer (U3).
OPEN_WHEN_SOON = ("rest-90-90", "bed-heel-slides", "walking", "heat-pack")


@dataclass(frozen=True, slots=True)
class Lock:
    """Sessions are closed, wholly or in part, until the person has been checked.

    `unsure` are those of the signs that were answered with "not sure".
    """

    urgency: Urgency
    signs: tuple[Sign, ...]
    since: datetime
    unsure: tuple[Sign, ...] = ()

    @property
    def answers(self) -> dict[Sign, Answer]:
        """What was answered to each of the signs."""
        return {s: Answer.NOT_SURE if s in self.unsure else Answer.YES for s in self.signs}


@dataclass(frozen=True, slots=True)
class ScreenState:
    """What is kept of the screen: it survives a restart."""

    last_full: datetime | None = None
    last_short: datetime | None = None
    lock: Lock | None = None
    checked_on: Mapping[Sign, date] = field(default_factory=dict)


def _urgency_of(sign: Sign, answer: Answer) -> Urgency:
    """Say what one answer leads to; that a fever hurries U6 follows from U2 itself."""
    if answer is Answer.NO or (answer is Answer.CHECKED and sign in CAN_BE_CHECKED):
        return Urgency.NOTHING
    if answer is Answer.NOT_SURE and sign not in _UNSURE_COUNTS_AS_YES:
        return Urgency.ADVICE
    if sign in EMERGENCY_SIGNS:
        return Urgency.EMERGENCY
    return Urgency.SAME_DAY if sign in SAME_DAY else Urgency.SOON


def judge(answers: Mapping[Sign, Answer]) -> tuple[Urgency, tuple[Sign, ...]]:
    """Return the most serious urgency and the signs that lead to it or to any lock."""
    each = {s: _urgency_of(s, a) for s, a in answers.items()}
    worst = max(each.values(), default=Urgency.NOTHING)
    telling = tuple(s for s in Sign if each.get(s, Urgency.NOTHING) >= min(worst, Urgency.SOON))
    return worst, telling if worst > Urgency.NOTHING else ()


def answered(
    state: ScreenState, answers: Mapping[Sign, Answer], now: datetime, *, full: bool
) -> ScreenState:
    """Return the state after a screen; a milder answer never opens a lock that stands."""
    checked = dict(state.checked_on)
    checked.update({s: now.date() for s, a in answers.items() if a is Answer.CHECKED})
    return replace(
        state,
        last_full=now if full else state.last_full,
        last_short=now,
        lock=_locked(state.lock, answers, now),
        checked_on=checked,
    )


def _locked(lock: Lock | None, answers: Mapping[Sign, Answer], now: datetime) -> Lock | None:
    """Return a new lock, or the one that stands with what was answered on top of it."""
    urgency, signs = judge(answers)
    if urgency < Urgency.SOON:
        return lock
    before = {} if lock is None else lock.answers
    joined = {**before, **{sign: answers[sign] for sign in signs}}
    since = now if lock is None or set(joined) != set(before) else lock.since
    return _lock_of(joined, since)


def _lock_of(answers: Mapping[Sign, Answer], since: datetime) -> Lock | None:
    urgency, signs = judge(answers)
    unsure = tuple(sign for sign in signs if answers[sign] is Answer.NOT_SURE)
    return Lock(urgency, signs, since, unsure) if urgency >= Urgency.SOON else None


def been_checked(state: ScreenState, on: date) -> ScreenState:
    """Open the lock: the person has been checked, or has spoken to someone, on that day."""
    if state.lock is None:
        return state
    checked = {**state.checked_on, **dict.fromkeys(state.lock.signs, on)}
    # Screened again in full before the next session.
    return replace(state, lock=None, last_full=None, checked_on=checked)


def wrong_answer(state: ScreenState, sign: Sign, answer: Answer = Answer.NO) -> ScreenState:
    """Answer one sign again ("I pressed the wrong answer"); the lock goes with its last sign."""
    lock = state.lock
    if lock is None or sign not in lock.signs:
        return state
    return replace(state, lock=_lock_of({**lock.answers, sign: answer}, lock.since))


def full_screen_due(state: ScreenState, now: datetime, limits: Thresholds) -> bool:
    """Tell whether the weekly screen is due (or was never answered)."""
    if state.last_full is None:
        return True
    return now - state.last_full >= timedelta(days=limits.full_screen_every_days)


def open_exercises(state: ScreenState) -> frozenset[str] | None:
    """Return which exercises the lock leaves open; None where there is no lock."""
    if state.lock is None:
        return None
    if state.lock.urgency is not Urgency.SOON:
        return frozenset()
    cancer = Sign.U3 in state.lock.signs
    return frozenset(OPEN_WHEN_SOON) - ({"heat-pack"} if cancer else set())
