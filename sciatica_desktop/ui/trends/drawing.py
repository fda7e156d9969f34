"""Draws the diary into a panel: dots, lines, ranges, bars. Pain axes are always 0 to 10."""

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from sciatica_desktop.domain.rating import Context, Lowest
from sciatica_desktop.domain.trends.change import real_change_at
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.lines import unbroken
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.panel import Panel
from sciatica_desktop.viewmodels.trend_data import TrendData

THICK_UP_TO = 800  # points; a wide antialiased pen on a longer line is slow
SHAPES = {Context.AFTER: "t1", Context.DURING: "d", Context.LATER: "s"}


def draw_pain(
    panel: Panel, look: Look, data: TrendData, part: Part, words: Callable[[int], str]
) -> None:
    """Draw leg or back: dots, typical line, usual range, first week and the real-change band."""
    role = "accent" if part is Part.LEG else "back"
    trend = data.part(part)
    baseline = trend.change.baseline
    threshold = None if baseline is None else real_change_at(baseline.average)
    if baseline is not None:
        x, average = baseline.first.toordinal(), float(baseline.average)
        panel.put(
            pg.PlotDataItem([x, x + 7], [average] * 2, pen=pg.mkPen(look.color("ink2"), width=1)), 5
        )
    if threshold is not None and part is Part.LEG:
        zone = pg.LinearRegionItem(
            (0, threshold),
            orientation="horizontal",
            brush=look.color("primary_tint", 0.8),
            movable=False,
        )
        for line in zone.lines:
            line.setPen(pg.mkPen(None))
        panel.put(zone, -45)
        dashed = pg.mkPen(look.color("primary"), width=1, style=Qt.PenStyle.DashLine)
        panel.put(pg.InfiniteLine(threshold, 0, pen=dashed), -20)
        panel.write(data.first.toordinal(), 0.9, words(threshold), "primary", (0, 0.5))
    _draw_range(panel, look, data, part, role)
    _draw_dots(panel, look, data, part, role)
    days = [p.date for p in trend.typical]
    pen = QPen(look.color(role))
    pen.setCosmetic(True)
    pen.setWidthF(2.6 if len(days) <= THICK_UP_TO else 1)
    for start, stop in unbroken(days):
        line = np.array([(p.date.toordinal() + 0.5, p.value) for p in trend.typical[start:stop]])
        panel.put(
            pg.PlotDataItem(line[:, 0], line[:, 1], pen=pen, antialias=len(days) <= THICK_UP_TO), 12
        )


def _draw_range(panel: Panel, look: Look, data: TrendData, part: Part, role: str) -> None:
    bands = data.part(part).usual
    for start, stop in unbroken([b.date for b in bands]):
        some = bands[start:stop]
        x = np.array([b.date.toordinal() + 0.5 for b in some])
        low = pg.PlotCurveItem(x, np.array([b.low for b in some]), pen=None)
        high = pg.PlotCurveItem(x, np.array([b.high for b in some]), pen=None)
        panel.put(low)
        panel.put(high)
        panel.put(pg.FillBetweenItem(low, high, brush=look.color(role, 0.13)), -10)


def _draw_dots(panel: Panel, look: Look, data: TrendData, part: Part, role: str) -> None:
    """Draw every rating; contexts differ in shape, and dots on the same pixel are drawn once."""
    dots = data.dots
    moments = np.frombuffer(dots.moments)
    scores = np.frombuffer(dots.leg if part is Part.LEG else dots.back, np.int8)
    contexts = np.frombuffer(dots.contexts, np.int8)
    steps = 24 if len(dots) < 2_000 else 2
    for shape in ("o", "t1", "d", "s"):
        mine = [n for n, context in enumerate(Context) if SHAPES.get(context, "o") == shape]
        chosen = (scores >= 0) & np.isin(contexts, mine)
        places = np.unique(
            np.column_stack([np.round(moments[chosen] * steps) / steps, scores[chosen]]), axis=0
        )
        if len(places):
            panel.put(
                pg.ScatterPlotItem(
                    *places.T, symbol=shape, size=6, pen=None, brush=look.color(role, 0.55)
                ),
                8,
            )


def draw_lowest(panel: Panel, look: Look, data: TrendData) -> None:
    """Let the lowest point hang down from the back: shorter is better; darker below the knee."""
    for low, high, role in (
        (Lowest.BACK, Lowest.THIGH, "accent_mid"),
        (Lowest.CALF, Lowest.FOOT, "accent"),
    ):
        days = [(d, step) for d, step in data.lowest.items() if low <= step <= high]
        if days:
            x = [d.toordinal() + 0.5 for d, _ in days]
            height = [int(step) for _, step in days]
            panel.put(
                pg.BarGraphItem(
                    x=x,
                    y0=[5 - h for h in height],
                    height=height,
                    width=0.62,
                    brush=look.color(role),
                    pen=None,
                ),
                5,
            )


def draw_minutes(panel: Panel, look: Look, data: TrendData) -> None:
    """Draw the minutes spent in sessions each day."""
    if data.minutes:
        x = [d.toordinal() + 0.5 for d in data.minutes]
        panel.put(
            pg.BarGraphItem(
                x=x,
                height=list(data.minutes.values()),
                width=0.62,
                brush=look.color("primary"),
                pen=None,
            ),
            5,
        )
