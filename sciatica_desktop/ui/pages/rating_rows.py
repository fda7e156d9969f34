"""The questions 0 to 10, one below the other; the keyboard goes on by itself after a digit."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.rating import Scores
from sciatica_desktop.ui.kit.pain_scale import MAYBE_TEN, TOGETHER_MS, PainScale
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import column_of
from sciatica_desktop.ui.wording.check import part_words


class RatingRows(QWidget):
    """One scale for each part that is asked; `small`: named as the fields of a sheet are.

    Signals:
        rated(Part, object): a score, or None when it was taken back.
    """

    rated = Signal(object, object)

    def __init__(
        self,
        look: Look,
        go_on: Callable[[], None],
        words: Callable[[Part], str] = part_words,
        *,
        small: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._go_on, self._words, self._small = look, go_on, words, small
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._blocks: dict[Part, QWidget] = {}
        # All are made at once: one that came later would be the last stop of the Tab key.
        self._every = {part: self._made(part) for part in Part}
        self._scales: dict[Part, PainScale] = {}
        self._later = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._later.timeout.connect(self._move_on_from_one)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def scales(self) -> dict[Part, PainScale]:
        """The scale of each part that is asked."""
        return self._scales

    def ask(self, parts: Sequence[Part], scores: Scores) -> None:
        """Ask for these parts and show what was answered."""
        shown = {*self._scales, *parts}
        self._scales = {part: scale for part, scale in self._every.items() if part in shown}
        for part, scale in self._scales.items():
            self._blocks[part].show()
            scale.set_value(getattr(scores, part))

    def first_open(self) -> PainScale | None:
        """Return the first scale without an answer."""
        return next((s for s in self._scales.values() if s.value is None), None)

    def _made(self, part: Part) -> PainScale:
        words = self._words(part)
        scale = PainScale(self._look, words, anchors=True, height=48)
        scale.chosen.connect(partial(self._take, part))
        block = column_of(self._look, 6 if self._small else 8, self._named(words), scale)
        block.hide()
        self._blocks[part] = block
        self._column.addWidget(block)
        return scale

    def _named(self, words: str) -> Para:
        if self._small:
            return Para(self._look, words, "small_b", "ink2")
        return Heading(self._look, words, 3)

    def _restyle(self) -> None:
        self._column.setSpacing(self._look.sp(14))

    def _take(self, part: Part, value: int | None) -> None:
        self._later.stop()
        self.rated.emit(part, value)
        if value == MAYBE_TEN:
            self._later.start()
        elif value is not None:
            self._go_on()

    def _move_on_from_one(self) -> None:
        if any(s.value == MAYBE_TEN and s.has_keyboard() for s in self._scales.values()):
            self._go_on()
