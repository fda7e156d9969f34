"""Which programme suits now (clinical.md 5.11, 6.3, 6.7, 6.8): a suggestion, never a decision."""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from sciatica_desktop.domain.programme import FIRST_DAYS
from sciatica_desktop.domain.safety.directions import BIAS_PROGRAMMES, Direction
from sciatica_desktop.domain.safety.gates import Gate, gate, level_three_open
from sciatica_desktop.domain.safety.thresholds import Thresholds

SETTLING, BENDING, STRETCHING = "eight-simple", "flexion-bias", "hips-and-glutes"
CORE, STARTER, STRONG = "core-strength", "legs-starter", "legs-strong"
DESK, MORNING = "desk-break-5", "in-bed-morning"
STRENGTH = (CORE, STARTER, STRONG)
BESIDE = (DESK, MORNING)  # these fit beside any stage and say nothing about it
MOST_DAYS = 7  # a reason names no more calm days than this


class Reason(StrEnum):
    """Why a programme is suggested; the sentence is made in the window."""

    FLARE = "flare"
    EASING = "easing"  # a flare that eases
    SORE = "sore"  # with the score
    NEW = "new"  # the first two weeks of a spell
    PREGNANCY = "pregnancy"
    START = "start"  # nothing is known
    SETTLING = "settling"  # with the score
    CALM = "calm"  # with the days of a calm leg
    CAREFUL = "careful"  # a spine that is not to be arched
    AGAIN = "again"  # the programme done last
    TIME_OFF = "time off"  # with the days away
    GATED = "gated"  # strength has to wait
    STRENGTH = "strength"  # with the days of a calm leg
    STRONGER = "stronger"  # the next rung
    BETWEEN = "between"  # no strength two days in a row
    TOO_MUCH = "too much"  # the last two sessions
    REST_DAY = "rest day"  # the session of yesterday was too much
    GENTLY = "gently"  # the last session was too much, and a day has gone
    RESTING = "resting"  # a direction sent pain down the leg; with its programme
    DONE_TODAY = "done today"  # with the programme


class Done(NamedTuple):
    """A programme that was done on a day."""

    programme: str
    day: date


class Situation(NamedTuple):
    """What is known on a day. Scores are NRS 0-10, None where unknown.

    `flare_day` counts from 1 in an open flare. `worst_now` is the worse of leg and back in an entry
    of today or yesterday. `typical_leg` and `mean_leg` are over the last 7 days. `calm_days` are the
    logged days in a row with a leg low enough for strength. `done` is ordered, the latest last.
    `too_much`: the last session was (6.6), `rest_day`: and that was yesterday; `twice_too_much`: the
    last two were. `resting` are directions that sent pain down.
    """

    today: date
    flare_day: int | None = None
    easing: bool = False
    worst_now: int | None = None
    leg_before: int | None = None
    typical_leg: float | None = None
    mean_leg: float | None = None
    calm_days: int = 0
    done: tuple[Done, ...] = ()
    new_spell: bool = False
    late_pregnancy: bool = False
    no_arching: bool = False
    too_much: bool = False
    rest_day: bool = False
    twice_too_much: bool = False
    resting: frozenset[Direction] = frozenset()

    @property
    def flare(self) -> bool:
        """Whether a flare is open."""
        return self.flare_day is not None

    @property
    def days_off(self) -> int | None:
        """Days since anything was done."""
        return (self.today - self.done[-1].day).days if self.done else None

    @property
    def main(self) -> tuple[Done, ...]:
        """What was done, without the programmes that fit beside any stage."""
        return tuple(d for d in self.done if d.programme not in BESIDE)

    def gate(self, programme: str, limits: Thresholds) -> Gate:
        """Say how a programme can be started (5.11)."""
        return gate(
            programme,
            flare_open=self.flare,
            typical_leg=self.typical_leg,
            leg_before=self.leg_before,
            limits=limits,
        )


class Suggestion(NamedTuple):
    """A programme and the reason for it; `gentle` where it starts at the gentle doses."""

    programme: str
    reason: Reason
    gentle: bool = False
    days: int | None = None
    score: int | None = None
    other: str | None = None


def suggest(now: Situation, limits: Thresholds) -> Suggestion:
    """Return the programme to offer first: the first rule that matches."""
    if now.late_pregnancy:
        return Suggestion(DESK, Reason.PREGNANCY)
    if now.flare_day is not None:
        return _in_a_flare(now, now.flare_day, limits)
    if now.twice_too_much:
        return Suggestion(FIRST_DAYS, Reason.TOO_MUCH)
    if now.worst_now is not None and now.worst_now >= limits.strong:
        return Suggestion(FIRST_DAYS, Reason.SORE, score=now.worst_now)
    if now.new_spell:
        return Suggestion(FIRST_DAYS, Reason.NEW)
    if not now.main and now.worst_now is None:
        return Suggestion(FIRST_DAYS, Reason.START)
    if _done_today(now):
        return Suggestion(DESK, Reason.DONE_TODAY, other=now.main[-1].programme)
    return _gently(now, limits) or _on_the_path(now, limits)


