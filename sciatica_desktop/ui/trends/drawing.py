"""Draws leg and back into a panel: dots, lines and ranges. Pain axes are always 0 to 10."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from sciatica_desktop.domain.rating import Context
from sciatica_desktop.domain.trends.change import real_change_at
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.domain.trends.lines import Band, Point, unbroken
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.dots import SHAPES as DOT_SHAPES
from sciatica_desktop.ui.trends.dots import DotsItem, Heap
from sciatica_desktop.ui.trends.end_labels import ROLES
from sciatica_desktop.ui.trends.layers import Belt, Line
from sciatica_desktop.ui.trends.panel import Panel
from sciatica_desktop.ui.trends.writing import Writing, Written, flare_words
from sciatica_desktop.viewmodels.trend_data import Dots, TrendData

DOT = 6.4  # px at 100 %; they grow less than words, or they would hide each other
SHAPES = {Context.AFTER: "triangle", Context.DURING: "diamond", Context.LATER: "square"}


@dataclass(frozen=True, slots=True)
class Words:
    """What is written inside the panels."""

    threshold: Callable[[int], str]
    first_week: str
    flare: str


def draw_pain(panel: Panel, look: Look, data: TrendData, part: Part, words: Words) -> None:
    """Draw leg or back: dots, both typical lines, usual range, first week, real-change zone."""
    role, trend = ROLES[part], data.part(part)
    usual = np.array([(b.date.toordinal() + 0.5, b.low, b.high) for b in trend.usual])
    panel.put(Belt(_cut(usual, trend.usual), look.color(role, 0.13)), -10)
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
    level = np.array([[x, x + 7], [average, average]])
    panel.put(Line([level], QPen(look.color("ink2"), 1.4)), 13)
    threshold = real_change_at(baseline.average)
    if threshold is not None:
        panel.backdrop.zone = threshold
        said = words.threshold(threshold)
        written.append(Written(data.first.toordinal(), inf, 0.7, said, "primary"))
    if baseline.first >= data.first:
        written.append(Written(x, inf, average + 1.1, words.first_week, "ink2"))
    return written


def _draw_line(panel: Panel, points: Sequence[Point], pen: QPen, depth: int) -> None:
    """Draw a line that is broken over gaps."""
    rows = np.array([(point.date.toordinal() + 0.5, point.value) for point in points])
    panel.put(Line(_cut(rows, points), pen), depth)


def _cut(rows: np.ndarray, days: Sequence[Point] | Sequence[Band]) -> list[np.ndarray]:
    """Return the columns of each stretch without a gap."""
    return [rows[a:b].T for a, b in unbroken([day.date for day in days])]


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
    panel.put(DotsItem(heaps, look.color(role, 0.55), DOT * look.sp(100) / 100), 8)


def _columns(dots: Dots, part: Part) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return contexts, moments and scores of what was rated of one part."""
    scores = np.frombuffer(dots.leg if part is Part.LEG else dots.back, np.int8)
    rated = scores >= 0
    contexts = np.frombuffer(dots.contexts, np.int8)
    return contexts[rated], np.frombuffer(dots.moments)[rated], scores[rated].astype(np.int64)
