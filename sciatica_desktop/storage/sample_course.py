"""How the made-up pain of the sample diary goes: down over months, with gaps, a flare and a trip."""

from dataclasses import dataclass
from datetime import UTC, date, timedelta, timezone, tzinfo
from random import Random

from sciatica_desktop.domain.rating import Lowest

DAYS = 120
FLARE = (57, 63)
_TRIP = (92, 103)
_GAPS = (*range(24, 27), *range(76, 82), 110)

NOTES = {
    0: "Six steps to the kitchen and had to stop. Starting this diary.",
    5: "Slept on my side with a pillow between the knees. Better.",
    13: "Sat through half a film.",
    21: "First time round the block without stopping.",
    34: "Drove for an hour. Felt it in the calf afterwards.",
    45: "Back at work for mornings. The standing breaks help.",
    57: "Lifted the shopping out of the boot and it went again.",
    60: "Not as bad as in the first week, but I am fed up.",
    70: "Walked the dog for 40 minutes.",
    92: "Long flight. Walked the aisle every hour.",
    97: "Swam a little. Leg quiet all day.",
    108: "Forgot about the leg until the evening.",
    117: "Bent down to tie a shoe without thinking.",
}

ACTIVITIES = (("tying my shoes", 2), ("sitting through a film", 1), ("carrying the shopping", 0))
"""What is hard, and how it went at first, from 0 (cannot do) to 10 (as good as before)."""


QUESTIONS = (
    "May I carry the shopping again, and how heavy is too heavy?",
    "Arching back suits me better than bending. Shall I leave bending out?",
    "Is it all right to run for the bus?",
)
"""What the person wants to ask the clinician."""


@dataclass(frozen=True, slots=True)
class Body:
    """The made-up body on one day: typical pain of leg and back, and what goes with it."""

    day: int
    leg: float
    back: float
    in_flare: bool

    def logged(self, random: Random) -> bool:
        """Whether the person wrote anything on that day."""
        if self.day in NOTES or self.day >= DAYS - 8:  # the last week is enough to say something
            return True
        return self.day not in _GAPS and random.random() < 0.93

    def leg_at(self, hour: float, random: Random) -> int:
        """Return a leg score; evenings are a little worse."""
        return _score(self.leg + (0.5 if hour > 17 else 0), random)

    def back_at(self, hour: float, random: Random) -> int:
        """Return a back score; mornings are stiff."""
        return _score(self.back + (0.6 if hour < 9 else 0), random)

    def lowest(self, leg: int) -> Lowest:
        """Return how far down the pain goes; over the months it moves up the leg."""
        if leg == 0:
            return Lowest.BACK
        furthest = Lowest.FOOT if self.day < 20 else Lowest.CALF if self.day < 66 else Lowest.THIGH
        shorter = 2 if leg <= 2 else 1 if leg <= 4 else 0
        flare = 1 if self.in_flare else 0
        return Lowest(max(Lowest.BUTTOCK, min(Lowest.FOOT, furthest - shorter + flare)))


def body_on(day: int) -> Body:
    """Return the body on that day of the diary, from 0."""
    share = day / DAYS
    in_flare = FLARE[0] <= day <= FLARE[1]
    bump = 3.4 * (1 - (day - FLARE[0]) / 11) if in_flare else 0.0
    return Body(day, 7.2 - 6.0 * share**0.8 + bump, 5.0 - 3.0 * share + 0.6 * bump, in_flare)


def programme_on(day: int, random: Random) -> str | None:
    """Return what was done on that day, or None on a day without a session."""
    if FLARE[0] <= day <= FLARE[1] + 1:
        choices: tuple[str, ...] = ("first-days",)
    elif _TRIP[0] <= day <= _TRIP[1]:
        choices = ("desk-break-5", "in-bed-morning")
    elif day < 16:
        choices = ("first-days", "in-bed-morning")
    elif day < 45:
        choices = ("eight-simple", "flexion-bias")
    else:
        choices = ("eight-simple", "hips-and-glutes", "core-strength")
    done = random.random() < 0.62 + 0.15 * day / DAYS
    return random.choice(choices) if done else None


def activity_score(day: int, start: int, random: Random) -> int:
    """Return how an activity goes on that day: better over months, worse in the flare."""
    flare = 2.5 if FLARE[0] <= day <= FLARE[1] else 0.0
    return max(0, min(10, round(start + 7 * day / DAYS - flare + random.gauss(0, 0.6))))


def zone_on(day: int, date_: date) -> tzinfo:
    """Return the offset of the place: London, and New York for the trip."""
    summer = _last_sunday(date_.year, 3) <= date_ < _last_sunday(date_.year, 10)
    if _TRIP[0] < day < _TRIP[1]:
        return timezone(timedelta(hours=-4 if summer else -5))
    return timezone(timedelta(hours=1)) if summer else UTC


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def _score(typical: float, random: Random) -> int:
    return max(0, min(10, round(random.gauss(typical, 0.7))))
