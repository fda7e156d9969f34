"""Today: one large Start, the week, and pain written down in one row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.rating import Lowest, Rating
from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.columns import Columns
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.pain_scale import PainScale
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.rows import Banner
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.week_dots import Day, DayMark, WeekDots
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.check_words import part_names, time_words
from sciatica_desktop.ui.pages.pictured import Pictured
from sciatica_desktop.ui.wording.today import (
    day_heading,
    fact_line,
    last_entry,
    minutes_words,
    reason_words,
)
from sciatica_desktop.ui.wording.trends import lowest_short
from sciatica_desktop.viewmodels.today import Mark, TodayViewModel

THUMB, THUMB_WIDTH = 72, 118
HERO = 250


class TodayPage(ScrollPage):
    """Show what suits now.

    Signals:
        start_wanted(str): this programme.
        gentle_start_wanted(str): this programme at its gentle dose.
        others_wanted: the list of programmes.
        resume_wanted, keep_wanted: the unfinished session.
    """

    start_wanted = Signal(str)
    gentle_start_wanted = Signal(str)
    others_wanted = Signal()
    resume_wanted = Signal()
    keep_wanted = Signal()

    def __init__(self, look: Look, view_model: TodayViewModel, stills: Stills) -> None:
        super().__init__(look, day_heading(view_model.day), " ")
        self._look, self._model, self._stills = look, view_model, stills
        self.dots = WeekDots(look)
        self.add_action(self.dots)
        self._unfinished = Banner(
            look,
            "",
            [
                ("resume", self.tr("Go on")),
                ("keep", self.tr("Keep as it is")),
                ("drop", self.tr("Drop it")),
            ],
            fill="primary_tint",
        )
        self._unfinished.answered.connect(self._answer_unfinished)
        self.body.addWidget(self._unfinished)
        self.body.addWidget(self._hero())
        self.body.addWidget(self._entry())
        self.body.addStretch(1)
        self.setAccessibleName(self.tr("Today"))
        self.setFocusProxy(self.start)
        view_model.changed.connect(self._show)
        view_model.saved.connect(self._tell_saved)
        self._show()

    def refresh(self) -> None:
        """Show what the diary holds now."""
        self._model.refresh()

    def _hero(self) -> Card:
        look, card = self._look, Card(self._look)
        self.name = Heading(look, "", 0)
        self.facts = Para(look, "", "lead", "ink2")
        self.reason = Para(look, "", "body", "ink3")
        self.start = Button(look, self.tr("Start"), "primary", "large", icon="play")
        self.start.clicked.connect(self._start)
        self.shorter = Button(look, "", "secondary", "medium")
        self.shorter.clicked.connect(self._start_shorter)
        others = Button(look, self.tr("Other programmes"), "quiet", "medium")
        others.clicked.connect(self.others_wanted)
        acts = Flow(look, 12)
        for button in (self.start, self.shorter, others):
            acts.add(button)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.sp(6))
        column.addWidget(Para(look, self.tr("Suits you now"), "body_b", "primary"))
        for widget in (self.name, self.facts, self.reason):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(acts)
        self.picture = Pictured(look, self._stills, self._model.offer.exercises[0], HERO)
        card.body.addWidget(Columns(look, [words, self.picture], [6, 5], least=380))
        self._strip = Flow(look, 11)
        card.body.addWidget(self._strip)
        self._stripped: tuple[str, ...] = ()
        return card

    def _entry(self) -> Card:
        look, card = self._look, Card(self._look)
        self.saved = Para(look, "", "small", "ink3", align=Qt.AlignmentFlag.AlignRight)
        head = Columns(
            look, [Heading(look, self.tr("How is it now?"), 3), self.saved], [1, 1], least=240
        )
        card.body.addWidget(head)
        self.scales: dict[Part, PainScale] = {}
        blocks: list[QWidget] = []
        for part in self._model.parts:
            scale = PainScale(look, part_names(part))
            scale.chosen.connect(lambda value, p=part: self._model.rate(p, value))
            self.scales[part] = scale
            blocks.append(self._labelled(part_names(part), scale))
        self.lowest = Choice(
            look,
            self.tr("Lowest point"),
            [(low, lowest_short(low)) for low in Lowest],
            fill="accent",
            optional=True,
        )
        self.lowest.chosen.connect(self._model.choose_lowest)
        blocks.append(self._labelled(self.tr("Lowest point"), self.lowest))
        card.body.addWidget(Columns(look, blocks, [31] * (len(blocks) - 1) + [38], least=300))
        return card

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
        self.title.show_text(day_heading(model.day))
        self.subtitle.show_text(last_entry(model.last, model.day))
        self._show_week()
        offer, shorter = model.offer, model.shorter
        self.name.show_text(offer.programme.name)
        self.facts.show_text(fact_line(offer.seconds, offer.exercises))
        self.reason.show_text(reason_words(model.suggestion.reason))
        self.shorter.setVisible(shorter is not None)
        if shorter is not None:
            words = self.tr("Shorter, {minutes}")
            self.shorter.show_text(words.format(minutes=minutes_words(shorter.seconds)))
        self.start.setAccessibleName(self.tr("Start {name}").format(name=offer.programme.name))
        self.picture.show_exercise(offer.exercises[0])
        self._show_strip(offer.exercises)
        for part, scale in self.scales.items():
            scale.set_value(getattr(model.scores, part))
        self.lowest.set_value(model.scores.lowest)
        self._show_unfinished()

    def _show_week(self) -> None:
        marks = {
            Mark.DONE: DayMark.DONE,
            Mark.SHORT: DayMark.SHORT,
            Mark.RATED: DayMark.RATED,
            Mark.NOTHING: DayMark.NOTHING,
        }
        week = self._model.week
        days = [Day(day_heading(d)[:1], marks[m], d == self._model.day) for d, m in week]
        done = sum(m in (Mark.DONE, Mark.SHORT) for _, m in week)
        rated = sum(m is not Mark.NOTHING for _, m in week)
        spoken = self.tr("This week: sessions on {done} days, entries on {rated} days")
        self.dots.show_week(days, spoken.format(done=done, rated=rated))

    def _show_strip(self, exercises: tuple[Exercise, ...]) -> None:
        names = tuple(e.id for e in exercises)
        if names == self._stripped:
            return
        self._stripped = names
        self._strip.clear()
        for exercise in exercises:
            self._strip.add(_Thumb(self._look, self._stills, exercise))

    def _show_unfinished(self) -> None:
        found = self._model.unfinished
        self._unfinished.setVisible(found is not None)
        if found is not None:
            words = self.tr("A session from {time} was not finished.")
            self._unfinished.sentence.show_text(words.format(time=time_words(found.session.begun)))

    def _answer_unfinished(self, answer: object) -> None:
        if answer == "resume":
            self.resume_wanted.emit()
        elif answer == "keep":
            self.keep_wanted.emit()
        else:
            self._model.drop_unfinished()

    def _start(self) -> None:
        suggestion = self._model.suggestion
        signal = self.gentle_start_wanted if suggestion.gentle else self.start_wanted
        signal.emit(suggestion.programme)

    def _start_shorter(self) -> None:
        shorter = self._model.shorter
        if shorter is not None:
            self.start_wanted.emit(shorter.programme.id)

    def _tell_saved(self, rating: Rating) -> None:
        self.saved.show_text(self.tr("Saved, {time}").format(time=time_words(rating.at)))


class _Thumb(QWidget):
    """A small picture with a short name."""

    def __init__(self, look: Look, stills: Stills, exercise: Exercise) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.sp(4))
        column.addWidget(Pictured(look, stills, exercise, THUMB))
        name = Para(look, exercise.short_name, "caption", align=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(name)
        self.setAccessibleName(exercise.name)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(self._look.px(THUMB_WIDTH))
