"""The first run: one short screen after the other, that can be left and taken up again."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.card import Card
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.kit.para import Heading, Para, sentences
from sciatica_desktop.ui.kit.scroll_page import ScrollPage
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.condition_rows import ConditionRows
from sciatica_desktop.ui.pages.screen_page import ScreenPage
from sciatica_desktop.ui.pages.sound_card import SoundCard
from sciatica_desktop.ui.pages.spell_rows import SpellRows, shown_spell
from sciatica_desktop.ui.wording.profile import sore_words
from sciatica_desktop.viewmodels.first_run import FirstRunViewModel, Step

WIDEST = 760
SHARES = (60, 40)  # of the questions and of the picture
ROOMY = 1100  # px at 100 %: below it the picture goes
Answer = tuple[str, Callable[[], object]]


class FirstRunPage(QWidget):
    """Show the question that is open; the view model knows which one that is."""

    def __init__(
        self,
        look: Look,
        view_model: FirstRunViewModel,
        picture: QWidget,
        sound_card: Callable[[], SoundCard],
    ) -> None:
        super().__init__()
        self._look, self._model, self._picture = look, view_model, picture
        self._sound_card = sound_card  # what sounds is not needed before its question
        self._stack = QStackedLayout()
        self._lay_out()
        self._step: Step | None = None
        self.buttons: list[Button] = []
        self.first: QWidget | None = None  # what the keyboard begins on: an answer given before
        self.conditions: ConditionRows | None = None
        self.spell: SpellRows | None = None
        self.sound: SoundCard | None = None
        self.setAccessibleName(self.tr("Welcome"))
        view_model.changed.connect(self._refresh)
        self._refresh()

    @property
    def model(self) -> FirstRunViewModel:
        """The answers so far."""
        return self._model

    @property
    def page(self) -> QWidget | None:
        """The screen that is shown now."""
        return self._stack.currentWidget()

    def _lay_out(self) -> None:
        """Put the picture at the right of the questions, with the same space all around it."""
        row = QHBoxLayout(self)
        row.setSpacing(0)
        row.addLayout(self._stack, SHARES[0])
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picture, SHARES[1])
        self._look.changed.connect(self._fit)

    def _fit(self) -> None:
        roomy = self.width() >= self._look.px(ROOMY)
        space = self._look.sp(24) if roomy else 0
        self.setContentsMargins(0, space, space, space)
        self._picture.setVisible(roomy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _refresh(self) -> None:
        step = self._model.step
        if step is self._step or step is Step.DONE:
            return
        self._step = step
        old = self._stack.currentWidget()
        self.buttons, self.first = [], None
        self.conditions, self.spell, self.sound = None, None, None
        page = self._make(step)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self.setFocus()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        """Put the keyboard on the answers; as a focus proxy they would hide what is before them."""
        target = self.first or self.page
        if self.sound is not None:
            target = self.sound.tones
        if target is not None:
            target.setFocus(reason)

    def _make(self, step: Step) -> QWidget:
        makers: dict[Step, Callable[[], QWidget]] = {
            Step.SCOPE: self._scope,
            Step.AGE: self._age,
            Step.TOO_YOUNG: self._too_young,
            Step.LEG: self._leg,
            Step.SIGNS: self._signs,
            Step.SPELL: self._spell,
            Step.CONDITIONS: self._conditions,
            Step.FLOOR: self._floor,
            Step.KNEEL: self._kneel,
            Step.SOUND: self._sound,
        }
        return makers[step]()

    def _scope(self) -> QWidget:
        card = Card(self._look)
        card.body.addWidget(Para(self._look, self._model.scope, "lead"))
        answers = [(self.tr("I have read this"), self._model.read_scope)]
        return self._page(self.tr("Welcome"), "", card, answers, primary=0)

    def _age(self) -> QWidget:
        model = self._model
        title, given = self.tr("Are you 16 or over?"), model.profile.old_enough
        return self._yes_no(title, "", given, lambda yes: model.say_age(old_enough=yes))

    def _too_young(self) -> QWidget:
        card = Card(self._look)
        words = self.tr(
            "Thank you for being honest. These exercises were chosen for people of 16 and over, so "
            "this program stays closed. Back and leg pain can be helped at your age too: please "
            "tell a parent, or someone you trust, and see a doctor or physio together."
        )
        card.body.addWidget(Para(self._look, words, "lead"))
        answers: list[Answer] = [
            (
                self.tr("I pressed the wrong answer"),
                lambda: self._model.say_age(old_enough=None),
            )
        ]
        return self._page(
            self.tr("This program is not for you yet"), "", card, answers, may_leave=False
        )

    def _leg(self) -> QWidget:
        help_line = self.tr("You rate it first, and one-sided exercises begin with it.")
        answers: list[Answer] = [
            (sore_words(leg), partial(self._model.choose_leg, leg)) for leg in SoreLeg
        ]
        given = self._model.profile.sore_leg
        answered = None if given is None else list(SoreLeg).index(given)
        title = self.tr("Which leg is sore?")
        return self._page(title, help_line, None, answers, primary=answered)

    def _signs(self) -> QWidget:
        model = self._model.screening()
        return ScreenPage(self._look, model, ways=self._ways(), widest=WIDEST)

    def _spell(self) -> QWidget:
        told = self._model.profile
        known = shown_spell(told, self._model.clock.wall().date())
        self.spell = rows = SpellRows(self._look, told.lowest, known)
        card = Card(self._look)
        card.body.addWidget(rows)

        def go_on() -> None:
            if rows.answer is not None:
                self._model.choose_spell(*rows.answer)

        answers: list[Answer] = [(self.tr("Go on"), go_on)]
        page = self._page(self.tr("Your pain now"), "", card, answers, primary=0)
        done = self.buttons[0]
        done.setEnabled(rows.answer is not None)
        rows.chosen.connect(lambda: done.setEnabled(rows.answer is not None))
        return page

    def _conditions(self) -> QWidget:
        today = self._model.clock.wall().date()
        self.conditions = rows = ConditionRows(self._look, self._model.profile, today)
        card = Card(self._look)
        card.body.addWidget(rows)
        none: Answer = (self.tr("None of these"), lambda: self._model.say_conditions(rows.profile))
        help_line = self.tr("Exercises that do not suit them are left out, or made gentler.")
        page = self._page(self.tr("Your health"), help_line, card, [none], primary=0)
        # The list is read before it is answered; its button may be below what is seen.
        card.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        card.setProperty("own_focus", 1)  # a ring around a whole question says nothing
        card.setAccessibleName(self.buttons[0].accessibleDescription())
        self.first, done = card, self.buttons[0]

        def show() -> None:
            some = bool(rows.profile.codes)
            done.show_text(self.tr("Go on") if some else self.tr("None of these"))
            done.setEnabled(rows.complete)

        rows.told.connect(show)
        return page

    def _floor(self) -> QWidget:
        model = self._model
        title = self.tr("Can you get down to the floor and back up?")
        help_line = self.tr("If not, you get versions for the bed, a chair or standing.")
        given = model.profile.floor
        return self._yes_no(title, help_line, given, lambda yes: model.say_floor(can=yes))

    def _kneel(self) -> QWidget:
        model = self._model
        title, given = self.tr("Can you kneel on a mat or bed?"), model.profile.kneel
        return self._yes_no(title, "", given, lambda yes: model.say_kneel(can=yes))

    def _yes_no(
        self, title: str, help_line: str, given: bool | None, say: Callable[[bool], object]
    ) -> QWidget:
        words = ((True, self.tr("Yes")), (False, self.tr("No")))
        answers = [(word, partial(say, answer)) for answer, word in words]
        answered = None if given is None else int(not given)
        return self._page(title, help_line, None, answers, primary=answered)

    def _sound(self) -> QWidget:
        self.sound = card = self._sound_card()
        help_line = self.tr("Tones and a voice lead through a session, so that you can look away.")
        answers: list[Answer] = [(self.tr("Go on"), self._model.end_sound_check)]
        page = self._page(self.tr("Sound check"), help_line, card, answers, primary=0)
        card.tones.setAccessibleDescription(self.buttons[0].accessibleDescription())
        return page

    def _page(
        self,
        title: str,
        help_line: str,
        content: QWidget | None,
        answers: Sequence[Answer],
        *,
        primary: int | None = None,
        may_leave: bool = True,
    ) -> QWidget:
        """Return a screen; `primary` is the answer that was given before, or the only one."""
        look = self._look
        page = ScrollPage(look, "", widest=WIDEST)
        page.setAccessibleName(title)
        column = QVBoxLayout()
        column.setSpacing(look.sp(18))
        column.addWidget(Heading(look, title, 0))
        if help_line:
            column.addWidget(Para(look, help_line, "lead", "ink2"))
        if content is not None:
            column.addWidget(content)
        column.addSpacing(look.sp(6))
        column.addWidget(self._row(answers, primary))
        read = sentences(content.body) if isinstance(content, Card) else ""
        said = "\n".join(filter(None, (title, help_line, read)))
        self.first = self.buttons[primary or 0]
        self.first.setAccessibleDescription(said)  # the keyboard begins on it
        page.body.addStretch(2)
        page.body.addLayout(column)
        page.body.addStretch(3)
        if may_leave:
            page.body.addWidget(self._later())
        return page

    def _row(self, answers: Sequence[Answer], primary: int | None) -> QWidget:
        row = Flow(self._look, 12)
        for number, (word, act) in enumerate(answers):
            kind = "primary" if number == primary else "secondary"
            button = Button(self._look, word, kind, "large")
            button.clicked.connect(act)
            self.buttons.append(button)
            row.add(button)
        return row

    def _later(self) -> QWidget:
        row = Flow(self._look, 12)
        if self._model.can_go_back:
            back = Button(self._look, self.tr("Back"), "quiet", icon="left")
            back.clicked.connect(self._model.back)
            row.add(back)
        for way in self._ways():
            row.add(way)
        return row

    def _ways(self) -> list[Button]:
        """Return what leads away from the questions; they can be taken up again."""
        later = Button(self._look, self.tr("Look around first, ask me later"), "quiet")
        later.clicked.connect(self._model.leave)
        signs = Button(self._look, self.tr("Warning signs"), "quiet", icon="warning")
        signs.clicked.connect(self._model.warning_wanted)
        return [later, signs]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._step is not Step.TOO_YOUNG:
            self._model.back()
        else:
            super().keyPressEvent(event)
