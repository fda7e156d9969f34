"""One whole session of the real "Eight simple exercises", from plan to disk, in virtual time."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.plan import PhaseKind, Plan, Side
from sciatica_desktop.domain.planning import build_session_plan, planned_items
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.record import Ending, Outcome, SessionRecord
from sciatica_desktop.domain.tone import Tone
from sciatica_desktop.domain.words import Words
from sciatica_desktop.storage.database import open_database
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.viewmodels.session import SessionViewModel
from sciatica_desktop.viewmodels.surroundings import Surroundings
from tests.content import real_catalogue
from tests.fakes import FakeClock, RecordingChime, RecordingVoice, RecordingWakefulness

MOST_TICKS = 2000


def spoken(words: Words) -> str:
    return type(words).__name__


class Line:
    """A session of the real programme over a real file."""

    def __init__(self, file: Path) -> None:
        catalogue = real_catalogue()
        items = planned_items(catalogue, catalogue.programmes["eight-simple"])
        self.plan: Plan = build_session_plan(
            "eight-simple", items, catalogue.exercises, legs=legs_of(SoreLeg.RIGHT)
        )
        self.clock = FakeClock()
        self.chime = RecordingChime()
        self.voice = RecordingVoice()
        self.file = file
        self.database = open_database(file)
        around = Surroundings(
            clock=self.clock,
            chime=self.chime,
            voice=self.voice,
            wakefulness=RecordingWakefulness(),
            wording=spoken,
            journal=Journal(self.database),
        )
        self.model = SessionViewModel(self.plan, catalogue.exercises, around)

    def lead(self, *, until: str = "") -> None:
        """Let time pass in looks of half a second, to the end or to an exercise."""
        for _ in range(MOST_TICKS * 2):
            if self.model.record.end or self.model.scene().exercise.id == until:
                return
            self.clock.go(0.5)
            self.model.tick()
        raise AssertionError("the session does not end")

    def read_again(self) -> SessionRecord:
        """Return the session as the next start of the program finds it."""
        self.database.close()
        with open_database(self.file) as database:
            (session,) = Journal(database).sessions()
        return session


@pytest.fixture
def line(tmp_path: Path, qtbot: QtBot) -> Iterator[Line]:
    line = Line(tmp_path / "profile" / "diary.db")
    yield line
    line.database.close()


def test_eight_simple_exercises_are_led_heard_and_remembered(line: Line) -> None:
    line.model.start()
    line.lead()
    session = line.read_again()
    assert session == line.model.record
    assert session.programme == "eight-simple"
    assert session.end is not None
    assert (session.end.ending, session.end.seconds) == (Ending.COMPLETE, line.plan.total_s)
    assert (session.end.at - session.begun).total_seconds() == line.plan.total_s
    # The catalogue's 14:56, and 20 s + 10 s more for getting down at first and up at last.
    assert line.plan.total_s == 896 + 20 + 10
    assert [e.outcome for e in session.exercises] == [Outcome.DONE] * 8
    assert [e.seconds for e in session.exercises] == [130, 50, 108, 96, 138, 130, 88, 46]
    assert [e.reps for e in session.exercises] == [4, 10, 10, 12, 4, 4, 10, 6]
    assert session.exercises[1].side is Side.RIGHT


def test_every_phase_of_a_session_is_heard(line: Line) -> None:
    line.model.start()
    line.lead()
    kinds = Counter(phase.kind for phase in line.plan.phases)
    heard = Counter(line.chime.rung)
    for tone, kind in [
        (Tone.GET_READY, PhaseKind.GET_READY),
        (Tone.MOVE_IN, PhaseKind.MOVE_IN),
        (Tone.HOLD, PhaseKind.HOLD),
        (Tone.MOVE_OUT, PhaseKind.MOVE_OUT),
        (Tone.REST, PhaseKind.REST),
        (Tone.CHANGE_SIDES, PhaseKind.CHANGE_SIDES),
    ]:
        assert heard[tone] == kinds[kind]
    long_holds = [
        p for p in line.plan.phases if p.kind is PhaseKind.HOLD and (p.duration_s or 0) >= 5
    ]
    assert heard[Tone.TICK] == 3 * len(long_holds)
    assert heard[Tone.DONE] == 1
    assert line.voice.said.count("Announcement") == 8


def test_a_person_skips_pauses_repeats_and_stops_early(line: Line) -> None:
    model = line.model
    model.start()
    line.lead(until="pelvic-tilt")
    model.next()
    assert model.scene().exercise.id == "lying-knee-rolls"
    line.clock.go(60)
    model.tick()
    assert model.scene().paused, "a minute between two looks is sleep"
    model.toggle_pause()
    line.lead(until="seated-hamstring-stretch")
    model.previous()
    assert model.scene().exercise.id == "figure-four-supine"
    model.more_time()
    line.lead(until="prone-press-up")
    model.finish()
    session = line.read_again()
    assert session.end is not None
    assert session.end.ending is Ending.EARLY
    outcomes = {e.exercise: e.outcome for e in session.exercises}
    assert outcomes == {
        "knee-to-chest": Outcome.DONE,
        "nerve-glide-supine": Outcome.DONE,
        "pelvic-tilt": Outcome.SKIPPED,
        "lying-knee-rolls": Outcome.DONE,
        "figure-four-supine": Outcome.DONE,
        "seated-hamstring-stretch": Outcome.DONE,
        "prone-press-up": Outcome.PLANNED,
        "standing-back-extension": Outcome.PLANNED,
    }
    twice = next(e for e in session.exercises if e.exercise == "figure-four-supine")
    assert (twice.reps, twice.seconds) == (8, 2 * 138)


def test_after_a_crash_the_trail_leads_to_the_exercise(line: Line) -> None:
    line.model.start()
    line.lead(until="figure-four-supine")
    line.database.close()
    with open_database(line.file) as database:
        unfinished = Journal(database).unfinished()
    assert unfinished is not None
    assert unfinished.session == line.model.record
    assert line.plan.items[unfinished.item].exercise == "figure-four-supine"


def test_every_frame_of_a_session_can_be_shown(line: Line) -> None:
    line.model.start()
    shown = set()
    left = line.model.scene().left_s
    while not line.model.record.end:
        line.clock.go(0.25)
        line.model.tick()
        scene = line.model.scene()
        assert 0 <= scene.fraction <= 1
        assert 0 <= scene.segment_done <= 1
        assert 0 <= scene.moment.u <= 1
        assert 0 <= scene.moment.breath <= 1
        assert scene.left_s <= left
        assert scene.elapsed_s + scene.left_s == pytest.approx(line.plan.total_s)
        left = scene.left_s
        shown.add((scene.exercise.id, scene.step.text))
    assert {exercise for exercise, _ in shown} == {item.exercise for item in line.plan.items}
    for item in line.plan.items:
        sentences = {text for exercise, text in shown if exercise == item.exercise}
        assert len(sentences) >= 3, f"{item.exercise} shows only {sentences}"
