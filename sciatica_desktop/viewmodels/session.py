"""A session as a page sees it: it goes by the clock, sounds its cues and writes itself down."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from sciatica_desktop.domain import steering
from sciatica_desktop.domain.cues import cue_for
from sciatica_desktop.domain.events import SessionFinished
from sciatica_desktop.domain.exercise import Exercise
from sciatica_desktop.domain.plan import Plan
from sciatica_desktop.domain.rating import Lowest
from sciatica_desktop.domain.record import (
    Ending,
    ExerciseRecord,
    Light,
    Outcome,
    SessionRecord,
    StopReason,
)
from sciatica_desktop.domain.recording import new_record
from sciatica_desktop.domain.safety.direction_diary import QuickAnswer
from sciatica_desktop.domain.session import (
    Change,
    Finished,
    Live,
    Paused,
    Session,
    Waiting,
    advance,
    next_deadline,
    start,
)
from sciatica_desktop.viewmodels.lookahead import Lookahead
from sciatica_desktop.viewmodels.looks import milliseconds_to_look
from sciatica_desktop.viewmodels.scene import Scene, SceneMaker
from sciatica_desktop.viewmodels.sounder import Sounder
from sciatica_desktop.viewmodels.surroundings import Surroundings
from sciatica_desktop.viewmodels.trail import Trail
from sciatica_desktop.viewmodels.watch import Watch


class SessionViewModel(QObject):
    """Leads through one plan.

    Signals:
        scene_changed(Scene): something else is to be shown; between two of these `scene` may be
            asked at any frame rate.
        cue_rung(Tone): a cue is due now; it is also to flash.
        sound_changed(): mute or voice was switched.
        interrupted(Gap): the machine slept or was held up, so the session is paused where it was.
        trouble_changed(str): what is missing, a line each; empty when nothing is.
        finished(): nothing more comes; `record` says what was done.
    """

    scene_changed = Signal(object)
    cue_rung = Signal(object)
    sound_changed = Signal()
    interrupted = Signal(object)
    trouble_changed = Signal(str)
    finished = Signal()

    def __init__(
        self,
        plan: Plan,
        exercises: Mapping[str, Exercise],
        surroundings: Surroundings,
        *,
        resumed: SessionRecord | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Make a session that stands before its first phase; `resumed` is one taken up again."""
        super().__init__(parent)
        self._around = surroundings
        self._clock = surroundings.clock
        self._sounder = Sounder(
            surroundings.chime, surroundings.voice, surroundings.wording, surroundings.clock
        )
        self._ahead = Lookahead(self._sounder, surroundings.speed)
        self._is_new = resumed is None
        record = resumed or new_record(uuid4(), self._clock.wall(), plan, exercises)
        self._watch = Watch(self._clock, surroundings.speed)
        self._trail = Trail(surroundings.journal, record, self._watch.wall)
        self._scenes = SceneMaker(plan, exercises)
        self._session: Session = Paused(plan, plan.beginning(plan.first), 0)
        self._scene = self._scene_of(self._session, self._watch.looked)
        self._trouble = ""
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def record(self) -> SessionRecord:
        """What was planned and what was done so far."""
        return self._trail.record

    @property
    def muted(self) -> bool:
        """Whether all sound is off."""
        return self._sounder.muted

    @property
    def voice_on(self) -> bool:
        """Whether the voice is on."""
        return self._sounder.voice_on

    @property
    def trouble(self) -> str:
        """What is missing, a line each."""
        return self._trouble

    def scene(self) -> Scene:
        """Return what to show at this very moment; after the end, the last thing shown."""
        if not isinstance(self._session, Finished):
            self._scene = self._scene_of(self._session, self._clock.now())
        return self._scene

    def _scene_of(self, session: Live, now: float) -> Scene:
        tally = self._trail.tally
        return self._scenes.scene(session, tally.seconds, now, tally.works)

    def seconds_to_cue(self) -> float | None:
        """Return the seconds until the next cue, so that no long work is begun just before it."""
        deadline = next_deadline(self._session)
        return None if deadline is None else self._watch.seconds_until(deadline)

    def start(self) -> None:
        """Begin."""
        if self._is_new:
            self._trail.begin()
        lead = self._sounder.lead_s * self._around.speed
        self._wish(lambda session, now: start(session.plan, now + lead))
        self._around.wakefulness.keep()  # after the first cue: asking the desktop takes its time
        self._report_trouble()

    def leave(self) -> None:
        """Stand still and let the machine sleep: the page is gone, the session can be resumed."""
        self._timer.stop()
        self._sounder.expect(())  # what sounds already may end
        self._around.wakefulness.let_go()
        self.deleteLater()

    def tick(self) -> None:
        """Look at the clocks and let everything happen that is due."""
        if not self._look():
            self._sounder.speak_due(self._watch.looked)
            self._session = self._ahead.wait_for_words(self._session, self._watch.looked)
            self._take(advance(self._session, self._watch.looked))

    def toggle_pause(self) -> None:
        """Pause, go on, or end the wait for a key."""
        if self._look():
            return
        match self._session:
            case Paused():
                self._take(steering.resume(self._session, self._watch.looked))
            case Waiting():
                self._take(steering.press_key(self._session, self._watch.looked))
            case _:
                self.pause()

    def pause(self) -> None:
        """Stop the clock and all sound."""
        self._sounder.hush()  # before anything else is done
        self._wish(steering.pause)
        self._sounder.hush()  # what was due at this very instant

    def hush(self) -> None:
        """Stop all sound; the clock goes on."""
        self._sounder.hush()

    def next(self, outcome: Outcome = Outcome.SKIPPED) -> None:
        """Go on to the next exercise."""
        self._sounder.hush()
        self._wish(lambda session, now: steering.next_exercise(session, now, outcome))

    def previous(self) -> None:
        """Begin this exercise again; in its first three seconds, the one before."""
        self._sounder.hush()
        self._wish(steering.again)

    def more_time(self) -> int | None:
        """Add 15 s to what runs, or to the coming hold; return how many phases ahead that is."""
        before = self._session.plan
        self._wish(steering.more_time)
        return steering.longer_ahead(before, self._session)

    def finish(self, ending: Ending = Ending.EARLY, outcome: Outcome | None = None) -> None:
        """End the session here; `outcome` is that of the present exercise where it is known."""
        self._sounder.hush()
        self._wish(lambda session, now: steering.finish(session, now, ending, outcome))

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self._session.plan

    def reshape(self, change: Callable[[Plan, int], Plan]) -> None:
        """Change what comes after the present phase, of which `change` gets the number."""
        self.tick()
        if isinstance(self._session, Finished):
            return
        plan = change(self._session.plan, self._session.number)
        self._session = replace(self._session, plan=plan)
        self._trail.forget_expected()
        self.scene_changed.emit(self.scene())
        self._wait()

    def insert(self, record: ExerciseRecord, plan: Plan) -> None:
        """Take one more exercise into the session, at the number that its record has."""
        self.reshape(lambda _plan, _number: plan)
        self._trail.insert(record)

    def mark(self, item: int, light: Light | None, stop: StopReason | None = None) -> None:
        """Write down what an exercise was stopped for, and the most serious light shown in it."""
        self._trail.mark(item, light, stop)

    def quick(self, item: int, answer: QuickAnswer, lowest: Lowest | None = None) -> None:
        """Write down the answer to the quick check after an exercise."""
        self._trail.quick(item, answer, lowest)

    def leave_out(self, item: int, stop: StopReason) -> None:
        """Write down that a coming exercise is left out, and why."""
        self._trail.leave_out(item, stop)

    def say(self, sentence: str) -> None:
        """Speak after what is being said, as far as the person wants to hear anything."""
        self._sounder.speak(sentence)

    def ask(self, question: str) -> None:
        """Speak a question in place of the one before it, which was answered."""
        self._sounder.hush()
        self._sounder.speak(question)

    def toggle_mute(self) -> None:
        """Switch all sound off or on."""
        self._sounder.toggle_mute()
        self.sound_changed.emit()

    def toggle_voice(self) -> None:
        """Switch the voice off or on."""
        self._sounder.toggle_voice()
        self.sound_changed.emit()

    def _wish(self, wish: Callable[[Session, float], Change]) -> None:
        """Do what a person wants, after whatever time has brought."""
        self._look()
        self._take(wish(self._session, self._watch.looked))

    def _look(self) -> bool:
        """Read the clocks; return whether too much went unseen since the look before."""
        earlier = self._watch.looked
        gap = self._watch.look()
        if isinstance(self._session, Paused | Finished) or not gap.pauses:
            return False
        self._take(steering.pause(self._session, earlier))
        self._sounder.hush()
        self.interrupted.emit(gap)
        return True

    def _take(self, change: Change) -> None:
        """Let a change take effect: on disk what is new, then heard, then seen."""
        self._session, events = change
        self._trail.before_cues(self._session, events)
        plan = self._session.plan
        cues = [(event.at, cue) for event in events if (cue := cue_for(event, plan))]
        if cues:
            self._ahead.forget_wait()
        tone = self._sounder.sound(cues, self._watch.looked)
        if tone:
            self.cue_rung.emit(tone)
        self._trail.after_cues(self._session, events, self._watch.looked)
        self._report_trouble()
        self.scene_changed.emit(self.scene())
        self._wait()
        if any(isinstance(event, SessionFinished) for event in events):
            self._around.wakefulness.let_go()
            self.finished.emit()

    def _report_trouble(self) -> None:
        lines = [*self._sounder.troubles, self._around.wakefulness.trouble(), self._trail.trouble]
        trouble = "\n".join(line for line in lines if line)
        if trouble != self._trouble:
            self._trouble = trouble
            self.trouble_changed.emit(trouble)

    def _wait(self) -> None:
        """Make ready what comes next, and wait for it."""
        speed, now = self._around.speed, self._clock.now()
        self._ahead.prepare(self._session, now)
        wait = milliseconds_to_look(self._session, now, speed, self._ahead.due(self._session, now))
        if wait is None:
            self._timer.stop()
        else:
            self._timer.start(wait)
