"""The card of Trends with its plots: numbers left, panels, names of the lines right."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMoveEvent
from PySide6.QtWidgets import QGridLayout, QSpacerItem, QWidget

from sciatica_desktop.domain.trends.days import Part
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.read_out import ReadOut
from sciatica_desktop.ui.pages.trend_side import Side, end_labels, show_numbers
from sciatica_desktop.ui.trends.dot_key import DotKey
from sciatica_desktop.ui.trends.end_labels import EndLabels
from sciatica_desktop.ui.wording.trend_panels import (
    day_pieces,
    lowest_words,
    marks_words,
    minutes_words,
    part_words,
    threshold_in_plot,
)
from sciatica_desktop.viewmodels.beside import run_beside
from sciatica_desktop.viewmodels.trend_data import TrendData

if TYPE_CHECKING:  # both import numpy and pyqtgraph
    from sciatica_desktop.ui.trends.panel import Panel
    from sciatica_desktop.ui.trends.panels import TrendPanels

SIDE = 164  # px, the column of numbers
SHARES = (0, 40, 30, 24, 22)
LEAST = (38, 100, 96, 72, 72)  # px at 100 %; the words of a scale need this much
CLOSER, FARTHER = 0.7, 1 / 0.7


class TrendChart(Card):
    """All panels with their numbers; one keyboard stop, steered by keys.

    Keys: arrows mark a day, Home and End the first and the last, plus and minus zoom, Enter opens
    the day in the diary.

    Signals:
        day_picked: the person wants to see this date in the diary.
        built: the panels are there, and empty.
        moved: the card begins somewhere else on the page.
        ranged: another part of the time is in view.
    """

    day_picked = Signal(object)
    built = Signal()
    moved = Signal()
    ranged = Signal()

    def __init__(self, look: Look, name_of: Callable[[str], str]) -> None:
        super().__init__(look)
        self._name_of = name_of
        self._panels: TrendPanels | None = None
        self._making: Iterator[Panel] = iter(())
        self._made: list[Panel] = []
        self._data: TrendData | None = None
        self._marked: date | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.sp(14))
        self._grid.setVerticalSpacing(look.sp(8))
        self._strut = QSpacerItem(0, 0)
        self._grid.addItem(self._strut, 0, 3, len(SHARES) + 2, 1)
        self.body.addLayout(self._grid, 1)
        self.read_out = ReadOut(look)
        self.sides = [Side(look, name, small=not row) for row, name in enumerate(self._names())]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self._redress)
        # On the window's own thread the import of numpy and pyqtgraph holds it for 180 ms.
        run_beside(self, _import_plots, lambda _none: self._build())

    @property
    def plotted(self) -> bool:
        """Whether the panels are there."""
        return self._panels is not None

    @property
    def spoken(self) -> tuple[str, ...]:
        """Every panel in words."""
        return tuple(side.accessibleName() for side in self.sides)

    @property
    def data(self) -> TrendData | None:
        """What is shown."""
        return self._data

    @property
    def visible(self) -> tuple[date, date] | None:
        """The first and the last date in view, once there is anything to be seen."""
        if self._panels is None or self._data is None:
            return None
        return self._panels.visible

    @property
    def marked(self) -> date | None:
        """The day that is read out."""
        return self._marked

    def show_data(self, data: TrendData) -> None:
        """Show one stretch of time."""
        self._data = data
        if self._panels is None:
            return
        from sciatica_desktop.ui.trends.drawing import Words

        words = Words(threshold_in_plot, self.tr("First week"), self.tr("Flare"))
        self._panels.draw(data, words, self._name_of)
        self._show_words(data)
        self._read(self._marked or _newest(data))
        self._describe(data, self._panels)

    def fill(self, height: int) -> None:
        """Be at least so high.

        WORKAROUND: a box layout passes over the minimum of a widget whose height follows its width.
        """
        margins = self.body.contentsMargins()
        inner = max(0, height - margins.top() - margins.bottom())
        if inner != self._strut.sizeHint().height():
            self._strut.changeSize(0, inner)
            self._grid.invalidate()

    def steer(self, key: int) -> bool:
        """Take a key; tell whether it meant something here."""
        data, panels = self._data, self._panels
        if data is None or panels is None or not self.isVisible():
            return False
        marked = self._marked or _newest(data)
        days = {
            Qt.Key.Key_Left: marked - timedelta(days=1),
            Qt.Key.Key_Right: marked + timedelta(days=1),
            Qt.Key.Key_Home: data.first,
            Qt.Key.Key_End: data.last,
        }
        zooms = {Qt.Key.Key_Plus: CLOSER, Qt.Key.Key_Equal: CLOSER, Qt.Key.Key_Minus: FARTHER}
        if key in days:
            self._read(days[Qt.Key(key)])
            panels.mark(self._marked)
        elif key in zooms:
            panels.zoom(zooms[Qt.Key(key)], marked)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_picked.emit(marked)
        else:
            return False
        return True

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        return QRectF(self.rect()), self._look.radius("card")

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Notes and beginnings"),
            self.tr("Leg, last 7 days"),
            self.tr("Back, last 7 days"),
            self.tr("Lowest point"),
            self.tr("Sessions"),
        )

    def _build(self) -> None:
        from sciatica_desktop.ui.trends.panels import make_panels

        self._making, self._made = make_panels(self._look, self._names()), []
        self._make_next()

    def _make_next(self) -> None:
        """Make one panel a turn, and put them in their places when all are there."""
        if self._panels is not None:
            return
        panel = next(self._making, None)
        if panel is None:
            self._place()
        else:
            panel.setParent(self)
            self._made.append(panel)
            QTimer.singleShot(0, self, self._make_next)

    def _place(self) -> None:
        from sciatica_desktop.ui.trends.panels import HIGH, LOW, TrendPanels

        panels = TrendPanels(self._look, self._made)
        panels.setParent(self)
        panels.hide()  # its panels stand in this grid; it only keeps them in step
        panels.day_picked.connect(self.day_picked)
        panels.day_marked.connect(self._read)
        panels.moved.connect(self.ranged)
        self._panels = panels
        scales = ((LOW, HIGH), (LOW, HIGH), (0, 1), (0, 1))
        self.ends = [EndLabels(self._look, low, high) for low, high in scales]
        self.key = DotKey(self._look)
        self._grid.addWidget(self.key, len(self._made) + 1, 1, 1, 2)
        self._grid.addWidget(self.read_out, 0, 0, 1, 3)
        for row, (side, panel) in enumerate(zip(self.sides, panels.all, strict=True)):
            side.setFixedWidth(self._look.px(SIDE))
            panel.setMinimumHeight(self._look.px(LEAST[row]))
            self._grid.addWidget(side, row + 1, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(panel, row + 1, 1)
            self._grid.setRowStretch(row + 1, SHARES[row])
        panels.marks.setFixedHeight(self._look.px(LEAST[0]))
        for row, end in enumerate(self.ends, 2):
            self._grid.addWidget(end, row, 2)
        self.built.emit()

    def _redress(self) -> None:
        """Make everything anew in another look, at once."""
        if not self._made:
            return
        old: list[QWidget] = list(self._made)
        if self._panels is not None:
            old += [*self.ends, self.key, self._panels]
        for part in old:
            part.hide()
            part.deleteLater()
        from sciatica_desktop.ui.trends.panels import make_panels

        self._panels = self._data = None
        self._made = list(make_panels(self._look, self._names()))
        self._place()

    def _show_words(self, data: TrendData) -> None:
        show_numbers(self.sides, data)
        self.key.show_key(data)
        self.name_lines()

    def name_lines(self) -> None:
        """Put the names of the lines where these end in view."""
        if self._data is not None and self.visible is not None:
            found = end_labels(self._data, self.visible[1])
            for end, labels in zip(self.ends, found, strict=True):
                end.show_labels(labels)

    def _describe(self, data: TrendData, panels: "TrendPanels") -> None:
        """Give screen readers the panels in words."""
        words = (
            marks_words(data, self._name_of),
            part_words(data, Part.LEG),
            part_words(data, Part.BACK),
            lowest_words(data),
            minutes_words(data),
        )
        for side, panel, text in zip(self.sides, panels.all, words, strict=True):
            side.describe(text)
            panel.setAccessibleDescription(text)
        self.setAccessibleDescription("\n".join(self.spoken))

    def _read(self, day: date) -> None:
        data = self._data
        if data is None:
            return
        self._marked = min(max(day, data.first), data.last)
        pieces = day_pieces(data, self._marked, self._name_of)
        self.read_out.tell(pieces)
        said = self.read_out.accessibleName()
        self.setAccessibleName(self.tr("Trends, {day}").format(day=said))

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.steer(event.key()):
            super().keyPressEvent(event)


def _newest(data: TrendData) -> date:
    """Return the last day with anything on it."""
    return max((*data.leg.values, *data.back.values, *data.minutes), default=data.last)


def _import_plots() -> None:
    from sciatica_desktop.ui.trends import panels  # noqa: F401 - to be there already
