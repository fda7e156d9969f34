"""Draws leg and back into a panel: dots, lines and ranges. Pain axes are always 0 to 10."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from sciatica_desktop.domain.rating import Context
from sciatica_desktop.domain.trends.change import real_change_at
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.lines import Point, unbroken
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.dots import SHAPES as DOT_SHAPES
from sciatica_desktop.ui.trends.dots import DotsItem, Heap
from sciatica_desktop.ui.trends.panel import Panel
from sciatica_desktop.viewmodels.trend_data import Dots, TrendData

THICK_UP_TO = 800  # points; a wide antialiased pen on a longer line is slow
DOT = 6.4  # px
SHAPES = {Context.AFTER: "triangle", Context.DURING: "diamond", Context.LATER: "square"}
ROLES = {Part.LEG: "accent", Part.BACK: "back"}


@dataclass(frozen=True, slots=True)
class Words:
    """What is written inside the panels."""

    threshold: Callable[[int], str]
    first_week: str
    flare: str


def draw_pain(panel: Panel, look: Look, data: TrendData, part: Part, words: Words) -> None:
    """Draw leg or back: dots, both typical lines, usual range, first week, real-change band."""
    role, trend = ROLES[part], data.part(part)
    _draw_first_week(panel, look, data, part, words)
    _draw_range(panel, look, data, part, role)
    _draw_dots(panel, look, data.dots, part, role)
    _draw_past_day(panel, look, data, part, role)
    _draw_line(panel, trend.typical, QPen(look.color(role), 2.6), 12)


def _draw_first_week(panel: Panel, look: Look, data: TrendData, part: Part, words: Words) -> None:
    """Draw the level of the first week, and the zone that counts as a real change from it."""
    baseline = data.part(part).change.baseline
    if baseline is None:
        return
    x, average = baseline.first.toordinal(), float(baseline.average)
    pen = pg.mkPen(look.color("ink2"), width=1)
    panel.put(pg.PlotDataItem([x, x + 7], [average] * 2, pen=pen), 5)
    if baseline.first >= data.first:
        panel.write(x + 7, average, words.first_week, "ink2", (0, 1.05))
    threshold = real_change_at(baseline.average)
    if threshold is None:
        return
    zone = pg.LinearRegionItem(
        (-0.5, threshold),
        orientation="horizontal",
        brush=look.color("primary_tint", 0.8),
        movable=False,
    )
    for line in zone.lines:
        line.setPen(pg.mkPen(None))
    panel.put(zone, -45)
    dashed = pg.mkPen(look.color("primary"), width=1, style=Qt.PenStyle.DashLine)
    panel.put(pg.InfiniteLine(threshold, 0, pen=dashed), -20)
    panel.write(data.first.toordinal(), 0.7, words.threshold(threshold), "primary", (0, 0.5))


def _draw_line(panel: Panel, points: Sequence[Point], pen: QPen, depth: int) -> None:
    """Draw a line that is broken over gaps; points that stand alone get a short stroke."""
    slim = len(points) > THICK_UP_TO
    pen.setCosmetic(True)
    if slim:
        pen.setWidthF(1)
    xs: list[float] = []
    ys: list[float] = []
    for start, stop in unbroken([point.date for point in points]):
        some = points[start:stop]
        single = 0.4 if len(some) == 1 else 0.0
        xs += [some[0].date.toordinal() + 0.5 - single]
        xs += [point.date.toordinal() + 0.5 for point in some[1:]] or [xs[-1] + 2 * single]
        ys += [point.value for point in some] + ([some[0].value] if single else [])
        xs.append(xs[-1])
        ys.append(np.nan)
    if xs:
        line = pg.PlotDataItem(
            np.array(xs), np.array(ys), pen=pen, antialias=not slim, connect="finite"
        )
        panel.put(line, depth)


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


def _draw_past_day(panel: Panel, look: Look, data: TrendData, part: Part, role: str) -> None:
    """Draw the past 24 hours as what they are, another series: rings and a dashed line."""
    _, x, y = _columns(data.day_dots, part)
    if len(x):
        ring = pg.mkPen(look.color(role, 0.8), width=1.2)
        panel.put(pg.ScatterPlotItem(x, y, symbol="o", size=7, pen=ring, brush=None), 9)
    dashed = QPen(look.color(role), 1.6, Qt.PenStyle.DashLine)
    _draw_line(panel, data.part(part).day_typical, dashed, 11)


def _draw_dots(panel: Panel, look: Look, dots: Dots, part: Part, role: str) -> None:
    """Draw every rating; contexts differ in shape."""
    contexts, moments, scores = _columns(dots, part)
    heaps = []
    for shape in DOT_SHAPES:
        mine = [n for n, context in enumerate(Context) if SHAPES.get(context, "round") == shape]
        chosen = np.isin(contexts, mine)
        if chosen.any():
            heaps.append(Heap(shape, moments[chosen], scores[chosen]))
    panel.put(DotsItem(heaps, look.color(role, 0.55), DOT), 8)


def _columns(dots: Dots, part: Part) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return contexts, moments and scores of what was rated of one part."""
    scores = np.frombuffer(dots.leg if part is Part.LEG else dots.back, np.int8)
    rated = scores >= 0
    contexts = np.frombuffer(dots.contexts, np.int8)
    return contexts[rated], np.frombuffer(dots.moments)[rated], scores[rated].astype(np.int64)
