"""Every number of the safety rules, so that a clinician can change them in one file.

The values stand in assets/thresholds.toml; each name says where clinical.md gives its reason.
"""

from typing import NamedTuple


class Thresholds(NamedTuple):
    """Scores are NRS 0-10; times are in the unit that the name ends with."""

    # 6.2 the red-flag screen
    full_screen_every_days: int
    short_answer_after_s: int
    ask_first_again_months: int
    long_spell_again_months: int
    long_spell_weeks: int
    # 6.1 and section 0: condition codes
    acute_leg: int
    acute_spell_days: int
    surgery_weeks: int
    late_pregnancy_weeks: int
    # 6.3 the check before a session
    severe: int
    strong: int
    further_down_steps: int
    repeat_within_hours: int
    hamstring_leg: int
    fewest_items: int
    # 6.4 the traffic light
    red_now: int
    red_rise: int
    red_rise_now: int
    red_rise_from_high: int
    amber_now: int
    amber_rise_most: int
    amber_leg_rise: int
    # 6.5 "this hurts"
    settle_s: int
    rest_s: int
    skips_for_not_now: int
    skips_within_days: int
    skips_look_back_days: int
    not_now_days: int
    not_now_leg: int
    not_now_drop: int
    # 6.6 afterwards
    worse_by: int
    check_again_minutes: int
    back_to_start_within: int
    short_session_s: int
    memory_days: int
    asked_later_days: int
    first_days_days: int
    marked_days: int
    # 6.7 flares
    flare_rise: int
    flare_least: int
    flare_base_days: int
    flare_easing_fall: int
    flare_help_days: int
    flares_for_help: int
    flares_within_days: int
    flare_end_without_typical: int
    flare_silent_days: int
    # 6.8 progress
    progress_sessions: int
    progress_effort: int
    level_three_days: int
    level_three_sessions: int
    level_three_leg: int
    step_back_days: int
    gentle_again_days: int
    sessions_a_step: int
    # 6.9 the direction diary and 5.11 the gates
    direction_answers: int
    direction_rest_days: int
    strength_leg: int
    start_gently_leg: int
    # 2, E11: bending early in the day
    morning_until_hour: int
    # 5.11 the suggestion on Today
    fresh_days: int


def names() -> tuple[str, ...]:
    """Return the name of every threshold, in the order of the file."""
    return Thresholds._fields
