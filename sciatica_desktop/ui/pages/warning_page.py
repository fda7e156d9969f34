"""Warning signs: what they are and what to do, one click from everywhere, without any diary."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sciatica_desktop.domain.profile import Country
from sciatica_desktop.domain.safety.red_flags import (
    EMERGENCY_SIGNS,
    SAME_DAY,
    URGENT_SIGNS,
    Answer,
    Lock,
    ScreenState,
    Sign,
    Urgency,
)
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card, Rule
from sciatica_desktop.ui.kit.columns import Beside, Columns
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.painting import painting
from sciatica_desktop.ui.kit.para import Heading, Para
from sciatica_desktop.ui.kit.roles import told_as
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.answers_sheet import show_answers
from sciatica_desktop.ui.pages.blocks import column_of, flow_of
from sciatica_desktop.ui.pages.call_card import CallCard
from sciatica_desktop.ui.pages.moment_fields import DayField
from sciatica_desktop.ui.wording.questions import sign_question
from sciatica_desktop.ui.wording.signs import (
    advice_line,
    answer_words,
    outcome_reason,
    outcome_text,
    outcome_title,
    short_sign,
    tell_them,
)

EDGE = 12
WIDTH = 700


class WarningPage(ScrollPage):
    """Show the signs; with a lock, what was answered and what opens it again.

    Signals:
        checked(date): on that day the person was checked, or spoke to someone, and may exercise.
        wrong_answer(Sign, Answer): this answer was a mistake; that is the right one.
        resume_wanted: back to the session that was left for this page.
        print_wanted(Sequence[str]): these answers on paper.
    """

    accessible_role = told_as(QAccessible.Role.Pane)
    checked = Signal(object)
    wrong_answer = Signal(object, object)
    resume_wanted = Signal()
    print_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        country: Country | None,
        state: ScreenState,
        today: Callable[[], date],
    ) -> None:
        super().__init__(look, "")
        self._look, self._country, self._state, self._today = look, country, state, today
        self._content: QWidget | None = None
        self.resume = Button(look, self.tr("Back to the session"), icon="left")
        self.resume.clicked.connect(self.resume_wanted)
        self.add_action(self.resume)
        self.body.addStretch(1)
        # The edge of a lock is painted on the ground; a scroll area fills its sheet over it.
        sheet = self.widget()
        if sheet is not None:
            sheet.setAutoFillBackground(False)
        self.refresh_state(country, state)

    def refresh_state(self, country: Country | None, state: ScreenState) -> None:
        """Show another state of the screen."""
        self.resume.hide()
        self._country, self._state = country, state
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        lock = state.lock
        left = self._calm() if lock is None else self._locked(lock)
        both, shares = [left, self._list(lock)], [50, 50] if lock is None else [56, 44]
        self._content = Columns(self._look, both, shares, least=420, gap=44)
        self.body.insertWidget(0, self._content)
        self.title.set_role("h1" if lock is None else "display")
        self.show_title(self.tr("Warning signs") if lock is None else outcome_title(lock.urgency))
        self.setAccessibleName(self.tr("Warning signs"))

    def told_now(self) -> str:
        """Return all that stands on the page: the keyboard begins on none of its words."""
        words = [] if self._content is None else self._content.findChildren(Para)
        said = (part.text().replace("\n", " ") for part in (self.title, *words))
        return " ".join(part if part[-1:] in ".?!:” " else f"{part}." for part in said)

    def offer_session(self) -> None:
        """Show the way back to a session that stands still meanwhile; a lock has none."""
        self.resume.setVisible(self._state.lock is None)

    def _calm(self) -> QWidget:
        look = self._look
        side = column_of(look, 16)
        column = side.column
        words = self.tr(
            "If any of these is new, or worse than it was, get help first. Exercise can wait."
        )
        column.addWidget(Para(look, words, "lead"))
        otherwise = self.tr("or go straight to a hospital emergency department.")
        column.addWidget(CallCard(look, self._country, otherwise))
        now = self.tr(
            "<b>An emergency sign:</b> get checked now. Do not wait to see if it passes. "
            "Do not drive yourself."
        )
        column.addWidget(Para(look, now))
        other = self.tr(
            "<b>Another sign:</b> speak to a GP, physio or {line}, today or in the next day or two, "
            "as the list says."
        )
        column.addWidget(Para(look, other.format(line=advice_line(self._country))))
        limits = self.tr(
            "This page cannot tell what is wrong. It is no replacement for a physio or doctor."
        )
        column.addWidget(Para(look, limits, "small", "ink3"))
        column.addStretch(1)
        return side

    def _locked(self, lock: Lock) -> QWidget:
        look = self._look
        side = column_of(look, 16)
        column = side.column
        column.addWidget(Heading(look, outcome_text(lock.urgency, self._country), 2))
        if lock.urgency is Urgency.EMERGENCY:
            words = self.tr("or go straight there. Do not wait to see if it passes.")
            column.addWidget(CallCard(look, self._country, words))
        reason = outcome_reason(lock.signs)
        if reason:
            column.addWidget(Para(look, reason, "lead", "ink2"))
        card = Card(look)
        card.body.addWidget(Para(look, self.tr("Tell them"), "small_b", "ink2"))
        card.body.addWidget(Heading(look, tell_them(lock), 3))
        column.addWidget(card)
        self._add_ways_on(column, lock)
        column.addStretch(1)
        return side

    def _add_ways_on(self, column: QVBoxLayout, lock: Lock) -> None:
        """Add what can be done at once, and below it what opens the sessions again."""
        look = self._look
        self.show_answers = Button(look, self.tr("Show my answers"), icon="print")
        self.show_answers.clicked.connect(
            lambda: show_answers(look, self.window(), lock, self.print_wanted.emit)
        )
        self.wrong = Button(look, self.tr("I pressed the wrong answer"), "quiet")
        self.wrong.clicked.connect(self._choose_wrong)
        column.addWidget(flow_of(look, self.show_answers, self.wrong, gap=12))
        opens = (
            self.tr("I have been checked and told I can exercise")
            if lock.urgency is Urgency.EMERGENCY
            else self.tr("I have spoken to someone and was told I can exercise")
        )
        self.open_again = Button(look, opens, icon="check")
        self.open_again.clicked.connect(self._confirm_checked)
        words = (
            self.tr("Some exercises stay closed until then. You can still write down your pain.")
            if lock.urgency is Urgency.SOON
            else self.tr("Sessions stay closed until then. You can still write down your pain.")
        )
        closed = Para(look, words, "small", "ink3")
        column.addWidget(column_of(look, 8, flow_of(look, self.open_again), closed))

    def _list(self, lock: Lock | None) -> QWidget:
        look = self._look
        side = column_of(look, 8)
        column = side.column
        groups = (
            (self.tr("Emergency: get checked now"), EMERGENCY_SIGNS),
            (self.tr("Ask today"), tuple(s for s in URGENT_SIGNS if s in SAME_DAY)),
            (
                self.tr("Ask in the next day or two"),
                tuple(s for s in URGENT_SIGNS if s not in SAME_DAY),
            ),
        )
        for number, (title, signs) in enumerate(groups):
            column.addSpacing(look.sp(16) if number else 0)
            column.addWidget(Heading(look, title, 3))
            for sign in signs:
                column.addWidget(Rule(look))
                column.addWidget(self._sign(sign, lock))
        column.addStretch(1)
        return side

    def _sign(self, sign: Sign, lock: Lock | None) -> Para:
        if lock is None or sign not in lock.signs:
            return Para(self._look, short_sign(sign), "body", "ink")
        words = f"{short_sign(sign)}<br><b>{answer_words(lock, sign)}</b>"
        return Para(self._look, words, "body", "alert")

    def _confirm_checked(self) -> None:
        sheet = Sheet(self._look, self.window(), self.tr("Were you told that you can exercise?"))
        words = self.tr(
            "By a doctor, nurse or physio who knows of this sign. You will be asked the warning "
            "signs again before the next session."
        )
        sheet.body.addWidget(Para(self._look, words))
        yes = Button(self._look, self.tr("Yes"), "primary")
        yes.clicked.connect(sheet.accept)
        question = self.tr("On which day?")
        today = self._today()
        self.checked_day = DayField(self._look, question, today)
        # Nobody can have been checked for a sign before it was there.
        since = self._state.lock.since.date() if self._state.lock else None
        self.checked_day.keep_within(since if since is None or since <= today else None, today)
        sheet.body.addWidget(Para(self._look, question, "small_b"))
        row = Flow(self._look)
        row.add(self.checked_day)
        sheet.body.addWidget(row)
        no = Button(self._look, self.tr("Not yet"))
        no.clicked.connect(sheet.reject)
        sheet.answers.add(no)
        sheet.answers.add(yes)
        sheet.finished.connect(
            lambda result: self.checked.emit(self.checked_day.day) if result else None
        )
        sheet.finished.connect(sheet.deleteLater)
        sheet.open_on(no)

    def _choose_wrong(self) -> None:
        """Ask which answer was a mistake, where there is more than one."""
        lock = self._state.lock
        if lock is None:
            return
        if len(lock.signs) == 1:
            self._ask_again(lock.signs[0])
            return
        sheet = Sheet(self._look, self.window(), self.tr("Which answer was a mistake?"))
        keep = Button(self._look, self.tr("None, keep them"))
        keep.clicked.connect(sheet.reject)
        for number, sign in enumerate(lock.signs):
            if number:
                sheet.body.addWidget(Rule(self._look))
            this = Button(self._look, self.tr("This one"), size="small")
            words = Para(self._look, short_sign(sign))
            this.setAccessibleDescription(words.text())
            this.clicked.connect(sheet.accept)
            this.clicked.connect(partial(self._ask_again, sign))
            sheet.body.addWidget(Beside(self._look, words, this))
        sheet.answers.add(keep)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open_on(keep)

    def _ask_again(self, sign: Sign) -> None:
        """Ask one question once more; only an answer changes anything."""
        sheet = Sheet(self._look, self.window(), self.tr("Answer this one again"), width=WIDTH)
        sheet.body.addWidget(Para(self._look, sign_question(sign), "lead"))
        keep = Button(self._look, self.tr("Keep my answer"), "quiet")
        keep.clicked.connect(sheet.reject)
        sheet.answers.add(keep)
        for answer, word in (
            (Answer.YES, self.tr("Yes")),
            (Answer.NOT_SURE, self.tr("Not sure")),
            (Answer.NO, self.tr("No, this is not so")),
        ):
            button = Button(self._look, word)
            button.clicked.connect(sheet.accept)
            button.clicked.connect(partial(self.wrong_answer.emit, sign, answer))
            sheet.answers.add(button)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open_on(keep)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._state.lock is not None:
            with painting(self.viewport()) as painter:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._look.color("alert_fill"))
                painter.drawRect(QRectF(0, 0, EDGE, self.viewport().height()))