def _in_a_flare(now: Situation, day: int, limits: Thresholds) -> Suggestion:
    """Stay with the first days; from day 3 on, if it eases, the last programme gently (6.7)."""
    before = [d.programme for d in now.main if d.programme != FIRST_DAYS]
    sore = now.worst_now is not None and now.worst_now >= limits.strong
    if day <= limits.flare_base_days or sore or not (now.easing and before):
        return Suggestion(FIRST_DAYS, Reason.FLARE)
    if _done_today(now):
        return Suggestion(FIRST_DAYS, Reason.DONE_TODAY, other=now.main[-1].programme)
    last = _base(now) if _is_shut(before[-1], now, limits) else before[-1]
    since = now.today - timedelta(days=day - 1)
    done = sum(d.day > since for d in now.main if d.programme != FIRST_DAYS)
    return Suggestion(last, Reason.EASING, gentle=done < limits.sessions_a_step)


def _done_today(now: Situation) -> bool:
    """Tell whether more than the first days was done today; those are for several times a day."""
    last = now.main[-1] if now.main else None
    return last is not None and last.day == now.today and last.programme != FIRST_DAYS


def _gently(now: Situation, limits: Thresholds) -> Suggestion | None:
    """Return what to go on with gently: after time off (6.8), or a session that was too much (6.6)."""
    last = now.main[-1].programme if now.main else None
    if now.days_off is not None and now.days_off >= limits.step_back_days:
        suits = _back_to(last, now, limits)
        return Suggestion(suits, Reason.TIME_OFF, gentle=True, days=now.days_off)
    if last is None or not now.too_much:
        return None
    suits = _base(now) if _is_shut(last, now, limits) else last
    return Suggestion(suits, Reason.REST_DAY if now.rest_day else Reason.GENTLY, gentle=True)


def _on_the_path(now: Situation, limits: Thresholds) -> Suggestion:
    """Walk the path of 5.11: settle, then strength with days between, rung by rung."""
    last = now.main[-1].programme if now.main else None
    if last in STRENGTH and now.gate(last, limits) is not Gate.OPEN:
        return Suggestion(_base(now), Reason.GATED)
    if last in BIAS_PROGRAMMES and not _arches_in_vain(last, now):
        return _the_same_way(last, now)
    if _ready_for_strength(now, limits):
        return _strength(now, limits)
    if _base(now) == BENDING:
        return Suggestion(BENDING, Reason.CAREFUL)
    if now.calm_days >= limits.progress_sessions:
        return Suggestion(SETTLING, Reason.CALM, days=min(now.calm_days, MOST_DAYS))
    if last in (None, FIRST_DAYS, *STRENGTH):
        return Suggestion(SETTLING, Reason.SETTLING, score=now.worst_now)
    return Suggestion(last, Reason.AGAIN, days=now.days_off)


def _the_same_way(last: str, now: Situation) -> Suggestion:
    """Go on with a programme of one direction, unless that sent pain down the leg."""
    if _rests(last, now):
        return Suggestion(SETTLING, Reason.RESTING, other=last)
    return Suggestion(last, Reason.AGAIN, days=now.days_off)


def _base(now: Situation) -> str:
    return BENDING if now.no_arching and not _rests(BENDING, now) else SETTLING


def _rests(programme: str, now: Situation) -> bool:
    """Tell whether a programme of one direction is not suggested just now (6.6, 6.9)."""
    return BIAS_PROGRAMMES[programme] in now.resting


def _arches_in_vain(programme: str, now: Situation) -> bool:
    """Tell whether a programme arches a spine for which that is never suggested (5.5)."""
    return now.no_arching and BIAS_PROGRAMMES[programme] is Direction.ARCHING


def _back_to(last: str | None, now: Situation, limits: Thresholds) -> str:
    """Return what to come back with: after four weeks strength begins with the base again."""
    if last is None or _is_shut(last, now, limits):
        return _base(now)
    long = now.days_off is not None and now.days_off >= limits.gentle_again_days
    return _base(now) if long and last in STRENGTH else last


def _is_shut(programme: str, now: Situation, limits: Thresholds) -> bool:
    if programme in BIAS_PROGRAMMES and (_arches_in_vain(programme, now) or _rests(programme, now)):
        return True
    return now.gate(programme, limits) is not Gate.OPEN


def _ready_for_strength(now: Situation, limits: Thresholds) -> bool:
    """Tell whether a typical value opens the gate and enough calm sessions came before."""
    known = now.typical_leg is not None and now.gate(CORE, limits) is Gate.OPEN
    calm = now.calm_days >= limits.progress_sessions
    return known and calm and len(now.main) >= limits.progress_sessions


def _strength(now: Situation, limits: Thresholds) -> Suggestion:
    lifted = [d for d in now.main if d.programme in STRENGTH]
    if lifted and (now.today - lifted[-1].day).days <= 1:
        return Suggestion(STRETCHING, Reason.BETWEEN)
    if not lifted:
        return Suggestion(CORE, Reason.STRENGTH, days=min(now.calm_days, MOST_DAYS))
    rung = _rung(now, limits)
    reason = Reason.AGAIN if rung == lifted[-1].programme else Reason.STRONGER
    return Suggestion(rung, reason, days=(now.today - lifted[-1].day).days)


def _rung(now: Situation, limits: Thresholds) -> str:
    """Return the highest of the strength programmes that the ones before it have opened."""
    days = {p: [d.day for d in now.main if d.programme == p] for p in STRENGTH}
    starter = days[STARTER]
    first = starter[0] if starter else None
    if level_three_open(first, len(starter), now.mean_leg, now.today, limits):
        return STRONG
    if starter or len(days[CORE]) >= limits.progress_sessions:
        return STARTER
    return CORE
