"""The exercises of a programme as a strip of small pictures, one left and right edge for all."""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QRect, Qt

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.arranged import Arranged, height_at
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.pictured import Pictured

LEAST, GAP = 100, 11  # px at 100 %: the narrowest picture, and between two
LOWEST, HIGHEST, SHAPE = 64, 92, 0.58  # of a picture: heights in px, and height by width


class Strip(Arranged):
    """Pictures side by side over the whole width; in even rows where they do not all fit.

    With `names` each has its short name below it. `least` is the width in px at 100 % that a picture
    needs; `height` is that of all pictures, 0 where it is to follow the width.
    """

    def __init__(
        self, look: Look, stills: Stills, *, names: bool = True, least: int = LEAST, height: int = 0
    ) -> None:
        super().__init__(look)
        self._stills, self._names = stills, names
        self._least, self._height = least, height
        self._shown: tuple[str, ...] = ()
        self._low = False

    def lie_low(self, *, low: bool) -> None:
        """Take no more height than needed, on a page that has little of it."""
        if low is not self._low:
            self._low = low
            self._relay()

    def show_exercises(self, exercises: Iterable[Exercise]) -> None:
        """Show these, in their order."""
        every = tuple(exercises)
        ids = tuple(exercise.id for exercise in every)
        if ids == self._shown:
            return
        self.clear()
        self._shown = ids
        middle = Qt.AlignmentFlag.AlignHCenter
        for exercise in every:
            self.add(Pictured(self._look, self._stills, exercise))
            if self._names:
                self.add(Para(self._look, exercise.short_name, "caption", "ink2", align=middle))

    def _cells(self, width: int) -> tuple[int, int, int]:
        """Return how many stand in a row, and the width and height of their pictures."""
        look, count = self._look, max(1, len(self._shown))
        gap = look.sp(GAP)
        fit = max(1, (width + gap) // (look.px(self._least) + gap))
        columns = ceil(count / ceil(count / fit))
        cell = (width - (columns - 1) * gap) // columns
        most = look.px(LOWEST if self._low else HIGHEST)
        height = max(look.px(LOWEST), min(most, round(cell * SHAPE)))
        return columns, cell, look.px(self._height) or height

    def _arrange(self, width: int) -> list[QRect]:
        look = self._look
        columns, cell, height = self._cells(width)
        gap, space = look.sp(GAP), look.sp(6)
        step = 2 if self._names else 1
        children, rects = self.children_shown(), list[QRect]()
        if len(children) != len(self._shown) * step:  # more are being added
            return [QRect() for _ in children]
        y, below = 0, 0
        for number in range(0, len(children), step):
            place = number // step % columns
            if place == 0 and number:
                y, below = y + height + below + look.sp(12), 0
            x = round(place * (width + gap) / columns)
            rects.append(QRect(x, y, cell, height))
            if self._names:
                tall = height_at(children[number + 1], cell)
                rects.append(QRect(x, y + height + space, cell, tall))
                below = max(below, space + tall)
        return rects
