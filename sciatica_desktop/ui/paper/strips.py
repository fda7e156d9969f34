"""Draws the lowest point, which hangs down from the back, and the minutes of sessions."""

from datetime import date

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.ui.paper.frame import Frame
from sciatica_desktop.ui.paper.ink import Paper, Type
from sciatica_desktop.ui.wording.trends import lowest_short
from sciatica_desktop.viewmodels.trend_data import TrendData

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
                size = ((right - left) * 0.92, height)
                edge = "leg" if size[0] > LEAST_EDGED else ""
                paper.box((left, top), size, SHADES[step], edge, 0.2)
            top += height


def draw_minutes(paper: Paper, frame: Frame, minutes: dict[date, float]) -> None:
    """Draw the minutes of each day."""
    for day, spent in minutes.items():
        top = frame.y(min(spent, frame.high))
        paper.fill(frame.noon(day) - frame.bar / 2, top, frame.bar, frame.bottom - top, "go")
