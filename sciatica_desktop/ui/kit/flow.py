"""Widgets in a row that goes on in the next line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize

from sciatica_desktop.ui.kit.arranged import Arranged, height_at, least_width
from sciatica_desktop.ui.look import Look


class Flow(Arranged):
    """A row that wraps like words; `right` makes its lines end at the right edge."""

    def __init__(self, look: Look, gap: int = 8, *, right: bool = False) -> None:
        super().__init__(look)
        self._gap, self._right = gap, right

    def _arrange(self, width: int) -> list[QRect]:
        gap = self._look.sp(self._gap)
        rects: list[QRect] = []
        corner, tallest, row_start = QPoint(0, 0), 0, 0
        for child in self.children_shown():
            wide = min(child.sizeHint().width(), max(width, least_width(child)))
            if corner.x() and corner.x() + wide > width:
                self._align(rects[row_start:], tallest, width)
                corner, row_start = QPoint(0, corner.y() + tallest + gap), len(rects)
                tallest = 0
            size = QSize(wide, height_at(child, wide))
            rects.append(QRect(corner, size))
            tallest = max(tallest, size.height())
            corner.setX(corner.x() + wide + gap)
        self._align(rects[row_start:], tallest, width)
        return rects

    def _align(self, row: list[QRect], tallest: int, width: int) -> None:
        """Stand the widgets of one line on a common middle line."""
        spare = width - row[-1].right() - 1 if self._right and row else 0
        for rect in row:
            rect.translate(max(0, spare), (tallest - rect.height()) // 2)

    def sizeHint(self) -> QSize:
        gap = self._look.sp(self._gap)
        shown = self.children_shown()
        width = sum(child.sizeHint().width() + gap for child in shown) - gap
        return QSize(max(0, width), self.heightForWidth(max(1, width)))
