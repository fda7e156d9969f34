"""Lets the direction diary stand below the trends."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from sciatica_desktop.ui.pages.direction_card import DirectionCard
from sciatica_desktop.viewmodels.direction_diary import DirectionsViewModel

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms
    from sciatica_desktop.ui.pages.trends_page import TrendsPage
    from sciatica_desktop.viewmodels.trends import TrendsViewModel


def add_directions(rooms: "Rooms", page: "TrendsPage", trends: "TrendsViewModel") -> None:
    """Let the direction diary stand below the trends; it is looked at once these are shown."""
    home, exercises = rooms.home, rooms.home.catalogue.exercises
    cards: list[DirectionCard] = []

    def look() -> None:
        if cards:
            cards[0].refresh()
            return
        model = DirectionsViewModel(home.database, home.clock, home.limits, page)
        cards.append(DirectionCard(home.look, model, lambda name: exercises[name].name))
        page.body.addWidget(cards[0])

    trends.counted.connect(lambda: QTimer.singleShot(0, page, look))
