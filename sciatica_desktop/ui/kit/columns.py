"""Widgets side by side, and one below the other where it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from sciatica_desktop.ui.kit.arranged import Arranged, height_at, least_width
from sciatica_desktop.ui.look import Look


class Columns(Arranged):
    """Widgets side by side in given shares; one below the other where one would be too narrow.

    `least` is the width in px at 100 % that a column needs.
    """

    def __init__(
        self,
        look: Look,
        widgets: Sequence[QWidget],
        shares: Sequence[int] = (),
        *,
        least: int = 320,
        gap: int | None = None,
    ) -> None:
        super().__init__(look)
        self._least, self._gap = least, gap
        self._shares = list(shares) or [1] * len(widgets)
        for widget in widgets:
            self.add(widget)

    @property
    def stacked(self) -> bool:
        """Whether the widgets lie one below the other now."""
        return self._is_narrow(self.width())

    def add(self, child: QWidget) -> None:
        if len(self._shares) <= len(self._children):
            self._shares.append(1)
        super().add(child)

    def _space(self) -> int:
        return self._look.gap() if self._gap is None else self._look.sp(self._gap)

    def _shown_shares(self) -> list[int]:
        pairs = zip(self._children, self._shares, strict=False)
        return [share for child, share in pairs if not child.isHidden()]

    def _widths(self, width: int) -> list[int]:
        shares = self._shown_shares()
        free = width - self._space() * (len(shares) - 1)
        widths = [free * share // max(1, sum(shares)) for share in shares]
        if widths:
            widths[-1] += free - sum(widths)
        return widths

    def _is_narrow(self, width: int) -> bool:
        least = self._look.px(self._least)
        needs = [max(least, least_width(child)) for child in self.children_shown()]
        return any(w < need for w, need in zip(self._widths(width), needs, strict=True))

    def _arrange(self, width: int) -> list[QRect]:
        shown, space = self.children_shown(), self._space()
        rects: list[QRect] = []
        if self._is_narrow(width):
            y = 0
            for child in shown:
                height = height_at(child, width)
                rects.append(QRect(0, y, width, height))
                y += height + space
            return rects
        widths = self._widths(width)
        tallest = max((height_at(c, w) for c, w in zip(shown, widths, strict=True)), default=0)
        x = 0
        for wide in widths:
            rects.append(QRect(x, 0, wide, tallest))
            x += wide + space
        return rects

    def sizeHint(self) -> QSize:
        hints = [child.sizeHint().width() for child in self.children_shown()]
        width = sum(hints) + self._space() * max(0, len(hints) - 1)
        return QSize(width, self.heightForWidth(max(1, width)))


class Beside(Arranged):
    """A widget that takes the room there is, and another at its right; below it where narrow.

    `least` is the width in px at 100 % that the left one needs.
    """

    def __init__(
        self, look: Look, left: QWidget, right: QWidget, *, least: int = 260, gap: int = 20
    ) -> None:
        super().__init__(look)
        self._least, self._gap = least, gap
        self.add(left)
        self.add(right)

    def _arrange(self, width: int) -> list[QRect]:
        shown = self.children_shown()
        if len(shown) < 2:
            return [QRect(0, 0, width, height_at(child, width)) for child in shown]
        left, right = shown
        gap = self._look.sp(self._gap)
        right_width = min(right.sizeHint().width(), width)
        left_width = width - gap - right_width
        need = min(self._look.px(self._least), left.sizeHint().width())
        if left_width < max(need, least_width(left)):
            below = height_at(left, width) + self._look.sp(10)
            first = QRect(0, 0, width, height_at(left, width))
            return [first, QRect(0, below, right_width, height_at(right, right_width))]
        heights = height_at(left, left_width), height_at(right, right_width)
        tallest = max(heights)
        return [
            QRect(0, (tallest - heights[0]) // 2, left_width, heights[0]),
            QRect(width - right_width, (tallest - heights[1]) // 2, right_width, heights[1]),
        ]

    def sizeHint(self) -> QSize:
        hints = [child.sizeHint().width() for child in self.children_shown()]
        width = sum(hints) + self._look.sp(self._gap)
        return QSize(width, self.heightForWidth(max(1, width)))
