"""The steps of an exercise: a numbered disc before each sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.ui.kit.arranged import Arranged, height_at
from sciatica_desktop.ui.kit.painting import draw_number, painting, pill
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look

DISC, GAP = 26, 12


class Steps(Arranged):
    """Numbered sentences, and one line without a number below them."""

    def __init__(self, look: Look, steps: Sequence[str], last: str = "") -> None:
        super().__init__(look)
        for number, words in enumerate(steps, 1):
            self.add(_Disc(look, number))
            sentence = Para(look, words)
            sentence.setAccessibleName(f"{number}. {words}")
            self.add(sentence)
        self._last = Para(look, last, "small", "ink2") if last else None
        if self._last is not None:
            self.add(self._last)

    def _arrange(self, width: int) -> list[QRect]:
        look, y, rects = self._look, 0, list[QRect]()
        side, gap = look.px(DISC), look.sp(GAP)
        left = side + gap
        for child in self.children_shown():
            if isinstance(child, _Disc):
                top = y + (look.line_px("body") - side) // 2
                rects.append(QRect(0, top, side, side))
                continue
            tall = height_at(child, width - left)
            rects.append(QRect(left, y, width - left, tall))
            y += tall + look.sp(6)
        return rects


class _Disc(QWidget):
    """A number on a round tint."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look, self._number = look, number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._look.px(DISC)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: object) -> None:
        look, rect = self._look, QRectF(self.rect())
        edge = look.color("primary") if look.theme == "contrast" else None
        with painting(self) as painter:
            pill(painter, rect, rect.height() / 2, fill=look.color("primary_tint"), edge=edge)
            font = look.exact_font("numbers", look.px(14), 600)
            draw_number(painter, rect, str(self._number), font, look.color("primary"))
