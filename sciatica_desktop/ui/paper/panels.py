"""The four panels of Trends on one time axis, with what their marks mean."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.trends.change import real_change_at
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.ui.paper.frame import Frame, draw_dates, draw_flares, draw_values
from sciatica_desktop.ui.paper.ink import Area, Paper, Type
from sciatica_desktop.ui.paper.key import draw_key, key_height
from sciatica_desktop.ui.paper.pain import draw_pain
from sciatica_desktop.ui.paper.strips import (
    draw_lowest,
    draw_minutes,
    lowest_ticks,
)
from sciatica_desktop.ui.wording.report import real_change_words
from sciatica_desktop.viewmodels.trend_data import TrendData

translate = QCoreApplication.translate
SHARES: Final = (0.35, 0.29, 0.22, 0.14)  # of the height: leg, back, lowest point, minutes
NAMES, AXIS = 8.6, 4.4  # widths against the size of the type
GAP = 8.0  # pt
PAIN, STEPS = (-0.4, 10.4), (0.0, 5.0)
PAIN_TICKS = ((0.0, "0"), (5.0, "5"), (10.0, "10"))
LEAST_MINUTES = 30.0


def draw_panels(paper: Paper, area: Area, data: TrendData, kind: Type) -> None:
    """Draw all panels into an area; below them the dates, below these the key."""
    foot = key_height(paper, area.width, kind, shares=bool(data.weeks))
    leg, back, lowest, minutes = frames = _frames(area, data, kind, foot)
    spans = _flares(data)
    for frame in frames:
        draw_flares(paper, frame, spans)
        draw_dates(paper, frame, kind, words=frame is minutes)
    for frame, part in ((leg, Part.LEG), (back, Part.BACK)):
        draw_values(paper, frame, PAIN_TICKS, kind)
        draw_pain(paper, frame, data, part)
    draw_values(paper, lowest, lowest_ticks(data, lowest, kind), kind, (0, 1, 2, 3, 4, 5))
    draw_lowest(paper, lowest, data)
    draw_values(paper, minutes, [(0, "0"), (minutes.high, f"{minutes.high:.0f}")], kind)
    draw_minutes(paper, minutes, data.minutes)
    _name_flares(paper, leg, spans, kind)
    for frame, (name, note) in zip(frames, _names(data), strict=True):
        _name(paper, area.left, frame, kind, name, note)
    key = Area(area.left, area.top + area.height - foot, area.width, foot)
    draw_key(paper, key, kind, shares=bool(data.weeks))


def _frames(area: Area, data: TrendData, kind: Type, foot: float) -> tuple[Frame, ...]:
    """Share the height out; above the first there is room for the word of a flare."""
    room = area.height - foot - kind.size * 2.7 - GAP * (len(SHARES) - 1)
    most = max([LEAST_MINUTES, *data.minutes.values()])
    left = NAMES * kind.size + AXIS * kind.size
    top, found = area.top + kind.size, []
    for share, (low, high) in zip(SHARES, (PAIN, PAIN, STEPS, (0.0, most)), strict=True):
        height = room * share
        place = (area.left + left, top, area.width - left, height)
        found.append(Frame(*place, data.first, data.last, low, high))
        top += height + GAP
    return tuple(found)


def _names(data: TrendData) -> tuple[tuple[str, str], ...]:
    if data.weeks:
        lowest = translate("Report", "share of the days of each week")
    else:
        lowest = translate("Report", "shorter is better")
    return (
        (translate("Report", "Leg pain"), _pain_note(data, Part.LEG)),
        (translate("Report", "Back pain"), _pain_note(data, Part.BACK)),
        (translate("Report", "Lowest point"), lowest),
        (translate("Report", "Sessions"), translate("Report", "minutes a day")),
    )


def _pain_note(data: TrendData, part: Part) -> str:
    """Return the scale, and what the dashed line is."""
    scale = translate("Report", "0 none, 10 worst")
    baseline = data.part(part).change.baseline
    threshold = None if baseline is None else real_change_at(baseline.average)
    return scale if threshold is None else f"{scale}; {real_change_words(threshold)}"


def _flares(data: TrendData) -> list[tuple[date, date]]:
    return [
        (max(f.first, data.first), min(f.last or data.last, data.last))
        for f in data.flares
        if f.first <= data.last
    ]


def _name_flares(paper: Paper, frame: Frame, spans: list[tuple[date, date]], kind: Type) -> None:
    """Write the word above each flare that has room for it."""
    word, end = translate("Report", "Flare"), 0.0
    for first, last in spans:
        left, right = frame.x(first.toordinal()), frame.x(last.toordinal() + 1)
        paper.line(((left, frame.top), (right, frame.top)), "leg", 1.6)
        left = min(left, frame.right - paper.width(word, kind))
        if left > end:
            paper.write(left, frame.top - 2.2, word, kind.strong(), "leg")
            end = left + paper.width(word, kind) + 4


def _name(paper: Paper, left: float, frame: Frame, kind: Type, name: str, note: str) -> None:
    paper.write(left, frame.top + kind.size * 0.8, name, kind.strong())
    place, width = (left, frame.top + kind.size), kind.size * NAMES
    paper.paragraph(place, width, note, Type(kind.size * 0.86), "ink2")
