"""When to ask about a flare, when to advise help, when to ask whether it is over (6.7)."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from sciatica_desktop.domain.flare import Flare
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.trends.days import Day, Part, values_of


class HelpReason(StrEnum):
    """Why help is advised in a flare."""

    A_WEEK = "a week"  # no better after one
    THREE = "three"  # in four weeks


Pair = tuple[float | None, float | None]  # leg and back


def may_ask_about_flare(today: Pair, typical_until_yesterday: Pair, limits: Thresholds) -> bool:
    """Tell whether today's leg or back is 2 above its typical value and at least 4."""
    return any(
        now is not None
        and usual is not None
        and now - usual >= limits.flare_rise
        and now >= limits.flare_least
        for now, usual in zip(today, typical_until_yesterday, strict=True)
    )


def may_be_over(last_two_days: Sequence[Pair], typical_before: Pair, limits: Thresholds) -> bool:
    """Tell whether leg and back were near their values before the flare for 2 logged days.

    Without a typical value from before the flare, both must be 3 or less.
    """
    if len(last_two_days) < 2:
        return False
    return all(
        _settled(now, usual, limits)
        for day in last_two_days[-2:]
        for now, usual in zip(day, typical_before, strict=True)
        if now is not None
    )


def easing(days: Sequence[Day], flare: Flare, limits: Thresholds) -> bool:
    """Tell whether leg or back fell by 1 or more on two logged days of a flare, one after the other.

    It eases on until the score has risen again by more than 1. `days` are ordered; what was logged
    before the flare says nothing about it.
    """
    logged = [day for day in days if day.date >= flare.first]
    return any(_eases(list(values_of(logged, part).values()), limits) for part in Part)


def help_reason(flares: Sequence[Flare], today: date, limits: Thresholds) -> HelpReason | None:
    """Say why a GP or physio visit is advised: a flare of a week, or 3 flares in 4 weeks."""
    if any(f.last is None and (today - f.first).days >= limits.flare_help_days for f in flares):
        return HelpReason.A_WEEK
    since = today - timedelta(days=limits.flares_within_days - 1)
    recent = [f for f in flares if since <= f.first <= today]
    return HelpReason.THREE if len(recent) >= limits.flares_for_help else None


def gone_silent(flare: Flare, last_entry: date | None, today: date, limits: Thresholds) -> bool:
    """Tell whether an open flare has had no entry for 14 days, and is to be asked about once."""
    if flare.last is not None:
        return False
    return (today - max(flare.first, last_entry or flare.first)).days >= limits.flare_silent_days


def _eases(daily: Sequence[Fraction], limits: Thresholds) -> bool:
    falls = [before - after >= limits.flare_easing_fall for before, after in pairwise(daily)]
    eased = [daily[n + 2] for n, both in enumerate(pairwise(falls)) if all(both)]
    return bool(eased) and daily[-1] - eased[-1] <= limits.back_to_start_within


def _settled(now: float, usual: float | None, limits: Thresholds) -> bool:
    if usual is None:
        return now <= limits.flare_end_without_typical
    return now - usual <= limits.back_to_start_within
