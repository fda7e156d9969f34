"""The figure's colours in each theme."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from PySide6.QtGui import QColor

Colours: TypeAlias = Mapping[str, str]

LIGHT: Colours = {
    "bg": "#F6F4F0",
    "floor": "#ECE8E1",
    "skin": "#E9B596",
    "skin_d": "#D39A7B",
    "lip": "#BF7A63",
    "shirt": "#3AA6A0",
    "shirt_d": "#2B8784",
    "legs": "#43557F",
    "legs_d": "#334269",
    "hair": "#5A4033",
    "hair_d": "#47322A",
    "mat": "#BFDCD3",
    "mat_d": "#9DC3B8",
    "far": "#2A3350",
    "shadow": "#462B3A4A",
    "ao": "#3A1E2438",
    "wood": "#E3C59C",
    "wood_d": "#C9A577",
    "wood_dd": "#AE8A5F",
    "bed": "#F3EEE6",
    "bed_d": "#DCD4C7",
    "bed_dd": "#CBC2B3",
    "metal": "#6B7484",
    "metal_d": "#505868",
    "soft": "#F3EEE6",
    "soft_d": "#D9D2C6",
    "cloth": "#B9C4D6",
    "cloth_d": "#98A6BC",
    "towel": "#F0E2C9",
    "towel_d": "#D8C6A6",
    "heat": "#C9584B",
    "heat_d": "#A84338",
    "band": "#E2557B",
    "band_d": "#BE3D62",
    "wall": "#E9E4DB",
    "wall_d": "#D8D1C4",
    "glow": "#FF7A2F",
    "arrow": "#E4512B",
    "halo": "#FFFFFF",
    "line": "#2A2F45",
    "rim": "#FFFFFF",
    "ground_line": "#2A2F45",
}
DARK: Colours = {
    "bg": "#161B22",
    "floor": "#1D242D",
    "skin": "#DDA888",
    "skin_d": "#BD866A",
    "lip": "#A4664F",
    "shirt": "#45B5AC",
    "shirt_d": "#318B87",
    "legs": "#7083B5",
    "legs_d": "#56689A",
    "hair": "#7A5A48",
    "hair_d": "#614638",
    "mat": "#2F4A4A",
    "mat_d": "#243A3B",
    "far": "#10151F",
    "shadow": "#78000000",
    "ao": "#5005070D",
    "wood": "#A98A63",
    "wood_d": "#8B6F4D",
    "wood_dd": "#6E573C",
    "bed": "#A9ABB0",
    "bed_d": "#888B92",
    "bed_dd": "#74777F",
    "metal": "#8A93A3",
    "metal_d": "#697282",
    "soft": "#C9C5BE",
    "soft_d": "#A5A199",
    "cloth": "#8794AB",
    "cloth_d": "#6C798F",
    "towel": "#C9BCA0",
    "towel_d": "#A3967C",
    "heat": "#CC6558",
    "heat_d": "#A54A3F",
    "band": "#E0648A",
    "band_d": "#B6476B",
    "wall": "#222A34",
    "wall_d": "#2E3844",
    "glow": "#FF8E45",
    "arrow": "#FF7B54",
    "halo": "#161B22",
    "line": "#0B0E14",
    "rim": "#F5F5F5",
    "ground_line": "#0B0E14",
}
CONTRAST: Colours = {
    **LIGHT,
    "bg": "#FFFFFF",
    "floor": "#FFFFFF",
    "skin": "#F7D3BC",
    "skin_d": "#E8B595",
    "shirt": "#5CC4BD",
    "shirt_d": "#2B8784",
    "legs": "#5B74B4",
    "legs_d": "#3C4F86",
    "mat": "#E4F1ED",
    "mat_d": "#B8D6CC",
    "shadow": "#28000000",
    "wall": "#F2F2F2",
    "glow": "#F25C05",
    "arrow": "#C8102E",
    "line": "#000000",
    "ground_line": "#000000",
}
THEMES: Mapping[str, Colours] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


def colours(theme: str, look: Colours | None = None) -> Colours:
    """Return a theme's colours, some replaced by those of a look."""
    return {**THEMES[theme], **(look or {})}


@lru_cache(maxsize=256)
def colour(value: str) -> QColor:
    """Return a colour; do not change it."""
    return QColor(value)


def faded(value: str, share: float) -> QColor:
    """Return a colour with its opacity multiplied."""
    out = QColor(value)
    out.setAlphaF(out.alphaF() * share)
    return out


def mixed(a: QColor, b: QColor, u: float) -> QColor:
    """Return the colour u of the way from a to b."""
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * u,
        a.greenF() + (b.greenF() - a.greenF()) * u,
        a.blueF() + (b.blueF() - a.blueF()) * u,
        a.alphaF() + (b.alphaF() - a.alphaF()) * u,
    )
