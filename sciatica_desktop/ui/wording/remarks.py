"""The caution lines and the word for mornings (clinical.md 6.1 and E11)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.remark import Remark

translate = QCoreApplication.translate


def remark_words(remark: Remark) -> str:
    """Return one line of care."""
    return {
        Remark.BONES: translate(
            "Remarks", "Thin bones: small, slow moves. No strong bending or twisting."
        ),
        Remark.PREGNANT: translate(
            "Remarks",
            "Pregnant: short spells on your back; roll to your left side if you feel faint or sick.",
        ),
        Remark.HIP_RULES: translate(
            "Remarks",
            "Keep to your hip rules: no bending past a right angle, no crossing, no twisting. "
            "Use a high seat.",
        ),
        Remark.HIP: translate(
            "Remarks", "Your hip: go slowly, and stop before the end of the range."
        ),
        Remark.SURGERY: translate("Remarks", "Only what your surgeon or physio agreed."),
        Remark.SPINE: translate(
            "Remarks", "Arch only a little. Stop if a leg feels heavy, numb or weak."
        ),
        Remark.KNEE: translate(
            "Remarks", "Pad the knee, go less deep, and skip it if the knee complains."
        ),
        Remark.WRIST: translate("Remarks", "Lean on your fists or forearms, or skip it."),
        Remark.BALANCE: translate("Remarks", "Keep a hand on a wall or a heavy chair."),
        Remark.UPSET_LEG: translate(
            "Remarks", "Your leg is easily upset just now. Half the movement is plenty."
        ),
        Remark.MORNING: translate("Remarks", "Up for less than an hour? Skip this one for now."),
    }[remark]


def remark_line(remarks: Sequence[Remark]) -> str:
    """Return all lines of one exercise, one after the other."""
    return " ".join(remark_words(remark) for remark in remarks)
