"""Starts the programme that the command line names, through the same gates as any other."""

from typing import TYPE_CHECKING

from sciatica_desktop.app.knowing import situation_of
from sciatica_desktop.domain.safety.gates import Gate

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms


def start_by_name(rooms: "Rooms", programme: str) -> None:
    """Go to the check of a programme, or to what has to come before it."""
    home, window = rooms.home, rooms.window
    chosen = home.catalogue.programmes.get(programme)
    if chosen is None:
        window.tell(rooms.tr("There is no programme “{name}”.").format(name=programme))
    elif not home.settings.profile().complete:
        rooms.welcome(lambda: start_by_name(rooms, programme))
    elif situation_of(home).gate(programme, home.limits) is Gate.OPEN:
        rooms.flow.start_programme(programme)
    else:
        from sciatica_desktop.ui.pages.programmes_page import ProgrammesPage

        # It can be read there, with the reason and what is possible instead (5.11).
        window.show_page("programmes")
        page = window.page("programmes")
        if isinstance(page, ProgrammesPage):
            page.show_programme(chosen)
