"""Draws the lowest point, which hangs down from the back, and the minutes of sessions."""

from collections.abc import Iterator
from datetime import date
from math import ceil, floor

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.ui.paper.frame import Frame
from sciatica_desktop.ui.paper.ink import Paper, Type
from sciatica_desktop.ui.wording.check import lowest_short
from sciatica_desktop.viewmodels.trend_data import TrendData

HATCHES = {
    Lowest.BACK: (8.0, "leg"),
    Lowest.BUTTOCK: (4.2, "leg"),
    Lowest.THIGH: (2.4, "leg"),
    Lowest.CALF: (5.0, "white"),
}
"""Points from line to line, and the ink."""

LEAST_EDGED = 3.0  # pt; an edge would cover a narrower bar
SHADES = {
    Lowest.NONE: "white",
    Lowest.BACK: "step1",
    Lowest.BUTTOCK: "step2",
    Lowest.THIGH: "step3",
    Lowest.CALF: "step4",
    Lowest.FOOT: "step5",
}


def lowest_ticks(data: TrendData, frame: Frame, kind: Type) -> list[tuple[float, str]]:
    """Return the words of the axis, as many as fit; weekly shares are explained beside it."""
    if data.weeks:
        return [(5, "100 %"), (0, "0")]
    every = 1 if frame.height / 5 >= kind.size * 1.1 else 2
    steps = list(Lowest)[1::every]
    return [(5.5 - step, lowest_short(step)) for step in steps]


def draw_lowest(paper: Paper, frame: Frame, data: TrendData) -> None:
    """Draw days up to half a year, weekly shares beyond; a day without pain is a ring on top."""
    if data.weeks:
        _draw_shares(paper, frame, data)
        return
    for day, step in data.lowest.items():
        left, top = frame.noon(day) - frame.bar / 2, frame.y(5)
        if step is Lowest.NONE:
            paper.ring(frame.noon(day), top, min(1.2, frame.bar / 2), "leg", 0.4)
        else:
            ink = "leg" if step >= Lowest.CALF else "above"
            paper.box((left, top), (frame.bar, frame.y(5 - step) - top), ink, "leg", 0.25)


def _draw_shares(paper: Paper, frame: Frame, data: TrendData) -> None:
    for week in data.weeks:
        left = max(frame.left, frame.x(week.first.toordinal()))
        right = min(frame.right, frame.x(week.first.toordinal() + 7))
        top = frame.y(5)
        for step, count in zip(Lowest, week.days, strict=True):
            height = frame.height * count / week.logged
            if count:
                draw_step(paper, (left, top), ((right - left) * 0.92, height), step)
            top += height


def draw_step(
    paper: Paper, place: tuple[float, float], size: tuple[float, float], step: Lowest
) -> None:
    """Draw the box of a step: a shade for colour and grey, and a hatch for a fax."""
    wide = size[0] > LEAST_EDGED
    paper.box(place, size, SHADES[step], "leg" if wide else "", 0.3)
    if wide and step in HATCHES:
        every, ink = HATCHES[step]
        for ends in hatching(place, size, every):
            paper.line(ends, ink, 0.45)


def hatching(
    place: tuple[float, float], size: tuple[float, float], every: float
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Return slanting lines inside a box; they fit those of the boxes around it."""
    (left, top), (width, height) = place, size
    first = floor((left + top) / every) + 1
    for number in range(first, ceil((left + top + width + height) / every)):
        total = number * every  # x + y is the same all along a line
        x1, x2 = max(left, total - top - height), min(left + width, total - top)
        if x2 > x1:
            yield (x1, total - x1), (x2, total - x2)


def draw_minutes(paper: Paper, frame: Frame, minutes: dict[date, float]) -> None:
    """Draw the minutes of each day."""
    for day, spent in minutes.items():
        top = frame.y(min(spent, frame.high))
        paper.fill(frame.noon(day) - frame.bar / 2, top, frame.bar, frame.bottom - top, "go")
