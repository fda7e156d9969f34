"""Hold the colours of the session's landscape, by phase and theme."""

from typing import Final, NamedTuple


class StageColours(NamedTuple):
    """What one phase is painted with; ink2 stands on wall and hill only, never on the sun."""

    wall: str
    hill: str
    sun: str
    ink: str
    ink2: str


_GROUNDS = ("ready", "move", "hold", "rest")

STAGE: Final[dict[str, dict[str, StageColours]]] = {
    "light": {
        "ready": StageColours("#EFE6D4", "#E0D3BA", "#D9C6A0", "#1F1A14", "#4B4234"),
        "move": StageColours("#F6D68B", "#EBBF5F", "#E5A32C", "#1F1A14", "#4A3A17"),
        "hold": StageColours("#BFCBEF", "#A4B3E3", "#8497E0", "#141830", "#2D3660"),
        "rest": StageColours("#C3D3B4", "#AEC29D", "#8BAC79", "#161D12", "#2C3C24"),
    },
    "dark": {
        "ready": StageColours("#2C2721", "#211D18", "#51473A", "#F7F0E3", "#D8CCBA"),
        "move": StageColours("#4B350A", "#372606", "#8F6418", "#FFF6E2", "#F0D9A6"),
        "hold": StageColours("#232C5C", "#1A2149", "#4656A6", "#F3F3FF", "#C9D0F5"),
        "rest": StageColours("#1D4238", "#15322A", "#37705F", "#F1F8EE", "#C3DBC4"),
    },
    # The hue is gone here: the word and the shape of the sun, outlined 3 px, carry the phase.
    "contrast": {
        ground: StageColours("#000000", "#000000", "#262626", "#FFFFFF", "#FFFFFF")
        for ground in _GROUNDS
    },
}

# The kind of a phase (domain/plan.py, as written in files) -> its ground.
GROUND_OF: Final = {
    "get_ready": "ready",
    "change_sides": "ready",
    "move_in": "move",
    "move_out": "move",
    "hold": "hold",
    "rest": "rest",
    "set_rest": "rest",
}

# The mat on the stage: its colour, and its edge mixed 45 % towards a darkened hill (light);
# in the dark the hill mixed 24 % with ink.
MAT: Final = "#FBF5E8"
MAT_EDGE_MIX: Final = 0.45
MAT_DARK_MIX: Final = 0.24
OUTLINE: Final = 3  # px, high contrast
