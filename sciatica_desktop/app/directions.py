"""Lets the direction diary stand below the trends."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from sciatica_desktop.ui.pages.direction_card import DirectionCard
from sciatica_desktop.viewmodels.direction_diary import DirectionsViewModel

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms
    from sciatica_desktop.ui.pages.trends_page import TrendsPage

LATER_MS = 400  # after the page came to the front; it stands below what can be seen


def add_directions(rooms: "Rooms", page: "TrendsPage") -> None:
    """Let the direction diary stand below the trends; it is looked at after the plots."""
    home, exercises = rooms.home, rooms.home.catalogue.exercises
    cards: list[DirectionCard] = []

    def look() -> None:
        if rooms.closed:
            return
        if not page.plotted:
            later.start()  # what is loaded beside the window would slow it
        elif cards:
            cards[0].refresh()
        else:
            model = DirectionsViewModel(home.database, home.clock, home.limits, page)
            cards.append(DirectionCard(home.look, model, lambda name: exercises[name].name))
            page.body.addWidget(cards[0])

    later = QTimer(page, singleShot=True, interval=LATER_MS)
    later.timeout.connect(look)
    rooms.window.page_shown.connect(lambda name: later.start() if name == "trends" else None)
