"""The traffic light during exercise (clinical.md 6.4): stop, go smaller, or carry on."""

from typing import NamedTuple

from sciatica_desktop.domain.outcomes import Light
from sciatica_desktop.domain.safety.movement import further_down
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.scores import Lowest, Scores


def worse(*lights: Light) -> Light:
    """Return the most serious of these lights; green of none."""
    return max(lights, key=list(Light).index, default=Light.GREEN)


class Reading(NamedTuple):
    """Leg and back (NRS 0-10) and the lowest point at one moment; None where not asked."""

    leg: int | None = None
    back: int | None = None
    lowest: Lowest | None = None


def reading_of(scores: Scores) -> Reading:
    """Return what the light looks at of the answers."""
    return Reading(scores.leg, scores.back, scores.lowest)


class Alarm(NamedTuple):
    """What outweighs any score."""

    warning_sign: bool = False  # a leg gives way, new weakness, anything of R1-R7
    lasting_tingling: bool = False  # new, and still there about 10 s after stopping


NO_ALARM = Alarm()


def leg_light(start: int, now: int, limits: Thresholds) -> Light:
    """Judge one leg score against the start of the session."""
    light = _score_light(start, now, limits)
    rise = now - start
    small_but_rising = rise >= limits.amber_leg_rise and now < limits.amber_now
    return worse(light, Light.AMBER if small_but_rising else Light.GREEN)


def back_light(start: int, now: int, limits: Thresholds) -> Light:
    """Judge one back score against the start of the session."""
    return _score_light(start, now, limits)


def light_for(start: Reading, now: Reading, limits: Thresholds, alarm: Alarm = NO_ALARM) -> Light:
    """Judge a reading against the start of the session; a part that was not asked is left out."""
    if alarm.warning_sign:
        return Light.BLACK
    if alarm.lasting_tingling or further_down(start.lowest, now.lowest):
        return Light.RED
    lights = []
    if start.leg is not None and now.leg is not None:
        lights.append(leg_light(start.leg, now.leg, limits))
    if start.back is not None and now.back is not None:
        lights.append(back_light(start.back, now.back, limits))
    return worse(*lights)


def _score_light(start: int, now: int, limits: Thresholds) -> Light:
    rise = now - start
    red = (
        start < limits.red_now <= now
        or (rise >= limits.red_rise and now >= limits.red_rise_now)
        or (start >= limits.red_now and rise >= limits.red_rise_from_high)
    )
    if red:
        return Light.RED
    amber = (limits.amber_now <= now < limits.red_now and 1 <= rise <= limits.amber_rise_most) or (
        start >= limits.red_now and rise == 1
    )
    return Light.AMBER if amber else Light.GREEN
