"""The programmes: each with its pictures; opened, it shows what is in it and starts anywhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sciatica_desktop.domain.programme import Programme
from sciatica_desktop.domain.safety.progress import Gate
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card, CardButton, Rule
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.toggle import Toggle
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.pictured import Pictured
from sciatica_desktop.ui.wording.exercises import dose_line, dose_name, gate_words
from sciatica_desktop.ui.wording.today import minutes_words
from sciatica_desktop.viewmodels.programmes import Line, ProgrammesViewModel

STRIP, SMALL, SMALL_WIDTH = 6, 56, 92


class ProgrammesPage(ScrollPage):
    """List the programmes, or show one.

    Signals:
        start_wanted(Choice): a programme, begun with any of its exercises.
        gentle_start_wanted(Choice): the same at gentle doses.
        exercise_wanted(str): an exercise is to be shown.
    """

    start_wanted = Signal(object)
    gentle_start_wanted = Signal(object)
    exercise_wanted = Signal(str)

    def __init__(self, look: Look, view_model: ProgrammesViewModel, stills: Stills) -> None:
        super().__init__(look, self.tr("Programmes"))
        self._look, self._model, self._stills = look, view_model, stills
        self._shown: Programme | None = None
        self._content: QWidget | None = None
        self.back = Button(look, self.tr("All programmes"), icon="left")
        self.back.clicked.connect(self.show_list)
        self.add_action(self.back)
        self.body.addStretch(1)
        view_model.changed.connect(self._again)
        self.show_list()

    def refresh(self) -> None:
        """Look at the diary again: gates may have opened."""
        self._model.refresh()

    def show_list(self) -> None:
        """Show all programmes."""
        self._shown = None
        self.back.hide()
        self.show_title(self.tr("Programmes"))
        room, column = _column(self._look, 12)
        self.cards: dict[str, CardButton] = {}
        for programme in self._model.programmes:
            card = self._card(programme)
            card.clicked.connect(lambda _=False, p=programme: self.show_programme(p))
            self.cards[programme.id] = card
            column.addWidget(card)
        self._put(room)

    def show_programme(self, programme: Programme) -> None:
        """Show what is in one programme."""
        self._shown = programme
        self.back.show()
        facts = f"{minutes_words(self._model.seconds(programme))} · {programme.frequency}"
        self.show_title(programme.name, facts)
        room, column = _column(self._look, 12)
        column.addWidget(self._about(programme))
        card = Card(self._look)
        for number, line in enumerate(self._model.lines(programme)):
            if number:
                card.body.addWidget(Rule(self._look))
            card.body.addWidget(self._line(programme, number, line))
        column.addWidget(card)
        self._put(room)
        self.start.setFocus()

    def _again(self) -> None:
        if self._shown is not None:
            self.show_programme(self._shown)

    def _put(self, content: QWidget) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self.body.insertWidget(0, content)
        self.verticalScrollBar().setValue(0)

    def _card(self, programme: Programme) -> CardButton:
        look = self._look
        length = minutes_words(self._model.seconds(programme))
        card = CardButton(look, f"{programme.name}, {length}. {programme.suits}")
        words, column = _column(look, 2)
        column.setContentsMargins(look.sp(20), look.sp(14), look.sp(20), look.sp(14))
        column.addWidget(Heading(look, programme.name, 3))
        column.addWidget(Para(look, f"{length} · {programme.stage}", "small_b", "primary"))
        column.addWidget(Para(look, programme.suits, "small", "ink2"))
        strip = QWidget()
        row = QHBoxLayout(strip)
        row.setContentsMargins(look.sp(12), look.sp(14), look.sp(20), look.sp(14))
        row.setSpacing(look.sp(8))
        row.addStretch(1)
        for line in self._model.lines(programme)[:STRIP]:
            picture = Pictured(look, self._stills, line.exercise, SMALL)
            picture.setFixedWidth(look.px(SMALL_WIDTH))
            row.addWidget(picture)
        card.add(Columns(look, [words, strip], [1, 1], least=420))
        return card

    def _about(self, programme: Programme) -> Card:
        look, card = self._look, Card(self._look)
        card.body.addWidget(Para(look, f"<b>{self.tr('Suits:')}</b> {programme.suits}"))
        card.body.addWidget(Para(look, f"<b>{self.tr('Not for:')}</b> {programme.not_for}"))
        gate = self._model.gate(programme)
        if gate is not Gate.OPEN:
            card.body.addWidget(Para(look, gate_words(gate), "body", "accent"))
        gently = gate is Gate.GENTLY
        words = self.tr("Start gently anyway") if gently else self.tr("Start")
        self.start = Button(look, words, "primary", "large", icon="play")
        self.start.setEnabled(gate is not Gate.READ_ONLY)
        self.start.clicked.connect(lambda: self._start(programme, 0))
        acts = Flow(look, 12)
        acts.add(self.start)
        card.body.addWidget(acts)
        return card

    def _line(self, programme: Programme, number: int, line: Line) -> QWidget:
        look, exercise = self._look, line.exercise
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, look.sp(4), 0, look.sp(4))
        across.setSpacing(look.sp(16))
        picture = Pictured(look, self._stills, exercise, SMALL + 16)
        picture.setFixedWidth(look.px(SMALL_WIDTH + 20))
        across.addWidget(picture)
        words, column = _column(look, 0)
        column.addWidget(Para(look, exercise.name, "body_b"))
        dose = f"{dose_name(line.item.dose)}: {dose_line(exercise, line.dose)}"
        column.addWidget(Para(look, dose, "small", "ink2"))
        across.addWidget(words, 1)
        acts = Flow(look, 8, right=True)
        if line.item.optional:
            wanted = self._model.wants(programme, number)
            toggle = Toggle(look, self.tr("Include {name}").format(name=exercise.name), wanted)
            toggle.toggled.connect(lambda on, n=number: self._model.want(programme, n, on=on))
            acts.add(toggle)
        elif number and self._model.gate(programme) is not Gate.READ_ONLY:
            begin = Button(look, self.tr("Start here"), "quiet", "small")
            begin.setAccessibleName(self.tr("Start with {name}").format(name=exercise.name))
            begin.clicked.connect(lambda: self._start(programme, number))
            acts.add(begin)
        show = Button(look, self.tr("Show"), "quiet", "small")
        show.setAccessibleName(self.tr("Show {name}").format(name=exercise.name))
        show.clicked.connect(lambda: self.exercise_wanted.emit(exercise.id))
        acts.add(show)
        acts.setMinimumWidth(look.px(230))
        across.addWidget(acts, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _start(self, programme: Programme, first: int) -> None:
        choice = self._model.choice(programme, first)
        if self._model.gate(programme) is Gate.GENTLY:
            self.gentle_start_wanted.emit(choice)
        else:
            self.start_wanted.emit(choice)


def _column(look: Look, gap: int) -> tuple[QWidget, QVBoxLayout]:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.sp(gap))
    return widget, column
