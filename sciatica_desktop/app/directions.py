"""Lets the direction diary stand below the trends."""

from typing import TYPE_CHECKING

from sciatica_desktop.ui.pages.direction_card import DirectionCard
from sciatica_desktop.viewmodels.direction_diary import DirectionsViewModel

if TYPE_CHECKING:
    from sciatica_desktop.app.window import Rooms
    from sciatica_desktop.ui.pages.trends_page import TrendsPage


def add_directions(rooms: "Rooms", page: "TrendsPage") -> None:
    """Let the direction diary stand below the trends."""
    home, exercises = rooms.home, rooms.home.catalogue.exercises
    model = DirectionsViewModel(home.database, home.clock, home.limits, page)
    card = DirectionCard(home.look, model, lambda name: exercises[name].name)
    page.body.addWidget(card)
    rooms.window.page_shown.connect(lambda name: model.refresh() if name == "trends" else None)
