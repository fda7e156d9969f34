"""Writes down a session while it runs, so that whatever was cued is already on disk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sciatica_desktop.domain.events import (
    Event,
    Events,
    ExerciseEnded,
    PhaseStarted,
    SessionFinished,
)
from sciatica_desktop.domain.record import End, SessionRecord
from sciatica_desktop.domain.recording import tally_of
from sciatica_desktop.domain.session import Finished, Session, remaining_seconds
from sciatica_desktop.domain.tally import Work
from sciatica_desktop.storage.errors import StorageError
from sciatica_desktop.storage.journal import Journal

Wall = Callable[[float], datetime]


class Trail:
    """The record of one session, in memory and in the journal.

    `wall` returns the local time of an instant of session time. A journal that cannot be written
    never stops a session: `trouble` says what is wrong.
    """

    def __init__(self, journal: Journal | None, record: SessionRecord, wall: Wall) -> None:
        self._journal = journal
        self._wall = wall
        self._expected: int | None = None
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
            self._follow(session, event)
        if isinstance(session, Finished) or not any(isinstance(e, PhaseStarted) for e in events):
            return
        if session.number + 1 < len(session.plan.phases):
            due = now + (remaining_seconds(session, now) or 0)
            self._expect(session, session.number + 1, due)

    def _follow(self, session: Session, event: Event) -> None:
        self.tally = self.tally.counted(session.plan, event)
        match event:
            case ExerciseEnded(item=item):
                self._write_exercise(item, self.tally.works[item])
            case SessionFinished(at=at, ending=ending):
                self._write_end(End(self._wall(at), ending, self.tally.seconds))
            case _:
                pass

    def _expect(self, session: Session, number: int, due: float) -> None:
        self._expected = number
        phase, at = session.plan.phases[number], self._wall(due)
        self._write(lambda journal: journal.expect(self.record.id, number, phase, at))

    def _write_exercise(self, item: int, work: Work) -> None:
        exercises = list(self.record.exercises)
        done = exercises[item] = replace(
            exercises[item], reps=work.reps, seconds=work.seconds, outcome=work.outcome
        )
        self.record = replace(self.record, exercises=tuple(exercises))
        self._write(lambda journal: journal.exercise(done))

    def _write_end(self, end: End) -> None:
        self.record = replace(self.record, end=end)
        session = self.record.id
        self._write(lambda journal: journal.finish(session, end.at, end.ending, end.seconds))

    def _write(self, change: Callable[[Journal], None]) -> None:
        if self._journal is None:
            return
        try:
            change(self._journal)
        except StorageError as trouble:
            self.trouble = str(trouble)
