"""Writing pain down from anywhere."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from sciatica_desktop.app.home import Home
from sciatica_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from sciatica_desktop.domain.rating import Rating
    from sciatica_desktop.ui.look import Look
    from sciatica_desktop.viewmodels.rating_entry import RatingEntryViewModel


def ask_for_rating(home: Home, window: MainWindow, written: Callable[["Rating"], object]) -> None:
    """Open the sheet; what is saved in it is in the diary at once."""
    from sciatica_desktop.viewmodels.rating_entry import RatingEntryViewModel

    sore = home.settings.profile().sore_leg
    model = RatingEntryViewModel(home.diary, home.clock, sore, parent=window)
    model.saved.connect(written)
    _open_sheet(home.look, window, model)


def _open_sheet(look: "Look", window: MainWindow, model: "RatingEntryViewModel") -> None:
    """Open the sheet; once it was closed without saving, open it again if that was a mistake."""
    from sciatica_desktop.ui.pages.rating_sheet import RatingSheet

    sheet = RatingSheet(look, window, model)
    again = partial(_open_sheet, look, window, model)
    sheet.left.connect(lambda sentence: window.offer(sentence, sheet.tr("Undo"), again))
    sheet.ask()
