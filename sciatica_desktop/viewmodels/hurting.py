"""From "This hurts", or "worse" in a quick check, question by question to what follows (6.4, 6.5)."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from sciatica_desktop.domain.check import Part, rated
from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.record import Light, StopReason
from sciatica_desktop.domain.safety import hurts
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.hurts import Hurt, Joint, Offer, Verdict
from sciatica_desktop.domain.safety.movement import moved_up
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.safety.traffic_light import Reading, light_for

LEGS = (Part.LEG_LEFT, Part.LEG_RIGHT)


class Ask(StrEnum):
    """A question other than "how much, 0 to 10", which is asked of a Part."""

    WHICH_LEG = "which leg"
    LOWEST = "lowest"
    GONE = "gone"
    JOINT = "joint"
    SETTLING = "settling"


Question = Part | Ask
Reply = int | Part | Lowest | Joint | bool | None


@dataclass(frozen=True, slots=True)
class Before:
    """How it was at the start, what was rated there, and whether this exercise was amber before.

    `runs`: the exercise has sets to come, so that it can still be left.
    """

    scores: Scores
    parts: tuple[Part, ...]
    again: bool = False
    runs: bool = False

    def score(self, part: Part) -> int | None:
        """Return a score at the start; a leg that was not asked about there did not hurt."""
        score: int | None = getattr(self.scores, part)
        if score is None and part in LEGS and not self.scores.empty:
            return 0
        return score


@dataclass(frozen=True, slots=True)
class Hurting:
    """What was told so far. `ahead` is asked in turn; `verdict` is known when nothing is left."""

    told: Hurt | QuickAnswer
    before: Before
    ahead: tuple[Question, ...] = ()
    scores: Scores = field(default_factory=Scores)
    said: Reply = None
    verdict: Verdict | None = None

    @property
    def question(self) -> Question | None:
        """What is asked next."""
        return self.ahead[0] if self.ahead else None


def tell(told: Hurt | QuickAnswer, before: Before, limits: Thresholds) -> Hurting:
    """Begin with the first answer."""
    return _judged(Hurting(told, before, _questions(told, before)), limits)


def reply(hurting: Hurting, answer: Reply, limits: Thresholds) -> Hurting:
    """Take the answer to the question; None leaves it open, which is never the bolder way."""
    question, ahead = hurting.ahead[0], hurting.ahead[1:]
    if isinstance(question, Part):
        scores = rated(hurting.scores, question, answer if isinstance(answer, int) else None)
        return _judged(replace(hurting, ahead=ahead, scores=scores), limits)
    if question is Ask.WHICH_LEG:
        following = (answer, *ahead) if isinstance(answer, Part) else ahead
        return _judged(replace(hurting, ahead=following), limits)
    if question is Ask.LOWEST:
        lowest = answer if isinstance(answer, Lowest) else None
        scores = replace(hurting.scores, lowest=lowest)
        return _judged(replace(hurting, ahead=ahead, scores=scores), limits)
    return _judged(replace(hurting, ahead=ahead, said=answer), limits)


def lowest_choices(hurting: Hurting) -> tuple[Lowest, ...]:
    """Return the places that are further down than at the start; all of the leg if unknown.

    After "moved up" they are those further up.
    """
    was = hurting.before.scores.lowest or Lowest.NONE
    if hurting.told is QuickAnswer.MOVED_UP:
        return tuple(low for low in Lowest if moved_up(was, low))
    return tuple(low for low in Lowest if low > was and low >= Lowest.BUTTOCK)


def _questions(told: Hurt | QuickAnswer, before: Before) -> tuple[Question, ...]:
    legs = tuple(p for p in before.parts if p in LEGS)
    leg: tuple[Question, ...] = legs if len(legs) == 1 else (Ask.WHICH_LEG,)
    lower: tuple[Question, ...] = () if before.scores.lowest is Lowest.FOOT else (Ask.LOWEST,)
    in_the_leg = before.scores.lowest is not None and before.scores.lowest >= Lowest.BUTTOCK
    upper: tuple[Question, ...] = (Ask.LOWEST,) if in_the_leg else ()
    return {
        Hurt.BACK: (Part.BACK,),
        Hurt.LEG: leg,
        Hurt.FURTHER_DOWN: lower,
        Hurt.TINGLING: (Ask.GONE,),
        Hurt.JOINT: (Ask.JOINT,),
        Hurt.UNWELL: (Ask.SETTLING,),
        QuickAnswer.WORSE: (*leg, Part.BACK),
        QuickAnswer.MOVED_DOWN: lower,
        QuickAnswer.MOVED_UP: upper,
    }.get(told, ())


def _judged(hurting: Hurting, limits: Thresholds) -> Hurting:
    if hurting.ahead:
        return hurting
    judge: dict[Hurt | QuickAnswer, Callable[[], Verdict]] = {
        Hurt.STRETCH: hurts.stretch,
        Hurt.BACK: lambda: _back(hurting, limits),
        Hurt.LEG: lambda: _leg(hurting, limits),
        Hurt.FURTHER_DOWN: hurts.further_down,
        Hurt.TINGLING: lambda: hurts.tingling(
            gone=hurting.said is True, again=hurting.before.again
        ),
        Hurt.JOINT: hurts.sore_joint,
        Hurt.WEAK: hurts.weak,
        Hurt.UNWELL: lambda: hurts.unwell(settling=hurting.said is True),
        QuickAnswer.WORSE: lambda: _worse(hurting, limits),
        QuickAnswer.MOVED_DOWN: hurts.further_down,
    }
    calm = Verdict(Light.GREEN, (Offer.RESUME,))
    verdict = judge[hurting.told]() if hurting.told in judge else calm
    return replace(hurting, verdict=verdict)


def _back(hurting: Hurting, limits: Thresholds) -> Verdict:
    before, now = hurting.before, hurting.scores.back
    if now is None:
        return hurts.unrated(StopReason.BACK, again=before.again)
    return hurts.sore_back(before.score(Part.BACK), now, limits, again=before.again)


def _leg(hurting: Hurting, limits: Thresholds) -> Verdict:
    before = hurting.before
    part = _rated_leg(hurting.scores)
    if part is None:
        return hurts.unrated(StopReason.LEG, again=before.again)
    now = getattr(hurting.scores, part)
    return hurts.sore_leg(before.score(part), now, limits, again=before.again)


def _worse(hurting: Hurting, limits: Thresholds) -> Verdict:
    """Judge both scores; of an exercise that is over, only going on is in question."""
    before, part = hurting.before, _rated_leg(hurting.scores)
    if hurting.scores.empty:
        over = Verdict(Light.AMBER, (Offer.RESUME,))
        return hurts.unrated(StopReason.LEG, again=before.again) if before.runs else over
    start = Reading(before.score(part) if part else None, before.score(Part.BACK))
    now = Reading(hurting.scores.leg, hurting.scores.back)
    light = light_for(start, now, limits)
    if before.runs:
        leg = light_for(Reading(start.leg), Reading(now.leg), limits)
        return hurts.worse_between_sets(light, StopReason.LEG if leg is light else StopReason.BACK)
    if light is Light.RED:
        return Verdict(light, (Offer.RESUME, Offer.STOP))
    return Verdict(light, (Offer.RESUME,))


def _rated_leg(scores: Scores) -> Part | None:
    return next((part for part in LEGS if getattr(scores, part) is not None), None)
