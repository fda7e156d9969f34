"""The session as a page has it: clocks, sound, disk and screen together."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sciatica_desktop.domain.exercise import Dose, Doses, Exercise, Laterality
from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.plan import PhaseKind, Side
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.preferences import Wait
from sciatica_desktop.domain.profile import SoreLeg
from sciatica_desktop.domain.record import Ending, Outcome, SessionRecord
from sciatica_desktop.domain.session import Gap
from sciatica_desktop.domain.tone import Tone
from sciatica_desktop.domain.words import Words
from sciatica_desktop.storage.database import Database, open_database
from sciatica_desktop.storage.journal import Journal
from sciatica_desktop.viewmodels.session import SessionViewModel
from sciatica_desktop.viewmodels.surroundings import Surroundings
from tests.builders import expected_phases, make_exercise, single_item
from tests.fakes import FakeClock, RecordingChime, RecordingVoice, RecordingWakefulness


def spoken(words: Words) -> str:
    """Stand in for ui/wording."""
    return type(words).__name__


@dataclass
class Room:
    """A session of made exercises, and everything around it."""

    clock: FakeClock
    chime: RecordingChime
    voice: RecordingVoice
    wakefulness: RecordingWakefulness
    journal: Journal
    tones: list[Tone] = field(default_factory=list)
    seen: list[object] = field(default_factory=list)

    def model(
        self,
        *exercises: Exercise,
        pace: Pace | None = None,
        leg: SoreLeg | None = None,
        first: int = 0,
        resumed: SessionRecord | None = None,
        speed: float = 1.0,
        journal: bool = True,
    ) -> SessionViewModel:
        """Return a session that was not started yet: 30 s get-ready, then 3 in, 20 held, 2 out."""
        named = {e.id: e for e in exercises or (make_exercise("a"), make_exercise("b"))}
        items = [item for exercise in named.values() for item in single_item(exercise)]
        plan = build_session_plan("small", items, named, pace=pace, legs=legs_of(leg), first=first)
        around = Surroundings(
            clock=self.clock,
            chime=self.chime,
            voice=self.voice,
            wakefulness=self.wakefulness,
            wording=spoken,
            journal=self.journal if journal else None,
            speed=speed,
        )
        model = SessionViewModel(plan, named, around, resumed=resumed)
        model.cue_rung.connect(self.tones.append)
        model.scene_changed.connect(self.seen.append)
        return model

    def pass_time(self, model: SessionViewModel, seconds: float) -> None:
        """Let time pass in looks of a second, as the timer would."""
        while seconds > 0:
            self.clock.go(min(1.0, seconds))
            seconds -= 1.0
            model.tick()


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "profile" / "diary.db") as database:
        yield database


@pytest.fixture
def room(db: Database, qtbot: QtBot) -> Room:
    return Room(
        FakeClock(), RecordingChime(), RecordingVoice(), RecordingWakefulness(), Journal(db)
    )


def expected(room: Room, model: SessionViewModel) -> list[tuple[int, str]]:
    return [(e.number, e.kind.value) for e in expected_phases(room.journal, model.record.id)]


def test_a_started_session_gets_ready_is_heard_seen_written_and_awake(room: Room) -> None:
    model = room.model()
    assert model.scene().paused
    model.start()
    assert room.chime.rung == room.tones == [Tone.GET_READY]
    assert room.voice.said == [], "the voice leaves the tone its instant"
    room.pass_time(model, 0.25)
    assert room.voice.said == ["Announcement"]
    assert model.scene().kind is PhaseKind.GET_READY
    assert room.wakefulness.awake
    unfinished = room.journal.unfinished()
    assert unfinished is not None
    assert unfinished.session == model.record


def test_a_phase_is_on_disk_while_the_one_before_it_runs(room: Room) -> None:
    model = room.model()
    model.start()
    assert expected(room, model) == [(0, "get_ready"), (1, "move_in")]
    move_in = expected_phases(room.journal, model.record.id)[1]
    assert (move_in.due - room.clock.wall()).total_seconds() == 30
    room.pass_time(model, 30)
    assert expected(room, model)[2:] == [(2, "hold")]


def test_every_cue_finds_its_phase_on_disk(room: Room) -> None:
    model = room.model()
    written: list[PhaseKind] = []
    model.cue_rung.connect(lambda tone: written.append(last_started(room, model)))
    model.start()
    room.pass_time(model, 33)
    model.next()
    model.previous()
    assert written == ["get_ready", "move_in", "hold", "get_ready", "get_ready"]


def last_started(room: Room, model: SessionViewModel) -> PhaseKind:
    """Return the phase that the screen shows, which must be the newest on disk."""
    on_disk = expected_phases(room.journal, model.record.id)[-1]
    assert on_disk.kind is model.scene().kind
    assert on_disk.item == model.scene().segment
    return on_disk.kind


def test_tones_follow_the_cue_plan(room: Room) -> None:
    model = room.model()
    model.start()
    room.pass_time(model, 30 + 3 + 20 + 2 + 1)
    hold = [Tone.HOLD, Tone.TICK, Tone.TICK, Tone.TICK]
    assert room.chime.rung == [Tone.GET_READY, Tone.MOVE_IN, *hold, Tone.MOVE_OUT, Tone.REST]
    assert room.voice.said == ["Announcement", "Count", "Hold", "Halfway", "Rest"]


def test_after_a_late_look_only_the_newest_cue_is_heard(room: Room) -> None:
    model = room.model()
    model.start()
    room.clock.seconds += 33.5
    model.tick()
    assert room.chime.rung == [Tone.GET_READY, Tone.HOLD]
    room.pass_time(model, 0.25)
    assert room.voice.said == ["Announcement", "Hold"]


def test_pausing_is_silent_at_once_and_resuming_counts_in(room: Room) -> None:
    model = room.model()
    model.start()
    room.pass_time(model, 10)
    room.voice.talks = True
    model.toggle_pause()
    assert room.chime.hushed
    assert room.chime.expected == ()
    assert not room.voice.talks
    assert model.scene().paused
    room.clock.go(500)
    assert model.scene().seconds_left == 20
    model.toggle_pause()
    assert model.scene().count_in == 3
    room.pass_time(model, 2)
    assert model.scene().count_in == 1
    room.pass_time(model, 1)
    assert model.scene().count_in is None
    assert model.scene().seconds_left == 20
    assert room.chime.rung == [Tone.GET_READY, Tone.TICK, Tone.TICK, Tone.TICK]


def test_a_machine_that_slept_finds_its_session_paused_where_it_was(room: Room) -> None:
    model = room.model()
    gaps: list[Gap] = []
    model.interrupted.connect(gaps.append)
    model.start()
    room.pass_time(model, 10)
    room.clock.machine_seconds += 3600
    model.tick()
    assert [gap.asleep for gap in gaps] == [True]
    assert model.scene().paused
    assert model.scene().seconds_left == 20


def test_sleep_is_noticed_also_when_a_key_is_the_first_to_look(room: Room) -> None:
    model = room.model()
    model.start()
    room.clock.go(3600)
    model.toggle_pause()
    assert model.scene().paused
    assert model.scene().seconds_left == 30
    model.toggle_pause()
    assert model.scene().count_in == 3


def test_a_long_pause_is_no_sleep(room: Room) -> None:
    model = room.model()
    gaps: list[Gap] = []
    model.interrupted.connect(gaps.append)
    model.start()
    model.pause()
    room.clock.go(3600)
    model.toggle_pause()
    assert gaps == []


def test_next_writes_what_was_skipped_and_begins_the_next(room: Room) -> None:
    model = room.model()
    model.start()
    room.pass_time(model, 40)
    model.next()
    scene = model.scene()
    assert (scene.exercise.id, scene.kind) == ("b", PhaseKind.GET_READY)
    skipped = model.record.exercises[0]
    assert (skipped.outcome, skipped.reps, skipped.seconds) == (Outcome.SKIPPED, 0, 10)
    assert room.journal.session(model.record.id) == model.record


def test_previous_begins_anew(room: Room) -> None:
    model = room.model()
    model.start()
    room.pass_time(model, 40)
    model.previous()
    assert model.scene().kind is PhaseKind.GET_READY
    assert model.scene().elapsed_s == 40


def test_fifteen_seconds_more_are_seen_at_once(room: Room) -> None:
    model = room.model()
    model.start()
    before = model.scene()
    model.more_time()
    after = model.scene()
    assert after.seconds_left == 45
    assert after.left_s == before.left_s + 15
    assert after.segments[0] == before.segments[0] + 15


def test_a_session_that_is_over_takes_no_more_seconds(room: Room) -> None:
    model = room.model()
    model.start()
    model.finish()
    assert model.more_time() is None


def test_what_was_begun_behind_is_told_from_what_was_left_out(room: Room) -> None:
    model = room.model(first=1)
    model.start()
    assert model.scene().left_out == {0}, "begun from the second exercise on"
    model.previous()
    assert model.scene().left_out == set()
    room.pass_time(model, 40)
    model.next()
    assert model.scene().left_out == set(), "some of it was done"


def test_an_exercise_that_was_gone_past_is_left_out(room: Room) -> None:
    model = room.model()
    model.start()
    room.pass_time(model, 10)
    model.next()
    assert model.scene().left_out == {0}


def test_finishing_early_is_written_as_a_choice(room: Room) -> None:
    model = room.model()
    ended: list[bool] = []
    model.finished.connect(lambda: ended.append(True))
    model.start()
    room.pass_time(model, 40)
    model.finish()
    assert ended == [True]
    assert not room.wakefulness.awake
    (session,) = room.journal.sessions()
    assert session.end is not None
    assert (session.end.ending, session.end.seconds) == (Ending.EARLY, 40)
    assert [e.outcome for e in session.exercises] == [Outcome.PARTLY, Outcome.PLANNED]
    assert model.scene().exercise.id == "a"
    model.tick()
    assert ended == [True]


def test_time_alone_completes_a_session(room: Room) -> None:
    model = room.model()
    model.start()
    room.pass_time(model, 30 + 55 + 10 + 55)
    (session,) = room.journal.sessions()
    assert session == model.record
    assert session.end is not None
    assert (session.end.ending, session.end.seconds) == (Ending.COMPLETE, 150)
    assert [(e.outcome, e.reps, e.seconds) for e in session.exercises] == [
        (Outcome.DONE, 2, 55)
    ] * 2
    assert room.chime.rung[-1] is Tone.DONE
    assert room.voice.said[-1] == "AllDone"


def test_a_key_ends_the_wait_in_front_of_an_exercise(room: Room) -> None:
    model = room.model(pace=Pace(Wait.FLOOR))
    model.start()
    assert model.scene().waiting
    assert model.scene().seconds_left is None
    room.pass_time(model, 100)
    assert model.scene().waiting
    model.toggle_pause()
    assert not model.scene().waiting
    assert model.scene().seconds_left == 30


def test_muted_nothing_is_heard_but_the_screen_still_flashes(room: Room) -> None:
    model = room.model()
    switched: list[bool] = []
    model.sound_changed.connect(lambda: switched.append(model.muted))
    model.toggle_mute()
    model.start()
    assert room.chime.rung == []
    assert room.voice.said == []
    assert room.tones == [Tone.GET_READY]
    model.toggle_mute()
    room.pass_time(model, 30)
    assert room.chime.rung == [Tone.MOVE_IN]
    assert switched == [True, False]


def test_the_voice_alone_can_be_switched_off(room: Room) -> None:
    model = room.model()
    model.toggle_voice()
    assert not model.voice_on
    model.start()
    assert room.chime.rung == [Tone.GET_READY]
    assert room.voice.said == []
    model.toggle_voice()
    room.pass_time(model, 31)
    assert room.voice.said == ["Count"]
    assert room.voice.hushed == 1


def test_what_is_missing_is_said_a_line_each(room: Room) -> None:
    room.chime.missing = "No sound device."
    room.wakefulness.missing = "The screen may blank."
    told: list[str] = []
    model = room.model()
    model.trouble_changed.connect(told.append)
    model.start()
    room.chime.missing = room.wakefulness.missing = None
    room.pass_time(model, 1)
    assert told == ["No sound device.\nThe screen may blank.", ""]
    assert model.trouble == ""


def test_a_session_goes_on_when_the_diary_cannot_be_written(room: Room, db: Database) -> None:
    model = room.model()
    model.start()
    db.write("PRAGMA query_only = ON")
    room.pass_time(model, 33)
    assert model.scene().kind is PhaseKind.HOLD
    assert "cannot be written" in model.trouble
    model.finish()
    assert model.record.end is not None


def test_a_diary_that_can_be_written_again_gets_the_whole_session(room: Room, db: Database) -> None:
    model = room.model()
    db.write("PRAGMA query_only = ON")
    model.start()
    room.pass_time(model, 33)
    db.write("PRAGMA query_only = OFF")
    room.pass_time(model, 5)
    model.finish()
    assert model.trouble == ""
    assert room.journal.session(model.record.id) == model.record


def test_a_session_needs_no_diary(room: Room) -> None:
    model = room.model(journal=False)
    model.start()
    room.pass_time(model, 40)
    model.finish()
    assert model.record.exercises[0].seconds == 10
    assert room.journal.count() == 0


def test_a_crashed_session_goes_on_with_what_it_had_done(room: Room) -> None:
    crashed = room.model()
    crashed.start()
    room.pass_time(crashed, 30 + 55 + 12)
    unfinished = room.journal.unfinished()
    assert unfinished is not None
    assert unfinished.item == 1
    model = room.model(resumed=unfinished.session, first=unfinished.item)
    model.start()
    assert model.scene().exercise.id == "b"
    assert model.scene().elapsed_s == 55
    room.pass_time(model, 30 + 55)
    (session,) = room.journal.sessions()
    assert [e.outcome for e in session.exercises] == [Outcome.DONE] * 2


def test_the_side_of_a_one_legged_exercise_is_remembered(room: Room) -> None:
    glide = make_exercise("glide", Laterality.AFFECTED_SIDE)
    assert room.model(glide, leg=SoreLeg.LEFT).record.exercises[0].side is Side.LEFT
    assert room.model(glide, leg=SoreLeg.BOTH).record.exercises[0].side is None
    assert room.model().record.exercises[0].side is None


def test_the_next_cue_is_known_in_machine_seconds(room: Room) -> None:
    model = room.model(speed=10)
    assert model.seconds_to_cue() is None
    model.start()
    assert model.seconds_to_cue() == 3


def test_the_timer_itself_leads_through_a_session(room: Room, qtbot: QtBot) -> None:
    dose = Dose(1, 1, 1)
    model = room.model(make_exercise("a", doses=Doses(dose, dose, dose)), speed=1e6)
    room.clock.seconds = 0
    with qtbot.waitSignal(model.finished):
        model.start()
        model.scene_changed.connect(lambda scene: room.clock.go(1))


def test_no_tone_comes_after_the_page_is_gone(room: Room) -> None:
    model = room.model()
    model.start()
    room.pass_time(model, 29)
    assert list(room.chime.expected) == [(Tone.MOVE_IN, 30.0)]
    model.leave()
    assert list(room.chime.expected) == []
    assert room.chime.hushed == 0


def test_the_first_tone_is_planned_as_far_ahead_as_it_takes(room: Room) -> None:
    room.chime.lead = 0.1
    model = room.model()
    model.start()
    assert room.chime.rung == [Tone.GET_READY]
    assert room.chime.instants == [0.1]
    assert model.scene().seconds_left == 30
    room.pass_time(model, 30)
    assert room.chime.rung == [Tone.GET_READY]
    room.pass_time(model, 0.1)
    assert room.chime.rung == [Tone.GET_READY, Tone.MOVE_IN]
    assert model.scene().elapsed_s == pytest.approx(30)


def test_a_paused_session_lets_its_timer_rest(room: Room, qtbot: QtBot) -> None:
    model = room.model(speed=1e6)
    model.start()
    model.pause()
    room.seen.clear()
    with qtbot.assertNotEmitted(model.scene_changed, wait=20):
        pass


def test_a_session_whose_page_is_gone_lets_the_machine_sleep_and_can_be_resumed(room: Room) -> None:
    model = room.model()
    model.start()
    room.clock.go(1)
    model.tick()
    model.leave()
    assert not room.wakefulness.awake
    unfinished = room.journal.unfinished()
    assert unfinished is not None
    assert unfinished.session.id == model.record.id


def test_what_is_done_of_an_exercise_is_on_disk_phase_by_phase(room: Room) -> None:
    model = room.model()
    model.start()
    room.pass_time(model, 30 + 3 + 20 + 2 + 1)
    unfinished = room.journal.unfinished()
    assert unfinished is not None
    begun = unfinished.session.exercises[0]
    assert (begun.seconds, begun.reps, begun.outcome) == (25, 1, Outcome.PLANNED)


def test_a_get_ready_waits_for_words_that_are_still_said(room: Room) -> None:
    model = room.model()
    model.start()
    room.voice.talks = True
    room.pass_time(model, 34)
    assert model.scene().kind is PhaseKind.GET_READY
    assert room.chime.rung == [Tone.GET_READY]
    room.voice.talks = False
    room.pass_time(model, 1)
    assert model.scene().kind is PhaseKind.MOVE_IN
    assert room.voice.hushed == 0


def test_after_ten_seconds_more_it_waits_no_longer_and_breaks_the_voice_off(room: Room) -> None:
    model = room.model()
    model.start()
    room.voice.talks = True
    while model.scene().kind is PhaseKind.GET_READY:
        room.clock.go(0.1)
        model.tick()
    assert 40 <= room.clock.seconds < 41
    assert room.voice.hushed == 1
    assert room.chime.rung[-1] is Tone.MOVE_IN


def test_no_tone_is_covered_by_the_words_before_it(room: Room) -> None:
    model = room.model()
    model.start()
    room.pass_time(model, 31)
    room.voice.talks = True
    room.pass_time(model, 2)
    assert model.scene().kind is PhaseKind.HOLD
    assert room.voice.hushed == 1
