"""The panels of Trends on one time axis in days (date ordinals)."""

from collections.abc import Callable, Sequence
from datetime import date
from math import ceil
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.bars import draw_lowest, draw_minutes, draw_weeks
from sciatica_desktop.ui.trends.drawing import Words, draw_pain
from sciatica_desktop.ui.trends.end_labels import ROLES
from sciatica_desktop.ui.trends.panel import TEN, Panel
from sciatica_desktop.ui.trends.scale import Ticks
from sciatica_desktop.ui.trends.time_axis import Mark, time_marks
from sciatica_desktop.ui.trends.writing import MarksLane
from sciatica_desktop.ui.wording.check import lowest_short
from sciatica_desktop.viewmodels.trend_data import TrendData

LOW, HIGH = -0.8, 10.8  # room for whole dots, and for the words of the scale, at 0 and at 10
MARGIN = 0.008  # of the stretch, at both sides
MINUTES: Ticks = ((0, "0"), (30, "30 min"))


class TrendPanels(QObject):
    """The panels, kept in step, with one day marked in all; who makes them puts them in places.

    Signals:
        day_marked: the pointer or the keyboard is at this date.
        day_picked: this date was clicked.
        moved: another part of the time is in view.
    """

    day_marked = Signal(object)
    day_picked = Signal(object)
    moved = Signal()

    def __init__(self, look: Look, names: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._data: TrendData | None = None
        self._dates: list[Mark] = []
        self.all = tuple(Panel(look, name) for name in names)
        self.marks, self.leg, self.back, self.lowest, self.minutes = self.all
        for panel in (self.leg, self.back):
            panel.show_levels(LOW, HIGH, TEN)
        self._leading = False
        for panel in self.all:
            panel.pointed.connect(self._mark)
            panel.picked.connect(self._pick)
            panel.view.sigXRangeChanged.connect(self._lead)

    def draw(self, data: TrendData, words: Words, name_of: Callable[[str], str]) -> None:
        """Show other data."""
        self._data = data
        starts = np.array(sorted({float(start.date.toordinal()) for start in data.starts}))
        for panel in self.all:
            panel.wipe()
            panel.backdrop.starts = starts
        for part, panel in ((Part.LEG, self.leg), (Part.BACK, self.back)):
            draw_pain(panel, self._look, data, part, words)
        if data.weeks:
            self.lowest.show_levels(-0.12, 1.12, ((0, "0 %"), (0.5, "50 %"), (1, "100 %")))
            draw_weeks(self.lowest, self._look, data)
        else:
            self.lowest.show_levels(-0.2, 5.2, _steps())
            draw_lowest(self.lowest, self._look, data)
        draw_minutes(self.minutes, self._look, data)
        top = max([30.0, *data.minutes.values()])
        self.minutes.show_levels(0, top * 1.2, MINUTES)  # its words need room above
        self._shade_flares(data)
        self.marks.put(MarksLane(self._look, data, name_of))
        self.show_span(data.first, data.last)

    def show_span(self, first: date, last: date) -> None:
        """Fit the time axis to these dates, and let nobody leave them."""
        length = (last - first).days + 1
        low = first.toordinal() - length * MARGIN
        high = last.toordinal() + 1 + length * MARGIN
        self._leading = True
        for panel in self.all:
            panel.keep_within(low, high)
            panel.show_days(low, high)
        self._leading = False
        self._range_changed()

    def zoom(self, factor: float, around: date) -> None:
        """Show more or less time, keeping a day where it is."""
        low, high = self.leg.days
        middle = min(max(around.toordinal() + 0.5, low), high)
        self.leg.show_days(middle - (middle - low) * factor, middle + (high - middle) * factor)

    @property
    def visible(self) -> tuple[date, date]:
        """The first and the last date of the data whose middle can be seen."""
        low, high = self.leg.days
        first, last = date.fromordinal(max(1, ceil(low - 0.5))), date.fromordinal(int(high - 0.5))
        if self._data is None:
            return first, last
        return max(first, self._data.first), min(last, self._data.last)

    def mark(self, day: date | None) -> None:
        """Mark a day in every panel, and bring it into view."""
        number = None if day is None else day.toordinal()
        for panel in (self.marks, self.lowest, self.minutes):
            panel.mark_day(number)
        for part, panel in ((Part.LEG, self.leg), (Part.BACK, self.back)):
            value = None
            if day is not None and self._data is not None:
                value = self._data.part(part).values.get(day)
            panel.mark_day(number, None if value is None else float(value), ROLES[part])
        if number is not None:
            self._bring_into_view(number)

    def _bring_into_view(self, number: int) -> None:
        low, high = self.leg.days
        beyond = max(0, number + 1 - high) - max(0, low - number)
        if beyond:
            self.leg.show_days(low + beyond, high + beyond)

    def _shade_flares(self, data: TrendData) -> None:
        spans = [
            (float(one.first.toordinal()), float((one.last or data.last).toordinal() + 1))
            for one in data.flares
        ]
        for panel in self.all[1:]:
            panel.backdrop.shades = spans

    def _lead(self, view: Any, days: tuple[float, float]) -> None:
        """Let the other panels follow the one that was moved."""
        if self._leading:
            return
        self._leading = True
        for panel in self.all:
            if panel.view is not view:
                panel.show_days(*days)
        self._leading = False
        self._range_changed()

    def _range_changed(self) -> None:
        first, last = self.visible
        dates = time_marks(first, last)
        if dates != self._dates:
            self._dates = dates
            for panel in self.all:
                panel.show_dates(dates, words=panel is self.minutes)
        self.moved.emit()

    def _mark(self, number: int) -> None:
        day = date.fromordinal(max(1, number))
        if self._data is not None:
            day = min(max(day, self._data.first), self._data.last)
        self.mark(day)
        self.day_marked.emit(day)

    def _pick(self, number: int) -> None:
        self._mark(number)
        self.day_picked.emit(date.fromordinal(max(1, number)))


def _steps() -> Ticks:
    return [
        (4.5, lowest_short(Lowest.BACK)),
        (2.5, lowest_short(Lowest.THIGH)),
        (0.5, lowest_short(Lowest.FOOT)),
    ]
