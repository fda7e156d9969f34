"""Which conditions count today, worked out from the profile (clinical.md 0 and 6.1)."""

from datetime import date, timedelta
from typing import NamedTuple

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Gear, Profile
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.scores import Lowest

# Conditions that have their own "ask first" page; SUR has a lock of its own (6.2, A1).
ASK_FIRST = (Code.PRG, Code.HIP, Code.OST, Code.SPL)


class Person(NamedTuple):
    """What the rules need to know of a person on one day.

    `asked` are the conditions about which the person has asked, or knows the limits;
    `gentle_only` is the wish for gentle exercises only (6.2, A2 and A3).
    `late_pregnancy`, `surgery_closed` (no session at all) and `surgery_level_one` follow 6.1.
    """

    codes: frozenset[Code] = frozenset()
    asked: frozenset[Code] = frozenset()
    hip_rules: bool = True
    late_pregnancy: bool = False
    surgery_closed: bool = False
    surgery_level_one: bool = False
    floor: bool = True
    kneel: bool = True
    gear: frozenset[Gear] = frozenset(Gear)
    gentle_only: bool = False

    @property
    def must_ask_first(self) -> tuple[Code, ...]:
        """The conditions for which level 1 holds until the person has asked."""
        return tuple(
            code
            for code in ASK_FIRST
            if code in self.codes
            and code not in self.asked
            and (code is not Code.HIP or self.hip_rules)
        )


def person_of(
    profile: Profile,
    today: date,
    limits: Thresholds,
    *,
    leg_now: int | None = None,
    asked: frozenset[Code] = frozenset(),
    gentle_only: bool = False,
) -> Person:
    """Return what counts for this profile today; what was not answered yet limits nothing."""
    codes = set(profile.codes or ())
    recent_surgery = Code.SUR in codes and _within_weeks(
        profile.operated_on, today, limits.surgery_weeks
    )
    if not recent_surgery:
        codes.discard(Code.SUR)
    if easily_upset(profile, today, limits, leg_now):
        codes.add(Code.ACU)
    weeks = profile.pregnant_weeks(today)
    return Person(
        codes=frozenset(codes),
        asked=asked,
        hip_rules=profile.hip_rules is not False,
        late_pregnancy=Code.PRG in codes
        and (weeks is None or weeks >= limits.late_pregnancy_weeks),
        surgery_closed=recent_surgery and profile.surgeon_agreed is None,
        surgery_level_one=recent_surgery,
        floor=profile.floor is not False,
        kneel=profile.kneel is not False,
        gear=frozenset(Gear) if profile.gear is None else profile.gear,
        gentle_only=gentle_only,
    )


def easily_upset(profile: Profile, today: date, limits: Thresholds, leg_now: int | None) -> bool:
    """Tell whether ACU holds: leg 7 or more now, or new pain below the knee (section 0)."""
    if leg_now is not None and leg_now >= limits.acute_leg:
        return True
    below_knee = profile.lowest is not None and profile.lowest >= Lowest.CALF
    began = profile.spell_began
    return below_knee and began is not None and (today - began).days < limits.acute_spell_days


def long_spell(profile: Profile, today: date, limits: Thresholds) -> bool:
    """Tell whether this spell of leg pain has lasted so long that A2 advises a GP or physio."""
    began = profile.spell_began
    return began is not None and today - began > timedelta(weeks=limits.long_spell_weeks)


def _within_weeks(since: date | None, today: date, weeks: int) -> bool:
    """Tell whether a day is less than so many weeks ago; an unknown day counts as recent."""
    return since is None or today - since < timedelta(weeks=weeks)
