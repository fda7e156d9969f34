"""The words of the checks before and after a session (clinical.md 6.2, 6.3 and 6.6)."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from sciatica_desktop.domain.asked import Part
from sciatica_desktop.domain.scores import Lowest

translate = QCoreApplication.translate


def part_words(part: Part) -> str:
    """Name what is rated."""
    return {
        Part.LEG_LEFT: translate("Check", "Left leg, now"),
        Part.LEG_RIGHT: translate("Check", "Right leg, now"),
        Part.BACK: translate("Check", "Back, now"),
    }[part]


def part_names(part: Part) -> str:
    """Name what was rated, in a list."""
    return {
        Part.LEG_LEFT: translate("Check", "Left leg"),
        Part.LEG_RIGHT: translate("Check", "Right leg"),
        Part.BACK: translate("Check", "Back"),
    }[part]


def lowest_words(lowest: Lowest) -> str:
    """Name a step of the ladder down the leg."""
    return {
        Lowest.NONE: translate("Check", "No pain"),
        Lowest.BACK: translate("Check", "Low back"),
        Lowest.BUTTOCK: translate("Check", "Buttock"),
        Lowest.THIGH: translate("Check", "Thigh"),
        Lowest.CALF: translate("Check", "Below the knee"),
        Lowest.FOOT: translate("Check", "Foot or toes"),
    }[lowest]


def lowest_short(lowest: Lowest) -> str:
    """Name a step of the ladder down the leg in one word."""
    return {
        Lowest.NONE: translate("Check", "None"),
        Lowest.BACK: translate("Check", "Back"),
        Lowest.BUTTOCK: translate("Check", "Buttock"),
        Lowest.THIGH: translate("Check", "Thigh"),
        Lowest.CALF: translate("Check", "Calf"),
        Lowest.FOOT: translate("Check", "Foot"),
    }[lowest]


def missing_words(missing: Sequence[str]) -> str:
    """Say what is still to be answered; nothing where nothing is."""
    if not missing:
        return ""
    names = {
        Part.LEG_LEFT.value: translate("Check", "left leg"),
        Part.LEG_RIGHT.value: translate("Check", "right leg"),
        Part.BACK.value: translate("Check", "back"),
        "lowest": translate("Check", "lowest point"),
    }
    listed = ", ".join(names[name] for name in missing)
    return translate("Check", "Still to answer: {list}.").format(list=listed)


def time_words(at: datetime) -> str:
    """Return a time of the day as the person's language writes it."""
    form = QLocale().timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")
    return QLocale().toString(QTime(at.hour, at.minute), form)


def weekday_words(at: datetime) -> str:
    """Return the day of the week."""
    return QLocale().dayName(at.isoweekday())


def lead_in(last_answered: datetime | None) -> str:
    """Return the question above the short warning signs."""
    if last_answered is None:
        return translate(
            "Check",
            "Since your back or leg problem began, is any of this new, or worse than it was?",
        )
    return translate(
        "Check", "Since you last answered ({weekday}, {time}): is any of these new or worse?"
    ).format(weekday=weekday_words(last_answered), time=time_words(last_answered))


def short_signs() -> tuple[str, ...]:
    """Return the warning signs in short words, one line each, and the line on numbness and strength."""
    return (
        translate("Check", "New pain, tingling or weakness in <b>both</b> legs"),
        translate("Check", "Numb or strange <b>between the legs</b>"),
        translate("Check", "Any change in <b>peeing</b>"),
        translate("Check", "Lost control or feeling of <b>poo</b>"),
        translate("Check", "Change in <b>sexual</b> feeling or function"),
        translate("Check", "A leg <b>suddenly very weak</b> or getting weaker"),
        translate(
            "Check",
            "A bad <b>accident</b> nobody checked, <b>chest pain</b> or short of breath, "
            "<b>pulsing tummy</b> pain, a <b>cold pale</b> leg",
        ),
        translate(
            "Check",
            "New numbness, more numbness or tingling than usual, or a leg weaker than usual",
        ),
    )
