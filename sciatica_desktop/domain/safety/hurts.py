"""The button "This hurts" (clinical.md 6.5): from the answer to what is offered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.record import Light, StopReason
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.safety.traffic_light import back_light, leg_light


class Hurt(StrEnum):
    """What it is like: the eight answers, in the order of their number keys."""

    STRETCH = "stretch"
    BACK = "back"
    LEG = "leg"
    FURTHER_DOWN = "further down"
    TINGLING = "tingling"
    JOINT = "joint"
    WEAK = "weak"
    UNWELL = "unwell"


class Offer(StrEnum):
    """What the person can choose from; the first of a list is the suggestion."""

    RESUME = "resume"
    SMALLER = "smaller"
    EASIER = "easier"
    SKIP = "skip"
    REST = "rest"  # rest-90-90 for 60 s, or easy standing
    STOP = "stop"
    SCREEN = "screen"
    EMERGENCY_ADVICE = "emergency advice"


class Joint(StrEnum):
    """Which joint hurts."""

    KNEE = "knee"
    HIP = "hip"
    WRIST = "wrist"
    SHOULDER = "shoulder"


CODE_OF_JOINT = {
    Joint.KNEE: Code.KNE,
    Joint.HIP: Code.HIP,
    Joint.WRIST: Code.WRI,
    Joint.SHOULDER: Code.WRI,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows: the light, what is offered, and why the exercise is stopped if it is.

    `drop_direction`: the rest of this direction is left out today.
    """

    light: Light
    offers: tuple[Offer, ...]
    stop: StopReason | None = None
    drop_direction: bool = False


def stretch() -> Verdict:
    """Answer "just a stretch or hard work"."""
    return Verdict(Light.GREEN, (Offer.RESUME, Offer.SMALLER, Offer.EASIER))


def sore_back(start: int | None, now: int, limits: Thresholds, *, again: bool) -> Verdict:
    """Answer "sore in my back or buttock"; `start` is the back score at the start of the session.

    `again`: this exercise was amber already, and two ambers end it for today (6.4).
    """
    light = back_light(now if start is None else start, now, limits)
    if light is Light.GREEN:
        return Verdict(light, (Offer.RESUME, Offer.SMALLER, Offer.SKIP))
    if light is Light.AMBER and not again:
        return Verdict(light, (Offer.SMALLER, Offer.EASIER, Offer.SKIP))
    return Verdict(light, (Offer.SKIP, Offer.STOP), StopReason.BACK)


def sore_leg(start: int | None, now: int, limits: Thresholds, *, again: bool) -> Verdict:
    """Answer "leg pain is up, same place"; `again`: it was made smaller for this already."""
    light = leg_light(now if start is None else start, now, limits)
    if light is Light.GREEN:
        return Verdict(light, (Offer.RESUME, Offer.SMALLER, Offer.SKIP))
    if light is Light.AMBER and not again:
        return Verdict(light, (Offer.SMALLER, Offer.SKIP, Offer.STOP))
    return Verdict(light, (Offer.SKIP, Offer.REST, Offer.STOP), StopReason.LEG)


def unrated(reason: StopReason, *, again: bool) -> Verdict:
    """Answer a soreness without a number: smaller once, then it is left out."""
    if again:
        return Verdict(Light.AMBER, (Offer.SKIP, Offer.STOP), reason)
    return Verdict(Light.AMBER, (Offer.SMALLER, Offer.SKIP, Offer.STOP))


def worse_between_sets(light: Light, reason: StopReason) -> Verdict:
    """Answer "worse" before the next set of an exercise that was amber: two ambers end it (6.4)."""
    if light is Light.GREEN:
        return Verdict(light, (Offer.RESUME,))
    return Verdict(light, (Offer.SKIP, Offer.REST, Offer.STOP), reason)


def further_down() -> Verdict:
    """Answer "it has gone further down my leg"."""
    offers = (Offer.SKIP, Offer.REST, Offer.STOP)
    return Verdict(Light.RED, offers, StopReason.FURTHER_DOWN, drop_direction=True)


def tingling(*, gone: bool, again: bool) -> Verdict:
    """Answer "pins and needles or numb"; `gone`: it faded within about 10 s of stopping."""
    if not gone:
        return Verdict(Light.RED, (Offer.SCREEN,), StopReason.TINGLING)
    if again:
        return Verdict(Light.AMBER, (Offer.SKIP, Offer.STOP), StopReason.TINGLING)
    return Verdict(Light.AMBER, (Offer.SMALLER, Offer.SKIP, Offer.STOP))


def sore_joint() -> Verdict:
    """Answer "a joint hurts": knee, hip, wrist or shoulder."""
    return Verdict(Light.AMBER, (Offer.SKIP, Offer.EASIER, Offer.STOP), StopReason.JOINT)


def weak() -> Verdict:
    """Answer "my leg went weak", or a warning sign."""
    return Verdict(Light.BLACK, (Offer.SCREEN,), StopReason.WEAK)


def unwell(*, settling: bool) -> Verdict:
    """Answer "dizzy or unwell"; not settling, or chest pain, leads to emergency advice."""
    offers = (Offer.STOP,) if settling else (Offer.EMERGENCY_ADVICE,)
    return Verdict(Light.BLACK, offers, StopReason.UNWELL)


@dataclass(frozen=True, slots=True)
class RedSkip:
    """An exercise that was skipped for red; `leg` is the leg score at that moment, if known."""

    exercise: str
    at: datetime
    leg: int | None


def last_straw(skips: Sequence[RedSkip], limits: Thresholds) -> RedSkip | None:
    """Return the latest skip of one exercise that put it on the list, if one did."""
    ordered = sorted(skips, key=lambda skip: skip.at)
    window = timedelta(days=limits.skips_within_days)
    groups = zip(ordered, ordered[limits.skips_for_not_now - 1 :], strict=False)
    closed = [last for first, last in groups if last.at - first.at <= window]
    return closed[-1] if closed else None


def rests_after(last: RedSkip, now: datetime, limits: Thresholds, *, leg_now: int | None) -> bool:
    """Tell whether an exercise still rests: 7 days, and until the leg is calmer."""
    if now - last.at < timedelta(days=limits.not_now_days) or leg_now is None:
        return True
    lower = last.leg is not None and last.leg - leg_now >= limits.not_now_drop
    return not (leg_now <= limits.not_now_leg or lower)
