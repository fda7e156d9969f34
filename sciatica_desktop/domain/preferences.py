"""How a person wants the program to look, sound and behave."""

from dataclasses import dataclass
from enum import StrEnum

TEXT_PERCENTS = (100, 110, 125, 150, 175, 200)
"""The sizes of text, for Settings and for Ctrl with plus and minus."""


class Theme(StrEnum):
    """The colours of the window; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Wait(StrEnum):
    """Where the guide stops until the person is ready (clinical.md 0)."""

    OFF = "off"
    FLOOR = "floor"
    ALWAYS = "always"


class FigureBuild(StrEnum):
    """How broad the figure of the pictures is."""

    NEUTRAL = "neutral"
    NARROW = "narrow"
    BROAD = "broad"


class FigureSkin(StrEnum):
    """The figure's skin and the colour of its hair."""

    USUAL = "usual"
    FAIR = "fair"
    BRONZE = "bronze"
    DEEP = "deep"


class FigureHair(StrEnum):
    """How the figure wears its hair."""

    TIED = "tied"
    SHORT = "short"


class Paper(StrEnum):
    """The paper that pages are printed on."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Preferences:
    """The settings of the program. Volumes and the voice's rate are 0-1, 0.5 a usual rate.

    `voice_name` and `language` are empty where the program is to choose.
    """

    look: Theme = Theme.SYSTEM
    text_percent: int = 100
    less_movement: bool = False
    figure_build: FigureBuild = FigureBuild.NEUTRAL
    figure_skin: FigureSkin = FigureSkin.USUAL
    figure_hair: FigureHair = FigureHair.TIED
    language: str = ""
    tones: bool = True
    tone_volume: float = 0.8
    voice: bool = True
    voice_volume: float = 0.9
    voice_rate: float = 0.5
    voice_name: str = ""
    floor_mode: bool = False
    wait_until_ready: Wait = Wait.OFF
    take_my_time: bool = False
    paper: Paper = Paper.A4

    @property
    def figure(self) -> tuple[str, str, str]:
        """Return build, skin and hair of the figure."""
        return self.figure_build, self.figure_skin, self.figure_hair

    def __post_init__(self) -> None:
        """Refuse a value that no setting can have with ValueError naming it."""
        if self.text_percent not in TEXT_PERCENTS:
            raise ValueError(f"text_percent must be one of {TEXT_PERCENTS}")
        for name in ("tone_volume", "voice_volume", "voice_rate"):
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(f"{name} must be from 0 to 1, not {getattr(self, name)!r}")
