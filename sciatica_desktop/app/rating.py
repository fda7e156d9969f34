"""Writing pain down from anywhere."""

from collections.abc import Callable

from sciatica_desktop.app.home import Home
from sciatica_desktop.ui.main_window import MainWindow


def ask_for_rating(home: Home, window: MainWindow, written: Callable[[], object]) -> None:
    """Open the sheet; what is saved in it is in the diary at once."""
    from sciatica_desktop.ui.pages.rating_sheet import RatingSheet
    from sciatica_desktop.viewmodels.rating_entry import RatingEntryViewModel

    model = RatingEntryViewModel(home.diary, home.clock, home.settings.profile().sore_leg)
    sheet = RatingSheet(home.look, window, model)
    model.setParent(sheet)
    model.saved.connect(lambda _: written())
    sheet.ask()
