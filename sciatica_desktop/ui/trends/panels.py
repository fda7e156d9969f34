"""The four panels of Trends on one time axis in days (date ordinals)."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.drawing import draw_lowest, draw_minutes, draw_pain
from sciatica_desktop.ui.trends.panel import TEN, Panel, Ticks
from sciatica_desktop.ui.wording.trends import lowest_short
from sciatica_desktop.viewmodels.trend_data import TrendData


class TrendPanels(QWidget):
    """The four panels, one under the other, with one day marked in all.

    Signals:
        day_marked: the pointer or the keyboard is at this date.
        day_picked: this date was clicked.
    """

    day_marked = Signal(object)
    day_picked = Signal(object)

    def __init__(self, look: Look, names: Sequence[str]) -> None:
        super().__init__()
        self._look = look
        steps = [
            (4.5, lowest_short(Lowest.BACK)),
            (2.5, lowest_short(Lowest.THIGH)),
            (0.5, lowest_short(Lowest.FOOT)),
        ]
        self.leg = Panel(look, names[0], -0.5, 10.5, TEN)
        self.back = Panel(look, names[1], -0.5, 10.5, TEN)
        self.lowest = Panel(look, names[2], -0.2, 5.2, steps)
        self.minutes = Panel(look, names[3], 0, 32, ((0, "0"), (30, "30 min")))
        self.all = (self.leg, self.back, self.lowest, self.minutes)
        for panel in self.all:
            if panel is not self.leg:
                panel.setXLink(self.leg)
            panel.pointed.connect(self._mark)
            panel.picked.connect(lambda day: self.day_picked.emit(date.fromordinal(day)))

    def draw(
        self, data: TrendData, marks: Ticks, flare: str, threshold: Callable[[int], str]
    ) -> None:
        """Show other data."""
        for panel in self.all:
            panel.wipe()
            panel.show_dates(marks, words=panel is self.minutes)
        draw_pain(self.leg, self._look, data, Part.LEG, threshold)
        draw_pain(self.back, self._look, data, Part.BACK, threshold)
        draw_lowest(self.lowest, self._look, data)
        draw_minutes(self.minutes, self._look, data)
        top = max([30.0, *data.minutes.values()])
        self.minutes.setYRange(0, top * 1.07, padding=0)
        for one in data.flares:
            first, last = one.first.toordinal(), (one.last or data.last).toordinal() + 1
            for panel in self.all:
                panel.shade(first, last, self._look.color("accent", 0.10))
            self.leg.write(max(first, data.first.toordinal()), 10.4, flare, "accent", (0, 0))
        self.show_span(data.first, data.last)

    def show_span(self, first: date, last: date) -> None:
        """Fit the time axis to these dates."""
        self.leg.setXRange(first.toordinal(), last.toordinal() + 1, padding=0.008)

    def slide(self, share: float) -> None:
        """Move the window of time by a share of its length."""
        low, high = self.leg.viewRange()[0]
        step = (high - low) * share
        self.leg.setXRange(low + step, high + step, padding=0)

    def zoom(self, factor: float) -> None:
        """Show more or less time around the middle."""
        low, high = self.leg.viewRange()[0]
        middle, half = (low + high) / 2, (high - low) / 2 * factor
        self.leg.setXRange(middle - half, middle + half, padding=0)

    def mark(self, day: date | None) -> None:
        """Mark a day in every panel."""
        for panel in self.all:
            panel.mark_day(None if day is None else day.toordinal())

    def _mark(self, day: int) -> None:
        self.mark(date.fromordinal(day))
        self.day_marked.emit(date.fromordinal(day))
