"""One panel: a fixed scale, a grid from the tokens, and a time axis shared with its neighbours."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy

from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.layers import Backdrop, Cross
from sciatica_desktop.ui.trends.scale import Scale, Ticks

SHORTEST = 7  # days that fill the panel when it is zoomed in as far as it goes

TEN: Ticks = ((0, "0"), (5, "5"), (10, "10"))


class Panel(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph is untyped
    """One panel: fixed y range, grid from tokens, x shared with its neighbours.

    It is put together here, for a plot of pyqtgraph's own makes the form of a menu and four axes
    that nobody sees: eight times the work, and half of each frame while it is dragged.

    Signals:
        pointed: the pointer is over this date ordinal.
        picked: the date ordinal was clicked.
    """

    pointed = Signal(int)
    picked = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(background=look.color("surface"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.view = pg.ViewBox(enableMenu=False)
        self.view.disableAutoRange()
        self.view.setMouseEnabled(x=True, y=False)
        self._scale = Scale(look, self.view)
        self.setCentralItem(self._scale)
        self._marks: list[Any] = []
        self.backdrop, self._cross = Backdrop(look), Cross(look)
        for layer, depth in ((self.backdrop, -50), (self._cross, 20)):
            layer.setZValue(depth)
            self.view.addItem(layer, ignoreBounds=True)
        self.view.setYRange(0, 1, padding=0)
        self.scene().sigMouseMoved.connect(self._point)
        self.scene().sigMouseClicked.connect(self._pick)

    def sizeHint(self) -> QSize:
        return QSize(400, 80)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 22)

    @property
    def days(self) -> tuple[float, float]:
        """The date ordinals at the left and at the right edge."""
        low, high = self.view.viewRange()[0]
        return low, high

    def show_days(self, low: float, high: float) -> None:
        """Show another part of the time."""
        self.view.setXRange(low, high, padding=0)

    @property
    def levels(self) -> Ticks:
        """The levels with a rule, and their words."""
        return self._scale.levels

    def show_levels(self, low: float, high: float, ticks: Ticks) -> None:
        """Put a rule and its words at each level of the scale."""
        self.view.setYRange(low, high, padding=0)
        self._scale.show_levels(ticks)
        self.backdrop.levels = [value for value, _ in ticks]
        self.backdrop.update()

    @property
    def dates(self) -> Ticks:
        """The dates whose words stand below."""
        return self._scale.dates

    def show_dates(self, marks: Ticks, *, words: bool) -> None:
        """Put a rule at each date and, at the lowest panel, its words."""
        if words:
            self._scale.show_dates(marks)
        self.backdrop.dates = np.array([value for value, _ in marks])
        self.backdrop.update()

    def put(self, item: Any, depth: int = 0) -> Any:
        """Add something that goes when other data come."""
        item.setZValue(depth)
        self.view.addItem(item, ignoreBounds=True)
        self._marks.append(item)
        return item

    def wipe(self) -> None:
        """Take away all data."""
        for item in self._marks:
            self.view.removeItem(item)
        self._marks.clear()
        self.backdrop.wipe()

    def mark_day(self, day: int | None, value: float | None = None, role: str = "ink") -> None:
        """Draw the line of the chosen day, and a spot at its value."""
        self._cross.mark(day, value, role)

    def keep_within(self, first: float, last: float) -> None:
        """Let nobody drag or zoom to where there is nothing."""
        length = last - first
        shortest = min(SHORTEST, length)
        self.view.setLimits(xMin=first, xMax=last, minXRange=shortest, maxXRange=length)

    def _day_at(self, position: QPointF) -> int:
        return int(self.view.mapSceneToView(position).x())

    def _point(self, position: QPointF) -> None:
        if self._scale.sceneBoundingRect().contains(position):
            self.pointed.emit(self._day_at(position))

    def _pick(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self._day_at(event.scenePos()))

    def _may_zoom(self, *, closer: bool) -> bool:
        """Tell whether the wheel means the time axis: where it cannot, it scrolls the page."""
        low, high = self.days
        limits = self.view.state["limits"]
        if not closer:
            return bool(high - low < (limits["xRange"][1] or 0) * 0.999)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        return area is None or area.verticalScrollBar().value() == 0

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._may_zoom(closer=event.angleDelta().y() > 0):
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
