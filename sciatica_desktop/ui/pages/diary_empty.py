"""What the Diary says where there is nothing to show."""

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.ui.kit.rows import EmptyState
from sciatica_desktop.ui.look import Look

translate = QCoreApplication.translate


def nothing_yet(look: Look) -> EmptyState:
    """Return what stands there before the first entry."""
    return EmptyState(
        look,
        translate("Diary", "Nothing here yet"),
        translate("Diary", "One number is enough to begin; how it goes shows after a few days."),
        translate("Diary", "Write down how it is"),
    )


def nothing_found(look: Look) -> EmptyState:
    """Return what stands there where a search finds nothing."""
    return EmptyState(
        look,
        translate("Diary", "No note holds these words"),
        translate("Diary", "Only what you wrote into notes is looked through."),
        translate("Diary", "Show all days"),
    )
