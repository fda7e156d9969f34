"""Handing on what Trends shows."""

from datetime import date
from typing import TYPE_CHECKING

from sciatica_desktop import __version__
from sciatica_desktop.app.home import Home

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms
    from sciatica_desktop.domain.trends.wishes import Wishes
    from sciatica_desktop.viewmodels.report_data import Shown
    from sciatica_desktop.viewmodels.sharing import Form, Make


def share(rooms: "Rooms", first: date, last: date) -> None:
    """Open the sheet for a period, both dates included."""
    from sciatica_desktop.ui.pages.share_sheet import ShareSheet
    from sciatica_desktop.viewmodels.sharing import SharingViewModel

    home = rooms.home
    model = SharingViewModel(home.settings, home.database.file, home.clock, home.limits)
    sheet = ShareSheet(home.look, rooms.window, model, (first, last), maker(home))
    model.setParent(sheet)
    sheet.done.connect(rooms.window.tell)
    sheet.ask()


def maker(home: Home) -> "Make":
    """Return what makes the files; it runs beside the window and holds plain data only."""
    from sciatica_desktop.ui.paper.content import Content
    from sciatica_desktop.ui.paper.pdf import report_pdf
    from sciatica_desktop.ui.paper.picture import trends_png, trends_svg
    from sciatica_desktop.viewmodels.sharing import Form
    from sciatica_desktop.viewmodels.trend_csv import trend_csv

    name_of, today, sample = home.catalogue.name_of, home.clock.wall().date(), home.sample

    def make(shown: "Shown", form: "Form", wishes: "Wishes") -> bytes:
        match form:
            case Form.PDF:
                return report_pdf(
                    Content(shown.report, shown.data, name_of, wishes, today, __version__, sample)
                )
            case Form.PNG:
                return trends_png(shown.data, name_of, sample=sample)
            case Form.SVG:
                return trends_svg(shown.data, name_of, sample=sample)
            case Form.CSV:
                return trend_csv(shown.data)

    return make
