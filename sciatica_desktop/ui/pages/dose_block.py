"""How much of an exercise, the button that tries it, and the ways to an easier and a harder one."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.dose import LADDER
from sciatica_desktop.domain.exercise import DoseName, Exercise
from sciatica_desktop.ui.kit.arranged import Arranged
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.flow import BARE_GAP
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.exercises import dose_line, dose_name


class DoseBlock(QWidget):
    """Choose a dose and try it.

    Signals:
        try_wanted(DoseName): do it now.
        other_wanted(str): another exercise.
    """

    try_wanted = Signal(object)
    other_wanted = Signal(str)

    def __init__(self, look: Look, exercise: Exercise, name_of: Callable[[str], str]) -> None:
        super().__init__()
        self._exercise = exercise
        self.choice = Choice(look, self.tr("How much"), [(d, dose_name(d)) for d in LADDER])
        self.choice.set_value(DoseName.DEFAULT)
        self.choice.chosen.connect(self._show)
        self.words = Para(look, "", "small", "ink2")
        self.try_it = Button(look, self.tr("Try it"), "primary", "large", icon="play")
        self.try_it.clicked.connect(lambda: self.try_wanted.emit(self.dose))
        self.others: dict[str, Button] = {}
        for words, other in (
            (self.tr("Easier: {name}"), exercise.easier),
            (self.tr("Harder: {name}"), exercise.harder),
        ):
            if other is not None:
                self._add(look, words.format(name=name_of(other)), other)
        acts = _Acts(look)
        for act in (self.try_it, *self.others.values()):
            acts.add(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.sp(6))
        column.addWidget(Para(look, self.tr("How much"), "small_b", "ink2"))
        column.addWidget(self.choice)
        column.addWidget(self.words)
        column.addSpacing(look.sp(6))
        column.addWidget(acts)
        self._show()

    @property
    def dose(self) -> DoseName:
        """The dose that is chosen."""
        return DoseName(str(self.choice.value))

    def _add(self, look: Look, words: str, other: str) -> None:
        button = Button(look, words, "quiet", "small")
        button.clicked.connect(lambda: self.other_wanted.emit(other))
        self.others[other] = button

    def _show(self) -> None:
        self.words.show_text(dose_line(self._exercise, self._exercise.doses.named(self.dose)))


class _Acts(Arranged):
    """The first button, and behind it the others: in one row, or below one another."""

    def _arrange(self, width: int) -> list[QRect]:
        sizes = [child.sizeHint() for child in self.children_shown()]
        first, gap = sizes[0], self._look.sp(BARE_GAP)
        rects, x, y = [QRect(QPoint(), first)], first.width() + gap, 0
        if sum(size.width() + gap for size in sizes) - gap <= width:
            for size in sizes[1:]:
                rects.append(QRect(QPoint(x, (first.height() - size.height()) // 2), size))
                x += size.width() + gap
            return rects
        if x + max(size.width() for size in sizes[1:]) > width:
            x, y = 0, first.height() + self._look.sp(8)
        for size in sizes[1:]:
            rects.append(QRect(QPoint(x, y), size))
            y += size.height()
        if x:
            rects[0].moveTop(max(0, y - first.height()) // 2)
        return rects
