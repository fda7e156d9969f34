"""Hold every colour, size and duration of the program's look as plain data."""

from typing import Final, NamedTuple

Colours = dict[str, str]

LIGHT: Final[Colours] = {
    "ground": "#F4F6F4",
    "surface": "#FFFFFF",
    "raised": "#FFFFFF",
    "sunken": "#EBEFEC",
    "stage": "#EBF2EF",
    "stage2": "#E0EAE6",
    "line": "#DCE3E0",
    "track": "#D6DFDB",
    "edge": "#7D8B87",
    "ink": "#13211F",
    "ink2": "#43524E",
    "ink3": "#5B6A66",
    "primary": "#0B5D5B",
    "primary_hover": "#084B4A",
    "primary_press": "#063B3A",
    "primary_tint": "#DDEDE9",
    "on_primary": "#FFFFFF",
    "phase": "#0B5D5B",
    "on_phase": "#FFFFFF",
    "accent": "#B8470A",
    "accent_hover": "#9C3B07",
    "accent_tint": "#FCE9DB",
    "accent_mid": "#F0A06C",
    "on_accent": "#FFFFFF",
    "alert": "#9E1F2D",
    "alert_fill": "#9E1F2D",
    "alert_tint": "#F9E7E6",
    "on_alert": "#FFFFFF",
    "back": "#43557F",
    "back_tint": "#E4E8F2",
    "focus": "#13211F",
    "scrim": "#0F1B1A",
    "grid": "#E6EBE8",
}

DARK: Final[Colours] = {
    "ground": "#10171A",
    "surface": "#192226",
    "raised": "#222D32",
    "sunken": "#0C1214",
    "stage": "#172024",
    "stage2": "#11191C",
    "line": "#2C393E",
    "track": "#2C393E",
    "edge": "#74868A",
    "ink": "#E9EFED",
    "ink2": "#B9C5C2",
    "ink3": "#98A6A3",
    "primary": "#64C7BB",
    "primary_hover": "#7AD4C9",
    "primary_press": "#8FE0D6",
    "primary_tint": "#17373A",
    "on_primary": "#05201F",
    "phase": "#0E5F5C",
    "on_phase": "#FFFFFF",
    "accent": "#FF9B5E",
    "accent_hover": "#FFB180",
    "accent_tint": "#3A261B",
    "accent_mid": "#B5683A",
    "on_accent": "#2A1203",
    "alert": "#FF938E",
    "alert_fill": "#A62A37",
    "alert_tint": "#3A1D20",
    "on_alert": "#FFFFFF",
    "back": "#9DB0E0",
    "back_tint": "#252D40",
    "focus": "#FFFFFF",
    "scrim": "#05090A",
    "grid": "#243035",
}

CONTRAST: Final[Colours] = {
    "ground": "#FFFFFF",
    "surface": "#FFFFFF",
    "raised": "#FFFFFF",
    "sunken": "#FFFFFF",
    "stage": "#FFFFFF",
    "stage2": "#FFFFFF",
    "line": "#000000",
    "track": "#C8C8C8",
    "edge": "#000000",
    "ink": "#000000",
    "ink2": "#000000",
    "ink3": "#1A1A1A",
    "primary": "#00413F",
    "primary_hover": "#002E2D",
    "primary_press": "#000000",
    "primary_tint": "#D5F0EA",
    "on_primary": "#FFFFFF",
    "phase": "#00413F",
    "on_phase": "#FFFFFF",
    "accent": "#8A3000",
    "accent_hover": "#6B2500",
    "accent_tint": "#FFE6D1",
    "accent_mid": "#C9601C",
    "on_accent": "#FFFFFF",
    "alert": "#7A0016",
    "alert_fill": "#7A0016",
    "alert_tint": "#FFE5E5",
    "on_alert": "#FFFFFF",
    "back": "#1B2A57",
    "back_tint": "#E0E6F7",
    "focus": "#000000",
    "scrim": "#000000",
    "grid": "#8C8C8C",
}

# Where the desktop itself asks for high contrast on dark.
CONTRAST_DARK: Final[Colours] = {
    "ground": "#000000",
    "surface": "#000000",
    "raised": "#000000",
    "sunken": "#000000",
    "stage": "#000000",
    "stage2": "#000000",
    "line": "#FFFFFF",
    "track": "#4A4A4A",
    "edge": "#FFFFFF",
    "ink": "#FFFFFF",
    "ink2": "#FFFFFF",
    "ink3": "#E6E6E6",
    "primary": "#7FE5D8",
    "primary_hover": "#A4EFE5",
    "primary_press": "#FFFFFF",
    "primary_tint": "#0C3B37",
    "on_primary": "#000000",
    "phase": "#004B47",
    "on_phase": "#FFFFFF",
    "accent": "#FFB98A",
    "accent_hover": "#FFD0B0",
    "accent_tint": "#4A2300",
    "accent_mid": "#D9813F",
    "on_accent": "#000000",
    "alert": "#FFB3AF",
    "alert_fill": "#8A0F20",
    "alert_tint": "#4A0A12",
    "on_alert": "#FFFFFF",
    "back": "#BFD0FF",
    "back_tint": "#1B2444",
    "focus": "#FFFFFF",
    "scrim": "#000000",
    "grid": "#7A7A7A",
}

SCRIM_OPACITY: Final = {"light": 0.70, "dark": 0.80, "contrast": 1.0}


class TypeRole(NamedTuple):
    """One role of text: its typeface, size in px at 100 %, weight and line height (x size)."""

    family: str
    size: float
    weight: int
    line: float
    wide: float | None = None  # size in a wide window, where it grows more than the rest


TEXT: Final = "Sciatica Text"
DISPLAY: Final = "Sciatica Display"
NUMBERS: Final = "Sciatica Numbers"

TYPE: Final[dict[str, TypeRole]] = {
    "caption": TypeRole(TEXT, 13, 500, 1.40),
    "small": TypeRole(TEXT, 15, 400, 1.45),
    "small_b": TypeRole(TEXT, 15, 600, 1.45),
    "button": TypeRole(TEXT, 16, 600, 1.25),
    "body": TypeRole(TEXT, 17, 400, 1.50),
    "body_b": TypeRole(TEXT, 17, 600, 1.50),
    "lead": TypeRole(TEXT, 20, 400, 1.45),
    "lead_b": TypeRole(TEXT, 20, 600, 1.35),
    "h3": TypeRole(DISPLAY, 23, 600, 1.25, 26),
    "h2": TypeRole(DISPLAY, 30, 600, 1.20, 34),
    "h1": TypeRole(DISPLAY, 36, 600, 1.15, 44),
    "display": TypeRole(DISPLAY, 44, 600, 1.10, 60),
    "poster": TypeRole(DISPLAY, 60, 700, 1.05, 76),
    "metric": TypeRole(NUMBERS, 40, 600, 1.00, 48),
    "number": TypeRole(NUMBERS, 16, 500, 1.00),
}

SPACE: Final = (4, 8, 12, 16, 20, 24, 28, 36, 44, 64)

RADIUS: Final = {
    "input": 9,
    "button": 12,
    "button_large": 16,
    "picture": 12,
    "card": 16,
    "sheet": 24,
    "segment": 6,
}

# Milliseconds; all of them 0 where less movement is asked for.
MOTION: Final = {"state": 120, "page": 200, "sheet": 240, "stage": 600, "stage_quick": 250}

FOCUS_GAP: Final = 2
FOCUS_WIDTH: Final = 3
