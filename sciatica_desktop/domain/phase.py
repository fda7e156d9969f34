"""What a phase asks for, and which side works in it."""

from enum import StrEnum


class PhaseKind(StrEnum):
    """The one instruction of a phase."""

    GET_READY = "get_ready"
    MOVE_IN = "move_in"
    HOLD = "hold"
    MOVE_OUT = "move_out"
    REST = "rest"
    SET_REST = "set_rest"
    CHANGE_SIDES = "change_sides"

    @property
    def is_move(self) -> bool:
        """Whether the body works: in, held, or on the way out."""
        return self in (PhaseKind.MOVE_IN, PhaseKind.HOLD, PhaseKind.MOVE_OUT)


class Side(StrEnum):
    """Which side works. SORE stands in plans that know no person."""

    LEFT = "left"
    RIGHT = "right"
    SORE = "sore"
