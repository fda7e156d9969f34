"""The short tones of a session."""

from enum import StrEnum


class Tone(StrEnum):
    """The eight short tones of a session; each is a file of that name in assets/sounds."""

    GET_READY = "get_ready"
    MOVE_IN = "move_in"
    HOLD = "hold"
    TICK = "tick"
    MOVE_OUT = "move_out"
    CHANGE_SIDES = "change_sides"
    REST = "rest"
    DONE = "done"
