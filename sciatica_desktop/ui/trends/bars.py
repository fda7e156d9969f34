"""Draws the panels that are not scores: lowest point and minutes."""

import numpy as np

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.layers import Bars
from sciatica_desktop.ui.trends.panel import Panel
from sciatica_desktop.viewmodels.trend_data import TrendData

HANGING = ((Lowest.BACK, Lowest.THIGH, "accent_mid"), (Lowest.CALF, Lowest.FOOT, "accent"))
SHARES = (0.0, 0.16, 0.32, 0.52, 0.76, 1.0)  # how strong the colour of each step is
WIDTH = 0.62  # of a day


def draw_lowest(panel: Panel, look: Look, data: TrendData) -> None:
    """Let the lowest point hang down from the back: shorter is better; darker below the knee."""
    for low, high, role in HANGING:
        days = [(d, int(step)) for d, step in data.lowest.items() if low <= step <= high]
        if days:
            x = [d.toordinal() for d, _ in days]
            spans = np.array([(5 - step, 5, WIDTH) for _, step in days]).T
            panel.put(Bars(x, 1, spans, look.color(role)), 5)


def draw_weeks(panel: Panel, look: Look, data: TrendData) -> None:
    """Stack the shares of the six steps by week, none at the top and the foot at the bottom.

    A bar is as wide as the share of the week's days that were logged.
    """
    x = np.array([week.first.toordinal() for week in data.weeks])
    days = np.array([week.days for week in data.weeks], float)
    logged = days.sum(axis=1)
    width, top = 0.9 * logged / 7, np.full(len(x), 1.0)
    for step in Lowest:
        height = days[:, step] / logged
        some = height > 0
        if some.any():
            spans = np.array([top - height, top, width])[:, some]
            colour = look.color("accent", SHARES[step]) if step else look.color("track")
            panel.put(Bars(x[some], 7, spans, colour), 5)
        top = top - height


def draw_minutes(panel: Panel, look: Look, data: TrendData) -> None:
    """Draw the minutes spent in sessions each day."""
    if data.minutes:
        x = [d.toordinal() for d in data.minutes]
        spans = np.array([(0, spent, WIDTH) for spent in data.minutes.values()]).T
        panel.put(Bars(x, 1, spans, look.color("primary")), 5)
