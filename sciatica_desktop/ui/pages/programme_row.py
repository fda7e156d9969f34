"""One item of a programme: its picture, its dose, and what can be done with it."""

from PySide6.QtCore import QRect, Signal

from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.arranged import Arranged, height_at
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.toggle import Toggle
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import column_of
from sciatica_desktop.ui.pages.pictured import Pictured
from sciatica_desktop.ui.wording.exercises import dose_and_minutes
from sciatica_desktop.viewmodels.programmes import Line

PICTURE_WIDTH, PICTURE_HEIGHT, WORDS = 104, 64, 220  # px at 100 %


class ProgrammeRow(Arranged):
    """An exercise with its dose; optional ones have a switch.

    Signals:
        start_wanted: begin the programme here.
        show_wanted: show the exercise.
        switched(bool): take this optional item in, or leave it out.
    """

    start_wanted = Signal()
    show_wanted = Signal()
    switched = Signal(bool)

    def __init__(self, look: Look, stills: Stills, line: Line) -> None:
        super().__init__(look)
        exercise = line.exercise
        dose = dose_and_minutes(exercise, line.dose)
        if line.item.optional:
            dose += " · " + self.tr("if you like")
        if line.rests:
            dose += " · " + self.tr("not for now")
        self._picture = Pictured(look, stills, exercise)
        self._words = column_of(
            look,
            0,
            Para(look, exercise.name, "body_b"),
            Para(look, dose, "small", "ink2"),
        )
        self._acts = Flow(look, 16, right=True)
        self.toggle: Toggle | None = None
        if line.item.optional:
            self.toggle = Toggle(look, self.tr("Include {name}").format(name=exercise.name))
            self.toggle.toggled.connect(self.switched)
            self._acts.add(self.toggle)
        self.start = Button(look, self.tr("From here"), "quiet", "small")
        self.start.setAccessibleName(self.tr("Start with {name}").format(name=exercise.name))
        self.start.clicked.connect(self.start_wanted)
        self.show_it = Button(look, self.tr("Show"), "quiet", "small")
        self.show_it.setAccessibleName(self.tr("Show {name}").format(name=exercise.name))
        self.show_it.clicked.connect(self.show_wanted)
        self._acts.add(self.start)
        self._acts.add(self.show_it)
        for part in (self._picture, self._words, self._acts):
            self.add(part)

    def show_state(self, *, wanted: bool, may_start: bool) -> None:
        """Say whether it is part of the session, and whether one can begin with it."""
        if self.toggle is not None:
            self.toggle.setChecked(wanted)
        self.start.setVisible(wanted and may_start)

    def _arrange(self, width: int) -> list[QRect]:
        if len(self._children) < 3:
            return [QRect() for _ in self.children_shown()]
        look = self._look
        gap = look.sp(16)
        picture_w, picture_h = look.px(PICTURE_WIDTH), look.px(PICTURE_HEIGHT)
        left = picture_w + gap
        acts_w = min(self._acts.sizeHint().width(), width)
        words_w = width - left - gap - acts_w
        if words_w >= look.px(WORDS):
            words_h, acts_h = height_at(self._words, words_w), height_at(self._acts, acts_w)
            tall = max(picture_h, words_h, acts_h)
            return [
                QRect(0, (tall - picture_h) // 2, picture_w, picture_h),
                QRect(left, (tall - words_h) // 2, words_w, words_h),
                QRect(width - acts_w, (tall - acts_h) // 2, acts_w, acts_h),
            ]
        words_w = width - left
        words_h, acts_h = height_at(self._words, words_w), height_at(self._acts, width)
        tall = max(picture_h, words_h)
        return [
            QRect(0, (tall - picture_h) // 2, picture_w, picture_h),
            QRect(left, (tall - words_h) // 2, words_w, words_h),
            QRect(0, tall + look.sp(6), width, acts_h),
        ]
