"""One panel: a fixed scale, a grid from the tokens, and a time axis shared with its neighbours."""

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy

from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.trends.layers import Backdrop
from sciatica_desktop.ui.trends.time_axis import AXIS

DATES = 26  # px for the dates below the last panel
SHORTEST = 7  # days that fill the panel when it is zoomed in as far as it goes

Ticks = Sequence[tuple[float, str]]
TEN: Ticks = ((0, "0"), (5, "5"), (10, "10"))


class Panel(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph is untyped
    """One panel: fixed y range, grid from tokens, x shared with its neighbours.

    Signals:
        pointed: the pointer is over this date ordinal.
        picked: the date ordinal was clicked.
    """

    pointed = Signal(int)
    picked = Signal(int)

    def __init__(self, look: Look, name: str, low: float, high: float, ticks: Ticks) -> None:
        super().__init__(background=look.color("surface"), viewBox=pg.ViewBox(enableMenu=False))
        self._look, self._name = look, name
        self.setFrameShape(self.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseEnabled(x=True, y=False)
        item = self.getPlotItem()
        item.hideButtons()
        item.setContentsMargins(0, 0, 0, 0)
        self.setYRange(low, high, padding=0)
        self._marks: list[Any] = []
        self.backdrop = Backdrop(look)
        self.backdrop.setZValue(-50)
        self.addItem(self.backdrop, ignoreBounds=True)
        self._cross = pg.InfiniteLine(0, 90, pen=pg.mkPen(look.color("ink2"), width=1))
        self._spot = pg.ScatterPlotItem(size=11, pen=pg.mkPen(look.color("surface"), width=2))
        for part, depth in ((self._cross, 20), (self._spot, 21)):
            part.setZValue(depth)
            part.hide()
            self.addItem(part)
        self.show_levels(low, high, ticks)
        self._dress("bottom", (), 0)
        self.scene().sigMouseMoved.connect(self._point)
        self.scene().sigMouseClicked.connect(self._pick)

    def sizeHint(self) -> QSize:
        return QSize(400, 80)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 22)

    def show_levels(self, low: float, high: float, ticks: Ticks) -> None:
        """Put a rule and its words at each level of the scale."""
        self.setYRange(low, high, padding=0)
        self._dress("left", ticks, AXIS)
        self.backdrop.levels = [value for value, _ in ticks]
        self.backdrop.update()

    def show_dates(self, marks: Ticks, *, words: bool) -> None:
        """Put a rule at each date and, at the lowest panel, its words."""
        if words:
            self._dress("bottom", marks, DATES)
        self.backdrop.dates = [value for value, _ in marks]
        self.backdrop.update()

    def put(self, item: Any, depth: int = 0) -> Any:
        """Add something that goes when other data come."""
        item.setZValue(depth)
        self.addItem(item, ignoreBounds=True)
        self._marks.append(item)
        return item

    def wipe(self) -> None:
        """Take away all data."""
        for item in self._marks:
            self.removeItem(item)
        self._marks.clear()
        self.backdrop.wipe()

    def mark_day(self, day: int | None, value: float | None = None, role: str = "ink") -> None:
        """Draw the line of the chosen day, and a spot at its value."""
        self._cross.setVisible(day is not None)
        self._spot.setVisible(day is not None and value is not None)
        if day is not None:
            self._cross.setPos(day + 0.5)
        if day is not None and value is not None:
            self._spot.setData([day + 0.5], [value], brush=self._look.color(role))

    def keep_within(self, first: float, last: float) -> None:
        """Let nobody drag or zoom to where there is nothing."""
        length = last - first
        shortest = min(SHORTEST, length)
        self.setLimits(xMin=first, xMax=last, minXRange=shortest, maxXRange=length)

    def _dress(self, side: str, ticks: Ticks, room: int) -> None:
        axis = self.getAxis(side)
        (axis.setWidth if side == "left" else axis.setHeight)(self._look.px(room))
        axis.setTicks([list(ticks)])
        axis.setPen(pg.mkPen(None))
        axis.setTextPen(pg.mkPen(self._look.color("ink3")))
        axis.setStyle(tickLength=0, tickTextOffset=8, tickFont=self._look.font("caption"))

    def _day_at(self, position: QPointF) -> int:
        return int(self.getPlotItem().vb.mapSceneToView(position).x())

    def _point(self, position: QPointF) -> None:
        if self.getPlotItem().sceneBoundingRect().contains(position):
            self.pointed.emit(self._day_at(position))

    def _pick(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self._day_at(event.scenePos()))

    def _may_zoom(self, *, closer: bool) -> bool:
        """Tell whether the wheel means the time axis: where it cannot, it scrolls the page."""
        low, high = self.viewRange()[0]
        limits = self.getPlotItem().vb.state["limits"]
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
