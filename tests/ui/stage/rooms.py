"""A session with recording services, and the page that shows it."""

from dataclasses import dataclass, field, replace

from sciatica_desktop.domain.exercise import Exercise, Laterality
from sciatica_desktop.domain.legs import legs_of
from sciatica_desktop.domain.pace import Pace
from sciatica_desktop.domain.planning import build_session_plan
from sciatica_desktop.domain.remark import Remark
from sciatica_desktop.domain.tone import Tone
from sciatica_desktop.domain.words import Words
from sciatica_desktop.figure.library import load_poses
from sciatica_desktop.figure.poses import Poses
from sciatica_desktop.ui.figure.view import FigureView
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.session_page import SessionPage
from sciatica_desktop.viewmodels.session import SessionViewModel
from sciatica_desktop.viewmodels.surroundings import Surroundings
from tests.builders import make_exercise, single_item
from tests.content import read
from tests.fakes import FakeClock, RecordingChime, RecordingVoice, RecordingWakefulness


def silent(words: Words) -> str:
    """Stand in for ui/wording."""
    return type(words).__name__


def poses_of(exercise: Exercise) -> Poses:
    """Return the poses of an exercise, or those of its position."""
    return load_poses(read, exercise.id, exercise.position)


@dataclass
class Room:
    """A session of made exercises: 30 s get-ready, then 3 s in, 20 s held, 2 s out, twice."""

    look: Look
    pace: Pace | None = None
    missing: str | None = None
    names: tuple[str, str] = ("bridge", "tilt")
    remarks: tuple[Remark, ...] = ()
    sets: int = 1
    clock: FakeClock = field(default_factory=FakeClock)
    voice: RecordingVoice = field(default_factory=RecordingVoice)

    def __post_init__(self) -> None:
        """Build the session."""
        first, second = self.names
        made = (make_exercise(first, Laterality.ONE_SIDE), make_exercise(second))
        exercises = {e.id: e for e in made}
        items = [item for e in exercises.values() for item in single_item(e)]
        dose = items[0].dose._replace(sets=self.sets)
        items[0] = replace(items[0], remarks=self.remarks, dose=dose)
        plan = build_session_plan("small", items, exercises, legs=legs_of(None), pace=self.pace)
        self.chime = RecordingChime(missing=self.missing)
        around = Surroundings(
            self.clock, self.chime, self.voice, RecordingWakefulness(), silent, journal=None
        )
        self.model = SessionViewModel(plan, exercises, around)
        self.tones: list[Tone] = []
        self.model.cue_rung.connect(self.tones.append)

    def page(self, *, floor_mode: bool = False) -> SessionPage:
        """Return the page; it has not begun yet."""
        figure = FigureView(self.look, poses_of, seconds_to_cue=self.model.seconds_to_cue)
        return SessionPage(self.look, self.model, figure, floor_mode=floor_mode)

    def go(self, seconds: float) -> None:
        """Let time pass in looks of at most a second, as the timer would."""
        while seconds > 0:
            self.clock.go(min(1.0, seconds))
            seconds -= 1.0
            self.model.tick()
