"""What is asked at the next start about a session that is over, and its answers (clinical.md 6.6)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from sciatica_desktop.domain.outcomes import Later, NextDay
from sciatica_desktop.domain.safety.past import Past
from sciatica_desktop.domain.safety.thresholds import Thresholds


class LaterQuestion(StrEnum):
    """The questions, each one touch."""

    GONE = "gone"  # "Has the extra pain gone?"
    STILL_DOWN = "still down"
    SPOILT = "spoilt"  # "Did it spoil your sleep or your day?"
    NEXT_DAY = "next day"  # "After yesterday: as usual / more sore"


class Gone(StrEnum):
    """When the extra pain had gone: the answers to GONE."""

    SOON = "soon"  # within the 45 minutes
    BY_NOW = "by now"
    NOT_YET = "not yet"


LaterAnswer = Gone | NextDay | bool


class Open(NamedTuple):
    """A question and the session it is about; `another_day`: that was before today."""

    past: Past
    question: LaterQuestion
    another_day: bool


def open_question(pasts: Sequence[Past], now: datetime, limits: Thresholds) -> Open | None:
    """Return what to ask now: of the latest session that ended worse, else about yesterday."""
    for past in reversed(pasts):
        question = _of_a_bad_end(past, now, limits)
        if question is not None:
            return Open(past, question, _days_ago(past, now) > 0)
    yesterday = [p for p in pasts if _days_ago(p, now) == 1]
    if not yesterday or _ended_badly(yesterday[-1], limits):
        return None
    last = yesterday[-1]
    if last.later.next_day is not None:
        return None
    return Open(last, LaterQuestion.NEXT_DAY, another_day=True)


def next_question_at(pasts: Sequence[Past], now: datetime, limits: Thresholds) -> datetime | None:
    """Return when the next of the questions after 45 minutes opens by itself, if one will."""
    ends = [
        past.until
        for past in pasts
        if _ended_badly(past, limits) and _next_of(past, another_day=False) is not None
    ]
    opens = [end + timedelta(minutes=limits.check_again_minutes) for end in ends]
    return min((at for at in opens if at > now), default=None)


def answered(asked: Open, answer: LaterAnswer) -> Later:
    """Return the later answers of the session with one more."""
    later = asked.past.later
    match asked.question:
        case LaterQuestion.GONE:
            return _gone(later, Gone(str(answer)), another_day=asked.another_day)
        case LaterQuestion.STILL_DOWN:
            return later._replace(still_down=answer is True)
        case LaterQuestion.SPOILT:
            return later._replace(spoilt=answer is True)
        case LaterQuestion.NEXT_DAY:
            return later._replace(next_day=NextDay(str(answer)))


def _gone(later: Later, gone: Gone, *, another_day: bool) -> Later:
    if gone is Gone.NOT_YET:
        return (
            later._replace(gone_next_day=False) if another_day else later._replace(gone_at_45=False)
        )
    if gone is Gone.SOON:
        return later._replace(gone_at_45=True)
    return later._replace(gone_at_45=False, gone_next_day=True)


def _of_a_bad_end(past: Past, now: datetime, limits: Thresholds) -> LaterQuestion | None:
    if not _ended_badly(past, limits):
        return None
    since = now - past.until
    if since < timedelta(minutes=limits.check_again_minutes):
        return None
    days = _days_ago(past, now)
    if days > limits.asked_later_days:
        return None  # so late that nobody would know
    return _next_of(past, another_day=days > 0)


def _next_of(past: Past, *, another_day: bool) -> LaterQuestion | None:
    """Return the first question that is open; the night belongs to the next day."""
    later = past.later
    if later.gone_at_45:
        return None
    asked = later.gone_next_day is not None or (later.gone_at_45 is not None and not another_day)
    if not asked:
        return LaterQuestion.GONE
    if not another_day:
        return None
    if later.gone_next_day:
        return LaterQuestion.SPOILT if later.spoilt is None else None
    return LaterQuestion.STILL_DOWN if past.moved and later.still_down is None else None


def _ended_badly(past: Past, limits: Thresholds) -> bool:
    return past.worse(limits) or past.moved


def _days_ago(past: Past, now: datetime) -> int:
    """Return days by the wall clocks of both places: nothing is re-dated on a journey (7.2)."""
    return (now.date() - past.until.date()).days
