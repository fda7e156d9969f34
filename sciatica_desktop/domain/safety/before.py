"""What the check before a session leads to: the first rule that matches (clinical.md 6.3)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sciatica_desktop.domain.programme import FIRST_DAYS
from sciatica_desktop.domain.rating import Lowest, Numbness, Scores, Strength
from sciatica_desktop.domain.safety.afterwards import Label
from sciatica_desktop.domain.safety.red_flags import AFTER_NEW_WEAKNESS, Sign
from sciatica_desktop.domain.safety.tailoring import Today
from sciatica_desktop.domain.safety.thresholds import Thresholds

EASING = frozenset({"rest-90-90", "prone-lying", "walking", "heat-pack"})


class Rule(StrEnum):
    """The rows of the table, in its order."""

    WARNING_SIGN = "warning sign"
    WEAKER_OR_NEWLY_NUMB = "weaker or newly numb"
    MORE_NUMB = "more numb"
    SEVERE = "severe"
    STRONG = "strong"
    FURTHER_DOWN = "further down"
    TOO_MUCH_TWICE = "too much twice"
    TOO_MUCH = "too much"
    A_BIT_MUCH = "a bit much"
    AS_CHOSEN = "as chosen"


@dataclass(frozen=True, slots=True)
class Before:
    """What is known when a person wants to start: today's answers and the session before."""

    scores: Scores
    ticked: frozenset[Sign] = frozenset()
    last_lowest_after: Lowest | None = None
    last_label: Label | None = None
    last_was_yesterday: bool = False
    twice_too_much: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the rules make of the answers.

    `screen` are the signs to ask before anything else. `offer` is a programme to offer instead;
    the person chooses. `whole_programmes` may be done besides the exercises of `today.only`.
    """

    rule: Rule
    today: Today
    screen: tuple[Sign, ...] = ()
    offer: str | None = None
    rest_day: bool = False
    tell_a_professional: bool = False
    whole_programmes: frozenset[str] = frozenset()


def judge_before(before: Before, limits: Thresholds) -> Ruling:
    """Return the first rule of 6.3 that matches."""
    scores = before.scores
    hamstring = scores.leg is None or scores.leg < limits.hamstring_leg
    ruling = _first_match(before, limits)
    return replace(ruling, today=ruling.today._replace(hamstring=hamstring))


def _first_match(before: Before, limits: Thresholds) -> Ruling:
    scores = before.scores
    pain = _for_the_pain(scores, limits)
    if before.ticked:
        asked = tuple(sign for sign in Sign if sign in before.ticked)
        return Ruling(Rule.WARNING_SIGN, Today(level=1), screen=asked)
    if scores.strength is Strength.WEAKER or scores.numbness is Numbness.NEW:
        glides = scores.numbness not in (Numbness.NEW, Numbness.MORE)
        return replace(
            pain,
            rule=Rule.WEAKER_OR_NEWLY_NUMB,
            today=pain.today._replace(level=1, glides=glides),
            screen=AFTER_NEW_WEAKNESS,
            tell_a_professional=True,
        )
    if scores.numbness is Numbness.MORE:
        today = pain.today._replace(level=1, gentle=True, glides=False)
        return replace(pain, rule=Rule.MORE_NUMB, today=today)
    if pain.rule is not Rule.AS_CHOSEN:
        return pain
    if _much_further_down(before, limits):
        return Ruling(Rule.FURTHER_DOWN, Today(), offer=FIRST_DAYS)
    return _after_the_last_session(before)


def _for_the_pain(scores: Scores, limits: Thresholds) -> Ruling:
    """Say what the scores alone allow; numbness or weakness on top of them opens nothing."""
    worst = max((s for s in (scores.leg, scores.back) if s is not None), default=0)
    if worst >= limits.severe:
        easing = Today(only=EASING, gentle=True)
        return Ruling(
            Rule.SEVERE, easing, offer=FIRST_DAYS, whole_programmes=frozenset({FIRST_DAYS})
        )
    if worst >= limits.strong:
        return Ruling(Rule.STRONG, Today(level=1, gentle=True))
    return Ruling(Rule.AS_CHOSEN, Today())


def _after_the_last_session(before: Before) -> Ruling:
    """Apply the table of 6.6 to a day without a rule of its own."""
    if before.twice_too_much:
        return Ruling(
            Rule.TOO_MUCH_TWICE, Today(gentle=True), offer=FIRST_DAYS, tell_a_professional=True
        )
    if before.last_label is Label.TOO_MUCH:
        gentle = Today(gentle=not before.last_was_yesterday)
        return Ruling(Rule.TOO_MUCH, gentle, rest_day=before.last_was_yesterday)
    if before.last_label is Label.A_BIT_MUCH:
        return Ruling(Rule.A_BIT_MUCH, Today(lighter=True))
    return Ruling(Rule.AS_CHOSEN, Today())


def _much_further_down(before: Before, limits: Thresholds) -> bool:
    now, last = before.scores.lowest, before.last_lowest_after
    if now is None or last is None:
        return False
    return now - last >= limits.further_down_steps and now >= Lowest.THIGH


def may_repeat(last_full_check: datetime | None, now: datetime, limits: Thresholds) -> bool:
    """Tell whether the check may be a repeat of the last full one (product.md 3, 6.3)."""
    if last_full_check is None:
        return False
    since = now - last_full_check
    return timedelta(0) <= since < timedelta(hours=limits.repeat_within_hours)
