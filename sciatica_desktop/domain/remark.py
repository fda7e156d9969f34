"""What is said once in front of an exercise: a caution of the profile, or a word for mornings."""

from enum import StrEnum


class Remark(StrEnum):
    """The caution lines of clinical.md 6.1, and E11; the sentences are made in the window."""

    BONES = "OST"
    PREGNANT = "PRG"
    HIP_RULES = "HIP with rules"
    HIP = "HIP"
    SURGERY = "SUR"
    SPINE = "SPL STN"
    KNEE = "KNE"
    WRIST = "WRI"
    BALANCE = "BAL"
    UPSET_LEG = "ACU"
    MORNING = "morning"
