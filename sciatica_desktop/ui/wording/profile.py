"""The questions of the profile (clinical.md 6.1)."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Country, Eases, Gear, SoreLeg

translate = QCoreApplication.translate


def sore_words(leg: SoreLeg) -> str:
    """Name the answer to "Which leg is sore?"."""
    return {
        SoreLeg.LEFT: translate("Profile", "Left"),
        SoreLeg.RIGHT: translate("Profile", "Right"),
        SoreLeg.BOTH: translate("Profile", "Both"),
        SoreLeg.NEITHER: translate("Profile", "Neither"),
        SoreLeg.CHANGES: translate("Profile", "It changes sides"),
        SoreLeg.UNSURE: translate("Profile", "Not sure"),
    }[leg]


def country_words(country: Country) -> str:
    """Name where a person lives."""
    return {
        Country.UK: translate("Profile", "United Kingdom (999)"),
        Country.EU: translate("Profile", "European Union (112)"),
        Country.NORTH_AMERICA: translate("Profile", "United States or Canada (911)"),
        Country.OTHER: translate("Profile", "Somewhere else"),
    }[country]


def eases_words(eases: Eases) -> str:
    """Name the answer to "What usually eases it?"."""
    return {
        Eases.BENDING: translate("Profile", "Sitting or bending forward"),
        Eases.ARCHING: translate("Profile", "Standing, walking or arching back"),
        Eases.CHANGING: translate("Profile", "Changing position often"),
        Eases.NOTHING: translate("Profile", "Nothing"),
        Eases.UNSURE: translate("Profile", "Not sure"),
    }[eases]


def gear_words(gear: Gear) -> str:
    """Name equipment."""
    return {
        Gear.BAND: translate("Profile", "I have a long stretchy band"),
        Gear.LOOP_BAND: translate("Profile", "I have a light loop band"),
        Gear.DUMBBELLS: translate("Profile", "I have two light hand weights"),
        Gear.STEP: translate("Profile", "I have a low step that stands firm"),
    }[gear]


def code_question(code: Code) -> str:
    """Name a condition in plain words."""
    return {
        Code.OST: translate("Profile", "Thin bones or a spine fracture"),
        Code.PRG: translate("Profile", "Pregnant"),
        Code.HIP: translate("Profile", "Hip replacement, or rules about moving your hip"),
        Code.SUR: translate("Profile", "Back operation in the last 12 weeks"),
        Code.SPL: translate("Profile", "Slipped vertebra, called spondylolisthesis"),
        Code.STN: translate("Profile", "Narrowing of the spine, called stenosis"),
        Code.KNE: translate("Profile", "Knee trouble, or cannot kneel"),
        Code.WRI: translate("Profile", "Sore wrists or shoulders"),
        Code.BAL: translate("Profile", "Falls or poor balance"),
        Code.ACU: translate("Profile", "Easily upset leg"),
        Code.NUM: translate(
            "Profile", "Numb, scarred or broken skin on your back, or poor circulation"
        ),
    }[code]
