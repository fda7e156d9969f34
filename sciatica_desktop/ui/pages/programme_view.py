"""One programme: what it takes and whom it suits, beside everything that is in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.programme import Programme
from sciatica_desktop.domain.safety.gates import Gate
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card, Rule
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import column_of, flow_of
from sciatica_desktop.ui.pages.programme_row import ProgrammeRow
from sciatica_desktop.ui.wording.exercises import gate_words, resting_words
from sciatica_desktop.ui.wording.today import fact_line
from sciatica_desktop.viewmodels.programmes import ProgrammesViewModel


class ProgrammeView(QWidget):
    """Read a programme, choose its optional items, start it anywhere.

    Signals:
        left: back to the list.
        start_wanted(int): begin with this item.
        gentle_wanted: on a bad day, the whole of it at gentle doses.
        exercise_wanted(str): an exercise is to be shown.
    """

    left = Signal()
    start_wanted = Signal(int)
    gentle_wanted = Signal()
    exercise_wanted = Signal(str)

    def __init__(
        self, look: Look, stills: Stills, view_model: ProgrammesViewModel, programme: Programme
    ) -> None:
        super().__init__()
        self._look, self._stills = look, stills
        self._model, self._programme = view_model, programme
        self.back = Button(look, self.tr("All programmes"), size="small", icon="left")
        self.back.clicked.connect(self.left)
        self.start = Button(look, "", "primary", "large", icon="play")
        self.start.clicked.connect(lambda: self.start_wanted.emit(0))
        self.gentle = Button(look, self.tr("Bad day: gently"))
        self.gentle.clicked.connect(self.gentle_wanted)
        self.facts = Para(look, "", "lead", "ink2")
        self.gate = Para(look, "", "body_b", "ink2")
        self.rows = [self._row(number) for number in range(len(programme.items))]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.sp(12))
        column.addWidget(flow_of(look, self.back))
        column.addWidget(Columns(look, [self._about(), self._items()], [40, 60], least=400, gap=32))
        column.addStretch(1)
        view_model.changed.connect(self._show)
        self._show()

    def _row(self, number: int) -> ProgrammeRow:
        line = self._model.lines(self._programme)[number]
        row = ProgrammeRow(self._look, self._stills, line)
        row.start_wanted.connect(lambda: self.start_wanted.emit(number))
        row.show_wanted.connect(lambda: self.exercise_wanted.emit(line.exercise.id))
        row.switched.connect(lambda on: self._model.want(self._programme, number, on=on))
        return row

    def _about(self) -> QWidget:
        look, programme = self._look, self._programme
        often = f"{programme.frequency[:1].upper()}{programme.frequency[1:]}."
        block = column_of(
            look,
            8,
            Heading(look, programme.name, 1),
            self.facts,
            Para(look, often, "body", "ink2"),
            self.gate,
            flow_of(look, self.start, self.gentle, gap=12),
            self._said(self.tr("Suits"), programme.suits, "ink2"),
            self._said(self.tr("Not for"), programme.not_for, "ink2"),
        )
        column = block.column
        column.insertSpacing(4, look.sp(6))
        column.insertSpacing(6, look.sp(12))
        column.addStretch(1)
        return block

    def _said(self, title: str, words: str, colour: str) -> QWidget:
        look = self._look
        block = column_of(look, 0, Para(look, title, "small_b", colour), Para(look, words, "body"))
        block.setContentsMargins(0, 0, 0, look.sp(8))
        return block

    def _items(self) -> Card:
        card = Card(self._look)
        for number, row in enumerate(self.rows):
            if number:
                card.body.addWidget(Rule(self._look))
            card.body.addWidget(row)
        card.body.addStretch(1)
        return card

    def _show(self) -> None:
        model, programme = self._model, self._programme
        gate = model.gate(programme)
        words = gate_words(gate, model.limit, flare=model.flare)
        words = words or resting_words(model.resting(programme))
        self.gate.show_text(words)
        self.gate.setVisible(bool(words))
        exercises = model.exercises(programme)
        self.facts.show_text(fact_line(model.wanted_seconds(programme), exercises))
        gently = gate is Gate.GENTLY
        self.start.show_text(self.tr("Start gently anyway") if gently else self.tr("Start"))
        self.start.setAccessibleDescription(f"{programme.name}, {self.facts.text()}. {words}")
        self.start.setEnabled(gate is not Gate.READ_ONLY)
        self.gentle.setVisible(gate is Gate.OPEN and model.can_be_gentler(programme))
        for number, row in enumerate(self.rows):
            may_start = number > 0 and gate is not Gate.READ_ONLY
            row.show_state(wanted=model.wants(programme, number), may_start=may_start)
