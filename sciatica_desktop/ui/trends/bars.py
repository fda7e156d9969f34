"""Draws the panels that are not scores: lowest point and minutes."""

import numpy as np
import pyqtgraph as pg

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.ui.look import Look
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
            x = [d.toordinal() + 0.5 for d, _ in days]
            height = [step for _, step in days]
            top = [5 - step for step in height]
            brush = look.color(role)
            panel.put(
                pg.BarGraphItem(x=x, y0=top, height=height, width=WIDTH, brush=brush, pen=None), 5
            )


def draw_weeks(panel: Panel, look: Look, data: TrendData) -> None:
    """Stack the shares of the six steps by week, none at the top and the foot at the bottom.

    A bar is as wide as the share of the week's days that were logged.
    """
    weeks = data.weeks
    x = np.array([week.first.toordinal() + 3.5 for week in weeks])
    width = np.array([6.4 * week.logged / 7 for week in weeks])
    top = np.full(len(weeks), 1.0)
    for step in Lowest:
        height = np.array([week.days[step] / week.logged for week in weeks])
        some = height > 0
        if some.any():
            bar = pg.BarGraphItem(
                x=x[some],
                y0=(top - height)[some],
                height=height[some],
                width=width[some],
                brush=look.color("accent", SHARES[step]) if step else look.color("track"),
                pen=None,
            )
            panel.put(bar, 5)
        top = top - height


def draw_minutes(panel: Panel, look: Look, data: TrendData) -> None:
    """Draw the minutes spent in sessions each day."""
    if data.minutes:
        x = [d.toordinal() + 0.5 for d in data.minutes]
        height = list(data.minutes.values())
        brush = look.color("primary")
        panel.put(pg.BarGraphItem(x=x, height=height, width=WIDTH, brush=brush, pen=None), 5)
