"""What was rated right after sessions with each exercise: counts with their n, sortable."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from sciatica_desktop.domain.trends.effects import EFFECT_LEAST, ExerciseRow
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look

Order = Callable[[ExerciseRow], object]


class TrendTable(Card):
    """One row an exercise; under five sessions with numbers it says "not enough yet"."""

    def __init__(self, look: Look, name_of: Callable[[str], str]) -> None:
        super().__init__(look)
        self._look, self._name_of = look, name_of
        self._rows: Sequence[ExerciseRow] = ()
        self.body.addWidget(Heading(look, self.tr("After sessions with each exercise"), 3))
        orders = [
            ("done", self.tr("Most often")),
            ("lower", self.tr("Most often lower")),
            ("stopped", self.tr("Stopped")),
            ("name", self.tr("Name")),
        ]
        self.order = Choice(look, self.tr("Order"), orders, height=36)
        self.order.set_value("done")
        self.order.chosen.connect(lambda _: self._draw())
        self.body.addWidget(self.order)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.sp(20))
        self._grid.setVerticalSpacing(look.sp(8))
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)

    def show_rows(self, rows: Sequence[ExerciseRow]) -> None:
        """Show these rows; without any the table is hidden."""
        self._rows = rows
        self.setVisible(bool(rows))
        self._draw()

    def _draw(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        heads = ("", *(self.tr(w) for w in ("Times", "Leg lower", "Same", "Higher", "Stopped")))
        for column, words in enumerate(heads):
            self._put(0, column, words, "small_b", "ink2")
        for number, row in enumerate(self._ordered(), 1):
            self._draw_row(number, row)

    def _draw_row(self, number: int, row: ExerciseRow) -> None:
        self._put(number, 0, self._name_of(row.exercise), "body", "ink")
        self._put(number, 1, str(row.done), "body", "ink")
        after = row.after
        if after.enough:
            for column, count in enumerate((after.lower, after.same, after.higher), 2):
                self._put(number, column, str(count), "body", "ink")
        else:
            more = EFFECT_LEAST - after.n
            words = self.tr("not enough yet, {n} more").format(n=more)
            self._put(number, 2, words, "small", "ink3", span=3)
        self._put(number, 5, str(row.stopped), "body", "ink")

    def _put(
        self, row: int, column: int, words: str, font: str, colour: str, span: int = 1
    ) -> None:
        align = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(
            Para(self._look, words, font, colour, align=align), row, column, 1, span
        )

    def _ordered(self) -> list[ExerciseRow]:
        orders: dict[object, Callable[[ExerciseRow], tuple[object, ...]]] = {
            "done": lambda r: (-r.done, r.exercise),
            "lower": lambda r: (-r.after.lower if r.after.enough else 1, r.exercise),
            "stopped": lambda r: (-r.stopped, r.exercise),
            "name": lambda r: (self._name_of(r.exercise),),
        }
        return sorted(self._rows, key=orders[self.order.value])
