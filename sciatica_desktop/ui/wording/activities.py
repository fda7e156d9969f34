"""The words of "My three activities" (clinical.md 6.10)."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.ui.wording.trends import day_words
from sciatica_desktop.viewmodels.activities import ActivityRow

translate = QCoreApplication.translate


def title() -> str:
    """Name the card."""
    return translate("Activities", "My three activities")


def question() -> str:
    """Ask for the activities."""
    return translate("Activities", "Name up to three things your back or leg makes hard.")


def anchors() -> tuple[str, str]:
    """Name both ends of the scale."""
    return (
        translate("Activities", "0 cannot do"),
        translate("Activities", "10 as good as before"),
    )


def state_words(row: ActivityRow) -> str:
    """Tell how an activity goes."""
    if not row.scores:
        return translate("Activities", "not rated yet")
    last = max(row.scores)
    words = translate("Activities", "{n} of 10 on {day}")
    parts = [words.format(n=row.scores[last], day=day_words(last))]
    change = row.change
    if change is not None and change.worth_noting:
        more = translate("Activities", "{n} more than at first ({first})")
        less = translate("Activities", "{n} less than at first ({first})")
        words = more if change.by > 0 else less
        parts.append(words.format(n=abs(change.by), first=change.first))
    elif change is not None:
        words = translate("Activities", "about as at first ({first})")
        parts.append(words.format(first=change.first))
    return "; ".join(parts)
