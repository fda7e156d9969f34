"""How long an exercise may be held at most, whatever is asked for."""

LONGEST_HOLD_S = {"bird-dog": 10, "heat-pack": 20 * 60}
"""Seconds by exercise (clinical.md 1.2); others have no limit of their own."""
