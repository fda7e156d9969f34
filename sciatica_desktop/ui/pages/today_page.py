"""Today: one large Start, the week, and pain written down in one row."""

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from sciatica_desktop.ui.figure.stills import Stills
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.tab_order import tab_after
from sciatica_desktop.ui.kit.week_dots import Day, DayMark, WeekDots
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.entry_row import EntryRow
from sciatica_desktop.ui.pages.today_hero import WIDE, Hero
from sciatica_desktop.ui.wording.today import (
    day_heading,
    day_letter,
    last_entry,
    reason_words,
    stopped_words,
    unfinished_words,
)
from sciatica_desktop.viewmodels.today import Mark, TodayViewModel

if TYPE_CHECKING:
    from sciatica_desktop.ui.kit.rows import Banner

MARKS = {
    Mark.DONE: DayMark.DONE,
    Mark.SHORT: DayMark.SHORT,
    Mark.RATED: DayMark.RATED,
    Mark.NOTHING: DayMark.NOTHING,
}


class TodayPage(ScrollPage):
    """Show what suits now.

    Signals:
        start_wanted(str): this programme.
        gentle_start_wanted(str): this programme at its gentle dose.
        others_wanted: the list of programmes.
        resume_wanted, keep_wanted, drop_wanted: the unfinished session.
        later_answered(LaterAnswer): the question that is open about an earlier session.
        flare_wanted: the person says that a flare has begun.
    """

    start_wanted = Signal(str)
    gentle_start_wanted = Signal(str)
    others_wanted = Signal()
    resume_wanted = Signal()
    keep_wanted = Signal()
    drop_wanted = Signal()
    later_answered = Signal(object)
    flare_wanted = Signal()

    def __init__(self, look: Look, view_model: TodayViewModel, stills: Stills) -> None:
        super().__init__(look, day_heading(view_model.day), " ")
        self._look, self._model, self._closed = look, view_model, ""
        self.flare = Button(look, self.tr("I’m having a flare"), "quiet", "small")
        self.flare.clicked.connect(self.flare_wanted)
        self.dots = WeekDots(look)
        self.add_action(self.flare)
        self.add_action(self.dots)
        self._unfinished: Banner | None = None
        self.hero = Hero(look, stills, view_model.offer)
        self.question: Banner | None = None
        self._cards: list[QWidget] = []
        self.entry = EntryRow(look, view_model.entry)
        self._foot = Para(look, "", "body", "ink2")
        for widget in (self.hero, self.entry, self._foot):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.setAccessibleName(self.tr("Today"))
        self.start = self.hero.start
        self.begin_at(self.start)
        self.hero.start_wanted.connect(self._start)
        self.hero.shorter_wanted.connect(self._start_shorter)
        self.hero.others_wanted.connect(self.others_wanted)
        view_model.changed.connect(self._show)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._look_again)
        look.changed.connect(self._arrange)
        self._tell()

    @property
    def model(self) -> TodayViewModel:
        """What is shown."""
        return self._model

    @property
    def asking(self) -> bool:
        """Whether an unfinished session or an earlier day waits for an answer."""
        return bool(self._rows())

    def refresh(self) -> None:
        """Show what the diary holds now."""
        self._model.refresh()

    def close_diary(self, sentence: str) -> None:
        """Say that nothing is known of the diary, and let nobody write into it."""
        self._closed = sentence
        self.entry.hide()
        self._show()

    def ask(self, sentence: str, answers: Sequence[tuple[object, str]]) -> None:
        """Show a question that is open since an earlier day, above the pain row."""
        self.ask_nothing()
        self.question = self._banner(sentence, answers)
        self.question.answered.connect(self.later_answered)
        self.body.insertWidget(self.body.indexOf(self.entry), self.question)
        self.question.show()
        self._chain()
        self._arrange()

    def ask_nothing(self) -> None:
        """Take the open question away."""
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None
            self._arrange()

    def _chain(self) -> None:
        """Let the Tab key go down the page; what waits for an answer came to it later."""
        if self._unfinished is not None:
            tab_after(self.flare, self._unfinished)
        cards = [card for card in self._cards if isValid(card)]
        tab_after(self.hero.others, *cards, *([self.question] if self.question else []))

    def place(self, card: QWidget) -> None:
        """Show a card below the programme, above pain and its question."""
        self.body.insertWidget(self.body.indexOf(self.hero) + 1, card)
        self._cards = [card, *(c for c in self._cards if isValid(c) and c is not card)]
        card.show()
        self._chain()
        self._arrange()

    def make_room(self, *, for_cards: bool) -> None:
        """Leave the row of pictures out where what stands below matters more."""
        self.hero.strip.setVisible(not for_cards)
        self._arrange()

    def _banner(
        self, sentence: str, answers: Sequence[tuple[object, str]], fill: str = "surface"
    ) -> "Banner":
        from sciatica_desktop.ui.kit.rows import Banner  # most days nothing is asked

        return Banner(self._look, sentence, answers, fill=fill)

    def _make_unfinished(self) -> "Banner":
        answers = [
            ("resume", self.tr("Go on")),
            ("keep", self.tr("Keep what I did")),
            ("drop", self.tr("Drop it")),
        ]
        banner = self._banner("", answers, "primary_tint")
        banner.answered.connect(self._answer_unfinished)
        self.body.insertWidget(0, banner)
        return banner

    def _rows(self) -> "list[Banner]":
        """Return what waits for an answer."""
        return [r for r in (self._unfinished, self.question) if r is not None and not r.isHidden()]

    def _arrange(self) -> None:
        """Let name and Start come before everything else where there is little room."""
        narrow = self.width() < self._look.px(WIDE)
        rows = [
            *self._rows(),
            *(card for card in self._cards if isValid(card) and card.isVisible()),
        ]
        height = self.viewport().height()
        if self._hero_width() >= self._look.px(WIDE):  # else its picture is below its words
            height -= sum(row.sizeHint().height() + self.body.spacing() for row in rows)
        self.hero.fit(height)
        self.subtitle.setVisible(not narrow)
        self._foot.setVisible(narrow)
        for widget in (self.flare, self.dots):
            if narrow and self.body.indexOf(widget) < 0:
                self.body.insertWidget(self.body.count() - 1, widget)
                self.body.setAlignment(widget, Qt.AlignmentFlag.AlignLeft)
            elif not narrow and self.body.indexOf(widget) >= 0:
                self.body.removeWidget(widget)
                self.add_action(widget)

    def _hero_width(self) -> int:
        """Return how wide the hero will be inside."""
        margins, padding = self._column.contentsMargins(), self._look.card_padding()
        taken = margins.left() + margins.right() + padding.left() + padding.right()
        return self.viewport().width() - taken

    def _show(self) -> None:
        self._tell()
        self._arrange()

    def _tell(self) -> None:
        """Fill the parts; where they stand is known once the page has its size."""
        model = self._model
        self.title.show_text(day_heading(model.day))
        for words in (self.subtitle, self._foot):
            words.show_text(self._closed or last_entry(model.last, model.day))
        reason = reason_words(model.suggestion, model.limit, self._model.name_of)
        self.hero.show_offer(model.offer, model.shorter, reason)
        self._show_week()
        self._show_unfinished()
        self._show_question()
        self._wait()

    def _look_again(self) -> None:
        """Look at the diary when something is due; hidden, the page looks when it is shown."""
        if not self.isVisible():
            return
        if self._model.good_for_s <= 0:
            self.refresh()
        else:
            self._wait()

    def _wait(self) -> None:
        """Sleep until something is due; nothing wakes the window between."""
        self._again.start(ceil(self._model.good_for_s * 1000))

    def _show_question(self) -> None:
        """Ask what is open about an earlier session; the words are needed only then."""
        asked = self._model.later.open
        if asked is None or self._unfinished_today():  # one thing to answer at a time
            self.ask_nothing()
            return
        from sciatica_desktop.ui.wording.later import later_answers, later_question

        name = self._model.name_of(asked.past.programme)
        self.ask(later_question(asked, name), later_answers(asked.question))

    def _unfinished_today(self) -> bool:
        """Tell whether a session of today was not finished; an older one hides no question."""
        found = self._model.unfinished
        return found is not None and found.until.date() == self._model.day

    def _show_week(self) -> None:
        week = self._model.week
        days = [Day(day_letter(d), MARKS[m], d == self._model.day) for d, m in week]
        done = sum(m in (Mark.DONE, Mark.SHORT) for _, m in week)
        rated = sum(m is Mark.RATED for _, m in week)
        spoken = self.tr("This week: days with a session, {done}; days with only an entry, {rated}")
        self.dots.show_week(days, spoken.format(done=done, rated=rated))

    def _show_unfinished(self) -> None:
        found, stopped = self._model.unfinished, self._model.stopped_at
        if found is None:
            if self._unfinished is not None:
                self._unfinished.hide()
            return
        name = self._model.name_of(found.session.programme)
        words = unfinished_words(name)
        if stopped is not None:
            exercise, number, count = stopped
            words = stopped_words(name, exercise.short_name, number, count)
        self._unfinished = self._unfinished or self._make_unfinished()
        self._unfinished.ask(words)
        self._unfinished.show()
        self._chain()

    def _answer_unfinished(self, answer: object) -> None:
        if answer == "resume":
            self.resume_wanted.emit()
        elif answer == "keep":
            self.keep_wanted.emit()
        else:
            self.drop_wanted.emit()

    def _start(self) -> None:
        suggestion = self._model.suggestion
        signal = self.gentle_start_wanted if suggestion.gentle else self.start_wanted
        signal.emit(suggestion.programme)

    def _start_shorter(self) -> None:
        self.gentle_start_wanted.emit(self._model.suggestion.programme)

    def changeEvent(self, event: QEvent) -> None:
        """Look again after a sleep, in which the timer stood still."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()  # before it is measured
        super().resizeEvent(event)
