"""A session goes by the seconds that pass, whatever the clock on the wall says, and notices sleep."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.plan import Plan
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.record import Ending
from sciatica_desktop.domain.session import Gap
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.viewmodels.session import SessionViewModel
from sciatica_desktop.viewmodels.surroundings import Surroundings
from tests.builders import make_exercise, single_item
from tests.fakes import FakeClock, RecordingChime, RecordingVoice, RecordingWakefulness


def silent(_words: object) -> str:
    return "words"


@dataclass
class Run:
    """One session of one exercise: 30 s get-ready, two repetitions of 25 s, 5 s rest between."""

    clock: FakeClock
    chime: RecordingChime
    voice: RecordingVoice
    awake: RecordingWakefulness
    journal: Journal
    plan: Plan
    exercises: Mapping[str, Exercise]

    def __post_init__(self) -> None:
        self.model = self.paced(1.0)

    def paced(self, speed: float) -> SessionViewModel:
        """Begin a session whose time runs so many times as fast."""
        around = Surroundings(
            self.clock, self.chime, self.voice, self.awake, silent, self.journal, speed
        )
        model = SessionViewModel(self.plan, self.exercises, around)
        model.start()
        return model

    def go(self, seconds: float) -> None:
        while seconds > 0:
            self.clock.go(min(0.25, seconds))
            seconds -= 0.25
            self.model.tick()

    def sleep(self, seconds: float) -> None:
        """Let the machine be suspended: session time stands still, as on Linux."""
        self.clock.machine_seconds += seconds
        self.model.tick()


@pytest.fixture
def run(tmp_path: Path, qtbot: QtBot) -> Iterator[Run]:
    exercise = make_exercise("a")
    plan = build_session_plan("small", single_item(exercise), {"a": exercise})
    clock, chime, voice = FakeClock(), RecordingChime(), RecordingVoice()
    with open_database(tmp_path / "diary.db") as database:
        journal, awake = Journal(database), RecordingWakefulness()
        yield Run(clock, chime, voice, awake, journal, plan, {"a": exercise})


@pytest.mark.parametrize("hours", [-26, -1, 1, 26])
def test_a_wall_clock_that_is_set_changes_no_second_of_a_session(run: Run, hours: int) -> None:
    run.go(40)
    run.clock.start += timedelta(hours=hours)
    run.go(45)
    (session,) = run.journal.sessions()
    assert session.end is not None
    assert (session.end.ending, session.end.seconds) == (Ending.COMPLETE, 85)
    assert session.exercises[0].seconds == 55


@pytest.mark.parametrize("hours", [-26, 26])
def test_after_a_crash_a_session_is_offered_whatever_the_clock_says(run: Run, hours: int) -> None:
    run.go(40)
    run.clock.start += timedelta(hours=hours)
    run.go(20)
    unfinished = run.journal.unfinished()
    assert unfinished is not None
    assert unfinished.item == 0
    run.journal.finish(unfinished.session.id, run.clock.wall(), Ending.PARTIAL, 30)
    assert run.journal.unfinished() is None


def test_a_suspended_machine_finds_the_session_where_it_was(run: Run) -> None:
    run.go(40)
    before, heard = run.model.scene(), len(run.chime.rung)
    run.sleep(8 * 3600)
    after = run.model.scene()
    assert after.paused
    assert after.seconds_left == before.seconds_left
    assert len(run.chime.rung) == heard, "nothing rings for the hours of sleep"
    assert run.voice.hushed >= 1
    run.model.toggle_pause()
    run.go(3 + 45)
    (session,) = run.journal.sessions()
    assert session.end is not None
    assert session.end.seconds == 85


def test_sleep_in_a_pause_changes_nothing(run: Run) -> None:
    run.go(40)
    run.model.pause()
    left = run.model.scene().seconds_left
    run.sleep(3600)
    assert run.model.scene().seconds_left == left


@given(st.floats(0, 2), st.floats(2.001, 1e6))
def test_two_looks_more_than_two_seconds_apart_pause(awake: float, away: float) -> None:
    assert not Gap(awake, 0).pauses
    assert Gap(away, 0).pauses


@pytest.mark.parametrize(("speed", "stalled"), [(1.0, 3.0), (30.0, 3.0), (30.0, 3600.0)])
def test_a_program_that_was_held_up_did_not_sleep(run: Run, speed: float, stalled: float) -> None:
    run.model = run.paced(speed)
    gaps: list[Gap] = []
    run.model.interrupted.connect(gaps.append)
    run.clock.seconds += stalled * speed
    run.clock.machine_seconds += stalled
    run.model.tick()
    (gap,) = gaps
    assert (gap.seconds, gap.asleep) == (stalled, False)
    assert run.model.scene().paused


def test_a_machine_that_was_asleep_is_told_from_one_that_was_held_up(run: Run) -> None:
    gaps: list[Gap] = []
    run.model.interrupted.connect(gaps.append)
    run.sleep(3600)
    assert [gap.asleep for gap in gaps] == [True]


def test_a_pause_keeps_the_screen_lit_and_only_the_end_lets_it_go_dark(run: Run) -> None:
    run.go(40)
    assert run.awake.awake
    run.model.pause()
    run.clock.go(1800)
    run.model.tick()
    assert run.awake.awake, "the clock stands, the session does not"
    run.model.finish()
    assert not run.awake.awake
