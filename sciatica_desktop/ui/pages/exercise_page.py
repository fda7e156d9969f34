"""One exercise: the moving figure, its steps, its dose, and "Try it"."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sciatica_desktop.domain.exercise import DoseName, Exercise
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.painting import painting
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.picture import stage_brush
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.tag import Tag
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.wording.exercises import (
    dose_line,
    dose_name,
    kind_words,
    level_words,
    position_words,
)

FIGURE = 400
DOSES = (DoseName.GENTLE, DoseName.DEFAULT, DoseName.FULL)


class ExercisePage(ScrollPage):
    """Show one exercise; easier and harder lead to others.

    Signals:
        left: back to the gallery.
        other_wanted(str): another exercise.
        try_wanted(str, object): do this exercise now, at this dose.
    """

    left = Signal()
    other_wanted = Signal(str)
    try_wanted = Signal(str, object)

    def __init__(
        self,
        look: Look,
        exercise: Exercise,
        figure: FigureView,
        name_of: Callable[[str], str],
    ) -> None:
        super().__init__(look, exercise.name)
        self._look, self._exercise, self._figure = look, exercise, figure
        self._name_of = name_of
        self.back = Button(look, self.tr("Exercises"), icon="left")
        self.back.clicked.connect(self.left)
        self.add_action(self.back)
        self.body.addWidget(
            Columns(look, [self._left(), self._right()], [56, 44], least=400, gap=28)
        )
        self.body.addStretch(1)
        self.setFocusProxy(self.try_it)
        figure.set_turnable(True)
        figure.show_exercise(exercise)

    def _left(self) -> QWidget:
        look, exercise = self._look, self._exercise
        side, column = _column(look, 12)
        column.addWidget(_Ground(look, self._figure))
        self.pause = Button(look, self.tr("Pause"), size="small", icon="pause")
        self.pause.clicked.connect(self._toggle)
        acts = Flow(look, 8)
        acts.add(self.pause)
        feel = Para(look, exercise.feel, "body_b", "accent")
        column.addWidget(Columns(look, [feel, acts], [4, 1], least=120))
        column.addWidget(
            Para(
                look,
                self.tr("Drag the figure to turn it; double-click turns it back."),
                "small",
                "ink3",
            )
        )
        card = Card(look)
        mistakes = self._listed(self.tr("Common mistakes"), exercise.mistakes, "ink2")
        stop = self._listed(self.tr("Stop if"), (exercise.stop_if,), "accent")
        card.body.addWidget(Columns(look, [mistakes, stop], [1, 1], least=220))
        column.addWidget(card)
        column.addStretch(1)
        return side

    def _right(self) -> QWidget:
        look, exercise = self._look, self._exercise
        side, column = _column(look, 10)
        tags = Flow(look, 8)
        for words in (
            position_words(exercise.position),
            kind_words(exercise.kind),
            level_words(exercise.level),
            exercise.equipment[0].capitalize(),
        ):
            tags.add(Tag(look, words))
        column.addWidget(tags)
        column.addWidget(Para(look, exercise.why, "body", "ink2"))
        for number, step in enumerate(exercise.steps, 1):
            column.addWidget(_Step(look, number, step.text))
        column.addWidget(Para(look, exercise.breathing, "small", "ink2"))
        column.addSpacing(look.sp(8))
        column.addWidget(Para(look, self.tr("How much"), "small_b", "ink2"))
        self.dose = Choice(look, self.tr("How much"), [(d, dose_name(d)) for d in DOSES])
        self.dose.set_value(DoseName.DEFAULT)
        self.dose.chosen.connect(lambda _: self._show_dose())
        column.addWidget(self.dose)
        self.dose_words = Para(look, "", "small", "ink2")
        column.addWidget(self.dose_words)
        column.addWidget(self._acts())
        column.addStretch(1)
        self._show_dose()
        return side

    def _acts(self) -> Flow:
        look, exercise, acts = self._look, self._exercise, Flow(self._look, 10)
        self.try_it = Button(look, self.tr("Try it"), "primary", "large", icon="play")
        self.try_it.clicked.connect(self._try)
        acts.add(self.try_it)
        for words, other in (
            (self.tr("Easier: {name}"), exercise.easier),
            (self.tr("Harder: {name}"), exercise.harder),
        ):
            if other is not None:
                name = words.format(name=self._name_of(other))
                button = Button(look, name, "quiet", "medium")
                button.clicked.connect(lambda _=False, e=other: self.other_wanted.emit(e))
                acts.add(button)
        return acts

    def _listed(self, title: str, lines: tuple[str, ...], colour: str) -> QWidget:
        block, column = _column(self._look, 4)
        column.addWidget(Para(self._look, title, "small_b", colour))
        for line in lines:
            column.addWidget(Para(self._look, line, "small"))
        column.addStretch(1)
        return block

    def _show_dose(self) -> None:
        chosen = self.dose.value or DoseName.DEFAULT
        dose = self._exercise.doses.named(DoseName(chosen))
        self.dose_words.show_text(dose_line(self._exercise, dose))

    def _try(self) -> None:
        self.try_wanted.emit(self._exercise.id, DoseName(self.dose.value or DoseName.DEFAULT))

    def _toggle(self) -> None:
        if self.pause.property("paused"):
            self._figure.animate()
            self.pause.show_text(self.tr("Pause"), "pause")
        else:
            self._figure.stop()
            self.pause.show_text(self.tr("Play"), "play")
        self.pause.setProperty("paused", not self.pause.property("paused"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._figure.animate()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._figure.stop()


class _Ground(QWidget):
    """The soft ground the figure stands on."""

    def __init__(self, look: Look, figure: FigureView) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.addWidget(figure)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._look.px(FIGURE))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(stage_brush(self._look, self.rect().toRectF()))
            radius = self._look.radius("picture")
            painter.drawRoundedRect(self.rect(), radius, radius)


class _Step(QWidget):
    """A numbered step."""

    def __init__(self, look: Look, number: int, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.sp(10))
        disc = Tag(look, str(number))
        disc.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Para(look, words), 1)
        self.setAccessibleName(f"{number}. {words}")


def _column(look: Look, gap: int) -> tuple[QWidget, QVBoxLayout]:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.sp(gap))
    return widget, column
