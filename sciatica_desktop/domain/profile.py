"""What a person told about their body once, as the first-run profile asks it (clinical.md 6.1)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.scores import Lowest


class SoreLeg(StrEnum):
    """Which leg is sore (clinical.md 6.1, step 2)."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    NEITHER = "neither"
    CHANGES = "changes"
    UNSURE = "unsure"


class Eases(StrEnum):
    """What usually eases the pain (step 4); it only sets an order, it selects nothing."""

    BENDING = "bending"
    ARCHING = "arching"
    CHANGING = "changing"
    NOTHING = "nothing"
    UNSURE = "unsure"


class Country(StrEnum):
    """Where the person lives; it chooses the emergency number (step 7)."""

    UK = "uk"
    EU = "eu"
    NORTH_AMERICA = "us_ca"
    OTHER = "other"


class Gear(StrEnum):
    """Equipment a person may own (step 8)."""

    BAND = "band"
    LOOP_BAND = "loop_band"
    DUMBBELLS = "dumbbells"
    STEP = "step"


@dataclass(frozen=True, slots=True)
class Profile:
    """The answers of the profile; None where the question was not answered yet.

    `old_enough`: 16 or over. `spell_began`: first day of this spell of leg pain. `pregnant_since`
    goes with PRG: the first day of week 0. `hip_rules` goes with HIP: rules now about bending,
    crossing or twisting. With SUR go `operated_on` and `surgeon_agreed`, the day a surgeon or
    physio allowed exercises at home. `floor`: gets down to it and up again. `kneel`: can kneel.
    """

    old_enough: bool | None = None
    sore_leg: SoreLeg | None = None
    lowest: Lowest | None = None
    spell_began: date | None = None
    eases: Eases | None = None
    codes: frozenset[Code] | None = None
    pregnant_since: date | None = None
    hip_rules: bool | None = None
    operated_on: date | None = None
    surgeon_agreed: date | None = None
    floor: bool | None = None
    kneel: bool | None = None
    country: Country | None = None
    gear: frozenset[Gear] | None = None

    @property
    def complete(self) -> bool:
        """Whether everything that shapes the first session was answered."""
        told = (self.sore_leg, self.lowest, self.codes, self.floor)
        knees_open = Code.KNE in (self.codes or ()) and self.kneel is None
        return self.old_enough is True and None not in told and not knees_open

    def pregnant_weeks(self, today: date) -> int | None:
        """Return the full weeks of the pregnancy on that day, or None without one."""
        return None if self.pregnant_since is None else (today - self.pregnant_since).days // 7
