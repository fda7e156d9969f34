"""One exercise: the moving figure, its steps, its dose, and "Try it"."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.kit.arranged import Arranged, height_at
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.columns import Beside
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.tag import Tag
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import column_of, flow_of
from sciatica_desktop.ui.pages.dose_block import DoseBlock
from sciatica_desktop.ui.pages.mistakes_card import MistakesCard
from sciatica_desktop.ui.pages.moving_picture import FeelRow, MovingPicture
from sciatica_desktop.ui.pages.steps import Steps
from sciatica_desktop.ui.wording.exercises import (
    equipment_line,
    kind_words,
    level_words,
    position_words,
)

WIDE, LEFT, GAP = 840, 0.545, 28  # px at 100 % for two columns, the left one's share, between them
LEAST, FLAT, TALL = 260, 0.56, 1.05  # of the picture: px at 100 %, and height by width
MOST = 0.66  # of the page's height, for a picture between words


class ExercisePage(ScrollPage):
    """Show one exercise; easier and harder lead to others. `own` stands below its dose.

    Signals:
        left: back to the gallery.
        other_wanted(str): another exercise.
        try_wanted(str, object): do this exercise now, at this dose.
        print_wanted: on a page of paper.
    """

    left = Signal()
    other_wanted = Signal(str)
    try_wanted = Signal(str, object)
    print_wanted = Signal()

    def __init__(
        self,
        look: Look,
        exercise: Exercise,
        figure: FigureView,
        name_of: Callable[[str], str],
        own: QWidget | None = None,
    ) -> None:
        super().__init__(look, exercise.name)
        self._figure = figure
        self.title.hide()  # the name stands beside the picture
        self.back = Button(look, self.tr("Exercises"), size="small", icon="left")
        self.back.clicked.connect(self.left)
        self.paper = Button(look, self.tr("Print…"), size="small", icon="print")
        self.paper.clicked.connect(self.print_wanted)
        self.feel = FeelRow(look, figure, exercise.feel)
        self.dose = DoseBlock(look, exercise, name_of)
        self.dose.other_wanted.connect(self.other_wanted)
        self.dose.try_wanted.connect(lambda dose: self.try_wanted.emit(exercise.id, dose))
        self.room = _Room(
            look,
            back=Beside(look, flow_of(look, self.back), self.paper),
            head=self._words(look, exercise),
            picture=MovingPicture(look, figure),
            feel=self.feel,
            steps=Steps(look, [step.text for step in exercise.steps], exercise.breathing),
            dose=self.dose if own is None else column_of(look, 8, self.dose, own),
            card=MistakesCard(look, exercise),
        )
        self.body.addWidget(self.room)
        self.body.addStretch(1)
        self.begin_at(self.dose.try_it)
        figure.show_exercise(exercise)

    def _words(self, look: Look, exercise: Exercise) -> QWidget:
        tags = flow_of(
            look,
            Tag(look, position_words(exercise.position)),
            Tag(look, kind_words(exercise.kind)),
            Tag(look, level_words(exercise.level)),
        )
        return column_of(
            look,
            10,
            Heading(look, exercise.name, 1),
            tags,
            Para(look, exercise.why, "body", "ink2"),
            Para(look, equipment_line(exercise), "small", "ink3"),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self._column.contentsMargins()
        taken = margins.top() + margins.bottom() + self.body.spacing()
        self.room.fit(self.viewport().height() - taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.feel.go()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._figure.stop()


class _Room(Arranged):
    """Two columns that end on one line; one column where it is narrow."""

    def __init__(
        self,
        look: Look,
        *,
        back: QWidget,
        head: QWidget,
        picture: QWidget,
        feel: QWidget,
        steps: QWidget,
        dose: QWidget,
        card: QWidget,
    ) -> None:
        super().__init__(look)
        self._height = 0
        self._parts: tuple[QWidget, ...] = ()
        for part in (back, head, picture, feel, steps, dose, card):
            self.add(part)
        self._parts = (back, head, picture, feel, steps, dose, card)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._relay()

    def fit(self, height: int) -> None:
        """Use this height, if the words leave the picture enough of it."""
        if height != self._height:
            self._height = height
            self._relay()

    def _arrange(self, width: int) -> list[QRect]:
        if not self._parts:
            return [QRect() for _ in self.children_shown()]
        wide = width >= self._look.px(WIDE)
        return self._beside(width) if wide else self._below(width)

    def _beside(self, width: int) -> list[QRect]:
        look = self._look
        gap, space = look.sp(GAP), look.sp(12)
        left = round((width - gap) * LEFT)
        right, x = width - gap - left, left + gap
        back, head, _, feel, steps, dose, card = self._parts
        heads, walk = height_at(head, right), height_at(steps, right)
        feels, doses = height_at(feel, left), height_at(dose, right)
        top, begin = height_at(back, left) + space, heads + look.sp(14)
        words = begin + walk + look.sp(16) + doses
        # The card stands below the picture, or between steps and dose where there is room for it.
        beside = height_at(card, right)
        if self._height >= words + beside + look.sp(36):
            cards, below = beside, top + feels + space
        else:
            cards = height_at(card, left)
            below = top + feels + cards + 2 * space
        free = max(self._height, words) - below
        tall = max(look.px(LEAST), round(left * FLAT), min(free, round(left * TALL)))
        end = max(tall + below, words)
        aside = QRect(x, begin + walk + look.sp(24), right, cards)
        under = QRect(0, end - cards, left, cards)
        return [
            QRect(0, 0, left, top - space),
            QRect(x, 0, right, heads),
            QRect(0, top, left, tall),
            QRect(0, top + tall + space, left, feels),
            QRect(x, begin, right, walk),
            QRect(x, end - doses, right, doses),
            aside if below == top + feels + space else under,
        ]

    def _below(self, width: int) -> list[QRect]:
        look, y, places = self._look, 0, dict[QWidget, QRect]()
        *first, dose, card = self._parts
        for part in (*first, card, dose):  # when to stop is read before it is tried
            tall = height_at(part, width)
            if part is self._parts[2]:
                tall = max(
                    look.px(LEAST) // 2, min(round(width * FLAT), round(self._height * MOST))
                )
            places[part] = QRect(0, y, width, tall)
            y += tall + look.sp(18)
        return [places[part] for part in self._parts]
