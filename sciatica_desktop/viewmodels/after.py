"""The check after a session and its calm summary (clinical.md 6.6)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from sciatica_desktop.domain.check import (
    LOWEST,
    AfterAnswers,
    Part,
    Place,
    complete,
    fitting_lowest,
    possible_lowest,
    rated,
)
from sciatica_desktop.domain.exercise import Exercise, Laterality
from sciatica_desktop.domain.rating import Lowest, Scores
from sciatica_desktop.domain.record import (
    AfterCheck,
    ExerciseRecord,
    Feeling,
    Outcome,
    SessionRecord,
)
from sciatica_desktop.domain.safety.afterwards import asks_in_short, ended_worse, felt_worse
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.quick_check import item_to_ask
from sciatica_desktop.domain.safety.thresholds import Thresholds
from sciatica_desktop.domain.safety.traffic_light import reading_of

FEELINGS = {
    QuickAnswer.MOVED_UP: Feeling.EASIER,
    QuickAnswer.EASIER: Feeling.EASIER,
    QuickAnswer.SAME: Feeling.SAME,
    QuickAnswer.WORSE: Feeling.WORSE,
    QuickAnswer.MOVED_DOWN: Feeling.MOVED_DOWN,
}
TWO_SIDED = (Laterality.ALTERNATING, Laterality.ONE_SIDE)


class Stage(StrEnum):
    """What is asked: one touch, the numbers, or nothing any more."""

    TOUCH = "touch"
    NUMBERS = "numbers"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Line:
    """One exercise of the summary: what was done of how many repetitions of all sets and sides."""

    name: str
    done: int
    planned: int
    outcome: Outcome


class AfterViewModel(QObject):
    """Collects how it is now, and says what was done. Nothing is preset and nothing must be answered.

    Signals:
        changed: other questions or answers.
        answered(AfterAnswers): to be kept in place of what was sent before; the summary follows.
        closed: the person goes back to Today.
    """

    changed = Signal()
    answered = Signal(object)
    closed = Signal()

    def __init__(
        self,
        record: SessionRecord,
        exercises: Mapping[str, Exercise],
        before: Scores,
        limits: Thresholds,
        *,
        parts: tuple[Part, ...],
        repeated: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._record, self._exercises, self._limits = record, exercises, limits
        self._before, self._parts = before, parts
        seconds = record.end.seconds if record.end else 0.0
        short = asks_in_short(seconds, limits, repeated=repeated)
        self._first = self._stage = Stage.TOUCH if short else Stage.NUMBERS
        self._from = self._first  # where the summary was reached from
        self._scores = Scores()
        self._place: Place | None = None
        self._check = AfterCheck()
        self._quick: QuickAnswer | None = None
        self._asked = item_to_ask(record, exercises, len(record.exercises))

    @property
    def stage(self) -> Stage:
        """What is asked."""
        return self._stage

    @property
    def record(self) -> SessionRecord:
        """What was done."""
        return self._record

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is rated: the same as before the session."""
        return self._parts

    @property
    def before(self) -> Scores:
        """How it was before."""
        return self._before

    @property
    def scores(self) -> Scores:
        """How it is now, as far as it was answered."""
        return self._scores

    @property
    def place(self) -> Place | None:
        """Where the lowest pain is now."""
        return self._place

    @property
    def check(self) -> AfterCheck:
        """The one touch, and how hard it was, 0-10."""
        return self._check

    @property
    def asked_after(self) -> ExerciseRecord | None:
        """The last exercise, where the quick check belongs to it and was not answered yet."""
        item = None if self._asked is None else self._record.exercises[self._asked]
        return None if item is None or item.quick is not None else item

    @property
    def asked_name(self) -> str:
        """The name of that exercise."""
        item = self.asked_after
        return "" if item is None else self._exercises[item.exercise].name

    @property
    def quick(self) -> QuickAnswer | None:
        """What was answered about it."""
        return self._quick

    @property
    def asks_place(self) -> bool:
        """Whether there is pain now and there was pain before, so that its place can be compared."""
        was = self._before.lowest not in (None, Lowest.NONE)
        return was and bool(fitting_lowest(self._scores))

    @property
    def lowest_choices(self) -> tuple[Lowest, ...]:
        """The lowest points to choose from; empty where there is nothing to choose."""
        if not self.asks_place:
            return fitting_lowest(self._scores)
        possible = self._possible()
        return possible if len(possible) > 1 else ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the pain can have gone from where it was."""
        lowest = self._before.lowest
        if lowest is None:
            return ()
        return tuple(place for place in Place if possible_lowest(lowest, place))

    @property
    def missing(self) -> tuple[str, ...]:
        """Which questions are open: names of parts, and LOWEST. Effort may stay open."""
        found = [part.value for part in self._parts if getattr(self._scores, part) is None]
        unplaced = self.asks_place and self._place is None
        optional = self.asks_place and self._place is Place.HIGHER
        unchosen = bool(self.lowest_choices) and self._scores.lowest is None
        if unplaced or (unchosen and not optional):
            found.append(LOWEST)
        return tuple(found)

    @property
    def worse(self) -> bool:
        """Whether it ended worse by 2, or with the pain further down."""
        if self._check.feeling is Feeling.MOVED_DOWN:
            return True
        return ended_worse(reading_of(self._before), reading_of(self._scores), self._limits)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What was done, one line an exercise; those that were not reached stay out."""
        return tuple(
            self._line(item)
            for item in self._record.exercises
            if item.outcome is not Outcome.PLANNED
        )

    def answer_quick(self, answer: QuickAnswer | None) -> None:
        """Take the quick check after the last exercise."""
        self._quick = answer
        self.changed.emit()

    def touch(self, answer: QuickAnswer) -> None:
        """Take the one touch and the quick check at once, after a last exercise with one."""
        self._quick = answer
        self.feel(FEELINGS[answer])

    def feel(self, feeling: Feeling) -> None:
        """Take the one touch; worse and further down ask for the numbers."""
        self._check = replace(self._check, feeling=feeling)
        if felt_worse(feeling):
            if feeling is Feeling.MOVED_DOWN:
                self._place = Place.LOWER
            self._stage = Stage.NUMBERS
            self.changed.emit()
        else:
            self._finish()

    def rate(self, part: Part, value: int | None) -> None:
        """Take a score, or take it back."""
        self._scores = rated(self._scores, part, value)
        self._settle()

    def choose_place(self, place: Place | None) -> None:
        """Take where the lowest pain is, against before."""
        self._place = place
        self._scores = replace(self._scores, lowest=None)
        self._settle()

    def choose_lowest(self, lowest: Lowest | None) -> None:
        """Take the lowest point of pain."""
        self._scores = replace(self._scores, lowest=lowest)
        self.changed.emit()

    def choose_effort(self, effort: int | None) -> None:
        """Take how hard it was."""
        self._check = replace(self._check, effort=effort)
        self.changed.emit()

    def save(self) -> None:
        """Keep the answers, if none is missing, and show the summary."""
        if not self.missing:
            self._scores = complete(self._scores)
            self._finish()

    def skip(self) -> None:
        """Answer nothing more; what was answered is kept."""
        self._finish()

    @property
    def can_go_back(self) -> bool:
        """Whether there is an answer to give again."""
        return self._stage is not self._first

    def back(self) -> None:
        """Answer again: from the summary, or the one touch that asked for numbers."""
        if self._stage is Stage.SUMMARY:
            self._stage = self._from
            self.changed.emit()
        elif self.can_go_back:
            self._stage = self._first
            self._check, self._quick, self._place = AfterCheck(), None, None
            self._scores = Scores()
            self.changed.emit()

    def close(self) -> None:
        """Go back to Today."""
        self.closed.emit()

    def _settle(self) -> None:
        """Fill in the lowest point where the answers leave only one."""
        possible = self._possible() if self.asks_place else ()
        if len(possible) == 1:
            self._scores = replace(self._scores, lowest=possible[0])
        self.changed.emit()

    def _possible(self) -> tuple[Lowest, ...]:
        """Return the lowest points that the place can mean, those that fit the scores if any do."""
        if self._place is None or self._before.lowest is None:
            return ()
        possible = possible_lowest(self._before.lowest, self._place)
        fitting = tuple(low for low in possible if low in fitting_lowest(self._scores))
        return fitting or possible

    def _finish(self) -> None:
        self._from, self._stage = self._stage, Stage.SUMMARY
        self.answered.emit(AfterAnswers(self._scores, self._check, self._quick))
        self.changed.emit()

    def _line(self, item: ExerciseRecord) -> Line:
        exercise = self._exercises[item.exercise]
        sides = 2 if exercise.laterality in TWO_SIDED else 1
        planned = item.dose.sets * item.dose.reps * sides
        return Line(exercise.name, min(item.reps, planned), planned, item.outcome)
