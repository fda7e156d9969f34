"""Widgets in a row that goes on in the next line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize

from sciatica_desktop.ui.kit.arranged import Arranged, height_at, least_width
from sciatica_desktop.ui.look import Look


class Flow(Arranged):
    """A row that wraps like words."""

    def __init__(self, look: Look, gap: int = 8) -> None:
        super().__init__(look)
        self._gap = gap

    def _arrange(self, width: int) -> list[QRect]:
        gap = self._look.sp(self._gap)
        rects: list[QRect] = []
        corner, tallest, row_start = QPoint(0, 0), 0, 0
        for child in self.children_shown():
            wide = min(child.sizeHint().width(), max(width, least_width(child)))
            if corner.x() and corner.x() + wide > width:
                _centre(rects, row_start, tallest)
                corner, row_start = QPoint(0, corner.y() + tallest + gap), len(rects)
                tallest = 0
            size = QSize(wide, height_at(child, wide))
            rects.append(QRect(corner, size))
            tallest = max(tallest, size.height())
            corner.setX(corner.x() + wide + gap)
        _centre(rects, row_start, tallest)
        return rects

    def sizeHint(self) -> QSize:
        gap = self._look.sp(self._gap)
        shown = self.children_shown()
        width = sum(child.sizeHint().width() + gap for child in shown) - gap
        return QSize(max(0, width), self.heightForWidth(max(1, width)))


def _centre(rects: list[QRect], start: int, tallest: int) -> None:
    """Stand the widgets of one row on a common middle line."""
    for rect in rects[start:]:
        rect.translate(0, (tallest - rect.height()) // 2)
