"""The first run (clinical.md 6.1): which question comes next, asked once and kept at once."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.exercise import Code
from sciatica_desktop.domain.profile import Profile, SoreLeg
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.safety.red_flags import AFTER_NEW_WEAKNESS, Sign, Urgency
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.settings import Settings
from sciatica_desktop.viewmodels.conditions import Spell, with_spell
from sciatica_desktop.viewmodels.screening import ScreeningViewModel
from sciatica_desktop.viewmodels.trying import tried

SCOPE_FACT = "first_run.scope"
BOTH_FACT = "first_run.both"
SOUND_FACT = "first_run.sound"


class Step(StrEnum):
    """A screen of the first run, in order; TOO_YOUNG and DONE are where it may end."""

    SCOPE = "scope"
    AGE = "age"
    TOO_YOUNG = "too young"
    LEG = "leg"
    SIGNS = "signs"
    SPELL = "spell"
    CONDITIONS = "conditions"
    FLOOR = "floor"
    KNEEL = "kneel"
    SOUND = "sound"
    DONE = "done"


class FirstRunViewModel(QObject):
    """Finds the next open question in what is kept, so it can be left and taken up again.

    "Both" legs asks the warning signs from R1, also where they were answered before.

    Signals:
        changed: another step.
        finished: everything was answered.
        warning_wanted: a warning sign closes sessions; the first run can go on later.
        left: the person goes on without answering the rest now.
        failed(str): answers to the warning signs could not be kept.
        refused(str): another answer could not be kept; its question stays until it is.
    """

    changed = Signal()
    finished = Signal()
    warning_wanted = Signal()
    left = Signal()
    failed = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        limits: Thresholds,
        scope: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._clock, self._limits = settings, clock, limits
        self.scope = scope
        self._again: Step | None = None  # a step that is answered once more
        self._unkept: Callable[[], object] = lambda: None

    @property
    def profile(self) -> Profile:
        """What was told so far."""
        return self._settings.profile()

    @property
    def clock(self) -> Clock:
        """The time, for dates that are asked."""
        return self._clock

    @property
    def step(self) -> Step:
        """The first question that is open, or one before it that is answered again."""
        return self._again or self._open_step

    @property
    def _open_step(self) -> Step:
        told = self._settings.profile()
        if self._settings.fact(SCOPE_FACT) is None:
            return Step.SCOPE
        if not told.old_enough:
            return Step.AGE if told.old_enough is None else Step.TOO_YOUNG
        if told.sore_leg is None:
            return Step.LEG
        if self._signs_open:
            return Step.SIGNS
        if told.lowest is None:
            return Step.SPELL
        return self._step_of_the_body(told)

    @property
    def due(self) -> bool:
        """Whether anything is left to ask."""
        return self.step is not Step.DONE

    def screening(self) -> ScreeningViewModel:
        """Return the warning signs to ask now; what comes of them is taken care of."""
        whole = self._settings.screen().last_full is None
        signs = tuple(Sign) if whole else AFTER_NEW_WEAKNESS
        model = ScreeningViewModel(self._settings, self._clock, self._limits, signs, self)
        model.failed.connect(self.failed)
        model.finished.connect(self._screened)
        model.left.connect(self.back)
        return model

    @property
    def can_go_back(self) -> bool:
        """Whether there is a question before this one."""
        return self._step_before is not None

    def back(self) -> None:
        """Answer the question before this one again; from the first the person leaves."""
        before = self._step_before
        if before is None:
            self.leave()
        else:
            self._again = before
            self.changed.emit()

    @property
    def _step_before(self) -> Step | None:
        """The step before; an answered warning sign has a way back of its own."""
        order = [step for step in Step if step not in (Step.TOO_YOUNG, Step.SIGNS, Step.DONE)]
        here = Step.SPELL if self.step is Step.SIGNS else self.step
        if here not in order or here is order[0]:
            return None
        return order[order.index(here) - 1]

    def read_scope(self) -> None:
        """Note that the scope statement was read."""
        self._keep(partial(self._settings.note_fact, SCOPE_FACT, "read", self._clock.wall()))

    def say_age(self, *, old_enough: bool | None) -> None:
        """Keep whether the person is 16 or over; None takes a wrong answer back."""
        self._tell(replace(self.profile, old_enough=old_enough))

    def choose_leg(self, leg: SoreLeg) -> None:
        """Keep which leg is sore."""

        def write() -> None:
            if leg is SoreLeg.BOTH and self._settings.screen().last_full is not None:
                self._settings.note_fact(BOTH_FACT, "told", self._clock.wall())
            self._settings.put_profile(replace(self.profile, sore_leg=leg))

        self._keep(write)

    def choose_spell(self, lowest: Lowest, spell: Spell | None) -> None:
        """Keep where the pain is lowest, and since when it is there."""
        told = replace(self.profile, lowest=lowest)
        self._tell(with_spell(told, spell, self._clock.wall().date()))

    def say_conditions(self, answered: Profile) -> None:
        """Keep the conditions, with what was asked about them."""
        self._tell(replace(answered, codes=answered.codes or frozenset()))

    def say_floor(self, *, can: bool) -> None:
        """Keep whether the person gets down to the floor and back up."""
        self._tell(replace(self.profile, floor=can))

    def say_kneel(self, *, can: bool) -> None:
        """Keep whether the person can kneel."""
        self._tell(replace(self.profile, kneel=can))

    def end_sound_check(self) -> None:
        """Note that tones and voice could be heard, whether they were or not."""
        self._keep(partial(self._settings.note_fact, SOUND_FACT, "offered", self._clock.wall()))

    def try_again(self) -> None:
        """Write down the answer that the disk refused, and go on."""
        if tried(self._unkept, self.refused.emit):
            self._again = None
            self._go_on()

    def leave(self) -> None:
        """Go on without the rest; it is asked when it is taken up again."""
        self.left.emit()

    @property
    def _signs_open(self) -> bool:
        state = self._settings.screen()
        if state.lock is not None:
            return False  # it was answered; the page of the lock says what to do
        return state.last_full is None or self._settings.fact(BOTH_FACT) is not None

    def _step_of_the_body(self, told: Profile) -> Step:
        if told.codes is None:
            return Step.CONDITIONS
        if told.floor is None:
            return Step.FLOOR
        if Code.KNE in told.codes and told.kneel is None:
            return Step.KNEEL
        return Step.SOUND if self._settings.fact(SOUND_FACT) is None else Step.DONE

    def _screened(self, urgency: Urgency) -> None:
        tried(partial(self._settings.forget_fact, BOTH_FACT), self.failed.emit)
        if urgency >= Urgency.SOON:
            self.warning_wanted.emit()
        else:
            self._go_on()

    def _tell(self, profile: Profile) -> None:
        self._keep(partial(self._settings.put_profile, profile))

    def _keep(self, write: Callable[[], object]) -> None:
        """Write an answer down and go on; where the disk refuses, the question stays."""
        self._unkept = write
        self.try_again()

    def _go_on(self) -> None:
        self.changed.emit()
        if not self.due:
            self.finished.emit()
