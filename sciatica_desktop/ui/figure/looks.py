"""The looks a person can choose for the figure: build, skin with hair colour, and hair."""

from collections.abc import Mapping
from dataclasses import dataclass

from sciatica_desktop.figure.body import NEUTRAL, Build
from sciatica_desktop.ui.figure.canvas import Hair
from sciatica_desktop.ui.figure.palette import Colours
from sciatica_desktop.ui.figure.render import Appearance

BUILDS: Mapping[str, Build] = {
    "neutral": NEUTRAL,
    "narrow": Build(shoulders=0.93, chest=0.94, waist=0.96, hips=1.08, limbs=0.97),
    "broad": Build(shoulders=1.15, chest=1.13, waist=1.16, hips=0.98, limbs=1.07),
}
SKINS: Mapping[str, Colours] = {
    "usual": {},
    "fair": {
        "skin": "#F2CDB4",
        "skin_d": "#DDB095",
        "lip": "#C98773",
        "hair": "#B9B2A6",
        "hair_d": "#9A9388",
    },
    "bronze": {
        "skin": "#C58C63",
        "skin_d": "#A8724C",
        "lip": "#8F5540",
        "hair": "#33261F",
        "hair_d": "#241A15",
    },
    "deep": {
        "skin": "#8A5A3F",
        "skin_d": "#6F452F",
        "lip": "#5A3024",
        "hair": "#2A211E",
        "hair_d": "#1B1513",
    },
}
ON_DARK: Mapping[str, Colours] = {  # dark hair would vanish
    "bronze": {"hair": "#5E4A3E", "hair_d": "#49382E"},
    "deep": {"hair": "#51433D", "hair_d": "#3E332E"},
}


@dataclass(frozen=True, slots=True)
class FigureLook:
    """What a person chose; unknown names mean the usual look."""

    build: str = "neutral"
    skin: str = "usual"
    hair: str = "tied"

    def appearance(self, theme: str = "light") -> Appearance:
        """Return how the figure is painted in a theme."""
        build = BUILDS.get(self.build, NEUTRAL)
        hair = Hair.SHORT if self.hair == Hair.SHORT else Hair.TIED
        own = {**SKINS.get(self.skin, {})}
        if theme == "dark":
            own.update(ON_DARK.get(self.skin, {}))
        return Appearance(theme, build, hair, own)
