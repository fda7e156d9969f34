"""Widgets in a row that goes on in the next line where the width ends."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.kit.arranged import Arranged, height_at, least_width
from sciatica_desktop.ui.look import Look

BARE_GAP = 24  # px beside words that are a button without an edge


class Flow(Arranged):
    """A row that wraps like words; `right` makes its lines end at the right edge."""

    def __init__(self, look: Look, gap: int = 8, *, right: bool = False) -> None:
        super().__init__(look)
        self._gap, self._right = gap, right

    def _arrange(self, width: int) -> list[QRect]:
        rects: list[QRect] = []
        corner, tallest, row_start = QPoint(0, 0), 0, 0
        shown = self.children_shown()
        for child, apart in zip(shown, self._gaps(shown), strict=True):
            wide = min(child.sizeHint().width(), max(width, least_width(child)))
            x = corner.x() + apart
            if len(rects) > row_start and x + wide > width:
                self._align(rects[row_start:], tallest, width)
                below = corner.y() + tallest + self._look.sp(self._gap)
                corner, row_start, tallest, x = QPoint(0, below), len(rects), 0, 0
            size = QSize(wide, height_at(child, wide))
            rects.append(QRect(QPoint(x, corner.y()), size))
            tallest = max(tallest, size.height())
            corner.setX(x + wide)
        self._align(rects[row_start:], tallest, width)
        return rects

    def _gaps(self, shown: Sequence[QWidget]) -> list[int]:
        """Return the space before each widget; words without an edge need more of it."""
        gaps = [
            BARE_GAP if getattr(one, "bare", False) or getattr(other, "bare", False) else 0
            for one, other in pairwise(shown)
        ]
        usual = self._look.sp(self._gap)
        return [0, *(max(usual, self._look.sp(gap)) for gap in gaps)][: len(shown)]

    def _align(self, row: list[QRect], tallest: int, width: int) -> None:
        """Stand the widgets of one line on a common middle line."""
        spare = width - row[-1].right() - 1 if self._right and row else 0
        for rect in row:
            rect.translate(max(0, spare), (tallest - rect.height()) // 2)

    def sizeHint(self) -> QSize:
        shown = self.children_shown()
        width = sum(child.sizeHint().width() for child in shown) + sum(self._gaps(shown))
        return QSize(max(0, width), self.heightForWidth(max(1, width)))
