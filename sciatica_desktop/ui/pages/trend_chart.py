"""The card of Trends whose plots come when numpy and pyqtgraph were loaded beside the window."""

import gc
import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMoveEvent
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem

from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.first_picture import FirstPicture
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.look import Look
from sciatica_desktop.viewmodels.beside import run_beside

if TYPE_CHECKING:
    from sciatica_desktop.ui.pages.trend_plots import TrendPlots
    from sciatica_desktop.viewmodels.trend_data import TrendData


class TrendChart(Card):
    """The plots as one keyboard stop, steered by keys.

    Keys: arrows mark a day, Home and End the first and the last, plus and minus zoom, Enter opens
    the day in the diary.

    Signals:
        day_picked: the person wants to see this date in the diary.
        built: the plots are there, and empty.
        moved: the card begins somewhere else on the page.
        ranged: another part of the time is in view.
    """

    accessible_role = told_as(QAccessible.Role.Chart)

    day_picked = Signal(object)
    built = Signal()
    moved = Signal()
    ranged = Signal()

    def __init__(self, look: Look, name_of: Callable[[str], str]) -> None:
        super().__init__(look)
        self._name_of = name_of
        self.plots: TrendPlots | None = None
        self._low = False
        self._strut = QSpacerItem(0, 0)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addItem(self._strut)
        self.body.addLayout(self._row, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Trends"))  # until there is a day to be read out
        look.changed.connect(self._redress)
        FirstPicture(self, self._load)  # for loading slows the window

    @property
    def plotted(self) -> bool:
        """Whether the plots are there."""
        return self.plots is not None

    @property
    def data(self) -> "TrendData | None":
        """What is shown."""
        return None if self.plots is None else self.plots.data

    @property
    def visible(self) -> tuple[date, date] | None:
        """The first and the last date in view, once there is anything to be seen."""
        if self.plots is None or self.plots.data is None:
            return None
        return self.plots.panels.visible

    @property
    def marked(self) -> date | None:
        """The day that is read out."""
        return None if self.plots is None else self.plots.marked

    def show_data(self, data: "TrendData") -> None:
        """Show one stretch of time."""
        if self.plots is not None:
            self.plots.show_data(data)
            self.plots.show()
            self.setAccessibleDescription("\n".join(self.plots.spoken))

    def name_lines(self) -> None:
        """Put the names of the lines where these end in view."""
        if self.plots is not None:
            self.plots.name_lines()

    def fill(self, height: int) -> None:
        """Be at least so high.

        WORKAROUND: a box layout passes over the minimum of a widget whose height follows its width.
        """
        margins = self.body.contentsMargins()
        inner = max(0, height - margins.top() - margins.bottom())
        if inner != self._strut.sizeHint().height():
            self._strut.changeSize(0, inner)
            self._row.invalidate()

    def arrange(self, *, low: bool) -> None:
        """Let the plots suit a page that has little height, or enough."""
        self._low = low
        self._pad()
        if self.plots is not None:
            self.plots.arrange(low=low)

    def steer(self, key: int) -> bool:
        """Take a key; tell whether it meant something here."""
        return self.plots is not None and self.isVisible() and self.plots.steer(key)

    def focus_outline(self) -> tuple[QRectF, float]:
        """Return where the focus ring goes."""
        return QRectF(self.rect()), self._look.radius("card")

    def _load(self) -> None:
        # On the window's own thread the import of numpy and pyqtgraph holds it for 180 ms.
        run_beside(self, _import_plots, lambda _none: self._build())

    def _build(self) -> None:
        """Make the plots, and tell of them in the next turn, for both would be a long one."""
        if self.plots is None:
            made = self._make()
            QTimer.singleShot(0, self, lambda: self._place(made))

    def _make(self) -> "TrendPlots":
        from sciatica_desktop.ui.pages.trend_plots import TrendPlots

        plots = TrendPlots(self._look, self._name_of, self)
        plots.hide()  # until there is something in them
        plots.day_picked.connect(self.day_picked)
        plots.ranged.connect(self.ranged)
        plots.read.connect(self._tell)
        return plots

    def _place(self, plots: "TrendPlots") -> None:
        self.plots = plots
        plots.arrange(low=self._low)
        self._row.addWidget(plots, 1)
        self.built.emit()

    def _pad(self) -> None:
        margins = self._look.card_padding()
        if self._low:
            margins.setTop(margins.top() // 2)
        self.body.setContentsMargins(margins)

    def _redress(self) -> None:
        """Make everything anew in another look, at once."""
        self._pad()
        old = self.plots
        if old is not None:
            old.hide()
            old.deleteLater()
            self._row.removeWidget(old)
            new = self._make()
            new.marked = old.marked
            self._place(new)

    def _tell(self, said: str) -> None:
        self.setAccessibleName(self.tr("Trends, {day}").format(day=said))

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.steer(event.key()):
            super().keyPressEvent(event)


def _import_plots() -> None:
    """Load what draws; it stays loaded, so that no collection of cycles need ever look through it.

    What else lives at this moment is never looked through either: a page at most, and once.
    """
    if "sciatica_desktop.ui.pages.trend_plots" not in sys.modules:
        import_module("sciatica_desktop.ui.pages.trend_plots")
        gc.freeze()
