"""What the values of settings are called."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.preferences import FigureBuild, FigureHair, FigureSkin

translate = QCoreApplication.translate


def percent_words(value: int) -> str:
    """Say how much of 100 something is."""
    return translate("Settings", "{number} %").format(number=value)


def rate_words(value: int) -> str:
    """Say how fast a voice speaks; 50 is usual."""
    words = (
        (15, translate("Settings", "Very slow")),
        (40, translate("Settings", "Slow")),
        (60, translate("Settings", "Usual")),
        (85, translate("Settings", "Fast")),
    )
    return next((word for most, word in words if value <= most), translate("Settings", "Very fast"))


def build_words(build: FigureBuild) -> str:
    """Name how broad the figure is."""
    return {
        FigureBuild.NEUTRAL: translate("Settings", "In between"),
        FigureBuild.NARROW: translate("Settings", "Broader hips"),
        FigureBuild.BROAD: translate("Settings", "Broader shoulders"),
    }[build]


def skin_words(skin: FigureSkin) -> str:
    """Name the figure's skin and the colour of its hair."""
    return {
        FigureSkin.FAIR: translate("Settings", "Pale, grey hair"),
        FigureSkin.USUAL: translate("Settings", "Light, brown hair"),
        FigureSkin.BRONZE: translate("Settings", "Tanned, dark hair"),
        FigureSkin.DEEP: translate("Settings", "Dark, black hair"),
    }[skin]


def hair_words(hair: FigureHair) -> str:
    """Name how the figure wears its hair."""
    return {
        FigureHair.TIED: translate("Settings", "Tied"),
        FigureHair.SHORT: translate("Settings", "Short"),
    }[hair]
