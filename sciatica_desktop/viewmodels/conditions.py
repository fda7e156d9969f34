"""Conditions of the profile with what is asked about each (clinical.md 6.1, steps 3 and 5)."""

from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Profile

TOLD = (Code.OST, Code.PRG, Code.HIP, Code.SUR, Code.SPL, Code.STN)
APPLY = (Code.KNE, Code.WRI, Code.BAL, Code.NUM)
MOST_WEEKS = 42


class Spell(StrEnum):
    """How long ago this spell of leg pain started."""

    DAYS = "less than 2 weeks"
    WEEKS = "2 to 6 weeks"
    MONTHS = "6 weeks to 3 months"
    LONGER = "longer"


# The middle of each answer; the last is long past the 6 weeks that any rule looks at.
_DAYS = {Spell.DAYS: 7, Spell.WEEKS: 28, Spell.MONTHS: 66, Spell.LONGER: 180}
_LESS_THAN = {Spell.DAYS: 14, Spell.WEEKS: 42, Spell.MONTHS: 91}


def with_code(profile: Profile, code: Code, *, on: bool) -> Profile:
    """Take a condition in or out; what was asked about it goes with it."""
    codes = profile.codes or frozenset()
    if on:
        return replace(profile, codes=codes | {code})
    profile = replace(profile, codes=codes - {code})
    if code is Code.PRG:
        return replace(profile, pregnant_since=None)
    if code is Code.HIP:
        return replace(profile, hip_rules=None)
    if code is Code.SUR:
        return replace(profile, operated_on=None, surgeon_agreed=None)
    return replace(profile, kneel=None) if code is Code.KNE else profile


def with_weeks(profile: Profile, weeks: int, today: date) -> Profile:
    """Keep how many weeks the pregnancy has lasted, as the day it began."""
    return replace(profile, pregnant_since=today - timedelta(weeks=weeks))


def with_spell(profile: Profile, spell: Spell | None, today: date) -> Profile:
    """Keep when this spell of leg pain started, as a day; None for no leg pain."""
    began = None if spell is None else today - timedelta(days=_DAYS[spell])
    return replace(profile, spell_began=began)


def spell_of(profile: Profile, today: date) -> Spell | None:
    """Return how long ago the spell started, as it would be answered today."""
    if profile.spell_began is None:
        return None
    days = (today - profile.spell_began).days
    return next((s for s, most in _LESS_THAN.items() if days < most), Spell.LONGER)
