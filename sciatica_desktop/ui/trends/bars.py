"""Draws the panels that are not scores: lowest point, minutes, and what happened when."""

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

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


class MarksLane:
    """The lane above the panels: a flag where something was begun, below it a ring for each note.

    Words stand beside a flag where there is room for them; the read-out tells the others.
    """

    FLAGS, NOTES = 0.74, 0.2  # of the lane's height

    def __init__(self, panel: Panel, look: Look) -> None:
        self._panel, self._look = panel, look
        self._flags: list[tuple[float, pg.TextItem]] = []

    def draw(self, data: TrendData, name_of: Callable[[str], str]) -> None:
        """Show the notes and the beginnings of a stretch of time."""
        panel, look = self._panel, self._look
        if data.notes:
            x = [day.toordinal() + 0.5 for day in data.notes]
            ring, y = pg.mkPen(look.color("ink2"), width=1.4), [self.NOTES] * len(x)
            panel.put(pg.ScatterPlotItem(x, y, symbol="o", size=7, pen=ring, brush=None), 5)
        self._flags = []
        brush = look.color("primary")
        for start in data.starts:
            x0 = float(start.date.toordinal())
            flag = pg.ScatterPlotItem([x0], [self.FLAGS], symbol="t2", size=9, brush=brush)
            flag.setPen(None)
            panel.put(flag, 6)
            words = f"\N{EN SPACE}{name_of(start.programme)}"
            self._flags.append((x0, panel.write(x0, self.FLAGS, words, "primary", (0, 0.5))))
        self.settle()

    def settle(self) -> None:
        """Let go of the words that would reach the next flag, at the scale of this moment."""
        low, high = self._panel.viewRange()[0]
        view = self._panel.getPlotItem().vb
        scale = max(1.0, view.width()) / max(1.0, high - low)  # px a day
        places = [(x - low) * scale for x, _ in self._flags] + [view.width()]
        for (_, words), left, following in zip(self._flags, places, places[1:], strict=False):
            room = min(following, view.width()) - left
            words.setVisible(bool(left >= 0 and words.boundingRect().width() <= room))


def draw_starts(panel: Panel, look: Look, data: TrendData) -> None:
    """Draw a dotted line where a programme was begun."""
    pen = pg.mkPen(look.color("primary", 0.55), width=1, style=Qt.PenStyle.DotLine)
    for day in {start.date for start in data.starts}:
        panel.put(pg.InfiniteLine(day.toordinal(), 90, pen=pen), -15)
