"""A panel of Trends that shows a hundred days and the scores 0 to 10."""

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.panel import TEN, Panel


@pytest.fixture
def panel(look: Look, qtbot: QtBot) -> Panel:
    made = Panel(look, "leg")
    made.show_levels(-0.5, 10.5, TEN)
    qtbot.addWidget(made)
    made.resize(464, 200)
    made.show_days(0, 100)
    made.show()
    return made
