"""The four panels of Trends on one time axis, with what their marks mean."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.trends.change import real_change_at
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.ui.paper.frame import Frame, draw_dates, draw_flares, draw_values, write_dates
from sciatica_desktop.ui.paper.ink import Area, Paper, Type
from sciatica_desktop.ui.paper.key import draw_key, entries_of, key_height
from sciatica_desktop.ui.paper.marks import draw_marks, place_marks
from sciatica_desktop.ui.paper.pain import draw_pain
from sciatica_desktop.ui.paper.strips import draw_lowest, draw_minutes, lowest_ticks
from sciatica_desktop.ui.wording.report import real_change_words
from sciatica_desktop.viewmodels.trend_data import TrendData

translate = QCoreApplication.translate
SHARES: Final = (0.35, 0.29, 0.22, 0.14)  # of the height: leg, back, lowest point, minutes
NAMES, AXIS = 8.6, 4.4  # widths against the size of the type
GAP = 8.0  # pt
PAIN, STEPS = (-0.4, 10.4), (0.0, 5.0)
PAIN_TICKS = ((0.0, "0"), (5.0, "5"), (10.0, "10"))
LEAST_MINUTES = 30.0


def draw_panels(
    paper: Paper, area: Area, data: TrendData, kind: Type, name_of: Callable[[str], str]
) -> None:
    """Draw all panels into an area; below them marks and dates, below these the key."""
    entries = entries_of(data)
    foot = key_height(paper, area.width, kind, entries)
    marks = place_marks(paper, _strip(area, data, kind, 0), data, kind, name_of)
    taken = foot + marks.height(kind)
    leg, back, lowest, minutes = frames = _frames(area, data, kind, taken)
    strip = _strip(area, data, kind, minutes.bottom + kind.size * 1.7, marks.height(kind))
    spans = _flares(data)
    for frame in frames:
        draw_flares(paper, frame, spans)
        draw_dates(paper, frame)
    for frame, part in ((leg, Part.LEG), (back, Part.BACK)):
        draw_values(paper, frame, PAIN_TICKS, kind)
        draw_pain(paper, frame, data, part)
    draw_values(paper, lowest, lowest_ticks(data, lowest, kind), kind, (0, 1, 2, 3, 4, 5))
    draw_lowest(paper, lowest, data)
    draw_values(paper, minutes, [(0, "0"), (minutes.high, f"{minutes.high:.0f}")], kind)
    draw_minutes(paper, minutes, data.minutes)
    draw_marks(paper, strip, marks, kind)
    write_dates(paper, minutes, kind)
    _name_flares(paper, leg, spans, kind)
    for frame, (name, note) in zip(frames, _names(data), strict=True):
        _name(paper, area.left, frame, kind, name, note)
    key = Area(area.left, area.top + area.height - foot, area.width, foot)
    draw_key(paper, key, kind, entries)


def _strip(area: Area, data: TrendData, kind: Type, top: float, height: float = 0) -> Frame:
    left = (NAMES + AXIS) * kind.size
    place = (area.left + left, top, area.width - left, height)
    return Frame(*place, data.first, data.last, 0, 1)


def _frames(area: Area, data: TrendData, kind: Type, taken: float) -> tuple[Frame, ...]:
    """Share the height out; above the first there is room for the word of a flare."""
    room = area.height - taken - kind.size * 2.7 - GAP * (len(SHARES) - 1)
    most = max([LEAST_MINUTES, *data.minutes.values()])
    top, found = area.top + kind.size, []
    for share, (low, high) in zip(SHARES, (PAIN, PAIN, STEPS, (0.0, most)), strict=True):
        found.append(replace(_strip(area, data, kind, top, room * share), low=low, high=high))
        top += room * share + GAP
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
