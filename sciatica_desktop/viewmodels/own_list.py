"""What a person keeps about exercises: what rests, what grew, what goes without a clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.profile import Country
from sciatica_desktop.domain.programme import Catalogue
from sciatica_desktop.domain.safety.advancing import StepAnswer
from sciatica_desktop.domain.safety.asking import Answered, Ask, AskReply, applies
from sciatica_desktop.domain.safety.resting import Rest
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.ports import Clock
from sciatica_desktop.storage.told import Told
from sciatica_desktop.viewmodels.knowing import Books, not_for_now_list


@dataclass(frozen=True, slots=True)
class Step:
    """A step that was taken: where, from which exercise, to which at what dose."""

    answer: StepAnswer
    programme: str
    exercise: Exercise


class OwnListViewModel(QObject):
    """Shows and changes the list; every plan follows from the next session on.

    Signals:
        changed: something else is on the list.
    """

    changed = Signal()

    def __init__(
        self,
        books: Books,
        catalogue: Catalogue,
        clock: Clock,
        limits: Thresholds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._books, self._catalogue = books, catalogue
        self._clock, self._limits = clock, limits
        self._told = Told(books.settings)

    @property
    def today(self) -> date:
        """Today's date."""
        return self._clock.wall().date()

    @property
    def country(self) -> Country | None:
        """Where the person lives."""
        return self._books.settings.profile().country

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """All exercises."""
        return self._catalogue.exercises

    @property
    def rests(self) -> tuple[Rest, ...]:
        """What is not for now, by the leg as it was rated last."""
        found = not_for_now_list(self._books, self._clock.wall(), self._limits)
        return tuple(entry for entry in found if entry.exercise in self.exercises)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that were taken, in programmes and exercises that are still there."""
        programmes = self._catalogue.programmes
        return tuple(
            Step(a, programmes[a.programme].name, self.exercises[a.step.exercise])
            for a in self._told.steps()
            if a.taken and a.programme in programmes and a.step.exercise in self.exercises
        )

    @property
    def own_pace(self) -> tuple[Exercise, ...]:
        """The exercises that go without a clock, in catalogue order."""
        names = self._told.own_pace()
        return tuple(e for e in self.exercises.values() if e.id in names)

    @property
    def asked(self) -> tuple[tuple[Ask, Answered], ...]:
        """What was chosen on "ask first" pages that still apply; a plain No is nothing to show."""
        profile, answers = self._books.settings.profile(), self._told.asked()
        return tuple(
            (ask, answers[ask])
            for ask in Ask
            if ask in answers
            and answers[ask].reply is not AskReply.NO
            and applies(ask, profile, self.today, self._limits)
        )

    def is_resting(self, exercise: str) -> bool:
        """Tell whether an exercise is on the list "not for now"."""
        return any(entry.exercise == exercise for entry in self.rests)

    def takes_time(self, exercise: str) -> bool:
        """Tell whether an exercise goes without a clock."""
        return exercise in self._told.own_pace()

    def rest(self, exercise: str, *, on: bool) -> None:
        """Put an exercise on the list "not for now", or take it off."""
        self._told.rest(exercise, self._clock.wall(), on=on)
        self.changed.emit()

    def take_time(self, exercise: str, *, on: bool) -> None:
        """Let an exercise go without a clock, or by it again."""
        self._told.take_time(exercise, self._clock.wall(), on=on)
        self.changed.emit()

    def forget(self, step: Step) -> None:
        """Go back to what the programme itself has."""
        self._told.forget_step(step.answer.programme, step.answer.exercise)
        self.changed.emit()

    def choose(self, ask: Ask, reply: AskReply) -> None:
        """Choose anew on an "ask first" page."""
        self._told.answer(ask, reply, self._clock.wall())
        self.changed.emit()
