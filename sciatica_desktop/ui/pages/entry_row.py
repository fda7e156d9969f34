"""Pain written down in one row: it saves itself, says so, and can be taken back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.asked import Part
from sciatica_desktop.domain.scores import Lowest
from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.arranged import Arranged, height_at
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.columns import Beside
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.pain_scale import MAYBE_TEN, TOGETHER_MS, PainScale
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.check import lowest_short, part_names
from sciatica_desktop.ui.wording.today import saved_words
from sciatica_desktop.viewmodels.entry import EntryViewModel

if TYPE_CHECKING:
    from sciatica_desktop.domain.rating import Rating

SCALE, PLACE = 292, 350  # px at 100 %: the least a scale and the lowest point need
GAP = 20


class EntryRow(Card):
    """Leg, back and lowest point side by side."""

    def __init__(self, look: Look, view_model: EntryViewModel) -> None:
        super().__init__(look)
        self._look, self._model = look, view_model
        self.scales: dict[Part, PainScale] = {}
        self.said = Para(look, "", "small", "ink3", align=Qt.AlignmentFlag.AlignVCenter)
        self.undo = Button(look, self.tr("Undo"), "quiet", "small", icon="undo")
        self.undo.clicked.connect(view_model.undo)
        self.undo.setAccessibleName(self.tr("Undo the entry"))
        state = Flow(look, 6, right=True)
        state.add(self.said)
        state.add(self.undo)
        self.body.addWidget(Beside(look, Heading(look, self.tr("How is it now?"), 3), state))
        self.lowest = Choice(
            look,
            self.tr("Lowest point of pain"),
            [(low, lowest_short(low)) for low in Lowest],
            fill="accent",
            optional=True,
        )
        self.lowest.chosen.connect(self._choose_lowest)
        self._place = self._labelled(self.tr("Lowest point"), self.lowest)
        self._row: _Row | None = None
        self._later = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._later.timeout.connect(self._take_the_one)
        self._one: Part | None = None
        view_model.changed.connect(self._show)
        view_model.saved.connect(self._tell)
        self._show()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # its height follows the page's width, which no hint knows

    def _restyle(self) -> None:
        super()._restyle()
        padding, high = self._look.card_padding(), self._look.sp(16)
        self.body.setContentsMargins(padding.left(), high, padding.right(), high)
        self.body.setSpacing(self._look.sp(6))

    def _build(self) -> None:
        """Make one scale for each part that is asked."""
        look, old = self._look, self._row
        self.scales = {part: PainScale(look, part_names(part)) for part in self._model.parts}
        blocks = []
        for part, scale in self.scales.items():
            scale.chosen.connect(lambda value, p=part: self._rate(p, value))
            blocks.append(self._labelled(part_names(part), scale))
        self._row = _Row(look, [*blocks, self._place])
        self.body.addWidget(self._row)
        if old is not None:
            old.hide()
            old.deleteLater()

    def _labelled(self, words: str, control: QWidget) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.sp(4))
        column.addWidget(Para(self._look, words, "small_b", "ink2"))
        column.addWidget(control)
        return block

    def _show(self) -> None:
        model = self._model
        if tuple(self.scales) != model.parts:
            self._build()
        for part, scale in self.scales.items():
            scale.set_value(getattr(model.scores, part))
        self.lowest.offer(model.lowest_choices)
        self.lowest.set_value(model.scores.lowest)
        begun = not model.scores.empty
        kept = None if begun else model.entry
        self.undo.setVisible(kept is not None)
        hint = self.tr("Saves when everything is chosen")
        self.said.show_text(hint if kept is None else saved_words(kept))

    def _rate(self, part: Part, value: int | None) -> None:
        """Take a score; a 1 waits a moment, since it may be the beginning of a 10."""
        if self._one is not part:
            self._take_the_one()
        self._later.stop()
        self._one = part if value == MAYBE_TEN else None
        if self._one is not None:
            self._later.start()
            return
        self._model.rate(part, value)
        if value is not None:
            self._go_on()

    def _take_the_one(self) -> None:
        self._later.stop()
        part, self._one = self._one, None
        if part is not None:
            here = self.scales[part].has_keyboard()
            self._model.rate(part, MAYBE_TEN)
            if here:
                self._go_on()

    def _choose_lowest(self, value: Lowest | None) -> None:
        self._take_the_one()
        self._model.choose_lowest(value)
        if value is not None:
            self._go_on()

    def _go_on(self) -> None:
        """Move the keyboard to the next open question of an entry that was begun."""
        if self._model.scores.empty:
            return
        target = next((s for s in self.scales.values() if s.value is None), None)
        (target or self.lowest).setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, entry: "Rating") -> None:
        announce(self, saved_words(entry))


class _Row(Arranged):
    """All in one row, else the scales in pairs above the lowest point, else one below another."""

    def __init__(self, look: Look, blocks: list[QWidget]) -> None:
        super().__init__(look)
        for block in blocks:
            self.add(block)

    def _rows(self, width: int) -> list[list[QWidget]]:
        look = self._look
        *scales, place = self.children_shown()
        gap, scale = look.sp(GAP), look.px(SCALE)
        if width >= len(scales) * (scale + gap) + look.px(PLACE):
            return [[*scales, place]]
        if width < 2 * scale + gap:
            return [[block] for block in (*scales, place)]
        pairs = [scales[n : n + 2] for n in range(0, len(scales), 2)]
        if len(scales) == 1 or (len(scales) == 2 and width >= 2 * look.px(PLACE)):
            return [scales, [place]]
        return [*pairs, [place]]

    def _arrange(self, width: int) -> list[QRect]:
        gap, rects, y = self._look.sp(GAP), list[QRect](), 0
        for row in self._rows(width):
            free = width - gap * (len(row) - 1)
            place = self.children_shown()[-1]
            wide = [38 if block is place and len(row) > 1 else 31 for block in row]
            x, tallest = 0, 0
            for number, block in enumerate(row):
                last = number == len(row) - 1
                w = width - x if last else free * wide[number] // sum(wide)
                tall = height_at(block, w)
                rects.append(QRect(x, y, w, tall))
                x, tallest = x + w + gap, max(tallest, tall)
            y += tallest + self._look.sp(14)
        return rects
