"""Sessions that are killed at random moments: `python -m tests.kills KILLS FOLDER [SEED]`.

Each round forks a process that runs a real plan, many times as fast, over a real file, and kills
it with SIGKILL: most once the session had begun, however long that took, some at any moment. What
it had cued comes through a pipe; the file then has to know of all of that.
"""

import json
import os
import random
import select
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.plan import PhaseKind, Plan
from sciatica_desktop.domain.planning import build_session_plan, planned_items
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.record import Ending, Outcome, SessionRecord
from sciatica_desktop.domain.recording import new_record, partial_work
from sciatica_desktop.domain.tone import Tone
from sciatica_desktop.domain.words import Words
from sciatica_desktop.services.chime import NullChime
from sciatica_desktop.services.clock import SystemClock
from sciatica_desktop.services.voice import NullVoice
from sciatica_desktop.services.wakefulness import NullWakefulness
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.viewmodels.session import SessionViewModel
from sciatica_desktop.viewmodels.surroundings import Surroundings
from tests.builders import expected_phases
from tests.content import real_catalogue

SPEED = 120.0
LONGEST_S = 0.5
EARLY = 0.2  # share of the kills that do not wait for the beginning
KEY = UUID(int=7, version=4)


def plan_from(first: int) -> Plan:
    """Return the plan of the eight exercises, begun with one of them."""
    catalogue = real_catalogue()
    items = planned_items(catalogue, catalogue.programmes["eight-simple"])
    legs = legs_of(SoreLeg.RIGHT)
    return build_session_plan("eight-simple", items, catalogue.exercises, legs=legs, first=first)


class TellingChime(NullChime):
    """Writes the number of the phase that is cued, so that it outlives the process."""

    model: SessionViewModel

    def __init__(self, pipe: int) -> None:
        super().__init__()
        self._pipe = pipe

    def ring(self, tone: Tone, at: float | None = None) -> None:
        session = self.model._session
        if tone is not Tone.TICK:
            number = getattr(session, "number", len(session.plan.phases))
            os.write(self._pipe, f"{number}\n".encode())


def say_nothing(_words: Words) -> str:
    return ""


def lead(file: Path, first: int, pipe: int) -> None:
    """Run a session to its end."""
    application = QCoreApplication([])
    chime, clock = TellingChime(pipe), SystemClock(SPEED)
    plan, exercises = plan_from(first), real_catalogue().exercises
    with open_database(file) as database:
        around = Surroundings(
            clock=clock,
            chime=chime,
            voice=NullVoice(),
            wakefulness=NullWakefulness(),
            wording=say_nothing,
            journal=Journal(database),
            speed=SPEED,
        )
        # The record has a key that is known, as one that is taken up again.
        record = new_record(KEY, clock.wall(), plan, exercises)
        Journal(database).begin(record)
        os.write(pipe, b"begun\n")
        model = SessionViewModel(plan, exercises, around, resumed=record)
        chime.model = model
        model.finished.connect(application.quit)
        model.start()
        application.exec()
    os.write(pipe, b"ended\n")


@dataclass
class Round:
    """What one killed session had told, and whether it was over."""

    first: int
    cued: list[int]
    begun: bool
    ended: bool


def kill_one(file: Path, first: int, after_s: float, *, early: bool) -> Round:
    """Fork a session, kill it after some seconds, and return what it had cued."""
    out, pipe = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        try:
            lead(file, first, pipe)
        finally:
            os._exit(0)
    os.close(pipe)
    told = b"" if early else os.read(out, 65536)
    told += read_for(out, after_s)
    os.kill(child, signal.SIGKILL)
    told += read_for(out, None)
    os.close(out)
    os.waitpid(child, 0)
    words = told.decode().split()
    cued = [int(word) for word in words if word.isdigit()]
    return Round(first, cued, "begun" in words, "ended" in words)


def read_for(out: int, seconds: float | None) -> bytes:
    """Return what comes until the time is over or nothing more can come."""
    end, told = time.monotonic() + (seconds or 0), b""
    while True:
        left = None if seconds is None else max(0.0, end - time.monotonic())
        if not select.select([out], [], [], left)[0]:
            return told
        data = os.read(out, 65536)
        if not data:
            return told
        told += data


def judge(file: Path, told: Round) -> str:
    """Look at the file as the next start does; return what a person would be offered."""
    plan = plan_from(told.first)
    if not file.exists():
        assert not told.begun
        return "nothing had begun"
    with open_database(file) as database:
        assert database.integrity() == "ok"
        journal = Journal(database)
        session = journal.session(KEY)
        unfinished = journal.unfinished()
        if session is None:
            assert not told.begun
            return "nothing had begun"
        if session.end is not None:
            assert unfinished is None, "what had ended is offered"
            assert [e.outcome for e in session.exercises[told.first :]] == [Outcome.DONE] * (
                len(session.exercises) - told.first
            )
            return "it had ended"
        assert not told.ended
        assert unfinished is not None, "what had begun is not offered"
        known = [phase.number for phase in expected_phases(journal, KEY)]
        missing = set(told.cued) - {len(plan.phases)} - set(known)
        assert not missing, f"cued and not on disk: {missing}"
        if told.cued:
            last = min(told.cued[-1], len(plan.phases) - 1)
            items = {plan.phases[n].item for n in (last, min(last + 1, len(plan.phases) - 1))}
            assert unfinished.item in items, f"{unfinished.item} offered, {items} was at hand"
            assert_nothing_else_lost(session, plan, told.cued)
        return take_up(journal, unfinished.item, session)


def assert_nothing_else_lost(session: SessionRecord, plan: Plan, cued: list[int]) -> None:
    """All that had ended before the cue before the last one is on disk, by the second."""
    for item, exercise in enumerate(session.exercises):
        ended = [
            p.duration_s or 0
            for n, p in enumerate(plan.phases)
            if p.item == item and p.kind is not PhaseKind.GET_READY and n < sure_of(cued)
            if n >= plan.beginning(plan.first)
        ]
        assert exercise.seconds >= sum(ended), f"{exercise.exercise}: {exercise.seconds}"


def sure_of(cued: list[int]) -> int:
    """Return the phase whose cue came after everything before it was written."""
    return cued[-2] if len(cued) > 1 else 0


def take_up(journal: Journal, item: int, session: SessionRecord) -> str:
    """Resume, keep or drop: each in its turn leaves nothing to be offered."""
    choice = ("resume", "keep", "drop")[item % 3]
    if choice == "drop":
        journal.drop(session.id)
    elif choice == "keep":
        for exercise in partial_work(session):
            journal.exercise(exercise)
        journal.finish(session.id, SystemClock().wall(), Ending.PARTIAL, 1)
    else:
        journal.finish(session.id, SystemClock().wall(), Ending.COMPLETE, 1)
    assert journal.unfinished() is None
    return choice


def main(kills: int, folder: Path, seed: int) -> None:
    """Kill so many sessions and print what was found as one line of JSON."""
    chance, found = random.Random(seed), Counter[str]()
    real_catalogue()
    for number in range(kills):
        file = folder / f"{number}" / "diary.db"
        first, after_s = chance.randrange(8), chance.uniform(0, LONGEST_S)
        told = kill_one(file, first, after_s, early=chance.random() < EARLY)
        try:
            found[judge(file, told)] += 1
        except AssertionError as wrong:
            raise AssertionError(
                f"kill {number} of seed {seed}, after {after_s:.3f} s: {told}"
            ) from wrong
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
