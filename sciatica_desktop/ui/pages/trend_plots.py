"""All panels of Trends with what stands beside them: numbers, names of the lines, the read-out."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.read_out import ReadOut
from sciatica_desktop.ui.pages.trend_side import Side, end_labels, show_numbers
from sciatica_desktop.ui.trends.dot_key import DotKey
from sciatica_desktop.ui.trends.drawing import Words
from sciatica_desktop.ui.trends.end_labels import EndLabels
from sciatica_desktop.ui.trends.panels import HIGH, LOW, TrendPanels
from sciatica_desktop.ui.wording.trend_panels import (
    day_pieces,
    lowest_words,
    marks_words,
    minutes_words,
    part_words,
    threshold_in_plot,
)
from sciatica_desktop.viewmodels.trend_data import TrendData

SHARES = (0, 40, 30, 24, 22)
LEAST = (38, 100, 96, 72, 72)  # px at 100 %; the words of a scale need this much
CLOSER, FARTHER = 0.7, 1 / 0.7
TOP = Qt.AlignmentFlag.AlignTop


class TrendPlots(QWidget):
    """The panels on one time axis; one day is marked in all, and read out above them.

    Signals:
        day_picked: the person wants to see this date in the diary.
        ranged: another part of the time is in view.
        read(str): a day is read out, in these words.
    """

    day_picked = Signal(object)
    ranged = Signal()
    read = Signal(str)

    def __init__(self, look: Look, name_of: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._name_of = look, name_of
        self.data: TrendData | None = None
        self.marked: date | None = None
        names = self._names()
        self.panels = TrendPanels(look, names, self)
        self.panels.day_picked.connect(self.day_picked)
        self.panels.day_marked.connect(self._read)
        self.panels.moved.connect(self.ranged)
        self.read_out = ReadOut(look)
        self.sides = [Side(look, name, small=not row) for row, name in enumerate(names)]
        scales = ((LOW, HIGH), (LOW, HIGH), (0, 1), (0, 1))
        self.ends = [EndLabels(look, low, high) for low, high in scales]
        self.key = DotKey(look)
        for panel, least in zip(self.panels.all, LEAST, strict=True):
            panel.setMinimumHeight(look.px(least))
        self.panels.marks.setFixedHeight(look.px(LEAST[0]))
        self._low: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.sp(14))
        self._grid.setColumnStretch(1, 1)

    @property
    def spoken(self) -> tuple[str, ...]:
        """Every panel in words."""
        return tuple(side.accessibleName() for side in self.sides)

    def show_data(self, data: TrendData) -> None:
        """Show one stretch of time."""
        self.data = data
        words = Words(threshold_in_plot, self.tr("First week"), self.tr("Flare"))
        self.panels.draw(data, words, self._name_of)
        show_numbers(self.sides, data)
        self.key.show_key(data)
        self.name_lines()
        self._read(self.marked or _newest(data))
        self._describe(data)
        self._grid.activate()  # or they would be painted twice, at first in their old places

    def name_lines(self) -> None:
        """Put the names of the lines where these end in view."""
        if self.data is not None:
            found = end_labels(self.data, self.panels.visible[1])
            for end, labels in zip(self.ends, found, strict=True):
                end.show_labels(labels)

    def steer(self, key: int) -> bool:
        """Take a key; tell whether it meant something here."""
        data = self.data
        if data is None:
            return False
        marked = self.marked or _newest(data)
        days = {
            Qt.Key.Key_Left: marked - timedelta(days=1),
            Qt.Key.Key_Right: marked + timedelta(days=1),
            Qt.Key.Key_Home: data.first,
            Qt.Key.Key_End: data.last,
        }
        zooms = {Qt.Key.Key_Plus: CLOSER, Qt.Key.Key_Equal: CLOSER, Qt.Key.Key_Minus: FARTHER}
        if key in days:
            self._read(days[Qt.Key(key)])
            self.panels.mark(self.marked)
        elif key in zooms:
            self.panels.zoom(zooms[Qt.Key(key)], marked)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_picked.emit(marked)
        else:
            return False
        return True

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Notes and beginnings"),
            self.tr("Leg, last 7 days"),
            self.tr("Back, last 7 days"),
            self.tr("Lowest point"),
            self.tr("Sessions"),
        )

    def arrange(self, *, low: bool) -> None:
        """Put the numbers left of their panels; where the page is low, above, and marks last.

        Then leg and back are as wide as can be, and the first of them in the first screen.
        """
        if low == self._low:
            return
        self._low = low
        for side in self.sides:
            side.lie(flat=low)
            apart = low and side is not self.sides[1]  # from the panel above
            side.setContentsMargins(0, self._look.sp(10) if apart else 0, 0, 0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setVerticalSpacing(self._look.sp(4 if low else 8))
        if low:
            self._put_above()
        else:
            self._put_beside()

    def _put_beside(self) -> None:
        grid = self._grid
        grid.addWidget(self.read_out, 0, 0, 1, 3)
        for row, (side, panel) in enumerate(zip(self.sides, self.panels.all, strict=True), 1):
            grid.addWidget(side, row, 0, TOP)
            grid.addWidget(panel, row, 1)
            grid.setRowStretch(row, SHARES[row - 1])
        for row, end in enumerate(self.ends, 2):
            grid.addWidget(end, row, 2)
        grid.addWidget(self.key, 6, 1, 1, 2)

    def _put_above(self) -> None:
        grid = self._grid
        grid.addWidget(self.read_out, 0, 1, 1, 2)
        for place, number in enumerate((1, 2, 3, 4, 0)):
            row = 2 * place
            grid.addWidget(self.sides[number], row, 0, 1, 1 if number == 1 else 3)
            grid.addWidget(self.panels.all[number], row + 1, 0, 1, 2)
            grid.setRowStretch(row + 1, SHARES[number])
        for row, end in enumerate(self.ends):
            grid.addWidget(end, 2 * row + 1, 2)
        grid.addWidget(self.key, 10, 0, 1, 3)

    def _describe(self, data: TrendData) -> None:
        """Give screen readers the panels in words."""
        words = (
            marks_words(data, self._name_of),
            part_words(data, Part.LEG),
            part_words(data, Part.BACK),
            lowest_words(data),
            minutes_words(data),
        )
        for side, panel, text in zip(self.sides, self.panels.all, words, strict=True):
            side.describe(text)
            panel.setAccessibleDescription(text)

    def _read(self, day: date) -> None:
        if self.data is None:
            return
        self.marked = min(max(day, self.data.first), self.data.last)
        self.read_out.tell(day_pieces(self.data, self.marked, self._name_of))
        self.read.emit(self.read_out.accessibleName())


def _newest(data: TrendData) -> date:
    """Return the last day with anything on it."""
    return max((*data.leg.values, *data.back.values, *data.minutes), default=data.last)
