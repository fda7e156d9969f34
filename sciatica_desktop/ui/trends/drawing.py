"""Draws leg and back into a panel: dots, lines and ranges. Pain axes are always 0 to 10."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from sciatica_desktop.domain.rating import Context
from sciatica_desktop.domain.trends.change import real_change_at
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.lines import Band, Point, unbroken
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.dots import SHAPES as DOT_SHAPES
from sciatica_desktop.ui.trends.dots import DotsItem, Heap
from sciatica_desktop.ui.trends.layers import Belt
from sciatica_desktop.ui.trends.panel import Panel
from sciatica_desktop.ui.trends.writing import Writing, Written, flare_words
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
    """Draw leg or back: dots, both typical lines, usual range, first week, real-change zone."""
    role, trend = ROLES[part], data.part(part)
    panel.put(Belt(_runs(trend.usual), look.color(role, 0.13)), -10)
    _draw_dots(panel, look, data, part, role)
    dashed = QPen(look.color(role), 1.6, Qt.PenStyle.DashLine)
    _draw_line(panel, trend.day_typical, dashed, 11)
    _draw_line(panel, trend.typical, QPen(look.color(role), 2.6), 12)
    written = _draw_first_week(panel, look, data, part, words)
    if part is Part.LEG:
        written += flare_words(data, words.flare)
    panel.put(Writing(look, written), 30)


def _draw_first_week(
    panel: Panel, look: Look, data: TrendData, part: Part, words: Words
) -> list[Written]:
    """Draw the level of the first week, and the zone that counts as a real change from it."""
    baseline = data.part(part).change.baseline
    if baseline is None:
        return []
    x, average, written = baseline.first.toordinal(), float(baseline.average), []
    pen = pg.mkPen(look.color("ink2"), width=1.4)
    panel.put(pg.PlotCurveItem([x, x + 7], [average] * 2, pen=pen), 13)
    threshold = real_change_at(baseline.average)
    if threshold is not None:
        panel.backdrop.zone = threshold
        said = words.threshold(threshold)
        written.append(Written(data.first.toordinal(), inf, 0.7, said, "primary"))
    if baseline.first >= data.first:
        written.append(Written(x, inf, average + 1.1, words.first_week, "ink2"))
    return written


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
        line = pg.PlotCurveItem(
            np.array(xs), np.array(ys), pen=pen, antialias=not slim, connect="finite"
        )
        panel.put(line, depth)


def _runs(bands: Sequence[Band]) -> list[np.ndarray]:
    """Return date, low and high of each stretch without a gap."""
    rows = np.array([(b.date.toordinal() + 0.5, b.low, b.high) for b in bands]).reshape(-1, 3).T
    return [rows[:, start:stop] for start, stop in unbroken([b.date for b in bands])]


def _draw_dots(panel: Panel, look: Look, data: TrendData, part: Part, role: str) -> None:
    """Draw every rating; contexts differ in shape, and the past 24 hours are rings."""
    contexts, moments, scores = _columns(data.dots, part)
    heaps = []
    for shape in DOT_SHAPES:
        mine = [n for n, context in enumerate(Context) if SHAPES.get(context, "round") == shape]
        chosen = np.isin(contexts, mine)
        if chosen.any():
            heaps.append(Heap(shape, moments[chosen], scores[chosen]))
    _, x, y = _columns(data.day_dots, part)
    if len(x):
        heaps.append(Heap("ring", x, y))
    panel.put(DotsItem(heaps, look.color(role, 0.55), DOT), 8)


def _columns(dots: Dots, part: Part) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return contexts, moments and scores of what was rated of one part."""
    scores = np.frombuffer(dots.leg if part is Part.LEG else dots.back, np.int8)
    rated = scores >= 0
    contexts = np.frombuffer(dots.contexts, np.int8)
    return contexts[rated], np.frombuffer(dots.moments)[rated], scores[rated].astype(np.int64)
