"""Writes down a session while it runs, so that whatever was cued is already on disk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sciatica_desktop.domain.events import Events, PhaseEnded, PhaseStarted, SessionFinished
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.record import (
    End,
    ExerciseRecord,
    Light,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.recording import tally_of
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.safety.traffic_light import worse
from sciatica_desktop.domain.session import Finished, Session, remaining_seconds
from sciatica_desktop.domain.tally import Work
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.storage.journal import Journal

Wall = Callable[[float], datetime]


class Trail:
    """The record of one session, in memory and in the journal.

    `wall` returns the local time of an instant of session time. A journal that cannot be written
    never stops a session: `trouble` says what is wrong, and once it can be written again the whole
    record is.
    """

    def __init__(self, journal: Journal | None, record: SessionRecord, wall: Wall) -> None:
        self._journal = journal
        self._wall = wall
        self._expected: int | None = None
        self._behind = False  # something could not be written
        self.record = record
        self.tally = tally_of(record)
        self.trouble: str | None = None

    def begin(self) -> None:
        """Write the session and its plan."""
        self._write(lambda journal: journal.begin(self.record))

    def before_cues(self, session: Session, events: Events) -> None:
        """Write each phase that starts, unless it was expected and so is on disk already."""
        for event in events:
            if isinstance(event, PhaseStarted) and event.number != self._expected:
                self._expect(session, event.number, event.at)

    def after_cues(self, session: Session, events: Events, now: float) -> None:
        """Write what was done, and the phase that comes next while this one runs."""
        for event in events:
            self.tally = self.tally.counted(session.plan, event)
        for item in sorted({e.phase.item for e in events if isinstance(e, PhaseEnded)}):
            self._write_exercise(item, self.tally.works[item])
        for event in events:
            if isinstance(event, SessionFinished):
                self._write_end(End(self._wall(event.at), event.ending, self.tally.seconds))
        if isinstance(session, Finished) or not any(isinstance(e, PhaseStarted) for e in events):
            return
        if session.number + 1 < len(session.plan.phases):
            due = now + (remaining_seconds(session, now) or 0)
            self._expect(session, session.number + 1, due)

    def forget_expected(self) -> None:
        """Take it that what was expected may not come: the plan has changed."""
        self._expected = None

    def insert(self, record: ExerciseRecord) -> None:
        """Take one more exercise in at its number; those behind it move on by one."""
        before, behind = (
            self.record.exercises[: record.number],
            self.record.exercises[record.number :],
        )
        moved = tuple(replace(e, number=e.number + 1) for e in behind)
        self.record = replace(self.record, exercises=(*before, record, *moved))
        self.tally = self.tally.inserted(record.number)
        self._write(lambda journal: journal.exercises((record, *moved)))

    def mark(self, item: int, light: Light | None, stop: StopReason | None) -> None:
        """Keep the most serious light of an exercise, and why it is stopped."""
        old = self.record.exercises[item]
        shown = worse(*(one for one in (old.light, light) if one is not None))
        known = light is not None or old.light is not None
        self._put(replace(old, light=shown if known else None, stop=stop or old.stop))

    def quick(self, item: int, answer: QuickAnswer, lowest: Lowest | None) -> None:
        """Write the answer to the quick check after an exercise, over one given before."""
        self._put(replace(self.record.exercises[item], quick=answer, quick_lowest=lowest))

    def leave_out(self, item: int, stop: StopReason) -> None:
        """Write an exercise as left out by a rule."""
        left = replace(self.tally.works[item], outcome=Outcome.SKIPPED)
        works = self.tally.works
        self.tally = replace(self.tally, works=(*works[:item], left, *works[item + 1 :]))
        self._put(replace(self.record.exercises[item], outcome=Outcome.SKIPPED, stop=stop))

    def _put(self, exercise: ExerciseRecord) -> None:
        exercises = list(self.record.exercises)
        exercises[exercise.number] = exercise
        self.record = replace(self.record, exercises=tuple(exercises))
        self._write(lambda journal: journal.exercise(exercise))

    def _expect(self, session: Session, number: int, due: float) -> None:
        self._expected = number
        phase, at = session.plan.phases[number], self._wall(due)
        self._write(lambda journal: journal.expect(self.record.id, number, phase, at))

    def _write_exercise(self, item: int, work: Work) -> None:
        old = self.record.exercises[item]
        self._put(replace(old, reps=work.reps, seconds=work.seconds, outcome=work.outcome))

    def _write_end(self, end: End) -> None:
        self.record = replace(self.record, end=end)
        session = self.record.id
        self._write(lambda journal: journal.finish(session, end.at, end.ending, end.seconds))

    def _write(self, change: Callable[[Journal], None]) -> None:
        if self._journal is None:
            return
        try:
            if self._behind:
                self._journal.put(self.record)
            change(self._journal)
        except StorageError as trouble:
            self._behind, self.trouble = True, str(trouble)
        else:
            self._behind, self.trouble = False, None
