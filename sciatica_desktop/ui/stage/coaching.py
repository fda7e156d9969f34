"""Leads from "This hurts", or a quick check, over its questions to what is done."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from sciatica_desktop.domain.check import Part
from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.hurts import Hurt, Offer
from sciatica_desktop.domain.session import COUNT_IN_S
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.ui.stage.checking import Checking
from sciatica_desktop.ui.stage.follow_sheets import answers_of, choice_sheet, follow_sheet
from sciatica_desktop.ui.stage.keys import Wish
from sciatica_desktop.ui.stage.sheet import Sheet
from sciatica_desktop.ui.wording import hurting as words
from sciatica_desktop.viewmodels.coach import Coach
from sciatica_desktop.viewmodels.hurting import Hurting, Reply

Action = Callable[[], object]

BEAT_MS = 1000
SPOKEN_MS = COUNT_IN_S * 1000 + 500


class Coaching(QObject):
    """Asks over the stage; the session stays paused until something was chosen."""

    def __init__(self, look: Look, page: SessionPage, coach: Coach) -> None:
        super().__init__(page)
        self._look, self._page, self._coach = look, page, coach
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self.rested)
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self._count_down)
        self._carry_on: Action = coach.skip
        self._resting: object = None
        self._told: Hurt | QuickAnswer = Hurt.STRETCH
        self._before: list[Hurting] = []  # what was told before each answer
        self._pending: Hurting | None = None  # answered to the end, but not written yet
        self._agreed: Code | None = None
        page.hurt_told.connect(self.follow)
        page.finished.connect(self._write)
        page.own_time_wanted.connect(self._toggle_own_time)
        self.check = Checking(look, page, coach)
        self.check.asks_on.connect(self.follow)

    def follow(self, told: Hurt | QuickAnswer, item: int | None = None) -> None:
        """Ask what follows an answer; `item` is the exercise meant, if not the present one."""
        self._page.questions.pause()
        self._settle.stop()
        self._write()
        self._told, self._before = told, []
        self._go_on(self._coach.tell(told, item))

    def _toggle_own_time(self) -> None:
        self._coach.toggle_own_time()
        own = self.tr("In your own time: each hold lasts until you press any key.")
        clock = self.tr("By the clock again.")
        self._page.tell(own if self._coach.in_own_time else clock)

    def _go_on(self, hurting: Hurting) -> None:
        question = hurting.question
        if question is None:
            self._pending = hurting
            self._ask_code(hurting)
            return

        def take(answer: Reply) -> None:
            self._page.questions.close()
            self._before.append(hurting)
            self._go_on(self._coach.answer(hurting, answer))

        far = self._page.stage.far
        sheet = follow_sheet(self._look, self._page.stage, hurting, question, take, far=far)
        self._open(sheet, lambda: take(None))
        named = (
            []
            if isinstance(question, Part)
            else [text for _, text in answers_of(hurting, question)]
        )
        self._page.view_model.ask(words.spoken(words.asked_words(question), named))

    def _go_back(self) -> None:
        """Ask the question before again; nothing was written yet."""
        self._settle.stop()
        self._pending = self._agreed = None
        self._page.questions.close()
        if self._before:
            self._go_on(self._before.pop())
        elif isinstance(self._told, QuickAnswer):
            self._coach.resume()
        else:
            self._page.fulfil(Wish.HURTS)

    def _write(self) -> None:
        """Write down what was answered last, if it was not yet."""
        hurting, code = self._pending, self._agreed
        self._pending = self._agreed = None
        if hurting is None:
            return
        dropped = self._coach.settle(hurting)
        if code is not None:
            self._coach.agree(code)
        if dropped:
            self._tell(words.dropped_notice())

    def _ask_code(self, hurting: Hurting) -> None:
        code = self._coach.code_to_ask(hurting)
        if code is None:
            self._judge(hurting)
            return
        self._choose(
            words.from_now_on_question(code),
            [
                (self.tr("Yes, remember it"), lambda: self._agree(code, hurting)),
                (self.tr("No, only today"), lambda: self._judge(hurting)),
            ],
            otherwise=lambda: self._judge(hurting),
            go_on=self.tr("No, only today"),
            writes=False,
        )

    def _agree(self, code: Code, hurting: Hurting) -> None:
        self._agreed = code
        self._judge(hurting)

    def _judge(self, hurting: Hurting) -> None:
        verdict = hurting.verdict
        if verdict is None:
            return
        offers = self._coach.offers(hurting)
        if isinstance(hurting.told, QuickAnswer) and not hurting.before.runs:
            self._after_quick(stopped=Offer.STOP in offers)
        elif (offers[0] in (Offer.SCREEN, Offer.EMERGENCY_ADVICE) and self._before) or (
            len(offers) == 1 and offers[0] is not Offer.SCREEN
        ):
            self._do(offers[0])
        else:
            up = self._coach.legs_up
            choices = [(words.offer_words(o, legs_up=up), partial(self._do, o)) for o in offers]
            title = words.verdict_words(verdict)
            self._choose(title, choices, otherwise=lambda: self._do(offers[0]))

    def _after_quick(self, *, stopped: bool) -> None:
        if stopped:
            self._let_settle(self._coach.settle_s, self._coach.resume)
        else:
            self._then(self._coach.resume)

    def _then(self, action: Action) -> None:
        """Write down what was answered, and go on unless that ended the session."""
        self._write()
        if self._page.view_model.record.end is None:
            action()

    def _do(self, offer: Offer) -> None:
        coach = self._coach
        actions: dict[Offer, Action] = {
            Offer.RESUME: coach.resume,
            Offer.SMALLER: self._go_smaller,
            Offer.EASIER: coach.go_easier,
            Offer.SKIP: lambda: self._let_settle(coach.settle_s, coach.skip),
            Offer.REST: self._rest,
            Offer.STOP: coach.stop,
            Offer.SCREEN: lambda: coach.end_for_signs(emergency=False),
            Offer.EMERGENCY_ADVICE: lambda: coach.end_for_signs(emergency=True),
        }
        self._then(actions[offer])

    def _go_smaller(self) -> None:
        self._coach.go_smaller()
        self._tell(words.smaller_notice())

    def _tell(self, notice: str) -> None:
        """Show what changed, and say it behind the count-in, whose tones would break it off."""
        self._page.tell(notice)
        QTimer.singleShot(SPOKEN_MS, self, lambda: self._say(notice))

    def _say(self, notice: str) -> None:
        """Speak while the session goes on; in a pause nothing is heard but questions."""
        model = self._page.view_model
        if model.record.end is None and not model.scene().paused:
            model.say(notice)

    def _rest(self) -> None:
        if not self._coach.rest():
            self._let_settle(self._coach.rest_s, self._coach.skip)

    def _let_settle(self, seconds: int, carry_on: Action) -> None:
        """Rest before anything else is asked."""
        self._carry_on = carry_on
        title = words.settle_words(seconds)
        self._settle.start(seconds * 1000)
        self._ask_to_carry_on(title)
        self._resting = self._page.questions.sheet
        self._count_down()
        self._beat.start()

    def _count_down(self) -> None:
        """Show how long the rest still lasts."""
        sheet = self._page.questions.sheet
        if sheet is self._resting and isinstance(sheet, Sheet) and self._settle.isActive():
            sheet.show_count(str(round(self._settle.remainingTime() / 1000)))
        else:
            self._beat.stop()

    def _ask_to_carry_on(self, title: str) -> None:
        """Offer to go on or to finish, by the same keys before the rest is over and after it."""
        _, go_on, finish = words.carry_on_words()
        choices = [(go_on, self._carry_on), (finish, self._coach.stop)]
        self._choose(title, choices, otherwise=self._carry_on, go_on=go_on)

    def rested(self) -> None:
        """Ask whether to carry on, unless something else is asked by now."""
        if self._page.questions.sheet is not self._resting:
            return
        title, _, _ = words.carry_on_words()
        self._ask_to_carry_on(title)

    def _choose(
        self,
        title: str,
        choices: Sequence[tuple[str, Action]],
        *,
        otherwise: Action,
        go_on: str = "",
        writes: bool = True,
    ) -> None:
        """Let something be chosen; as long as nothing was, the answers can be given again."""
        stage = self._page.stage
        named = [text for text, _ in choices]
        sheet = choice_sheet(
            self._look,
            stage,
            title,
            named,
            go_on=go_on or named[0],
            far=stage.far,
            back=self._pending is not None,
        )

        def take(number: int) -> None:
            self._settle.stop()
            self._page.questions.close()
            act(choices[number][1])

        def act(action: Action) -> None:
            if writes:
                self._then(action)
            else:
                action()

        sheet.answered.connect(take)
        self._open(sheet, lambda: act(otherwise))
        self._page.view_model.ask(words.spoken(title, named))

    def _open(self, sheet: Sheet, otherwise: Action) -> None:
        """Lay a sheet over the stage; dismissed it does what is never the bolder way."""
        self._page.questions.open(sheet)

        def dismiss() -> None:
            self._settle.stop()
            otherwise()

        sheet.dismissed.connect(dismiss)
        sheet.back_wanted.connect(self._go_back)
