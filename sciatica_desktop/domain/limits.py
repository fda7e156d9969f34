"""What no request may go beyond."""

LONGEST_HOLD_S = {"bird-dog": 10, "heat-pack": 20 * 60}
"""Seconds that an exercise may be held at most (clinical.md 1.2)."""
